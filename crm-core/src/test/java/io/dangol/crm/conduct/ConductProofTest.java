package io.dangol.crm.conduct;

import static io.dangol.crm.conduct.ConductCourse.CUSTOMER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.dangol.crm.storage.PlainValue;
import io.dangol.crm.storage.Snapshot;
import io.dangol.crm.workflow.Transition;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** There is no way in the API from a score to a restriction or an exit that does not pass people. */
class ConductProofTest {

    private static final Instant NOW = Instant.parse("2024-01-10T01:00:00Z");
    private static final JavaClasses PACKAGE = new ClassFileImporter().importPackages("io.dangol.crm.conduct");

    private static final Set<ConductEvent> OF_PEOPLE = Set.of(
            ConductEvent.SEND_WARNING,
            ConductEvent.ASSIGN_HANDLER,
            ConductEvent.RESTRICT,
            ConductEvent.APPROVE_EXIT,
            ConductEvent.CONFIRM_EXIT,
            ConductEvent.DECLINE,
            ConductEvent.HOLD,
            ConductEvent.REVIEW,
            ConductEvent.LIFT,
            ConductEvent.EXEMPT,
            ConductEvent.ALLOW_APPEAL,
            ConductEvent.REJECT_APPEAL);

    /** Every public method and constructor of the public types of the package, those of records included. */
    private static Stream<Executable> publicMembers() {
        return PACKAGE.stream()
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .map(JavaClass::reflect)
                .flatMap(type -> Stream.concat(
                        Arrays.stream(type.getDeclaredConstructors()), Arrays.stream(type.getDeclaredMethods())))
                .filter(member -> Modifier.isPublic(member.getModifiers()) && !member.isSynthetic());
    }

    private static String name(Executable member) {
        return member.getDeclaringClass().getSimpleName()
                + (member instanceof Method method ? "." + method.getName() : "");
    }

    private static Set<String> thatReturn(Class<?> type) {
        return publicMembers()
                .filter(member -> member instanceof Method method && mentions(method.getGenericReturnType(), type))
                .map(ConductProofTest::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> thatTake(Class<?> type) {
        return publicMembers()
                .filter(member -> Arrays.stream(member.getGenericParameterTypes())
                        .anyMatch(parameter -> mentions(parameter, type)))
                .map(ConductProofTest::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean mentions(Type found, Class<?> type) {
        return found.getTypeName().matches(".*\\b" + type.getName().replace(".", "\\.") + "\\b(?![$.]).*");
    }

    @Test
    void aMeasureIsMadeByNoPublicConstructorAndNoFactoryButRestore() {
        assertThat(Measure.class.getConstructors()).isEmpty();
        assertThat(Modifier.isFinal(Measure.class.getModifiers())).isTrue();
        assertThat(Arrays.stream(Measure.class.getMethods())
                        .filter(method -> Modifier.isStatic(method.getModifiers()))
                        .map(Method::getName))
                .containsExactly("restore");
        assertThat(thatReturn(Measure.class))
                .containsExactly(
                        "ConductCase.activeMeasure", "ConductCase.measure", "ConductCase.measures", "Measure.restore");
        assertThat(thatTake(Measure.class)).containsExactly("ConductCase");
    }

    @Test
    void whatIsRecommendedOrScoredKnowsNoMeasure() {
        for (Class<?> type : List.of(
                Recommendation.class,
                ConductAssessment.class,
                ConductStanding.class,
                ConductScorer.class,
                ConductPolicy.class,
                ConductReading.class)) {
            assertThat(PACKAGE.get(type).getDirectDependenciesFromSelf().stream()
                            .map(dependency -> dependency.getTargetClass().getName()))
                    .as(type.getSimpleName())
                    .doesNotContain(Measure.class.getName(), ConductCase.class.getName());
        }
        assertThat(thatReturn(HumanDecision.class))
                .containsExactly(
                        "Appeal.decision",
                        "Exemption.grantedBy",
                        "InterimHold.placedBy",
                        "Measure.decisions",
                        "Recommendation.approvals");
    }

    /** Only what a person fired comes to the one line that makes a measure above a watch. */
    @Test
    void onlyTheOutcomeOfACommandMakesMeasures() {
        assertThat(callers(Measure.class, "of")).containsExactly("ConductOutcome.decided", "ConductOutcome.watch");
        assertThat(callers(Measure.Draft.class, "<init>"))
                .containsExactly(
                        "ConductOutcome.decided",
                        "ConductOutcome.watch",
                        "Draft.anonymised",
                        "Draft.withFrom",
                        "Draft.withReview",
                        "Measure.restore");
        assertThat(callers(ConductOutcome.class, "decided")).containsExactly("ConductOutcome.completed");
        assertThat(callers(ConductOutcome.class, "completed")).containsExactly("ConductProcess.handle");
    }

    private static Set<String> callers(Class<?> type, String method) {
        return PACKAGE.get(type).getCodeUnits().stream()
                .filter(unit -> unit.getName().equals(method))
                .flatMap(unit -> unit.getAccessesToSelf().stream())
                .map(JavaAccess::getOrigin)
                .filter(origin -> !origin.getOwner().getSimpleName().endsWith("Test"))
                .map(ConductProofTest::caller)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String caller(JavaCodeUnit origin) {
        String name = origin.getName().startsWith("lambda$") ? origin.getName().split("\\$", -1)[1] : origin.getName();
        return origin.getOwner().getSimpleName() + "." + name;
    }

    @Test
    void theSystemFiresNothingThatAPersonDecides() {
        for (Transition<ConductState, ConductEvent> move :
                ConductWorkflow.standard().transitions()) {
            if (OF_PEOPLE.contains(move.event())) {
                assertThat(move.roles()).as(move.toString()).isNotEmpty().doesNotContain(ConductRoles.SYSTEM);
                assertThat(move.guards()).as(move.toString()).contains("a person");
                assertThat(move.inputs()).as(move.toString()).contains("reason");
            }
        }
    }

    @Test
    void whatMakesASanctionIsUpToReviewersAlone() {
        Set<ConductEvent> sanctions =
                Set.of(ConductEvent.RESTRICT, ConductEvent.APPROVE_EXIT, ConductEvent.CONFIRM_EXIT);
        List<Transition<ConductState, ConductEvent>> moves = ConductWorkflow.standard().transitions().stream()
                .filter(move -> sanctions.contains(move.event()))
                .toList();
        assertThat(moves).hasSize(3).allSatisfy(move -> {
            assertThat(move.roles()).containsExactly(ConductRoles.REVIEWER);
            assertThat(move.from().pending().isSanction()).isTrue();
            assertThat(move.guards()).contains("a person", "still indicated", "no reporter");
        });
        assertThat(moves)
                .filteredOn(move -> move.event() == ConductEvent.CONFIRM_EXIT)
                .allSatisfy(move -> assertThat(move.guards()).contains("another reviewer"));
        assertThat(ConductWorkflow.standard().transitions())
                .filteredOn(move -> move.to().contains(ConductState.EXIT_DECIDED) && !move.isSelf())
                .extracting(Transition::event)
                .doesNotContain(ConductEvent.RECOMMEND_EXIT, ConductEvent.APPROVE_EXIT);
    }

    @ParameterizedTest
    @CsvSource({
        "PRE_WARNING, '', 1",
        "DEDICATED_HANDLER, '', 1",
        "RESTRICTION, '', 1",
        "EXIT, '', 2",
        "EXIT, lead, 2",
        "EXIT, lead lead, 2",
        "NONE, lead director, 0"
    })
    void aSnapshotWithoutTheDecisionsMakesNoMeasure(Rung rung, String reviewers, int needed) {
        Snapshot snapshot = forged(rung, reviewers);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Measure.restore(snapshot))
                .withMessageContaining("it takes those of " + needed);
    }

    @Test
    void noDecisionIsThatOfTheSystem() {
        Snapshot snapshot = forged(Rung.RESTRICTION, "lead");
        assertThat(Measure.restore(snapshot).rung()).isEqualTo(Rung.RESTRICTION);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HumanDecision("system", "the score is high", NOW))
                .withMessageContaining("is no person");
        PlainValue decision = new HumanDecision("lead", "it went on", NOW).value();
        Map<String, PlainValue> fields =
                new LinkedHashMap<>(decision.asSnapshot().fields());
        fields.put("reviewer", PlainValue.of("system"));
        Snapshot bySystem = with(
                snapshot,
                "decisions",
                PlainValue.of(List.of(PlainValue.of(new Snapshot("human-decision", 1, fields)))));
        assertThatIllegalArgumentException().isThrownBy(() -> Measure.restore(bySystem));
    }

    @Test
    void aMeasureHasAnEndOrAReviewAndEndsAfterItBegins() {
        Snapshot measure = forged(Rung.RESTRICTION, "lead");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Measure.restore(without(without(measure, "until"), "reviewAt")))
                .withMessageContaining("Nothing is for ever");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Measure.restore(with(measure, "until", PlainValue.of(NOW))))
                .withMessageContaining("the end must be after the beginning");
    }

    private static Snapshot forged(Rung rung, String reviewers) {
        List<PlainValue> decisions = Arrays.stream(reviewers.split(" ", -1))
                .filter(name -> !name.isEmpty())
                .map(name -> new HumanDecision(name, "it went on", NOW).value())
                .toList();
        Snapshot real = new ConductCourse()
                .to(NOW)
                .restricted()
                .conduct()
                .measure("M-4")
                .orElseThrow()
                .snapshot();
        return with(with(real, "decisions", PlainValue.of(decisions)), "rung", PlainValue.of(rung.name()));
    }

    private static Snapshot with(Snapshot snapshot, String field, PlainValue value) {
        Map<String, PlainValue> fields = new LinkedHashMap<>(snapshot.fields());
        fields.put(field, value);
        return new Snapshot(snapshot.type(), snapshot.schemaVersion(), fields);
    }

    private static Snapshot without(Snapshot snapshot, String field) {
        Map<String, PlainValue> fields = new LinkedHashMap<>(snapshot.fields());
        fields.remove(field);
        return new Snapshot(snapshot.type(), snapshot.schemaVersion(), fields);
    }

    @Test
    void theCommandsOfARunAreThoseOfTheSystemAlone() {
        ConductCourse course = new ConductCourse().exited();
        assertThat(course.trail())
                .filteredOn(entry -> OF_PEOPLE.contains(entry.event()))
                .isNotEmpty()
                .allSatisfy(entry -> {
                    assertThat(entry.actor()).isNotEqualTo("system");
                    assertThat(entry.input().reason()).isPresent();
                });
        assertThat(course.conduct().customer()).isEqualTo(CUSTOMER);
    }

    @Test
    void aCommandCannotCarryWhatTheProcessWorksOut() {
        ConductCourse course = new ConductCourse().restricted();
        Snapshot stolen = course.trail().stream()
                .filter(entry -> entry.event() == ConductEvent.RESTRICT)
                .findFirst()
                .orElseThrow()
                .input()
                .details();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> course.desk
                        .as(ConductCourse.LEAD)
                        .carryOut(CUSTOMER, new ConductCommand(ConductEvent.LIFT, stolen)))
                .withMessageContaining("which the process works out");
    }
}
