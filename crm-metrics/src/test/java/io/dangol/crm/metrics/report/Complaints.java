package io.dangol.crm.metrics.report;

import io.dangol.crm.CustomerId;
import io.dangol.crm.complaint.Assessment;
import io.dangol.crm.complaint.ComplaintDesk;
import io.dangol.crm.complaint.ComplaintIntake;
import io.dangol.crm.complaint.ComplaintNumber;
import io.dangol.crm.complaint.ComplaintRoles;
import io.dangol.crm.complaint.ComplaintState;
import io.dangol.crm.complaint.ComplaintText;
import io.dangol.crm.complaint.ComplaintTrail;
import io.dangol.crm.complaint.ComplaintWorkflow;
import io.dangol.crm.complaint.ContactKind;
import io.dangol.crm.complaint.EscalationReason;
import io.dangol.crm.complaint.Finding;
import io.dangol.crm.complaint.ImpactLevel;
import io.dangol.crm.complaint.RecoveryAction;
import io.dangol.crm.complaint.RecoveryKind;
import io.dangol.crm.complaint.ReopenGround;
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
    private static final Actor CARLA = Actor.of("carla", ComplaintRoles.HANDLER);
    private static final Actor DAVE = Actor.of("dave", ComplaintRoles.HANDLER);
    private static final Actor CARRIER = Actor.of("carrier", ComplaintRoles.THIRD_PARTY);
    private static final Actor JUDGE = Actor.of("judge", ComplaintRoles.OMBUDSMAN);
    private static final RecoveryAction REFUND =
            RecoveryAction.of("refund", RecoveryKind.REFUND).worth(Money.of(CurrencyUnit.EUR, 25));
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

    /** Returns complaints that went every way there is, the usual ones often. */
    static List<ComplaintTrail> rich() {
        Complaints complaints = new Complaints(ComplaintWorkflow.standard());
        for (int i = 0; i < 54; i++) {
            complaints.now = BEGIN.plus(Duration.ofDays(i));
            if (i % 2 == 0) {
                complaints.handle(i % 18 == 4 ? 4 : 7, "carla");
            } else {
                complaints.rare(i / 2 % 9);
            }
        }
        complaints.now = AT.minus(Duration.ofHours(1));
        complaints.desk.runDue(PageRequest.first(200));
        return complaints.trails();
    }

    static List<ComplaintTrail> one(String owner) {
        Complaints complaints = new Complaints(ComplaintWorkflow.standard());
        complaints.handle(2, owner);
        return complaints.trails();
    }

    private void handle(int distance, String owner) {
        Actor handler = Actor.of(owner, ComplaintRoles.HANDLER);
        ComplaintNumber number = register();
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
        desk.as(handler).proposeRemedy(number, Finding.UPHELD, "lost", ServiceRecovery.of(apology, REFUND));
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

    private ComplaintNumber register() {
        ComplaintNumber number = desk.as(AGENT)
                .register(
                        ComplaintIntake.of(CustomerId.of("10001"), "phone", "delivery"),
                        ComplaintText.of(SAID, "send it again"))
                .number();
        numbers.add(number);
        return number;
    }

    /** Goes a way that few complaints go. */
    private void rare(int way) {
        ComplaintNumber number = register();
        later();
        switch (way) {
            case 0 -> desk.as(AGENT).merge(number, register());
            case 1 -> desk.as(AGENT).rejectOutOfScope(number, "of another house", "the carrier");
            case 2 -> {
                desk.as(AGENT).answerFromManual(number, "article-4");
                now = now.plus(Duration.ofDays(2));
                desk.as(KIM).accept(number);
                desk.as(AGENT).close(number);
                later();
                desk.as(KIM).reopen(number, ReopenGround.NEW_FACT, "a witness");
            }
            case 3 -> {
                assign(number);
                desk.as(CARLA).requestThirdParty(number, "carrier");
                desk.as(AGENT).escalate(number, EscalationReason.CLOCK_AT_RISK);
                later();
                desk.as(CARRIER).thirdPartyReplied(number);
                answer(number, CARLA);
                desk.as(KIM).dispute(number, "dave", "asks for more");
                later();
                answer(number, DAVE);
                desk.as(KIM).referExternal(number, "ombudsman");
            }
            case 4 -> {
                assign(number);
                answer(number, CARLA);
                later();
                desk.as(KIM).dispute(number, "dave", "asks for more");
                later();
                desk.as(KIM).referExternal(number, "ombudsman");
                now = now.plus(Duration.ofDays(20));
                desk.as(AGENT).executeRemedy(number, "apology carla");
                desk.as(JUDGE).externalDecision(number, true, true);
                later();
                desk.as(AGENT).close(number);
            }
            case 5 -> {
                assign(number);
                desk.as(CARLA).requestInfo(number, "letter-1");
                desk.as(CARLA).contact(number, ContactKind.REMINDER);
                desk.as(CARLA).contact(number, ContactKind.REMINDER);
            }
            case 6 -> {
                assign(number);
                desk.as(KIM).withdraw(number, "letter-2");
            }
            case 7 -> {
                desk.as(AGENT).acknowledge(number);
                desk.as(BOSS).correct(number, ComplaintState.RECEIVED, "was of another one");
            }
            default -> {
                assign(number);
                desk.as(CARLA)
                        .proposeRemedy(number, Finding.UPHELD, "lost", ServiceRecovery.of(REFUND, sorry("carla")));
                desk.as(CARLA).submit(number);
                desk.as(BOSS).decline(number, "too much");
                desk.as(AGENT).reassign(number, "dave", "carla is ill");
            }
        }
    }

    private void assign(ComplaintNumber number) {
        desk.as(AGENT).acknowledge(number);
        desk.as(AGENT).assess(number, new Assessment(ImpactLevel.HIGH, ImpactLevel.LOW, ImpactLevel.LOW, false));
        desk.as(AGENT).assign(number, "carla", "needs the warehouse");
    }

    private void answer(ComplaintNumber number, Actor owner) {
        desk.as(owner).proposeRemedy(number, Finding.UPHELD, "lost", ServiceRecovery.of(sorry(owner.id())));
        desk.as(AGENT).sendAnswer(number, "rights-1");
    }

    private static RecoveryAction sorry(String owner) {
        return RecoveryAction.of("apology " + owner, RecoveryKind.APOLOGY);
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
