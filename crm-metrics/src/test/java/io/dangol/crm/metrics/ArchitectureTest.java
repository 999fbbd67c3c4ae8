package io.dangol.crm.metrics;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.have;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;

/** The laws of the architecture that a compiler does not know, for the packages of this module. */
@AnalyzeClasses(packages = "io.dangol.crm.metrics", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "io.dangol.crm.metrics";

    /** Packages by layer, lowest first. A package may import packages of lower layers, and crm-core. */
    private static final List<Set<String>> LAYERS = List.of(
            Set.of("spc"),
            Set.of("kpi", "survey"),
            Set.of("okr", "quality", "center"),
            Set.of("pack", "memory"),
            Set.of("report"));

    @ArchTest
    static final ArchRule packagesImportOnlyLowerLayers = classes().should(importOnlyLowerLayers());

    @ArchTest
    static final ArchRule packagesFormNoCycle =
            slices().matching("io.dangol.crm.metrics.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule timeAndChanceAreArguments = noClasses()
            .should()
            .callMethodWhere(describe("asks the system for time, zone, locale or chance", ArchitectureTest::isAmbient));

    @ArchTest
    static final ArchRule randomnessIsSeeded = noClasses()
            .should()
            .callConstructor(java.util.Random.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(java.util.concurrent.ThreadLocalRandom.class)
            .orShould()
            .callMethod(Math.class, "random");

    @ArchTest
    static final ArchRule noThreadsReflectionOrThreadLocals = noClasses()
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.lang.reflect..")
                    .or(describe(
                            "Thread or ThreadLocal",
                            (JavaClass c) -> c.isEquivalentTo(Thread.class) || c.isAssignableTo(ThreadLocal.class))));

    @ArchTest
    static final ArchRule nothingPrints = noClasses()
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethod(Throwable.class, "printStackTrace");

    @ArchTest
    static final ArchRule nothingOpensFilesOrConnections = noClasses()
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.nio.file..", "java.net..")
                    .or(describe("a file", (JavaClass c) -> c.getName().startsWith("java.io.File"))));

    @ArchTest
    static final ArchRule signaturesAreFreeOfGuava = codeUnits()
            .that()
            .arePublic()
            .or()
            .areProtected()
            .should(have(describe("no Guava type in the signature", ArchitectureTest::isFreeOfGuava)));

    @ArchTest
    static final ArchRule noStaticState = fields().that().areStatic().should().beFinal();

    @ArchTest
    static final ArchRule legacyTimeStaysOut = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Date")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Calendar")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(TimeZone.class);

    @ArchTest
    static final ArchRule packageNamesSayWhatIsInside =
            noClasses().should().resideInAnyPackage("..util..", "..common..", "..impl..", "..helper..", "..manager..");

    /** Rules about no class hold always: the packages must be there, and reach into crm-core, where the rules look. */
    @ArchTest
    static void theRulesHaveSomethingToLookAt(JavaClasses imported) {
        assertThat(imported).extracting(ArchitectureTest::layerOf).contains(LAYERS.size() - 1);
        assertThat(imported)
                .flatExtracting(JavaClass::getDirectDependenciesFromSelf)
                .extracting(dependency -> dependency.getTargetClass().getPackageName())
                .contains("io.dangol.crm.book", "io.dangol.crm.loyalty");
    }

    private static boolean isAmbient(JavaAccess<?> call) {
        String method = call.getTarget().getName();
        JavaClass owner = call.getTargetOwner();
        boolean withoutArguments = call.getTarget().getFullName().endsWith("()");
        return (owner.getPackageName().startsWith("java.time") && method.equals("now") && withoutArguments)
                || (owner.isEquivalentTo(ZoneId.class) && method.equals("systemDefault"))
                || (owner.isEquivalentTo(Clock.class) && method.startsWith("system"))
                || (owner.isEquivalentTo(Locale.class) && method.equals("getDefault"))
                || (owner.isEquivalentTo(TimeZone.class) && method.equals("getDefault"))
                || (owner.isEquivalentTo(System.class)
                        && (method.equals("currentTimeMillis")
                                || method.equals("nanoTime")
                                || method.equals("lineSeparator")))
                || (owner.isEquivalentTo(java.util.UUID.class) && method.equals("randomUUID"));
    }

    private static boolean isFreeOfGuava(JavaCodeUnit unit) {
        return !isGuava(unit.getRawReturnType())
                && unit.getRawParameterTypes().stream().noneMatch(ArchitectureTest::isGuava);
    }

    private static boolean isGuava(JavaClass type) {
        return type.getPackageName().startsWith("com.google.common");
    }

    private static ArchCondition<JavaClass> importOnlyLowerLayers() {
        return new ArchCondition<>("import only packages of lower layers") {
            @Override
            public void check(JavaClass from, ConditionEvents events) {
                int layer = layerOf(from);
                if (layer < 0) {
                    events.add(SimpleConditionEvent.violated(from, from.getName() + " is in a package of no layer"));
                    return;
                }
                from.getDirectDependenciesFromSelf().stream()
                        .filter(d -> d.getTargetClass().getPackageName().startsWith(ROOT))
                        .filter(d -> !packageOf(d.getTargetClass()).equals(packageOf(from)))
                        .filter(d -> layerOf(d.getTargetClass()) >= layer)
                        .forEach(d -> events.add(SimpleConditionEvent.violated(d, d.getDescription())));
            }
        };
    }

    private static String packageOf(JavaClass type) {
        String name = type.getPackageName();
        if (name.equals(ROOT)) {
            return "";
        }
        String below = name.substring(ROOT.length() + 1);
        int dot = below.indexOf('.');
        return dot < 0 ? below : below.substring(0, dot);
    }

    private static int layerOf(JavaClass type) {
        for (int i = 0; i < LAYERS.size(); i++) {
            if (LAYERS.get(i).contains(packageOf(type))) {
                return i;
            }
        }
        return -1;
    }
}
