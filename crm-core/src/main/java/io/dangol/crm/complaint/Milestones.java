package io.dangol.crm.complaint;

import io.dangol.crm.EpochMicros;
import io.dangol.crm.storage.Snapshot;
import io.dangol.crm.storage.SnapshotBuilder;
import java.time.Instant;
import java.util.Optional;

/**
 * When what happened to a complaint.
 *
 * <p>Instants are kept to the microsecond. Immutable and thread-safe.
 *
 * @param receivedAt when it came in; the earliest receipt of all that were merged into it
 * @param acknowledgedAt when the customer knew that it was received, at the latest by an answer
 * @param firstAnsweredAt when it was answered first; empty if it was not, or if it had been when it was imported
 * @param answeredAt when it was answered last, at the latest when it was imported as answered; empty if it was not
 * @param acceptedAt when the customer accepted the last answer, or did not dispute it in time, or somebody outside decided
 * @param closedAt when it was closed; empty while it is open
 * @param listedAt when it entered the open list last
 * @param retiredAt when it left the open list and its number was retired; empty while it is on the list, or never was
 * @param changedAt when something happened to it last
 * @param countedAt as of when that counts: for the event of a timer that was fired late, the instant at which it was due
 */
public record Milestones(
        Instant receivedAt,
        Optional<Instant> acknowledgedAt,
        Optional<Instant> firstAnsweredAt,
        Optional<Instant> answeredAt,
        Optional<Instant> acceptedAt,
        Optional<Instant> closedAt,
        Optional<Instant> listedAt,
        Optional<Instant> retiredAt,
        Instant changedAt,
        Instant countedAt) {

    private static final String SNAPSHOT_TYPE = "complaint-milestones";
    private static final int SNAPSHOT_VERSION = 1;

    public Milestones {
        receivedAt = micros(receivedAt);
        acknowledgedAt = acknowledgedAt.map(Milestones::micros);
        firstAnsweredAt = firstAnsweredAt.map(Milestones::micros);
        answeredAt = answeredAt.map(Milestones::micros);
        acceptedAt = acceptedAt.map(Milestones::micros);
        closedAt = closedAt.map(Milestones::micros);
        listedAt = listedAt.map(Milestones::micros);
        retiredAt = retiredAt.map(Milestones::micros);
        changedAt = micros(changedAt);
        countedAt = micros(countedAt);
    }

    private static Instant micros(Instant at) {
        return EpochMicros.toInstant(EpochMicros.truncate(at));
    }

    /** Tells whether the complaint is on the open list. */
    public boolean isListed() {
        return listedAt.isPresent() && retiredAt.isEmpty();
    }

    Snapshot snapshot() {
        return Snapshot.builder(SNAPSHOT_TYPE, SNAPSHOT_VERSION)
                .instant("receivedAt", receivedAt)
                .optional("acknowledgedAt", acknowledgedAt, SnapshotBuilder::instant)
                .optional("firstAnsweredAt", firstAnsweredAt, SnapshotBuilder::instant)
                .optional("answeredAt", answeredAt, SnapshotBuilder::instant)
                .optional("acceptedAt", acceptedAt, SnapshotBuilder::instant)
                .optional("closedAt", closedAt, SnapshotBuilder::instant)
                .optional("listedAt", listedAt, SnapshotBuilder::instant)
                .optional("retiredAt", retiredAt, SnapshotBuilder::instant)
                .instant("changedAt", changedAt)
                .instant("countedAt", countedAt)
                .build();
    }

    static Milestones restore(Snapshot snapshot) {
        snapshot.require(SNAPSHOT_TYPE, SNAPSHOT_VERSION);
        return new Milestones(
                snapshot.instant("receivedAt"),
                snapshot.optional("acknowledgedAt", Snapshot::instant),
                snapshot.optional("firstAnsweredAt", Snapshot::instant),
                snapshot.optional("answeredAt", Snapshot::instant),
                snapshot.optional("acceptedAt", Snapshot::instant),
                snapshot.optional("closedAt", Snapshot::instant),
                snapshot.optional("listedAt", Snapshot::instant),
                snapshot.optional("retiredAt", Snapshot::instant),
                snapshot.instant("changedAt"),
                snapshot.instant("countedAt"));
    }
}
