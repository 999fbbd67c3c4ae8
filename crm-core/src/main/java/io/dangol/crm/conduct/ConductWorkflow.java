package io.dangol.crm.conduct;

import static io.dangol.crm.conduct.ConductRoles.CUSTOMER;
import static io.dangol.crm.conduct.ConductRoles.HANDLER;
import static io.dangol.crm.conduct.ConductRoles.HEARER;
import static io.dangol.crm.conduct.ConductRoles.REVIEWER;
import static io.dangol.crm.conduct.ConductRoles.SYSTEM;
import static io.dangol.crm.conduct.ConductState.EXIT_DECIDED;
import static io.dangol.crm.conduct.ConductState.EXIT_RECOMMENDED;
import static io.dangol.crm.conduct.ConductState.EXIT_SECOND_REVIEW;
import static io.dangol.crm.conduct.ConductState.HANDLER_PROPOSED;
import static io.dangol.crm.conduct.ConductState.OPEN;
import static io.dangol.crm.conduct.ConductState.RESTRICTION_RECOMMENDED;
import static io.dangol.crm.conduct.ConductState.UNDER_APPEAL;
import static io.dangol.crm.conduct.ConductState.WARNING_DRAFTED;

import io.dangol.crm.workflow.Workflow;
import io.dangol.crm.workflow.WorkflowBuilder;
import java.util.Arrays;

/**
 * Which moves there are in a conduct case, and whose they are.
 *
 * <p>The system watches, drafts, proposes and recommends. Every move that reaches a customer is one of a person, and the two
 * that hurt ask for reviewers: {@code standard().diagram()} draws it. Stateless and thread-safe.
 */
public final class ConductWorkflow {

    private static final ConductState[] ALL = ConductState.values();

    private ConductWorkflow() {}

    /**
     * Returns the ladder of watch, pre-warning, dedicated handler, restriction and exit, with review and appeal.
     *
     * <p>The procedure follows the model policy on unreasonable conduct of the NSW Ombudsman (2021): warning first, written
     * reasons, a term, a review, and an appeal to somebody else.
     */
    public static Workflow<ConductState, ConductEvent, ConductSubject> standard() {
        WorkflowBuilder<ConductState, ConductEvent, ConductSubject> moves =
                Workflow.<ConductState, ConductEvent, ConductSubject>named("conduct")
                        .states(ALL)
                        .initial(OPEN)
                        .terminal(EXIT_DECIDED)
                        .remembers(UNDER_APPEAL, OPEN)
                        .describedBy(subject ->
                                "Conduct case of customer " + subject.conduct().customer());
        record(moves);
        automatic(moves);
        decisions(moves);
        exit(moves);
        measures(moves);
        appeals(moves);
        return moves.build();
    }

    private static void record(WorkflowBuilder<ConductState, ConductEvent, ConductSubject> moves) {
        moves.on(ConductEvent.REPORT)
                .from(ALL)
                .toSame()
                .by(HANDLER, REVIEWER, SYSTEM)
                .needs("a new incident", ConductGuards::incidentIsNew)
                .on(ConductEvent.ESTABLISH)
                .from(ALL)
                .toSame()
                .by(HANDLER, REVIEWER)
                .needs("an incident that can change", ConductGuards::incidentCanChange)
                .needs("reason", ConductGuards::reasonIsGiven)
                .on(ConductEvent.COUNT)
                .from(ALL)
                .toSame()
                .by(HANDLER, REVIEWER, SYSTEM)
                .needs("a later frequency", ConductGuards::frequencyFits)
                .on(ConductEvent.HOLD)
                .from(ALL)
                .toSame()
                .by(HANDLER, REVIEWER)
                .when("a person", ConductGuards::isPerson)
                .needs("a verified incident of severity 4", ConductGuards::mayHold)
                .needs("reason", ConductGuards::reasonIsGiven)
                .on(ConductEvent.RELEASE_HOLD)
                .from(ALL)
                .toSame()
                .by(HANDLER, REVIEWER)
                .when("a hold stands", ConductGuards::isHeld)
                .needs("reason", ConductGuards::reasonIsGiven);
    }

    private static void automatic(WorkflowBuilder<ConductState, ConductEvent, ConductSubject> moves) {
        moves.on(ConductEvent.ASSESS)
                .from(
                        OPEN,
                        WARNING_DRAFTED,
                        HANDLER_PROPOSED,
                        RESTRICTION_RECOMMENDED,
                        EXIT_RECOMMENDED,
                        EXIT_SECOND_REVIEW)
                .toSame()
                .by(SYSTEM)
                .on(ConductEvent.WATCH)
                .from(OPEN)
                .toSame()
                .by(SYSTEM)
                .when("next rung", ConductGuards.isNext(Rung.WATCH))
                .on(ConductEvent.DRAFT_WARNING)
                .from(OPEN)
                .to(WARNING_DRAFTED)
                .by(SYSTEM)
                .when("next rung", ConductGuards.isNext(Rung.PRE_WARNING))
                .when("something new", ConductGuards.hasNews(Rung.PRE_WARNING))
                .on(ConductEvent.PROPOSE_HANDLER)
                .from(OPEN)
                .to(HANDLER_PROPOSED)
                .by(SYSTEM)
                .when("next rung", ConductGuards.isNext(Rung.DEDICATED_HANDLER))
                .when("something new", ConductGuards.hasNews(Rung.DEDICATED_HANDLER))
                .on(ConductEvent.RECOMMEND_RESTRICTION)
                .from(OPEN)
                .to(RESTRICTION_RECOMMENDED)
                .by(SYSTEM)
                .when("next rung", ConductGuards.isNext(Rung.RESTRICTION))
                .when("warned and went on", ConductGuards::wasWarned)
                .on(ConductEvent.RECOMMEND_EXIT)
                .from(OPEN)
                .to(EXIT_RECOMMENDED)
                .by(SYSTEM)
                .when("next rung", ConductGuards.isNext(Rung.EXIT))
                .when("warned and went on", ConductGuards::wasWarned)
                .when("restricted and went on", ConductGuards::wasRestricted)
                .on(ConductEvent.WITHDRAW)
                .from(WARNING_DRAFTED, HANDLER_PROPOSED, RESTRICTION_RECOMMENDED, EXIT_RECOMMENDED, EXIT_SECOND_REVIEW)
                .to(OPEN)
                .by(SYSTEM)
                .when("no longer indicated", ConductGuards::noLongerFits);
    }

    private static void decisions(WorkflowBuilder<ConductState, ConductEvent, ConductSubject> moves) {
        moves.on(ConductEvent.SEND_WARNING)
                .from(WARNING_DRAFTED)
                .to(OPEN)
                .by(HANDLER, REVIEWER)
                .when("a person", ConductGuards::isPerson)
                .when("still indicated", ConductGuards::stillFits)
                .needs("notice", ConductGuards.given("terms", "no notice is given; give the key of what is sent"))
                .needs("reason", ConductGuards::reasonIsGiven)
                .on(ConductEvent.ASSIGN_HANDLER)
                .from(HANDLER_PROPOSED)
                .to(OPEN)
                .by(HANDLER, REVIEWER)
                .when("a person", ConductGuards::isPerson)
                .when("still indicated", ConductGuards::stillFits)
                .needs("handler", ConductGuards.given("terms", "no handler is named; name one"))
                .needs("a handler who is no reporter", ConductGuards::handlerIsNoReporter)
                .needs("reason", ConductGuards::reasonIsGiven)
                .on(ConductEvent.RESTRICT)
                .from(RESTRICTION_RECOMMENDED)
                .to(OPEN)
                .by(REVIEWER)
                .when("a person", ConductGuards::isPerson)
                .when("still indicated", ConductGuards::stillFits)
                .when("no reporter", ConductGuards::isNoReporter)
                .needs("restriction", ConductGuards.given("terms", "nothing is named that is withheld; name it"))
                .needs("months", ConductGuards::monthsFit)
                .needs("reason", ConductGuards::reasonIsGiven)
                .on(ConductEvent.DECLINE)
                .from(WARNING_DRAFTED, HANDLER_PROPOSED)
                .to(OPEN)
                .by(HANDLER, REVIEWER)
                .when("a person", ConductGuards::isPerson)
                .needs("reason", ConductGuards::reasonIsGiven)
                .on(ConductEvent.DECLINE)
                .from(RESTRICTION_RECOMMENDED, EXIT_RECOMMENDED, EXIT_SECOND_REVIEW)
                .to(OPEN)
                .by(REVIEWER)
                .when("a person", ConductGuards::isPerson)
                .needs("reason", ConductGuards::reasonIsGiven);
    }

    private static void exit(WorkflowBuilder<ConductState, ConductEvent, ConductSubject> moves) {
        moves.hint(ConductEvent.CONFIRM_EXIT, "Let a first reviewer approve the exit, and a second one confirm it.")
                .on(ConductEvent.APPROVE_EXIT)
                .from(EXIT_RECOMMENDED)
                .to(EXIT_SECOND_REVIEW)
                .by(REVIEWER)
                .when("a person", ConductGuards::isPerson)
                .when("still indicated", ConductGuards::stillFits)
                .when("no reporter", ConductGuards::isNoReporter)
                .needs("reason", ConductGuards::reasonIsGiven)
                .on(ConductEvent.CONFIRM_EXIT)
                .from(EXIT_SECOND_REVIEW)
                .to(EXIT_DECIDED)
                .by(REVIEWER)
                .when("a person", ConductGuards::isPerson)
                .when("another reviewer", ConductGuards::isSecondReviewer)
                .when("still indicated", ConductGuards::stillFits)
                .when("no reporter", ConductGuards::isNoReporter)
                .needs("notice", ConductGuards.given("terms", "no notice is given; give the key of what is sent"))
                .needs("reason", ConductGuards::reasonIsGiven);
    }

    private static void measures(WorkflowBuilder<ConductState, ConductEvent, ConductSubject> moves) {
        moves.on(ConductEvent.REVIEW)
                .from(ALL)
                .toSame()
                .by(REVIEWER)
                .when("a person", ConductGuards::isPerson)
                .needs("a measure that goes on", ConductGuards::measureGoesOn)
                .needs("a measure with a review", ConductGuards::isReviewed)
                .needs("reason", ConductGuards::reasonIsGiven)
                .on(ConductEvent.LIFT)
                .from(EXIT_DECIDED)
                .to(OPEN)
                .reopens()
                .by(REVIEWER)
                .when("a person", ConductGuards::isPerson)
                .needs("a measure that goes on", ConductGuards::measureGoesOn)
                .needs("reason", ConductGuards::reasonIsGiven)
                .needs("the exit", ConductGuards::isTheExit)
                .priority(1)
                .on(ConductEvent.LIFT)
                .from(exceptAppeal())
                .toSame()
                .by(REVIEWER)
                .when("a person", ConductGuards::isPerson)
                .needs("a measure that goes on", ConductGuards::measureGoesOn)
                .needs("reason", ConductGuards::reasonIsGiven)
                .on(ConductEvent.EXEMPT)
                .from(exceptAppeal())
                .toSame()
                .by(REVIEWER)
                .when("a person", ConductGuards::isPerson)
                .needs("incidents and an end", ConductGuards::exemptionFits)
                .needs("reason", ConductGuards::reasonIsGiven);
    }

    private static void appeals(WorkflowBuilder<ConductState, ConductEvent, ConductSubject> moves) {
        moves.on(ConductEvent.FILE_APPEAL)
                .from(
                        OPEN,
                        WARNING_DRAFTED,
                        HANDLER_PROPOSED,
                        RESTRICTION_RECOMMENDED,
                        EXIT_RECOMMENDED,
                        EXIT_SECOND_REVIEW)
                .to(UNDER_APPEAL)
                .by(CUSTOMER)
                .needs("a measure to appeal against", AppealGuards::canBeAppealed)
                .needs("incidents of the case", AppealGuards::incidentsCanBeContested)
                .needs(
                        "grounds",
                        ConductGuards.given("grounds", "no grounds are given; give the key of what was written"))
                .on(ConductEvent.FILE_APPEAL)
                .from(EXIT_DECIDED)
                .to(UNDER_APPEAL)
                .reopens()
                .by(CUSTOMER)
                .needs("a measure to appeal against", AppealGuards::canBeAppealed)
                .needs("incidents of the case", AppealGuards::incidentsCanBeContested)
                .needs(
                        "grounds",
                        ConductGuards.given("grounds", "no grounds are given; give the key of what was written"))
                .on(ConductEvent.ALLOW_APPEAL)
                .from(UNDER_APPEAL)
                .to(OPEN)
                .by(HEARER)
                .when("a person", ConductGuards::isPerson)
                .when("another hearer", AppealGuards::hearerIsAnother)
                .needs("retraction or exemption", AppealGuards::reliefFits)
                .needs("reason", AppealGuards::reasonIsGivenAboutTheExit)
                .priority(1)
                .on(ConductEvent.ALLOW_APPEAL)
                .from(UNDER_APPEAL)
                .toRemembered()
                .by(HEARER)
                .when("a person", ConductGuards::isPerson)
                .when("not about the exit", AppealGuards::isNotAboutTheExit)
                .when("another hearer", AppealGuards::hearerIsAnother)
                .needs("retraction or exemption", AppealGuards::reliefFits)
                .needs("reason", ConductGuards::reasonIsGiven)
                .on(ConductEvent.REJECT_APPEAL)
                .from(UNDER_APPEAL)
                .toRemembered()
                .by(HEARER)
                .when("a person", ConductGuards::isPerson)
                .when("another hearer", AppealGuards::hearerIsAnother)
                .needs("reason", ConductGuards::reasonIsGiven)
                .on(ConductEvent.WITHDRAW_APPEAL)
                .from(UNDER_APPEAL)
                .toRemembered()
                .by(CUSTOMER);
    }

    private static ConductState[] exceptAppeal() {
        return Arrays.stream(ALL).filter(state -> state != UNDER_APPEAL).toArray(ConductState[]::new);
    }
}
