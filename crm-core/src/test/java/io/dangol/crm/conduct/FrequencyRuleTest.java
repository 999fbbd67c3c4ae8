package io.dangol.crm.conduct;

import static io.dangol.crm.conduct.ConductArbitraries.CUSTOMER;
import static io.dangol.crm.conduct.ConductArbitraries.POLICY;
import static io.dangol.crm.conduct.ConductArbitraries.RETURNS;
import static io.dangol.crm.conduct.Incidents.AT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrequencyRuleTest {

    /** Usual 2 in 20; nothing up to 25 %, all 2 points from 75 %. */
    @ParameterizedTest
    @CsvSource({
        "0, 0, 0.1, 0",
        "1, 1, 0.142857142857, 0",
        "0, 1000, 0.001960784314, 0",
        "3, 3, 0.217391304348, 0",
        "4, 4, 0.25, 0",
        "10, 20, 0.3, 0.2",
        "28, 40, 0.5, 1",
        "78, 80, 0.8, 2",
        "1000000, 1000000, 0.999982000360, 2",
        "9223372036854775807, 9223372036854775807, 1, 2"
    })
    void rateIsPulledTowardsTheUsualOne(long events, long visits, double rate, double points) {
        assertThat(RETURNS.shrunkRate(events, visits)).isEqualTo(rate, within(1e-9));
        assertThat(RETURNS.pointsOf(events, visits)).isEqualTo(points, within(1e-9));
    }

    @Test
    void whoIsNotKnownWeighsNothingEvenIfTheUsualRateIsTheToleratedOne() {
        for (int a = 1; a < 50; a++) {
            for (int b = 1; b < 50; b++) {
                double usual = a / (double) (a + b);
                FrequencyRule rule = new FrequencyRule("late", IncidentType.DEADBEAT, a, b, usual, 1, 1e6);
                assertThat(rule.pointsOf(0, 0)).isZero();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0.05, 0.75", // below the usual rate
        "0.25, 0.25",
        "0.75, 0.25",
        "0.25, 1.01",
        "NaN, 0.75",
        "0.25, NaN",
        "-1, 0.5",
        "0.25, Infinity"
    })
    void ratesThatDoNotRiseAreRefused(double tolerated, double full) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FrequencyRule("late", IncidentType.DEADBEAT, 2, 18, tolerated, full, 1))
                .withMessageContaining("usual rate 0.1 <= tolerated < full <= 1");
    }

    @ParameterizedTest
    @CsvSource({"-1, 10", "11, 10", "1, 0", "0, -1", "-1, -1"})
    void eventsAreWithinTheVisits(long events, long visits) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Frequency("late", CUSTOMER, events, visits, AT))
                .withMessageContaining(events + " in " + visits);
    }

    @Test
    void pointsFadeWithTheHalfLifeOfTheType() {
        Frequency all = new Frequency("returns", CUSTOMER, 1_000, 1_000, AT);
        CustomerIncidents counted = CustomerIncidents.of(CUSTOMER, List.of(), List.of(all));
        assertThat(POLICY.at(AT).assess(counted).total()).isEqualTo(2);
        ConductAssessment later = POLICY.at(AT.plus(Duration.ofDays(270))).assess(counted);
        assertThat(later.total()).isEqualTo(1, within(1e-12));
        assertThat(later.dominantType()).contains(IncidentType.RULE_BREAKER);
        assertThat(later.score().contributions()).singleElement().satisfies(part -> {
            assertThat(part.name()).isEqualTo("RULE_BREAKER rate of returns");
            assertThat(part.evidence())
                    .isEqualTo("1000 in 1000, rate 0.982 where up to 0.250 is tolerated, 270.0 days old");
        });
        assertThat(later.standing().gate().verified()).isZero();
    }

    @Test
    void frequencyOfAnUnknownRuleIsRefusedWithThoseThatThereAre() {
        CustomerIncidents counted =
                CustomerIncidents.of(CUSTOMER, List.of(), List.of(new Frequency("refunds", CUSTOMER, 1, 2, AT)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> POLICY.at(AT).assess(counted))
                .withMessageContaining("no frequency rule refunds, only [late, returns]")
                .withMessageContaining("leave the frequency out");
    }

    @Test
    void frequencyThatWasCountedLaterIsRefused() {
        CustomerIncidents counted =
                CustomerIncidents.of(CUSTOMER, List.of(), List.of(new Frequency("returns", CUSTOMER, 1, 2, AT)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> POLICY.at(AT.minusSeconds(1)).assess(counted));
        assertThat(POLICY.at(AT.minusSeconds(1))
                        .assess(counted.asOf(AT.minusSeconds(1)))
                        .total())
                .isZero();
    }
}
