package io.dangol.crm.book;

import io.dangol.crm.conduct.ConductAssessment;
import io.dangol.crm.conduct.Gate;
import io.dangol.crm.conduct.Rung;
import java.util.List;
import java.util.Optional;

/**
 * What recorded conduct changes in the rules of {@link NextActionRules#standard}: it asks for a person, and keeps sales away
 * from those whom a trained person should handle. It takes no measure.
 */
final class ConductActions {

    private ConductActions() {}

    /** Returns a rule that seeks business, and leaves those alone whom a trained person should handle. */
    static NextActionRule sales(NextActionRule rule) {
        return context ->
                rule.propose(context).filter(action -> indicated(context).isEmpty());
    }

    /** Proposes a trained person, or a person to decide where a sanction is indicated. */
    static Optional<NextAction> askForAPerson(CustomerContext context) {
        return indicated(context)
                .map(conduct -> conduct.indicated().isSanction()
                        ? action("REVIEW_CONDUCT", "Let a person review the conduct; no sanction without it.", conduct)
                        : action("PROPOSE_HANDLER", "Propose a trained person to handle the customer.", conduct));
    }

    /** Returns the conduct of one for whom more than a pre-warning is indicated; empty for all others. */
    private static Optional<ConductAssessment> indicated(CustomerContext context) {
        return context.conduct().filter(conduct -> conduct.indicated().isAbove(Rung.PRE_WARNING));
    }

    private static NextAction action(String code, String text, ConductAssessment conduct) {
        Gate gate = conduct.standing().gate();
        return new NextAction(
                code,
                text,
                ActionTrigger.CONDUCT,
                List.of(
                        conduct.indicated().name(),
                        Wording.decimal(conduct.total(), 1),
                        Wording.grouped(gate.verified()),
                        gate.from().toString()));
    }
}
