package io.dangol.crm.examples;

import io.dangol.crm.EpochMicros;
import io.dangol.crm.estimate.Quality;
import io.dangol.crm.sla.Attainment;
import io.dangol.crm.sla.AttainmentRow;
import io.dangol.crm.sla.PlannedAlert;
import io.dangol.crm.sla.SlaMetric;
import io.dangol.crm.sla.TicketClock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a service desk is told, in lines of text: attainment by metric and month, and the list of what is due.
 *
 * <p>Times of clocks are open time. Immutable and thread-safe.
 *
 * @param levels the agreements
 * @param attainment how well they were kept
 * @param due the clocks that have not stopped
 * @param top how many clocks each list shows
 */
record DeskText(ServiceLevels levels, Attainment attainment, DueList due, int top) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final String KEPT = "wnnnnnnn";
    private static final String DUE = "wwwwwnw";
    private static final long PERCENT = 100;
    private static final long SECONDS = 60;

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        String title = "Service levels as of " + minute(attainment.at()) + " ("
                + (zone().equals(ZoneOffset.UTC) ? "UTC" : zone().getId()) + ")";
        lines.add(title);
        lines.add("=".repeat(title.length()));
        lines.addAll(levels.lines());
        lines.add("");
        addAttainment(lines);
        addMonths(lines);
        addNext(lines);
        addLate(lines);
        return lines;
    }

    private void addAttainment(List<String> lines) {
        lines.add("Kept");
        TextColumns table = new TextColumns(
                KEPT, "metric", "met", "missed", "share met", "95 % interval", "median", "90 % within", "95 % within");
        for (AttainmentRow row : attainment.by()) {
            addRow(table, row.key().metric().name(), row);
        }
        lines.addAll(table.lines());
        lines.add(String.format(
                Locale.ROOT,
                "  %,d clocks go on within their target; %,d ended without what they waited for and do not count",
                attainment.open(),
                attainment.lapsed()));
        lines.add("");
    }

    private void addMonths(List<String> lines) {
        lines.add("Resolution by month");
        TextColumns table = new TextColumns(
                KEPT, "month", "met", "missed", "share met", "95 % interval", "median", "90 % within", "95 % within");
        attainment.by(Attainment.Dimension.MONTH).stream()
                .filter(row -> row.key().metric().equals(SlaMetric.RESOLUTION))
                .forEach(row ->
                        addRow(table, row.key().month().map(YearMonth::toString).orElse(""), row));
        lines.addAll(table.lines());
        lines.add("");
    }

    private static void addRow(TextColumns table, String name, AttainmentRow row) {
        String few = row.share().quality() == Quality.OK ? "" : " (few)";
        table.add(
                name,
                String.format(Locale.ROOT, "%,d", row.met()),
                String.format(Locale.ROOT, "%,d", row.missed()),
                String.format(
                                Locale.ROOT,
                                "%.1f %%",
                                PERCENT * row.share().value().orElse(0))
                        + few,
                String.format(
                        Locale.ROOT,
                        "%.1f to %.1f %%",
                        PERCENT * row.share().low().orElse(0),
                        PERCENT * row.share().high().orElse(0)),
                open(row.median()),
                open(row.p90()),
                open(row.p95()));
    }

    private void addNext(List<String> lines) {
        lines.add(counted("Due next", due.next().size()));
        TextColumns table = new TextColumns(DUE, "due", "ticket", "priority", "owner", "metric", "used", "next alert");
        due.next().stream()
                .limit(top)
                .forEach(entry -> add(table, minute(EpochMicros.toInstant(entry.dueAt())), entry, used(entry)));
        if (!due.next().isEmpty()) {
            lines.addAll(table.lines());
        }
        lines.add(String.format(
                Locale.ROOT, "  besides, %,d pause: when they are due is known once they go on", due.paused()));
        lines.add("");
    }

    private void addLate(List<String> lines) {
        lines.add(counted("Late, the longest overrun first", due.late().size()));
        TextColumns table =
                new TextColumns(DUE, "since", "ticket", "priority", "owner", "metric", "over", "next alert");
        due.late().stream()
                .limit(top)
                .forEach(entry -> add(
                        table,
                        minute(EpochMicros.toInstant(entry.dueAt())),
                        entry,
                        open(duration(entry.elapsed() - entry.target()))));
        if (!due.late().isEmpty()) {
            lines.addAll(table.lines());
        }
    }

    private void add(TextColumns table, String time, DueList.Entry entry, String used) {
        TicketClock clock = entry.clock();
        Optional<PlannedAlert> alert =
                levels.ladder(clock.agreement().name()).next(clock, entry.metric(), attainment.at());
        table.add(
                time,
                clock.ticket().value(),
                clock.facts().priority().name(),
                Shown.of(clock.owner()),
                entry.metric().name(),
                used,
                alert.map(next -> minute(next.alertAt()) + " " + next.step().name())
                        .orElse("none"));
    }

    private String counted(String what, int of) {
        return of > top ? String.format(Locale.ROOT, "%s, %,d of %,d", what, top, of) : what + ": " + of;
    }

    private static String used(DueList.Entry entry) {
        return entry.target() == 0
                ? open(duration(entry.elapsed()))
                : String.format(Locale.ROOT, "%.0f %%", (double) PERCENT * entry.elapsed() / entry.target());
    }

    private ZoneId zone() {
        return attainment.zone();
    }

    private String minute(Instant at) {
        return MINUTE.format(at.atZone(zone()));
    }

    private static Duration duration(long micros) {
        return Duration.ofSeconds(micros / 1_000_000, micros % 1_000_000 * 1_000);
    }

    /** Returns a time as text: hours and minutes, or seconds alone. */
    static String open(Duration time) {
        long minutes = time.toMinutes();
        if (minutes >= SECONDS) {
            return String.format(Locale.ROOT, "%,d h %02d min", minutes / SECONDS, minutes % SECONDS);
        }
        return minutes > 0 ? minutes + " min" : time.toSeconds() + " s";
    }
}
