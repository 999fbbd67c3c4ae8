package io.dangol.crm.workflow;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A repair shop: two states that remember, a timer, a correction, a way back from the end. */
final class Repairs {

    enum State {
        RECEIVED,
        IN_WORK,
        AWAITING_PART,
        AWAITING_CUSTOMER,
        READY,
        RETURNED
    }

    enum Event {
        START,
        REQUEST_PART,
        ASK,
        GO_ON,
        FINISH,
        HAND_OVER,
        LAPSE,
        ESCALATE,
        CORRECT,
        REOPEN
    }

    /** What guards see of a repair. */
    record Job(String number, boolean paid, String note, Optional<Instant> lapsesAt, State chosen) {

        static Job unpaid() {
            return new Job("R-7", false, "", Optional.empty(), State.IN_WORK);
        }

        Job withPaid() {
            return new Job(number, true, note, lapsesAt, chosen);
        }

        Job withNote(String text) {
            return new Job(number, paid, text, lapsesAt, chosen);
        }

        Job withLapseAt(Instant at) {
            return new Job(number, paid, note, Optional.of(at), chosen);
        }

        Job withChosen(State state) {
            return new Job(number, paid, note, lapsesAt, state);
        }
    }

    /** An effect of the shop. */
    enum Notice implements Effect {
        TELL_CUSTOMER,
        PRINT_BILL
    }

    static final Role MECHANIC = Role.of("mechanic");
    static final Role CUSTOMER = Role.of("customer");
    static final Role HEAD = Role.of("head");
    static final Actor MINA = Actor.of("mina", MECHANIC);
    static final Actor JUN = Actor.of("jun", CUSTOMER);
    static final Actor BOSS = Actor.of("boss", HEAD, MECHANIC);
    static final Instant AT = Instant.parse("2024-03-04T09:00:00Z");
    static final Instant LATER = AT.plus(Duration.ofDays(30));

    private Repairs() {}

    static Workflow<State, Event, Job> workflow() {
        return builder().build();
    }

    static WorkflowBuilder<State, Event, Job> builder() {
        return Workflow.<State, Event, Job>named("repairs")
                .states(State.values())
                .initial(State.RECEIVED)
                .terminal(State.RETURNED)
                .phase("SHOP", State.RECEIVED, State.IN_WORK, State.READY)
                .phase("WAITING", State.AWAITING_PART, State.AWAITING_CUSTOMER)
                .remembers(State.AWAITING_PART, State.IN_WORK)
                .remembers(State.AWAITING_CUSTOMER, State.IN_WORK)
                .describedBy(job -> "Repair " + job.number())
                .clocks((job, clock) -> job.lapsesAt())
                .timer(Event.LAPSE, "PICK_UP")
                .hint(Event.HAND_OVER, "Finish the repair first.")
                .on(Event.START)
                .from(State.RECEIVED)
                .to(State.IN_WORK)
                .by(MECHANIC)
                .note("row 1")
                .on(Event.REQUEST_PART)
                .from(State.RECEIVED, State.IN_WORK, State.AWAITING_CUSTOMER)
                .to(State.AWAITING_PART)
                .by(MECHANIC)
                .on(Event.ASK)
                .from(State.RECEIVED, State.IN_WORK, State.AWAITING_PART)
                .to(State.AWAITING_CUSTOMER)
                .by(MECHANIC)
                .on(Event.GO_ON)
                .from(State.AWAITING_PART, State.AWAITING_CUSTOMER)
                .toRemembered()
                .on(Event.FINISH)
                .from(State.IN_WORK)
                .to(State.READY)
                .by(MECHANIC)
                .needs("a note is written", job -> !job.note().isEmpty(), "no note says what was done")
                .starts("PICK_UP")
                .effects(Notice.TELL_CUSTOMER)
                .on(Event.HAND_OVER)
                .from(State.READY)
                .to(State.RETURNED)
                .by(MECHANIC)
                .when("paid", Job::paid, "the bill is not paid")
                .stops("PICK_UP")
                .does((job, actor, at) -> List.of(Notice.PRINT_BILL))
                .on(Event.LAPSE)
                .from(State.READY)
                .to(State.RETURNED)
                .by(Role.SYSTEM)
                .on(Event.ESCALATE)
                .fromOpen()
                .toSame()
                .on(Event.CORRECT)
                .fromOpen()
                .toChosen(Job::chosen)
                .by(HEAD)
                .on(Event.REOPEN)
                .from(State.RETURNED)
                .to(State.IN_WORK)
                .reopens()
                .and();
    }
}
