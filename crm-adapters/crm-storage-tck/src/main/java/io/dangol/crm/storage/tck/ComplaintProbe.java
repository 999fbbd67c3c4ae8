package io.dangol.crm.storage.tck;

import io.dangol.crm.CustomerId;
import io.dangol.crm.calendar.WorkCalendar;
import io.dangol.crm.complaint.Assessment;
import io.dangol.crm.complaint.ClockRule;
import io.dangol.crm.complaint.Complaint;
import io.dangol.crm.complaint.ComplaintClock;
import io.dangol.crm.complaint.ComplaintCommand;
import io.dangol.crm.complaint.ComplaintEntry;
import io.dangol.crm.complaint.ComplaintEvent;
import io.dangol.crm.complaint.ComplaintIntake;
import io.dangol.crm.complaint.ComplaintNumber;
import io.dangol.crm.complaint.ComplaintPolicy;
import io.dangol.crm.complaint.ComplaintProcess;
import io.dangol.crm.complaint.ComplaintStore;
import io.dangol.crm.complaint.ComplaintText;
import io.dangol.crm.complaint.ComplaintWorkflow;
import io.dangol.crm.complaint.DeadlinePeriod;
import io.dangol.crm.complaint.DeadlineProfile;
import io.dangol.crm.complaint.EscalationReason;
import io.dangol.crm.complaint.Finding;
import io.dangol.crm.complaint.HandlingResult;
import io.dangol.crm.complaint.ImpactLevel;
import io.dangol.crm.complaint.RecoveryAction;
import io.dangol.crm.complaint.RecoveryKind;
import io.dangol.crm.complaint.ServiceRecovery;
import io.dangol.crm.feedback.Answer;
import io.dangol.crm.feedback.AnswerSubject;
import io.dangol.crm.feedback.Instrument;
import io.dangol.crm.feedback.QualityDimension;
import io.dangol.crm.feedback.Scale;
import io.dangol.crm.storage.Change;
import io.dangol.crm.storage.CommandId;
import io.dangol.crm.storage.Page;
import io.dangol.crm.storage.PageRequest;
import io.dangol.crm.storage.PlainValue;
import io.dangol.crm.storage.Saved;
import io.dangol.crm.storage.Snapshot;
import io.dangol.crm.storage.Stored;
import io.dangol.crm.storage.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** How the kit speaks with the port of complaints. */
enum ComplaintProbe implements PersonalAggregateProbe<ComplaintStore, Complaint> {
    /** The only one. */
    PROBE;

    /** Without rules no clock runs, so that a complaint may come in at any instant. */
    private static final ComplaintProcess TIMELESS = ComplaintProcess.of(
            ComplaintWorkflow.simple(),
            DeadlineProfile.named("timeless", "none", WorkCalendar.always()),
            ComplaintPolicy.standard());

    private static final ComplaintProcess SIMPLE = ComplaintProcess.of(
            ComplaintWorkflow.simple(), DeadlineProfile.generic(WorkCalendar.always()), ComplaintPolicy.standard());

    private static final ComplaintProcess STANDARD = ComplaintProcess.of(
            ComplaintWorkflow.standard(), DeadlineProfile.fcaPsd(WorkCalendar.always()), ComplaintPolicy.standard());

    private static final ComplaintText TEXT = ComplaintText.of("text");

    /** Begins the course of a complaint on which no clock runs, of the usual customer at the usual instant. */
    static ComplaintCourse course(String number) {
        return course(number, StoreContract.CUSTOMER, StoreContract.AT, "text");
    }

    /** Begins the course of a complaint on which no clock runs. */
    static ComplaintCourse course(String number, CustomerId customer, Instant at, String text) {
        return ComplaintCourse.of(
                TIMELESS, number, ComplaintIntake.of(customer, "phone", "delivery"), ComplaintText.of(text, text), at);
    }

    /** Begins the course of a complaint that is to be answered some hours later, and has no other clock. */
    static ComplaintCourse dueAfter(String number, CustomerId customer, Instant at, int hours) {
        DeadlineProfile profile = DeadlineProfile.named("hours", "none", WorkCalendar.always())
                .with(ComplaintClock.FINAL, ClockRule.statutory(DeadlinePeriod.openHours(hours)));
        return ComplaintCourse.of(
                ComplaintProcess.of(ComplaintWorkflow.simple(), profile, ComplaintPolicy.standard()),
                number,
                ComplaintIntake.of(customer, "phone", "delivery"),
                TEXT,
                at);
    }

    /** Returns the whole audit trail of a complaint. */
    static List<ComplaintEntry> history(ComplaintStore store, ComplaintNumber number) {
        return Pages.all(PageRequest.first(100), request -> store.history(number, request));
    }

    @Override
    public Class<ComplaintStore> port() {
        return ComplaintStore.class;
    }

    @Override
    public Complaint item(String key, CustomerId customer, Instant at, String text) {
        return course(key, customer, at, text).complaint();
    }

    @Override
    public List<Complaint> shapes(CustomerId customer, Instant at) {
        List<Complaint> shapes = new ArrayList<>();
        courses(customer, at).forEach(course -> shapes.add(course.complaint()));
        shapes.add(item("S-9", customer, at, "text").anonymised());
        return shapes;
    }

    /** Returns courses that leave a complaint in every phase, with all that may be absent and with none of it. */
    static List<ComplaintCourse> courses(CustomerId customer, Instant at) {
        ComplaintIntake plain = ComplaintIntake.of(customer, "web", "billing");
        ComplaintIntake full = plain.product("P-7")
                .about(QualityDimension.RELIABILITY)
                .against("staff-3")
                .noticedFirst();
        RecoveryAction apology = RecoveryAction.of("apology", RecoveryKind.APOLOGY);
        RecoveryAction refund = RecoveryAction.of("refund", RecoveryKind.REFUND).worth(Money.of(CurrencyUnit.EUR, 25));
        ServiceRecovery both = ServiceRecovery.of(apology, refund);
        Assessment assessment = new Assessment(ImpactLevel.HIGH, ImpactLevel.LOW, ImpactLevel.MEDIUM, true);
        ComplaintCourse goes = ComplaintCourse.of(SIMPLE, "S-7", plain, TEXT, at);
        ComplaintCourse stays = ComplaintCourse.of(SIMPLE, "S-8", plain, TEXT, at.plusSeconds(9));
        Snapshot absorbed = Snapshot.builder("complaint-details", 1)
                .text("number", "S-7")
                .instant("receivedAt", at)
                .list("promises", List.<Snapshot>of(), PlainValue::of)
                .build();
        return List.of(
                ComplaintCourse.of(SIMPLE, "S-1", plain, TEXT, at),
                ComplaintCourse.of(STANDARD, "S-2", full, ComplaintText.of("text", "refund"), at),
                ComplaintCourse.of(STANDARD, "S-3", full, TEXT, at)
                        .then(ComplaintCommand.acknowledge())
                        .then(ComplaintCommand.assess(assessment))
                        .then(ComplaintCommand.assign("clerk", "knows the goods"))
                        .then(ComplaintCommand.extendDeadline(ComplaintClock.FINAL, "a third party"))
                        .then(ComplaintCommand.requestInfo("question-1")),
                ComplaintCourse.of(SIMPLE, "S-4", full, TEXT, at)
                        .then(ComplaintCommand.assign("clerk", "knows the goods"))
                        .then(ComplaintCommand.reportResult(Finding.UPHELD, "lost", both))
                        .then(ComplaintCommand.sendAnswer()),
                ComplaintCourse.of(SIMPLE, "S-5", plain, TEXT, at)
                        .then(ComplaintCommand.assign("clerk", "knows the goods"))
                        .then(ComplaintCommand.reportResult(Finding.UPHELD, "lost", ServiceRecovery.of(apology)))
                        .then(ComplaintCommand.sendAnswer())
                        .then(ComplaintCommand.executeRemedy("apology"))
                        .then(ComplaintCommand.accept())
                        .then(ComplaintCommand.recordSatisfaction(answer(customer, at)))
                        .then(ComplaintCommand.close()),
                ComplaintCourse.of(SIMPLE, "S-6", plain, TEXT, at)
                        .then(ComplaintCommand.escalate(EscalationReason.SEVERITY))
                        .then(ComplaintCommand.withdraw("letter-1", "case-9")),
                goes.then(ComplaintCommand.merge(stays.number()), Optional.of(stays.complaint())),
                stays.then(ComplaintCommand.of(ComplaintEvent.ABSORB, absorbed), Optional.of(goes.complaint())));
    }

    private static Answer answer(CustomerId customer, Instant at) {
        return Answer.of("A-1", customer, Instrument.CSAT, 4, Scale.of(1, 5), at.plusSeconds(5))
                .about(AnswerSubject.of("complaint", "S-5"));
    }

    @Override
    public String key(Complaint item) {
        return item.number().value();
    }

    @Override
    public CustomerId subject(Complaint item) {
        return item.customer();
    }

    @Override
    public Page<Complaint> list(ComplaintStore store, CustomerId customer, PageRequest request) {
        return Pages.values(store.ofCustomer(customer, request));
    }

    @Override
    public Snapshot snapshot(Complaint item) {
        return item.snapshot();
    }

    @Override
    public Complaint restore(Snapshot snapshot) {
        return Complaint.restore(snapshot);
    }

    @Override
    public Optional<Stored<Complaint>> find(ComplaintStore store, Complaint aggregate) {
        return store.find(aggregate.number());
    }

    @Override
    public Saved save(ComplaintStore store, Change change) {
        return store.save(change);
    }

    @Override
    public Complaint changed(Complaint aggregate, int step) {
        return escalated(aggregate, CommandId.of("any"), Version.of(1), step).complaint();
    }

    /** The entry is one of the aggregate's own number, of the version and the command; a store reads no more in it. */
    @Override
    public Change change(Complaint aggregate, CommandId command, Version expected) {
        ComplaintEntry entry = expected.isAbsent()
                ? received(aggregate, command).entries().get(0)
                : escalated(aggregate, command, expected, 1).entry();
        return ComplaintCourse.change(aggregate, entry);
    }

    private static HandlingResult.Handled escalated(
            Complaint aggregate, CommandId command, Version stored, int seconds) {
        ComplaintCommand escalation = ComplaintCommand.escalate(EscalationReason.REQUEST);
        return received(aggregate, CommandId.of("receipt"))
                .next(escalation, Optional.empty(), command, stored, seconds);
    }

    /** Returns the course of a complaint up to its receipt. */
    private static ComplaintCourse received(Complaint complaint, CommandId command) {
        return ComplaintCourse.of(
                TIMELESS,
                complaint.number().value(),
                complaint.intake(),
                complaint.text().orElse(TEXT),
                complaint.milestones().receivedAt(),
                command);
    }
}
