package io.dangol.crm.conduct;

import static io.dangol.crm.conduct.ConductCourse.CLERK;
import static io.dangol.crm.conduct.ConductCourse.CUSTOMER;
import static io.dangol.crm.conduct.ConductCourse.DIRECTOR;
import static io.dangol.crm.conduct.ConductCourse.GUEST;
import static io.dangol.crm.conduct.ConductCourse.JUDGE;
import static io.dangol.crm.conduct.ConductCourse.LEAD;
import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.crm.storage.Snapshot;
import io.dangol.crm.workflow.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Each condition of a move, refused with its reason and then met. */
class ConductGuardsTest {

    private static final Actor MACHINE =
            Actor.of("system", ConductRoles.HANDLER, ConductRoles.REVIEWER, ConductRoles.HEARER, ConductRoles.SYSTEM);

    private final ConductCourse course = new ConductCourse();

    private Incident incident(String id, String reporter) {
        return Incident.of(id, CUSTOMER, IncidentType.THIEF, 2, course.now(), reporter, course.now());
    }

    private String lead(ConductCommand command) {
        return course.answer(LEAD, command);
    }

    @Test
    void nothingIsDecidedThatNoLongerFits() {
        course.warningDrafted();
        for (String id : List.of("I-1", "I-2")) {
            course.desk.as(LEAD).establish(CUSTOMER, id, Verification.RETRACTED, "it was another");
        }
        assertThat(lead(ConductCommand.sendWarning("letter-1", "two thefts")))
                .isEqualTo("the record indicates NONE, not PRE_WARNING");
        course.run();
        assertThat(course.conduct().state()).isEqualTo(ConductState.OPEN);
    }

    @Test
    void aRestrictionIsNotDecidedOnceTheOnlyIncidentAfterTheWarningIsRetracted() {
        course.restrictionRecommended();
        course.desk.as(CLERK).establish(CUSTOMER, "I-3", Verification.RETRACTED, "it was another");
        assertThat(course.desk.assess(CUSTOMER).orElseThrow().indicated())
                .as("the score alone still says so")
                .isEqualTo(Rung.EXIT);
        assertThat(course.answer(DIRECTOR, ConductCommand.restrict("prepayment", "went on")))
                .isEqualTo("no verified incident happened after the warning, so that the customer has changed");
        course.run();
        assertThat(course.conduct().state()).isEqualTo(ConductState.OPEN);
        assertThat(course.conduct().recommendation()).isEmpty();
    }

    @Test
    void anExitIsNotConfirmedOnceTheCustomerIsNoLongerWarned() {
        course.into(ConductState.EXIT_SECOND_REVIEW);
        course.theft(2);
        course.theft(2);
        course.desk.as(LEAD).lift(CUSTOMER, "M-2", "it was never delivered");
        assertThat(course.answer(DIRECTOR, ConductCommand.confirmExit("letter-9", "went on")))
                .startsWith("the customer was not warned");
    }

    @Test
    void theRestrictionWaitsForTheTimeToChange() {
        course.handlerProposed();
        course.desk.as(LEAD).assignHandler(CUSTOMER, "carla", "trained");
        course.run().days(20);
        course.theft(4);
        course.run();
        assertThat(course.conduct().state()).isEqualTo(ConductState.OPEN);
        assertThat(course.answer(Actor.SYSTEM, ConductCommand.automatic(ConductEvent.RECOMMEND_RESTRICTION)))
                .startsWith("the customer was warned and has until 2024-02-09T15:00:00Z to change");
        Instant remedy = Instant.parse("2024-02-09T15:00:00Z");
        assertThat(course.to(remedy.minusNanos(1_000)).run().conduct().state()).isEqualTo(ConductState.OPEN);
        assertThat(course.to(remedy).run().conduct().state()).isEqualTo(ConductState.RESTRICTION_RECOMMENDED);
    }

    @Test
    void whatHappenedBeforeTheWarningAndIsReportedLateIsNoGoingOn() {
        course.handlerProposed();
        course.desk.as(LEAD).assignHandler(CUSTOMER, "carla", "trained");
        course.run().days(40);
        Incident late = Incident.of(
                "I-9",
                CUSTOMER,
                IncidentType.THIEF,
                4,
                course.now().minus(Duration.ofDays(41)),
                "till-9",
                course.now());
        course.desk.as(CLERK).report(late.verified("lead", course.now()));
        course.run();
        assertThat(course.conduct().state()).isEqualTo(ConductState.OPEN);
        Instant warned = course.conduct().measure("M-2").orElseThrow().from();
        course.desk
                .as(CLERK)
                .report(Incident.of("I-10", CUSTOMER, IncidentType.THIEF, 1, warned, "till-8", course.now())
                        .verified("lead", course.now()));
        assertThat(course.run().conduct().state())
                .as("at the instant of the warning")
                .isEqualTo(ConductState.OPEN);
        course.desk
                .as(CLERK)
                .report(Incident.of(
                                "I-11",
                                CUSTOMER,
                                IncidentType.THIEF,
                                1,
                                warned.plusNanos(1_000),
                                "till-7",
                                course.now())
                        .verified("lead", course.now()));
        assertThat(course.run().conduct().state()).isEqualTo(ConductState.RESTRICTION_RECOMMENDED);
    }

    @ParameterizedTest
    @CsvSource({
        "RECOMMEND_EXIT, 'NONE is in force, and the ladder is climbed one rung at a time; EXIT follows only on the rung below it'",
        "RECOMMEND_RESTRICTION, 'NONE is in force, and the ladder is climbed one rung at a time; RESTRICTION follows only on the rung below it'",
        "PROPOSE_HANDLER, 'NONE is in force, and the ladder is climbed one rung at a time; DEDICATED_HANDLER follows only on the rung below it'",
        "DRAFT_WARNING, 'NONE is in force, and the ladder is climbed one rung at a time; PRE_WARNING follows only on the rung below it'",
        "WATCH, passes"
    })
    void noRungIsLeftOut(ConductEvent event, String answer) {
        course.theft(4);
        course.theft(4);
        course.theft(4);
        assertThat(course.answer(Actor.SYSTEM, ConductCommand.automatic(event))).isEqualTo(answer);
    }

    @Test
    void theHandlerHasReportedNothing() {
        course.handlerProposed();
        assertThat(lead(ConductCommand.assignHandler("till-1", "is near")))
                .isEqualTo("the handler has reported an incident of the customer; name somebody else");
        assertThat(lead(ConductCommand.assignHandler("carla", "is trained"))).isEqualTo("passes");
    }

    @Test
    void whoReportedWhatItRestsOnDoesNotDecide() {
        course.restrictionRecommended();
        Actor reporter = Actor.of("till-3", ConductRoles.REVIEWER);
        assertThat(course.answer(reporter, ConductCommand.restrict("prepayment", "went on")))
                .startsWith("who decides has reported an incident");
        course.desk.as(CLERK).report(incident("I-9", "director").verified("lead", course.now()));
        assertThat(course.answer(DIRECTOR, ConductCommand.restrict("prepayment", "went on")))
                .as("it was reported after the recommendation and weighs in the decision")
                .startsWith("who decides has reported an incident");
        assertThat(lead(ConductCommand.restrict("prepayment", "went on"))).isEqualTo("passes");
        assertThat(course.last().incidents()).containsExactly("I-1", "I-2", "I-3", "I-9");
    }

    @Test
    void theMonthsOfARestrictionAreLimited() {
        course.restrictionRecommended();
        assertThat(lead(ConductCommand.restrict("prepayment", 13, "went on")))
                .isEqualTo("a restriction of 13 months; allowed are 1 to 12");
        assertThat(lead(ConductCommand.restrict("prepayment", 0, "went on")))
                .isEqualTo("a restriction of 0 months; allowed are 1 to 12");
        assertThat(lead(ConductCommand.restrict("prepayment", 1, "went on"))).isEqualTo("passes");
    }

    @Test
    void theSecondReviewerIsAnotherPerson() {
        course.into(ConductState.EXIT_SECOND_REVIEW);
        assertThat(lead(ConductCommand.confirmExit("letter-9", "went on")))
                .isEqualTo("the second reviewer is the first one; an exit takes two different people");
        assertThat(course.answer(MACHINE, ConductCommand.confirmExit("letter-9", "went on")))
                .isEqualTo("the system decides nothing; let a person do it");
        assertThat(course.answer(DIRECTOR, ConductCommand.confirmExit("letter-9", "went on")))
                .isEqualTo("passes");
    }

    @Test
    void aMeasureIsLiftedOnceAndReviewedIfItHasAReview() {
        course.restricted();
        assertThat(lead(ConductCommand.lift("M-9", "enough"))).startsWith("the case has no such measure");
        assertThat(lead(ConductCommand.review("M-2", "stays")))
                .isEqualTo("the measure has no review; it ends by its date, or lift it");
        assertThat(lead(ConductCommand.review("M-4", "stays"))).isEqualTo("passes");
        assertThat(lead(ConductCommand.lift("M-4", "enough"))).isEqualTo("passes");
        assertThat(lead(ConductCommand.lift("M-4", "enough"))).isEqualTo("the measure has ended");
        assertThat(lead(ConductCommand.review("M-4", "stays"))).isEqualTo("the measure has ended");
    }

    @Test
    void anExemptionNamesIncidentsAndAnEnd() {
        course.theft(1);
        Instant now = course.now();
        assertThat(lead(ConductCommand.exempt(List.of(), now.plusSeconds(9), "ill")))
                .startsWith("it names no incidents");
        assertThat(lead(ConductCommand.exempt(List.of("I-1", "I-7"), now.plusSeconds(9), "ill")))
                .startsWith("it names no incidents of the case");
        assertThat(lead(ConductCommand.exempt(List.of("I-1"), now, "ill")))
                .isEqualTo("it has no end after now; give one");
        assertThat(lead(ConductCommand.exempt(List.of("I-1"), now.plusNanos(1_000), "ill")))
                .isEqualTo("passes");
    }

    @Test
    void anAppealIsAgainstAMeasureThatHurtsAndComesOnce() {
        course.restricted();
        assertThat(course.answer(GUEST, ConductCommand.fileAppeal("M-9", List.of(), "letter-77")))
                .startsWith("the case has no such measure");
        assertThat(course.answer(GUEST, ConductCommand.fileAppeal("M-1", List.of(), "letter-77")))
                .startsWith("a watch is an internal mark");
        assertThat(course.answer(GUEST, ConductCommand.fileAppeal("M-2", List.of(), "letter-77")))
                .startsWith("the time to appeal ended at 2024-02-09T15:00:00Z");
        assertThat(course.answer(GUEST, ConductCommand.fileAppeal("M-4", List.of("I-8"), "letter-77")))
                .startsWith("it contests an incident that the case does not have");
        assertThat(course.answer(GUEST, ConductCommand.fileAppeal("M-4", List.of("I-3"), "letter-77")))
                .isEqualTo("passes");
        assertThat(lead(ConductCommand.establish("I-3", Verification.VERIFIED, "again")))
                .startsWith("the customer appeals about this incident");
        course.desk.as(JUDGE).rejectAppeal(CUSTOMER, "it is clear");
        assertThat(course.answer(GUEST, ConductCommand.fileAppeal("M-4", List.of(), "letter-78")))
                .startsWith("the customer has appealed against this measure before");
        course.desk.as(LEAD).lift(CUSTOMER, "M-4", "enough");
        assertThat(course.answer(GUEST, ConductCommand.fileAppeal("M-4", List.of(), "letter-78")))
                .isEqualTo("the measure was lifted");
    }

    @Test
    void theHearerHasNothingToDoWithIt() {
        course.into(ConductState.UNDER_APPEAL);
        ConductCommand reject = ConductCommand.rejectAppeal("it is clear");
        assertThat(course.answer(Actor.of("director", ConductRoles.HEARER), reject))
                .startsWith("the hearer has decided the measure");
        assertThat(course.answer(Actor.of("till-1", ConductRoles.HEARER), reject))
                .startsWith("the hearer has reported an incident");
        assertThat(course.answer(MACHINE, reject)).startsWith("the system decides nothing");
        assertThat(course.answer(JUDGE, reject)).isEqualTo("passes");
    }

    @Test
    void theReporterOfWhatIsContestedDoesNotHearItThoughTheMeasureDoesNotRestOnIt() {
        course.restricted();
        course.theft(1);
        course.desk.as(GUEST).fileAppeal(CUSTOMER, "M-4", List.of("I-4"), "letter-77");
        assertThat(course.answer(Actor.of("till-4", ConductRoles.HEARER), ConductCommand.rejectAppeal("clear")))
                .startsWith("the hearer has reported an incident");
    }

    @Test
    void reliefRetractsOrExemptsAndNotBoth() {
        course.into(ConductState.UNDER_APPEAL);
        Instant now = course.now();
        assertThat(course.answer(JUDGE, ConductCommand.allowAppeal(List.of(), "right")))
                .startsWith("it says neither which incidents are retracted nor until when");
        assertThat(course.answer(JUDGE, ConductCommand.allowAppeal(List.of("I-1"), "right")))
                .startsWith("it retracts an incident that the customer did not contest");
        assertThat(course.answer(JUDGE, ConductCommand.allowAppeal(now, "right")))
                .isEqualTo("the exemption would have ended before now");
        assertThat(course.answer(JUDGE, ConductCommand.allowAppeal(List.of("I-3"), "right")))
                .isEqualTo("passes");
    }

    /** What a host makes of a form without the builder methods is held to the same. */
    @ParameterizedTest
    @EnumSource(
            names = {
                "SEND_WARNING",
                "ASSIGN_HANDLER",
                "RESTRICT",
                "APPROVE_EXIT",
                "CONFIRM_EXIT",
                "DECLINE",
                "REJECT_APPEAL",
                "ALLOW_APPEAL"
            })
    void everyDecisionHasAReason(ConductEvent event) {
        Map<ConductEvent, ConductState> states = Map.of(
                ConductEvent.SEND_WARNING, ConductState.WARNING_DRAFTED,
                ConductEvent.ASSIGN_HANDLER, ConductState.HANDLER_PROPOSED,
                ConductEvent.RESTRICT, ConductState.RESTRICTION_RECOMMENDED,
                ConductEvent.APPROVE_EXIT, ConductState.EXIT_RECOMMENDED,
                ConductEvent.CONFIRM_EXIT, ConductState.EXIT_SECOND_REVIEW,
                ConductEvent.DECLINE, ConductState.EXIT_RECOMMENDED);
        course.into(states.getOrDefault(event, ConductState.UNDER_APPEAL));
        Snapshot details = Snapshot.builder("conduct-details", 1)
                .text("terms", "carla")
                .instant("until", course.now().plusSeconds(60))
                .build();
        Actor person = event.name().endsWith("APPEAL") ? JUDGE : DIRECTOR;
        Actor handler = event == ConductEvent.SEND_WARNING || event == ConductEvent.ASSIGN_HANDLER ? LEAD : person;
        assertThat(course.answer(handler, new ConductCommand(event, details)))
                .isEqualTo("no reason is given; give one");
    }
}
