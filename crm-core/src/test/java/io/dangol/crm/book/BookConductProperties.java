package io.dangol.crm.book;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.crm.CustomerId;
import io.dangol.crm.complaint.ComplaintTrail;
import io.dangol.crm.conduct.ConductAssessment;
import io.dangol.crm.conduct.ConductReading;
import io.dangol.crm.conduct.Rung;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Laws of the conduct in a book with everything in it. */
class BookConductProperties {

    private static final int ENTRIES = 25;
    private static final Set<ActionTrigger> SALES =
            Set.of(ActionTrigger.FADING_VALUE, ActionTrigger.NEXT_STAGE, ActionTrigger.SEGMENT, ActionTrigger.PROSPECT);

    @Property
    void toComplainNeverRaisesScoreOrRung(
            @ForAll long seed,
            @ForAll @IntRange(max = BookHistory.DAYS) int day,
            @ForAll @IntRange(max = ENTRIES) int left) {
        BookHistory history = BookHistory.of(seed, ENTRIES);
        List<ComplaintTrail> some = history.complaints()
                .subList(0, Math.min(left, history.complaints().size()));
        BookReading without = history.withComplaints(some).read(BookHistory.day(day));
        BookReading with = history.read(BookHistory.day(day));
        for (CustomerId customer : BookHistory.everybody()) {
            Optional<ConductAssessment> before = conduct(without, customer);
            Optional<ConductAssessment> after = conduct(with, customer);
            assertThat(after.isPresent()).isEqualTo(before.isPresent());
            assertThat(total(after)).isLessThanOrEqualTo(total(before));
            assertThat(rung(after).isAbove(rung(before))).isFalse();
        }
    }

    @Property
    void theReadingOfEverybodyAgreesWithEachContext(
            @ForAll long seed, @ForAll @IntRange(max = BookHistory.DAYS) int day) {
        BookReading reading = BookHistory.of(seed, ENTRIES).read(BookHistory.day(day));
        ConductReading all = reading.conduct();
        for (CustomerId customer : BookHistory.everybody()) {
            Optional<ConductAssessment> one = conduct(reading, customer);
            int row = all.row(customer);
            assertThat(row >= 0).isEqualTo(one.isPresent());
            if (row >= 0) {
                assertThat(all.total(row)).isEqualTo(total(one));
                assertThat(all.indicated(row)).isEqualTo(rung(one));
                assertThat(all.dominantType(row)).isEqualTo(one.flatMap(ConductAssessment::dominantType));
            }
        }
    }

    @Property
    void nothingIsSoldToThoseWhomATrainedPersonShouldHandleAndAPersonIsAskedFor(
            @ForAll long seed, @ForAll @IntRange(max = BookHistory.DAYS) int day) {
        BookReading reading = BookHistory.of(seed, ENTRIES).read(BookHistory.day(day));
        for (CustomerId customer : BookHistory.everybody()) {
            reading.context(customer).ifPresent(context -> {
                boolean isHigh = rung(context.conduct()).isAbove(Rung.PRE_WARNING);
                List<ActionTrigger> triggers = reading.nextActions(context).stream()
                        .map(NextAction::trigger)
                        .toList();
                assertThat(triggers.contains(ActionTrigger.CONDUCT)).isEqualTo(isHigh);
                if (isHigh) {
                    assertThat(triggers).doesNotContainAnyElementsOf(SALES);
                }
            });
        }
    }

    private static Optional<ConductAssessment> conduct(BookReading reading, CustomerId customer) {
        return reading.context(customer).flatMap(CustomerContext::conduct);
    }

    private static double total(Optional<ConductAssessment> conduct) {
        return conduct.map(ConductAssessment::total).orElse(0.0);
    }

    private static Rung rung(Optional<ConductAssessment> conduct) {
        return conduct.map(ConductAssessment::indicated).orElse(Rung.NONE);
    }
}
