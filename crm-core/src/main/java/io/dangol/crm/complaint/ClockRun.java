package io.dangol.crm.complaint;

import io.dangol.crm.EpochMicros;
import io.dangol.crm.storage.Snapshot;
import io.dangol.crm.storage.SnapshotBuilder;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A clock of a complaint as it stands.
 *
 * <p>The time is kept if it stopped at {@code dueAt} or before. Instants are kept to the microsecond. Immutable and
 * thread-safe.
 *
 * @param clock which clock
 * @param kind to whom its time is owed
 * @param startedAt when it began to run, or began anew
 * @param dueAt when its time ends; empty if never
 * @param pausedAt since when it stands still; empty if it does not
 * @param stoppedAt when it stopped; empty if it did not
 * @param extended whether its time was extended
 * @param noticed whether somebody was told that it runs out
 */
public record ClockRun(
        ComplaintClock clock,
        ClockKind kind,
        Instant startedAt,
        Optional<Instant> dueAt,
        Optional<Instant> pausedAt,
        Optional<Instant> stoppedAt,
        boolean extended,
        boolean noticed) {

    private static final String SNAPSHOT_TYPE = "clock-run";
    private static final int SNAPSHOT_VERSION = 1;

    public ClockRun {
        Objects.requireNonNull(clock, "clock");
        startedAt = micros(startedAt);
        dueAt = dueAt.map(ClockRun::micros);
        pausedAt = pausedAt.map(ClockRun::micros);
        stoppedAt = stoppedAt.map(ClockRun::micros);
        Objects.requireNonNull(kind, "kind");
        if (kind != ClockKind.INTERNAL && pausedAt.isPresent()) {
            throw new IllegalArgumentException("Clock " + clock + " is " + kind + " and paused at " + pausedAt.get()
                    + "; such a clock never pauses. Leave the pause out.");
        }
    }

    private static Instant micros(Instant at) {
        return EpochMicros.toInstant(EpochMicros.truncate(at));
    }

    static ClockRun started(ComplaintClock clock, ClockKind kind, Instant at, Optional<Instant> dueAt) {
        return new ClockRun(clock, kind, at, dueAt, Optional.empty(), Optional.empty(), false, false);
    }

    ClockRun stopped(Instant at) {
        return new ClockRun(clock, kind, startedAt, dueAt, Optional.empty(), Optional.of(at), extended, noticed);
    }

    ClockRun paused(Instant at) {
        return new ClockRun(clock, kind, startedAt, dueAt, Optional.of(at), stoppedAt, extended, noticed);
    }

    /** Returns this clock as it runs on, until another instant where it was paused. */
    ClockRun running(Optional<Instant> due) {
        return new ClockRun(clock, kind, startedAt, due, Optional.empty(), Optional.empty(), extended, noticed);
    }

    ClockRun extendedTo(Instant due) {
        return new ClockRun(clock, kind, startedAt, Optional.of(due), pausedAt, stoppedAt, true, false);
    }

    ClockRun shortenedTo(Instant due) {
        return new ClockRun(clock, kind, startedAt, Optional.of(due), pausedAt, stoppedAt, extended, noticed);
    }

    ClockRun noticedNow() {
        return new ClockRun(clock, kind, startedAt, dueAt, pausedAt, stoppedAt, extended, true);
    }

    /** Tells whether it runs: neither stopped nor paused. */
    public boolean isRunning() {
        return stoppedAt.isEmpty() && pausedAt.isEmpty();
    }

    /**
     * Tells whether at an instant more time has passed than was allowed: it stopped or paused after its end, or runs after
     * it.
     */
    public boolean isMissed(Instant at) {
        Instant end = stoppedAt
                .or(() -> pausedAt)
                .filter(stopped -> stopped.isBefore(at))
                .orElse(at);
        return dueAt.isPresent() && end.isAfter(dueAt.get());
    }

    Snapshot snapshot() {
        return Snapshot.builder(SNAPSHOT_TYPE, SNAPSHOT_VERSION)
                .text("clock", clock.name())
                .constant("kind", kind)
                .instant("startedAt", startedAt)
                .optional("dueAt", dueAt, SnapshotBuilder::instant)
                .optional("pausedAt", pausedAt, SnapshotBuilder::instant)
                .optional("stoppedAt", stoppedAt, SnapshotBuilder::instant)
                .flag("extended", extended)
                .flag("noticed", noticed)
                .build();
    }

    static ClockRun restore(Snapshot snapshot) {
        snapshot.require(SNAPSHOT_TYPE, SNAPSHOT_VERSION);
        return new ClockRun(
                ComplaintClock.of(snapshot.text("clock")),
                snapshot.constant("kind", ClockKind.class),
                snapshot.instant("startedAt"),
                snapshot.optional("dueAt", Snapshot::instant),
                snapshot.optional("pausedAt", Snapshot::instant),
                snapshot.optional("stoppedAt", Snapshot::instant),
                snapshot.flag("extended"),
                snapshot.flag("noticed"));
    }
}
