package io.dangol.crm.metrics.report;

import io.dangol.crm.CustomerId;
import io.dangol.crm.complaint.Assessment;
import io.dangol.crm.complaint.ComplaintDesk;
import io.dangol.crm.complaint.ComplaintIntake;
import io.dangol.crm.complaint.ComplaintNumber;
import io.dangol.crm.complaint.ComplaintRoles;
import io.dangol.crm.complaint.ComplaintText;
import io.dangol.crm.complaint.ComplaintTrail;
import io.dangol.crm.complaint.ComplaintWorkflow;
import io.dangol.crm.complaint.Finding;
import io.dangol.crm.complaint.ImpactLevel;
import io.dangol.crm.complaint.RecoveryAction;
import io.dangol.crm.complaint.RecoveryKind;
import io.dangol.crm.complaint.ServiceRecovery;
import io.dangol.crm.memory.InMemoryComplaints;
import io.dangol.crm.storage.PageRequest;
import io.dangol.crm.workflow.Actor;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** A desk with complaints of every kind of end, and the hostile keys of a house. */
final class Complaints {

    static final Instant BEGIN = Instant.parse("2024-03-04T00:00:00Z");
    static final Instant AT = BEGIN.plus(Duration.ofDays(60));
    static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    static final String SAID = "the parcel never came";
    static final String HOSTILE_OWNER = "<img src=x onerror=alert(1)>";

    private static final Actor AGENT = Actor.of("agent-7", ComplaintRoles.HANDLER);
    private static final Actor BOSS = Actor.of("boss", ComplaintRoles.SUPERVISOR, ComplaintRoles.APPROVER);
    private static final Actor KIM = Actor.of("10001", ComplaintRoles.CUSTOMER);

    private final InMemoryComplaints store = new InMemoryComplaints();
    private final List<ComplaintNumber> numbers = new ArrayList<>();
    private final ComplaintDesk desk;
    private Instant now = BEGIN;

    private Complaints(ComplaintWorkflow workflow) {
        desk = ComplaintDesk.over(store).workflow(workflow).clock(() -> now).build();
    }

    /** Returns complaints that went different distances, one in every two days. */
    static List<ComplaintTrail> many() {
        Complaints complaints = new Complaints(ComplaintWorkflow.standard());
        for (int i = 0; i < 28; i++) {
            complaints.now = BEGIN.plus(Duration.ofDays(2L * i));
            complaints.handle(i % 9, "carla");
        }
        return complaints.trails();
    }

    static List<ComplaintTrail> one(String owner) {
        Complaints complaints = new Complaints(ComplaintWorkflow.standard());
        complaints.handle(2, owner);
        return complaints.trails();
    }

    private void handle(int distance, String owner) {
        Actor handler = Actor.of(owner, ComplaintRoles.HANDLER);
        ComplaintNumber number = desk.as(AGENT)
                .register(
                        ComplaintIntake.of(CustomerId.of("10001"), "phone", "delivery"),
                        ComplaintText.of(SAID, "send it again"))
                .number();
        numbers.add(number);
        if (distance == 0) {
            return;
        }
        later();
        if (distance == 8) {
            desk.as(KIM).withdraw(number, "letter-1");
            return;
        }
        desk.as(AGENT).acknowledge(number);
        desk.as(AGENT).assess(number, new Assessment(ImpactLevel.HIGH, ImpactLevel.LOW, ImpactLevel.LOW, false));
        if (distance == 1) {
            return;
        }
        desk.as(AGENT).assign(number, owner, "needs the warehouse");
        if (distance == 2) {
            return;
        }
        desk.as(handler).requestInfo(number, "letter-1");
        if (distance == 3) {
            return;
        }
        later();
        desk.as(KIM).infoReceived(number);
        RecoveryAction apology = RecoveryAction.of("apology", RecoveryKind.APOLOGY);
        RecoveryAction refund = RecoveryAction.of("refund", RecoveryKind.REFUND).worth(Money.of(CurrencyUnit.EUR, 25));
        desk.as(handler).proposeRemedy(number, Finding.UPHELD, "lost", ServiceRecovery.of(apology, refund));
        desk.as(handler).submit(number);
        if (distance == 4) {
            return;
        }
        desk.as(BOSS).approve(number);
        desk.as(AGENT).sendAnswer(number, "rights-1");
        if (distance == 5) {
            return;
        }
        later();
        desk.as(AGENT).executeRemedy(number, "apology");
        desk.as(AGENT).executeRemedy(number, "refund");
        desk.as(KIM).accept(number);
        if (distance == 6) {
            return;
        }
        now = now.plus(Duration.ofDays(6));
        desk.as(AGENT).close(number);
    }

    private void later() {
        now = now.plus(Duration.ofHours(5));
    }

    private List<ComplaintTrail> trails() {
        return numbers.stream()
                .map(number -> ComplaintTrail.of(
                        store.history(number, PageRequest.first(99)).items()))
                .toList();
    }
}
