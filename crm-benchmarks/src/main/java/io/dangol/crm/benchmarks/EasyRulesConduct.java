package io.dangol.crm.benchmarks;

import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.api.RulesEngine;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;

/**
 * The ten rules on Easy Rules: one engine without listeners and one set of rules for all customers. Nothing binds its log, and
 * all that is known of a customer is one fact, so that a rule looks up as little as it can.
 */
final class EasyRulesConduct {

    private static final String NAME = "conduct";

    private final RulesEngine engine = new DefaultRulesEngine();
    private final Rules rules = new Rules();

    EasyRulesConduct() {
        for (ConductRules.Rule rule : ConductRules.TEN) {
            rules.register(new RuleBuilder()
                    .name(rule.name())
                    .when(facts -> rule.when().test(facts.get(NAME)))
                    .then(facts -> rule.then().accept(facts.get(NAME)))
                    .build());
        }
    }

    /** Returns the facts in the form that the engine takes, to be used again and again. */
    static Facts facts(ConductFacts about) {
        Facts facts = new Facts();
        facts.put(NAME, about);
        return facts;
    }

    void run(Facts facts) {
        engine.fire(rules, facts);
    }
}
