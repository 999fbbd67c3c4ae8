package io.dangol.crm.conduct;

import io.dangol.crm.CustomerId;
import io.dangol.crm.memory.InMemoryConduct;
import io.dangol.crm.storage.PageRequest;
import io.dangol.crm.workflow.Actor;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;

/** A desk in Seoul with a clock that a test moves, and a customer who steals. For one thread. */
final class ConductCourse {

    static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    static final CustomerId CUSTOMER = CustomerId.of("K-7");
    static final Actor CLERK = Actor.of("clerk", ConductRoles.HANDLER);
    static final Actor LEAD = Actor.of("lead", ConductRoles.HANDLER, ConductRoles.REVIEWER);
    static final Actor DIRECTOR = Actor.of("director", ConductRoles.REVIEWER);
    static final Actor JUDGE = Actor.of("judge", ConductRoles.HEARER);
    static final Actor GUEST = Actor.of("clerk", ConductRoles.CUSTOMER);

    final InMemoryConduct store = new InMemoryConduct();
    final ConductDesk desk;
    private Instant now;
    private int incidents;

    ConductCourse() {
        this(ConductPolicy.standard(SEOUL), Instant.parse("2024-01-10T01:00:00Z"));
    }

    ConductCourse(ConductPolicy policy, Instant start) {
        now = start;
        desk = ConductDesk.over(store)
                .policy(policy)
                .clock((InstantSource) () -> now)
                .build();
    }

    Instant now() {
        return now;
    }

    ConductCourse days(int days) {
        now = now.plus(Duration.ofDays(days));
        return this;
    }

    ConductCourse to(Instant instant) {
        now = instant;
        return this;
    }

    ConductCase conduct() {
        return store.find(CUSTOMER).orElseThrow().value();
    }

    /** Reports a theft of an hour ago by a reporter of its own, and has it verified. */
    String theft(int severity) {
        String id = "I-" + ++incidents;
        desk.as(CLERK)
                .report(Incident.of(
                        id,
                        CUSTOMER,
                        IncidentType.THIEF,
                        severity,
                        now.minus(Duration.ofHours(1)),
                        "till-" + incidents,
                        now));
        desk.as(LEAD).establish(CUSTOMER, id, Verification.VERIFIED, "seen on the recording");
        return id;
    }

    /** Lets the system look until nothing is due. */
    ConductCourse run() {
        for (ConductRun run = desk.runDue(PageRequest.first(10));
                !run.done().isEmpty();
                run = desk.runDue(PageRequest.first(10))) {
            if (!run.failed().isEmpty()) {
                throw new IllegalStateException(run.failed().toString());
            }
        }
        return this;
    }

    /** Leads to a pre-warning that waits to be sent: two thefts. */
    ConductCourse warningDrafted() {
        theft(1);
        theft(1);
        return run();
    }

    /** Leads to a handler who is proposed: the warning was sent. */
    ConductCourse handlerProposed() {
        warningDrafted();
        desk.as(LEAD).sendWarning(CUSTOMER, "letter-1", "two thefts");
        return run();
    }

    /** Leads to a restriction that waits for a reviewer: a handler, and a theft after the time to change. */
    ConductCourse restrictionRecommended() {
        handlerProposed();
        desk.as(LEAD).assignHandler(CUSTOMER, "carla", "trained for this");
        run();
        days(40);
        theft(2);
        return run();
    }

    /** Leads to a restriction in force: two thefts, a warning, a handler, and a theft after it. */
    ConductCourse restricted() {
        restrictionRecommended();
        desk.as(DIRECTOR).restrict(CUSTOMER, "prepayment", "a third theft after the warning");
        return this;
    }

    /** Leads to an exit that waits for a first reviewer. */
    ConductCourse exitRecommended() {
        restricted();
        days(20);
        theft(2);
        return run();
    }

    /** Leads to an exit that two people decided. */
    ConductCourse exited() {
        exitRecommended();
        desk.as(LEAD).approveExit(CUSTOMER, "went on under the restriction");
        desk.as(DIRECTOR).confirmExit(CUSTOMER, "letter-9", "went on under the restriction");
        return this;
    }

    /** Leads to a state from the beginning. */
    ConductCourse into(ConductState state) {
        switch (state) {
            case OPEN -> theft(1);
            case WARNING_DRAFTED -> warningDrafted();
            case HANDLER_PROPOSED -> handlerProposed();
            case RESTRICTION_RECOMMENDED -> restrictionRecommended();
            case EXIT_RECOMMENDED -> exitRecommended();
            case EXIT_SECOND_REVIEW -> exitRecommended().desk.as(LEAD).approveExit(CUSTOMER, "went on");
            case UNDER_APPEAL -> restricted().desk.as(GUEST).fileAppeal(CUSTOMER, "M-4", List.of("I-3"), "letter-77");
            case EXIT_DECIDED -> exited();
        }
        return this;
    }

    /** Returns why a command is refused; {@code passes} if it is not. */
    String answer(Actor actor, ConductCommand command) {
        return desk.as(actor)
                .tryCarryOut(CUSTOMER, command)
                .fold(handled -> "passes", refused -> refused.refusal().detail());
    }

    /** Returns the measure that was decided last. */
    Measure last() {
        List<Measure> measures = conduct().measures();
        return measures.get(measures.size() - 1);
    }

    List<ConductEntry> trail() {
        return store.history(CUSTOMER, PageRequest.first(1_000)).items();
    }
}
