package io.dangol.crm.complaint;

import io.dangol.crm.workflow.Actor;
import io.dangol.crm.workflow.Guard;
import io.dangol.crm.workflow.GuardVerdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** Conditions of the moves of complaints. Those on the case hold without a command. Stateless and thread-safe. */
final class ComplaintGuards {

    private ComplaintGuards() {}

    static Guard<ComplaintCase> given(String field, String reason) {
        return (subject, actor, at) -> GuardVerdict.passIf(subject.hasInput(field), reason);
    }

    static GuardVerdict answerIsOfTheCustomer(ComplaintCase subject, Actor actor, Instant at) {
        if (!subject.hasInput("mark")) {
            return GuardVerdict.refuse("there is no answer of the customer; give it");
        }
        String customer = subject.complaint().customer().value();
        return GuardVerdict.passIf(
                subject.input("customer").equals(Optional.of(customer)),
                "the answer is of another customer; give the one of who complained");
    }

    static GuardVerdict severityBelowHigh(ComplaintCase subject, Actor actor, Instant at) {
        boolean high = subject.complaint()
                .assessment()
                .map(found -> found.severity() == ImpactLevel.HIGH)
                .orElse(false);
        return GuardVerdict.passIf(!high, "its severity is HIGH; somebody must look into it");
    }

    static GuardVerdict ownerIsAllowed(ComplaintCase subject, Actor actor, Instant at) {
        Optional<String> owner = subject.input("owner");
        if (owner.isEmpty()) {
            return GuardVerdict.refuse("no owner is named; name one");
        }
        boolean concerned = owner.equals(subject.complaint().intake().complainedOf());
        return GuardVerdict.passIf(!concerned, "the owner is the person complained of; name somebody else");
    }

    static GuardVerdict ownerIsAnother(ComplaintCase subject, Actor actor, Instant at) {
        return GuardVerdict.passIf(
                !subject.input("owner").equals(subject.complaint().owner()),
                "the new owner is the old one; name somebody else");
    }

    static GuardVerdict remindersSent(ComplaintCase subject, Actor actor, Instant at) {
        int sent = subject.complaint().counts().reminders();
        int needed = subject.policy().reminders();
        return GuardVerdict.passIf(
                sent >= needed, sent + " of " + needed + " reminders were sent; send the others first, by CONTACT");
    }

    /** A finding with reasons; where the customer was right, something is said and not only given. */
    static GuardVerdict hasBothParts(ComplaintCase subject, Actor actor, Instant at) {
        Optional<ServiceRecovery> plan = subject.command().flatMap(ComplaintCommand::recovery);
        if (plan.isEmpty()) {
            return GuardVerdict.refuse("there is no finding; state it with its reasons and a recovery plan");
        }
        boolean upheld = subject.command()
                .flatMap(given -> given.constant("finding", Finding.class))
                .map(Finding::isUpheld)
                .orElse(false);
        if (plan.get().isCompensationAlone()) {
            return GuardVerdict.refuse("the recovery plan has compensation alone, which does not restore trust;"
                    + " add an apology, an explanation or another psychological action");
        }
        return GuardVerdict.passIf(
                !upheld || plan.get().has(RecoveryPart.PSYCHOLOGICAL),
                "the customer was right and nothing is said to them; add an apology, an explanation or the like");
    }

    /** The same of what is left of a plan: a step may have been taken back since. */
    static GuardVerdict stillHasBothParts(ComplaintCase subject, Actor actor, Instant at) {
        ServiceRecovery recovery = subject.complaint().recovery();
        boolean upheld = subject.complaint()
                .resolution()
                .finding()
                .map(Finding::isUpheld)
                .orElse(false);
        return GuardVerdict.passIf(
                !recovery.isCompensationAlone() && (!upheld || recovery.has(RecoveryPart.PSYCHOLOGICAL)),
                "nothing is said to the customer any more; let the owner add an apology, an explanation or the like");
    }

    static GuardVerdict keysAreNew(ComplaintCase subject, Actor actor, Instant at) {
        ServiceRecovery known = subject.complaint().recovery();
        List<RecoveryAction> planned = subject.command()
                .flatMap(ComplaintCommand::recovery)
                .map(ServiceRecovery::actions)
                .orElse(List.of());
        for (RecoveryAction action : planned) {
            Optional<RecoveryAction> same = known.action(action.id());
            if (same.isPresent()
                    && (same.get().promisedAt().isPresent() || !same.get().isOpen())) {
                return GuardVerdict.refuse("recovery action " + action.id()
                        + " was promised or ended before; give the new one another key");
            }
        }
        return GuardVerdict.passIf(
                isOneCurrency(known, planned), "the costs are in another currency than before; convert them");
    }

    private static boolean isOneCurrency(ServiceRecovery known, List<RecoveryAction> planned) {
        return planned.stream()
                .flatMap(action -> action.cost().stream())
                .allMatch(cost -> known.actions().stream()
                        .filter(action -> action.promisedAt().isPresent() || !action.isOpen())
                        .flatMap(action -> action.cost().stream())
                        .allMatch(other -> other.getCurrencyUnit().equals(cost.getCurrencyUnit())));
    }

    /** A complaint that was imported or corrected into its state may have none. */
    static GuardVerdict isFound(ComplaintCase subject, Actor actor, Instant at) {
        return GuardVerdict.passIf(
                subject.complaint().resolution().finding().isPresent(),
                "nobody has stated a finding; let the owner state it with its reasons and a recovery plan first");
    }

    static GuardVerdict exceedsAuthority(ComplaintCase subject, Actor actor, Instant at) {
        return GuardVerdict.passIf(
                !subject.isWithinAuthority(actor), "the compensation is within the actor's authority; send the answer");
    }

    static GuardVerdict isAnotherThanProposer(ComplaintCase subject, Actor actor, Instant at) {
        boolean same = subject.complaint().resolution().proposedBy().equals(Optional.of(actor.id()));
        return GuardVerdict.passIf(!same, "the proposer may not approve; let somebody else do it");
    }

    static GuardVerdict hasAuthority(ComplaintCase subject, Actor actor, Instant at) {
        return GuardVerdict.passIf(
                subject.isWithinAuthority(actor),
                "the compensation is beyond the actor's authority; let somebody with more do it");
    }

    static GuardVerdict approvedOrWithinAuthority(ComplaintCase subject, Actor actor, Instant at) {
        boolean approved = subject.complaint().resolution().approvedBy().isPresent();
        return GuardVerdict.passIf(
                approved || subject.isWithinAuthority(actor),
                "the compensation is beyond the actor's authority and not approved; have it approved first");
    }

    static GuardVerdict reviewIsLeft(ComplaintCase subject, Actor actor, Instant at) {
        int held = subject.complaint().counts().reviews();
        return GuardVerdict.passIf(
                held < subject.policy().internalReviews(),
                "all " + held + " internal reviews were held; the customer can go outside");
    }

    /** Answered and still in time, or not answered in time. */
    static GuardVerdict mayGoOutside(ComplaintCase subject, Actor actor, Instant at) {
        Complaint complaint = subject.complaint();
        if (complaint.mergedInto().isPresent()) {
            return GuardVerdict.refuse("it was merged into another one; take that one outside");
        }
        ComplaintState state = complaint.state();
        boolean answered = complaint.milestones().answeredAt().isPresent();
        if (answered && (state.equals(ComplaintState.ANSWERED) || state.equals(ComplaintState.INTERNAL_REVIEW))) {
            return GuardVerdict.pass();
        }
        Optional<ClockRun> window = complaint.clock(ComplaintClock.REFERRAL).filter(ClockRun::isRunning);
        if (window.isPresent() && !window.get().isMissed(at)) {
            return GuardVerdict.pass();
        }
        return GuardVerdict.passIf(
                complaint.isOpen() && complaint.isMissed(ComplaintClock.FINAL, at),
                answered ? "the time to go outside is over" : "it is not answered and there is time left to answer it");
    }

    static GuardVerdict bindingDecisionIsExecuted(ComplaintCase subject, Actor actor, Instant at) {
        boolean binding = subject.command().map(given -> given.flag("binding")).orElse(false);
        return binding ? promisesAreExecuted(subject, actor, at) : GuardVerdict.pass();
    }

    static GuardVerdict promisesAreExecuted(ComplaintCase subject, Actor actor, Instant at) {
        List<String> open = subject.complaint().recovery().openPromises().stream()
                .map(RecoveryAction::id)
                .toList();
        return GuardVerdict.passIf(
                open.isEmpty(), "promised and not carried out: " + String.join(", ", open) + "; carry it out first");
    }

    /** The code that the facts give, or a named one where they give none. */
    static GuardVerdict hasCode(ComplaintCase subject, Actor actor, Instant at) {
        Complaint complaint = subject.complaint();
        Optional<ClosingCode> derived = complaint.resolution().code(complaint.recovery());
        Optional<ClosingCode> named = subject.command().flatMap(given -> given.constant("code", ClosingCode.class));
        if (named.isEmpty()) {
            return GuardVerdict.passIf(derived.isPresent(), "its facts give no closing code; name one");
        }
        if (derived.isPresent() && !derived.equals(named)) {
            return GuardVerdict.refuse("its facts give the closing code " + derived.get() + " and not " + named.get()
                    + "; close it without naming a code");
        }
        return GuardVerdict.passIf(
                !named.get().isOfAMove(), named.get() + " is the code of a move of its own; fire that move instead");
    }

    static GuardVerdict mergeTargetIsAllowed(ComplaintCase subject, Actor actor, Instant at) {
        if (subject.other().isEmpty()) {
            return GuardVerdict.refuse("there is no complaint of that number; name one that is open");
        }
        Complaint target = subject.other().get();
        Complaint complaint = subject.complaint();
        if (target.number().equals(complaint.number())) {
            return GuardVerdict.refuse("a complaint is not merged into itself; name another one");
        }
        if (target.mergedInto().isPresent()) {
            return GuardVerdict.refuse("the other one was itself merged; name the one that it became");
        }
        if (!target.isOpen()) {
            return GuardVerdict.refuse("the other one is closed; reopen it first");
        }
        if (!target.customer().equals(complaint.customer())) {
            return GuardVerdict.refuse("the other one is of another customer; merge complaints of one customer");
        }
        return GuardVerdict.passIf(
                isOneCurrency(complaint, target),
                "the costs of the other one are in another currency; carry out or cancel what is open first");
    }

    /** What is open goes over to the target, whose costs are all in one currency. */
    private static boolean isOneCurrency(Complaint complaint, Complaint target) {
        return complaint.recovery().openPromises().stream()
                .flatMap(action -> action.cost().stream())
                .allMatch(cost -> target.recovery().actions().stream()
                        .flatMap(action -> action.cost().stream())
                        .allMatch(other -> other.getCurrencyUnit().equals(cost.getCurrencyUnit())));
    }

    static GuardVerdict isMergePartner(ComplaintCase subject, Actor actor, Instant at) {
        boolean absorbs = subject.command()
                .map(ComplaintCommand::event)
                .filter(ComplaintEvent.ABSORB::equals)
                .isPresent();
        return GuardVerdict.passIf(
                absorbs && subject.other().isPresent(),
                "nothing is merged into it; merge the other one into this one instead");
    }

    static GuardVerdict reopeningIsLeft(ComplaintCase subject, Actor actor, Instant at) {
        Complaint complaint = subject.complaint();
        if (complaint.code().equals(Optional.of(ClosingCode.DUPLICATE))) {
            return GuardVerdict.refuse("it was merged into another one; reopen that one");
        }
        if (complaint.counts().reopenings() >= subject.policy().reopenings()) {
            return GuardVerdict.refuse("it was reopened " + complaint.counts().reopenings()
                    + " times, which is all that the policy allows; receive a new one");
        }
        boolean inTime = complaint
                .milestones()
                .closedAt()
                .map(closed ->
                        Duration.between(closed, at).compareTo(subject.policy().reopenWithin()) <= 0)
                .orElse(false);
        return GuardVerdict.passIf(inTime, "the time to reopen it is over; receive a new one");
    }

    /** A ground that the facts bear out, where they can. */
    static GuardVerdict hasGround(ComplaintCase subject, Actor actor, Instant at) {
        Optional<ReopenGround> ground =
                subject.command().flatMap(given -> given.constant("ground", ReopenGround.class));
        if (ground.isEmpty()) {
            return GuardVerdict.refuse("no ground is named; name a new fact or an unmet remedy");
        }
        return GuardVerdict.passIf(
                ground.get() != ReopenGround.LOW_SATISFACTION || isDissatisfied(subject.complaint(), subject.policy()),
                "the customer's answer is not at or below the floor of the policy; name another ground");
    }

    static boolean isDissatisfied(Complaint complaint, ComplaintPolicy policy) {
        return complaint
                .satisfaction()
                .map(mark -> mark.share() <= policy.satisfactionFloor())
                .orElse(false);
    }

    /** A correction to closed is a closing: it needs a code, and no promise may stay open. */
    static GuardVerdict correctionIsWhole(ComplaintCase subject, Actor actor, Instant at) {
        Optional<ComplaintState> chosen = subject.command().flatMap(ComplaintCommand::chosenState);
        if (chosen.isEmpty()) {
            return GuardVerdict.refuse("no state is named; name the right one");
        }
        if (chosen.get().isOpen()) {
            return GuardVerdict.pass();
        }
        GuardVerdict promises = promisesAreExecuted(subject, actor, at);
        return promises.passes() ? hasCode(subject, actor, at) : promises;
    }

    static GuardVerdict hasOpenAction(ComplaintCase subject, Actor actor, Instant at) {
        return GuardVerdict.passIf(
                subject.complaint().recovery().actions().stream().anyMatch(RecoveryAction::isOpen),
                "nothing is planned or promised that is open");
    }

    static GuardVerdict actionIsOpen(ComplaintCase subject, Actor actor, Instant at) {
        Optional<RecoveryAction> action = subject.input("action")
                .flatMap(id -> subject.complaint().recovery().action(id));
        if (action.isEmpty()) {
            return GuardVerdict.refuse("there is no recovery action of that key; name one that is planned");
        }
        return GuardVerdict.passIf(
                action.get().isOpen(), "recovery action " + action.get().id() + " was carried out or cancelled before");
    }

    /** What is said and costs nothing may be said at any time; what is given must have been promised with the answer. */
    static GuardVerdict mayBeExecuted(ComplaintCase subject, Actor actor, Instant at) {
        GuardVerdict open = actionIsOpen(subject, actor, at);
        if (!open.passes()) {
            return open;
        }
        RecoveryAction action = subject.complaint()
                .recovery()
                .action(subject.input("action").orElseThrow())
                .orElseThrow();
        return GuardVerdict.passIf(
                action.promisedAt().isPresent()
                        || (action.kind().part() == RecoveryPart.PSYCHOLOGICAL
                                && action.cost().map(Money::isZero).orElse(true)),
                "recovery action " + action.id() + " is not promised yet; send the answer first");
    }

    static GuardVerdict mayBeExtended(ComplaintCase subject, Actor actor, Instant at) {
        boolean any = subject.complaint().clocks().stream().anyMatch(run -> isExtensible(subject, run, at));
        return GuardVerdict.passIf(any, "no running time of it may be extended, or it was already, or is over");
    }

    static GuardVerdict clockMayBeExtended(ComplaintCase subject, Actor actor, Instant at) {
        boolean may = subject.input("clock")
                .flatMap(name -> subject.complaint().clock(ComplaintClock.of(name)))
                .map(run -> isExtensible(subject, run, at))
                .orElse(false);
        return GuardVerdict.passIf(may, "the time of that clock may not be extended, or was already, or is over");
    }

    private static boolean isExtensible(ComplaintCase subject, ClockRun run, Instant at) {
        boolean allowed = subject.profile()
                .rule(run.clock())
                .flatMap(ClockRule::extension)
                .isPresent();
        return allowed && run.isRunning() && !run.extended() && !run.isMissed(at);
    }
}
