package io.dangol.crm.conduct;

import static io.dangol.crm.conduct.Incidents.eur;
import static io.dangol.crm.conduct.MisfitReason.PERSISTENT_NEGATIVE_VALUE;
import static io.dangol.crm.conduct.MisfitReason.UNMET_NEEDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.crm.estimate.Estimate;
import io.dangol.crm.estimate.Quality;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MisfitTest {

    private static final MisfitPolicy POLICY = MisfitPolicy.standard();

    private static List<StatedNeed> needs(int unmet, int met) {
        List<StatedNeed> needs = new ArrayList<>();
        for (int i = 0; i < unmet + met; i++) {
            needs.add(i < unmet ? StatedNeed.unmet("need-" + i) : StatedNeed.met("need-" + i));
        }
        return needs;
    }

    private static List<Money> values(String minor) {
        return minor.isEmpty()
                ? List.of()
                : Arrays.stream(minor.split(" "))
                        .map(value -> eur(Long.parseLong(value)))
                        .toList();
    }

    /** Needs that cannot and can be met, and the value of each period; refer from half of at least 3 needs, by 4 periods. */
    @ParameterizedTest
    @CsvSource({
        "0, 0, '', NO_DATA",
        "2, 0, '', NO_DATA", // two of two, but too few to judge
        "0, 2, '', NO_DATA",
        "0, 3, '', FITS",
        "1, 2, '', FITS",
        "2, 3, '', FITS",
        "2, 2, '', REFER", // exactly half
        "2, 1, '', REFER",
        "3, 0, '', REFER",
        "0, 0, -1 -1 -1, NO_DATA",
        "0, 0, -1 -1 -1 -1, REFER",
        "0, 0, 1 -1 -1 -1 -1, REFER",
        "0, 0, -1 0 -1 -1, FITS", // 0 is not negative
        "0, 0, -9 -9 -9 -9 1, FITS", // over
        "0, 0, -9 -9 -9 -9 1 -9 -9 -9, FITS",
        "0, 3, -1 -1 -1 -1, REFER",
        "3, 0, 1 1 1 1, REFER",
        "0, 3, -1 -1 -1, FITS"
    })
    void refersForUnmetNeedsOrLastingNegativeValue(int unmet, int met, String values, MisfitVerdict verdict) {
        MisfitReading reading = POLICY.read(needs(unmet, met), values(values));
        assertThat(reading.verdict()).isEqualTo(verdict);
        assertThat(reading.isReferral()).isEqualTo(verdict == MisfitVerdict.REFER);
    }

    @Test
    void readingSaysWhyAndTowardsWhat() {
        MisfitReading reading = POLICY.read(
                List.of(
                        StatedNeed.unmet("weekend-delivery"),
                        StatedNeed.met("invoice"),
                        StatedNeed.unmet("cold-chain")),
                values("5 -1 -2 -3 -4 -5"));
        assertThat(reading.reasons()).containsExactly(UNMET_NEEDS, PERSISTENT_NEGATIVE_VALUE);
        assertThat(reading.unmetNeeds()).containsExactly("cold-chain", "weekend-delivery");
        assertThat(reading.unmetShare()).isEqualTo(Estimate.ofProportion(2, 3));
        assertThat(reading.negativePeriods()).isEqualTo(5);
        assertThat(reading.neededPeriods()).isEqualTo(4);
        assertThat(reading.explanation())
                .isEqualTo("REFER: 2 of 3 stated needs cannot be met; value negative in the last 5 periods,"
                        + " 4 in a row are persistent.");
        assertThat(reading.toString()).doesNotContain("cold-chain");
        assertThat(StatedNeed.unmet("cold-chain")).hasToString("StatedNeed[cannot be met]");
        assertThat(StatedNeed.met("invoice")).hasToString("StatedNeed[can be met]");
    }

    @Test
    void eachReasonStandsAlone() {
        assertThat(POLICY.read(needs(3, 0), List.of()).reasons()).containsExactly(UNMET_NEEDS);
        assertThat(POLICY.read(List.of(), values("-1 -1 -1 -1")).reasons()).containsExactly(PERSISTENT_NEGATIVE_VALUE);
        assertThat(POLICY.read(needs(0, 3), List.of()).reasons()).isEmpty();
    }

    @Test
    void shareSaysHowFarItCanBeUsed() {
        assertThat(POLICY.read(List.of(), List.of()).unmetShare().quality()).isEqualTo(Quality.NO_DATA);
        assertThat(POLICY.read(needs(2, 0), List.of()).unmetShare().quality()).isEqualTo(Quality.LOW_SAMPLE);
        assertThat(POLICY.read(needs(2, 0), List.of()).unmetShare().value()).hasValue(1);
        assertThat(POLICY.read(needs(1, 2), List.of()).unmetShare().quality()).isEqualTo(Quality.OK);
    }

    @Test
    void theSameNeedTwiceCountsOnceInAnyOrder() {
        List<StatedNeed> twice = new ArrayList<>(needs(2, 3));
        twice.addAll(needs(2, 0));
        MisfitReading reading = POLICY.read(twice, List.of());
        assertThat(reading).isEqualTo(POLICY.read(needs(2, 3), List.of()));
        Collections.reverse(twice);
        assertThat(POLICY.read(twice, List.of())).isEqualTo(reading);
    }

    @Test
    void needThatIsMetAndNotIsRefusedWithoutItsKey() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> POLICY.read(List.of(StatedNeed.met("halal"), StatedNeed.unmet("halal")), List.of()))
                .withMessageContaining("Say of each need one of the two")
                .withMessageNotContaining("halal");
    }

    @Test
    void valuesOfDifferentCurrenciesAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> POLICY.read(List.of(), List.of(eur(1), Money.ofMinor(CurrencyUnit.JPY, 1))))
                .withMessageContaining("in EUR and in JPY. Convert them");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 3, 4",
        "-0.1, 3, 4",
        "1.01, 3, 4",
        "NaN, 3, 4",
        "0.5, 0, 4",
        "0.5, 1001, 4",
        "0.5, 3, 0",
        "0.5, 3, 121"
    })
    void policyOutOfItsRangeIsRefused(double unmetFrom, int minNeeds, int periods) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MisfitPolicy("own", unmetFrom, minNeeds, periods))
                .withMessageContaining("Misfit policy own")
                .withMessageContaining("allowed");
    }

    @Test
    void houseSetsItsOwnLimits() {
        MisfitPolicy strict = new MisfitPolicy("strict", 1, 1, 1);
        assertThat(strict.read(needs(1, 0), List.of()).isReferral()).isTrue();
        assertThat(strict.read(needs(9, 1), List.of()).isReferral()).isFalse();
        assertThat(strict.read(List.of(), values("5 5 -1")).isReferral()).isTrue();
    }

    @Test
    void readingThatContradictsItselfIsRefused() {
        Estimate share = Estimate.ofProportion(0, 0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MisfitReading(MisfitVerdict.REFER, List.of(), share, List.of(), 0, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MisfitReading(MisfitVerdict.FITS, List.of(UNMET_NEEDS), share, List.of(), 0, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MisfitReading(MisfitVerdict.FITS, List.of(), share, List.of(), -1, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MisfitReading(MisfitVerdict.FITS, List.of(), share, List.of(), 0, 0));
    }
}
