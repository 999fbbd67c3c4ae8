package io.dangol.crm.relationship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.crm.CustomerId;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A host's validator reads the rules on the records and agrees with their constructors. */
class RelationshipConstraintsTest {

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
        MarginAtRisk risk = new MarginAtRisk(CustomerId.of("7"), money, 0.5);
        LadderState state = LadderRules.standard()
                .start()
                .apply(List.of(LadderEvent.orderPaid(at), LadderEvent.orderPaid(at), LadderEvent.orderPaid(at)));
        return Stream.of(
                LadderRules.standard(),
                ActivityRules.standard().withOwnRhythm(2, 3),
                LadderEvent.recommendation(at, 0),
                state.at(at),
                state.history().get(0),
                new CohortCell(LocalDate.EPOCH, 0, true, 0, 0, 0, money),
                Retention.of(2, 2, 1),
                ChurnRate.of(0, 0),
                RevenueRetention.of(CurrencyUnit.EUR, new long[] {1}, new long[] {-1}),
                new Reactivation(at, at, 1, 1, 0, 0, money),
                risk,
                RevenueAtRisk.of(CurrencyUnit.EUR, List.of(risk)),
                CostRatio.of(money, 0, money, 1),
                TenureEffect.upTo(1).build().bands().get(0),
                new StageProfitRow(
                        "ALL", 0, 0, money, Optional.empty(), OptionalDouble.empty(), OptionalDouble.empty()));
    }

    @ParameterizedTest
    @MethodSource("records")
    void whatAConstructorAcceptsTheValidatorAccepts(Record given) {
        assertThat(VALIDATOR.validate(given)).isEmpty();
    }

    @Test
    void validatorRefusesWhatTheConstructorsRefuse() {
        assertThat(VALIDATOR.validateValue(LadderRules.class, "regularOrders", 1))
                .isNotEmpty();
        assertThat(VALIDATOR.validateValue(LadderRules.class, "recommendationFrom", 11))
                .isNotEmpty();
        assertThat(VALIDATOR.validateValue(LadderRules.class, "reviewEvery", null))
                .isNotEmpty();
        assertThat(VALIDATOR.validateValue(ActivityRules.class, "lostGaps", -1.0))
                .isNotEmpty();
        assertThat(VALIDATOR.validateValue(MarginAtRisk.class, "churnProbability", -0.1))
                .isNotEmpty();
        assertThat(VALIDATOR.validateValue(Retention.class, "start", -1L)).isNotEmpty();
        assertThat(VALIDATOR.validateValue(StageChange.class, "reason", " ")).isNotEmpty();
        assertThat(VALIDATOR.validateValue(MissingEvents.class, "count", 0)).isNotEmpty();
    }

    @Test
    void missingEventsRefuseNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MissingEvents(LadderEventKind.ORDER_PAID, 0, Optional.empty(), "paid order"))
                .withMessageContaining("Leave out what is not missing");
    }
}
