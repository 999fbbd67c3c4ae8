package io.dangol.crm.book;

import io.dangol.crm.CustomerId;
import io.dangol.crm.EpochMicros;
import io.dangol.crm.complaint.ComplaintTrail;
import io.dangol.crm.conduct.ConductPolicy;
import io.dangol.crm.conduct.Frequency;
import io.dangol.crm.conduct.Incident;
import io.dangol.crm.customer.Customer;
import io.dangol.crm.customer.ProfileDefinition;
import io.dangol.crm.feedback.Answer;
import io.dangol.crm.feedback.AnswerQuery;
import io.dangol.crm.feedback.AnswerSource;
import io.dangol.crm.interaction.Interaction;
import io.dangol.crm.interaction.Promise;
import io.dangol.crm.interaction.Referral;
import io.dangol.crm.loyalty.RfmScoring;
import io.dangol.crm.loyalty.SegmentTable;
import io.dangol.crm.loyalty.StrategyTable;
import io.dangol.crm.purchase.PurchaseLog;
import io.dangol.crm.relationship.LadderEvent;
import io.dangol.crm.relationship.LadderRules;
import io.dangol.crm.sla.TicketClock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everything the library can say about customers, in one place: the main way in.
 *
 * <pre>{@code
 * CustomerBook book = CustomerBook.of(purchases)
 *         .zone(ZoneId.of("Europe/London"))
 *         .customers(customers)
 *         .interactions(interactions)
 *         .promises(promises)
 *         .answers(answers)
 *         .build();
 * BookReading reading = book.read(at);
 * CustomerAssessment value = reading.of(CustomerId.of("16446")).orElseThrow();
 * CustomerContext context = reading.context(CustomerId.of("16446")).orElseThrow();
 * List<NextAction> actions = reading.nextActions(context);
 * }</pre>
 *
 * <p>A book holds what happened; a {@link BookReading} is what that says at one instant. Immutable and thread-safe.
 */
public final class CustomerBook {

    private static final Logger LOG = LoggerFactory.getLogger(CustomerBook.class);

    private final PurchaseLog purchases;
    private final ZoneId zone;
    private final RfmScoring scoring;
    private final SegmentTable segments;
    private final CustomerFiles files;
    private final RelationshipPolicy relationship;
    private final ConductPolicy conduct;

    private CustomerBook(Builder builder) {
        this.purchases = builder.purchases;
        this.zone = builder.zone;
        this.scoring = builder.scoring;
        this.segments = builder.segments;
        this.conduct = builder.conduct.orElseGet(() -> ConductPolicy.standard(zone));
        this.files = builder.files.completed(purchases, conduct);
        this.relationship = builder.relationship();
    }

    /** Returns a builder of a book of these purchases. */
    public static Builder of(PurchaseLog purchases) {
        return new Builder(purchases);
    }

    /**
     * Reads the whole book at an instant: what was bought and given back until then, that instant included.
     *
     * <p>The scores compare customers with each other, so one reading costs a pass over all purchases and a sort of all
     * customers; keep it to ask about many customers.
     *
     * @throws IllegalArgumentException if the instant is beyond the range of {@link EpochMicros}
     */
    public BookReading read(Instant at) {
        PurchaseLog known =
                purchases.until(EpochMicros.toInstant(EpochMicros.truncate(at)).plusNanos(1));
        BookReading reading = new BookReading(known, at, zone, scoring, segments, files, relationship, conduct);
        LOG.debug("Customer book read at {}: {} customers", at, reading.size());
        return reading;
    }

    /**
     * Assesses one customer at an instant. It reads the whole book; for several customers use {@link #read}.
     *
     * @throws IllegalArgumentException if the customer neither bought nor gave back until then
     */
    public CustomerAssessment assess(CustomerId customer, Instant at) {
        return read(at).of(customer)
                .orElseThrow(() -> new IllegalArgumentException("Customer " + customer + " has no purchase until " + at
                        + ". Check the id, or ask read(at).of(customer), which answers empty."));
    }

    /** Returns what the book holds, no customer. */
    @Override
    public String toString() {
        return "Customer book of " + purchases;
    }

    /** Options of a book. For one thread. */
    public static final class Builder {

        private final PurchaseLog purchases;
        private ZoneId zone = ZoneOffset.UTC;
        private RfmScoring scoring = RfmScoring.quantiles(5);
        private SegmentTable segments = SegmentTable.standard();
        private final CustomerFiles files = new CustomerFiles();
        private LadderRules ladder = LadderRules.standard();
        private Optional<NextActionRules> actions = Optional.empty();
        private Optional<ConductPolicy> conduct = Optional.empty();
        private ProfileDefinition person = ProfileDefinition.person();
        private ProfileDefinition company = ProfileDefinition.company();

        private Builder(PurchaseLog purchases) {
            this.purchases = Objects.requireNonNull(purchases, "purchases");
        }

        /** Sets the zone of local dates; UTC if it is not set. */
        public Builder zone(ZoneId localZone) {
            this.zone = Objects.requireNonNull(localZone, "localZone");
            return this;
        }

        /**
         * Sets how customers are scored and named; by default five quantile scores and the {@linkplain SegmentTable#standard
         * standard} segments.
         *
         * @throws IllegalArgumentException if a rule of the table names a score that the scoring does not give
         */
        public Builder scoring(RfmScoring rfm, SegmentTable table) {
            this.scoring = Objects.requireNonNull(rfm, "rfm");
            this.segments = table.requireFits(rfm);
            return this;
        }

        /**
         * Adds the records of customers, who need not have bought.
         *
         * @throws IllegalArgumentException if there are two of one customer
         */
        public Builder customers(Iterable<Customer> records) {
            records.forEach(files::add);
            return this;
        }

        /**
         * Adds contacts, observations and uses.
         *
         * @throws IllegalArgumentException if there are two of one id
         */
        public Builder interactions(Iterable<Interaction> entries) {
            entries.forEach(files::add);
            return this;
        }

        /**
         * Adds promises, as they stand now; how they stood earlier follows from their instants.
         *
         * @throws IllegalArgumentException if there are two of one id
         */
        public Builder promises(Iterable<Promise> made) {
            made.forEach(files::add);
            return this;
        }

        /**
         * Adds referrals. The first referral of a customer counts, for the referrer, from the first sale to the customer
         * after it, or from the instant that the referral states.
         */
        public Builder referrals(Iterable<Referral> made) {
            made.forEach(files::add);
            return this;
        }

        /**
         * Adds answers. Those to the recommendation question ({@code NPS}) count on the ladder.
         *
         * @throws IllegalArgumentException if there are two of one id
         */
        public Builder answers(Iterable<Answer> given) {
            given.forEach(files::add);
            return this;
        }

        /**
         * Adds all answers of a source.
         *
         * @throws io.dangol.crm.storage.StorageException if the host's storage fails; then the book lacks answers, and is not
         *     to be built
         */
        public Builder answers(AnswerSource source) {
            source.read(
                    AnswerQuery.between(EpochMicros.toInstant(Long.MIN_VALUE), EpochMicros.toInstant(Long.MAX_VALUE)),
                    files::add);
            return this;
        }

        /**
         * Adds complaints by their audit trails; how they stood earlier follows from the instants.
         *
         * @throws IllegalArgumentException if a complaint is given twice
         */
        public Builder complaints(Iterable<ComplaintTrail> trails) {
            trails.forEach(files::add);
            return this;
        }

        /**
         * Adds incidents of misconduct, each once or several times with its later statuses; how they stood earlier follows
         * from the instants of the statuses.
         *
         * <p>Complaints of the book may show that one was provoked; see {@link CustomerContext#conduct}.
         *
         * @throws IllegalArgumentException if an id is given of two customers
         */
        public Builder incidents(Iterable<Incident> recorded) {
            recorded.forEach(files::add);
            return this;
        }

        /** Adds how often something happened at how many visits; of one customer and rule the latest counts. */
        public Builder frequencies(Iterable<Frequency> counted) {
            counted.forEach(files::add);
            return this;
        }

        /** Sets how conduct is weighed; {@link ConductPolicy#standard} in the zone of the book if it is not set. */
        public Builder conduct(ConductPolicy policy) {
            this.conduct = Optional.of(Objects.requireNonNull(policy, "policy"));
            return this;
        }

        /**
         * Adds tickets with their clocks, all events they have; how they stood earlier follows from the instants.
         *
         * @throws IllegalArgumentException if a ticket has no customer among its facts, or is given twice
         */
        public Builder tickets(Iterable<TicketClock> clocks) {
            clocks.forEach(files::add);
            return this;
        }

        /** Adds what moves a customer on the ladder and is in no other list, such as the start of a contract. */
        public Builder event(CustomerId customer, LadderEvent event) {
            files.add(Objects.requireNonNull(customer, "customer"), Objects.requireNonNull(event, "event"));
            return this;
        }

        /** Sets the rules of the ladder; {@link LadderRules#standard} if they are not set. */
        public Builder ladder(LadderRules rules) {
            this.ladder = Objects.requireNonNull(rules, "rules");
            return this;
        }

        /**
         * Sets what to propose next; {@link NextActionRules#standard} with the {@link StrategyTable#standard} strategies if it
         * is not set.
         */
        public Builder nextActions(NextActionRules rules) {
            this.actions = Optional.of(Objects.requireNonNull(rules, "rules"));
            return this;
        }

        /** Sets what a complete profile is; the standard definitions if they are not set. */
        public Builder profiles(ProfileDefinition ofPersons, ProfileDefinition ofCompanies) {
            this.person = Objects.requireNonNull(ofPersons, "ofPersons");
            this.company = Objects.requireNonNull(ofCompanies, "ofCompanies");
            return this;
        }

        /**
         * Returns the book. A builder makes one book.
         *
         * @throws IllegalArgumentException if an incident or frequency contradicts itself, or is of a type or rule that the
         *     conduct policy does not have
         */
        public CustomerBook build() {
            return new CustomerBook(this);
        }

        private RelationshipPolicy relationship() {
            return new RelationshipPolicy(
                    ladder,
                    actions.orElseGet(() -> NextActionRules.standard(StrategyTable.standard())),
                    person,
                    company);
        }
    }
}
