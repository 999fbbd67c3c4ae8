package io.dangol.crm.examples;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The states of incidents as a log gives them, row by row.
 *
 * <p>A row that cannot be used is left out and told by its line. An update before the opening of its case counts as
 * made at the opening: the time is wrong then, the change of state is still one. Immutable and thread-safe.
 *
 * @param rows in the order of the file
 * @param rejected the rows that are left out, without their text
 */
record IncidentCases(List<Row> rows, List<RejectedRow> rejected) {

    private static final List<String> REQUIRED = List.of("case_id", "state", "updated_at", "opened_at");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,48}");

    /** A case, its state from then on, and when the case was opened. */
    record Row(String caseId, String state, Instant at, Instant openedAt) {}

    IncidentCases {
        rows = List.copyOf(rows);
        rejected = List.copyOf(rejected);
    }

    /**
     * Reads a file.
     *
     * @throws InputFileException if the file cannot be read as a whole
     */
    static IncidentCases read(Path file, ZoneId zone) throws InputFileException {
        return CsvFile.read(file, String.join(",", REQUIRED), (name, rows) -> taken(name, rows, new TimeText(zone)));
    }

    /** Returns when the last update was made; empty if there is none. */
    Optional<Instant> last() {
        return rows.stream().map(Row::at).max(Comparator.naturalOrder());
    }

    private static IncidentCases taken(String name, CsvRows rows, TimeText times) throws IOException {
        int width = rows.fields().size();
        ColumnSearch search = ColumnSearch.in(name, rows.fields());
        int[] places = new int[REQUIRED.size()];
        for (int i = 0; i < places.length; i++) {
            String column = REQUIRED.get(i);
            places[i] =
                    search.required("'" + column + "'", List.of(column), other -> false, String.join(", ", REQUIRED));
        }
        List<Row> taken = new ArrayList<>();
        List<RejectedRow> rejected = new ArrayList<>();
        while (rows.next()) {
            try {
                RecordFile.requireFields(rows, width);
                taken.add(row(rows.fields(), places, times));
            } catch (RowRefusedException e) {
                rejected.add(new RejectedRow(rows.line(), e.reason(), String.valueOf(e.getMessage()), ""));
            }
        }
        return new IncidentCases(taken, rejected);
    }

    private static Row row(List<String> fields, int[] places, TimeText times) throws RowRefusedException {
        String id = fields.get(places[0]);
        if (!ID.matcher(id).matches()) {
            throw new RowRefusedException(
                    RejectReason.VALUE, "case_id is not 1 to 48 letters, digits, '.', '-' and '_'; it names the case");
        }
        Instant at = DeskEventFile.withinHorizon("updated_at", times.micros(fields.get(places[2])));
        Instant openedAt = DeskEventFile.withinHorizon("opened_at", times.micros(fields.get(places[3])));
        return new Row(id, fields.get(places[1]), at.isBefore(openedAt) ? openedAt : at, openedAt);
    }
}
