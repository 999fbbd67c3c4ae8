package io.dangol.crm.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A host's validator finds in the annotations what the constructors enforce. */
class HolidayConstraintsTest {

    private static final LocalDate DAY = LocalDate.of(2024, 1, 1);

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
                Arguments.of(Holiday.class, "name", " "),
                Arguments.of(Holiday.class, "name", "x".repeat(501)),
                Arguments.of(SourcedHoliday.class, "source", "x".repeat(501)),
                Arguments.of(HolidayFeedEntry.class, "uid", "x".repeat(1_001)),
                Arguments.of(HolidayFeedEntry.class, "summary", ""),
                Arguments.of(HolidayFeedEntry.class, "line", 0),
                Arguments.of(HolidayFeedEntry.class, "days", 0),
                Arguments.of(HolidayFeedEntry.class, "days", 367),
                Arguments.of(SkippedFeedEntry.class, "line", 0),
                Arguments.of(SkippedFeedEntry.class, "reason", " "));
    }

    @ParameterizedTest
    @MethodSource("wrongValues")
    void whatAConstructorRefusesAValidatorFinds(Class<?> type, String component, Object value) {
        assertThat(factory.getValidator().validateValue(type, component, value)).isNotEmpty();
    }

    @Test
    void whatAConstructorAcceptsAValidatorAccepts() {
        Validator validator = factory.getValidator();
        assertThat(KoreanHolidays.all().entries())
                .allSatisfy(entry -> assertThat(validator.validate(entry)).isEmpty());
        assertThat(validator.validate(HolidayCoverage.never())).isEmpty();
        assertThat(validator.validate(new HolidayFeedEntry(1, "u", "s", DAY, 366, true)))
                .isEmpty();
        assertThat(validator.validate(SkippedFeedEntry.at(1, "why"))).isEmpty();
    }

    @Test
    void constructorsRefuseWithTheAllowedRange() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HolidayFeedEntry(0, "u", "s", DAY, 1, false))
                .withMessage("Line 0 of a feed; lines count from 1.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HolidayFeedEntry(1, "u", "s", DAY, 0, false))
                .withMessageContaining("Entry of 0 days from 2024-01-01; allowed are 1 to 366.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HolidayFeedEntry(1, " ", "s", DAY, 1, false))
                .withMessageStartingWith("UID of an entry");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SkippedFeedEntry(0, Optional.empty(), Optional.empty(), "why"))
                .withMessageContaining("lines count from 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SkippedFeedEntry(1, Optional.empty(), Optional.empty(), " "))
                .withMessageContaining("a reason is not blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SourcedHoliday(Holiday.of(DAY, "a"), "", true))
                .withMessageStartingWith("Source of a holiday");
    }
}
