package io.dangol.crm.interaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.crm.CustomerId;
import io.dangol.crm.EpochMicros;
import io.dangol.crm.estimate.Estimate;
import io.dangol.crm.estimate.Quality;
import java.time.Duration;
import java.time.Instant;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConfirmationRuleTest {

    private static final CustomerId KIM = CustomerId.of("7");
    private static final Instant BOUGHT = Instant.parse("2026-03-02T12:00:00Z");
    private static final ConfirmationRule RULE = ConfirmationRule.between(Duration.ofDays(1), Duration.ofDays(3));

    private static Instant day(double days) {
        return BOUGHT.plusSeconds((long) (days * 86_400));
    }

    private static InteractionBuilder call(String id, double days) {
        return Interaction.builder(id, KIM, day(days))
                .channel(Channel.PHONE)
                .direction(Direction.OUTBOUND)
                .phase(Phase.AFTER_PURCHASE)
                .touchpoint("welcome call");
    }

    private static ConfirmationState state(double at, Interaction... calls) {
        return RULE.check(List.of(BOUGHT), Journey.of(KIM, List.of(calls)), day(at))
                .get(0)
                .state();
    }

    @Test
    void withoutAContactTheWindowOpensAndCloses() {
        assertThat(state(0.99)).isEqualTo(ConfirmationState.NOT_YET);
        assertThat(state(1)).isEqualTo(ConfirmationState.DUE);
        assertThat(state(3)).isEqualTo(ConfirmationState.DUE);
        assertThat(state(3.01)).isEqualTo(ConfirmationState.MISSED);
    }

    @Test
    void theFirstContactInTheWindowConfirms() {
        Journey journey = Journey.of(
                KIM,
                List.of(
                        call("early", 0.9).build(),
                        call("b", 2).build(),
                        call("a", 1.5).build(),
                        call("late", 3.1).build()));
        Confirmation confirmation =
                RULE.check(List.of(BOUGHT), journey, day(10)).get(0);
        assertThat(confirmation)
                .isEqualTo(new Confirmation(BOUGHT, day(1), day(3), ConfirmationState.DONE, Optional.of("a")));
        assertThat(RULE.check(List.of(BOUGHT), journey, day(1.4)).get(0).state())
                .isEqualTo(ConfirmationState.DUE);
    }

    @Test
    void bothEndsBelongToTheWindow() {
        assertThat(state(9, call("a", 1).build())).isEqualTo(ConfirmationState.DONE);
        assertThat(state(9, call("a", 3).build())).isEqualTo(ConfirmationState.DONE);
        assertThat(state(9, call("a", 0.99).build(), call("b", 3.01).build())).isEqualTo(ConfirmationState.MISSED);
        ConfirmationRule instant = ConfirmationRule.between(Duration.ofDays(1), Duration.ofDays(1));
        Journey journey = Journey.of(KIM, List.of(call("a", 1).build()));
        assertThat(instant.check(List.of(BOUGHT), journey, day(9)))
                .extracting(Confirmation::state)
                .containsExactly(ConfirmationState.DONE);
    }

    @Test
    void otherInteractionsDoNotConfirm() {
        Stream<InteractionBuilder> others = Stream.of(
                call("a", 2).direction(Direction.INBOUND),
                call("a", 2).phase(Phase.DURING_PURCHASE),
                call("a", 2).kind(InteractionKind.USE),
                call("a", 2).outcome(ContactOutcome.NOT_REACHED));
        assertThat(others.map(other -> state(9, other.build()))).containsOnly(ConfirmationState.MISSED);
        assertThat(state(9, call("a", 2).outcome(ContactOutcome.UNRESOLVED).build()))
                .isEqualTo(ConfirmationState.DONE);
    }

    @Test
    void theRuleMayNameTheTouchpoint() {
        Journey journey = Journey.of(KIM, List.of(call("a", 2).build()));
        assertThat(RULE.at("welcome call")
                        .check(List.of(BOUGHT), journey, day(9))
                        .get(0)
                        .state())
                .isEqualTo(ConfirmationState.DONE);
        assertThat(RULE.at("survey")
                        .check(List.of(BOUGHT), journey, day(9))
                        .get(0)
                        .state())
                .isEqualTo(ConfirmationState.MISSED);
    }

    @Test
    void oneContactConfirmsAllPurchasesAroundIt() {
        Journey journey = Journey.of(KIM, List.of(call("a", 3).build()));
        List<Confirmation> confirmations = RULE.check(List.of(day(1), BOUGHT, day(5)), journey, day(7));
        assertThat(confirmations)
                .extracting(Confirmation::state)
                .containsExactly(ConfirmationState.DONE, ConfirmationState.DONE, ConfirmationState.DUE);
        assertThat(confirmations).extracting(Confirmation::purchasedAt).containsExactly(BOUGHT, day(1), day(5));
    }

    @Test
    void manyPurchasesAndContactsAreCheckedAsOneByOne() {
        List<Interaction> calls = new ArrayList<>();
        List<Instant> purchases = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            calls.add(call("c" + i, (i * 37) % 60 * 5.1).build());
            purchases.add(day((i * 23) % 60 * 1.1));
        }
        purchases.add(purchases.get(0));
        Journey journey = Journey.of(KIM, calls);
        List<Confirmation> oneByOne = purchases.stream()
                .sorted()
                .map(purchase -> RULE.check(List.of(purchase), journey, day(50)).get(0))
                .toList();
        assertThat(RULE.check(purchases, journey, day(50))).isEqualTo(oneByOne);
        assertThat(oneByOne).extracting(Confirmation::state).contains(ConfirmationState.values());
    }

    @Test
    void eachContactIsPassedOnceHoweverManyPurchasesThereAre() {
        for (int n : new int[] {100, 1_000}) {
            List<Instant> purchases = new ArrayList<>();
            List<Interaction> calls = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                purchases.add(BOUGHT.plusSeconds(i));
                calls.add(call("c" + i, 2 + i / 86_400.0).build());
            }
            AtomicInteger looks = new AtomicInteger();
            List<Interaction> counted = new AbstractList<>() {
                @Override
                public Interaction get(int index) {
                    looks.incrementAndGet();
                    return calls.get(index);
                }

                @Override
                public int size() {
                    return calls.size();
                }
            };
            assertThat(RULE.merged(purchases, counted, day(9)))
                    .extracting(Confirmation::state)
                    .containsOnly(ConfirmationState.DONE);
            assertThat(looks.get()).isLessThanOrEqualTo(3 * n);
        }
    }

    @Test
    void purchasesFinerThanAMicrosecondMeetTheContactOfTheirInstant() {
        Instant fine = BOUGHT.plusNanos(1_999);
        ConfirmationRule atOnce = ConfirmationRule.between(Duration.ofNanos(999), Duration.ofDays(1));
        assertThat(atOnce).isEqualTo(ConfirmationRule.between(Duration.ZERO, Duration.ofDays(1)));
        Interaction call = Interaction.builder("a", KIM, fine)
                .channel(Channel.SMS)
                .direction(Direction.OUTBOUND)
                .phase(Phase.AFTER_PURCHASE)
                .touchpoint("thanks")
                .build();
        Confirmation confirmation = atOnce.check(List.of(fine), Journey.of(KIM, List.of(call)), Instant.MAX)
                .get(0);
        assertThat(confirmation.state()).isEqualTo(ConfirmationState.DONE);
        assertThat(confirmation.purchasedAt()).isEqualTo(BOUGHT.plusNanos(1_000));
    }

    @Test
    void purchasesBeyondTheRangeAreRefusedAndThoseAtItsEndsAreNot() {
        Journey nothing = Journey.of(KIM, List.of());
        for (Instant beyond : List.of(Instant.MIN, Instant.MAX)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> RULE.check(List.of(beyond), nothing, BOUGHT))
                    .withMessageContaining("beyond the range of microseconds");
        }
        List<Instant> ends = List.of(EpochMicros.toInstant(Long.MAX_VALUE), EpochMicros.toInstant(Long.MIN_VALUE));
        assertThat(RULE.check(ends, nothing, BOUGHT))
                .extracting(Confirmation::state)
                .containsExactly(ConfirmationState.MISSED, ConfirmationState.NOT_YET);
        assertThat(RULE.check(List.of(), nothing, BOUGHT)).isEmpty();
    }

    @Test
    void theRateWaitsForTheEndOfTheWindow() {
        Journey journey = Journey.of(KIM, List.of(call("a", 2).build()));
        List<Confirmation> open = RULE.check(List.of(BOUGHT), journey, day(2.5));
        assertThat(ConfirmationRule.rate(open, day(2.5)).quality()).isEqualTo(Quality.NO_DATA);
        List<Confirmation> over = new ArrayList<>(RULE.check(List.of(BOUGHT, day(4), day(5)), journey, day(30)));
        assertThat(ConfirmationRule.rate(over, day(30))).isEqualTo(Estimate.ofProportion(1, 3));
    }

    @Test
    void impossibleRulesAndResultsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConfirmationRule.between(Duration.ofDays(3), Duration.ofDays(1)))
                .withMessageContaining("Swap the two durations");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConfirmationRule.between(Duration.ofDays(-1), Duration.ofDays(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> RULE.at(""));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Confirmation(BOUGHT, day(1), day(2), ConfirmationState.DONE, Optional.empty()))
                .withMessageContaining("names no interaction");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Confirmation(BOUGHT, day(2), day(1), ConfirmationState.DUE, Optional.empty()));
    }
}
