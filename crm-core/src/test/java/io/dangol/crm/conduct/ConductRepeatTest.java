package io.dangol.crm.conduct;

import static io.dangol.crm.conduct.ConductCourse.CLERK;
import static io.dangol.crm.conduct.ConductCourse.CUSTOMER;
import static io.dangol.crm.conduct.ConductCourse.DIRECTOR;
import static io.dangol.crm.conduct.ConductCourse.GUEST;
import static io.dangol.crm.conduct.ConductCourse.JUDGE;
import static io.dangol.crm.conduct.ConductCourse.LEAD;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a person has settled does not come back by itself, and what happens anew counts. */
class ConductRepeatTest {

    private final ConductCourse course = new ConductCourse();

    /** Runs once a day and says whether it stayed as it was. */
    private void staysOpenFor(int days) {
        int measures = course.conduct().measures().size();
        for (int day = 0; day < days; day++) {
            course.days(1).run();
            assertThat(course.conduct().state()).as("on " + course.now()).isEqualTo(ConductState.OPEN);
            assertThat(course.conduct().measures()).hasSize(measures);
        }
    }

    @Test
    void aDeclinedWarningComesBackForSomethingNewAlone() {
        course.warningDrafted();
        course.desk.as(LEAD).decline(CUSTOMER, "she was mistaken for another");
        course.run();
        staysOpenFor(60);
        course.theft(1);
        course.run();
        assertThat(course.conduct().state()).isEqualTo(ConductState.WARNING_DRAFTED);
        assertThat(course.conduct().recommendation().orElseThrow().incidents()).containsExactly("I-3");
    }

    @Test
    void whatWasDeclinedMayComeBackOnceTheTimeIsOver() {
        course.warningDrafted();
        course.desk.as(LEAD).decline(CUSTOMER, "let us wait");
        Instant end = Instant.parse("2024-07-10T01:00:00Z");
        assertThat(course.conduct().exemptions().get(0).until()).isEqualTo(end);
        course.to(end.minusNanos(1_000)).run();
        assertThat(course.conduct().state()).isEqualTo(ConductState.OPEN);
        course.to(end).run();
        assertThat(course.conduct().state())
                .as("the watch ended at the same instant")
                .isEqualTo(ConductState.WARNING_DRAFTED);
    }

    @Test
    void aDeclinedRestrictionTakesTwoNewVerifiedIncidents() {
        course.restrictionRecommended();
        course.desk.as(DIRECTOR).decline(CUSTOMER, "a misunderstanding");
        course.run();
        staysOpenFor(30);
        course.theft(4);
        course.run();
        assertThat(course.conduct().state())
                .as("the gate counts what is not exempt, and that is one")
                .isEqualTo(ConductState.OPEN);
        course.theft(1);
        course.run();
        assertThat(course.conduct().state()).isEqualTo(ConductState.RESTRICTION_RECOMMENDED);
        assertThat(course.conduct().recommendation().orElseThrow().incidents()).containsExactly("I-4", "I-5");
    }

    @Test
    void aDeclinedExitDoesNotComeBack() {
        course.into(ConductState.EXIT_SECOND_REVIEW);
        course.desk.as(LEAD).decline(CUSTOMER, "the first reviewer thought again");
        course.run();
        staysOpenFor(60);
        assertThat(course.conduct().inForce(course.now())).isEqualTo(Rung.RESTRICTION);
    }

    @Test
    void aLiftedRestrictionDoesNotComeBack() {
        course.restricted().run().desk.as(LEAD).lift(CUSTOMER, "M-4", "enough");
        course.run();
        assertThat(course.conduct().inForce(course.now())).isEqualTo(Rung.DEDICATED_HANDLER);
        staysOpenFor(60);
    }

    @Test
    void aLiftedExitDoesNotComeBack() {
        course.exited().days(40).desk.as(LEAD).lift(CUSTOMER, "M-5", "the family asked");
        assertThat(course.conduct().state()).isEqualTo(ConductState.OPEN);
        course.run();
        staysOpenFor(30);
        assertThat(course.conduct().inForce(course.now())).isEqualTo(Rung.RESTRICTION);
    }

    @Test
    void anotherMeasureIsLiftedWhileTheExitStands() {
        course.exited().desk.as(LEAD).lift(CUSTOMER, "M-4", "the exit is enough");
        assertThat(course.conduct().state()).isEqualTo(ConductState.EXIT_DECIDED);
        assertThat(course.answer(LEAD, ConductCommand.lift("M-4", "again"))).isEqualTo("the measure has ended");
    }

    @Test
    void anAppealThatRetractsPartOfTheGroundsEndsTheMeasureForGood() {
        course.restricted().run();
        course.desk.as(GUEST).fileAppeal(CUSTOMER, "M-4", List.of("I-1"), "letter-77");
        course.desk.as(JUDGE).allowAppeal(CUSTOMER, List.of("I-1"), "it was another");
        course.run();
        assertThat(course.conduct().inForce(course.now())).isEqualTo(Rung.DEDICATED_HANDLER);
        staysOpenFor(60);
        assertThat(course.conduct().incident("I-2").orElseThrow().verification())
                .isEqualTo(Verification.VERIFIED);
    }

    @Test
    void anAppealThatExemptsWhatIsContestedExemptsTheOtherGroundsToo() {
        course.restricted().run();
        course.desk.as(GUEST).fileAppeal(CUSTOMER, "M-4", List.of("I-1"), "letter-77");
        course.desk.as(JUDGE).allowAppeal(CUSTOMER, course.now().plus(Duration.ofDays(90)), "too hard");
        assertThat(course.conduct().exemptions().get(0).incidents()).containsExactly("I-1", "I-2", "I-3");
        course.run();
        staysOpenFor(89);
        course.days(1).run();
        assertThat(course.conduct().state()).as("it ends").isEqualTo(ConductState.RESTRICTION_RECOMMENDED);
    }

    @Test
    void aRejectedAppealChangesNothing() {
        course.restricted().run();
        ConductCase before = course.conduct();
        course.desk.as(GUEST).fileAppeal(CUSTOMER, "M-4", List.of("I-1", "I-3"), "letter-77");
        course.desk.as(JUDGE).rejectAppeal(CUSTOMER, "it is clear");
        course.run();
        assertThat(course.conduct().measures()).isEqualTo(before.measures());
        assertThat(course.conduct().incidents())
                .extracting(Incident::verification)
                .containsOnly(Verification.VERIFIED);
        staysOpenFor(30);
    }

    @Test
    void aRecommendationThatWaitedDuringAnAppealIsLookedAtAnew() {
        course.exitRecommended();
        course.desk.as(GUEST).fileAppeal(CUSTOMER, "M-4", List.of("I-3"), "letter-77");
        assertThat(course.desk
                        .as(LEAD)
                        .tryCarryOut(CUSTOMER, ConductCommand.approveExit("went on"))
                        .isHandled())
                .isFalse();
        course.run();
        assertThat(course.conduct().state()).as("nothing is done meanwhile").isEqualTo(ConductState.UNDER_APPEAL);
        course.desk.as(JUDGE).allowAppeal(CUSTOMER, List.of("I-3"), "it was another");
        assertThat(course.conduct().state()).isEqualTo(ConductState.EXIT_RECOMMENDED);
        assertThat(course.answer(LEAD, ConductCommand.approveExit("went on")))
                .startsWith("DEDICATED_HANDLER is in force");
        course.run();
        assertThat(course.conduct().state()).isEqualTo(ConductState.OPEN);
    }

    @Test
    void aRestrictionThatEndedTakesSomethingNew() {
        course.restrictionRecommended();
        course.desk.as(DIRECTOR).restrict(CUSTOMER, "prepayment", 1, "went on");
        course.days(32).run();
        assertThat(course.conduct().inForce(course.now())).isEqualTo(Rung.DEDICATED_HANDLER);
        staysOpenFor(60);
        course.theft(1);
        course.run();
        assertThat(course.conduct().state()).isEqualTo(ConductState.RESTRICTION_RECOMMENDED);
    }

    @Test
    void anExemptionOfWhatWaitsWithdrawsIt() {
        course.warningDrafted();
        course.desk
                .as(LEAD)
                .exempt(CUSTOMER, List.of("I-1", "I-2"), course.now().plusSeconds(3_600), "was ill");
        course.run();
        assertThat(course.conduct().state()).isEqualTo(ConductState.OPEN);
        course.days(1).run();
        assertThat(course.conduct().state()).as("it has ended").isEqualTo(ConductState.WARNING_DRAFTED);
    }

    @Test
    void whatTurnsOutToBeProvokedIsWeighedAnew() {
        course.theft(1);
        course.run();
        assertThat(course.conduct().state()).isEqualTo(ConductState.WARNING_DRAFTED);
        course.desk
                .as(CLERK)
                .report(Incident.of(
                        "B-1", CUSTOMER, IncidentType.RULE_BREAKER, 1, course.now(), "till-9", course.now()));
        course.desk.as(LEAD).establish(CUSTOMER, "I-1", Verification.REPORTED, "an upheld complaint was open", true);
        course.run();
        assertThat(course.conduct().state()).isEqualTo(ConductState.OPEN);
        assertThat(course.conduct().inForce(course.now())).isEqualTo(Rung.WATCH);
    }

    @Test
    void whatWaitsEndsWithTheRungBelowIt() {
        course.warningDrafted();
        ConductCase before = course.conduct();
        course.to(Instant.parse("2024-07-10T01:00:00Z"));
        assertThat(course.answer(LEAD, ConductCommand.sendWarning("letter-1", "late")))
                .startsWith("NONE is in force");
        course.run();
        assertThat(course.conduct().measures())
                .as("watched anew")
                .hasSize(before.measures().size() + 1);
        assertThat(course.last().key()).isEqualTo("M-2");
        assertThat(course.conduct().state()).isEqualTo(ConductState.WARNING_DRAFTED);
    }

    @Test
    void aYearOfRunsWithoutNewsComesToRest() {
        course.exited();
        for (int day = 0; day < 365; day++) {
            course.days(1).run();
        }
        assertThat(course.conduct().state()).isEqualTo(ConductState.EXIT_DECIDED);
        assertThat(course.trail())
                .as("nothing is written where nothing happens")
                .hasSizeLessThan(30);
    }

    @Test
    void aMeasureIsPutUpForReviewWhenAnIncidentUnderItIsRetracted() {
        course.restricted().run();
        assertThat(course.conduct().waitingSince()).contains(Instant.parse("2024-08-19T01:00:00Z"));
        course.days(1).desk.as(LEAD).establish(CUSTOMER, "I-3", Verification.RETRACTED, "it was another");
        assertThat(course.conduct().waitingSince())
                .as("somebody has to look now")
                .contains(course.now());
        assertThat(course.conduct().inForce(course.now())).as("people end it").isEqualTo(Rung.RESTRICTION);
        assertThat(course.conduct().measure("M-2").orElseThrow().reviewAt())
                .as("the warning does not rest on it")
                .isEmpty();
        course.desk.as(LEAD).review(CUSTOMER, "M-4", "the other two are enough");
        assertThat(course.conduct().waitingSince()).contains(Instant.parse("2024-08-20T01:00:00Z"));
    }

    @Test
    void whatAnAppealRetractsPutsTheOtherMeasuresUpForReview() {
        course.restricted().run();
        course.desk.as(GUEST).fileAppeal(CUSTOMER, "M-4", List.of("I-1"), "letter-77");
        course.desk.as(JUDGE).allowAppeal(CUSTOMER, List.of("I-1"), "it was another");
        assertThat(course.conduct().measures())
                .filteredOn(measure ->
                        measure.reviewAt().filter(course.now()::equals).isPresent())
                .filteredOn(measure -> !measure.hasEnded(course.now()))
                .extracting(Measure::key)
                .containsExactly("M-2", "M-3");
        course.desk.as(LEAD).review(CUSTOMER, "M-2", "I-2 is enough");
        course.desk.as(LEAD).lift(CUSTOMER, "M-3", "is no longer needed");
        assertThat(course.conduct().waitingSince()).isEmpty();
    }

    @Test
    void aHoldEndsWithTheIncidentThatItRestsOn() {
        course.theft(4);
        course.desk.as(LEAD).hold(CUSTOMER, "I-1", 72, "violence");
        course.desk.as(CLERK).establish(CUSTOMER, "I-1", Verification.RETRACTED, "it was another");
        assertThat(course.conduct().activeHold(course.now())).isEmpty();
        assertThat(course.conduct().holds()).hasSize(1);
    }

    @Test
    void whatRestsOnARateIsNotDraftedAgainOnTheSameCount() {
        FrequencyRule returns = FrequencyRule.named("returns")
                .of(IncidentType.RULE_BREAKER)
                .usual(2, 18)
                .from(0.25)
                .to(0.75)
                .points(4)
                .build();
        ConductCourse counted = new ConductCourse(
                ConductPolicy.standard(ConductCourse.SEOUL).toBuilder("with rates")
                        .frequency(returns)
                        .build(),
                Instant.parse("2024-01-10T01:00:00Z"));
        counted.desk
                .as(CLERK)
                .report(Incident.of(
                        "I-0", CUSTOMER, IncidentType.RULE_BREAKER, 1, counted.now(), "till-0", counted.now()));
        counted.desk.as(CLERK).count(new Frequency("returns", CUSTOMER, 90, 100, counted.now()));
        counted.run();
        assertThat(counted.conduct().state()).isEqualTo(ConductState.WARNING_DRAFTED);
        counted.desk.as(LEAD).decline(CUSTOMER, "the sizes were wrong");
        for (int day = 0; day < 60; day++) {
            counted.days(1).run();
            assertThat(counted.conduct().state()).isEqualTo(ConductState.OPEN);
        }
        counted.desk.as(CLERK).count(new Frequency("returns", CUSTOMER, 190, 200, counted.now()));
        counted.run();
        assertThat(counted.conduct().state()).isEqualTo(ConductState.WARNING_DRAFTED);
    }

    @Test
    void nobodyIsWarnedTwiceOfTheSame() {
        course.restricted();
        int measures = course.conduct().measures().size();
        for (int month = 0; month < 48; month++) {
            course.days(30).run();
            assertThat(course.conduct().state()).as("on " + course.now()).isEqualTo(ConductState.OPEN);
        }
        assertThat(course.conduct().measures().stream().skip(measures))
                .allMatch(measure -> measure.rung() == Rung.WATCH);
    }
}
