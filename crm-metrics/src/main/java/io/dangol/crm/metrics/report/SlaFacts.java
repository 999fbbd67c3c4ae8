package io.dangol.crm.metrics.report;

import io.dangol.crm.sla.Attainment;
import io.dangol.crm.sla.Attainment.Dimension;
import io.dangol.crm.sla.AttainmentRow;
import io.dangol.crm.sla.ClockReading;
import io.dangol.crm.sla.DecidedClock;
import io.dangol.crm.sla.SlaMetric;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What the text and the page both show, computed once.
 *
 * @param owners empty unless they were asked for
 */
record SlaFacts(
        Attainment attainment,
        Optional<String> title,
        OptionalDouble target,
        int top,
        SlaWords words,
        List<AttainmentRow> metrics,
        List<AttainmentRow> months,
        List<AttainmentRow> agreements,
        List<AttainmentRow> owners,
        List<DecidedClock> breaches,
        Optional<DueList> due) {

    static SlaFacts of(
            Attainment attainment,
            Optional<String> title,
            OptionalDouble target,
            int top,
            boolean byOwner,
            Optional<List<ClockReading>> open,
            Words words) {
        return new SlaFacts(
                attainment,
                title,
                target,
                top,
                new SlaWords(words),
                attainment.by(),
                attainment.by(Dimension.MONTH),
                attainment.by(Dimension.AGREEMENT),
                byOwner ? attainment.by(Dimension.OWNER) : List.of(),
                attainment.breaches(),
                open.map(DueList::of));
    }

    boolean isEmpty() {
        return metrics.isEmpty();
    }

    long met() {
        return metrics.stream().mapToLong(AttainmentRow::met).sum();
    }

    long missed() {
        return metrics.stream().mapToLong(AttainmentRow::missed).sum();
    }

    /** Returns the missed targets that are shown. */
    List<DecidedClock> worst() {
        return breaches.subList(0, Math.min(top, breaches.size()));
    }

    /** Returns the rows of a metric. */
    static List<AttainmentRow> of(SlaMetric metric, List<AttainmentRow> rows) {
        return rows.stream()
                .filter(row -> row.key().metric().compareTo(metric) == 0)
                .toList();
    }

    static YearMonth month(AttainmentRow row) {
        return row.key().month().orElseThrow();
    }

    /** Returns the first month with a decided target. Asked where there is one. */
    YearMonth firstMonth() {
        return months.stream().map(SlaFacts::month).min(YearMonth::compareTo).orElseThrow();
    }

    /** Returns the last month with a decided target. Asked where there is one. */
    YearMonth lastMonth() {
        return months.stream().map(SlaFacts::month).max(YearMonth::compareTo).orElseThrow();
    }

    /** Returns when the report was made, and in which zone. */
    String asOf() {
        return words.of("sla.as-of", minute(attainment.at()), Figures.zone(attainment.zone()));
    }

    String minute(Instant at) {
        return Figures.minute(at, attainment.zone());
    }
}
