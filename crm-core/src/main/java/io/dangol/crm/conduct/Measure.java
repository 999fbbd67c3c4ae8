package io.dangol.crm.conduct;

import io.dangol.crm.KeyText;
import io.dangol.crm.Personal;
import io.dangol.crm.storage.PlainValue;
import io.dangol.crm.storage.Snapshot;
import io.dangol.crm.storage.SnapshotBuilder;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is done about a customer's conduct: a rung, from when until when, on which incidents, and who decided it.
 *
 * <p>There is no way to make one from a score. A measure of {@link Rung#RESTRICTION} carries the {@link HumanDecision} of one
 * person, one of {@link Rung#EXIT} those of two different people; a warning and a handler carry that of whoever sent and named
 * them. A {@link ConductCase} makes measures; {@link #restore} is the one other way, and asks for the same.
 *
 * <p>It begins and ends by its dates, with no job that has to run. Immutable and thread-safe; {@code toString} shows no
 * reason.
 */
public final class Measure {

    /** The most characters of what is withheld, or of the reference of a notice. */
    public static final int MAX_TERMS = 200;

    private static final String SNAPSHOT_TYPE = "conduct-measure";
    private static final int SNAPSHOT_VERSION = 1;

    private final Draft draft;
    private final Optional<Instant> liftedAt;
    private final boolean stayed;

    private Measure(Draft draft, Optional<Instant> liftedAt, boolean stayed) {
        this.draft = draft;
        this.liftedAt = liftedAt;
        this.stayed = stayed;
        requireDecisions();
    }

    private void requireDecisions() {
        int people =
                new HashSet<>(decisions().stream().map(HumanDecision::reviewer).toList()).size();
        boolean one = rung() == Rung.PRE_WARNING || rung() == Rung.DEDICATED_HANDLER;
        int needed = one ? 1 : rung().reviewers();
        if (people < needed || rung() == Rung.NONE) {
            throw new IllegalArgumentException("A measure of " + rung() + " has the decisions of " + people
                    + " people; it takes those of " + needed + " different ones, and NONE is no measure."
                    + " Let a conduct case make it.");
        }
        if (until().isPresent() && !until().get().isAfter(from())) {
            throw new IllegalArgumentException("A measure of " + rung() + " is from " + from() + " until "
                    + until().get() + "; the end must be after the beginning.");
        }
        if (until().isEmpty() && reviewAt().isEmpty()) {
            throw new IllegalArgumentException("A measure of " + rung()
                    + " has neither an end nor a review. Nothing is for ever; give one of them.");
        }
    }

    static Measure of(Draft draft) {
        return new Measure(draft, Optional.empty(), false);
    }

    /** Returns its key within the case, such as {@code M-3}. */
    public String key() {
        return draft.key;
    }

    /** Returns its rung, above {@link Rung#NONE}. */
    public Rung rung() {
        return draft.rung;
    }

    /** Returns when it was decided. */
    public Instant decidedAt() {
        return draft.decidedAt;
    }

    /** Returns when it comes into force, for an exit after the notice. */
    public Instant from() {
        return draft.from;
    }

    /** Returns when it ends by itself, exclusive; empty for an exit, which is reviewed instead. */
    public Optional<Instant> until() {
        return draft.until;
    }

    /** Returns when it is to be looked at next, at once if an incident under it was retracted; empty if it only ends. */
    public Optional<Instant> reviewAt() {
        return draft.reviewAt;
    }

    /** Returns until when the customer has time to change after a pre-warning; empty for another rung. */
    public Optional<Instant> remedyUntil() {
        return draft.remedyUntil;
    }

    /** Returns the day after which it cannot be appealed against any more, as its first instant that is too late. */
    public Instant appealUntil() {
        return draft.appealUntil;
    }

    /** Returns what is done: what is withheld, who handles, or which notice was sent; empty for a watch. */
    public Optional<String> terms() {
        return draft.terms;
    }

    /** Returns the ids of the incidents that it rests on, sorted. */
    public List<String> incidents() {
        return draft.incidents;
    }

    /** Returns the decisions of people behind it, in their order; none behind a watch. */
    public List<HumanDecision> decisions() {
        return draft.decisions;
    }

    /** Returns why, as the last one who decided it wrote; empty for a watch, whose reason is the score. */
    @Personal
    public Optional<String> reason() {
        return decisions().isEmpty()
                ? Optional.empty()
                : Optional.of(decisions().get(decisions().size() - 1).reason());
    }

    /** Returns when it was lifted, or the appeal against it allowed; empty if it was not. */
    public Optional<Instant> liftedAt() {
        return liftedAt;
    }

    /** Tells whether an appeal that came before it was in force keeps it from coming into force. */
    public boolean isStayed() {
        return stayed;
    }

    /** Tells whether it is in force at an instant. */
    public boolean isActive(Instant at) {
        return !stayed && !from().isAfter(at) && !hasEnded(at);
    }

    /** Tells whether it is over at an instant, by its date or because it was lifted. */
    public boolean hasEnded(Instant at) {
        return until().filter(end -> !end.isAfter(at)).isPresent()
                || liftedAt.filter(end -> !end.isAfter(at)).isPresent();
    }

    /** Tells whether somebody has decided it. */
    public boolean isDecidedBy(String person) {
        return decisions().stream().anyMatch(decision -> decision.reviewer().equals(person));
    }

    Measure lifted(Instant at) {
        return new Measure(draft, Optional.of(at), false);
    }

    Measure reviewed(Optional<Instant> next) {
        return new Measure(draft.withReview(next), liftedAt, stayed);
    }

    Measure stayed(boolean held) {
        return new Measure(draft, liftedAt, held);
    }

    /** Returns this measure as one that comes into force now, if its day has passed while it was stayed. */
    Measure noLongerStayed(Instant at) {
        return new Measure(draft.from.isBefore(at) ? draft.withFrom(at) : draft, liftedAt, false);
    }

    Measure anonymised() {
        return new Measure(draft.anonymised(), liftedAt, stayed);
    }

    /** Returns the measure as plain values, from which {@link #restore} makes an equal one. */
    public Snapshot snapshot() {
        return Snapshot.builder(SNAPSHOT_TYPE, SNAPSHOT_VERSION)
                .text("key", key())
                .constant("rung", rung())
                .instant("decidedAt", decidedAt())
                .instant("from", from())
                .optional("until", until(), SnapshotBuilder::instant)
                .optional("reviewAt", reviewAt(), SnapshotBuilder::instant)
                .optional("remedyUntil", remedyUntil(), SnapshotBuilder::instant)
                .instant("appealUntil", appealUntil())
                .optional("terms", terms(), SnapshotBuilder::text)
                .list("incidents", incidents(), PlainValue::of)
                .list("decisions", decisions(), HumanDecision::value)
                .optional("liftedAt", liftedAt, SnapshotBuilder::instant)
                .flag("stayed", stayed)
                .build();
    }

    /**
     * Returns the measure of a snapshot.
     *
     * @throws IllegalArgumentException if the snapshot is of another type or a later version, lacks a decision of the rung, or
     *     its fields make no measure
     */
    public static Measure restore(Snapshot snapshot) {
        snapshot.require(SNAPSHOT_TYPE, SNAPSHOT_VERSION);
        Draft draft = new Draft(
                snapshot.text("key"),
                snapshot.constant("rung", Rung.class),
                snapshot.instant("decidedAt"),
                snapshot.instant("from"),
                snapshot.optional("until", Snapshot::instant),
                snapshot.optional("reviewAt", Snapshot::instant),
                snapshot.optional("remedyUntil", Snapshot::instant),
                snapshot.instant("appealUntil"),
                snapshot.optional("terms", Snapshot::text),
                snapshot.list("incidents", PlainValue::asText),
                snapshot.list("decisions", HumanDecision::restore));
        return new Measure(draft, snapshot.optional("liftedAt", Snapshot::instant), snapshot.flag("stayed"));
    }

    /** Two measures are equal if all of them is. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Measure that
                && draft.equals(that.draft)
                && liftedAt.equals(that.liftedAt)
                && stayed == that.stayed;
    }

    @Override
    public int hashCode() {
        return Objects.hash(draft, liftedAt, stayed);
    }

    /** Returns key, rung and dates. */
    @Override
    public String toString() {
        return "Measure[" + key() + ", " + rung() + " from " + from()
                + until().map(end -> " until " + end).orElse("")
                + liftedAt.map(end -> ", lifted " + end).orElse("") + (stayed ? ", stayed" : "") + "]";
    }

    /** All of a measure but what becomes of it later. Immutable and thread-safe. */
    record Draft(
            String key,
            Rung rung,
            Instant decidedAt,
            Instant from,
            Optional<Instant> until,
            Optional<Instant> reviewAt,
            Optional<Instant> remedyUntil,
            Instant appealUntil,
            Optional<String> terms,
            List<String> incidents,
            List<HumanDecision> decisions) {

        Draft {
            KeyText.require("Key of a measure", key, Incident.MAX_KEY);
            Objects.requireNonNull(rung, "rung");
            terms.ifPresent(text -> KeyText.require("Terms of a measure", text, MAX_TERMS));
            incidents = incidents.stream().sorted().distinct().toList();
            decisions = List.copyOf(decisions);
        }

        private Draft withReview(Optional<Instant> next) {
            return new Draft(
                    key, rung, decidedAt, from, until, next, remedyUntil, appealUntil, terms, incidents, decisions);
        }

        private Draft withFrom(Instant begin) {
            return new Draft(
                    key,
                    rung,
                    decidedAt,
                    begin,
                    until,
                    reviewAt,
                    remedyUntil,
                    appealUntil,
                    terms,
                    incidents,
                    decisions);
        }

        private Draft anonymised() {
            return new Draft(
                    key,
                    rung,
                    decidedAt,
                    from,
                    until,
                    reviewAt,
                    remedyUntil,
                    appealUntil,
                    terms,
                    incidents,
                    decisions.stream().map(HumanDecision::anonymised).toList());
        }
    }
}
