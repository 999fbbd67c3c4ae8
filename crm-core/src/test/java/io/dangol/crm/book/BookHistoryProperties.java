package io.dangol.crm.book;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.crm.relationship.CohortPeriod;
import io.dangol.crm.relationship.Stage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Laws of a book with everything in it. */
class BookHistoryProperties {

    private static final int ENTRIES = 25;

    @Property
    void aReadingDoesNotKnowWhatHappensLater(@ForAll long seed, @ForAll @IntRange(max = BookHistory.DAYS) int day) {
        BookHistory history = BookHistory.of(seed, ENTRIES);
        Instant at = BookHistory.day(day);
        assertSame(history.read(at), history.knownAt(at).read(at));
    }

    @Property
    void theOrderInWhichItIsGivenLeavesNoTrace(@ForAll long seed, @ForAll @IntRange(max = BookHistory.DAYS) int day) {
        BookHistory history = BookHistory.of(seed, ENTRIES);
        Instant at = BookHistory.day(day);
        assertSame(history.read(at), history.shuffled(seed + 1).read(at));
    }

    @Property
    void theTableOfStagesAndTheContextOfEachCustomerAgree(
            @ForAll long seed, @ForAll @IntRange(max = BookHistory.DAYS) int day) {
        BookReading reading = BookHistory.of(seed, ENTRIES).read(BookHistory.day(day));
        List<CustomerContext> contexts = contexts(reading);
        assertThat(contexts).hasSize(reading.stages().size());
        for (CustomerContext context : contexts) {
            assertThat(reading.stages().stage(context.customer()))
                    .contains(context.standing().stage());
        }
        assertThat(reading.stageProfit().total().net())
                .isEqualTo(reading.company().summary().net());
        assertThat(reading.stageProfit().total().orders())
                .isEqualTo(reading.company().summary().orders());
    }

    @Property
    void everyStrengthIsTheSumOfItsExplanation(@ForAll long seed, @ForAll @IntRange(max = BookHistory.DAYS) int day) {
        for (CustomerContext context : contexts(BookHistory.of(seed, ENTRIES).read(BookHistory.day(day)))) {
            context.strength().ifPresent(strength -> {
                assertThat(strength.value()).isBetween(0.0, 1.0);
                assertThat(Math.abs(strength.explained().value() - strength.value()))
                        .isLessThan(1e-12);
            });
        }
    }

    private static void assertSame(BookReading one, BookReading other) {
        assertThat(contexts(one)).isEqualTo(contexts(other));
        assertThat(contexts(one).stream().map(one::nextActions).toList())
                .isEqualTo(contexts(other).stream().map(other::nextActions).toList());
        assertThat(one.nextActions(3)).isEqualTo(other.nextActions(3));
        assertThat(one.stageProfit().rows()).isEqualTo(other.stageProfit().rows());
        for (Stage stage : Stage.values()) {
            assertThat(one.stages().count(stage)).isEqualTo(other.stages().count(stage));
        }
        assertThat(one.cohorts(CohortPeriod.MONTH))
                .hasToString(other.cohorts(CohortPeriod.MONTH).toString());
    }

    private static List<CustomerContext> contexts(BookReading reading) {
        return BookHistory.everybody().stream()
                .map(reading::context)
                .flatMap(Optional::stream)
                .toList();
    }
}
