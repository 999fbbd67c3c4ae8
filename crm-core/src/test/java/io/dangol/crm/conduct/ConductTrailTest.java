package io.dangol.crm.conduct;

import static io.dangol.crm.conduct.ConductCourse.CUSTOMER;
import static io.dangol.crm.conduct.ConductCourse.GUEST;
import static io.dangol.crm.conduct.ConductCourse.JUDGE;
import static io.dangol.crm.conduct.ConductCourse.LEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.crm.storage.Change;
import io.dangol.crm.storage.CommandId;
import io.dangol.crm.storage.PlainValue;
import io.dangol.crm.storage.Snapshot;
import io.dangol.crm.storage.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConductTrailTest {

    private final ConductCourse course = new ConductCourse();

    /** Everything that somebody can write, with words that must not be found later. */
    private ConductCourse full() {
        course.theft(4);
        course.desk.as(LEAD).establish(CUSTOMER, "I-1", Verification.VERIFIED, "SECRET seen", List.of("SECRET-film"));
        course.desk.as(LEAD).hold(CUSTOMER, "I-1", 5, "SECRET hold");
        course.desk.as(LEAD).releaseHold(CUSTOMER, "SECRET calm");
        course.run();
        course.desk.as(LEAD).decline(CUSTOMER, "SECRET declined");
        course.desk.as(LEAD).exempt(CUSTOMER, List.of("I-1"), course.now().plusSeconds(60), "SECRET ill");
        course.desk.as(LEAD).lift(CUSTOMER, "M-1", "SECRET lifted");
        course.days(200).exited();
        String exit = course.last().key();
        course.desk.as(LEAD).review(CUSTOMER, exit, "SECRET review");
        course.desk.as(GUEST).fileAppeal(CUSTOMER, exit, List.of("I-4"), "SECRET-letter");
        course.desk.as(JUDGE).rejectAppeal(CUSTOMER, "SECRET heard");
        return course;
    }

    @Test
    void anonymisedCaseAndEntriesHoldNothingThatWasWrittenAndStillMakeTheCase() {
        full();
        List<ConductEntry> bare =
                course.trail().stream().map(ConductEntry::anonymised).toList();
        ConductCase bareCase = course.conduct().anonymised();
        assertThat(text(course.conduct().snapshot())).contains("SECRET", "went on");
        assertThat(text(bareCase.snapshot())).doesNotContain("SECRET", "went on", "two thefts", "trained for this");
        bare.forEach(entry -> assertThat(entry.anonymised()).isEqualTo(entry));
        bare.forEach(entry -> assertThat(text(entry.snapshot())).doesNotContain("SECRET", "went on", "two thefts"));
        assertThat(ConductTrail.of(bare).conductCase()).isEqualTo(bareCase);
        assertThat(bareCase.anonymised()).isEqualTo(bareCase);
        assertThat(ConductCase.restore(bareCase.snapshot())).isEqualTo(bareCase);
        assertThat(bareCase.measures()).hasSameSizeAs(course.conduct().measures());
    }

    private static String text(Snapshot snapshot) {
        StringBuilder all = new StringBuilder();
        snapshot.fields().values().forEach(value -> all.append(text(value)).append('|'));
        return all.toString();
    }

    private static String text(PlainValue value) {
        return switch (value.kind()) {
            case TEXT -> value.asText();
            case SNAPSHOT -> text(value.asSnapshot());
            case LIST ->
                value.asList().stream().map(ConductTrailTest::text).toList().toString();
            default -> "";
        };
    }

    @Test
    void nothingThatWasWrittenIsShownByToString() {
        full();
        assertThat(course.conduct().toString()).doesNotContain("SECRET");
        assertThat(course.conduct().measures().toString()).doesNotContain("SECRET");
        assertThat(course.conduct().exemptions().toString()).doesNotContain("SECRET");
        assertThat(course.conduct().holds().toString()).doesNotContain("SECRET");
        assertThat(course.trail().toString()).doesNotContain("SECRET");
        assertThat(ConductTrail.of(course.trail()).toString()).doesNotContain("SECRET");
    }

    @Test
    void theCaseCanBeReadAsItStoodAtAnyInstant() {
        course.exited();
        ConductTrail trail = ConductTrail.of(course.trail());
        assertThat(trail.customer()).isEqualTo(CUSTOMER);
        assertThat(trail.asOf(trail.begins().minusNanos(1_000))).isEmpty();
        assertThat(trail.asOf(Instant.MAX)).contains(course.conduct());
        for (ConductEntry entry : trail.entries()) {
            ConductCase then = trail.asOf(entry.at()).orElseThrow();
            ConductEntry lastThen = trail.entries().stream()
                    .filter(other -> !other.at().isAfter(entry.at()))
                    .reduce((earlier, later) -> later)
                    .orElseThrow();
            assertThat(then.state()).isEqualTo(lastThen.to());
            assertThat(then.changedAt()).isEqualTo(entry.at());
        }
        Instant restricted = course.conduct().measure("M-4").orElseThrow().from();
        assertThat(trail.asOf(restricted.minusNanos(1_000)).orElseThrow().measures())
                .hasSize(3);
        assertThat(trail.asOf(restricted).orElseThrow().measures()).hasSize(4);
    }

    @Test
    void theOrderInWhichEntriesAreGivenHasNoMeaning() {
        course.exited();
        List<ConductEntry> turned = new ArrayList<>(course.trail());
        java.util.Collections.reverse(turned);
        assertThat(ConductTrail.of(turned).conductCase()).isEqualTo(course.conduct());
    }

    @Test
    void aTrailIsOfOneCaseAndWhole() {
        course.exited();
        List<ConductEntry> trail = course.trail();
        ConductCourse other = new ConductCourse().days(1).warningDrafted();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConductTrail.of(List.of()))
                .withMessageContaining("No entries");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConductTrail.of(trail.subList(1, trail.size())))
                .withMessageContaining("in mid-life");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConductTrail.of(List.of(trail.get(0), trail.get(1), trail.get(1))))
                .withMessageContaining("has version 2 twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        ConductTrail.of(List.of(trail.get(0), other.trail().get(1))))
                .withMessageContaining("Give those of one case");
    }

    @Test
    void aWriteCarriesTheEntryThatItMakes() {
        course.warningDrafted();
        ConductEntry last = course.trail().get(course.trail().size() - 1);
        String key = course.conduct().key();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConductEntry.of(new Change(
                        last.command(), key, Version.of(1), course.conduct().snapshot(), List.of())))
                .withMessageContaining("carries 0 entries");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConductEntry.of(new Change(
                        CommandId.of("another"),
                        key,
                        Version.of(last.version().value() - 1),
                        course.conduct().snapshot(),
                        List.of(last.snapshot()))))
                .withMessageContaining("Save case and entry of one result together");
    }

    @ParameterizedTest
    @EnumSource
    void dataIsKeptWhileSomethingIsOpen(ConductState state) {
        course.into(state);
        boolean open = state.isPending() || state == ConductState.UNDER_APPEAL;
        assertThat(course.conduct().legalHold().isPresent()).isEqualTo(open);
        course.conduct().legalHold().ifPresent(hold -> {
            assertThat(hold.toString()).doesNotContain("went on");
            assertThat(course.conduct().waitingSince()).isPresent();
        });
        assertThat(ConductCase.restore(course.conduct().snapshot())).isEqualTo(course.conduct());
        assertThat(ConductTrail.of(course.trail()).conductCase()).isEqualTo(course.conduct());
    }

    @Test
    void everyEntryNamesWhoDidItInWhichRole() {
        full();
        assertThat(course.trail()).allSatisfy(entry -> {
            assertThat(entry.actor()).isNotBlank();
            assertThat(entry.roles()).isNotEmpty();
            assertThat(ConductEntry.restore(entry.snapshot())).isEqualTo(entry);
        });
    }
}
