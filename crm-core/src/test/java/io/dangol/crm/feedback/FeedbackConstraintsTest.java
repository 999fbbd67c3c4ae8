package io.dangol.crm.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.crm.CustomerId;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.time.Instant;
import java.util.stream.Stream;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A host's validator finds in the annotations what the constructors enforce. */
class FeedbackConstraintsTest {

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
                Arguments.of(Answer.class, "id", " "),
                Arguments.of(Answer.class, "id", "x".repeat(201)),
                Arguments.of(Instrument.class, "code", "x".repeat(65)),
                Arguments.of(QualityDimension.class, "name", ""),
                Arguments.of(AnswerSubject.class, "reference", "x".repeat(256)));
    }

    @ParameterizedTest
    @MethodSource("wrongValues")
    void whatAConstructorRefusesAValidatorFinds(Class<?> type, String component, Object value) {
        assertThat(factory.getValidator().validateValue(type, component, value)).isNotEmpty();
    }

    @Test
    void whatAConstructorAcceptsAValidatorAccepts() {
        Validator validator = factory.getValidator();
        Answer answer = Answer.of("a", CustomerId.of("7"), Instrument.NPS, 9, Scale.NPS, Instant.EPOCH)
                .about(AnswerSubject.of("order", "1"))
                .on(QualityDimension.EMPATHY);
        assertThat(validator.validate(answer)).isEmpty();
        assertThat(validator.validate(AnswerQuery.between(Instant.EPOCH, Instant.EPOCH)))
                .isEmpty();
    }
}
