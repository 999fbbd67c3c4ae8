package io.dangol.crm.storage.tck;

import io.dangol.crm.CustomerId;
import io.dangol.crm.conduct.ConductCase;
import io.dangol.crm.conduct.ConductCommand;
import io.dangol.crm.conduct.ConductEntry;
import io.dangol.crm.conduct.ConductEvent;
import io.dangol.crm.conduct.ConductPolicy;
import io.dangol.crm.conduct.ConductProcess;
import io.dangol.crm.conduct.ConductResult;
import io.dangol.crm.conduct.ConductRoles;
import io.dangol.crm.conduct.ConductStore;
import io.dangol.crm.conduct.FrequencyRule;
import io.dangol.crm.conduct.Incident;
import io.dangol.crm.conduct.IncidentType;
import io.dangol.crm.storage.Change;
import io.dangol.crm.storage.CommandId;
import io.dangol.crm.storage.Snapshot;
import io.dangol.crm.storage.Stored;
import io.dangol.crm.storage.Version;
import io.dangol.crm.workflow.Actor;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What happens to one conduct case, move by move, without a store; one text is every reason, ground and piece of evidence.
 * Mutable, for one thread.
 */
final class ConductCourse {

    static final Actor CLERK = Actor.of("clerk", ConductRoles.HANDLER);
    static final Actor LEAD = Actor.of("lead", ConductRoles.HANDLER, ConductRoles.REVIEWER);
    static final Actor DIRECTOR = Actor.of("director", ConductRoles.REVIEWER);
    static final Actor JUDGE = Actor.of("judge", ConductRoles.HEARER);
    static final Actor GUEST = Actor.of("clerk", ConductRoles.CUSTOMER);

    /** What is weighed by its rate. */
    static final String RETURNS = "returns";

    static final ConductPolicy POLICY = ConductPolicy.standard(ZoneOffset.UTC).toBuilder("kit")
            .type(IncidentType.of("CHEAT"), 1, 90)
            .frequency(new FrequencyRule(RETURNS, IncidentType.RULE_BREAKER, 2, 18, 0.25, 0.75, 2))
            .build();

    private static final ConductProcess PROCESS = ConductProcess.of(POLICY);
    private static final ConductCommand ASSESS = new ConductCommand(
            ConductEvent.ASSESS, Snapshot.builder("conduct-details", 1).build());

    private final String text;
    private final List<ConductResult.Handled> steps = new ArrayList<>();
    private Instant now;
    private int thefts = 1;

    private ConductCourse(String text, ConductResult.Handled first, Instant at) {
        this.text = text;
        this.now = at;
        steps.add(first);
    }

    /** Begins with the report of a theft of the highest severity. */
    static ConductCourse of(CustomerId customer, Instant at, String text) {
        return of(theft(customer, 1, Incident.MAX_SEVERITY, at).withEvidence(text), at, text);
    }

    /** Begins with the report of an incident. */
    static ConductCourse of(Incident first, Instant at, String text) {
        return new ConductCourse(text, begun(first, at, CommandId.of(first.customer() + " begins at " + at)), at);
    }

    /** Returns what the report of a first incident makes. */
    static ConductResult.Handled begun(Incident first, Instant at, CommandId command) {
        return handled(PROCESS.begin(ConductCommand.report(first), CLERK, at, command));
    }

    /** Returns a theft that somebody has verified; each one is reported by somebody else. */
    static Incident theft(CustomerId customer, int number, int severity, Instant at) {
        return Incident.of("I-" + number, customer, IncidentType.THIEF, severity, at, "till-" + number, at)
                .verified("guard", at);
    }

    /** Goes on with a move, a second later. */
    ConductCourse then(Actor actor, ConductCommand command) {
        now = now.plusSeconds(1);
        steps.add(next(
                command, actor, CommandId.of(entries().get(0).command() + " then " + steps.size()), version(), now));
        return this;
    }

    /** Lets days pass. */
    ConductCourse days(int days) {
        now = now.plus(Duration.ofDays(days));
        return this;
    }

    /** Goes on with the report of another theft. */
    ConductCourse theft(int severity) {
        Instant at = now.plusSeconds(1);
        return then(
                CLERK,
                ConductCommand.report(theft(customer(), ++thefts, severity, at).withEvidence(text)));
    }

    /** Goes on with what the system does by itself, until nothing is left to do. */
    ConductCourse run() {
        Optional<ConductCommand> next = proposal();
        while (next.isPresent()) {
            then(Actor.SYSTEM, next.get());
            next = proposal();
        }
        return then(Actor.SYSTEM, ASSESS);
    }

    private Optional<ConductCommand> proposal() {
        return PROCESS.proposal(new Stored<>(version(), conduct()), List.of(), now);
    }

    /** Goes on to a pre-warning that waits to be sent. */
    ConductCourse drafted() {
        return theft(1).run();
    }

    /** Goes on to a handler who waits to be named. */
    ConductCourse warned() {
        return drafted()
                .then(LEAD, ConductCommand.sendWarning("letter-1", text))
                .run();
    }

    /** Goes on to a restriction that waits for a reviewer. */
    ConductCourse recommended() {
        return warned().then(LEAD, ConductCommand.assignHandler("carla", text))
                .days(40)
                .theft(2)
                .run();
    }

    /** Goes on to an exit that waits for a reviewer. */
    ConductCourse restricted() {
        return recommended()
                .then(DIRECTOR, ConductCommand.restrict("prepayment", text))
                .run()
                .days(20)
                .theft(2)
                .run();
    }

    /** Goes on to an exit that waits for a second reviewer. */
    ConductCourse approved() {
        return restricted().then(LEAD, ConductCommand.approveExit(text));
    }

    /** Goes on to an exit that two people decided. */
    ConductCourse exited() {
        return approved().then(DIRECTOR, ConductCommand.confirmExit("letter-9", text));
    }

    /** Returns what a move would make of the case, if it were stored at a version. */
    ConductResult.Handled next(ConductCommand command, Actor actor, CommandId id, Version stored, Instant at) {
        return handled(PROCESS.handle(new Stored<>(stored, conduct()), List.of(), command, actor, at, id, stored));
    }

    private static ConductResult.Handled handled(ConductResult result) {
        return result.fold(handled -> handled, refused -> {
            throw new IllegalStateException(refused.message());
        });
    }

    /** Returns another write of the case, as if it were stored at a version; no two commands make the same of it. */
    Change moved(String command, int stored) {
        Incident incident = Incident.of("by " + command, customer(), IncidentType.of("CHEAT"), 1, now, "till-9", now);
        return change(next(
                ConductCommand.report(incident.withEvidence(text)),
                CLERK,
                CommandId.of(command),
                Version.of(stored),
                now.plusSeconds(1)));
    }

    /** Returns the case as it stands. */
    ConductCase conduct() {
        return steps.get(steps.size() - 1).conduct();
    }

    /** Returns whose it is. */
    CustomerId customer() {
        return conduct().customer();
    }

    /** Returns the key of the case. */
    String key() {
        return conduct().key();
    }

    /** Returns when the last move was made, and the days that have passed since. */
    Instant now() {
        return now;
    }

    /** Returns the version that the last move made. */
    Version version() {
        return Version.of(steps.size());
    }

    /** Returns the case as it is stored. */
    Stored<ConductCase> stored() {
        return new Stored<>(version(), conduct());
    }

    /** Returns its entries. */
    List<ConductEntry> entries() {
        return steps.stream().map(ConductResult.Handled::entry).toList();
    }

    /** Returns the writes of its moves. */
    List<Change> changes() {
        return steps.stream().map(ConductCourse::change).toList();
    }

    /** Returns the write of the last move. */
    Change change() {
        return change(steps.get(steps.size() - 1));
    }

    /** Writes all of it. */
    ConductCourse save(ConductStore store) {
        changes().forEach(store::save);
        return this;
    }

    private static Change change(ConductResult.Handled step) {
        return change(step.conduct(), step.entry());
    }

    /** Returns the write of a case with an entry. */
    static Change change(ConductCase conduct, ConductEntry entry) {
        return new Change(
                entry.command(),
                conduct.key(),
                Version.of(entry.version().value() - 1),
                conduct.snapshot(),
                List.of(entry.snapshot()));
    }
}
