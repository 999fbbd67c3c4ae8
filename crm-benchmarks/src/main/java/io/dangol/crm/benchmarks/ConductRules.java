package io.dangol.crm.benchmarks;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The ten rules as lambdas: five thresholds of the score, and five of the scores by type. Stateless and thread-safe. */
final class ConductRules {

    /** The ten. The thresholds are those of the policy of {@link MadeUpIncidents}. */
    static final List<Rule> TEN = List.of(
            new Rule("watch", f -> f.getTotal() >= 1, f -> f.reach(1)),
            new Rule("pre-warning", f -> f.getTotal() >= 2, f -> f.reach(2)),
            new Rule("handler", f -> f.getTotal() >= 3 && f.isGateOpen(), f -> f.reach(3)),
            new Rule("restriction", f -> f.getTotal() >= 4 && f.isGateOpen(), f -> f.reach(4)),
            new Rule("exit", f -> f.getTotal() >= 8 && f.isGateOpen(), f -> f.reach(5)),
            new Rule("thief", f -> f.getThief() >= f.getLeading(), f -> f.lead(0)),
            new Rule("rule breaker", f -> f.getRuleBreaker() >= f.getLeading(), f -> f.lead(1)),
            new Rule("belligerent", f -> f.getBelligerent() >= f.getLeading(), f -> f.lead(2)),
            new Rule("vandal", f -> f.getVandal() >= f.getLeading(), f -> f.lead(3)),
            new Rule("deadbeat", f -> f.getDeadbeat() >= f.getLeading(), f -> f.lead(4)));

    private static final Rule[] TABLE = TEN.toArray(new Rule[0]);

    private ConductRules() {}

    /**
     * A rule.
     *
     * @param name what it finds
     * @param when whether it fires
     * @param then what it notes
     */
    record Rule(String name, Predicate<ConductFacts> when, Consumer<ConductFacts> then) {}

    /** Returns how many rules fire. */
    static int firing(ConductFacts facts) {
        return (int) TEN.stream().filter(rule -> rule.when().test(facts)).count();
    }

    /** Runs the rules one after the other, as a program without an engine would. */
    static ConductFacts run(ConductFacts facts) {
        for (Rule rule : TABLE) {
            if (rule.when().test(facts)) {
                rule.then().accept(facts);
            }
        }
        return facts;
    }
}
