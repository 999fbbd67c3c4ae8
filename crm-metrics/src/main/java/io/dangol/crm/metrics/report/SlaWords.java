package io.dangol.crm.metrics.report;

import io.dangol.crm.estimate.Estimate;
import io.dangol.crm.estimate.Quality;
import io.dangol.crm.sla.AttainmentRow;
import io.dangol.crm.sla.ClockReading;
import io.dangol.crm.sla.ClockState;
import io.dangol.crm.sla.DecidedClock;
import io.dangol.crm.sla.SlaMetric;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/** What is said of service levels in one language. */
final class SlaWords {

    private static final int SECONDS = 60;
    private static final int MINUTES = 60;

    private final Words words;

    SlaWords(Words words) {
        this.words = words;
    }

    /** Returns the words of all reports. */
    Words all() {
        return words;
    }

    String of(String key, String... values) {
        return words.text(key, values);
    }

    /**
     * Writes a duration of zero or more as {@code 3 h 20 min}, rounded to the nearest minute, and one below a minute as
     * {@code 45 s}, rounded down.
     */
    String duration(Duration duration) {
        if (duration.compareTo(Duration.ofMinutes(1)) < 0 && !duration.isZero()) {
            return duration.toSeconds() == 0
                    ? words.text("duration.below")
                    : words.text("duration.s", Long.toString(duration.toSeconds()));
        }
        long minutes = duration.plusSeconds(SECONDS / 2).toMinutes();
        long hours = minutes / MINUTES;
        String rest = Long.toString(minutes % MINUTES);
        if (hours == 0) {
            return words.text("duration.min", rest);
        }
        return minutes % MINUTES == 0
                ? words.text("duration.h", Figures.count(hours))
                : words.text("duration.h-min", Figures.count(hours), rest);
    }

    /** Returns the name of a metric in this language; that of a host's own metric stays as it is. */
    String metric(SlaMetric metric) {
        return words.metric(metric.name());
    }

    String state(ClockState state) {
        return words.text("clock." + state.name());
    }

    /** Returns the key of an owner, or a word for nobody. */
    String owner(AttainmentRow row) {
        String owner = row.key().owner().orElse("");
        return owner.isEmpty() ? words.text("sla.nobody") : owner;
    }

    /** Returns the status of a part of the time, or words for the time before the first. */
    String status(TimePart part) {
        return part.status().isEmpty() ? words.text("sla.no-status") : part.status();
    }

    String share(Estimate share) {
        return share.value().isPresent() ? words.percent(share.value().getAsDouble()) : "";
    }

    /** Writes the bounds of a share; nothing where it has none. */
    String interval(Estimate share) {
        return share.low().isEmpty()
                ? ""
                : words.text(
                        "sla.interval",
                        Figures.percent(share.low().getAsDouble()),
                        words.percent(share.high().orElseThrow()));
    }

    /** Says that a share is of too few to go by; nothing where it is not. */
    String few(Estimate share) {
        return isFew(share) ? words.counted("sla.few", share.n()) : "";
    }

    static boolean isFew(Estimate share) {
        return share.quality() != Quality.OK;
    }

    /** Says whether a share reaches the target, and whether the difference may be chance; nothing without a target. */
    String verdict(Estimate share, OptionalDouble target) {
        if (target.isEmpty() || share.value().isEmpty()) {
            return "";
        }
        double agreed = target.getAsDouble();
        String said =
                words.text(share.value().getAsDouble() >= agreed ? "sla.reached" : "sla.not-reached", percent(agreed));
        boolean mayBeChance = share.low().isPresent()
                && share.low().getAsDouble() <= agreed
                && agreed <= share.high().orElseThrow();
        return mayBeChance ? said + words.text("sla.chance") : said;
    }

    /** Writes a share that somebody has chosen, without decimals where it has none. */
    String percent(double share) {
        double percent = share * 100;
        return Math.abs(percent - Math.rint(percent)) < 1e-9 ? words.wholePercent(share) : words.percent(share);
    }

    /** Says how much of its target a clock has used. */
    String used(DecidedClock clock) {
        ClockReading reading = clock.reading();
        return words.text(
                "sla.used",
                duration(reading.elapsed()),
                duration(reading.target().orElse(Duration.ZERO)));
    }

    String over(DecidedClock clock) {
        return words.text("sla.over", duration(clock.overrun()));
    }

    /** Says how much time an open clock has left, or by how much it is over. */
    String left(ClockReading reading) {
        Optional<Duration> remaining = reading.remaining();
        if (remaining.isEmpty()) {
            return "";
        }
        Duration left = remaining.get();
        return left.isNegative()
                ? words.text("sla.over", duration(left.negated()))
                : words.text("sla.left", duration(left));
    }

    /** Says since when a target is missed and when its clock stopped. */
    String missed(DecidedClock clock, SlaFacts facts) {
        Optional<Instant> stopped = clock.reading().stoppedAt();
        String since = words.text("sla.missed-since", facts.minute(clock.decidedAt()));
        return since
                + (stopped.isPresent()
                        ? words.text("sla.stopped", facts.minute(stopped.get()))
                        : words.text("sla.still-open"));
    }
}
