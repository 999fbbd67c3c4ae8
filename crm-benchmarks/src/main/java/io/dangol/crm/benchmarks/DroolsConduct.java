package io.dangol.crm.benchmarks;

import org.drools.modelcompiler.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionsPool;
import org.kie.api.runtime.StatelessKieSession;
import org.kie.api.runtime.rule.FactHandle;
import org.kie.internal.utils.KieHelper;

/**
 * The ten rules on Drools, compiled once into its executable model, where conditions are Java lambdas. Its sessions are the
 * four kinds that its manual names. Not thread-safe.
 */
final class DroolsConduct {

    private static final String RULES = """
            package conduct
            import io.dangol.crm.benchmarks.ConductFacts
            rule "watch" when $f : ConductFacts(total >= 1) then $f.reach(1); end
            rule "pre-warning" when $f : ConductFacts(total >= 2) then $f.reach(2); end
            rule "handler" when $f : ConductFacts(total >= 3, gateOpen) then $f.reach(3); end
            rule "restriction" when $f : ConductFacts(total >= 4, gateOpen) then $f.reach(4); end
            rule "exit" when $f : ConductFacts(total >= 8, gateOpen) then $f.reach(5); end
            rule "thief" when $f : ConductFacts(thief >= leading) then $f.lead(0); end
            rule "rule breaker" when $f : ConductFacts(ruleBreaker >= leading) then $f.lead(1); end
            rule "belligerent" when $f : ConductFacts(belligerent >= leading) then $f.lead(2); end
            rule "vandal" when $f : ConductFacts(vandal >= leading) then $f.lead(3); end
            rule "deadbeat" when $f : ConductFacts(deadbeat >= leading) then $f.lead(4); end
            """;

    private final KieBase base;
    private final StatelessKieSession stateless;
    private final KieSessionsPool pool;
    private final KieSession kept;

    private DroolsConduct(KieBase base) {
        this.base = base;
        stateless = base.newStatelessKieSession();
        pool = base.newKieSessionsPool(1);
        kept = base.newKieSession();
    }

    /** Compiles the rules. */
    static DroolsConduct compile() {
        return new DroolsConduct(
                new KieHelper().addContent(RULES, ResourceType.DRL).build(ExecutableModelProject.class));
    }

    /** Runs the rules in a stateless session. */
    void runStateless(ConductFacts facts) {
        stateless.execute(facts);
    }

    /** Runs the rules in a session of their own. */
    void runStateful(ConductFacts facts) {
        run(base.newKieSession(), facts);
    }

    /** Runs the rules in a session out of a pool. */
    void runPooled(ConductFacts facts) {
        run(pool.newKieSession(), facts);
    }

    private static void run(KieSession session, ConductFacts facts) {
        session.insert(facts);
        session.fireAllRules();
        session.dispose();
    }

    /** Runs the rules in a session that is kept, and takes the facts out again. */
    void runKept(ConductFacts facts) {
        FactHandle handle = kept.insert(facts);
        kept.fireAllRules();
        kept.delete(handle);
    }
}
