package io.dangol.crm.conduct;

import static io.dangol.crm.conduct.ConductCourse.CLERK;
import static io.dangol.crm.conduct.ConductCourse.CUSTOMER;
import static io.dangol.crm.conduct.ConductCourse.LEAD;
import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.crm.CustomerId;
import io.dangol.crm.workflow.Actor;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Each condition of what is recorded and held, refused with its reason and then met. */
class ConductRecordGuardsTest {

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
    void anIncidentIsRecordedOnceAndInItsOwnCase() {
        course.theft(1);
        assertThat(lead(ConductCommand.report(incident("I-1", "till-9"))))
                .startsWith("there is an incident of this id");
        Incident foreign =
                Incident.of("I-2", CustomerId.of("K-9"), IncidentType.THIEF, 2, course.now(), "t", course.now());
        assertThat(lead(ConductCommand.report(foreign))).startsWith("the incident is of another customer");
        Instant later = course.now().plusSeconds(1);
        assertThat(lead(ConductCommand.report(incident("I-2", "till-9").verified("lead", later))))
                .contains("which is still to come");
        Incident odd =
                Incident.of("I-2", CUSTOMER, IncidentType.of("SCALPER"), 2, course.now(), "till-9", course.now());
        assertThat(lead(ConductCommand.report(odd))).startsWith("policy standard has no incident type SCALPER");
        assertThat(lead(ConductCommand.automatic(ConductEvent.REPORT))).isEqualTo("there is no incident; give it");
        assertThat(lead(ConductCommand.report(incident("I-2", "till-9")))).isEqualTo("passes");
    }

    @Test
    void whoReportsEstablishesNothingOfIt() {
        course.theft(1);
        Incident own = incident("I-2", "bob");
        assertThat(lead(ConductCommand.report(own.verified("bob", course.now()))))
                .startsWith("the reporter cannot establish the own report");
        assertThat(lead(ConductCommand.report(own.corroborated("bob", course.now()))))
                .startsWith("the reporter cannot establish the own report");
        assertThat(lead(ConductCommand.report(own))).isEqualTo("passes");
        Actor bob = Actor.of("bob", ConductRoles.HANDLER);
        for (Verification next : List.of(Verification.VERIFIED, Verification.CORROBORATED)) {
            assertThat(course.answer(bob, ConductCommand.establish("I-2", next, "I saw it")))
                    .startsWith("the reporter cannot establish the own report");
        }
        assertThat(course.answer(bob, ConductCommand.establish("I-2", Verification.DISPUTED, "I am not sure")))
                .isEqualTo("passes");
        assertThat(lead(ConductCommand.establish("I-2", Verification.VERIFIED, "on the recording")))
                .isEqualTo("passes");
    }

    @Test
    void theSystemVerifiesNothing() {
        course.theft(1);
        assertThat(course.answer(
                        Actor.SYSTEM,
                        ConductCommand.report(incident("I-2", "till-9").verified("system", course.now()))))
                .startsWith("the system verifies nothing");
        assertThat(course.answer(Actor.SYSTEM, ConductCommand.report(incident("I-2", "till-9"))))
                .isEqualTo("passes");
        assertThat(course.answer(MACHINE, ConductCommand.establish("I-2", Verification.VERIFIED, "matched")))
                .startsWith("the system verifies nothing");
        assertThat(course.answer(MACHINE, ConductCommand.establish("I-2", Verification.CORROBORATED, "matched")))
                .isEqualTo("passes");
    }

    @Test
    void whatIsRetractedStaysRetracted() {
        course.theft(1);
        assertThat(lead(ConductCommand.establish("I-9", Verification.VERIFIED, "seen")))
                .startsWith("the case has no such incident");
        assertThat(lead(ConductCommand.establish("I-1", Verification.RETRACTED, "it was another")))
                .isEqualTo("passes");
        assertThat(lead(ConductCommand.establish("I-1", Verification.VERIFIED, "it was this one")))
                .startsWith("the incident was retracted");
    }

    @Test
    void evidenceIsLimited() {
        course.theft(1);
        List<String> sixteen = IntStream.range(0, IncidentStatus.MAX_EVIDENCE)
                .mapToObj(i -> "file-" + i)
                .toList();
        assertThat(lead(ConductCommand.establish("I-1", Verification.VERIFIED, "seen", sixteen)))
                .isEqualTo("passes");
        assertThat(lead(ConductCommand.establish("I-1", Verification.VERIFIED, "seen", List.of("file-99"))))
                .isEqualTo("the incident would have 17 pieces of evidence; allowed are 16");
    }

    @Test
    void aFrequencyIsOfARuleAndLaterThanTheLast() {
        ConductPolicy policy = ConductPolicy.standard(ConductCourse.SEOUL).toBuilder("counts")
                .frequency(new FrequencyRule("returns", IncidentType.RULE_BREAKER, 2, 18, 0.25, 0.75, 4))
                .build();
        ConductCourse counts = new ConductCourse(policy, course.now());
        counts.theft(1);
        assertThat(counts.answer(LEAD, ConductCommand.automatic(ConductEvent.COUNT)))
                .isEqualTo("there is no frequency; give it");
        Instant now = counts.now();
        assertThat(counts.answer(LEAD, ConductCommand.count(new Frequency("delays", CUSTOMER, 1, 2, now))))
                .startsWith("policy counts has no frequency rule delays");
        assertThat(counts.answer(LEAD, ConductCommand.count(new Frequency("returns", CustomerId.of("K-9"), 1, 2, now))))
                .contains("or it is of another customer");
        assertThat(counts.answer(
                        LEAD, ConductCommand.count(new Frequency("returns", CUSTOMER, 1, 2, now.plusSeconds(1)))))
                .contains("not in time to come");
        ConductCommand count = ConductCommand.count(new Frequency("returns", CUSTOMER, 1, 2, now));
        assertThat(counts.answer(LEAD, count)).isEqualTo("passes");
        assertThat(counts.answer(LEAD, count)).contains("counted later than what is recorded");
    }

    @Test
    void aHoldTakesAVerifiedIncidentOfSeverityFourAndComesOnce() {
        course.theft(3);
        assertThat(lead(ConductCommand.hold("I-1", 72, "violence")))
                .contains("takes a verified incident of severity 4");
        course.desk
                .as(CLERK)
                .report(Incident.of("V-1", CUSTOMER, IncidentType.VANDAL, 4, course.now(), "guard", course.now()));
        assertThat(lead(ConductCommand.hold("V-1", 72, "violence"))).endsWith("verify it first");
        course.desk.as(LEAD).establish(CUSTOMER, "V-1", Verification.VERIFIED, "on the recording");
        assertThat(lead(ConductCommand.hold("V-1", 73, "violence")))
                .isEqualTo("a hold of 73 hours; allowed are 1 to 72");
        assertThat(lead(ConductCommand.hold("V-1", 0, "violence"))).startsWith("a hold of 0 hours");
        assertThat(course.answer(MACHINE, ConductCommand.hold("V-1", 72, "violence")))
                .startsWith("the system decides nothing");
        assertThat(lead(ConductCommand.releaseHold("is calm"))).startsWith("no interim hold stands");
        assertThat(lead(ConductCommand.hold("V-1", 72, "violence"))).isEqualTo("passes");
        assertThat(lead(ConductCommand.releaseHold("is calm"))).isEqualTo("passes");
        assertThat(lead(ConductCommand.hold("V-1", 1, "again"))).contains("held off for this incident before");
    }
}
