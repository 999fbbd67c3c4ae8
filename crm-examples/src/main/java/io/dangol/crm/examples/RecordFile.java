package io.dangol.crm.examples;

import io.dangol.crm.EpochMicros;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads a CSV file of one kind of record, packed with gzip or not, in UTF-8: every row is accepted, or rejected with its line
 * and its reason.
 *
 * <p>Columns are found by their names, as {@link ColumnSearch} compares them; {@code customer_id} is {@code customer}. Such
 * files hold what is personal, so a rejected row is handed over without its text, and no message shows a name, an address, a
 * number or a note. Memory is that of the accepted rows. Immutable and thread-safe.
 *
 * @param what the records are called
 * @param required columns that must be there
 * @param optional columns that may be there
 * @param maker makes readers, one for each file
 */
record RecordFile<T>(String what, List<String> required, List<String> optional, Maker<T> maker) {

    /** Customers: {@code customer,kind,name,parent,email,phone,since,contract}. */
    static final RecordFile<CustomerRow> CUSTOMERS = new RecordFile<>(
            "customers",
            List.of("customer"),
            List.of("kind", "name", "parent", "email", "phone", "since", "contract"),
            RecordFile::customers);

    /**
     * Contacts: {@code customer,at,channel,direction,phase,kind,note}, with {@code promise,due,kept} where something was
     * promised and {@code referred,converted} where the customer brought somebody.
     */
    static final RecordFile<ContactRow> CONTACTS = new RecordFile<>(
            "contacts",
            List.of("customer", "at", "channel"),
            List.of("direction", "phase", "kind", "note", "promise", "due", "kept", "referred", "converted"),
            RecordFile::contacts);

    /** Answers: {@code customer,at,score,scale_min,scale_max}, with {@code instrument}. */
    static final RecordFile<SurveyRow> SURVEYS = new RecordFile<>(
            "answers",
            List.of("customer", "at", "score", "scale_min", "scale_max"),
            List.of("instrument"),
            RecordFile::surveys);

    /** Makes a reader of rows. */
    @FunctionalInterface
    interface Maker<T> {
        Reader<T> reader(Instant end);
    }

    /** Makes a record of a row. */
    @FunctionalInterface
    interface Reader<T> {
        T read(RowFields row) throws RowRefusedException;
    }

    /**
     * Reads a file.
     *
     * @param zone of dates and of times without an offset
     * @param asOf what happened after this local date is rejected
     * @param rejects takes the rejected rows, without their text
     * @throws InputFileException if the file cannot be read as a whole
     */
    RecordIntake<T> read(Path file, ZoneId zone, Optional<LocalDate> asOf, Consumer<RejectedRow> rejects)
            throws InputFileException {
        Instant end = asOf.map(date -> date.plusDays(1).atStartOfDay(zone).toInstant())
                .orElse(EpochMicros.toInstant(Long.MAX_VALUE));
        return CsvFile.read(
                file, String.join(",", required), (name, rows) -> taken(name, rows, zone, maker.reader(end), rejects));
    }

    private RecordIntake<T> taken(
            String name, CsvRows rows, ZoneId zone, Reader<T> reader, Consumer<RejectedRow> rejects)
            throws IOException {
        int width = rows.fields().size();
        Map<String, Integer> columns = columns(name, rows.fields());
        String unused = rows.fields().stream()
                .filter(column -> !columns.containsValue(rows.fields().indexOf(column)))
                .map(Shown::of)
                .collect(Collectors.joining(", "));
        RowFields fields = new RowFields(columns, new TimeText(zone));
        List<T> records = new ArrayList<>();
        Map<RejectReason, Long> rejections = new EnumMap<>(RejectReason.class);
        while (rows.next()) {
            try {
                requireFields(rows, width);
                fields.set(rows.fields());
                records.add(reader.read(fields));
            } catch (RowRefusedException e) {
                rejections.merge(e.reason(), 1L, Long::sum);
                rejects.accept(new RejectedRow(rows.line(), e.reason(), String.valueOf(e.getMessage()), ""));
            }
        }
        return new RecordIntake<>(what, records, rejections, unused);
    }

    private static void requireFields(CsvRows rows, int width) throws RowRefusedException {
        if (!rows.problem().isEmpty()) {
            throw new RowRefusedException(RejectReason.UNREADABLE, rows.problem());
        }
        if (rows.fields().size() != width) {
            throw new RowRefusedException(
                    RejectReason.FIELD_COUNT,
                    "the row has " + rows.fields().size() + " fields, the header " + width
                            + "; put quotes around a field with commas");
        }
    }

    private Map<String, Integer> columns(String name, List<String> header) throws InputFileException {
        ColumnSearch search = ColumnSearch.in(name, header);
        Map<String, Integer> columns = new HashMap<>();
        for (String column : Stream.concat(required.stream(), optional.stream()).toList()) {
            List<String> names = column.equals("customer") ? List.of(column, "customer_id") : List.of(column);
            int at = required.contains(column)
                    ? search.required("'" + column + "'", names, other -> false, String.join(", ", required))
                    : search.optional("'" + column + "'", names, other -> false);
            if (at != ColumnSearch.ABSENT) {
                columns.put(column, at);
            }
        }
        return columns;
    }

    private enum CustomerKind {
        PERSON,
        COMPANY
    }

    private static Reader<CustomerRow> customers(Instant end) {
        Set<Object> seen = new HashSet<>();
        return row -> {
            CustomerRow customer = new CustomerRow(
                    row.requiredCustomer(),
                    row.constant("kind", CustomerKind.class, CustomerKind.PERSON) == CustomerKind.COMPANY,
                    row.text("name"),
                    row.customer("parent"),
                    row.text("email"),
                    row.text("phone"),
                    row.time("since"),
                    row.time("contract"));
            if (customer.parent().equals(Optional.of(customer.customer()))) {
                throw new RowRefusedException(
                        RejectReason.CUSTOMER, "the customer is its own parent; leave the parent empty");
            }
            if (!seen.add(customer.customer())) {
                throw new RowRefusedException(
                        RejectReason.CUSTOMER, "the customer was given in a line before; keep one of the two");
            }
            return customer;
        };
    }

    private static Reader<ContactRow> contacts(Instant end) {
        return row -> {
            ContactRow contact = new ContactRow(
                    row.requiredCustomer(),
                    notLater(row.requiredTime("at"), end),
                    row.text("channel")
                            .orElseThrow(() -> new RowRefusedException(
                                    RejectReason.VALUE, "the channel is empty; give one such as phone or email")),
                    row.constant("direction", ContactRow.Direction.class, ContactRow.Direction.INBOUND),
                    row.constant("phase", ContactRow.Phase.class, ContactRow.Phase.AFTER_PURCHASE),
                    row.constant("kind", ContactRow.Kind.class, ContactRow.Kind.CONTACT),
                    row.text("note"),
                    promise(row),
                    referral(row));
            if (contact.kind() == ContactRow.Kind.CONTACT && contact.direction() == ContactRow.Direction.NONE) {
                throw new RowRefusedException(
                        RejectReason.KIND, "a contact has a direction; give inbound or outbound, or another kind");
            }
            return contact;
        };
    }

    private static Optional<ContactRow.Promised> promise(RowFields row) throws RowRefusedException {
        Optional<String> what = row.text("promise");
        Optional<Instant> due = row.time("due");
        Optional<Instant> kept = row.time("kept");
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
        Optional<Instant> converted = row.time("converted");
        var referred = row.customer("referred");
        if (referred.isEmpty() && converted.isPresent()) {
            throw new RowRefusedException(
                    RejectReason.VALUE, "converted is given without the customer who was referred; give referred");
        }
        if (referred.isPresent() && referred.equals(row.customer("customer"))) {
            throw new RowRefusedException(RejectReason.CUSTOMER, "customers do not refer themselves; give another");
        }
        return referred.map(customer -> new ContactRow.Referred(customer, converted));
    }

    private static Reader<SurveyRow> surveys(Instant end) {
        return row -> {
            try {
                return new SurveyRow(
                        row.requiredCustomer(),
                        notLater(row.requiredTime("at"), end),
                        row.requiredNumber("score"),
                        row.requiredNumber("scale_min"),
                        row.requiredNumber("scale_max"),
                        row.text("instrument").orElse(SurveyRow.DEFAULT_INSTRUMENT));
            } catch (IllegalArgumentException e) {
                throw new RowRefusedException(RejectReason.VALUE, String.valueOf(e.getMessage()));
            }
        };
    }

    private static Instant notLater(Instant at, Instant end) throws RowRefusedException {
        if (!at.isBefore(end)) {
            throw new RowRefusedException(RejectReason.LATER, at + " is after the as-of date");
        }
        return at;
    }
}
