package io.dangol.crm.book;

import io.dangol.crm.complaint.ClockRun;
import io.dangol.crm.complaint.Complaint;
import io.dangol.crm.complaint.ComplaintClock;
import io.dangol.crm.complaint.ComplaintNumber;
import io.dangol.crm.complaint.RecoveryAction;
import io.dangol.crm.feedback.Answer;
import io.dangol.crm.interaction.Confirmation;
import io.dangol.crm.interaction.ConfirmationRule;
import io.dangol.crm.interaction.ConfirmationState;
import io.dangol.crm.interaction.Promise;
import io.dangol.crm.loyalty.Strategy;
import io.dangol.crm.loyalty.StrategyAction;
import io.dangol.crm.loyalty.StrategyTable;
import io.dangol.crm.purchase.PurchaseSummary;
import io.dangol.crm.relationship.Activity;
import io.dangol.crm.relationship.MissingEvents;
import io.dangol.crm.relationship.Stage;
import io.dangol.crm.sla.ClockReading;
import io.dangol.crm.sla.ClockState;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rules of {@link NextActionRules#standard}. */
final class StandardActions {

    private static final Duration DUE_SOON = Duration.ofDays(7);
    private static final Duration RECENT_ANSWER = Duration.ofDays(90);
    private static final ConfirmationRule CONFIRMATION =
            ConfirmationRule.between(Duration.ofDays(1), Duration.ofDays(14));

    private final StrategyTable strategies;

    StandardActions(StrategyTable strategies) {
        this.strategies = strategies;
    }

    List<NextActionRule> rules() {
        return List.of(
                StandardActions::putRight,
                StandardActions::giveRedress,
                StandardActions::answerComplaint,
                StandardActions::answerTicket,
                StandardActions::keepPromise,
                ConductActions::askForAPerson,
                StandardActions::callDissatisfied,
                StandardActions::askAboutReturns,
                ConductActions.sales(StandardActions::winBack),
                StandardActions::confirmChoice,
                StandardActions::thank,
                ConductActions.sales(StandardActions::helpNextRung),
                ConductActions.sales(this::followStrategy),
                ConductActions.sales(StandardActions::invite));
    }

    private static Optional<NextAction> putRight(CustomerContext context) {
        return context.openPromises().stream()
                .filter(promise -> promise.dueAt().isBefore(context.at()))
                .findFirst()
                .map(promise -> action(
                        "PUT_RIGHT_PROMISE",
                        "Put right what was promised, and say when.",
                        ActionTrigger.BROKEN_PROMISE,
                        promise.id(),
                        date(context, promise.dueAt())));
    }

    private static Optional<NextAction> giveRedress(CustomerContext context) {
        return context.complaints().stream()
                .flatMap(complaint -> complaint.recovery().openPromises().stream()
                        .filter(action -> isPast(action.dueBy(), context.at()))
                        .map(action -> Map.entry(complaint.number(), action)))
                .min(Comparator.comparing((Map.Entry<ComplaintNumber, RecoveryAction> open) ->
                                open.getValue().dueBy().orElse(Instant.MAX))
                        .thenComparing(Map.Entry::getKey))
                .map(open -> action(
                        "GIVE_REDRESS",
                        "Carry out what was promised on the complaint.",
                        ActionTrigger.REDRESS_OVERDUE,
                        open.getKey().value(),
                        open.getValue().id(),
                        date(context, open.getValue().dueBy().orElse(context.at()))));
    }

    private static Optional<NextAction> answerComplaint(CustomerContext context) {
        return context.openComplaints().stream()
                .filter(complaint -> complaint.milestones().answeredAt().isEmpty())
                .filter(complaint -> isPast(finalDue(complaint), context.at()))
                .min(Comparator.comparing(
                                (Complaint complaint) -> finalDue(complaint).orElse(Instant.MAX))
                        .thenComparing(Complaint::number))
                .map(complaint -> action(
                        "ANSWER_COMPLAINT",
                        "Answer the complaint, and say what went wrong.",
                        ActionTrigger.COMPLAINT_OVERDUE,
                        complaint.number().value(),
                        date(context, finalDue(complaint).orElse(context.at()))));
    }

    private static Optional<Instant> finalDue(Complaint complaint) {
        return complaint.clock(ComplaintClock.FINAL).flatMap(ClockRun::dueAt);
    }

    private static boolean isPast(Optional<Instant> due, Instant at) {
        return due.map(at::isAfter).orElse(false);
    }

    private static Optional<NextAction> answerTicket(CustomerContext context) {
        return context.openTickets().stream()
                .flatMap(ticket -> ticket.read(context.at()).stream())
                .filter(clock -> clock.state() == ClockState.BREACHED)
                .min(Comparator.comparing((ClockReading clock) -> clock.dueAt().orElse(Instant.MAX))
                        .thenComparing(ClockReading::ticket))
                .map(clock -> action(
                        "ANSWER_TICKET",
                        "Answer the ticket, and say when it will be solved.",
                        ActionTrigger.TICKET_OVERDUE,
                        clock.ticket().value(),
                        clock.metric().name(),
                        date(context, clock.dueAt().orElse(context.at()))));
    }

    private static Optional<NextAction> keepPromise(CustomerContext context) {
        return context.openPromises().stream()
                .filter(promise -> isDueSoon(promise, context.at()))
                .findFirst()
                .map(promise -> action(
                        "KEEP_PROMISE",
                        "Keep what was promised.",
                        ActionTrigger.PROMISE_DUE,
                        promise.id(),
                        date(context, promise.dueAt())));
    }

    private static boolean isDueSoon(Promise promise, Instant at) {
        return !promise.dueAt().isBefore(at)
                && Duration.between(at, promise.dueAt()).compareTo(DUE_SOON) <= 0;
    }

    private static Optional<NextAction> callDissatisfied(CustomerContext context) {
        return context.latestAnswer()
                .filter(answer -> answer.normalised() < 0.5)
                .filter(answer -> Duration.between(answer.at(), context.at()).compareTo(RECENT_ANSWER) <= 0)
                .map(answer -> action(
                        "CALL_DISSATISFIED",
                        "Call, listen, and ask what would put it right.",
                        ActionTrigger.LOW_ANSWER,
                        number(answer.value()),
                        scale(answer),
                        date(context, answer.at())));
    }

    private static Optional<NextAction> askAboutReturns(CustomerContext context) {
        return context.summary()
                .filter(summary -> summary.returnRate().orElse(0) >= BookReading.NOTABLE_RETURN_RATE)
                .map(summary -> action(
                        "ASK_ABOUT_RETURNS",
                        "Ask why so much came back, before offering more.",
                        ActionTrigger.HIGH_RETURNS,
                        Wording.percent(summary.returnsMinor(), summary.grossMinor()),
                        Wording.money(summary.currency(), summary.grossMinor())));
    }

    private static Optional<NextAction> winBack(CustomerContext context) {
        Activity activity = context.activity();
        if (activity != Activity.DORMANT && activity != Activity.LOST) {
            return Optional.empty();
        }
        Optional<PurchaseSummary> summary = context.summary();
        Optional<Rank> rank = context.rank();
        Optional<Instant> lastOrder = context.lastOrder();
        return !context.isValuable() || summary.isEmpty() || rank.isEmpty() || lastOrder.isEmpty()
                ? Optional.empty()
                : Optional.of(winBack(context, summary.get(), rank.get(), lastOrder.get()));
    }

    private static NextAction winBack(CustomerContext context, PurchaseSummary summary, Rank rank, Instant lastOrder) {
        return action(
                "WIN_BACK",
                "Find out in person why they fell silent.",
                ActionTrigger.FADING_VALUE,
                date(context, lastOrder),
                Wording.money(summary.currency(), summary.netMinor()),
                Wording.percent(rank.of() - rank.byNet(), rank.of()));
    }

    private static Optional<NextAction> confirmChoice(CustomerContext context) {
        Optional<Instant> lastSale = context.summary().flatMap(PurchaseSummary::lastSale);
        if (lastSale.isEmpty() || !context.contactsKnown()) {
            return Optional.empty();
        }
        List<Confirmation> due = CONFIRMATION.check(List.of(lastSale.get()), context.journey(), context.at());
        return due.stream()
                .filter(confirmation -> confirmation.state() == ConfirmationState.DUE)
                .findFirst()
                .map(confirmation -> action(
                        "CONFIRM_CHOICE",
                        "Ask how the purchase is doing, and confirm the choice.",
                        ActionTrigger.UNCONFIRMED_PURCHASE,
                        date(context, lastSale.get())));
    }

    private static Optional<NextAction> thank(CustomerContext context) {
        return context.stageSince()
                .filter(since -> context.stage().compareTo(Stage.ADVOCATE) >= 0)
                .map(since -> action(
                        "THANK_ADVOCATE",
                        "Thank them for speaking for us.",
                        ActionTrigger.ADVOCACY,
                        date(context, since)));
    }

    private static Optional<NextAction> helpNextRung(CustomerContext context) {
        if (context.stage() != Stage.FIRST_PURCHASE) {
            return Optional.empty();
        }
        // the way to a regular is orders alone
        return context.standing()
                .toNext()
                .flatMap(next -> next.required().stream().findFirst())
                .filter(missing -> missing.count() == 1)
                .flatMap(MissingEvents::by)
                .map(by -> action(
                        "INVITE_NEXT_ORDER",
                        "Give a reason for the next order.",
                        ActionTrigger.NEXT_STAGE,
                        date(context, by)));
    }

    private Optional<NextAction> followStrategy(CustomerContext context) {
        return context.segment().flatMap(strategies::forSegment).flatMap(StandardActions::first);
    }

    private static Optional<NextAction> first(Strategy strategy) {
        return strategy.actions().stream().findFirst().map(planned -> planned(strategy, planned));
    }

    private static NextAction planned(Strategy strategy, StrategyAction planned) {
        return action(
                planned.code(), planned.description(), ActionTrigger.SEGMENT, strategy.segment(), strategy.goal());
    }

    private static Optional<NextAction> invite(CustomerContext context) {
        return context.knownSince()
                .filter(since -> context.stage() == Stage.PROSPECT)
                .map(since -> action(
                        "INVITE_FIRST_ORDER",
                        "Offer an easy first purchase.",
                        ActionTrigger.PROSPECT,
                        date(context, since)));
    }

    private static NextAction action(String code, String text, ActionTrigger trigger, String... facts) {
        return new NextAction(code, text, trigger, List.of(facts));
    }

    private static String date(CustomerContext context, Instant at) {
        return at.atZone(context.zone()).toLocalDate().toString();
    }

    private static String scale(Answer answer) {
        return number(answer.scale().min()) + "-" + number(answer.scale().max());
    }

    private static String number(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
