package io.dangol.crm.examples;

import io.dangol.crm.CustomerId;
import io.dangol.crm.conduct.Incident;
import io.dangol.crm.customer.CustomerKind;
import io.dangol.crm.feedback.Instrument;
import io.dangol.crm.feedback.Scale;
import io.dangol.crm.interaction.Channel;
import io.dangol.crm.interaction.Direction;
import io.dangol.crm.interaction.InteractionKind;
import io.dangol.crm.interaction.Phase;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The kinds of {@link RecordFile} that there are, and how a record of each is made of a row. Stateless and thread-safe. */
final class RecordKinds {

    /** Customers: {@code customer,kind,name,parent,email,phone,since,contract}. */
    static final RecordFile<CustomerRow> CUSTOMERS = new RecordFile<>(
            "customers",
            List.of("customer"),
            List.of("kind", "name", "parent", "email", "phone", "since", "contract"),
            RecordKinds::customers);

    /**
     * Contacts: {@code customer,at,channel,direction,phase,kind,note}, with {@code promise,due,kept} where something was
     * promised and {@code referred,converted} where the customer brought somebody.
     */
    static final RecordFile<ContactRow> CONTACTS = new RecordFile<>(
            "contacts",
            List.of("customer", "at", "channel"),
            List.of("direction", "phase", "kind", "note", "promise", "due", "kept", "referred", "converted"),
            () -> RecordKinds::contact);

    /** Answers: {@code customer,at,score,scale_min,scale_max}, with {@code instrument}. */
    static final RecordFile<SurveyRow> SURVEYS = new RecordFile<>(
            "answers",
            List.of("customer", "at", "score", "scale_min", "scale_max"),
            List.of("instrument"),
            () -> RecordKinds::survey);

    /**
     * Complaints: {@code customer,received_at}, with {@code number,channel,category,answer_by,answered_at,disputed_at}, with
     * {@code closed_at,code} where they are closed, {@code score,scale_min,scale_max} for the handling, and
     * {@code redress,due,kept} where something was promised.
     */
    static final RecordFile<ComplaintRow> COMPLAINTS = new RecordFile<>(
            "complaints",
            List.of("customer", "received_at"),
            List.of(
                    "number",
                    "channel",
                    "category",
                    "answer_by",
                    "answered_at",
                    "disputed_at",
                    "closed_at",
                    "code",
                    "score",
                    "scale_min",
                    "scale_max",
                    "redress",
                    "due",
                    "kept"),
            ComplaintRows::new);

    /**
     * Incidents of misconduct: {@code incident,customer,type,severity,occurred_at,reporter}, with {@code reported_at},
     * {@code verification,stated_at,stated_by,provoked,evidence} for the status of the row, and {@code amount,currency}.
     */
    static final RecordFile<Incident> INCIDENTS = new RecordFile<>(
            "incidents",
            List.of("incident", "customer", "type", "severity", "occurred_at", "reporter"),
            List.of(
                    "reported_at",
                    "verification",
                    "stated_at",
                    "stated_by",
                    "provoked",
                    "evidence",
                    "amount",
                    "currency"),
            ConductRows::new);

    private RecordKinds() {}

    private static RecordFile.Reader<CustomerRow> customers() {
        Set<CustomerId> seen = new HashSet<>();
        Circles circles = new Circles();
        return row -> {
            CustomerRow customer = new CustomerRow(
                    row.requiredCustomer(),
                    row.constant("kind", CustomerKind.class, CustomerKind.PERSON),
                    row.text("name"),
                    row.customer("parent"),
                    row.text("email"),
                    row.text("phone"),
                    row.pastTime("since"),
                    row.pastTime("contract"));
            requireRecord(customer);
            if (seen.contains(customer.customer())) {
                throw new RowRefusedException(
                        RejectReason.CUSTOMER, "the customer was given in a line before; keep one of the two");
            }
            requireNoCircle(customer, circles);
            seen.add(customer.customer());
            return customer;
        };
    }

    private static void requireRecord(CustomerRow customer) throws RowRefusedException {
        Optional<CustomerId> itself = Optional.of(customer.customer());
        if (customer.parent().equals(itself)) {
            throw new RowRefusedException(
                    RejectReason.CUSTOMER, "the customer is its own parent; leave the parent empty");
        }
        try {
            customer.record(Instant.EPOCH);
        } catch (IllegalArgumentException e) {
            throw refused(e);
        }
    }

    private static void requireNoCircle(CustomerRow customer, Circles circles) throws RowRefusedException {
        if (customer.parent().isPresent()
                && !circles.join(customer.customer(), customer.parent().get())) {
            throw new RowRefusedException(
                    RejectReason.CUSTOMER,
                    "the parent belongs, directly or not, to this customer by the lines before; leave one of the parents"
                            + " empty");
        }
    }

    private static ContactRow contact(RowFields row) throws RowRefusedException {
        InteractionKind kind = row.constant("kind", InteractionKind.class, InteractionKind.CONTACT);
        boolean isSeen = kind == InteractionKind.OBSERVATION || kind == InteractionKind.USE;
        ContactRow contact = new ContactRow(
                row.requiredCustomer(),
                row.requiredTime("at"),
                channel(row),
                row.constant("direction", Direction.class, isSeen ? Direction.NONE : Direction.INBOUND),
                row.constant("phase", Phase.class, Phase.AFTER_PURCHASE),
                kind,
                row.text("note"),
                promise(row),
                referral(row));
        if (kind == InteractionKind.CONTACT && contact.direction() == Direction.NONE) {
            throw new RowRefusedException(
                    RejectReason.KIND, "a contact has a direction; give inbound or outbound, or another kind");
        }
        try {
            contact.interaction("of-this-row");
            contact.promise("of-this-row");
            contact.referral("of-this-row");
        } catch (IllegalArgumentException e) {
            throw refused(e);
        }
        return contact;
    }

    private static Channel channel(RowFields row) throws RowRefusedException {
        String given = row.text("channel")
                .orElseThrow(() -> new RowRefusedException(
                        RejectReason.VALUE, "the channel is empty; accepted are " + channels()));
        String code = given.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
        return Channel.standard().stream()
                .filter(channel -> channel.code().equals(code))
                .findFirst()
                .orElseThrow(() ->
                        new RowRefusedException(RejectReason.KIND, "channel is unknown; accepted are " + channels()));
    }

    private static String channels() {
        return Channel.standard().stream().map(Channel::code).collect(Collectors.joining(", "));
    }

    private static Optional<ContactRow.Promised> promise(RowFields row) throws RowRefusedException {
        Optional<String> what = row.text("promise");
        Optional<Instant> due = row.time("due");
        Optional<Instant> kept = row.pastTime("kept");
        if (what.isEmpty() && due.isEmpty() && kept.isEmpty()) {
            return Optional.empty();
        }
        if (what.isEmpty() || due.isEmpty()) {
            throw new RowRefusedException(
                    RejectReason.VALUE, "a promise needs both what was promised and by when; give promise and due");
        }
        return Optional.of(new ContactRow.Promised(what.get(), due.get(), kept));
    }

    private static Optional<ContactRow.Referred> referral(RowFields row) throws RowRefusedException {
        Optional<Instant> converted = row.pastTime("converted");
        Optional<CustomerId> referred = row.customer("referred");
        if (referred.isEmpty() && converted.isPresent()) {
            throw new RowRefusedException(
                    RejectReason.VALUE, "converted is given without the customer who was referred; give referred");
        }
        if (referred.isPresent() && referred.equals(row.customer("customer"))) {
            throw new RowRefusedException(RejectReason.CUSTOMER, "customers do not refer themselves; give another");
        }
        return referred.map(customer -> new ContactRow.Referred(customer, converted));
    }

    private static SurveyRow survey(RowFields row) throws RowRefusedException {
        CustomerId customer = row.requiredCustomer();
        Instant at = row.requiredTime("at");
        double score = row.requiredNumber("score");
        double min = row.requiredNumber("scale_min");
        double max = row.requiredNumber("scale_max");
        String code = row.text("instrument").orElse(Instrument.CSAT.code()).toUpperCase(Locale.ROOT);
        try {
            SurveyRow survey = new SurveyRow(customer, at, score, Scale.of(min, max), Instrument.of(code));
            survey.answer("of-this-row");
            return survey;
        } catch (IllegalArgumentException e) {
            throw refused(e);
        }
    }

    /** The library shows nothing personal in its messages. */
    private static RowRefusedException refused(IllegalArgumentException refusal) {
        return new RowRefusedException(RejectReason.VALUE, String.valueOf(refusal.getMessage()));
    }
}
