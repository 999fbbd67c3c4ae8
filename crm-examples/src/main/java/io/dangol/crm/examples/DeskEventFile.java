package io.dangol.crm.examples;

import io.dangol.crm.EpochMicros;
import io.dangol.crm.calendar.WorkCalendar;
import io.dangol.crm.sla.ActorRole;
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
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads the events of tickets from a CSV file, packed with gzip or not, in UTF-8: rows in any order, each accepted or
 * rejected with its line and its reason.
 *
 * <p>An event is a name of {@link TicketEventType} or a status of the help desk, whatever its case, hyphens and underscores;
 * a status wins where a word is both. {@code status_changed} takes any status; in one that the help desk does not know
 * clocks run, and it is told. Owners and values may name a person, so that no message shows them. Immutable and thread-safe.
 *
 * @param desk whose statuses the file has
 * @param zone of times without an offset, and of the local office hours
 * @param defaultSite where tickets are served for which the file does not say it
 */
record DeskEventFile(HelpDesk desk, ZoneId zone, Site defaultSite) {

    private static final List<String> REQUIRED = List.of("ticket", "at", "event");
    private static final List<String> OPTIONAL = List.of("value", "actor_role", "priority", "owner", "site");

    /**
     * Reads a file.
     *
     * @throws InputFileException if the file cannot be read as a whole
     */
    DeskIntake read(Path file, ServiceLevels levels) throws InputFileException {
        return CsvFile.read(
                file, "ticket,at,event,value,actor_role,priority,owner", (name, rows) -> taken(name, rows, levels));
    }

    private DeskIntake taken(String name, CsvRows rows, ServiceLevels levels) throws IOException {
        int width = rows.fields().size();
        Map<String, Integer> columns = columns(name, rows.fields());
        String unused = RecordFile.unused(rows.fields(), columns);
        RowFields fields = new RowFields(columns, new TimeText(zone));
        Map<String, Long> unknown = new TreeMap<>();
        DeskRows taken = new DeskRows();
        while (rows.next()) {
            try {
                RecordFile.requireFields(rows, width);
                fields.set(rows.fields());
                taken.add(row(rows.line(), fields, unknown));
            } catch (RowRefusedException e) {
                taken.refuse(rows.line(), e);
            }
        }
        List<String> remarks = new ArrayList<>();
        if (!unused.isEmpty()) {
            remarks.add("columns not used: " + unused);
        }
        if (!unknown.isEmpty()) {
            remarks.add("statuses that --desk " + desk.option() + " does not know, in which clocks run: "
                    + DeskRows.counted(unknown));
        }
        return taken.intake(levels, defaultSite, remarks);
    }

    private static Map<String, Integer> columns(String name, List<String> header) throws InputFileException {
        ColumnSearch search = ColumnSearch.in(name, header);
        Map<String, Integer> columns = new HashMap<>();
        for (String column : REQUIRED) {
            columns.put(
                    column,
                    search.required("'" + column + "'", List.of(column), other -> false, String.join(", ", REQUIRED)));
        }
        for (String column : OPTIONAL) {
            int at = search.optional("'" + column + "'", List.of(column), other -> false);
            if (at != ColumnSearch.ABSENT) {
                columns.put(column, at);
            }
        }
        return columns;
    }

    private DeskRow row(long line, RowFields fields, Map<String, Long> unknown) throws RowRefusedException {
        TicketId ticket = ticket(fields);
        String word = fields.text("event")
                .orElseThrow(() -> new RowRefusedException(RejectReason.EVENT, "the event is empty; give one"));
        Optional<StatusMeaning> meaning = desk.meaning(word);
        Optional<TicketEventType> named =
                meaning.isPresent() ? Optional.of(TicketEventType.STATUS_CHANGED) : DeskWords.event(word);
        TicketEventType type = named.orElseThrow(() -> new RowRefusedException(
                RejectReason.EVENT,
                "the event is unknown; accepted are the statuses of --desk " + desk.option() + ", and "
                        + DeskWords.eventNames()));
        Instant at = time(fields);
        String value =
                value(type, meaning.isPresent() ? word : fields.text("value").orElse(""), fields);
        if (type == TicketEventType.STATUS_CHANGED) {
            meaning = desk.meaning(value);
            if (meaning.isEmpty() && !value.isEmpty()) {
                unknown.merge(value, 1L, Long::sum);
            }
            meaning = meaning.or(() -> Optional.of(StatusMeaning.WORKING));
        }
        Optional<ActorRole> role = role(type, fields);
        try {
            return new DeskRow(
                    line,
                    ticket,
                    at,
                    0,
                    type,
                    meaning,
                    role,
                    value,
                    priority(fields),
                    fields.text("owner"),
                    site(fields));
        } catch (IllegalArgumentException e) {
            throw refused(e);
        }
    }

    /** Returns the refusal of a row that the library refuses; its messages show no value. */
    static RowRefusedException refused(IllegalArgumentException e) {
        String message = String.valueOf(e.getMessage());
        return new RowRefusedException(
                RejectReason.VALUE, message.endsWith(".") ? message.substring(0, message.length() - 1) : message);
    }

    private static TicketId ticket(RowFields fields) throws RowRefusedException {
        String text = fields.text("ticket")
                .orElseThrow(() -> new RowRefusedException(RejectReason.TICKET, "the ticket is empty; give its key"));
        try {
            return TicketId.of(text);
        } catch (IllegalArgumentException e) {
            throw new RowRefusedException(
                    RejectReason.TICKET,
                    "a ticket of " + text.length() + " characters is not a key; accepted are up to "
                            + TicketId.MAX_LENGTH + " without control characters");
        }
    }

    private static Instant time(RowFields fields) throws RowRefusedException {
        Instant at = fields.time("at")
                .orElseThrow(() ->
                        new RowRefusedException(RejectReason.TIME, "the time 'at' is empty; give a date or a time"));
        return withinHorizon("at", EpochMicros.truncate(at));
    }

    /** Returns an instant of a column that calendars reach. */
    static Instant withinHorizon(String column, long micros) throws RowRefusedException {
        Instant at = EpochMicros.toInstant(micros);
        if (at.isBefore(WorkCalendar.HORIZON_START) || !at.isBefore(WorkCalendar.HORIZON_END)) {
            throw new RowRefusedException(
                    RejectReason.TIME, column + " is " + at + "; calendars reach from 1900-01-01 to 2199-12-31");
        }
        return at;
    }

    /** Returns the value of an event: what its own column says where there is one, with statuses and priorities as words. */
    private static String value(TicketEventType type, String text, RowFields fields) throws RowRefusedException {
        return switch (type) {
            case STATUS_CHANGED -> HelpDesk.word(text);
            case PRIORITY_CHANGED -> {
                String name = text.isEmpty() ? fields.text("priority").orElse("") : text;
                yield name.isEmpty() ? "" : PriorityWords.of(name).name();
            }
            case ASSIGNED -> text.isEmpty() ? fields.text("owner").orElse("") : text;
            default -> text;
        };
    }

    private static Optional<ActorRole> role(TicketEventType type, RowFields fields) throws RowRefusedException {
        Optional<String> text = fields.text("actor_role");
        if (text.isEmpty()) {
            if (type == TicketEventType.PUBLIC_REPLY) {
                throw new RowRefusedException(
                        RejectReason.KIND, "a reply needs its actor_role; accepted are requester, agent and system");
            }
            return Optional.empty();
        }
        return Optional.of(DeskWords.role(text.get()));
    }

    private static Optional<Priority> priority(RowFields fields) throws RowRefusedException {
        Optional<String> text = fields.text("priority");
        return text.isEmpty() ? Optional.empty() : Optional.of(PriorityWords.of(text.get()));
    }

    private static Optional<Site> site(RowFields fields) throws RowRefusedException {
        Optional<String> text = fields.text("site");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<Site> site = Site.of(text.get());
        if (site.isEmpty()) {
            throw new RowRefusedException(RejectReason.VALUE, "the site is unknown; accepted are " + Site.options());
        }
        return site;
    }
}
