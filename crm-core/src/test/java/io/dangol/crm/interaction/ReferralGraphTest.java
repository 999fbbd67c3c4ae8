package io.dangol.crm.interaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dangol.crm.CustomerId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class ReferralGraphTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private static CustomerId id(String value) {
        return CustomerId.of(value);
    }

    private static Referral referral(String key, String referrer, String referred, int second) {
        return Referral.of(key, id(referrer), id(referred), NOON.plusSeconds(second));
    }

    private static final Referral FIRST = referral("r-1", "A", "X", 0);
    private static final Referral SAME_TIME = referral("r-2", "B", "X", 0);
    private static final Referral LATER = referral("r-0", "C", "X", 1);
    private static final Referral OTHER = referral("r-3", "A", "Y", 2);

    @Test
    void eachCustomerIsCreditedToWhoeverReferredFirst() {
        ReferralGraph graph = ReferralGraph.of(List.of(LATER, OTHER, SAME_TIME, FIRST, FIRST));
        assertThat(graph.credited()).containsExactly(FIRST, OTHER);
        assertThat(graph.creditFor(id("X"))).contains(FIRST);
        assertThat(graph.creditFor(id("A"))).isEmpty();
        assertThat(graph.referrers()).containsExactly(id("A"));
        assertThat(graph.creditedTo(id("A"))).containsExactly(FIRST, OTHER);
        assertThat(graph.creditedTo(id("B"))).isEmpty();
        assertThat(graph.reach(id("A"))).isEqualTo(2);
        assertThatThrownBy(() -> graph.creditedTo(id("A")).clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void reusedIdsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReferralGraph.of(List.of(FIRST, FIRST.converted(NOON))))
                .withMessageContaining("Two different referrals have the id r-1");
    }

    @Test
    void circlesAreCreditedOnceAndReachStops() {
        ReferralGraph graph = ReferralGraph.of(
                List.of(referral("1", "A", "B", 0), referral("2", "B", "C", 1), referral("3", "C", "A", 2)));
        assertThat(graph.credited()).hasSize(3);
        assertThat(graph.reach(id("A"))).isEqualTo(2);
        assertThat(graph.reach(id("C"))).isEqualTo(2);
        assertThat(graph.reach(id("Z"))).isZero();
    }

    @Test
    void longChainsDoNotExhaustTheStack() {
        List<Referral> chain = new ArrayList<>();
        for (int i = 0; i < 50_000; i++) {
            chain.add(referral("r" + i, "c" + i, "c" + (i + 1), i));
        }
        assertThat(ReferralGraph.of(chain).reach(id("c0"))).isEqualTo(50_000);
    }

    @Test
    void valueIsTheMarginOfReferredCustomersEachOnce() {
        ReferralGraph graph = ReferralGraph.of(List.of(FIRST, SAME_TIME, LATER, OTHER, referral("r-5", "X", "Z", 3)));
        ReferralValue value = ReferralValue.of(
                graph,
                Map.of(
                        id("X"),
                        Money.parse("EUR 10.00"),
                        id("Z"),
                        Money.parse("EUR -4.00"),
                        id("A"),
                        Money.parse("EUR 99")),
                CurrencyUnit.EUR);
        assertThat(value.total()).isEqualTo(Money.parse("EUR 6.00"));
        assertThat(value.referrers())
                .containsExactly(
                        new ReferrerValue(id("A"), Money.parse("EUR 10.00"), 1, 1),
                        new ReferrerValue(id("X"), Money.parse("EUR -4.00"), 1, 0));
        assertThat(value.customers()).isEqualTo(2);
        assertThat(value.withoutMargin()).isEqualTo(1);
    }

    @Test
    void otherCurrenciesAndPartsThatDoNotAddUpAreRefused() {
        ReferralGraph graph = ReferralGraph.of(List.of(FIRST));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReferralValue.of(graph, Map.of(id("X"), Money.parse("USD 1")), CurrencyUnit.EUR))
                .withMessageContaining("Margin of customer X is in USD, the value in EUR");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReferralValue(Money.parse("EUR 1"), List.of()))
                .withMessageContaining("its parts add up to EUR 0.00");
        assertThatIllegalArgumentException().isThrownBy(() -> new ReferrerValue(id("A"), Money.parse("EUR 1"), -1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new ReferrerValue(id("A"), Money.parse("EUR 1"), 0, -1));
        assertThat(new ReferrerValue(id("A"), Money.parse("EUR 0"), 0, 0).customers())
                .isZero();
    }

    @Test
    void partsAreInTheOrderOfTheirMarginAndEachReferrerHasOne() {
        ReferrerValue small = new ReferrerValue(id("B"), Money.parse("EUR 1"), 1, 0);
        ReferrerValue same = new ReferrerValue(id("A"), Money.parse("EUR 1"), 1, 0);
        ReferrerValue large = new ReferrerValue(id("C"), Money.parse("EUR 2"), 1, 0);
        assertThat(new ReferralValue(Money.parse("EUR 4"), List.of(small, same, large)).referrers())
                .containsExactly(large, same, small);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReferralValue(Money.parse("EUR 2"), List.of(small, small)))
                .withMessageContaining("names the referrer B twice");
    }

    @Test
    void noReferralsAreWorthNothing() {
        ReferralValue value = ReferralValue.of(ReferralGraph.of(List.of()), Map.of(), CurrencyUnit.EUR);
        assertThat(value.total()).isEqualTo(Money.zero(CurrencyUnit.EUR));
        assertThat(value.referrers()).isEmpty();
    }
}
