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
    private Instant now = Instant.parse("2024-01-10T01:00:00Z");
    final ConductDesk desk = ConductDesk.over(store)
            .policy(ConductPolicy.standard(SEOUL))
            .clock((InstantSource) () -> now)
            .build();
    private int incidents;

    Instant now() {
        return now;
    }

    ConductCourse days(int days) {
        now = now.plus(Duration.ofDays(days));
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

    /** Leads to a restriction in force: two thefts, a warning, a handler, and a theft after it. */
    ConductCourse restricted() {
        theft(1);
        theft(1);
        run();
        desk.as(LEAD).sendWarning(CUSTOMER, "letter-1", "two thefts");
        run();
        desk.as(LEAD).assignHandler(CUSTOMER, "carla", "trained for this");
        run();
        days(40);
        theft(2);
        run();
        desk.as(DIRECTOR).restrict(CUSTOMER, "prepayment", "a third theft after the warning");
        return this;
    }

    /** Leads to an exit that two people decided. */
    ConductCourse exited() {
        restricted();
        days(20);
        theft(2);
        run();
        desk.as(LEAD).approveExit(CUSTOMER, "went on under the restriction");
        desk.as(DIRECTOR).confirmExit(CUSTOMER, "letter-9", "went on under the restriction");
        return this;
    }

    List<ConductEntry> trail() {
        return store.history(CUSTOMER, PageRequest.first(1_000)).items();
    }
}
