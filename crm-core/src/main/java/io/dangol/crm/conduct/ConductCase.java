package io.dangol.crm.conduct;

import io.dangol.crm.CustomerId;
import io.dangol.crm.EpochMicros;
import io.dangol.crm.KeyText;
import io.dangol.crm.privacy.LegalHold;
import io.dangol.crm.storage.ContentHash;
import io.dangol.crm.storage.PlainValue;
import io.dangol.crm.storage.Snapshot;
import io.dangol.crm.storage.SnapshotBuilder;
import io.dangol.crm.workflow.Position;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that is recorded of the conduct of one customer: incidents, what is recommended, which measures were decided, and what
 * became of appeals.
 *
 * <p>It changes by a {@link ConductProcess} or a {@link ConductDesk}; every change is a {@link ConductEntry}, and a
 * {@link ConductTrail} makes the case from its entries. {@code toString} shows neither incidents nor reasons.
 *
 * <p>Immutable and thread-safe.
 *
 * @param customer whose
 * @param state for whom it waits
 * @param resumesTo the state to which it goes back after an appeal; empty if none
 * @param incidents as they stand, each once, by the instant at which they happened, then by id
 * @param frequencies what is weighed by its rate, one of each rule
 * @param recommendation what waits for a person; empty if nothing does
 * @param measures all there were, in the order in which they were decided
 * @param holds all interim holds there were
 * @param exemptions all there were
 * @param appeals all there were; the last one may be open
 * @param openedAt when the first incident was recorded
 * @param changedAt when it was changed last
 * @param unassessedSince since when something has happened that the record was not looked at for; empty if nothing has
 * @param assessedAt when it was looked at last; empty if it never was
 * @param policy the name of the policy under which it was changed last
 */
public record ConductCase(
        @NotNull CustomerId customer,
        @NotNull ConductState state,
        Optional<ConductState> resumesTo,
        List<@Valid Incident> incidents,
        List<@Valid Frequency> frequencies,
        Optional<@Valid Recommendation> recommendation,
        List<Measure> measures,
        List<@Valid InterimHold> holds,
        List<@Valid Exemption> exemptions,
        List<@Valid Appeal> appeals,
        @NotNull Instant openedAt,
        @NotNull Instant changedAt,
        Optional<Instant> unassessedSince,
        Optional<Instant> assessedAt,
        @NotNull String policy) {

    /** The type of the snapshot of a case. */
    public static final String SNAPSHOT_TYPE = "conduct-case";

    /** The version of the fields of the snapshot. */
    public static final int SNAPSHOT_VERSION = 1;

    public ConductCase {
        Objects.requireNonNull(customer, "customer");
        Objects.requireNonNull(resumesTo, "resumesTo");
        Objects.requireNonNull(openedAt, "openedAt");
        Objects.requireNonNull(changedAt, "changedAt");
        Objects.requireNonNull(unassessedSince, "unassessedSince");
        Objects.requireNonNull(assessedAt, "assessedAt");
        KeyText.require("Policy of a conduct case", policy, Incident.MAX_KEY);
        incidents = List.copyOf(IncidentRows.latest(incidents));
        frequencies = List.copyOf(IncidentRows.latestFrequencies(frequencies));
        measures = List.copyOf(measures);
        holds = List.copyOf(holds);
        exemptions = List.copyOf(exemptions);
        appeals = List.copyOf(appeals);
        if (state.isPending() && recommendation.map(Recommendation::rung).orElse(Rung.NONE) != state.pending()) {
            throw new IllegalArgumentException("The conduct case of customer " + customer + " is in state " + state
                    + " and has a recommendation of "
                    + recommendation.map(found -> found.rung().name()).orElse("nothing")
                    + "; it waits for what is recommended. Take the case as a process or desk returned it.");
        }
    }

    /**
     * Returns the key under which the case is stored. After an erasure a customer may have another case, whose versions begin
     * anew; the beginning in the key tells them apart. It does not show the customer id, which may be longer than a key.
     */
    public String key() {
        return key(customer, openedAt);
    }

    static String key(CustomerId customer, Instant openedAt) {
        ContentHash who = ContentHash.of(Snapshot.builder("conduct-customer", 1)
                .text("customer", customer.value())
                .build());
        return "conduct " + EpochMicros.truncate(openedAt) + " " + who;
    }

    /** Returns the incident of an id; empty if there is none. */
    public Optional<Incident> incident(String id) {
        return incidents.stream().filter(incident -> incident.id().equals(id)).findFirst();
    }

    /** Returns the measure of a key; empty if there is none. */
    public Optional<Measure> measure(String key) {
        return measures.stream().filter(measure -> measure.key().equals(key)).findFirst();
    }

    /** Returns the highest measure in force at an instant, the latest of equal ones; empty if none is. */
    public Optional<Measure> activeMeasure(Instant at) {
        return measures.stream()
                .filter(measure -> measure.isActive(at))
                .max(Comparator.comparing(Measure::rung).thenComparing(Measure::from));
    }

    /** Returns the rung in force at an instant, {@link Rung#NONE} if no measure is. */
    public Rung inForce(Instant at) {
        return activeMeasure(at).map(Measure::rung).orElse(Rung.NONE);
    }

    /** Returns the interim hold that stands at an instant; empty if none does. */
    public Optional<InterimHold> activeHold(Instant at) {
        return holds.stream().filter(hold -> hold.isActive(at)).findFirst();
    }

    /** Returns the exemptions that stand at an instant. */
    public List<Exemption> activeExemptions(Instant at) {
        return exemptions.stream().filter(exemption -> exemption.isActive(at)).toList();
    }

    /** Returns the appeal that waits to be decided; empty if none does. */
    public Optional<Appeal> openAppeal() {
        return appeals.stream().filter(Appeal::isOpen).findFirst();
    }

    /** Returns the incidents and frequencies, ready to be scored. */
    public CustomerIncidents conduct() {
        return CustomerIncidents.of(customer, incidents, frequencies);
    }

    /**
     * Returns when the record is to be looked at next, because something has happened, or because something will end: a
     * measure, an exemption, or the time to change after a warning. Empty if nothing will, and while people decide about an
     * appeal or have decided the exit.
     */
    public Optional<Instant> nextDueAt() {
        if (state == ConductState.UNDER_APPEAL || state == ConductState.EXIT_DECIDED) {
            return Optional.empty();
        }
        if (unassessedSince.isPresent()) {
            return unassessedSince;
        }
        Stream<Instant> ends = Stream.concat(
                measures.stream()
                        .filter(measure -> measure.liftedAt().isEmpty())
                        .flatMap(measure -> Stream.concat(measure.until().stream(), measure.remedyUntil().stream())),
                exemptions.stream().map(Exemption::until));
        Instant seen = assessedAt.orElse(openedAt);
        return ends.filter(end -> end.isAfter(seen)).min(Instant::compareTo);
    }

    /**
     * Returns since when a person has something to do: a recommendation, an appeal, or from its day on the review of a measure.
     * A day to come is the next review; empty if there is nothing. A measure that has ended by the last change is not reviewed,
     * and once the exit is decided it alone is.
     */
    public Optional<Instant> waitingSince() {
        if (state == ConductState.UNDER_APPEAL) {
            return openAppeal().map(Appeal::filedAt);
        }
        if (state.isPending()) {
            return recommendation.map(Recommendation::at);
        }
        return measures.stream()
                .filter(measure -> !measure.hasEnded(changedAt))
                .filter(measure -> state != ConductState.EXIT_DECIDED || measure.rung() == Rung.EXIT)
                .flatMap(measure -> measure.reviewAt().stream())
                .min(Instant::compareTo);
    }

    /**
     * Returns the order to keep the data of the customer while a decision or an appeal is open, for
     * {@link io.dangol.crm.privacy.DataProtection}; empty if nothing is.
     */
    public Optional<LegalHold> legalHold() {
        boolean open = state.isPending() || state == ConductState.UNDER_APPEAL;
        return open
                ? waitingSince()
                        .map(since -> LegalHold.onAll(
                                customer,
                                since,
                                state == ConductState.UNDER_APPEAL
                                        ? "an appeal of the customer is not decided yet"
                                        : "a decision about the conduct is not made yet",
                                "conduct-case " + state))
                : Optional.empty();
    }

    Position<ConductState> position(long version) {
        return Position.of(state, resumesTo, version);
    }

    /** Returns this case without what somebody wrote and without references to evidence; all else stays. */
    public ConductCase anonymised() {
        List<Incident> bare = new ArrayList<>();
        incidents.forEach(incident -> bare.add(incident.withEvidence(List.of())));
        return new ConductCase(
                customer,
                state,
                resumesTo,
                bare,
                frequencies,
                recommendation.map(Recommendation::anonymised),
                measures.stream().map(Measure::anonymised).toList(),
                holds.stream().map(InterimHold::anonymised).toList(),
                exemptions.stream().map(Exemption::anonymised).toList(),
                appeals.stream().map(Appeal::anonymised).toList(),
                openedAt,
                changedAt,
                unassessedSince,
                assessedAt,
                policy);
    }

    /** Returns the case as plain values, from which {@link #restore} makes an equal one. */
    public Snapshot snapshot() {
        return Snapshot.builder(SNAPSHOT_TYPE, SNAPSHOT_VERSION)
                .text("customer", customer.value())
                .constant("state", state)
                .optional("resumesTo", resumesTo, SnapshotBuilder::constant)
                .list("incidents", incidents, incident -> PlainValue.of(incident.snapshot()))
                .list("frequencies", frequencies, frequency -> PlainValue.of(frequency.snapshot()))
                .optional("recommendation", recommendation.map(Recommendation::snapshot), SnapshotBuilder::snapshot)
                .list("measures", measures, measure -> PlainValue.of(measure.snapshot()))
                .list("holds", holds, InterimHold::value)
                .list("exemptions", exemptions, exemption -> PlainValue.of(exemption.snapshot()))
                .list("appeals", appeals, Appeal::value)
                .instant("openedAt", openedAt)
                .instant("changedAt", changedAt)
                .optional("unassessedSince", unassessedSince, SnapshotBuilder::instant)
                .optional("assessedAt", assessedAt, SnapshotBuilder::instant)
                .text("policy", policy)
                .build();
    }

    /**
     * Returns the case of a snapshot.
     *
     * @throws IllegalArgumentException if the snapshot is of another type or a later version, or its fields make no case
     */
    public static ConductCase restore(Snapshot snapshot) {
        snapshot.require(SNAPSHOT_TYPE, SNAPSHOT_VERSION);
        return new ConductCase(
                CustomerId.of(snapshot.text("customer")),
                snapshot.constant("state", ConductState.class),
                snapshot.optional("resumesTo", (fields, field) -> fields.constant(field, ConductState.class)),
                snapshot.list("incidents", value -> Incident.restore(value.asSnapshot())),
                snapshot.list("frequencies", value -> Frequency.restore(value.asSnapshot())),
                snapshot.optional("recommendation", Snapshot::snapshot).map(Recommendation::restore),
                snapshot.list("measures", value -> Measure.restore(value.asSnapshot())),
                snapshot.list("holds", InterimHold::restore),
                snapshot.list("exemptions", value -> Exemption.restore(value.asSnapshot())),
                snapshot.list("appeals", Appeal::restore),
                snapshot.instant("openedAt"),
                snapshot.instant("changedAt"),
                snapshot.optional("unassessedSince", Snapshot::instant),
                snapshot.optional("assessedAt", Snapshot::instant),
                snapshot.text("policy"));
    }

    /** Returns customer, state, and how much there is. */
    @Override
    public String toString() {
        return "ConductCase[" + customer + ", " + state + ", " + incidents.size() + " incidents, " + measures.size()
                + " measures]";
    }
}
