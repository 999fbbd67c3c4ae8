package io.dangol.crm.conduct;

import static io.dangol.crm.conduct.ConductCourse.CUSTOMER;
import static io.dangol.crm.conduct.ConductCourse.DIRECTOR;
import static io.dangol.crm.conduct.ConductCourse.GUEST;
import static io.dangol.crm.conduct.ConductCourse.JUDGE;
import static io.dangol.crm.conduct.ConductCourse.LEAD;
import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.crm.storage.PageRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When measures begin and end, are reviewed, and can be appealed against; the expected instants were worked out by hand. */
class ConductDatesTest {

    private static final Duration TICK = Duration.ofNanos(1_000);

    private final ConductCourse course = new ConductCourse();

    private static Instant at(String text) {
        return Instant.parse(text);
    }

    private Rung inForce(Instant at) {
        return course.conduct().inForce(at);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        // a month's last day, a leap day, and the year after one
        "Asia/Seoul, 2024-01-31T01:00:00Z, 2024-07-31T01:00:00Z, 2025-01-31T01:00:00Z, 2024-03-01T15:00:00Z",
        "Asia/Seoul, 2023-08-31T01:00:00Z, 2024-02-29T01:00:00Z, 2024-08-31T01:00:00Z, 2023-09-30T15:00:00Z",
        "Asia/Seoul, 2024-02-29T01:00:00Z, 2024-08-29T01:00:00Z, 2025-02-28T01:00:00Z, 2024-03-30T15:00:00Z",
        // a day later in Seoul than in UTC
        "Asia/Seoul, 2024-01-31T16:00:00Z, 2024-07-31T16:00:00Z, 2025-01-31T16:00:00Z, 2024-03-02T15:00:00Z",
        // summer time begins in between: the hour of the day stays
        "Europe/Berlin, 2024-03-30T12:00:00Z, 2024-09-30T11:00:00Z, 2025-03-30T11:00:00Z, 2024-04-29T22:00:00Z",
        // half past two does not exist on 30 March 2025, and the last day ends in winter time
        "Europe/Berlin, 2024-09-30T00:30:00Z, 2025-03-30T01:30:00Z, 2025-09-30T00:30:00Z, 2024-10-30T23:00:00Z",
        // no midnight on 31 March 2024 in Beirut
        "Asia/Beirut, 2024-02-29T10:00:00Z, 2024-08-29T09:00:00Z, 2025-02-28T10:00:00Z, 2024-03-30T22:00:00Z"
    })
    void watchAndWarningEndByTheCalendar(
            ZoneId zone, String start, String watchUntil, String warningUntil, String remedyUntil) {
        ConductCourse local = new ConductCourse(ConductPolicy.standard(zone), at(start)).handlerProposed();
        Measure watch = local.conduct().measure("M-1").orElseThrow();
        Measure warning = local.conduct().measure("M-2").orElseThrow();
        assertThat(watch.until()).contains(at(watchUntil));
        assertThat(warning.until()).contains(at(warningUntil));
        assertThat(warning.remedyUntil()).contains(at(remedyUntil));
        assertThat(warning.appealUntil()).isEqualTo(at(remedyUntil));
        assertThat(warning.from()).isEqualTo(at(start));
        assertThat(warning.reviewAt()).isEmpty();
    }

    @Test
    void aRestrictionEndsAndIsReviewed() {
        course.restricted();
        Measure restriction = course.last();
        assertThat(restriction.from()).isEqualTo(at("2024-02-19T01:00:00Z"));
        assertThat(restriction.until()).contains(at("2025-02-19T01:00:00Z"));
        assertThat(restriction.reviewAt()).contains(at("2024-08-19T01:00:00Z"));
        assertThat(restriction.appealUntil()).isEqualTo(at("2024-03-20T15:00:00Z"));
        assertThat(restriction.remedyUntil()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"7, 2024-08-19T01:00:00Z", "6, ''", "1, ''"})
    void aShorterRestrictionIsReviewedIfItLastsLonger(int months, String review) {
        course.restrictionRecommended();
        course.desk.as(DIRECTOR).restrict(CUSTOMER, "prepayment", months, "went on");
        assertThat(course.last().reviewAt().map(Instant::toString).orElse("")).isEqualTo(review);
    }

    @Test
    void anExitBeginsAfterItsNoticeAndIsReviewedEachYear() {
        course.exited();
        Measure exit = course.last();
        assertThat(exit.decidedAt()).isEqualTo(at("2024-03-10T01:00:00Z"));
        assertThat(exit.from()).isEqualTo(at("2024-04-09T15:00:00Z"));
        assertThat(exit.appealUntil()).isEqualTo(at("2024-04-09T15:00:00Z"));
        assertThat(exit.until()).isEmpty();
        assertThat(exit.reviewAt()).contains(at("2025-04-09T15:00:00Z"));
        assertThat(inForce(exit.from().minus(TICK))).isEqualTo(Rung.RESTRICTION);
        assertThat(inForce(exit.from())).isEqualTo(Rung.EXIT);
        course.to(at("2025-04-10T00:00:00Z")).desk.as(LEAD).review(CUSTOMER, "M-5", "nothing has changed");
        assertThat(course.last().reviewAt()).contains(at("2026-04-10T00:00:00Z"));
    }

    @Test
    void measuresVanishByTheirDateWithoutARun() {
        course.restricted();
        assertThat(inForce(at("2024-02-19T01:00:00Z").minus(TICK))).isEqualTo(Rung.DEDICATED_HANDLER);
        assertThat(inForce(at("2024-02-19T01:00:00Z"))).isEqualTo(Rung.RESTRICTION);
        assertThat(inForce(at("2025-02-19T01:00:00Z").minus(TICK))).isEqualTo(Rung.RESTRICTION);
        assertThat(inForce(at("2025-02-19T01:00:00Z"))).isEqualTo(Rung.NONE);
        assertThat(course.conduct().activeMeasure(at("2024-01-10T01:00:00Z").minus(TICK)))
                .isEmpty();
    }

    @Test
    void anAppealIsInTimeUntilTheLastMoment() {
        course.restricted();
        ConductCommand appeal = ConductCommand.fileAppeal("M-4", List.of(), "letter-77");
        Instant end = course.last().appealUntil();
        assertThat(course.to(end).answer(GUEST, appeal)).startsWith("the time to appeal ended");
        assertThat(course.to(end.minus(TICK)).answer(GUEST, appeal)).isEqualTo("passes");
    }

    @Test
    void anAppealAgainstAnExitIsInTimeUntilTheExitBegins() {
        course.exited();
        Instant from = course.last().from();
        course.to(from.minus(TICK)).desk.as(GUEST).fileAppeal(CUSTOMER, "M-5", List.of(), "letter-77");
        assertThat(inForce(from.plus(Duration.ofDays(90)))).as("it waits").isEqualTo(Rung.RESTRICTION);
        assertThat(course.last().isStayed()).isTrue();
        course.days(50).desk.as(JUDGE).rejectAppeal(CUSTOMER, "it is clear");
        assertThat(course.last().from()).isEqualTo(course.now());
        assertThat(inForce(course.now())).isEqualTo(Rung.EXIT);
        assertThat(inForce(course.now().minus(TICK)))
                .as("not before the answer")
                .isEqualTo(Rung.RESTRICTION);
    }

    @Test
    void anExitWhoseAppealIsRejectedBeforeItsDayKeepsItsDay() {
        course.exited();
        Instant from = course.last().from();
        course.days(2).desk.as(GUEST).fileAppeal(CUSTOMER, "M-5", List.of(), "letter-77");
        course.days(2).desk.as(GUEST).withdrawAppeal(CUSTOMER);
        assertThat(course.last().from()).isEqualTo(from);
        assertThat(course.last().isStayed()).isFalse();
        assertThat(course.conduct().state()).isEqualTo(ConductState.EXIT_DECIDED);
    }

    @Test
    void aMeasureInForceStaysDuringTheAppeal() {
        course.into(ConductState.UNDER_APPEAL);
        assertThat(inForce(course.now())).isEqualTo(Rung.RESTRICTION);
        assertThat(course.last().isStayed()).isFalse();
        course.days(400);
        assertThat(inForce(course.now())).as("it ends by its date all the same").isEqualTo(Rung.NONE);
    }

    @Test
    void anExitInForceStaysDuringTheAppealToo() {
        MeasureTerms terms = new MeasureTerms(6, 12, 12, 12, 6, 12, 30, 10, 30, 72, 6);
        ConductCourse quick = new ConductCourse(
                ConductPolicy.standard(ConductCourse.SEOUL).toBuilder("quick")
                        .terms(terms)
                        .build(),
                course.now());
        quick.exited().days(15).desk.as(GUEST).fileAppeal(CUSTOMER, "M-5", List.of(), "letter-77");
        assertThat(quick.conduct().inForce(quick.now())).isEqualTo(Rung.EXIT);
        quick.desk.as(JUDGE).allowAppeal(CUSTOMER, quick.now().plusSeconds(60), "too hard");
        assertThat(quick.conduct().inForce(quick.now())).isEqualTo(Rung.RESTRICTION);
        assertThat(quick.conduct().state()).isEqualTo(ConductState.OPEN);
    }

    @Test
    void aHoldEndsByItselfOrEarlier() {
        course.theft(4);
        course.desk.as(LEAD).hold(CUSTOMER, "I-1", 72, "violence");
        Instant end = course.now().plus(Duration.ofDays(3));
        assertThat(course.conduct().activeHold(end.minus(TICK))).isPresent();
        assertThat(course.conduct().activeHold(end)).isEmpty();
        assertThat(course.conduct().activeHold(course.now().minus(TICK))).isEmpty();
        course.days(1).desk.as(LEAD).releaseHold(CUSTOMER, "is calm");
        assertThat(course.conduct().activeHold(course.now())).isEmpty();
        assertThat(course.conduct().activeHold(course.now().minus(TICK))).isPresent();
        assertThat(inForce(course.now())).as("a hold is no rung").isEqualTo(Rung.NONE);
    }

    @Test
    void aReviewIsPutOffUntilTheMeasureEndsBeforeTheNextOne() {
        course.restricted().to(at("2024-05-19T01:00:00Z")).desk.as(LEAD).review(CUSTOMER, "M-4", "stays");
        assertThat(course.last().reviewAt()).contains(at("2024-11-19T01:00:00Z"));
        course.to(at("2024-11-19T01:00:00Z")).desk.as(LEAD).review(CUSTOMER, "M-4", "stays");
        assertThat(course.last().reviewAt()).as("it ends before").isEmpty();
        assertThat(course.conduct().waitingSince()).isEmpty();
    }

    @Test
    void aMeasureThatEndedWithoutItsReviewLeavesTheWorkList() {
        course.restricted().run();
        course.desk
                .as(LEAD)
                .exempt(CUSTOMER, List.of("I-1", "I-2", "I-3"), course.now().plus(Duration.ofDays(4_000)), "was ill");
        course.to(at("2024-09-01T00:00:00Z")).run();
        assertThat(course.store.waiting(course.now(), PageRequest.first(9)).items())
                .hasSize(1);
        course.to(at("2025-02-19T01:00:00Z")).run();
        assertThat(course.store.waiting(course.now(), PageRequest.first(9)).items())
                .as("nobody can review what has ended")
                .isEmpty();
    }

    @Test
    void onceTheExitIsDecidedItsReviewAloneWaits() {
        course.exited();
        assertThat(course.conduct().waitingSince()).contains(at("2025-04-09T15:00:00Z"));
    }
}
