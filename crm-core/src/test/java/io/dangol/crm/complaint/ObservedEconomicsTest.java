package io.dangol.crm.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.dangol.crm.CustomerId;
import io.dangol.crm.feedback.Answer;
import io.dangol.crm.feedback.Instrument;
import io.dangol.crm.feedback.Scale;
import io.dangol.crm.memory.InMemoryComplaints;
import io.dangol.crm.purchase.Purchase;
import io.dangol.crm.purchase.PurchaseLog;
import io.dangol.crm.workflow.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** From the desk, the surveys and the purchases of a house to what its complaints are worth, by its own rates. */
class ObservedEconomicsTest {

    private static final Instant NINE = Instant.parse("2024-03-04T09:00:00Z");
    private static final Duration QUARTER = Duration.ofDays(90);
    private static final Actor AGENT = Actor.of("agent-7", ComplaintRoles.HANDLER);
    private static final Actor BOSS = Actor.of("boss", ComplaintRoles.SUPERVISOR);

    private final InMemoryComplaints store = new InMemoryComplaints();
    private final List<Purchase> purchases = new ArrayList<>();
    private final List<ComplaintNumber> numbers = new ArrayList<>();
    private final List<Answer> answers = new ArrayList<>();
    private Instant now = NINE;
    private final ComplaintDesk desk =
            ComplaintDesk.over(store).clock(() -> now).build();

    private static CustomerId customer(String kind, int place) {
        return CustomerId.of(kind + "-" + place);
    }

    private ComplaintNumber register(CustomerId customer) {
        ComplaintNumber number = desk.as(AGENT)
                .register(ComplaintIntake.of(customer, "phone", "delivery"), ComplaintText.of("it never came"))
                .number();
        numbers.add(number);
        return number;
    }

    private void complain(String kind, int customers, int buyAgain, Duration handling, boolean accepted) {
        for (int i = 0; i < customers; i++) {
            now = NINE;
            CustomerId customer = customer(kind, i);
            ComplaintNumber number = register(customer);
            now = NINE.plus(handling);
            desk.as(AGENT).answerFromManual(number, "manual-12");
            if (accepted) {
                desk.as(Actor.of(customer.value(), ComplaintRoles.CUSTOMER)).accept(number);
            } else {
                desk.as(BOSS).correct(number, ComplaintState.CLOSED, "the customer hung up");
            }
            buyAgain(customer, i < buyAgain);
        }
    }

    private void staySilent(int customers, int buyAgain) {
        for (int i = 0; i < customers; i++) {
            CustomerId customer = customer("silent", i);
            answers.add(Answer.of("answer-" + i, customer, Instrument.CSAT, 1, Scale.of(1, 5), NINE));
            buyAgain(customer, i < buyAgain);
        }
    }

    private void buyAgain(CustomerId customer, boolean again) {
        if (again) {
            purchases.add(
                    Purchase.sale(customer, NINE.plus(Duration.ofDays(30)), Money.ofMinor(CurrencyUnit.EUR, 5000)));
        }
    }

    private List<ProblemCase> cases(Instant asOf) {
        List<ProblemCase> cases = new ArrayList<>(numbers.stream()
                .map(number -> store.find(number).orElseThrow().value())
                .map(complaint -> ProblemCase.of(complaint, Duration.ofDays(3)))
                .flatMap(Optional::stream)
                .toList());
        SilentReading silent = DissatisfactionRule.of(Instrument.CSAT, Scale.of(1, 5), 2, Duration.ofDays(14))
                .read(answers, cases, asOf);
        cases.addAll(silent.silent());
        return cases;
    }

    @Test
    void theRatesOfTheHouseGiveItsRetention() {
        complain("quick", 4, 3, Duration.ofHours(1), true);
        complain("slow", 2, 1, Duration.ofDays(10), true);
        complain("lost", 4, 1, Duration.ofDays(10), false);
        staySilent(5, 2);
        Instant asOf = NINE.plus(Duration.ofDays(120));
        RecoveryStudy study = RecoveryStudy.of(PurchaseLog.of(CurrencyUnit.EUR, purchases), QUARTER)
                .cases(cases(asOf))
                .at(asOf);
        assertThat(study.repurchaseRates()).contains(new RepurchaseRates(0.75, 0.5, 0.25, 0.4));
        assertThat(study.shares()).contains(ComplaintShares.of(10 / 15.0, 0.4, 0.2, 0.4));
        assertThat(study.repurchaseRate().rate().value()).hasValue(4 / 6.0);
        assertThat(study.repurchaseRate().references()).contains(ComplaintFigures.REPURCHASE_IF_SATISFIED);

        ComplaintEconomics economics = ComplaintEconomics.builder()
                .customersWithProblem(15)
                .shares(study.shares().orElseThrow())
                .rates(study.repurchaseRates().orElseThrow())
                .retentionWithoutProblem(0.8)
                .lifetimeValue(Money.of(CurrencyUnit.EUR, 1000))
                .build();
        // of the fifteen, seven bought again; twelve would have without a problem
        assertThat(economics.retention()).isCloseTo(7 / 15.0, within(1e-15));
        assertThat(economics.customersLost()).isCloseTo(12 - 7, within(1e-13));
        assertThat(economics.valueAtRisk()).isEqualTo(Money.of(CurrencyUnit.EUR, 5000));
    }

    @Test
    void withoutAnEndedCaseThereAreNeitherSharesNorRates() {
        register(customer("open", 1));
        RecoveryStudy study = RecoveryStudy.of(PurchaseLog.of(CurrencyUnit.EUR, List.of()), QUARTER)
                .cases(cases(NINE))
                .at(NINE);
        assertThat(study.openCases()).isEqualTo(1);
        assertThat(study.shares()).isEmpty();
        assertThat(study.repurchaseRates()).isEmpty();
    }
}
