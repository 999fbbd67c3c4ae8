package io.dangol.crm.book;

import static org.assertj.core.api.Assertions.assertThat;

import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

    @ParameterizedTest
    @CsvSource({
        "0, 100, 0.0 %",
        "1, 2, 50.0 %",
        "100, 100, 100.0 %",
        "1, 2001, 0.05 %",
        "1, 200001, 0.0005 %",
        "1, 100000000, almost 0 %",
        "99999999, 100000000, almost 100 %",
        "199999, 200000, 99.9995 %",
        "999, 100, 999.0 %",
        "1000, 100, more than 999 %",
        "-1, 100, -1.0 %"
    })
    void aShareNeverReadsAsAllOrNothingWhenItIsNot(long part, long whole, String text) {
        assertThat(Wording.percent(part, whole)).isEqualTo(text);
    }

    @Test
    void amountsAreGroupedWithTheDecimalsOfTheirCurrency() {
        assertThat(Wording.money(CurrencyUnit.EUR, 123_456_789)).isEqualTo("EUR 1,234,567.89");
        assertThat(Wording.money(CurrencyUnit.EUR, -5)).isEqualTo("EUR -0.05");
        assertThat(Wording.money(CurrencyUnit.of("KRW"), -1_000)).isEqualTo("KRW -1,000");
    }

    @Test
    void oneIsSingular() {
        assertThat(Wording.count(1, "order")).isEqualTo("1 order");
        assertThat(Wording.count(0, "order")).isEqualTo("0 orders");
        assertThat(Wording.count(1_234, "order")).isEqualTo("1,234 orders");
    }
}
