package io.dangol.crm.metrics.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0.0",
        "-0.0, 0.0",
        "0.00001, < 0.1",
        "-0.00001, > -0.1",
        "0.7383, 73.8",
        "0.99998, > 99.9",
        "1, 100.0",
        "1.0001, 100.0",
        "1.5, 150.0",
        "9.99, 999.0",
        "10, > 999",
        "-12, < -999"
    })
    void aShareNeverReadsAsNothingOrAllUnlessItIs(double share, String text) {
        assertThat(Figures.percent(share)).isEqualTo(text);
    }

    @Test
    void largeNumbersHaveThousandsSeparators() {
        assertThat(Figures.count(4_317)).isEqualTo("4,317");
        assertThat(Figures.amount(Money.parse("GBP -1234567.80"))).isEqualTo("-1,234,567.80");
        assertThat(Figures.amount(Money.parse("KRW 1234567"))).isEqualTo("1,234,567");
    }

    @ParameterizedTest
    @CsvSource({"14.2, 14.2", "33, 33", "180.0, 180", "0, 0", "100, 100", "474.10449, 474.104", "0.6666666, 0.667"})
    void cutsHaveTheDecimalsTheyNeedUpToThree(double cut, String text) {
        assertThat(Figures.cut(cut)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "GBP 999999999.49, GBP, '999,999,999'",
        "GBP 9999999.99, GBP, '9,999,999.99'",
        "GBP 10000000.50, GBP, '10,000,000'",
        "GBP 10000001.50, GBP, '10,000,002'",
        "KRW 1234567890, thousand KRW, '1,234,568'",
        "GBP 9999999999999.99, million GBP, '10,000,000'",
        "JPY 9000000000000000000, trillion JPY, '9,000,000'"
    })
    void amountsAreWrittenInTheFinestUnitThatFits(Money amount, String unit, String text) {
        Amounts amounts =
                Amounts.fitting(amount.getCurrencyUnit(), List.of(amount, Money.zero(amount.getCurrencyUnit())));
        assertThat(amounts.unit(Words.in(Language.ENGLISH))).isEqualTo(unit);
        assertThat(amounts.format(amount)).isEqualTo(text);
    }
}
