package io.dangol.crm.examples;

import io.dangol.crm.CustomerId;
import io.dangol.crm.complaint.Complaint;
import io.dangol.crm.complaint.ComplaintClock;
import io.dangol.crm.complaint.ComplaintDesk;
import io.dangol.crm.complaint.ComplaintEntry;
import io.dangol.crm.complaint.ComplaintIntake;
import io.dangol.crm.complaint.ComplaintNumber;
import io.dangol.crm.complaint.ComplaintRoles;
import io.dangol.crm.complaint.ComplaintState;
import io.dangol.crm.complaint.ComplaintStatistics;
import io.dangol.crm.complaint.ComplaintText;
import io.dangol.crm.complaint.ComplaintWorkflow;
import io.dangol.crm.complaint.DueRun;
import io.dangol.crm.complaint.Finding;
import io.dangol.crm.complaint.HandlingResult;
import io.dangol.crm.complaint.RecoveryAction;
import io.dangol.crm.complaint.RecoveryKind;
import io.dangol.crm.complaint.ServiceRecovery;
import io.dangol.crm.feedback.Answer;
import io.dangol.crm.feedback.AnswerSubject;
import io.dangol.crm.feedback.Instrument;
import io.dangol.crm.feedback.Scale;
import io.dangol.crm.memory.InMemoryComplaints;
import io.dangol.crm.storage.PageRequest;
import io.dangol.crm.storage.Stored;
import io.dangol.crm.workflow.Actor;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * A made-up day at the complaint desk of a house with the simple workflow, told in lines.
 *
 * <p>All instants are fixed, so the lines are always the same. Mutable, for one thread and one day.
 */
final class ComplaintDay {

    private static final Actor ANNA = Actor.of("anna", ComplaintRoles.HANDLER);
    private static final Actor BEN = Actor.of("ben", ComplaintRoles.HANDLER, ComplaintRoles.APPROVER);
    private static final Actor RUTH = Actor.of("ruth", ComplaintRoles.SUPERVISOR, ComplaintRoles.APPROVER);
    private static final PageRequest PAGE = PageRequest.first(50);
    private static final int WIDTH = 108;
    private static final String INDENT = "     ";

    private final InMemoryComplaints store = new InMemoryComplaints();
    private final List<String> lines = new ArrayList<>();
    private Instant now = Instant.parse("2025-02-17T09:00:00Z");
    private final ComplaintDesk desk = ComplaintDesk.over(store)
            .workflow(ComplaintWorkflow.simple())
            .clock(() -> now)
            .build();

    /** Returns the day, as it went. */
    List<String> lines() {
        lines.add("A made-up day at a complaint desk, 2025-03-10 (UTC); --replay FILE reads the log of a real one.");
        before();
        time("2025-03-10T09:00:00Z");
        atOnce();
        ComplaintNumber number = throughTheHouse();
        endOfDay();
        trail(number);
        statistics(number);
        return List.copyOf(lines);
    }

    private void before() {
        ComplaintNumber slow = register("10001", "letter", "billing", "charged twice");
        desk.as(ANNA).assign(slow, "carla", "needs the accounts");
        time("2025-02-27T10:00:00Z");
        ComplaintNumber silent = register("10002", "web", "opening-hours", "closed on a Saturday");
        desk.as(ANNA).answerFromManual(silent, "manual-3");
    }

    private void atOnce() {
        heading("Answered at once");
        ComplaintNumber number = register("10003", "phone", "delivery", "where is the parcel");
        tell(desk.as(ANNA).answerFromManual(number, "manual-12"), "from article manual-12 of the manual");
    }

    private ComplaintNumber throughTheHouse() {
        heading("Through the house");
        time("2025-03-10T09:20:00Z");
        ComplaintNumber number = register("10004", "phone", "delivery", "the vase came broken");
        tell(desk.as(ANNA).assign(number, "ben", "needs the warehouse"), "to ben, who has to ask the warehouse");
        time("2025-03-10T09:40:00Z");
        refused("anna answers too early", desk.as(ANNA).trySendAnswer(number));
        RecoveryAction refund = RecoveryAction.of("refund", RecoveryKind.REFUND).worth(Money.of(CurrencyUnit.EUR, 25));
        RecoveryAction apology = RecoveryAction.of("apology", RecoveryKind.APOLOGY);
        time("2025-03-10T11:00:00Z");
        refused(
                "ben plans a refund alone",
                desk.as(BEN).tryReportResult(number, Finding.UPHELD, "packed badly", ServiceRecovery.of(refund)));
        Complaint reported =
                desk.as(BEN).reportResult(number, Finding.UPHELD, "packed badly", ServiceRecovery.of(apology, refund));
        tell(reported, "upheld; an apology and EUR 25.00 are planned");
        time("2025-03-10T11:15:00Z");
        refused("ben approves his own plan", desk.as(BEN).tryApprove(number));
        tell(desk.as(RUTH).approve(number), "approved by ruth");
        time("2025-03-10T12:00:00Z");
        tell(desk.as(ANNA).sendAnswer(number), "answered");
        desk.as(ANNA).executeRemedy(number, "apology");
        time("2025-03-10T14:00:00Z");
        desk.as(ANNA).executeRemedy(number, "refund");
        time("2025-03-10T15:00:00Z");
        Complaint accepted = desk.as(ANNA).onBehalfOf(ComplaintRoles.CUSTOMER).accept(number);
        tell(accepted, "accepted by the customer; the number leaves the open list");
        desk.as(ANNA).recordSatisfaction(number, answer(accepted));
        tell(desk.as(ANNA).close(number), "followed up with 4 of 5, and closed");
        return number;
    }

    private Answer answer(Complaint complaint) {
        return Answer.of("answer-1", complaint.customer(), Instrument.CSAT, 4, Scale.of(1, 5), now)
                .about(AnswerSubject.of("complaint", complaint.number().value()));
    }

    private void endOfDay() {
        time("2025-03-10T16:00:00Z");
        ComplaintNumber late = register("10005", "email", "advice", "told the wrong size");
        desk.as(ANNA).assign(late, "dora", "knows the range");
        time("2025-03-10T17:00:00Z");
        heading("Due by 17:00");
        DueRun run = desk.runDue(PAGE);
        for (HandlingResult.Handled handled : run.done()) {
            lines.add("  " + done(handled.entry()) + "; escalation level "
                    + handled.complaint().counts().escalation());
        }
        run.refused().forEach(not -> lines.add("  refused: " + not.message()));
        heading("Open list");
        for (Stored<Complaint> stored : store.open(PAGE).items()) {
            Complaint complaint = stored.value();
            lines.add("  " + complaint.number() + "  " + complaint.state() + "  owner "
                    + complaint.owner().orElse("none") + "  age " + age(complaint.age(now)));
        }
    }

    private static String done(ComplaintEntry entry) {
        String clocks =
                entry.input().clocks().stream().map(ComplaintClock::name).collect(Collectors.joining(" and "));
        return entry.number() + "  " + entry.event() + (clocks.isEmpty() ? "" : " for " + clocks) + ", "
                + states(entry);
    }

    private static String states(ComplaintEntry entry) {
        String from = entry.from().map(ComplaintState::name).orElse("none");
        return from.equals(entry.to().name()) ? "still " + from : from + " to " + entry.to();
    }

    private void trail(ComplaintNumber number) {
        heading("Audit trail of " + number);
        for (ComplaintEntry entry : store.history(number, PAGE).items()) {
            lines.add("  " + entry.version() + "  " + entry.at() + "  " + entry.event() + " by " + entry.actor() + ", "
                    + states(entry));
        }
    }

    private void statistics(ComplaintNumber number) {
        ComplaintStatistics counted = store.find(number)
                .flatMap(stored -> stored.value().statistics())
                .orElseThrow();
        heading("Recorded for statistics");
        lines.add(
                "  " + counted.channel() + ", " + counted.category() + ", " + counted.code() + ", " + counted.relief());
        lines.add("  answered after "
                + counted.timeToAnswer().map(ComplaintDay::age).orElse("none") + ", in time: "
                + yes(counted.answeredInTime()) + "; promises kept in time: " + yes(counted.recoveredInTime()));
        lines.add("  cost " + counted.cost().map(Money::toString).orElse("none") + "; satisfaction "
                + counted.satisfaction().map(String::valueOf).orElse("none") + " on a scale of 0 to 1");
    }

    private static String yes(Optional<Boolean> kept) {
        return kept.map(is -> is ? "yes" : "no").orElse("not counted");
    }

    private static String age(Duration age) {
        return age.toDays() > 0
                ? age.toDays() + " d " + age.toHoursPart() + " h"
                : age.toHours() + " h " + age.toMinutesPart() + " min";
    }

    private ComplaintNumber register(String customer, String channel, String category, String said) {
        return desk.as(ANNA)
                .register(ComplaintIntake.of(CustomerId.of(customer), channel, category), ComplaintText.of(said))
                .number();
    }

    private void time(String at) {
        now = Instant.parse(at);
    }

    private void heading(String text) {
        lines.add("");
        lines.add(text);
    }

    private String clock() {
        return "  " + now.atOffset(ZoneOffset.UTC).toLocalTime() + "  ";
    }

    private void tell(Complaint complaint, String what) {
        lines.add(clock() + complaint.number() + " " + complaint.state() + ": " + what);
    }

    private void refused(String what, HandlingResult result) {
        lines.add(clock() + what + " and is refused:");
        StringBuilder line = new StringBuilder(INDENT);
        String message = result.fold(handled -> "not at all", HandlingResult.NotHandled::message);
        for (String word : message.split(" ", -1)) {
            if (line.length() + word.length() >= WIDTH) {
                lines.add(line.toString());
                line = new StringBuilder(INDENT);
            }
            line.append(' ').append(word);
        }
        lines.add(line.toString());
    }
}
