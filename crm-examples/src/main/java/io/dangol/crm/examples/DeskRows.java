package io.dangol.crm.examples;

import io.dangol.crm.sla.TicketClock;
import io.dangol.crm.sla.TicketId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Gathers the rows of a log by ticket, and counts what could not be taken. Memory is that of the rows. Not thread-safe. */
final class DeskRows {

    private final Map<TicketId, List<DeskRow>> byTicket = new TreeMap<>();
    private final List<RejectedRow> rejected = new ArrayList<>();
    private long read;

    void add(DeskRow row) {
        read++;
        addUncounted(row);
    }

    /** Adds what a row says besides, as another row of the same line. */
    void addUncounted(DeskRow row) {
        byTicket.computeIfAbsent(row.ticket(), ticket -> new ArrayList<>()).add(row);
    }

    void refuse(long line, RowRefusedException refusal) {
        read++;
        rejected.add(new RejectedRow(line, refusal.reason(), String.valueOf(refusal.getMessage()), ""));
    }

    /**
     * Returns the clocks of all tickets.
     *
     * @param remarks what else is to be told
     */
    DeskIntake intake(ServiceLevels levels, Site defaultSite, List<String> remarks) {
        TicketRows rows = new TicketRows(levels.policies(), defaultSite, rejected::add);
        List<TicketClock> clocks = new ArrayList<>();
        byTicket.forEach((ticket, all) -> rows.clock(ticket, all).ifPresent(clocks::add));
        List<String> told = new ArrayList<>(remarks);
        if (rows.withoutPriority() > 0) {
            told.add(String.format(
                    Locale.ROOT,
                    "tickets that name no priority when they come in, %s is assumed: %,d",
                    TicketRows.ASSUMED,
                    rows.withoutPriority()));
        }
        Map<String, Long> strange = clocks.stream()
                .map(clock -> clock.facts().priority().name())
                .filter(priority -> !ServiceLevels.PRIORITIES.contains(priority))
                .collect(Collectors.groupingBy(priority -> priority, TreeMap::new, Collectors.counting()));
        if (!strange.isEmpty()) {
            told.add("priorities without targets of their own, which have those of normal: " + counted(strange));
        }
        rejected.sort(Comparator.comparingLong(RejectedRow::line));
        Set<Long> refused = rejected.stream().map(RejectedRow::line).collect(Collectors.toSet());
        Optional<Instant> last = byTicket.values().stream()
                .flatMap(List::stream)
                .filter(row -> !refused.contains(row.line()))
                .map(DeskRow::at)
                .max(Comparator.naturalOrder());
        return new DeskIntake(clocks, read, rejected, last, told);
    }

    /** Returns names with their numbers in one line, such as {@code blocked (3), parked (1)}. */
    static String counted(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(entry -> String.format(Locale.ROOT, "%s (%,d)", Shown.of(entry.getKey()), entry.getValue()))
                .collect(Collectors.joining(", "));
    }
}
