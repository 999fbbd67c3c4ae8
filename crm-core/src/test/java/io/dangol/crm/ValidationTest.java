package io.dangol.crm;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.crm.estimate.ReferenceFigure;
import io.dangol.crm.loyalty.RfmWeights;
import io.dangol.crm.loyalty.ScoreRange;
import io.dangol.crm.purchase.Purchase;
import io.dangol.crm.purchase.Shard;
import io.dangol.crm.sla.SlaTimer;
import io.dangol.crm.sla.TicketId;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A host's validator finds in the annotations what the constructors enforce. */
class ValidationTest {

    @SuppressWarnings("NullAway.Init")
    private static ValidatorFactory factory;

    @BeforeAll
    static void open() {
        factory = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory();
    }

    @AfterAll
    static void close() {
        factory.close();
    }

    static Stream<Arguments> wrongValues() {
        return Stream.of(
                Arguments.of(CustomerId.class, "value", " "),
                Arguments.of(CustomerId.class, "value", "x".repeat(256)),
                Arguments.of(Contribution.class, "name", ""),
                Arguments.of(ReferenceFigure.class, "name", " "),
                Arguments.of(ReferenceFigure.class, "source", ""),
                Arguments.of(Purchase.class, "revision", -1),
                Arguments.of(Shard.class, "count", 0),
                Arguments.of(Shard.class, "index", -1),
                Arguments.of(ScoreRange.class, "low", 0),
                Arguments.of(ScoreRange.class, "high", 11),
                Arguments.of(RfmWeights.class, "recency", -0.1),
                Arguments.of(SlaTimer.class, "metric", " "),
                Arguments.of(SlaTimer.class, "metric", "x".repeat(65)),
                Arguments.of(SlaTimer.class, "step", Optional.of("x".repeat(501))));
    }

    @ParameterizedTest
    @MethodSource("wrongValues")
    void whatAConstructorRefusesAValidatorFinds(Class<?> type, String component, Object value) {
        Validator validator = factory.getValidator();
        assertThat(validator.validateValue(type, component, value)).isNotEmpty();
    }

    @Test
    void whatAConstructorAcceptsAValidatorAccepts() {
        Validator validator = factory.getValidator();
        Purchase purchase = Purchase.sale(CustomerId.of("7"), Instant.EPOCH, Money.parse("EUR 12.50"))
                .withDocument("1")
                .withRevision(2);
        assertThat(validator.validate(purchase)).isEmpty();
        assertThat(validator.validate(ScoreRange.of(4, 5))).isEmpty();
        assertThat(validator.validate(ReferenceFigure.of("share", 0, "book", OptionalInt.empty())))
                .isEmpty();
        assertThat(validator.validate(SlaTimer.of(TicketId.of("4711"), "resolution", Instant.EPOCH)))
                .isEmpty();
    }
}
