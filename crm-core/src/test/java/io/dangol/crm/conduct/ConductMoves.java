package io.dangol.crm.conduct;

import static io.dangol.crm.conduct.ConductRoles.CUSTOMER;
import static io.dangol.crm.conduct.ConductRoles.HANDLER;
import static io.dangol.crm.conduct.ConductRoles.HEARER;
import static io.dangol.crm.conduct.ConductRoles.REVIEWER;
import static io.dangol.crm.conduct.ConductRoles.SYSTEM;

import io.dangol.crm.workflow.Actor;
import io.dangol.crm.workflow.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/** What random people try with a conduct case: often what it waits for, at times what they must not. For one thread. */
final class ConductMoves {

    /** What is tried, and by whom. */
    record Move(ConductCommand command, Actor actor) {}

    private static final List<Actor> ACTORS = List.of(
            Actor.of("lead", HANDLER, REVIEWER),
            Actor.of("director", REVIEWER),
            Actor.of("owner", REVIEWER, HEARER),
            Actor.of("clerk", HANDLER),
            Actor.of("judge", HEARER),
            Actor.of("clerk", CUSTOMER),
            Actor.of("omni", HANDLER, REVIEWER, HEARER, CUSTOMER),
            Actor.of("system", HANDLER, REVIEWER, HEARER, SYSTEM),
            Actor.SYSTEM);
    private static final List<String> REPORTERS = List.of("till-1", "till-2", "till-3", "lead", "owner", "clerk");
    private static final List<IncidentType> TYPES =
            List.of(IncidentType.THIEF, IncidentType.VANDAL, IncidentType.BELLIGERENT, IncidentType.RULE_BREAKER);

    private static final Map<ConductEvent, Set<Role>> ROLES = new EnumMap<>(ConductEvent.class);

    static {
        ConductWorkflow.standard()
                .transitions()
                .forEach(move -> ROLES.computeIfAbsent(move.event(), event -> new HashSet<>())
                        .addAll(move.roles()));
    }

    private final ConductCase conduct;
    private final List<Incident> linked;
    private final Instant now;
    private final int number;
    private final SplittableRandom dice;

    ConductMoves(ConductCase conduct, List<Incident> linked, Instant now, int number, SplittableRandom dice) {
        this.conduct = conduct;
        this.linked = linked;
        this.now = now;
        this.number = number;
        this.dice = dice;
    }

    Move next() {
        ConductCommand command = switch (dice.nextInt(12)) {
            case 0, 1, 2, 3 -> expected();
            case 4, 5 -> report();
            case 6 -> establish();
            case 7, 8 -> pick(onMeasures());
            case 9 -> pick(decisions());
            default -> conduct.activeHold(now).isPresent() ? ConductCommand.releaseHold("is calm") : pick(others());
        };
        return new Move(command, dice.nextInt(4) == 0 ? pick(ACTORS) : pick(actorsOf(command.event())));
    }

    private static List<Actor> actorsOf(ConductEvent event) {
        return ACTORS.stream()
                .filter(actor -> ROLES.getOrDefault(event, Set.of()).stream().anyMatch(actor::has))
                .toList();
    }

    /** Returns what the state waits for. */
    private ConductCommand expected() {
        return switch (conduct.state()) {
            case OPEN -> report();
            case WARNING_DRAFTED -> ConductCommand.sendWarning("letter-1", "went too far");
            case HANDLER_PROPOSED -> ConductCommand.assignHandler("carla", "trained for this");
            case RESTRICTION_RECOMMENDED -> ConductCommand.restrict("prepayment", "went on");
            case EXIT_RECOMMENDED -> ConductCommand.approveExit("went on");
            case EXIT_SECOND_REVIEW -> ConductCommand.confirmExit("letter-9", "went on");
            case UNDER_APPEAL -> pick(hearing());
            case EXIT_DECIDED -> pick(onMeasures());
        };
    }

    private ConductCommand report() {
        String reporter = pick(REPORTERS);
        Instant occurred = now.minus(Duration.ofHours(dice.nextInt(4) == 0 ? dice.nextInt(2_000) : 1));
        Incident incident = Incident.of(
                "I-" + number,
                ConductWalk.CUSTOMER,
                pick(TYPES),
                1 + dice.nextInt(Incident.MAX_SEVERITY),
                occurred,
                reporter,
                now);
        if (dice.nextInt(4) == 0) {
            incident = incident.asProvoked();
        }
        return ConductCommand.report(dice.nextInt(4) == 0 ? incident : incident.verified("judge-2", now));
    }

    private ConductCommand establish() {
        Verification next = dice.nextBoolean() ? Verification.VERIFIED : pick(List.of(Verification.values()));
        return dice.nextInt(4) == 0
                ? ConductCommand.establish(incident(), next, "looked at again", dice.nextBoolean())
                : ConductCommand.establish(incident(), next, "looked at again", List.of("file-" + dice.nextInt(9)));
    }

    private List<ConductCommand> onMeasures() {
        String measure = "M-" + (1 + dice.nextInt(conduct.measures().size() + 1));
        String latest = "M-" + Math.max(1, conduct.measures().size());
        List<String> contested = dice.nextBoolean() ? List.of(incident(), incident()) : List.of();
        return List.of(
                ConductCommand.lift(measure, "is enough"),
                ConductCommand.review(latest, "stays"),
                ConductCommand.fileAppeal(measure, contested, "letter-77"),
                ConductCommand.fileAppeal(latest, contested, "letter-77"));
    }

    private List<ConductCommand> hearing() {
        List<String> contested =
                new ArrayList<>(conduct.openAppeal().orElseThrow().incidents().keySet());
        return List.of(
                ConductCommand.allowAppeal(contested, "was not there"),
                ConductCommand.allowAppeal(contested.subList(0, Math.min(1, contested.size())), "was not there"),
                ConductCommand.allowAppeal(now.plus(Duration.ofDays(1 + dice.nextInt(400))), "was provoked"),
                ConductCommand.rejectAppeal("the recording is clear"),
                ConductCommand.withdrawAppeal());
    }

    private List<ConductCommand> decisions() {
        return List.of(
                ConductCommand.sendWarning("letter-1", "went too far"),
                ConductCommand.assignHandler(pick(REPORTERS), "is near"),
                ConductCommand.restrict("prepayment", 1 + dice.nextInt(13), "went on"),
                ConductCommand.approveExit("went on"),
                ConductCommand.confirmExit("letter-9", "went on"),
                ConductCommand.decline("is enough"),
                ConductCommand.rejectAppeal("no"),
                ConductCommand.allowAppeal(now.plusSeconds(60), "was provoked"));
    }

    private List<ConductCommand> others() {
        List<ConductCommand> all = new ArrayList<>(List.of(
                ConductCommand.hold(grave(), 1 + dice.nextInt(73), "violence"),
                ConductCommand.hold(grave(), MeasureTerms.MAX_HOLD_HOURS, "violence"),
                ConductCommand.releaseHold("is calm"),
                ConductCommand.exempt(List.of(incident()), now.plus(Duration.ofDays(dice.nextInt(90))), "was ill"),
                ConductCommand.count(new Frequency("returns", ConductWalk.CUSTOMER, dice.nextInt(50), 50, now))));
        all.add(ConductCommand.automatic(pick(List.of(ConductEvent.values()))));
        return all;
    }

    private String incident() {
        List<Incident> all = new ArrayList<>(conduct.incidents());
        all.addAll(linked);
        return pick(all).id();
    }

    private String grave() {
        return conduct.incidents().stream()
                .filter(incident -> incident.severity() == Incident.MAX_SEVERITY)
                .reduce((earlier, later) -> later)
                .map(Incident::id)
                .orElseGet(this::incident);
    }

    private <T> T pick(List<T> all) {
        return all.get(dice.nextInt(all.size()));
    }
}
