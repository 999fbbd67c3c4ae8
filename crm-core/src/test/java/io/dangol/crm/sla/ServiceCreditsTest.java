package io.dangol.crm.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceCreditsTest {

    private static final ServiceCredits CREDITS =
            ServiceCredits.none().below("0.99", "5").below("0.95", "10");

    @ParameterizedTest
    @CsvSource({
        "100, 100, 0",
        "99, 100, 0", // exactly at a threshold is not below it
        "9899, 10000, 5",
        "95, 100, 5",
        "94, 100, 10",
        "0, 1, 10",
        "0, 0, 0" // nothing decided, nothing owed
    })
    void theLowestTierAboveTheShareCounts(long met, long decided, BigDecimal percent) {
        assertThat(CREDITS.percent(met, decided)).isEqualByComparingTo(percent);
    }

    @Test
    void aThirdIsComparedWithoutRounding() {
        ServiceCredits credits = ServiceCredits.none().below("0.3333333333333333333333", "50");

        assertThat(credits.percent(1, 3)).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "95, KRW 33333, KRW 1667", // 1,666.65
        "95, KRW 33330, KRW 1667", // 1,666.5 is half
        "94, USD 10.04, USD 1.00",
        "100, USD 10.04, USD 0.00"
    })
    void theCreditIsRoundedHalfUpToTheMinorUnit(long met, String fee, String credit) {
        assertThat(CREDITS.of(met, 100, Money.parse(fee))).isEqualTo(Money.parse(credit));
    }

    @Test
    void tiersMayBeGivenInAnyOrder() {
        assertThat(ServiceCredits.none().below("0.95", "10").below("0.99", "5")).isEqualTo(CREDITS);
        assertThat(CREDITS.tiers())
                .extracting(ServiceCredits.Tier::threshold)
                .containsExactly(new BigDecimal("0.99"), new BigDecimal("0.95"));
    }

    @Test
    void withoutTiersNothingIsCredited() {
        assertThat(ServiceCredits.none().percent(0, 100)).isZero();
        assertThat(ServiceCredits.none().of(0, 100, Money.parse("USD 10.00"))).isEqualTo(Money.parse("USD 0.00"));
    }

    @ParameterizedTest
    @CsvSource({"0, 5", "-0.1, 5", "1.01, 5", "0.99, 7", "0.990, 12", "0.9, 5", "0.999, 6"})
    void sharesThatAreNoneAndTiersThatContradictEachOtherAreRefused(String threshold, String percent) {
        ServiceCredits credits = ServiceCredits.none().below("0.99", "5");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> credits.below(threshold, percent))
                .withMessageContaining(threshold);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "100.01"})
    void aCreditOfNothingOrOfMoreThanTheFeeIsRefused(String percent) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ServiceCredits.none().below("0.95", percent))
                .withMessageContaining("A credit of " + percent + " % of the fee; allowed is above 0 to 100");
    }

    @ParameterizedTest
    @CsvSource({"-1, 1", "2, 1", "0, -1"})
    void moreMetThanDecidedIsRefused(long met, long decided) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CREDITS.percent(met, decided))
                .withMessageContaining(met + " targets met of " + decided + " decided");
    }

    @Test
    void creditsDoNotChangeWithTheListTheyWereGiven() {
        List<ServiceCredits.Tier> tiers = new ArrayList<>(CREDITS.tiers());
        ServiceCredits credits = new ServiceCredits(tiers);
        tiers.clear();

        assertThat(credits).isEqualTo(CREDITS);
    }
}
