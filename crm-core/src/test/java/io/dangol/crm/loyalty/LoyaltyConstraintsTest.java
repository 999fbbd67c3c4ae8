package io.dangol.crm.loyalty;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.crm.CustomerId;
import io.dangol.crm.Policy;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A host's validator reads the rules on the records and agrees with their constructors. */
class LoyaltyConstraintsTest {

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
        RfmTable table = RfmTables.ofMoney(1, 2, 3);
        SegmentedScores scores = SegmentScoring.standard().score(table);
        SegmentChanges changes = SegmentChanges.between(scores, scores);
        TargetSelection<String> selection = TargetSelector.<String>of(CustomerId::of)
                .where(Feature.<String>number("length", String::length).below(3))
                .build()
                .select(List.of("ab", "abc"));
        KMeansTypes types = KMeans.of(2, 1).fit(List.of("x"), new double[][] {{1, 2, 9}});
        return Stream.of(
                StrategyTable.standard().strategies().get(0),
                Policy.of("p", LocalDate.EPOCH, SegmentScoring.standard()).withNote("first"),
                SegmentScoring.standard().freezeOn(table),
                scores.explain(0),
                new SegmentChange(Optional.of(scores.explain(0)), Optional.empty()),
                changes.flows().get(0),
                selection,
                selection.selected().get(0),
                types.method(),
                types.types().get(0),
                types.explain(0));
    }

    @ParameterizedTest
    @MethodSource("records")
    void whatAConstructorAcceptsTheValidatorAccepts(Record given) {
        assertThat(VALIDATOR.validate(given)).isEmpty();
    }

    static Stream<Arguments> wrongValues() {
        return Stream.of(
                Arguments.of(StrategyAction.class, "code", "C".repeat(65)),
                Arguments.of(StrategyAction.class, "description", " "),
                Arguments.of(Strategy.class, "segment", ""),
                Arguments.of(Strategy.class, "actions", List.of()),
                Arguments.of(Policy.class, "version", 0),
                Arguments.of(Policy.class, "name", " "),
                Arguments.of(Policy.class, "note", Optional.of(" ")),
                Arguments.of(SegmentTally.class, "customers", -1),
                Arguments.of(CriterionRejections.class, "unknown", -1L),
                Arguments.of(SelectedTarget.class, "rank", 0),
                Arguments.of(TargetSelection.class, "beyondLimit", -1L),
                Arguments.of(CriterionReading.class, "criterion", ""),
                Arguments.of(KMeans.class, "starts", 0),
                Arguments.of(KMeansType.class, "withinSumOfSquares", -1.0),
                Arguments.of(KMeansReading.class, "type", 0));
    }

    @ParameterizedTest
    @MethodSource("wrongValues")
    void whatAConstructorRefusesAValidatorFinds(Class<?> type, String component, Object value) {
        assertThat(VALIDATOR.validateValue(type, component, value)).isNotEmpty();
    }
}
