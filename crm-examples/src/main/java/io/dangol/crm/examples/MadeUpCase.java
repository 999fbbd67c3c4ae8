package io.dangol.crm.examples;

import io.dangol.crm.CustomerId;
import io.dangol.crm.complaint.Assessment;
import io.dangol.crm.complaint.Complaint;
import io.dangol.crm.complaint.ComplaintDesk;
import io.dangol.crm.complaint.ComplaintNumber;
import io.dangol.crm.complaint.ComplaintRoles;
import io.dangol.crm.complaint.ContactKind;
import io.dangol.crm.complaint.DeskSession;
import io.dangol.crm.complaint.Finding;
import io.dangol.crm.complaint.ImpactLevel;
import io.dangol.crm.complaint.RecoveryAction;
import io.dangol.crm.complaint.RecoveryKind;
import io.dangol.crm.complaint.ReopenGround;
import io.dangol.crm.complaint.ServiceRecovery;
import io.dangol.crm.feedback.Answer;
import io.dangol.crm.feedback.AnswerSubject;
import io.dangol.crm.feedback.Instrument;
import io.dangol.crm.feedback.Scale;
import io.dangol.crm.workflow.Actor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * One complaint of {@link MadeUpComplaints}: each step does something at the desk and plans the next. Mutable, for one
 * thread.
 */
final class MadeUpCase {

    static final Actor ANNA = Actor.of("anna", ComplaintRoles.HANDLER);

    /** What a handler may grant. */
    static final Money LIMIT = Money.of(CurrencyUnit.EUR, 50);

    private static final Actor RUTH = Actor.of("ruth", ComplaintRoles.SUPERVISOR, ComplaintRoles.APPROVER);
    private static final List<String> OWNERS = List.of("ben", "carla", "dora", "emil");
    private static final List<ImpactLevel> LEVELS = List.of(ImpactLevel.LOW, ImpactLevel.MEDIUM, ImpactLevel.HIGH);
    private static final int LEAST_GRANTED = 5;
    private static final int LITTLE_MORE = 45;
    private static final int MUCH_MORE = 175;

    private final MadeUpComplaints house;
    private final ComplaintDesk desk;
    private final ComplaintNumber number;
    private final CustomerId customer;
    private final Chance chance;
    private String owner = "";
    private int proposals;
    private boolean declined;
    private boolean disputed;
    private boolean reopened;
    private Instant redressed = Instant.MIN;

    MadeUpCase(MadeUpComplaints house, ComplaintDesk desk, ComplaintNumber number, CustomerId customer, Chance chance) {
        this.house = house;
        this.desk = desk;
        this.number = number;
        this.customer = customer;
        this.chance = chance;
    }

    /** Plans the first step of a complaint that was registered. */
    void begin() {
        double way = chance.uniform();
        if (way < 0.15) {
            house.staff(between(0.05, 0.6), this::answerAtOnce);
            return;
        }
        house.staff(chance.uniform() < 0.1 ? between(1.2, 3) : between(0.1, 0.9), () -> acknowledge(way));
    }

    private void answerAtOnce() {
        staff().answerFromManual(number, "manual-" + (1 + (int) (40 * chance.uniform())));
        await();
    }

    private void acknowledge(double way) {
        staff().acknowledge(number);
        if (way < 0.2) {
            house.staff(
                    between(0.2, 1.5), () -> staff().rejectOutOfScope(number, "another company's", "where-to-go-1"));
        } else if (way < 0.27) {
            house.outside(between(0.5, 4), () -> customer().withdraw(number, "word-1"));
        } else {
            house.staff(between(0.3, 2), this::assess);
        }
        if (way > 0.93) {
            house.outside(between(0.2, 1), this::complainAgain);
        }
    }

    /** Says the same again elsewhere; the second complaint is made one with the first. */
    private void complainAgain() {
        ComplaintNumber again = house.register(customer, chance);
        house.staff(between(0.1, 0.8), () -> staff().merge(again, number));
    }

    private void assess() {
        staff().assess(number, new Assessment(pick(LEVELS), pick(LEVELS), pick(LEVELS), false));
        house.staff(between(0.1, 1), this::assign);
    }

    private void assign() {
        owner = pick(OWNERS);
        staff().assign(number, owner, "knows the matter");
        double question = chance.uniform();
        if (question < 0.28) {
            house.staff(between(0.2, 2), this::askCustomer);
        } else if (question < 0.46) {
            house.staff(between(0.2, 2), this::askOthers);
        } else {
            work();
        }
    }

    private void askCustomer() {
        owner().requestInfo(number, "question-1");
        if (chance.uniform() < 0.7) {
            house.outside(between(0.3, 4), () -> {
                customer().infoReceived(number);
                work();
            });
        } else {
            // after the second reminder the desk answers by itself, on the evidence held
            house.staff(between(2, 4), () -> {
                remind();
                house.staff(between(2, 4), this::remind);
            });
        }
    }

    private void remind() {
        staff().contact(number, ContactKind.REMINDER);
    }

    private void askOthers() {
        owner().requestThirdParty(number, "carrier");
        house.outside(between(1, 14), () -> {
            staff().onBehalfOf(ComplaintRoles.THIRD_PARTY).thirdPartyReplied(number);
            work();
        });
    }

    /** Looks into it; now and then that takes too long. */
    private void work() {
        house.staff(chance.uniform() < 0.12 ? between(15, 35) : between(1, 9), this::propose);
    }

    private void propose() {
        proposals++;
        Finding finding = finding();
        List<RecoveryAction> plan = new ArrayList<>();
        boolean upheld = finding != Finding.NOT_UPHELD;
        plan.add(RecoveryAction.of(key("say"), upheld ? RecoveryKind.APOLOGY : RecoveryKind.EXPLANATION));
        int granted = upheld && chance.uniform() < 0.7
                ? LEAST_GRANTED + (int) ((declined ? LITTLE_MORE : MUCH_MORE) * chance.uniform())
                : 0;
        if (granted > 0) {
            RecoveryKind kind = chance.uniform() < 0.6 ? RecoveryKind.REFUND : RecoveryKind.VOUCHER;
            plan.add(RecoveryAction.of(key("give"), kind).worth(Money.of(CurrencyUnit.EUR, granted)));
        }
        Complaint proposed = owner().proposeRemedy(number, finding, "looked into", new ServiceRecovery(plan));
        // what was granted in an earlier round counts too
        if (proposed.recovery().cost().filter(cost -> cost.isGreaterThan(LIMIT)).isPresent()) {
            house.staff(between(0.1, 0.5), () -> {
                owner().submit(number);
                house.staff(between(0.2, 2.5), this::decide);
            });
        } else {
            house.staff(between(0.1, 0.8), this::answer);
        }
    }

    private Finding finding() {
        double found = chance.uniform();
        return found < 0.5 ? Finding.UPHELD : found < 0.7 ? Finding.PARTLY_UPHELD : Finding.NOT_UPHELD;
    }

    private String key(String what) {
        return what + "-" + proposals;
    }

    private void decide() {
        if (!declined && chance.uniform() < 0.2) {
            declined = true;
            desk.as(RUTH).decline(number, "too much");
            house.staff(between(0.5, 2), this::propose);
        } else {
            desk.as(RUTH).approve(number);
            house.staff(between(0.1, 0.6), this::answer);
        }
    }

    private void answer() {
        Complaint answered = staff().sendAnswer(number, "rights-1");
        staff().executeRemedy(number, key("say"));
        if (answered.recovery().action(key("give")).isPresent()) {
            String give = key("give");
            // what is promised is due in ten business days
            Instant given = house.worked(house.now(), chance.uniform() < 0.15 ? between(11, 25) : between(0.5, 5));
            redressed = given.isAfter(redressed) ? given : redressed;
            house.plan(given, () -> staff().executeRemedy(number, give));
        }
        await();
    }

    /** What the customer does with the answer; who does nothing has accepted it after a while. */
    private void await() {
        double reply = chance.uniform();
        if (!disputed && reply < 0.15) {
            house.outside(between(0.5, 6), this::dispute);
        } else if (disputed && reply < 0.4) {
            house.outside(between(0.5, 6), this::goOutside);
        } else if (reply < 0.7) {
            house.outside(between(0.5, 6), () -> {
                customer().accept(number);
                followUp();
            });
        }
    }

    private void dispute() {
        disputed = true;
        String before = owner;
        owner = OWNERS.stream()
                .filter(other -> !other.equals(before))
                .skip((int) ((OWNERS.size() - 1) * chance.uniform()))
                .findFirst()
                .orElseThrow();
        customer().dispute(number, owner, "not convinced");
        work();
    }

    private void goOutside() {
        customer().referExternal(number, "ombudsman");
        house.outside(between(15, 40), () -> {
            boolean upheld = chance.uniform() < 0.5;
            staff().onBehalfOf(ComplaintRoles.OMBUDSMAN).externalDecision(number, upheld, false);
            followUp();
        });
    }

    /** Asks how it was and closes; for half of them nobody does, and the desk closes by itself. */
    private void followUp() {
        if (chance.uniform() < 0.6) {
            Instant from = redressed.isAfter(house.now()) ? redressed : house.now();
            house.plan(house.worked(from, between(0.5, 4)), this::close);
        }
    }

    private void close() {
        if (!house.isOpen(number)) {
            return; // the desk has closed it by itself
        }
        int mark = 1 + (int) (5 * Math.max(chance.uniform(), chance.uniform()));
        staff().recordSatisfaction(
                        number,
                        Answer.of(
                                        number + "-" + proposals,
                                        customer,
                                        Instrument.CSAT,
                                        mark,
                                        Scale.of(1, 5),
                                        house.now())
                                .about(AnswerSubject.of("complaint", number.value())));
        staff().close(number);
        if (!reopened && mark <= 2 && !owner.isEmpty()) {
            reopened = true;
            house.outside(between(1, 10), () -> {
                customer().reopen(number, ReopenGround.LOW_SATISFACTION, "still not right");
                work();
            });
        }
    }

    private DeskSession staff() {
        return desk.as(ANNA);
    }

    private DeskSession owner() {
        return desk.as(Actor.of(owner, ComplaintRoles.HANDLER));
    }

    private DeskSession customer() {
        return staff().onBehalfOf(ComplaintRoles.CUSTOMER);
    }

    private <T> T pick(List<T> from) {
        return from.get((int) (from.size() * chance.uniform()));
    }

    private double between(double least, double most) {
        return least + (most - least) * chance.uniform();
    }
}
