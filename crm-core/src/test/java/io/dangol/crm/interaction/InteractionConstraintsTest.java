package io.dangol.crm.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.crm.CustomerId;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A host's validator finds in the annotations what the constructors enforce. */
class InteractionConstraintsTest {

    private static final CustomerId KIM = CustomerId.of("7");

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
                Arguments.of(Channel.class, "code", ""),
                Arguments.of(ChannelPreference.class, "weekdays", EnumSet.noneOf(java.time.DayOfWeek.class)),
                Arguments.of(Interaction.class, "touchpoint", "x".repeat(65)),
                Arguments.of(Interaction.class, "note", Optional.of("x".repeat(20_001))),
                Arguments.of(Promise.class, "what", Optional.of("x".repeat(2_001))),
                Arguments.of(Promise.class, "source", " "),
                Arguments.of(Referral.class, "id", "x".repeat(201)),
                Arguments.of(KnowledgeItem.class, "tags", List.of("")),
                Arguments.of(KnowledgeRating.class, "stars", 6),
                Arguments.of(KnowledgeBasis.Predicted.class, "confidence", 1.5),
                Arguments.of(KnowledgeBasis.Observed.class, "references", List.of()),
                Arguments.of(ContentReference.class, "sha256", Optional.of("abc")),
                Arguments.of(UsageMetric.class, "days", 0),
                Arguments.of(TouchpointTransition.class, "count", 0),
                Arguments.of(PromiseRecord.class, "kept", -1L));
    }

    @ParameterizedTest
    @MethodSource("wrongValues")
    void whatAConstructorRefusesAValidatorFinds(Class<?> type, String component, Object value) {
        assertThat(factory.getValidator().validateValue(type, component, value)).isNotEmpty();
    }

    static Stream<Object> rightValues() {
        Instant at = Instant.EPOCH;
        return Stream.of(
                Interaction.builder("i", KIM, at)
                        .channel(Channel.PHONE)
                        .direction(Direction.INBOUND)
                        .phase(Phase.AFTER_PURCHASE)
                        .touchpoint("desk")
                        .handling(Duration.ofMinutes(1))
                        .note("wants a red one")
                        .otherSubject(CustomerId.of("8"))
                        .related("O-1")
                        .build(),
                Promise.of("p", KIM, "call back", at, at, "desk").keep(at),
                Referral.of("r", KIM, CustomerId.of("8"), at).converted(at),
                KnowledgeItem.draft("k", "likes red", KnowledgeBasis.predicted("m", 1, at), "s", at)
                        .about(KIM)
                        .tagged(List.of("colour"))
                        .move(KnowledgeMove.REVIEW, "t", at)
                        .rated("u", 5, at),
                ContentReference.of("m", KIM, UnstructuredKind.TEXT, "here", "evidence", "0".repeat(64), at)
                        .ofCase("C-1"),
                ConfirmationRule.between(Duration.ZERO, Duration.ofDays(1)).at("desk"),
                PromiseRecord.of(List.of(), at));
    }

    @ParameterizedTest
    @MethodSource("rightValues")
    void whatAConstructorAcceptsAValidatorAccepts(Object value) {
        assertThat(factory.getValidator().validate(value)).isEmpty();
    }
}
