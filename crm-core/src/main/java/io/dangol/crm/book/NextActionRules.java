package io.dangol.crm.book;

import io.dangol.crm.loyalty.StrategyTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * The rules that propose what to do next, {@linkplain ActionTrigger#urgency the most urgent} first.
 *
 * <p>A starting set is {@link #standard}; a host adds rules of its own, by stage, by segment or by anything else in the
 * context. Each rule proposes one action at most; rules of equal urgency keep their order.
 *
 * <p>Immutable and thread-safe, as far as its rules are.
 */
public final class NextActionRules {

    private final List<NextActionRule> rules;

    private NextActionRules(List<NextActionRule> rules) {
        this.rules = rules;
    }

    /** Returns these rules and no others. */
    public static NextActionRules of(NextActionRule... rules) {
        return new NextActionRules(List.of(rules));
    }

    /**
     * Returns the rules that the book begins with, one per {@link ActionTrigger} but the host's: put right what was not kept;
     * keep what is due within 7 days; let a person look at conduct that indicates a dedicated handler or more; call whoever
     * answered in the lower half of a scale within the last 90 days; look into high returns; win back valuable customers who
     * fall silent; confirm the choice after a purchase; thank advocates; help the next rung where one event is missing; follow
     * the strategy of the segment; invite prospects. The limits are ours, a start and not a finding.
     *
     * <p>Conduct asks for a person and takes no measure. To customers for whom {@link
     * io.dangol.crm.conduct.Rung#DEDICATED_HANDLER} or more is indicated nothing is sold: they are not won back, not invited,
     * not helped to the next rung, and the strategy of their segment rests. What they are owed, what they said and what they
     * asked for is proposed to them as to everybody: promises, redress, complaints, tickets, low answers.
     *
     * @param strategies what is planned for each segment; one that is not in the table has no action of its own
     */
    public static NextActionRules standard(StrategyTable strategies) {
        return new NextActionRules(new StandardActions(strategies).rules());
    }

    /** Returns these rules and one more. */
    public NextActionRules with(NextActionRule rule) {
        List<NextActionRule> more = new ArrayList<>(rules);
        more.add(Objects.requireNonNull(rule, "rule"));
        return new NextActionRules(List.copyOf(more));
    }

    /** Returns what the rules propose, the most urgent first; empty if none applies. */
    public List<NextAction> propose(CustomerContext context) {
        List<NextAction> actions = new ArrayList<>();
        for (NextActionRule rule : rules) {
            rule.propose(context).ifPresent(actions::add);
        }
        actions.sort(Comparator.comparingInt(action -> action.trigger().urgency()));
        return List.copyOf(actions);
    }
}
