package io.dangol.crm.workflow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A definition drawn at random, and a slow reading of it by lists and sets: what fires, and whether it may be built.
 *
 * <p>States and events are small numbers. The last state is terminal, and a chain of moves leads to it from the first, of
 * which now and then a link is missing.
 */
final class RandomDefinition {

    static final int CONDITION_BITS = 0b111;
    static final int INPUT_BITS = 0b11000;
    static final List<Role> ROLES = List.of(Role.of("a"), Role.of("b"), Role.of("c"));
    static final Actor EVERY_ROLE = new Actor("every", ROLES);

    private static final int FIRST_INPUT = 3;

    /**
     * What guards see: guard i passes if bit i is set.
     *
     * @param bits which guards pass
     * @param chosen where a correction leads
     */
    record Facts(int bits, int chosen) {}

    private enum Goal {
        STATE,
        SAME,
        REMEMBERED,
        CHOSEN
    }

    private record Move(
            int event,
            Set<Integer> from,
            boolean fromOpen,
            Goal goal,
            int to,
            Set<Role> roles,
            Set<Integer> guards,
            int priority,
            boolean reopens) {}

    /** A state with what it remembers. */
    record Spot(int state, @Nullable Integer remembered) {}

    private final int states;
    private final int events;
    private final Set<Integer> terminal = new TreeSet<>();
    private final Map<Integer, Integer> fallbacks = new LinkedHashMap<>();
    private final List<Move> moves = new ArrayList<>();

    RandomDefinition(Random random) {
        states = 2 + random.nextInt(5);
        events = 2 + random.nextInt(3);
        terminal.add(states - 1);
        for (int state = 1; state < states - 1; state++) {
            if (random.nextInt(3) == 0) {
                fallbacks.put(state, random.nextInt(5) > 0 ? state - 1 : random.nextInt(states));
            }
        }
        for (int state = 0; state < states - 1; state++) {
            if (random.nextInt(20) > 0) {
                moves.add(new Move(
                        random.nextInt(events),
                        Set.of(state),
                        false,
                        Goal.STATE,
                        state + 1,
                        Set.of(),
                        guards(random),
                        0,
                        false));
            }
        }
        for (int more = random.nextInt(6); more > 0; more--) {
            moves.add(move(random));
        }
    }

    private Move move(Random random) {
        Goal goal = Goal.values()[random.nextInt(Goal.values().length)];
        Set<Integer> from = new TreeSet<>();
        boolean fromOpen = random.nextInt(4) == 0;
        if (goal == Goal.REMEMBERED && !fallbacks.isEmpty() && random.nextInt(10) > 0) {
            from.addAll(fallbacks.keySet());
            fromOpen = false;
        } else {
            for (int state = 0; state < states - (random.nextInt(10) == 0 ? 0 : 1); state++) {
                if (random.nextInt(3) == 0) {
                    from.add(state);
                }
            }
        }
        Set<Role> roles = new TreeSet<>();
        ROLES.stream().filter(role -> random.nextInt(4) == 0).forEach(roles::add);
        return new Move(
                random.nextInt(events),
                from,
                fromOpen,
                goal,
                random.nextInt(states),
                roles,
                guards(random),
                random.nextInt(3) - 1,
                random.nextBoolean());
    }

    private static Set<Integer> guards(Random random) {
        Set<Integer> guards = new TreeSet<>();
        for (int bit = 0; bit < FIRST_INPUT + 2; bit++) {
            if (random.nextInt(3) == 0) {
                guards.add(bit);
            }
        }
        return guards;
    }

    int states() {
        return states;
    }

    /** Tells whether a state remembers another one. */
    boolean remembers() {
        return !fallbacks.isEmpty();
    }

    int events() {
        return events;
    }

    WorkflowBuilder<Integer, String, Facts> builder() {
        WorkflowBuilder<Integer, String, Facts> builder = Workflow.named("random");
        for (int state = 0; state < states; state++) {
            builder.states(state);
        }
        builder.initial(0);
        terminal.forEach(builder::terminal);
        fallbacks.forEach(builder::remembers);
        for (Move move : moves) {
            TransitionBuilder<Integer, String, Facts> open =
                    builder.on(eventName(move.event())).priority(move.priority());
            move.from().forEach(open::from);
            if (move.fromOpen()) {
                open.fromOpen();
            }
            switch (move.goal()) {
                case STATE -> open.to(move.to());
                case SAME -> open.toSame();
                case REMEMBERED -> open.toRemembered();
                case CHOSEN -> open.toChosen(Facts::chosen);
            }
            move.roles().forEach(open::by);
            for (int bit : move.guards()) {
                if (bit < FIRST_INPUT) {
                    open.when("guard " + bit, facts -> passes(facts, bit), "bit " + bit);
                } else {
                    open.needs("guard " + bit, facts -> passes(facts, bit), "bit " + bit);
                }
            }
            if (move.reopens()) {
                open.reopens();
            }
        }
        return builder;
    }

    static String eventName(int event) {
        return "event " + event;
    }

    private static boolean passes(Facts facts, int bit) {
        return (facts.bits() >> bit & 1) == 1;
    }

    /** What firing comes to: a spot, or a reason. */
    record Reading(
            @Nullable Spot spot,
            @Nullable RefusalReason refusal,
            @Nullable String guard) {}

    /** Reads the definition move by move. */
    Reading fire(Spot spot, long version, int event, Facts facts, Actor actor, long expectedVersion) {
        if (version != expectedVersion) {
            return new Reading(null, RefusalReason.STALE_VERSION, null);
        }
        List<Move> tried = leaving(spot.state(), event);
        if (tried.isEmpty()) {
            return new Reading(null, RefusalReason.NO_TRANSITION, null);
        }
        Optional<String> firstGuard = Optional.empty();
        for (Move move : tried) {
            if (move.roles().isEmpty() || actor.roles().stream().anyMatch(move.roles()::contains)) {
                Optional<String> refusing = move.guards().stream()
                        .filter(bit -> !passes(facts, bit))
                        .findFirst()
                        .map(bit -> "guard " + bit);
                if (refusing.isEmpty()) {
                    return new Reading(after(spot, move, facts), null, null);
                }
                firstGuard = firstGuard.or(() -> refusing);
            }
        }
        return firstGuard.isPresent()
                ? new Reading(null, RefusalReason.GUARD, firstGuard.get())
                : new Reading(null, RefusalReason.FORBIDDEN, null);
    }

    private List<Move> leaving(int state, int event) {
        return moves.stream()
                .filter(move -> move.event() == event && leaves(move, state))
                .sorted(Comparator.comparing(Move::priority).reversed())
                .toList();
    }

    private boolean leaves(Move move, int state) {
        return move.from().contains(state) || (move.fromOpen() && !terminal.contains(state));
    }

    private Spot after(Spot spot, Move move, Facts facts) {
        int to = switch (move.goal()) {
            case STATE -> move.to();
            case SAME -> spot.state();
            case REMEMBERED -> remembered(spot);
            case CHOSEN -> facts.chosen();
        };
        return spotAt(to, fallbacks.containsKey(spot.state()) ? remembered(spot) : spot.state());
    }

    private int remembered(Spot spot) {
        return spot.remembered() == null ? fallbacks.getOrDefault(spot.state(), -1) : spot.remembered();
    }

    private Spot spotAt(int state, int origin) {
        if (!fallbacks.containsKey(state)) {
            return new Spot(state, null);
        }
        return rememberable().contains(new Spot(state, origin))
                ? new Spot(state, origin)
                : new Spot(state, fallbacks.get(state));
    }

    /** Returns every state that remembers with each state that an entity can have brought there. */
    private Set<Spot> rememberable() {
        Set<Spot> found = new HashSet<>();
        List<Spot> open = new ArrayList<>();
        for (int state = 0; state < states; state++) {
            if (!fallbacks.containsKey(state)) {
                open.add(new Spot(state, null));
            }
        }
        while (!open.isEmpty()) {
            Spot spot = open.remove(open.size() - 1);
            int origin = spot.remembered() == null ? spot.state() : spot.remembered();
            for (Move move : moves) {
                if (move.goal() == Goal.STATE && leaves(move, spot.state()) && fallbacks.containsKey(move.to())) {
                    Spot next = new Spot(move.to(), origin);
                    if (found.add(next)) {
                        open.add(next);
                    }
                }
            }
        }
        return found;
    }

    /** Tells whether the definition has no fault, by trying everything. */
    boolean isSound() {
        return fallbacksFit() && movesFit() && everythingIsReachedAndEnds();
    }

    private boolean fallbacksFit() {
        return fallbacks.entrySet().stream()
                .allMatch(fallback -> !fallbacks.containsKey(fallback.getValue())
                        && rememberable().contains(new Spot(fallback.getKey(), fallback.getValue())));
    }

    private boolean movesFit() {
        for (Move move : moves) {
            boolean leavesSome = false;
            for (int state = 0; state < states; state++) {
                if (leaves(move, state)) {
                    leavesSome = true;
                    boolean stays = move.goal() == Goal.SAME || (move.goal() == Goal.STATE && move.to() == state);
                    if (move.goal() == Goal.REMEMBERED && !fallbacks.containsKey(state)) {
                        return false;
                    }
                    if (terminal.contains(state) && !stays && !move.reopens()) {
                        return false;
                    }
                }
            }
            if (!leavesSome) {
                return false;
            }
        }
        for (int state = 0; state < states; state++) {
            for (int event = 0; event < events; event++) {
                if (!isDecided(leaving(state, event))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Tries every set of roles: each move must be taken for some, and no two without a guard be equal for any. */
    private static boolean isDecided(List<Move> tried) {
        for (int i = 0; i < tried.size(); i++) {
            Move move = tried.get(i);
            Set<Role> free = new LinkedHashSet<>(move.roles().isEmpty() ? ROLES : move.roles());
            boolean others = move.roles().isEmpty();
            for (Move first : tried.subList(0, i)) {
                if (first.guards().isEmpty()) {
                    boolean meet = first.roles().isEmpty()
                            || move.roles().isEmpty()
                            || first.roles().stream().anyMatch(move.roles()::contains);
                    if (meet && move.guards().isEmpty() && first.priority() == move.priority()) {
                        return false;
                    }
                    free.removeAll(first.roles().isEmpty() ? ROLES : first.roles());
                    others &= !first.roles().isEmpty();
                }
            }
            if (free.isEmpty() && !others) {
                return false;
            }
        }
        return true;
    }

    private boolean everythingIsReachedAndEnds() {
        Set<Spot> reached = reachedFrom(spotAt(0, -1));
        Set<Integer> reachedStates = new TreeSet<>();
        for (Spot spot : reached) {
            reachedStates.add(spot.state());
            if (reachedFrom(spot).stream().noneMatch(end -> terminal.contains(end.state()))) {
                return false;
            }
        }
        return reachedStates.size() == states;
    }

    private Set<Spot> reachedFrom(Spot start) {
        Set<Spot> reached = new HashSet<>(Set.of(start));
        List<Spot> open = new ArrayList<>(reached);
        while (!open.isEmpty()) {
            Spot spot = open.remove(open.size() - 1);
            for (Move move : moves) {
                if (move.goal() != Goal.CHOSEN && leaves(move, spot.state())) {
                    Spot next = after(spot, move, new Facts(0, 0));
                    if (reached.add(next)) {
                        open.add(next);
                    }
                }
            }
        }
        return reached;
    }

    /** Returns where a position of the workflow is in this reading. */
    static Spot spot(Position<Integer> position) {
        return new Spot(position.state(), position.resumesTo().orElse(null));
    }
}
