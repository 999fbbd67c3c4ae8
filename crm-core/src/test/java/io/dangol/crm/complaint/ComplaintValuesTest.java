package io.dangol.crm.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.crm.storage.Snapshot;
import io.dangol.crm.workflow.Actor;
import io.dangol.crm.workflow.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ComplaintValuesTest {

    private static final Instant NINE = ComplaintHouse.NINE;

    private static Money euros(int amount) {
        return Money.of(CurrencyUnit.EUR, amount);
    }

    @Nested
    class Authority {

        private final Role clerk = Role.of("clerk");
        private final AuthorityLimits limits = AuthorityLimits.standard().upTo(clerk, euros(50));

        @Test
        void aRoleGrantsUpToItsLimitInItsCurrency() {
            Actor actor = Actor.of("kay", clerk);
            assertThat(limits.allows(actor, Optional.of(euros(50)))).isTrue();
            assertThat(limits.allows(actor, Optional.of(euros(51)))).isFalse();
            assertThat(limits.allows(actor, Optional.of(Money.of(CurrencyUnit.USD, 1))))
                    .isFalse();
            assertThat(limits.upTo(clerk, euros(10)).allows(actor, Optional.of(euros(50))))
                    .isFalse();
        }

        @Test
        void nothingAnybodyMayGrant() {
            Actor actor = Actor.of("kim", ComplaintRoles.CUSTOMER);
            assertThat(limits.allows(actor, Optional.empty())).isTrue();
            assertThat(limits.allows(actor, Optional.of(euros(0)))).isTrue();
            assertThat(limits.allows(actor, Optional.of(euros(1)))).isFalse();
        }

        @Test
        void aRoleWithoutALimitLosesItByALimit() {
            Actor boss = Actor.of("boss", ComplaintRoles.SUPERVISOR);
            assertThat(limits.allows(boss, Optional.of(euros(9_000)))).isTrue();
            AuthorityLimits strict = limits.upTo(ComplaintRoles.SUPERVISOR, euros(100));
            assertThat(strict.allows(boss, Optional.of(euros(101)))).isFalse();
            assertThat(strict.unlimited(ComplaintRoles.SUPERVISOR).allows(boss, Optional.of(euros(101))))
                    .isTrue();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> limits.upTo(clerk, euros(-1)))
                    .withMessageContaining("allowed is 0 or more");
        }
    }

    @Nested
    class Policies {

        private final ComplaintPolicy standard = ComplaintPolicy.standard();

        @Test
        void aPolicyKeepsWhatWasSet() {
            ComplaintPolicy own = standard.named("2024-03")
                    .internalReviews(3)
                    .reminders(1)
                    .satisfactionFloor(0.5)
                    .reopening(4, Duration.ofDays(5));
            assertThat(own)
                    .isEqualTo(new ComplaintPolicy(
                            "2024-03", ListPolicy.ON_ACCEPTANCE, own.limits(), 3, 4, Duration.ofDays(5), 1, 0.5));
        }

        @Test
        void whatIsOutOfRangeSaysWhatIsAllowed() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> standard.internalReviews(11))
                    .withMessage("Complaint policy standard allows 11 internal reviews; allowed are 0 to 10.");
            assertThatIllegalArgumentException().isThrownBy(() -> standard.reminders(-1));
            assertThatIllegalArgumentException().isThrownBy(() -> standard.reopening(101, Duration.ZERO));
            assertThatIllegalArgumentException().isThrownBy(() -> standard.reopening(1, Duration.ofDays(-1)));
            assertThatIllegalArgumentException().isThrownBy(() -> standard.satisfactionFloor(Double.NaN));
            assertThatIllegalArgumentException().isThrownBy(() -> standard.satisfactionFloor(1.01));
            assertThatIllegalArgumentException().isThrownBy(() -> standard.named(""));
        }
    }

    @Nested
    class Recovery {

        private final RecoveryAction refund = ComplaintHouse.REFUND;

        @Test
        void aStepEndsOnce() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> refund.executed(NINE).cancelled(NINE))
                    .withMessageContaining("only one of them ends it");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> refund.worth(euros(-1)))
                    .withMessageContaining("allowed is 0 or more");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new RecoveryAction(
                            "call",
                            RecoveryKind.OWNER_CALL,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of("case-9")))
                    .withMessageContaining("is not ended here");
        }

        @Test
        void aPlanHasEachKeyOnceAndOneCurrency() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ServiceRecovery.of(refund, refund))
                    .withMessageContaining("Two recovery actions have the key refund");
            RecoveryAction dollars =
                    RecoveryAction.of("credit", RecoveryKind.CREDIT).worth(Money.of(CurrencyUnit.USD, 1));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ServiceRecovery.of(refund, dollars))
                    .withMessageContaining("2 currencies; one is allowed");
        }

        @Test
        void aPromiseIsKeptInTimeOrLate() {
            RecoveryAction promised = refund.promised(NINE, Optional.of(NINE.plusSeconds(60)));
            assertThat(promised.isOpenPromise()).isTrue();
            assertThat(promised.isInTime()).isFalse();
            assertThat(promised.executed(NINE.plusSeconds(60)).isInTime()).isTrue();
            assertThat(promised.executed(NINE.plusSeconds(61)).isInTime()).isFalse();
            assertThat(refund.dueBy(NINE).promised(NINE, Optional.empty()).dueBy())
                    .contains(NINE);
        }

        @Test
        void reliefIsWhatWasCarriedOut() {
            RecoveryAction word = RecoveryAction.of("word", RecoveryKind.EXPLANATION);
            assertThat(ServiceRecovery.of(refund).relief()).isEqualTo(ReliefKind.EXPLANATION);
            assertThat(ServiceRecovery.of(word.executed(NINE)).relief()).isEqualTo(ReliefKind.EXPLANATION);
            assertThat(ServiceRecovery.of(ComplaintHouse.APOLOGY.executed(NINE)).relief())
                    .isEqualTo(ReliefKind.NON_MONETARY_RELIEF);
            assertThat(ServiceRecovery.of(word, refund.executed(NINE)).relief()).isEqualTo(ReliefKind.MONETARY_RELIEF);
            assertThat(ServiceRecovery.of().isEmpty()).isTrue();
            assertThat(ServiceRecovery.of(word, refund).part(RecoveryPart.TANGIBLE))
                    .containsExactly(refund);
        }
    }

    @Nested
    class Names {

        @Test
        void aNumberSortsAsText() {
            assertThat(ComplaintNumber.of("C-2024", 123)).hasToString("C-2024-000123");
            assertThat(ComplaintNumber.of("C-2024", 1_234_567)).hasToString("C-2024-1234567");
            assertThat(ComplaintNumber.of("C-2024", 9)).isLessThan(ComplaintNumber.of("C-2024", 10));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ComplaintNumber.of("C-2024", 0))
                    .withMessageContaining("the first is 1");
            assertThatIllegalArgumentException().isThrownBy(() -> ComplaintNumber.of(""));
        }

        @Test
        void aTextShowsItsLengthAlone() {
            assertThat(ComplaintText.of("my neighbour saw it", "an apology").toString())
                    .doesNotContain("neighbour", "apology");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new ComplaintText(Optional.empty(), Optional.empty()))
                    .withMessageContaining("at least one of them");
            assertThatIllegalArgumentException().isThrownBy(() -> ComplaintText.of("x".repeat(20_001)));
        }

        @Test
        void aStateOfAnEnumBearsItsName() {
            assertThat(ComplaintState.of(Thread.State.BLOCKED, ComplaintPhase.HANDLING))
                    .hasToString("BLOCKED");
            assertThat(ComplaintEvent.of("ASK")).hasToString("ASK");
            assertThat(ComplaintCommand.of(
                            ComplaintEvent.of("ASK"), Snapshot.builder("own", 1).build()))
                    .hasToString("ComplaintCommand[ASK]");
            assertThat(ComplaintClock.of("OWN")).hasToString("OWN");
        }

        @Test
        void aCodeOfAMoveIsNotChosen() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ComplaintCommand.close(ClosingCode.WITHDRAWN))
                    .withMessageContaining("Fire that move instead");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ComplaintCommand.proposeRemedy(
                            Finding.UPHELD,
                            "lost",
                            ServiceRecovery.of(ComplaintHouse.APOLOGY.promised(NINE, Optional.empty()))))
                    .withMessageContaining("Propose what is planned");
        }

        @Test
        void aClockThatIsOwedToTheCustomerNeverPauses() {
            ClockRun run = ClockRun.started(ComplaintClock.FINAL, ClockKind.STATUTORY, NINE, Optional.empty());
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> run.paused(NINE))
                    .withMessageContaining("such a clock never pauses");
            assertThat(run.isMissed(NINE.plusSeconds(1))).isFalse();
        }
    }

    @Nested
    class Statistics {

        @Test
        void aShortPathIsKeptByAcceptanceAlone() {
            ComplaintHouse house = ComplaintHouse.of(
                            ComplaintWorkflow.standard(),
                            DeadlineProfile.fcaDisp(ComplaintHouse.OFFICE),
                            ComplaintPolicy.standard())
                    .does(ComplaintHouse.AGENT, ComplaintCommand.answerFromManual("manual-1"))
                    .after(Duration.ofDays(3));
            assertThat(house.complaint().statistics()).isEmpty();
            house.does(ComplaintHouse.KIM, ComplaintCommand.accept())
                    .does(ComplaintHouse.AGENT, ComplaintCommand.close());
            ComplaintStatistics counted = house.complaint().statistics().orElseThrow();
            assertThat(counted.summaryResolution()).contains(true);
            assertThat(counted.atOnce()).isTrue();
            assertThat(counted.timeToAnswer()).contains(Duration.ZERO);
            assertThat(counted.code()).isEqualTo(ClosingCode.ANSWERED_FROM_MANUAL);
            assertThat(counted.recoveredInTime()).isEmpty();
            assertThat(house.complaint().age(house.now().plusSeconds(60))).isEqualTo(Duration.ofDays(3));
        }
    }
}
