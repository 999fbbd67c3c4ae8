package io.dangol.crm.conduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.dangol.crm.Contribution;
import io.dangol.crm.CustomerId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConductContributionsTest {

    private static final CustomerId ANN = CustomerId.of("ann");
    private static final Instant AT = Instant.parse("2025-06-01T00:00:00Z");
    private static final int HOURS_OF_DAYS = 24;
    private static final int MANY_HOURS = 24 * 110;

    private static ConductAssessment assess(List<Incident> incidents) {
        return ConductPolicy.standard(ZoneOffset.UTC).at(AT).assess(ANN, incidents);
    }

    private static Incident hoursAgo(int hours) {
        Instant then = AT.minus(Duration.ofHours(hours));
        return Incident.of("I-" + hours, ANN, IncidentType.VANDAL, 2, then, "clerk", then);
    }

    @Test
    void amountsAreThoseOfTheContributionsInTheirOrder() {
        ConductAssessment assessment = assess(
                List.of(hoursAgo(90), hoursAgo(10).asProvoked(), hoursAgo(2000).disputed("ann", AT)));

        assertThat(assessment.score().contributions())
                .extracting(Contribution::amount)
                .containsExactly(assessment.amount(0), assessment.amount(1), assessment.amount(2));
    }

    @Test
    void anAmountOfNoIncidentIsRefused() {
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> assess(List.of(hoursAgo(1))).amount(1));
    }

    @Test
    void agesAreShownToATenthOfADayHalvesToTheEvenDigit() {
        List<Contribution> parts = assess(IntStream.range(0, MANY_HOURS)
                        .mapToObj(ConductContributionsTest::hoursAgo)
                        .toList())
                .score()
                .contributions();

        assertThat(parts).hasSize(MANY_HOURS).allSatisfy(part -> {
            int hours = Integer.parseInt(part.name().substring("VANDAL I-".length()));
            BigDecimal days = BigDecimal.valueOf((double) hours / HOURS_OF_DAYS).setScale(1, RoundingMode.HALF_EVEN);
            assertThat(part.evidence()).isEqualTo("REPORTED, severity 2, " + days.toPlainString() + " days old");
        });
    }
}
