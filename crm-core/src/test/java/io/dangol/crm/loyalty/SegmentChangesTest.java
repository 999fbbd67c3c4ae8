package io.dangol.crm.loyalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.crm.CustomerId;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class SegmentChangesTest {

    private static final StrategyTable STRATEGIES =
            StrategyTable.of(strategy("Large"), strategy("Small"), strategy("Middle"), strategy(SegmentTable.OTHER));
    private static final SegmentScoring TWO =
            scoring(SegmentTable.of(SegmentRule.of("Large").monetary(2, 3), SegmentRule.of("Small")));
    private static final SegmentScoring THREE = scoring(SegmentTable.of(
            SegmentRule.of("Large").monetary(3, 3),
            SegmentRule.of("Middle").monetary(2, 2),
            SegmentRule.of("Small").monetary(1, 1)));

    private static Strategy strategy(String segment) {
        return Strategy.of(segment, "Serve them.", StrategyAction.of("SERVE", "Serve them."));
    }

    /** One euro passes the first cut, two pass the second. */
    private static SegmentScoring scoring(SegmentTable segments) {
        RfmScoring scoring = RfmScoring.builder()
                .monetary(RfmBinning.fixed(CutSide.UPPER, 1, 2))
                .build();
        return SegmentScoring.of(scoring, segments, STRATEGIES).freezeOn(RfmTables.ofMoney(0));
    }

    private static RfmTable table(String customers, long... cents) {
        return table(CurrencyUnit.EUR, customers, cents);
    }

    private static RfmTable table(CurrencyUnit currency, String customers, long... cents) {
        List<CustomerId> ids = customers
                .chars()
                .mapToObj(c -> CustomerId.of(Character.toString(c)))
                .toList();
        int[] ones = LongStream.of(cents).mapToInt(c -> 1).toArray();
        return RfmTable.ofColumns(currency, ids, ones, ones, cents);
    }

    private static SegmentTally tally(int customers, String before, String after) {
        return new SegmentTally(customers, Money.parse("EUR " + before), Money.parse("EUR " + after));
    }

    @Test
    void newRulesForTheSameTableShowWhomTheyMove() {
        RfmTable table = table("abcd", 50, 150, 170, 250);
        SegmentChanges changes = SegmentChanges.between(TWO.score(table), THREE.score(table));
        assertThat(changes.changes())
                .extracting(SegmentChange::toString)
                .containsExactly("b: Large (5-1-2) -> Middle (5-1-2)", "c: Large (5-1-2) -> Middle (5-1-2)");
        assertThat(changes.flow("Large", "Middle")).isEqualTo(tally(2, "3.20", "3.20"));
        assertThat(changes.flow("Large", "Small")).isEqualTo(tally(0, "0.00", "0.00"));
        assertThat(changes.total(SegmentChangeKind.MOVED)).isEqualTo(tally(2, "3.20", "3.20"));
        assertThat(changes.total(SegmentChangeKind.STAYED)).isEqualTo(tally(2, "3.00", "3.00"));
        assertThat(changes.basis()).isEqualTo(MonetaryBasis.NET);
        assertThat(changes).hasToString("4 customers: 2 stayed, 2 moved, 0 entered, 0 left");
    }

    @Test
    void customersOfOneSideOnlyEnterOrLeave() {
        SegmentChanges changes =
                SegmentChanges.between(TWO.score(table("bce", 50, 150, 300)), TWO.score(table("acd", 10, 20, 250)));
        assertThat(changes.flows())
                .containsExactly(
                        new SegmentFlow(Optional.of("Large"), Optional.of("Small"), tally(1, "1.50", "0.20")),
                        new SegmentFlow(Optional.of("Large"), Optional.empty(), tally(1, "3.00", "0.00")),
                        new SegmentFlow(Optional.of("Small"), Optional.empty(), tally(1, "0.50", "0.00")),
                        new SegmentFlow(Optional.empty(), Optional.of("Large"), tally(1, "0.00", "2.50")),
                        new SegmentFlow(Optional.empty(), Optional.of("Small"), tally(1, "0.00", "0.10")));
        assertThat(changes.changes().map(SegmentChange::toString))
                .containsExactly(
                        "a: not scored -> Small (5-1-1)",
                        "b: Small (5-1-1) -> not scored",
                        "c: Large (5-1-2) -> Small (5-1-1)",
                        "d: not scored -> Large (5-1-3)",
                        "e: Large (5-1-3) -> not scored");
        assertThat(changes.size()).isEqualTo(5);
        assertThat(changes.total(SegmentChangeKind.ENTERED)).isEqualTo(tally(2, "0.00", "2.60"));
        assertThat(changes.total(SegmentChangeKind.LEFT)).isEqualTo(tally(2, "3.50", "0.00"));
    }

    @Test
    void oneCustomerIsExplainedOnBothSides() {
        RfmTable table = table("ab", 50, 150);
        SegmentChanges changes = SegmentChanges.between(TWO.score(table), THREE.score(table));
        SegmentChange stayed = changes.of(CustomerId.of("a")).orElseThrow();
        assertThat(stayed.kind()).isEqualTo(SegmentChangeKind.STAYED);
        assertThat(stayed.before().orElseThrow().strategy()).isEqualTo(strategy("Small"));
        assertThat(stayed.before().orElseThrow().score())
                .isEqualTo(changes.before().scores().explain(0));
        assertThat(changes.of(CustomerId.of("b")).orElseThrow().kind()).isEqualTo(SegmentChangeKind.MOVED);
        assertThat(changes.of(CustomerId.of("z"))).isEmpty();
        assertThat(changes.after().scoring()).isEqualTo(THREE);
    }

    @Test
    void emptyTablesGiveAnEmptyReport() {
        SegmentChanges changes = SegmentChanges.between(TWO.score(table("")), TWO.score(table("")));
        assertThat(changes.flows()).isEmpty();
        assertThat(changes.changes()).isEmpty();
        assertThat(changes.total(SegmentChangeKind.MOVED)).isEqualTo(tally(0, "0.00", "0.00"));
    }

    @Test
    void tablesMustBeMeasuredAlike() {
        SegmentScoring open = SegmentScoring.standard();
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        SegmentChanges.between(open.score(table("a", 1)), open.score(table(CurrencyUnit.USD, "a", 1))))
                .withMessage("The table before has currency EUR, the table after USD. Measure both alike.");
        SegmentChanges changes = SegmentChanges.between(open.score(table("a", 1)), open.score(table("a", 1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> changes.flow("Loyal", "Large"))
                .withMessageStartingWith("No segment Large after; there are [Champions, Loyal,");
    }

    @Test
    void partsAreChecked() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SegmentChange(Optional.empty(), Optional.empty()))
                .withMessageContaining("neither a before nor an after");
        SegmentedScores scores = TWO.score(table("ab", 1, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SegmentChange(Optional.of(scores.explain(0)), Optional.of(scores.explain(1))))
                .withMessageContaining("given are a and b");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SegmentFlow(Optional.empty(), Optional.empty(), tally(1, "0.00", "0.00")))
                .withMessageContaining("neither from nor to");
        assertThatIllegalArgumentException().isThrownBy(() -> tally(-1, "0.00", "0.00"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SegmentTally(1, Money.parse("EUR 1.00"), Money.parse("USD 1.00")))
                .withMessageContaining("Convert one of them first");
    }
}
