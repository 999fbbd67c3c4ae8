package io.dangol.crm.workflow;

import static io.dangol.crm.workflow.Repairs.AT;
import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.crm.workflow.RandomDefinition.Facts;
import io.dangol.crm.workflow.RandomDefinition.Reading;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;

/** Workflows drawn at random, against a slow reading of the same definition. */
class WorkflowProperties {

    private static final int WALK = 30;

    private static boolean isBuilt(RandomDefinition definition) {
        try {
            return definition.builder().build().states().size() == definition.states();
        } catch (InvalidWorkflowException e) {
            return false;
        }
    }

    private static RandomDefinition sound(Random random) {
        RandomDefinition definition = new RandomDefinition(random);
        while (!definition.isSound()) {
            definition = new RandomDefinition(random);
        }
        return definition;
    }

    private static Facts facts(Random random, RandomDefinition definition) {
        int most = RandomDefinition.CONDITION_BITS | RandomDefinition.INPUT_BITS;
        int bits = random.nextInt(3) > 0 ? most : random.nextInt(most + 1);
        return new Facts(bits, random.nextInt(definition.states()));
    }

    private static Actor actor(Random random) {
        List<Role> roles = new ArrayList<>(List.of(Role.SYSTEM));
        RandomDefinition.ROLES.stream().filter(role -> random.nextBoolean()).forEach(roles::add);
        return new Actor("one", roles);
    }

    @Property
    void whatIsBuiltIsWhatTryingEverythingFindsSound(@ForAll long seed) {
        RandomDefinition definition = new RandomDefinition(new Random(seed));
        boolean sound = definition.isSound();
        assertThat(isBuilt(definition)).isEqualTo(sound);
        Statistics.label("sound").collect(sound);
        Statistics.label("sound").coverage(checker -> {
            checker.check(true).percentage(share -> share > 5);
            checker.check(false).percentage(share -> share > 5);
        });
    }

    @Property
    void firingIsWhatASlowReadingSays(@ForAll long seed) {
        Random random = new Random(seed);
        RandomDefinition definition = sound(random);
        Workflow<Integer, String, Facts> workflow = definition.builder().build();
        Statistics.label("remembers").collect(definition.remembers());
        Statistics.label("remembers").coverage(checker -> checker.check(true).percentage(share -> share > 10));
        Position<Integer> position = workflow.begin();
        for (int step = 0; step < WALK; step++) {
            int event = random.nextInt(definition.events());
            Facts facts = facts(random, definition);
            Actor actor = actor(random);
            long expected = position.version() + (random.nextInt(10) == 0 ? 1 : 0);
            Reading reading =
                    definition.fire(RandomDefinition.spot(position), position.version(), event, facts, actor, expected);
            Position<Integer> before = Position.of(position.state(), position.resumesTo(), position.version());
            Outcome<Integer, String> outcome =
                    workflow.fire(position, RandomDefinition.eventName(event), facts, actor, AT, expected);
            assertThat(position).isEqualTo(before);
            assertThat(outcome.<Object>fold(RandomDefinition::spot, Refused::reason))
                    .isEqualTo(reading.spot() == null ? reading.refusal() : reading.spot());
            Optional<String> guard = outcome.fold(fired -> Optional.empty(), Refused::guard);
            assertThat(guard).isEqualTo(Optional.ofNullable(reading.guard()));
            if (outcome instanceof Fired<Integer, String> fired) {
                assertThat(fired.version()).isEqualTo(position.version() + 1);
                position =
                        random.nextBoolean() ? fired : Position.of(fired.state(), fired.resumesTo(), fired.version());
            }
        }
    }

    @Property
    void permissionsAgreeWithFiring(@ForAll long seed) {
        Random random = new Random(seed);
        RandomDefinition definition = sound(random);
        Workflow<Integer, String, Facts> workflow = definition.builder().build();
        Position<Integer> position = workflow.importAt(random.nextInt(definition.states()), random.nextInt(9));
        Facts facts = facts(random, definition);
        Facts withInputs = new Facts(facts.bits() | RandomDefinition.INPUT_BITS, facts.chosen());
        Actor actor = actor(random);
        List<Permission<Integer, String>> permissions = workflow.permitted(position, facts, actor, AT);
        Set<String> named = new HashSet<>();
        for (Permission<Integer, String> permission : permissions) {
            named.add(permission.event());
            Outcome<Integer, String> outcome = workflow.fire(position, permission.event(), withInputs, actor, AT);
            assertThat(permission.isAllowed()).isEqualTo(outcome.isFired());
            permission
                    .refusal()
                    .ifPresent(refusal -> assertThat(refusal)
                            .isEqualTo(workflow.fire(position, permission.event(), facts, actor, AT)));
        }
        Set<String> open = new HashSet<>();
        for (String event : workflow.events()) {
            Outcome<Integer, String> byAnybody =
                    workflow.fire(position, event, withInputs, RandomDefinition.EVERY_ROLE, AT);
            if (byAnybody.isFired()) {
                open.add(event);
            }
            boolean known = byAnybody.fold(fired -> true, refused -> refused.reason() != RefusalReason.NO_TRANSITION);
            assertThat(named.contains(event)).isEqualTo(known);
        }
        List<String> allowed =
                workflow.fire(position, "no event", facts, actor, AT).fold(fired -> List.of(), Refused::allowed);
        assertThat(allowed).isSorted().containsExactlyInAnyOrderElementsOf(open);
    }

    @Property
    void coveringPathsTakeEveryTransitionThatIsNoCorrection(@ForAll long seed) {
        Workflow<Integer, String, Facts> workflow =
                sound(new Random(seed)).builder().build();
        Set<Step<Integer, String>> taken = new HashSet<>();
        for (List<Step<Integer, String>> path : workflow.paths().covering()) {
            taken.addAll(path);
            assertThat(path.get(0).from()).isZero();
            assertThat(workflow.isTerminal(path.get(path.size() - 1).to())).isTrue();
            for (int i = 1; i < path.size(); i++) {
                assertThat(path.get(i).from()).isEqualTo(path.get(i - 1).to());
            }
        }
        Set<Step<Integer, String>> expected = new HashSet<>();
        workflow.transitions().stream()
                .filter(transition -> !transition.isCorrection())
                .forEach(transition -> transition
                        .to()
                        .forEach(to -> expected.add(new Step<>(transition.from(), transition.event(), to))));
        assertThat(taken).isEqualTo(expected);
    }
}
