package io.dangol.crm.value;

import static io.dangol.crm.value.Amounts.GBP;
import static io.dangol.crm.value.Amounts.gbp;
import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.crm.CustomerId;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A host's validator reads the rules on the records and agrees with their constructors. */
class ValueConstraintsTest {

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
        CustomerValue value = CustomerValue.of(List.of(Benefit.mental("smile", gbp("3.00"))), Price.of(gbp("2.00")));
        Offer offer = new Offer("offer", value);
        ExpectedValue expected = ExpectedValue.of(value, at);
        ActualValue actual = ActualValue.of(value, at);
        SatisfactionModel model = SatisfactionModel.of(0, 1, 1);
        ValueZone zone = new ValueZone(gbp("0.00"), gbp("1.00"));
        BenefitEntry entry = BenefitEntry.of(CustomerId.of("7"), Benefit.mental("smile", gbp("1.00")), at, "visit");
        return Stream.of(
                value,
                value.withCosts(
                        CustomerCost.ofTime(Duration.ofHours(1), gbp("1.00")),
                        CustomerCost.ofEffort(1, gbp("1.00")),
                        CustomerCost.ofRisk(0.5, gbp("1.00"))),
                value.explain(),
                offer,
                OfferComparison.of(List.of(offer, new Offer("other", value))).best(),
                PartWorths.of(GBP, -1, Map.of("a", 1.0)),
                expected,
                actual,
                Disconfirmation.of(expected, actual),
                model,
                model.judge(Disconfirmation.of(expected, actual), zone),
                zone,
                DeliveryOutcome.of(at, at, Duration.ZERO),
                new ExpectationRates(1, 2, 3),
                entry,
                BenefitLedger.in(GBP).add(entry));
    }

    @ParameterizedTest
    @MethodSource("records")
    void whatAConstructorAcceptsTheValidatorAccepts(Record given) {
        assertThat(VALIDATOR.validate(given)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"name", "kind", "worth"})
    void validatorMissesWhatABenefitLacks(String component) {
        assertThat(VALIDATOR.validateValue(Benefit.class, component, null)).isNotEmpty();
    }

    @Test
    void validatorRefusesWhatTheConstructorsRefuse() {
        assertThat(VALIDATOR.validateValue(Offer.class, "name", " ")).isNotEmpty();
        assertThat(VALIDATOR.validateValue(CustomerCost.class, "evidence", "")).isNotEmpty();
        assertThat(VALIDATOR.validateValue(PartWorths.class, "utilities", Map.of()))
                .isNotEmpty();
        assertThat(VALIDATOR.validateValue(RankedOffer.class, "rank", 0)).isNotEmpty();
        assertThat(VALIDATOR.validateValue(SatisfactionModel.class, "gain", -1.0))
                .isNotEmpty();
        assertThat(VALIDATOR.validateValue(ExpectationRates.class, "missed", -1L))
                .isNotEmpty();
        assertThat(VALIDATOR.validateValue(BenefitEntry.class, "source", " ")).isNotEmpty();
    }
}
