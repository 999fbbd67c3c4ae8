package io.dangol.crm.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CriticalValueTest {

    /** Standard tables, continued to full precision in 40-digit arithmetic. */
    @ParameterizedTest
    @CsvSource({
        "0.50, 0.6744897501960817",
        "0.80, 1.2815515655446004",
        "0.90, 1.6448536269514722",
        "0.95, 1.959963984540054",
        "0.99, 2.5758293035489004",
        "0.999, 3.2905267314918945"
    })
    void normalValuesAreThoseOfTheTables(double level, double z) {
        assertThat(CriticalValue.normal(level)).isEqualTo(z, within(4 * Math.ulp(z)));
    }

    /** Standard tables, continued to full precision by the incomplete beta function; relative tolerance 1e-12. */
    @ParameterizedTest
    @CsvSource({
        "1, 0.5, 1",
        "1, 0.95, 12.706204736174694",
        "1, 0.99, 63.656741162871526",
        "2, 0.95, 4.302652729749462",
        "3, 0.90, 2.3533634348018233",
        "5, 0.95, 2.5705818356363146",
        "10, 0.95, 2.228138851986274",
        "30, 0.99, 2.7499956535672254",
        "100, 0.95, 1.9839715185235518",
        "1000, 0.999999, 4.9222895234238255",
        "1000000, 0.95, 1.959966356814107",
        "1000000000, 0.95, 1.959963986912325"
    })
    void studentValuesAreThoseOfTheTables(double degreesOfFreedom, double level, double t) {
        assertThat(CriticalValue.student(degreesOfFreedom, level)).isEqualTo(t, within(1e-12 * t));
    }

    @Test
    void oneDegreeOfFreedomIsTheCauchyDistribution() {
        for (double level = 0.05; level < 1; level += 0.05) {
            double t = Math.tan(Math.PI * level / 2);
            assertThat(CriticalValue.student(1, level)).isEqualTo(t, within(1e-13 * t));
        }
    }

    @Test
    void manyDegreesOfFreedomApproachTheNormalFromAbove() {
        assertThat(CriticalValue.student(1e15, 0.95)).isEqualTo(CriticalValue.normal(0.95), within(1e-14));
        assertThat(CriticalValue.student(1e4, 0.95)).isGreaterThan(CriticalValue.normal(0.95));
    }
}
