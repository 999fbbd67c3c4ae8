package io.dangol.crm.complaint;

import io.dangol.crm.CustomerId;
import io.dangol.crm.KeyText;
import io.dangol.crm.storage.PlainValue;
import io.dangol.crm.storage.Snapshot;
import io.dangol.crm.storage.SnapshotBuilder;
import io.dangol.crm.workflow.Position;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A complaint as it stands: who complains about what, where it is in its workflow, who has it, what was found and promised,
 * and which clocks run.
 *
 * <p>It changes by a {@link ComplaintProcess} or a {@link ComplaintDesk}; every change is a {@link ComplaintEntry}, and
 * {@link #replay} makes the complaint from its entries. What the customer said is kept apart in {@link ComplaintText} and is
 * in no entry. {@code toString} shows no text.
 *
 * <p>Immutable and thread-safe.
 *
 * @param number its number
 * @param intake who complains about what
 * @param text what the customer said; empty only after it was removed, or if it was never known
 * @param state where it stands
 * @param resumesTo the state to which it goes back after waiting or a declined proposal; empty if none
 * @param owner the host's key of who has it, 1 to 64 characters as {@link KeyText} allows; empty if nobody
 * @param assessment its severity and the like; empty if not assessed
 * @param resolution what the answer rests on
 * @param recovery what is done for the customer; without actions if nothing is
 * @param counts how often what happened
 * @param milestones when what happened
 * @param clocks its clocks, each once, by rising name
 * @param satisfaction how the customer found the handling; empty if not known
 * @param code how it ended; empty while it is open
 * @param mergedInto the complaint that it became one with; empty if none
 * @param absorbed the complaints that were merged into it, in that order
 * @param workflow the name of the workflow under which it was handled last
 * @param profile the name of the profile by which its clocks run
 * @param policy the name of the policy under which it was handled last
 */
public record Complaint(
        @NotNull @Valid ComplaintNumber number,
        @NotNull @Valid ComplaintIntake intake,
        Optional<@Valid ComplaintText> text,
        @NotNull @Valid ComplaintState state,
        Optional<@Valid ComplaintState> resumesTo,
        Optional<String> owner,
        Optional<@Valid Assessment> assessment,
        @NotNull @Valid Resolution resolution,
        @NotNull @Valid ServiceRecovery recovery,
        @NotNull @Valid ComplaintCounts counts,
        @NotNull Milestones milestones,
        List<ClockRun> clocks,
        Optional<SatisfactionMark> satisfaction,
        Optional<ClosingCode> code,
        Optional<@Valid ComplaintNumber> mergedInto,
        List<@Valid ComplaintNumber> absorbed,
        String workflow,
        String profile,
        String policy) {

    /** The type of the snapshot of a complaint. */
    public static final String SNAPSHOT_TYPE = "complaint";

    /** The version of the fields of the snapshot. */
    public static final int SNAPSHOT_VERSION = 1;

    /** The most characters of the name of a workflow, profile or policy. */
    private static final int MAX_NAME = 64;

    public Complaint {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(intake, "intake");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(resumesTo, "resumesTo");
        owner.ifPresent(key -> KeyText.require("Owner of a complaint", key, ComplaintCommand.MAX_REFERENCE));
        Objects.requireNonNull(assessment, "assessment");
        Objects.requireNonNull(resolution, "resolution");
        Objects.requireNonNull(recovery, "recovery");
        Objects.requireNonNull(counts, "counts");
        Objects.requireNonNull(milestones, "milestones");
        clocks = clocks.stream().sorted(Comparator.comparing(ClockRun::clock)).toList();
        Objects.requireNonNull(satisfaction, "satisfaction");
        Objects.requireNonNull(mergedInto, "mergedInto");
        absorbed = List.copyOf(absorbed);
        KeyText.require("Workflow of a complaint", workflow, MAX_NAME);
        KeyText.require("Deadline profile of a complaint", profile, MAX_NAME);
        KeyText.require("Policy of a complaint", policy, MAX_NAME);
        if (code.isPresent() == state.isOpen()) {
            throw new IllegalArgumentException("Complaint " + number + " is in state " + state + " and has "
                    + code.map(known -> "the closing code " + known).orElse("no closing code")
                    + "; a code belongs to a closed complaint, and to no other. Close it with its code.");
        }
    }

    /**
     * Returns the complaint that its entries make, without what the customer said.
     *
     * @param entries in rising order of their versions, the first one a receipt or an import
     * @throws IllegalArgumentException if there is no entry, the first is another one, or they are of several complaints
     */
    public static Complaint replay(List<ComplaintEntry> entries) {
        return ComplaintFold.replay(entries);
    }

    /** Returns the customer. */
    public CustomerId customer() {
        return intake.customer();
    }

    /** Tells whether it is not closed. */
    public boolean isOpen() {
        return state.isOpen();
    }

    /** Returns the clock of a name as it stands; empty if it never ran. */
    public Optional<ClockRun> clock(ComplaintClock clock) {
        return clocks.stream().filter(run -> run.clock().equals(clock)).findFirst();
    }

    /** Tells whether the time of a clock was over at an instant before it stopped; false if it never ran. */
    public boolean isMissed(ComplaintClock clock, Instant at) {
        return clock(clock).map(run -> run.isMissed(at)).orElse(false);
    }

    /**
     * Returns the earliest end of a running clock for which something is to be done: an event of a timer, or to tell
     * somebody who was not told yet. Empty for a closed complaint.
     */
    public Optional<Instant> nextDueAt() {
        return isOpen()
                ? clocks.stream()
                        .filter(run -> run.isRunning() && !run.noticed() && run.kind() != ClockKind.WINDOW)
                        .flatMap(run -> run.dueAt().stream())
                        .min(Instant::compareTo)
                : Optional.empty();
    }

    /** Returns how long it has been open at an instant, in elapsed time; until its closing if that was before. */
    public Duration age(Instant at) {
        Instant end =
                milestones.closedAt().filter(closed -> closed.isBefore(at)).orElse(at);
        return Duration.between(milestones.receivedAt(), end);
    }

    /** Returns what is counted of a closed complaint; empty while it is open. */
    public Optional<ComplaintStatistics> statistics() {
        return ComplaintStatistics.of(this);
    }

    /** Returns this complaint with what the customer said. */
    public Complaint withText(Optional<ComplaintText> said) {
        return new Complaint(
                number,
                intake,
                said,
                state,
                resumesTo,
                owner,
                assessment,
                resolution,
                recovery,
                counts,
                milestones,
                clocks,
                satisfaction,
                code,
                mergedInto,
                absorbed,
                workflow,
                profile,
                policy);
    }

    /** Returns this complaint without what the customer said; all else stays. */
    public Complaint anonymised() {
        return withText(Optional.empty());
    }

    Position<ComplaintState> position(long version) {
        return Position.of(state, resumesTo, version);
    }

    /** Returns the complaint as plain values, from which {@link #restore} makes an equal one; it holds what was said. */
    public Snapshot snapshot() {
        SnapshotBuilder builder = Snapshot.builder(SNAPSHOT_TYPE, SNAPSHOT_VERSION)
                .text("number", number.value())
                .snapshot("intake", intake.snapshot())
                .optional("text", text.map(ComplaintText::snapshot), SnapshotBuilder::snapshot)
                .text("state", state.name())
                .constant("phase", state.phase())
                .optional("owner", owner, SnapshotBuilder::text)
                .snapshot("resolution", resolution.snapshot())
                .snapshot("recovery", recovery.snapshot())
                .snapshot("counts", counts.snapshot())
                .snapshot("milestones", milestones.snapshot())
                .list("clocks", clocks, run -> PlainValue.of(run.snapshot()))
                .optional("satisfaction", satisfaction.map(SatisfactionMark::snapshot), SnapshotBuilder::snapshot)
                .optional("code", code, SnapshotBuilder::constant)
                .optional("mergedInto", mergedInto.map(ComplaintNumber::value), SnapshotBuilder::text)
                .list("absorbed", absorbed, other -> PlainValue.of(other.value()))
                .text("workflow", workflow)
                .text("profile", profile)
                .text("policy", policy);
        resumesTo.ifPresent(back -> builder.text("resumesTo", back.name()).constant("resumesToPhase", back.phase()));
        assessment.ifPresent(found -> builder.constant("severity", found.severity())
                .constant("complexity", found.complexity())
                .constant("impact", found.impact())
                .flag("immediateAction", found.immediateAction()));
        return builder.build();
    }

    /**
     * Returns the complaint of a snapshot.
     *
     * @throws IllegalArgumentException if the snapshot is of another type or a later version, or its fields make no
     *     complaint
     */
    public static Complaint restore(Snapshot snapshot) {
        snapshot.require(SNAPSHOT_TYPE, SNAPSHOT_VERSION);
        return new Complaint(
                ComplaintNumber.of(snapshot.text("number")),
                ComplaintIntake.restore(snapshot.snapshot("intake")),
                snapshot.optional("text", Snapshot::snapshot).map(ComplaintText::restore),
                ComplaintState.of(snapshot.text("state"), snapshot.constant("phase", ComplaintPhase.class)),
                snapshot.optional("resumesTo", Snapshot::text)
                        .map(name ->
                                ComplaintState.of(name, snapshot.constant("resumesToPhase", ComplaintPhase.class))),
                snapshot.optional("owner", Snapshot::text),
                snapshot.optional("severity", Snapshot::text)
                        .map(present -> new Assessment(
                                snapshot.constant("severity", ImpactLevel.class),
                                snapshot.constant("complexity", ImpactLevel.class),
                                snapshot.constant("impact", ImpactLevel.class),
                                snapshot.flag("immediateAction"))),
                Resolution.restore(snapshot.snapshot("resolution")),
                ServiceRecovery.restore(snapshot.snapshot("recovery")),
                ComplaintCounts.restore(snapshot.snapshot("counts")),
                Milestones.restore(snapshot.snapshot("milestones")),
                snapshot.list("clocks", value -> ClockRun.restore(value.asSnapshot())),
                snapshot.optional("satisfaction", Snapshot::snapshot).map(SatisfactionMark::restore),
                snapshot.optional("code", (fields, field) -> fields.constant(field, ClosingCode.class)),
                snapshot.optional("mergedInto", Snapshot::text).map(ComplaintNumber::of),
                snapshot.list("absorbed", value -> ComplaintNumber.of(value.asText())),
                snapshot.text("workflow"),
                snapshot.text("profile"),
                snapshot.text("policy"));
    }

    /** Returns number, state, owner and code, without what was said. */
    @Override
    public String toString() {
        return "Complaint[" + number + ", " + state + ", owner=" + owner.orElse("none") + ", code="
                + code.map(Enum::name).orElse("none") + "]";
    }
}
