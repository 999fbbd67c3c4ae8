package io.dangol.crm.conduct;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/** No way leads from a score to a measure, from a misfit to the ladder, or from a complaint to a score. */
@AnalyzeClasses(packages = "io.dangol.crm.conduct", importOptions = ImportOption.DoNotIncludeTests.class)
class ConductArchitectureTest {

    private static final String CONDUCT = "io.dangol.crm.conduct";

    /** What scores: it says what is indicated, and knows no measure. */
    private static final Set<String> SCORING = Set.of(
            "ConductAssessment",
            "ConductKernel",
            "ConductPolicy",
            "ConductReading",
            "ConductScorer",
            "ConductStanding",
            "ConductWeights",
            "CustomerIncidents",
            "Frequency",
            "FrequencyRule",
            "Gate",
            "Incident",
            "IncidentColumns",
            "IncidentLog",
            "IncidentRows",
            "IncidentStatus",
            "IncidentType",
            "MeasureTerms",
            "Rung",
            "TypeRule",
            "TypeScore",
            "TypeSums",
            "ValueHarm",
            "Verification");

    /** What decides and acts: people, by a case. */
    private static final Set<String> DECIDING =
            Set.of("ConductCase", "Measure", "HumanDecision", "ConductDesk", "ConductProcess", "ConductStore");

    private static final Set<String> MISFIT =
            Set.of("MisfitPolicy", "MisfitReading", "MisfitReason", "MisfitVerdict", "StatedNeed");

    private static final DescribedPredicate<JavaClass> SCORES = outermostIn("classes that score", SCORING);
    private static final DescribedPredicate<JavaClass> DECIDES = outermostIn("classes that decide", DECIDING);
    private static final DescribedPredicate<JavaClass> FITS = outermostIn("classes that tell a misfit", MISFIT);

    /** A rule about a class that was renamed would hold for nothing. */
    @ArchTest
    static void everyNamedClassIsThere(JavaClasses classes) {
        assertThat(classes)
                .extracting(JavaClass::getSimpleName)
                .containsAll(SCORING)
                .containsAll(MISFIT);
    }

    @ArchTest
    static final ArchRule scoresKnowNoMeasure =
            noClasses().that(SCORES).should().dependOnClassesThat(DECIDES);

    @ArchTest
    static final ArchRule scoresKnowOnlyScoresOfTheirPackage = noClasses()
            .that(SCORES)
            .should()
            .dependOnClassesThat(resideInAPackage(CONDUCT).and(not(SCORES)));

    @ArchTest
    static final ArchRule misfitKnowsNothingOfConduct = noClasses()
            .that(FITS)
            .should()
            .dependOnClassesThat(resideInAPackage(CONDUCT).and(not(FITS)));

    @ArchTest
    static final ArchRule nothingOfConductKnowsAMisfit =
            noClasses().that(not(FITS)).should().dependOnClassesThat(FITS);

    @ArchTest
    static final ArchRule complaintsAreNoEvidence =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("io.dangol.crm.complaint..");

    private static DescribedPredicate<JavaClass> outermostIn(String what, Set<String> names) {
        return describe(
                what,
                type -> type.getPackageName().equals(CONDUCT)
                        && names.contains(outermost(type).getSimpleName()));
    }

    private static JavaClass outermost(JavaClass type) {
        JavaClass element = type.getBaseComponentType();
        return element.getEnclosingClass()
                .map(ConductArchitectureTest::outermost)
                .orElse(element);
    }
}
