package io.dangol.crm.relationship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.dangol.crm.estimate.Estimate;
import io.dangol.crm.estimate.Quality;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class TenureEffectTest {

    /**
     * IBM telco churn: 7,043 customers, 1,869 of whom left, by floor(months / 12) with 5 and more together. The rates are
     * published to four decimals; these counts are the ones that give them and both totals.
     */
    private static final long[][] TELCO = {{999, 2_069}, {309, 1_047}, {193, 876}, {146, 748}, {123, 820}, {99, 1_483}};

    private static final double[] TELCO_RATES = {.4828, .2951, .2203, .1952, .1500, .0668};

    @Test
    void telcoChurnFallsWithTenureAsPublished() {
        TenureEffect.Builder builder = TenureEffect.upTo(5);
        for (int year = 0; year < TELCO.length; year++) {
            builder.counts(year, ChurnRate.of(TELCO[year][0], TELCO[year][1]));
        }
        TenureEffect effect = builder.build();
        assertThat(effect.churn()).isEqualTo(ChurnRate.of(1_869, 7_043));
        for (TenureBand band : effect.bands()) {
            assertThat(band.churn().rate().value().orElseThrow()).isCloseTo(TELCO_RATES[band.year()], within(0.00005));
        }
        assertThat(effect.bands().get(5).label()).isEqualTo("5+");
        assertThat(effect.toString())
                .startsWith("Churn by years of tenure, 0: 0.483 [")
                .contains(", 5+: 0.067");
    }

    @Test
    void columnsAndCustomersGiveWhatCountsGive() {
        TenureEffect columns = TenureEffect.upTo(1)
                .columns(new int[] {0, 0, 1, 7}, new boolean[] {true, false, true, false})
                .build();
        TenureEffect customers = TenureEffect.upTo(1)
                .customer(7, false)
                .customer(1, true)
                .customer(0, false)
                .customer(0, true)
                .build();
        assertThat(columns.bands()).isEqualTo(customers.bands());
        assertThat(columns.bands().get(0).churn()).isEqualTo(ChurnRate.of(1, 2));
        assertThat(columns.bands().get(1).retention()).isEqualTo(Estimate.ofProportion(1, 2));
        assertThat(columns.bands().get(1).customers()).isEqualTo(2);
    }

    @Test
    void whatIsNotKnownIsLeftOutOfItsMean() {
        TenureEffect.Builder builder = TenureEffect.upTo(2);
        for (int i = 0; i < 10; i++) {
            builder.customer(1, true, OptionalDouble.of(10 + i), OptionalDouble.empty());
        }
        TenureBand band = builder.customer(1, true, OptionalDouble.empty(), OptionalDouble.of(0.5))
                .build()
                .bands()
                .get(1);
        assertThat(band.customers()).isEqualTo(11);
        assertThat(band.margin().value()).hasValue(14.5);
        assertThat(band.margin().n()).isEqualTo(10);
        assertThat(band.completeness().value()).hasValue(0.5);
        assertThat(band.completeness().quality()).isEqualTo(Quality.LOW_SAMPLE);
    }

    @Test
    void aBandOfNobodyHasNoData() {
        TenureBand band = TenureEffect.upTo(1).build().bands().get(0);
        assertThat(band.retention().quality()).isEqualTo(Quality.NO_DATA);
        assertThat(band.margin().quality()).isEqualTo(Quality.NO_DATA);
        assertThat(TenureEffect.upTo(1).build().churn().rate().value()).isEmpty();
    }

    @Test
    void wrongInputIsRefused() {
        OptionalDouble none = OptionalDouble.empty();
        TenureEffect.Builder builder = TenureEffect.upTo(1);
        assertThatIllegalArgumentException().isThrownBy(() -> TenureEffect.upTo(0));
        assertThatIllegalArgumentException().isThrownBy(() -> TenureEffect.upTo(101));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.customer(-1, true));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.customer(0, true, OptionalDouble.of(Double.NaN), none));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.customer(0, true, none, OptionalDouble.of(1.1)));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.columns(new int[1], new boolean[2]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TenureBand(
                        -1,
                        false,
                        ChurnRate.of(0, 0),
                        ChurnRate.of(0, 0).rate(),
                        ChurnRate.of(0, 0).rate()));
        assertThat(builder.build().churn().atRisk()).isZero();
    }
}
