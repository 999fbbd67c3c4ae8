package io.dangol.crm.complaint;

import io.dangol.crm.storage.PlainValue;
import io.dangol.crm.storage.Snapshot;
import io.dangol.crm.storage.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Works an entry of the audit trail into a complaint: the one place at which a complaint changes, whether it is handled or
 * replayed. Mutable, for one thread.
 */
final class ComplaintFold {

    /** Events after which a complaint that is not on the open list enters it. */
    private static final Set<ComplaintEvent> LISTING =
            Set.of(ComplaintEvent.ASSIGN, ComplaintEvent.DISPUTE, ComplaintEvent.REFER_EXTERNAL, ComplaintEvent.REOPEN);

    /** Events that close a complaint only once its promises were carried out; any other one takes open ones back. */
    private static final Set<ComplaintEvent> WITH_PROMISES_KEPT =
            Set.of(ComplaintEvent.CLOSE, ComplaintEvent.SURVEY_LAPSED, ComplaintEvent.CORRECT);

    private final ComplaintEntry entry;
    private final ComplaintCommand input;
    private final Instant at;

    private final ComplaintIntake intake;
    private Optional<String> owner = Optional.empty();
    private Optional<Assessment> assessment = Optional.empty();
    private Resolution resolution = Resolution.NONE;
    private ServiceRecovery recovery = ServiceRecovery.of();
    private ComplaintCounts counts = ComplaintCounts.NONE;
    private Optional<SatisfactionMark> satisfaction = Optional.empty();
    private Optional<ClosingCode> code = Optional.empty();
    private Optional<ComplaintNumber> mergedInto = Optional.empty();
    private List<ComplaintNumber> absorbed = List.of();
    private Optional<ComplaintText> text = Optional.empty();
    private Map<ComplaintClock, ClockRun> clocks = new TreeMap<>();

    private Instant receivedAt;
    private Optional<Instant> acknowledgedAt = Optional.empty();
    private Optional<Instant> firstAnsweredAt = Optional.empty();
    private Optional<Instant> answeredAt = Optional.empty();
    private Optional<Instant> acceptedAt = Optional.empty();
    private Optional<Instant> closedAt = Optional.empty();
    private Optional<Instant> listedAt = Optional.empty();
    private Optional<Instant> retiredAt = Optional.empty();

    private ComplaintFold(ComplaintEntry entry) {
        this.entry = entry;
        this.input = entry.input();
        this.at = entry.effectiveAt();
        this.intake = ComplaintIntake.restore(input.details().snapshot("intake"));
        this.receivedAt = input.details().instant("receivedAt");
    }

    private ComplaintFold(Complaint before, ComplaintEntry entry) {
        this.entry = entry;
        this.input = entry.input();
        this.at = entry.effectiveAt();
        intake = before.intake();
        text = before.text();
        owner = before.owner();
        assessment = before.assessment();
        resolution = before.resolution();
        recovery = before.recovery();
        counts = before.counts();
        satisfaction = before.satisfaction();
        code = before.code();
        mergedInto = before.mergedInto();
        absorbed = before.absorbed();
        before.clocks().forEach(run -> clocks.put(run.clock(), run));
        Milestones when = before.milestones();
        receivedAt = when.receivedAt();
        acknowledgedAt = when.acknowledgedAt();
        firstAnsweredAt = when.firstAnsweredAt();
        answeredAt = when.answeredAt();
        acceptedAt = when.acceptedAt();
        closedAt = when.closedAt();
        listedAt = when.listedAt();
        retiredAt = when.retiredAt();
    }

    static Complaint replay(List<ComplaintEntry> entries) {
        requireTrail(entries);
        Complaint complaint = begin(entries.get(0));
        for (ComplaintEntry entry : entries.subList(1, entries.size())) {
            complaint = apply(complaint, entry);
        }
        return complaint;
    }

    static void requireTrail(List<ComplaintEntry> entries) {
        if (entries.isEmpty()) {
            throw new IllegalArgumentException(
                    "No entries; a complaint is made of its whole audit trail, from its receipt on.");
        }
        ComplaintEntry first = entries.get(0);
        Version before = Version.ABSENT;
        for (ComplaintEntry entry : entries) {
            if (!entry.number().equals(first.number())) {
                throw new IllegalArgumentException("Entries are of complaint " + first.number() + " and of "
                        + entry.number() + ". Give those of one complaint.");
            }
            if (entry.version().compareTo(before) <= 0) {
                throw new IllegalArgumentException("Entries of complaint " + first.number() + " have version "
                        + entry.version() + " after " + before + ". Give each once, in the order of their versions.");
            }
            if (entry.from().isEmpty() != before.isAbsent()) {
                throw new IllegalArgumentException("Entry " + entry.version() + " of complaint " + first.number()
                        + " is " + entry.event() + "; a trail begins with " + ComplaintEvent.RECEIVE + " or "
                        + ComplaintEvent.IMPORT + " and has no other. Give all entries from the first on.");
            }
            before = entry.version();
        }
    }

    static Complaint begin(ComplaintEntry entry) {
        ComplaintFold fold = new ComplaintFold(entry);
        fold.owner = entry.input().text("owner");
        if (entry.event().equals(ComplaintEvent.IMPORT)) {
            fold.imported();
        }
        return fold.result();
    }

    static Complaint apply(Complaint before, ComplaintEntry entry) {
        ComplaintFold fold = new ComplaintFold(before, entry);
        fold.work();
        return fold.result();
    }

    private void imported() {
        ComplaintPhase phase = entry.to().phase();
        if (phase != ComplaintPhase.INTAKE) {
            acknowledgedAt = Optional.of(at);
        }
        boolean answered = phase == ComplaintPhase.REPLIED || phase == ComplaintPhase.CLOSED;
        if (answered || entry.to().equals(ComplaintState.INTERNAL_REVIEW)) {
            // when it was answered first, the other system knows
            answeredAt = Optional.of(at);
        }
        if (phase == ComplaintPhase.CLOSED) {
            closedAt = Optional.of(at);
            code = input.constant("code", ClosingCode.class);
        } else if (phase != ComplaintPhase.INTAKE) {
            listedAt = Optional.of(at);
        }
        retire();
    }

    /** Does what the event says; one of a host's own changes state, clocks and list alone. */
    private void work() {
        switch (entry.event().name()) {
            case "ACKNOWLEDGE" -> acknowledgedAt = Optional.of(at);
            case "ANSWER_FROM_MANUAL" ->
                resolution = resolution.byArticle(input.text("article").orElseThrow());
            case "ASSESS" ->
                assessment = Optional.of(new Assessment(
                        input.details().constant("severity", ImpactLevel.class),
                        input.details().constant("complexity", ImpactLevel.class),
                        input.details().constant("impact", ImpactLevel.class),
                        input.flag("immediateAction")));
            case "ASSIGN" -> owner = input.text("owner");
            case "REASSIGN" -> {
                owner = input.text("owner");
                counts = counts.reassigned();
            }
            case "REQUEST_INFO" -> counts = counts.asked();
            case "NO_REPLY" -> resolution = resolution.onEvidenceHeld();
            case "CONTACT" -> counts = counts.contacted(input.details().constant("kind", ContactKind.class));
            case "REPORT_RESULT", "PROPOSE_REMEDY" -> propose();
            case "APPROVE" -> resolution = resolution.approved(entry.actor());
            case "DECLINE" -> {
                resolution = resolution.declined();
                recovery = recovery.withoutPlans();
            }
            case "SEND_ANSWER" -> recovery = recovery.promised(at, recoveryDue());
            case "ACCEPT", "NO_DISPUTE" -> acceptedAt = Optional.of(at);
            case "DISPUTE" -> {
                owner = input.text("owner");
                counts = counts.reviewed();
                acceptedAt = Optional.empty();
            }
            case "REFER_EXTERNAL" ->
                resolution = resolution.referred(input.text("body").orElseThrow());
            case "EXTERNAL_DECISION" -> resolution = resolution.decidedOutside(input.flag("upheld"));
            case "RECORD_SATISFACTION" ->
                satisfaction =
                        Optional.of(SatisfactionMark.restore(input.details().snapshot("mark")));
            case "CLOSE", "SURVEY_LAPSED" -> close(chosenOrDerived());
            case "WITHDRAW" -> close(Optional.of(ClosingCode.WITHDRAWN));
            case "MERGE" -> {
                mergedInto = input.text("into").map(ComplaintNumber::of);
                close(Optional.of(ClosingCode.DUPLICATE));
            }
            case "REJECT_OUT_OF_SCOPE" -> close(Optional.of(ClosingCode.OUT_OF_SCOPE));
            case "ABSORB" -> absorb();
            case "REOPEN" -> {
                counts = counts.reopened();
                acceptedAt = Optional.empty();
            }
            case "ESCALATE" -> counts = counts.escalated();
            case "EXECUTE_REMEDY" ->
                recovery = recovery.executed(input.text("action").orElseThrow(), at);
            case "CANCEL_REMEDY" ->
                recovery = recovery.cancelled(input.text("action").orElseThrow(), at);
            default -> {}
        }
        for (ClockRun run : entry.clocks()) {
            clocks.put(run.clock(), run);
        }
        enter(entry.to());
    }

    /** Does what being in a state means, however it was reached. */
    private void enter(ComplaintState state) {
        ComplaintPhase before = entry.from().orElseThrow().phase();
        if (state.phase() == ComplaintPhase.REPLIED && before != ComplaintPhase.REPLIED) {
            if (before != ComplaintPhase.EXTERNAL) {
                answered();
            } else if (!entry.isCorrection()) {
                acceptedAt = Optional.of(at);
            }
        }
        if (!state.phase().isAfterWork() || state.equals(ComplaintState.ANSWERED) || isOutside(state)) {
            acceptedAt = Optional.empty();
        }
        if (entry.isCorrection()
                && before == ComplaintPhase.REPLIED
                && !state.phase().isAfterWork()
                && !state.equals(ComplaintState.INTERNAL_REVIEW)) {
            takeAnswerBack();
        }
        if (state.isOpen() && before == ComplaintPhase.CLOSED) {
            closedAt = Optional.empty();
            code = Optional.empty();
        }
        if (!state.isOpen() && closedAt.isEmpty()) {
            close(chosenOrDerived());
        }
        boolean corrected = entry.isCorrection() && isWork(state.phase()) && !isWork(before);
        boolean backOnList = entry.isCorrection() && retiredAt.isPresent() && !isOffList(state);
        boolean listing = LISTING.contains(entry.event()) || corrected || backOnList;
        if (listing && (listedAt.isEmpty() || retiredAt.isPresent())) {
            listedAt = Optional.of(at);
            retiredAt = Optional.empty();
        }
        retire();
    }

    private static boolean isWork(ComplaintPhase phase) {
        return phase == ComplaintPhase.HANDLING || phase == ComplaintPhase.DECISION;
    }

    private static boolean isOutside(ComplaintState state) {
        return state.phase() == ComplaintPhase.EXTERNAL;
    }

    /** The last answer was none; what was answered before it stays answered. */
    private void takeAnswerBack() {
        boolean only = firstAnsweredAt.equals(answeredAt);
        answeredAt = only ? Optional.empty() : firstAnsweredAt;
        firstAnsweredAt = only ? Optional.empty() : firstAnsweredAt;
    }

    private void answered() {
        acknowledgedAt = acknowledgedAt.or(() -> Optional.of(at));
        firstAnsweredAt = answeredAt.isPresent() ? firstAnsweredAt : Optional.of(at);
        answeredAt = Optional.of(at);
    }

    private void retire() {
        if (isOffList(entry.to()) && listedAt.isPresent() && retiredAt.isEmpty()) {
            retiredAt = Optional.of(at);
        }
    }

    private boolean isOffList(ComplaintState state) {
        return !state.isOpen()
                || state.equals(ComplaintState.FOLLOW_UP)
                || (state.phase() == ComplaintPhase.REPLIED && entry.listing() == ListPolicy.ON_REPLY);
    }

    private void propose() {
        resolution = resolution.proposed(
                input.details().constant("finding", Finding.class),
                input.text("reasons").orElseThrow(),
                entry.actor());
        List<RecoveryAction> kept = new ArrayList<>(recovery.withoutPlans().actions());
        kept.addAll(input.recovery().orElseThrow().actions());
        recovery = new ServiceRecovery(kept);
    }

    private Optional<Instant> recoveryDue() {
        return input.details().optional(ComplaintCommand.PROMISES_DUE_BY, Snapshot::instant);
    }

    private Optional<ClosingCode> chosenOrDerived() {
        return input.constant("code", ClosingCode.class).or(() -> resolution.code(recovery));
    }

    private void close(Optional<ClosingCode> how) {
        closedAt = Optional.of(at);
        code = how;
        recovery = recovery.withoutPlans();
        Optional<String> carried = input.text("promisesTo");
        if (carried.isPresent()) {
            recovery = recovery.allCarriedTo(carried.get(), at);
        } else if (input.flag("cancelPromises") || !WITH_PROMISES_KEPT.contains(entry.event())) {
            recovery = recovery.allCancelled(at);
        }
    }

    private void absorb() {
        List<ComplaintNumber> numbers = new ArrayList<>(absorbed);
        ComplaintNumber other = ComplaintNumber.of(input.text("number").orElseThrow());
        numbers.add(other);
        absorbed = List.copyOf(numbers);
        Instant earlier = input.details().instant("receivedAt");
        receivedAt = earlier.isBefore(receivedAt) ? earlier : receivedAt;
        for (Snapshot promise : input.details().list("promises", PlainValue::asSnapshot)) {
            RecoveryAction action = RecoveryAction.restore(promise);
            recovery = recovery.plus(action.renamed(freeId(action.id())));
        }
    }

    /** Returns a key that no action here has, the key itself if it is free. */
    private String freeId(String id) {
        String free = id;
        for (int copy = 2; recovery.action(free).isPresent(); copy++) {
            String tail = "-" + copy;
            free = id.substring(0, Math.min(id.length(), RecoveryAction.MAX_ID - tail.length())) + tail;
        }
        return free;
    }

    private Complaint result() {
        entry.clocks().forEach(run -> clocks.put(run.clock(), run));
        return new Complaint(
                entry.number(),
                intake,
                text,
                entry.to(),
                entry.resumesTo(),
                owner,
                assessment,
                resolution,
                recovery,
                counts,
                new Milestones(
                        receivedAt,
                        acknowledgedAt,
                        firstAnsweredAt,
                        answeredAt,
                        acceptedAt,
                        closedAt,
                        listedAt,
                        retiredAt,
                        entry.at(),
                        at),
                List.copyOf(clocks.values()),
                satisfaction,
                code,
                mergedInto,
                absorbed,
                entry.workflow(),
                entry.profile(),
                entry.policy());
    }
}
