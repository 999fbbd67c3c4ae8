package io.dangol.crm.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.crm.CustomerId;
import io.dangol.crm.calendar.WeekDays;
import io.dangol.crm.calendar.WorkCalendar;
import io.dangol.crm.storage.CommandId;
import io.dangol.crm.storage.PlainValue;
import io.dangol.crm.storage.Snapshot;
import io.dangol.crm.storage.Stored;
import io.dangol.crm.storage.Version;
import io.dangol.crm.workflow.Actor;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** One complaint taken through its moves, a step a line. Mutable, for one test. */
final class ComplaintHouse {

    /** A Monday. */
    static final Instant NINE = Instant.parse("2024-03-04T09:00:00Z");

    static final WorkCalendar OFFICE = WorkCalendar.in(ZoneId.of("UTC"))
            .weekly(WeekDays.from(DayOfWeek.MONDAY).to(DayOfWeek.FRIDAY), "09:00-17:00")
            .build();
    static final Actor AGENT = Actor.of("agent", ComplaintRoles.HANDLER);
    static final Actor CARLA = Actor.of("carla", ComplaintRoles.HANDLER);
    static final Actor BOSS = Actor.of("boss", ComplaintRoles.SUPERVISOR, ComplaintRoles.APPROVER);
    static final Actor KIM = Actor.of("10001", ComplaintRoles.CUSTOMER);
    static final Actor CARRIER = Actor.of("carrier", ComplaintRoles.THIRD_PARTY);
    static final Actor JUDGE = Actor.of("judge", ComplaintRoles.OMBUDSMAN);
    static final Assessment MINOR = new Assessment(ImpactLevel.LOW, ImpactLevel.LOW, ImpactLevel.LOW, false);
    static final RecoveryAction APOLOGY = RecoveryAction.of("apology", RecoveryKind.APOLOGY);
    static final RecoveryAction REFUND =
            RecoveryAction.of("refund", RecoveryKind.REFUND).worth(Money.of(CurrencyUnit.EUR, 25));

    private final ComplaintProcess process;
    private Stored<Complaint> current;
    private Instant now = NINE;

    private ComplaintHouse(ComplaintProcess process, HandlingResult.Handled first) {
        this.process = process;
        this.current = new Stored<>(Version.of(1), first.complaint());
    }

    static ComplaintHouse standard() {
        return of(ComplaintWorkflow.standard(), DeadlineProfile.generic(OFFICE), ComplaintPolicy.standard());
    }

    static ComplaintHouse simple() {
        return of(ComplaintWorkflow.simple(), DeadlineProfile.generic(OFFICE), ComplaintPolicy.standard());
    }

    static ComplaintHouse of(ComplaintWorkflow workflow, DeadlineProfile profile, ComplaintPolicy policy) {
        ComplaintProcess process = ComplaintProcess.of(workflow, profile, policy);
        return new ComplaintHouse(
                process,
                process.receive(
                        ComplaintNumber.of("C-1"),
                        ComplaintIntake.of(CustomerId.of("10001"), "phone", "delivery")
                                .against("bob"),
                        ComplaintText.of("the parcel never came"),
                        AGENT,
                        NINE,
                        CommandId.of("receipt")));
    }

    /** Returns a house that takes a complaint over from another system, received at nine, at another instant. */
    static ComplaintHouse imported(
            ComplaintWorkflow workflow, ComplaintState state, Optional<ClosingCode> code, Instant at) {
        ComplaintProcess process =
                ComplaintProcess.of(workflow, DeadlineProfile.generic(OFFICE), ComplaintPolicy.standard());
        ComplaintHouse house = new ComplaintHouse(
                process,
                process.importAt(
                        ComplaintNumber.of("C-1"),
                        ComplaintIntake.of(CustomerId.of("10001"), "phone", "delivery"),
                        Optional.empty(),
                        state,
                        NINE,
                        Optional.of("carla"),
                        code,
                        AGENT,
                        at,
                        CommandId.of("import")));
        house.now = at;
        return house;
    }

    /** Returns another complaint, received now. */
    Complaint other(String number, String customer) {
        return process.receive(
                        ComplaintNumber.of(number),
                        ComplaintIntake.of(CustomerId.of(customer), "phone", "delivery"),
                        ComplaintText.of("the parcel never came"),
                        AGENT,
                        now,
                        CommandId.of("receipt-" + number))
                .complaint();
    }

    /** Returns a complaint under another number. */
    static Complaint renumbered(Complaint complaint, String number) {
        Snapshot snapshot = complaint.snapshot();
        Map<String, PlainValue> fields = new LinkedHashMap<>(snapshot.fields());
        fields.put("number", PlainValue.of(number));
        return Complaint.restore(new Snapshot(snapshot.type(), snapshot.schemaVersion(), fields));
    }

    Complaint complaint() {
        return current.value();
    }

    ComplaintProcess process() {
        return process;
    }

    Stored<Complaint> stored() {
        return current;
    }

    ClockRun clock(ComplaintClock clock) {
        return complaint().clock(clock).orElseThrow();
    }

    Instant due(ComplaintClock clock) {
        return clock(clock).dueAt().orElseThrow();
    }

    Instant now() {
        return now;
    }

    ComplaintHouse after(Duration pause) {
        now = now.plus(pause);
        return this;
    }

    ComplaintHouse at(String instant) {
        now = Instant.parse(instant);
        return this;
    }

    HandlingResult attempt(Actor actor, ComplaintCommand command, Optional<Complaint> other) {
        CommandId id = CommandId.of("command-" + current.version());
        return process.handle(current, other, command, actor, now, id, current.version());
    }

    ComplaintHouse does(Actor actor, ComplaintCommand command) {
        return does(actor, command, Optional.empty());
    }

    ComplaintHouse does(Actor actor, ComplaintCommand command, Optional<Complaint> other) {
        HandlingResult.Handled handled = attempt(actor, command, other).fold(done -> done, refused -> {
            throw new AssertionError(refused.message());
        });
        current = new Stored<>(handled.entry().version(), handled.complaint());
        return this;
    }

    void refuses(Actor actor, ComplaintCommand command, String why) {
        refuses(actor, command, Optional.empty(), why);
    }

    void refuses(Actor actor, ComplaintCommand command, Optional<Complaint> other, String why) {
        String message = attempt(actor, command, other).fold(done -> "carried out", HandlingResult.NotHandled::message);
        assertThat(message).contains("Complaint C-1: cannot " + command.event(), "; allowed: ", why);
    }

    ComplaintHouse investigated() {
        return does(AGENT, ComplaintCommand.acknowledge())
                .does(AGENT, ComplaintCommand.assess(MINOR))
                .does(AGENT, ComplaintCommand.assign("carla", "knows the carrier"));
    }

    ComplaintHouse proposed(RecoveryAction... actions) {
        return investigated()
                .does(CARLA, ComplaintCommand.proposeRemedy(Finding.UPHELD, "lost", ServiceRecovery.of(actions)));
    }

    ComplaintHouse answered() {
        return proposed(APOLOGY).does(AGENT, ComplaintCommand.sendAnswer("rights-1"));
    }

    ComplaintHouse closed() {
        return answered()
                .does(AGENT, ComplaintCommand.executeRemedy("apology"))
                .does(KIM, ComplaintCommand.accept())
                .does(AGENT, ComplaintCommand.close());
    }
}
