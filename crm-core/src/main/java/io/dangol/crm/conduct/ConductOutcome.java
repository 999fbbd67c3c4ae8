package io.dangol.crm.conduct;

import io.dangol.crm.EpochMicros;
import io.dangol.crm.storage.PlainValue;
import io.dangol.crm.workflow.Actor;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Works out what a command that passed its guards makes: a recommendation, a measure with its dates, an exemption. It goes into
 * the entry, so that a replay needs no policy. For one command.
 */
final class ConductOutcome {

    private final ConductSubject subject;
    private final ConductCommand command;
    private final Actor actor;
    private final Instant at;
    private final MeasureTerms terms;
    private final ZonedDateTime now;

    ConductOutcome(ConductSubject subject, ConductCommand command, Actor actor, Instant at) {
        this.subject = subject;
        this.command = command;
        this.actor = actor;
        this.at = at;
        this.terms = subject.policy().terms();
        this.now = at.atZone(subject.policy().zone());
    }

    /** Returns the command with what it makes. */
    ConductCommand completed() {
        Map<String, PlainValue> more = new HashMap<>();
        switch (command.event()) {
            case ASSESS, WITHDRAW -> more.put(ConductCommand.TOTAL, total());
            case WATCH -> more.put(ConductCommand.MADE, PlainValue.of(watch().snapshot()));
            case DRAFT_WARNING -> recommend(more, Rung.PRE_WARNING);
            case PROPOSE_HANDLER -> recommend(more, Rung.DEDICATED_HANDLER);
            case RECOMMEND_RESTRICTION -> recommend(more, Rung.RESTRICTION);
            case RECOMMEND_EXIT -> recommend(more, Rung.EXIT);
            case SEND_WARNING, ASSIGN_HANDLER, RESTRICT, CONFIRM_EXIT ->
                more.put(ConductCommand.MADE, PlainValue.of(decided().snapshot()));
            case HOLD ->
                command.number("hours")
                        .ifPresent(hours -> more.put(
                                ConductCommand.ENDS_AT, PlainValue.of(at.plusSeconds(hours * SECONDS_PER_HOUR))));
            case REVIEW -> nextReview().ifPresent(next -> more.put(ConductCommand.NEXT_REVIEW, PlainValue.of(next)));
            case DECLINE ->
                exempt(
                        more,
                        subject.conduct()
                                .recommendation()
                                .map(Recommendation::incidents)
                                .orElse(List.of()),
                        month(terms.declinedMonths()));
            case LIFT ->
                exempt(
                        more,
                        measure(command.text("measure")).map(Measure::incidents).orElse(List.of()),
                        month(terms.declinedMonths()));
            case EXEMPT ->
                exempt(
                        more,
                        command.texts("incidents"),
                        command.instant("until").orElseThrow());
            case ALLOW_APPEAL ->
                exempt(more, standing(), command.instant("until").orElseGet(() -> month(terms.declinedMonths())));
            default -> {
                // what was given says all
            }
        }
        return more.isEmpty() ? command : command.with(more);
    }

    private static final long SECONDS_PER_HOUR = 3_600;

    private PlainValue total() {
        return PlainValue.of(BigDecimal.valueOf(subject.assess(at).total()));
    }

    private void recommend(Map<String, PlainValue> more, Rung rung) {
        more.put(
                ConductCommand.RECOMMENDATION,
                PlainValue.of(Recommendation.of(rung, subject.assess(at)).snapshot()));
    }

    private void exempt(Map<String, PlainValue> more, List<String> incidents, Instant until) {
        more.put(ConductCommand.EXEMPTION, PlainValue.of(new Exemption(incidents, decision(), until).snapshot()));
    }

    /** Returns what the measure rests on and what is contested, but for what is retracted: the next run does not repeat it. */
    private List<String> standing() {
        Optional<Appeal> appeal = subject.conduct().openAppeal();
        Set<String> standing = new TreeSet<>(
                measure(appeal.map(Appeal::measure)).map(Measure::incidents).orElse(List.of()));
        appeal.ifPresent(open -> standing.addAll(open.incidents().keySet()));
        command.texts("retracted").forEach(standing::remove);
        return List.copyOf(standing);
    }

    private Optional<Measure> measure(Optional<String> key) {
        return key.flatMap(subject.conduct()::measure);
    }

    private HumanDecision decision() {
        return new HumanDecision(actor.id(), command.reason().orElse(HumanDecision.REMOVED), at);
    }

    private Measure watch() {
        return Measure.of(new Measure.Draft(
                nextKey(),
                Rung.WATCH,
                at,
                at,
                Optional.of(month(terms.watchMonths())),
                Optional.empty(),
                Optional.empty(),
                at,
                Optional.empty(),
                subject.assess(at).weighing(),
                List.of()));
    }

    private Measure decided() {
        Recommendation recommendation = subject.conduct().recommendation().orElseThrow();
        Rung rung = recommendation.rung();
        Instant from = rung == Rung.EXIT ? dayAfter(terms.noticeDays()) : at;
        List<HumanDecision> decisions = new ArrayList<>(recommendation.approvals());
        decisions.add(decision());
        Optional<Instant> until = until(rung);
        return Measure.of(new Measure.Draft(
                nextKey(),
                rung,
                at,
                from,
                until,
                reviewAt(rung, from, until),
                rung == Rung.PRE_WARNING ? Optional.of(dayAfter(terms.remedyDays())) : Optional.empty(),
                dayAfter(terms.appealDays()),
                command.text("terms"),
                subject.assess(at).weighing(),
                decisions));
    }

    private Optional<Instant> until(Rung rung) {
        int most = terms.months(rung);
        Optional<Long> fewer = rung == Rung.RESTRICTION ? command.number("months") : Optional.empty();
        return most == 0
                ? Optional.empty()
                : Optional.of(month(fewer.map(Math::toIntExact).orElse(most)));
    }

    private Optional<Instant> reviewAt(Rung rung, Instant from, Optional<Instant> until) {
        int months = terms.reviewMonths(rung);
        if (months == 0) {
            return Optional.empty();
        }
        Instant review = instant(from.atZone(subject.policy().zone()).plusMonths(months));
        return Optional.of(review)
                .filter(day -> until.filter(end -> !end.isAfter(day)).isEmpty());
    }

    /** Returns the next review of the measure that was reviewed; none where it ends before. */
    private Optional<Instant> nextReview() {
        return measure(command.text("measure")).flatMap(measure -> reviewAt(measure.rung(), at, measure.until()));
    }

    private String nextKey() {
        return "M-" + (subject.conduct().measures().size() + 1);
    }

    private Instant month(int months) {
        return instant(now.plusMonths(months));
    }

    /** Returns the end of the last of so many full days; the day of the decision is not counted. */
    private Instant dayAfter(int days) {
        return days == 0
                ? at
                : instant(now.toLocalDate()
                        .plusDays(days + 1L)
                        .atStartOfDay(subject.policy().zone()));
    }

    private static Instant instant(ZonedDateTime local) {
        return EpochMicros.toInstant(EpochMicros.truncate(local.toInstant()));
    }
}
