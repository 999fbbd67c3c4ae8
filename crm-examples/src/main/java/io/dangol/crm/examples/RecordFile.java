package io.dangol.crm.examples;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reads a CSV file of one kind of record, packed with gzip or not, in UTF-8: every row is accepted, or rejected with its line
 * and its reason.
 *
 * <p>Columns are found by their names, as {@link ColumnSearch} compares them; {@code customer_id} is {@code customer} and
 * {@code incident_id} is {@code incident}. Such files hold what is personal, so a rejected row is handed over without its text, and no message shows a name, an address, a
 * number or a note. Memory is that of the accepted rows. Immutable and thread-safe.
 *
 * @param what the records are called
 * @param required columns that must be there
 * @param optional columns that may be there
 * @param maker makes readers, one for each file
 */
record RecordFile<T>(String what, List<String> required, List<String> optional, Maker<T> maker) {

    private static final int MAX_NAMES = 20;

    /** Columns whose names may end with {@code _id}. */
    private static final Set<String> KEYS = Set.of("customer", "incident");

    /** Makes a reader of the rows of one file. */
    @FunctionalInterface
    interface Maker<T> {
        Reader<T> reader();
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
     * @param asOf what happened after this local date is rejected; what happened on it is taken
     * @param rejects takes the rejected rows, without their text
     * @throws InputFileException if the file cannot be read as a whole
     */
    RecordIntake<T> read(Path file, ZoneId zone, LocalDate asOf, Consumer<RejectedRow> rejects)
            throws InputFileException {
        return CsvFile.read(file, String.join(",", required), (name, rows) -> taken(name, rows, zone, asOf, rejects));
    }

    private RecordIntake<T> taken(String name, CsvRows rows, ZoneId zone, LocalDate asOf, Consumer<RejectedRow> rejects)
            throws IOException {
        int width = rows.fields().size();
        Map<String, Integer> columns = columns(name, rows.fields());
        String unused = unused(rows.fields(), columns);
        RowFields fields = new RowFields(columns, new TimeText(zone), asOf, zone);
        Reader<T> reader = maker.reader();
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

    /** Returns the columns that are not used, joined by commas. */
    static String unused(List<String> header, Map<String, Integer> columns) {
        List<String> names = IntStream.range(0, header.size())
                .filter(column -> !columns.containsValue(column))
                .mapToObj(column ->
                        header.get(column).isEmpty() ? "(column " + (column + 1) + ")" : Shown.of(header.get(column)))
                .toList();
        String more = names.size() > MAX_NAMES ? " and " + (names.size() - MAX_NAMES) + " more" : "";
        return names.stream().limit(MAX_NAMES).collect(Collectors.joining(", ")) + more;
    }

    /** Refuses a row that cannot be read, or that has not the fields of the header. */
    static void requireFields(CsvRows rows, int width) throws RowRefusedException {
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
            List<String> names = KEYS.contains(column) ? List.of(column, column + "_id") : List.of(column);
            int at = required.contains(column)
                    ? search.required("'" + column + "'", names, other -> false, String.join(", ", required))
                    : search.optional("'" + column + "'", names, other -> false);
            if (at != ColumnSearch.ABSENT) {
                columns.put(column, at);
            }
        }
        return columns;
    }
}
