package io.dangol.crm.book;

import io.dangol.crm.CustomerId;
import io.dangol.crm.EpochMicros;
import io.dangol.crm.loyalty.RfmScoring;
import io.dangol.crm.loyalty.SegmentTable;
import io.dangol.crm.purchase.PurchaseLog;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everything the library can say about customers, in one place: the main way in.
 *
 * <pre>{@code
 * CustomerBook book = CustomerBook.of(purchases).zone(ZoneId.of("Europe/London")).build();
 * CustomerAssessment customer = book.assess(CustomerId.of("16446"), at);
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

    private CustomerBook(Builder builder) {
        this.purchases = builder.purchases;
        this.zone = builder.zone;
        this.scoring = builder.scoring;
        this.segments = builder.segments;
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
        BookReading reading = new BookReading(known, at, zone, scoring, segments);
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

        /** Returns the book. */
        public CustomerBook build() {
            return new CustomerBook(this);
        }
    }
}
