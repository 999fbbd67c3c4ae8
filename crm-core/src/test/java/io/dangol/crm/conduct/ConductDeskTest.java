package io.dangol.crm.conduct;

import static io.dangol.crm.conduct.ConductCourse.CUSTOMER;
import static io.dangol.crm.conduct.ConductCourse.DIRECTOR;
import static io.dangol.crm.conduct.ConductCourse.GUEST;
import static io.dangol.crm.conduct.ConductCourse.JUDGE;
import static io.dangol.crm.conduct.ConductCourse.LEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.dangol.crm.workflow.TransitionRefusedException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConductDeskTest {

    private final ConductCourse course = new ConductCourse();

    @Test
    void theLadderIsClimbedRungByRungAndByPeople() {
        course.theft(1);
        course.theft(1);
        course.run();
        assertThat(course.conduct().inForce(course.now())).isEqualTo(Rung.WATCH);
        assertThat(course.conduct().state()).isEqualTo(ConductState.WARNING_DRAFTED);
        course.desk.as(LEAD).sendWarning(CUSTOMER, "letter-1", "two thefts");
        assertThat(course.conduct().inForce(course.now())).isEqualTo(Rung.PRE_WARNING);
        course.run();
        assertThat(course.conduct().state()).isEqualTo(ConductState.HANDLER_PROPOSED);
        course.desk.as(LEAD).assignHandler(CUSTOMER, "carla", "trained for this");
        course.run();
        assertThat(course.conduct().state()).as("time to change").isEqualTo(ConductState.OPEN);
        course.days(40).run();
        assertThat(course.conduct().state()).as("the customer has changed").isEqualTo(ConductState.OPEN);
        course.theft(2);
        course.run();
        assertThat(course.conduct().state()).isEqualTo(ConductState.RESTRICTION_RECOMMENDED);
    }

    @Test
    void anExitTakesTwoPeopleAndItsNotice() {
        course.restricted().days(20);
        course.theft(2);
        course.run();
        course.desk.as(LEAD).approveExit(CUSTOMER, "went on");
        assertThatExceptionOfType(TransitionRefusedException.class)
                .isThrownBy(() -> course.desk.as(LEAD).confirmExit(CUSTOMER, "letter-9", "went on"))
                .withMessageContaining("two different people");
        course.desk.as(DIRECTOR).confirmExit(CUSTOMER, "letter-9", "went on");
        assertThat(course.conduct().inForce(course.now())).isEqualTo(Rung.RESTRICTION);
        assertThat(course.conduct().inForce(course.now().plus(Duration.ofDays(31))))
                .isEqualTo(Rung.EXIT);
        Measure exit = course.conduct().measures().get(4);
        assertThat(exit.decisions()).extracting(HumanDecision::reviewer).containsExactly("lead", "director");
    }

    @Test
    void anAppealAgainstAnExitStaysItAndCanUndoIt() {
        course.exited();
        course.days(3);
        course.desk.as(GUEST).fileAppeal(CUSTOMER, "M-5", List.of("I-3", "I-4"), "letter-77");
        assertThat(course.conduct().inForce(course.now().plus(Duration.ofDays(60))))
                .isEqualTo(Rung.RESTRICTION);
        assertThat(course.conduct().incident("I-4").orElseThrow().verification())
                .isEqualTo(Verification.DISPUTED);
        course.days(1);
        course.desk.as(JUDGE).allowAppeal(CUSTOMER, List.of("I-4"), "it was somebody else");
        assertThat(course.conduct().state()).isEqualTo(ConductState.OPEN);
        assertThat(course.conduct().incident("I-3").orElseThrow().verification())
                .isEqualTo(Verification.VERIFIED);
        assertThat(course.conduct().incident("I-4").orElseThrow().verification())
                .isEqualTo(Verification.RETRACTED);
        course.run();
        assertThat(course.conduct().state())
                .as("the next run does not repeat it")
                .isEqualTo(ConductState.OPEN);
    }

    @Test
    void theTrailMakesTheCaseAnew() {
        course.exited();
        assertThat(ConductTrail.of(course.trail()).conductCase()).isEqualTo(course.conduct());
        assertThat(ConductCase.restore(course.conduct().snapshot())).isEqualTo(course.conduct());
    }
}
