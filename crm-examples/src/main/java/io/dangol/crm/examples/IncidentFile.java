package io.dangol.crm.examples;

import io.dangol.crm.sla.Priority;
import io.dangol.crm.sla.TicketEventType;
import io.dangol.crm.sla.TicketId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the updates of incidents as ServiceNow logs them: a row for each update, with the state, the owner and the priority
 * after it, and when the incident was opened.
 *
 * <p>The incident comes in at {@code opened_at}. A new state is a new status, with what it means in
 * {@link HelpDesk#SERVICENOW}; rows of one minute have the order of {@code seq}. Priorities 1 to 4 are urgent, high, normal
 * and low. An empty owner is one that is not told. Immutable and thread-safe.
 *
 * @param zone of times without an offset, and of the local office hours
 * @param site where incidents are served
 */
record IncidentFile(ZoneId zone, Site site) {

    private static final List<String> REQUIRED =
            List.of("case_id", "seq", "state", "updated_at", "assigned_to", "priority", "opened_at");
    private static final String MADE = "made_sla";
    private static final List<Priority> PRIORITIES =
            List.of(Priority.URGENT, Priority.HIGH, Priority.NORMAL, Priority.LOW);

    /** The columns that are used, by name. */
    private record Columns(Map<String, Integer> places, TimeText times) {
        String text(String column, List<String> row) {
            Integer at = places.get(column);
            return at == null ? "" : row.get(at);
        }
    }

    /**
     * Reads a file.
     *
     * @throws InputFileException if the file cannot be read as a whole
     */
    DeskIntake read(Path file, ServiceLevels levels) throws InputFileException {
        return CsvFile.read(file, String.join(",", REQUIRED), (name, rows) -> taken(name, rows, levels));
    }

    private DeskIntake taken(String name, CsvRows rows, ServiceLevels levels) throws IOException {
        int width = rows.fields().size();
        Columns columns = columns(name, rows.fields());
        DeskRows taken = new DeskRows();
        Map<TicketId, Boolean> made = new HashMap<>();
        Map<TicketId, DeskRow> openings = new HashMap<>();
        while (rows.next()) {
            try {
                RecordFile.requireFields(rows, width);
                DeskRow row = row(rows.line(), rows.fields(), columns);
                Instant openedAt = time("opened_at", rows.fields(), columns);
                if (row.at().isBefore(openedAt)) {
                    throw new RowRefusedException(
                            RejectReason.TIME, "updated_at is before opened_at; correct one of them");
                }
                taken.add(row);
                DeskRow opening = DeskRow.of(row.line(), row.ticket(), openedAt, TicketEventType.CREATED)
                        .numbered(row.number())
                        .with(row.priority(), Optional.empty(), Optional.of(site));
                openings.merge(row.ticket(), opening, (a, b) -> a.number() <= b.number() ? a : b);
                if (columns.places().containsKey(MADE)) {
                    made.put(row.ticket(), columns.text(MADE, rows.fields()).equalsIgnoreCase("true"));
                }
            } catch (RowRefusedException e) {
                taken.refuse(rows.line(), e);
            }
        }
        openings.values().forEach(opening -> taken.addUncounted(opening.numbered(0)));
        return taken.intake(levels, site, remarks(made));
    }

    private static List<String> remarks(Map<TicketId, Boolean> made) {
        List<String> remarks = new ArrayList<>();
        remarks.add("the log has no replies: the first move out of new is taken for the response");
        if (!made.isEmpty()) {
            long count = made.values().stream().filter(kept -> kept).count();
            remarks.add(String.format(
                    Locale.ROOT,
                    "by agreements that it does not name, the log itself says of %.1f %% that the SLA was made",
                    100.0 * count / made.size()));
        }
        return remarks;
    }

    private Columns columns(String name, List<String> header) throws InputFileException {
        ColumnSearch search = ColumnSearch.in(name, header);
        Map<String, Integer> places = new HashMap<>();
        for (String column : REQUIRED) {
            places.put(
                    column,
                    search.required("'" + column + "'", List.of(column), other -> false, String.join(", ", REQUIRED)));
        }
        int made = search.optional("'" + MADE + "'", List.of(MADE), other -> false);
        if (made != ColumnSearch.ABSENT) {
            places.put(MADE, made);
        }
        return new Columns(places, new TimeText(zone));
    }

    private static DeskRow row(long line, List<String> fields, Columns columns) throws RowRefusedException {
        String state = columns.text("state", fields);
        StatusMeaning meaning = HelpDesk.SERVICENOW
                .meaning(state)
                .orElseThrow(() -> new RowRefusedException(
                        RejectReason.EVENT,
                        "the state '" + Shown.of(state) + "' is unknown; accepted are "
                                + String.join(
                                        ", ", HelpDesk.SERVICENOW.meanings().keySet())));
        String owner = columns.text("assigned_to", fields);
        try {
            return DeskRow.of(
                            line,
                            TicketId.of(columns.text("case_id", fields)),
                            time("updated_at", fields, columns),
                            TicketEventType.INTERNAL_NOTE)
                    .inStatus(HelpDesk.word(state), meaning)
                    .numbered(number(columns.text("seq", fields)))
                    .with(
                            Optional.of(priority(columns.text("priority", fields))),
                            owner.isEmpty() ? Optional.empty() : Optional.of(owner),
                            Optional.empty());
        } catch (IllegalArgumentException e) {
            throw DeskEventFile.refused(e);
        }
    }

    private static Instant time(String column, List<String> fields, Columns columns) throws RowRefusedException {
        return DeskEventFile.withinHorizon(column, columns.times().micros(columns.text(column, fields)));
    }

    private static int number(String text) throws RowRefusedException {
        try {
            int number = Integer.parseInt(text);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // refused below, together with negative numbers
        }
        throw new RowRefusedException(RejectReason.VALUE, "seq is not a whole number from 0; it orders the updates");
    }

    private static Priority priority(String text) throws RowRefusedException {
        int place = text.length() == 1 ? text.charAt(0) - '1' : -1;
        if (place < 0 || place >= PRIORITIES.size()) {
            throw new RowRefusedException(RejectReason.VALUE, "the priority is none of 1 (urgent) to 4 (low)");
        }
        return PRIORITIES.get(place);
    }
}
