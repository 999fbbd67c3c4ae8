package io.dangol.crm.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.crm.CustomerId;
import io.dangol.crm.estimate.Estimate;
import io.dangol.crm.feedback.Answer;
import io.dangol.crm.feedback.Instrument;
import io.dangol.crm.feedback.Scale;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A host's validator reads the rules on the records and agrees with their constructors. */
class EconomicsConstraintsTest {

    private static final ValidatorFactory FACTORY = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory();
    private static final Validator VALIDATOR = FACTORY.getValidator();

    @AfterAll
    static void close() {
        FACTORY.close();
    }

    static Stream<Record> records() {
        Instant at = Instant.parse("2024-03-01T00:00:00Z");
        Money money = Money.parse("EUR 1.00");
        CustomerId customer = CustomerId.of("7");
        Answer answer = Answer.of("a", customer, Instrument.CSAT, 4, Scale.of(1, 5), at);
        ProblemCase problem = ProblemCase.complaint("C-1", customer, at, ProblemOutcome.SATISFIED, at)
                .costing(money)
                .before(answer)
                .after(answer);
        ComplaintShares shares = ComplaintShares.of(1, 0, 0, 1);
        RepurchaseRates rates = new RepurchaseRates(1, 1, 0, 0);
        WordOfMouth words = new WordOfMouth(1_000_000, 0, 1, 1, 1);
        ComplaintEconomics economics = new ComplaintEconomics(0, shares, rates, 1, money, words);
        Estimate none = Estimate.ofProportion(0, 0);
        return Stream.of(
                shares,
                rates,
                words,
                economics,
                economics.valueOfSatisfying(),
                ComplaintReturn.of(money, money),
                SatisfiedRevenue.ofNet(money, money),
                problem,
                ComparisonCase.of(answer),
                new RecoveryOutcome(problem, Observed.YES, Observed.NO, OptionalDouble.empty(), OptionalDouble.empty()),
                new ObservedRate(none, 0, 0, 0, ComplaintFigures.SEED),
                new RecoveryParadox(ParadoxMeasure.SATISFACTION, none, none, none, 0, 0),
                DissatisfactionRule.of(Instrument.CSAT, Scale.of(1, 5), 2, Duration.ofDays(1)),
                new SilentReading(List.of(problem), 0, 0, 0, 0, 0, 0));
    }

    @ParameterizedTest
    @MethodSource("records")
    void whatAConstructorAcceptsTheValidatorAccepts(Record given) {
        assertThat(VALIDATOR.validate(given)).isEmpty();
    }

    @Test
    void validatorRefusesWhatTheConstructorsRefuse() {
        assertThat(VALIDATOR.validateValue(ComplaintShares.class, "complaining", 1.1))
                .isNotEmpty();
        assertThat(VALIDATOR.validateValue(RepurchaseRates.class, "silent", -0.1))
                .isNotEmpty();
        assertThat(VALIDATOR.validateValue(WordOfMouth.class, "toldIfNot", 1_000_001.0))
                .isNotEmpty();
        assertThat(VALIDATOR.validateValue(ComplaintEconomics.class, "customersWithProblem", -1L))
                .isNotEmpty();
        assertThat(VALIDATOR.validateValue(ComplaintEconomics.class, "retentionWithoutProblem", 1.5))
                .isNotEmpty();
        assertThat(VALIDATOR.validateValue(ComplaintReturn.class, "cost", null)).isNotEmpty();
        assertThat(VALIDATOR.validateValue(ProblemCase.class, "reference", " ")).isNotEmpty();
        assertThat(VALIDATOR.validateValue(ObservedRate.class, "tooYoung", -1L)).isNotEmpty();
        assertThat(VALIDATOR.validateValue(RecoveryParadox.class, "recoveredLeftOut", -1L))
                .isNotEmpty();
        assertThat(VALIDATOR.validateValue(SilentReading.class, "later", -1L)).isNotEmpty();
    }
}
