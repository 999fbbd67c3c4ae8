package io.dangol.crm.conduct;

import io.dangol.crm.workflow.Actor;
import io.dangol.crm.workflow.Guard;
import io.dangol.crm.workflow.GuardVerdict;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Conditions of the moves of conduct cases, but for those of appeals. Stateless and thread-safe. */
final class ConductGuards {

    private ConductGuards() {}

    static Guard<ConductSubject> given(String field, String reason) {
        return (subject, actor, at) -> GuardVerdict.passIf(subject.hasInput(field), reason);
    }

    static GuardVerdict reasonIsGiven(ConductSubject subject, Actor actor, Instant at) {
        return GuardVerdict.passIf(subject.hasInput("reason"), "no reason is given; give one");
    }

    /** The rung is the next one above what is in force, and the record indicates it. */
    static Guard<ConductSubject> isNext(Rung rung) {
        return (subject, actor, at) -> {
            Rung inForce = subject.conduct().inForce(at);
            if (inForce == Rung.EXIT || inForce.next() != rung) {
                return GuardVerdict.refuse(inForce + " is in force, and the ladder is climbed one rung at a time; "
                        + rung + " follows only on the rung below it");
            }
            Rung indicated = subject.assess(at).indicated();
            return GuardVerdict.passIf(!rung.isAbove(indicated), "the record indicates " + indicated + ", not " + rung);
        };
    }

    /** What waits still fits: what was right when it was recommended may have faded, ended or been retracted since. */
    static GuardVerdict stillFits(ConductSubject subject, Actor actor, Instant at) {
        Rung pending = subject.conduct().state().pending();
        GuardVerdict verdict = isNext(pending).check(subject, actor, at);
        if (verdict.passes() && pending.isSanction()) {
            verdict = wasWarned(subject, actor, at);
        }
        return verdict.passes() && pending == Rung.EXIT ? wasRestricted(subject, actor, at) : verdict;
    }

    static GuardVerdict noLongerFits(ConductSubject subject, Actor actor, Instant at) {
        return GuardVerdict.passIf(
                !stillFits(subject, actor, at).passes(), "what waits is still indicated; let a person decide about it");
    }

    /** Something was reported or counted since the last measure of a rung or above: nobody is told the same twice. */
    static Guard<ConductSubject> hasNews(Rung rung) {
        return (subject, actor, at) -> {
            Optional<Instant> before = subject.conduct().measures().stream()
                    .filter(measure ->
                            !rung.isAbove(measure.rung()) && measure.liftedAt().isEmpty())
                    .map(Measure::decidedAt)
                    .max(Instant::compareTo);
            if (before.isEmpty()) {
                return GuardVerdict.pass();
            }
            Instant since = before.get();
            CustomerIncidents counted = subject.counted(at);
            boolean news = counted.incidents().stream()
                            .anyMatch(incident -> subject.policy().factor(incident.verification()) > 0
                                    && incident.reportedAt().isAfter(since))
                    || counted.frequencies().stream()
                            .anyMatch(frequency -> frequency.until().isAfter(since));
            return GuardVerdict.passIf(
                    news, "nothing was reported since the last measure, of " + since + "; there is nothing new to say");
        };
    }

    /** The customer was warned, had time to change, and went on; after a restriction that ended, anew since it began. */
    static GuardVerdict wasWarned(ConductSubject subject, Actor actor, Instant at) {
        Optional<Measure> warning = last(subject, Rung.PRE_WARNING);
        if (warning.isEmpty()) {
            return GuardVerdict.refuse("the customer was not warned; send a pre-warning first");
        }
        Instant remedy = warning.get().remedyUntil().orElse(warning.get().from());
        if (remedy.isAfter(at)) {
            return GuardVerdict.refuse(
                    "the customer was warned and has until " + remedy + " to change; wait for that, or hold them off");
        }
        return last(subject, Rung.RESTRICTION)
                .filter(restriction -> restriction.from().isAfter(warning.get().from()))
                .map(restriction -> wentOn(subject, restriction.from(), "the restriction", at))
                .orElseGet(() -> wentOn(subject, warning.get().from(), "the warning", at));
    }

    /** The customer went on under the restriction. */
    static GuardVerdict wasRestricted(ConductSubject subject, Actor actor, Instant at) {
        Optional<Measure> restriction = last(subject, Rung.RESTRICTION);
        return restriction.isEmpty()
                ? GuardVerdict.refuse("there is no restriction before the exit; restrict first")
                : wentOn(subject, restriction.get().from(), "the restriction", at);
    }

    private static GuardVerdict wentOn(ConductSubject subject, Instant since, String what, Instant at) {
        boolean wentOn = subject.counted(at).incidents().stream()
                .anyMatch(incident -> incident.verification() == Verification.VERIFIED
                        && incident.occurredAt().isAfter(since));
        return GuardVerdict.passIf(
                wentOn, "no verified incident happened after " + what + ", so that the customer has changed");
    }

    private static Optional<Measure> last(ConductSubject subject, Rung rung) {
        return subject.conduct().measures().stream()
                .filter(measure -> measure.rung() == rung && measure.liftedAt().isEmpty())
                .reduce((earlier, later) -> later);
    }

    /** Who decides has not reported what the decision rests on, which is what weighs then. */
    static GuardVerdict isNoReporter(ConductSubject subject, Actor actor, Instant at) {
        List<String> grounds = subject.assess(at).weighing();
        boolean reported = subject.incidents().stream()
                .anyMatch(incident ->
                        grounds.contains(incident.id()) && incident.reporter().equals(actor.id()));
        return GuardVerdict.passIf(
                !reported, "who decides has reported an incident that the decision rests on; let somebody else decide");
    }

    static GuardVerdict isSecondReviewer(ConductSubject subject, Actor actor, Instant at) {
        boolean first = subject.conduct()
                .recommendation()
                .map(found -> found.approvals().stream()
                        .anyMatch(approval -> approval.reviewer().equals(actor.id())))
                .orElse(false);
        return GuardVerdict.passIf(!first, "the second reviewer is the first one; an exit takes two different people");
    }

    static GuardVerdict isPerson(ConductSubject subject, Actor actor, Instant at) {
        return GuardVerdict.passIf(
                !actor.id().equals(Actor.SYSTEM.id()), "the system decides nothing; let a person do it");
    }

    static GuardVerdict monthsFit(ConductSubject subject, Actor actor, Instant at) {
        long most = subject.policy().terms().restrictionMonths();
        Optional<Long> months = subject.command().flatMap(given -> given.number("months"));
        return GuardVerdict.passIf(
                months.filter(count -> count < 1 || count > most).isEmpty(),
                "a restriction of " + months.orElse(0L) + " months; allowed are 1 to " + most);
    }

    static GuardVerdict handlerIsNoReporter(ConductSubject subject, Actor actor, Instant at) {
        boolean reported = subject.incidents().stream()
                .anyMatch(incident -> subject.input("terms").equals(Optional.of(incident.reporter())));
        return GuardVerdict.passIf(
                !reported, "the handler has reported an incident of the customer; name somebody else");
    }

    static GuardVerdict incidentIsNew(ConductSubject subject, Actor actor, Instant at) {
        Optional<Incident> incident = subject.command().flatMap(ConductCommand::incident);
        if (incident.isEmpty()) {
            return GuardVerdict.refuse("there is no incident; give it");
        }
        if (subject.incidents().stream()
                .anyMatch(known -> known.id().equals(incident.get().id()))) {
            return GuardVerdict.refuse("there is an incident of this id; state what changed of it, or give another id");
        }
        return incidentFits(subject, incident.get(), at);
    }

    private static GuardVerdict incidentFits(ConductSubject subject, Incident incident, Instant at) {
        if (!incident.customer().equals(subject.conduct().customer())) {
            return GuardVerdict.refuse("the incident is of another customer; record it in that case");
        }
        if (incident.status().at().isAfter(at)) {
            return GuardVerdict.refuse("the incident is recorded as of "
                    + incident.status().at() + ", which is still to come; check the instants");
        }
        if (subject.policy().types().stream().noneMatch(rule -> rule.type().equals(incident.type()))) {
            return GuardVerdict.refuse("policy " + subject.policy().name() + " has no incident type " + incident.type()
                    + "; declare it with its weight");
        }
        return established(incident, incident.verification(), incident.status().by());
    }

    /** What is established somebody else than the reporter has established, and what is verified, a person. */
    private static GuardVerdict established(Incident incident, Verification next, String by) {
        if (next == Verification.VERIFIED && by.equals(Actor.SYSTEM.id())) {
            return GuardVerdict.refuse("the system verifies nothing; let a person do it");
        }
        return GuardVerdict.passIf(
                !isEstablished(next) || !by.equals(incident.reporter()),
                "the reporter cannot establish the own report; let somebody else do it");
    }

    private static boolean isEstablished(Verification verification) {
        return verification == Verification.VERIFIED || verification == Verification.CORROBORATED;
    }

    static GuardVerdict incidentCanChange(ConductSubject subject, Actor actor, Instant at) {
        Optional<Incident> incident = subject.input("incident").flatMap(subject.conduct()::incident);
        if (incident.isEmpty()) {
            return GuardVerdict.refuse("the case has no such incident; give the id of one that was reported");
        }
        if (incident.get().verification() == Verification.RETRACTED) {
            return GuardVerdict.refuse("the incident was retracted; report it anew under another id if it did happen");
        }
        boolean inQuestion = subject.conduct()
                .openAppeal()
                .map(appeal -> appeal.incidents().containsKey(incident.get().id()))
                .orElse(false);
        if (inQuestion) {
            return GuardVerdict.refuse("the customer appeals about this incident; let the hearer decide about it");
        }
        Optional<Verification> next = subject.command().flatMap(ConductCommand::verification);
        if (next.isEmpty()) {
            return GuardVerdict.refuse("it does not say how far the incident is established; say it");
        }
        GuardVerdict verdict = established(incident.get(), next.get(), actor.id());
        if (!verdict.passes()) {
            return verdict;
        }
        int evidence = incident.get().status().evidence().size()
                + subject.command().map(given -> given.texts("evidence").size()).orElse(0);
        return GuardVerdict.passIf(
                evidence <= IncidentStatus.MAX_EVIDENCE,
                "the incident would have " + evidence + " pieces of evidence; allowed are "
                        + IncidentStatus.MAX_EVIDENCE);
    }

    static GuardVerdict frequencyFits(ConductSubject subject, Actor actor, Instant at) {
        Optional<Frequency> frequency =
                subject.command().flatMap(given -> given.snapshot("frequency")).map(Frequency::restore);
        if (frequency.isEmpty()) {
            return GuardVerdict.refuse("there is no frequency; give it");
        }
        boolean known = subject.policy().frequencies().stream()
                .anyMatch(rule -> rule.name().equals(frequency.get().rule()));
        if (!known || !frequency.get().customer().equals(subject.conduct().customer())) {
            return GuardVerdict.refuse("policy " + subject.policy().name() + " has no frequency rule "
                    + frequency.get().rule()
                    + ", or it is of another customer; declare the rule, or give it to that case");
        }
        boolean newer = subject.conduct().frequencies().stream()
                .filter(before -> before.rule().equals(frequency.get().rule()))
                .allMatch(before -> before.until().isBefore(frequency.get().until()));
        return GuardVerdict.passIf(
                newer && !frequency.get().until().isAfter(at),
                "it was counted until " + frequency.get().until()
                        + "; give one that was counted later than what is recorded, and not in time to come");
    }

    /** Violence or theft that somebody has established, and for which nobody was held off before. */
    static GuardVerdict mayHold(ConductSubject subject, Actor actor, Instant at) {
        Optional<Incident> incident = subject.input("incident").flatMap(subject.conduct()::incident);
        boolean grave = incident.filter(found ->
                        found.severity() == Incident.MAX_SEVERITY && found.verification() == Verification.VERIFIED)
                .isPresent();
        if (!grave) {
            return GuardVerdict.refuse("an interim hold takes a verified incident of severity " + Incident.MAX_SEVERITY
                    + "; verify it first");
        }
        boolean held = subject.conduct().holds().stream()
                .anyMatch(hold -> hold.incident().equals(incident.get().id()));
        long hours = subject.command().flatMap(given -> given.number("hours")).orElse(0L);
        int most = subject.policy().terms().holdHours();
        if (hours < 1 || hours > most) {
            return GuardVerdict.refuse("a hold of " + hours + " hours; allowed are 1 to " + most);
        }
        return GuardVerdict.passIf(!held, "the customer was held off for this incident before; let a reviewer decide");
    }

    static GuardVerdict isHeld(ConductSubject subject, Actor actor, Instant at) {
        return GuardVerdict.passIf(
                subject.conduct().activeHold(at).isPresent(), "no interim hold stands; there is nothing to end");
    }

    /** The measure is there, and goes on. */
    static GuardVerdict measureGoesOn(ConductSubject subject, Actor actor, Instant at) {
        Optional<Measure> measure = subject.input("measure").flatMap(subject.conduct()::measure);
        if (measure.isEmpty()) {
            return GuardVerdict.refuse("the case has no such measure; give the key of one");
        }
        return GuardVerdict.passIf(!measure.get().hasEnded(at), "the measure has ended");
    }

    static GuardVerdict isReviewed(ConductSubject subject, Actor actor, Instant at) {
        boolean reviewed = subject.input("measure")
                .flatMap(subject.conduct()::measure)
                .flatMap(Measure::reviewAt)
                .isPresent();
        return GuardVerdict.passIf(reviewed, "the measure has no review; it ends by its date, or lift it");
    }

    static GuardVerdict isTheExit(ConductSubject subject, Actor actor, Instant at) {
        boolean exit = subject.input("measure")
                .flatMap(subject.conduct()::measure)
                .filter(measure -> measure.rung() == Rung.EXIT)
                .isPresent();
        return GuardVerdict.passIf(exit, "the measure is not the exit");
    }

    static GuardVerdict exemptionFits(ConductSubject subject, Actor actor, Instant at) {
        List<String> ids =
                subject.command().map(given -> given.texts("incidents")).orElse(List.of());
        boolean known = !ids.isEmpty()
                && ids.stream()
                        .allMatch(id -> subject.incidents().stream()
                                .anyMatch(incident -> incident.id().equals(id)));
        if (!known) {
            return GuardVerdict.refuse("it names no incidents of the case; name one or several");
        }
        return GuardVerdict.passIf(
                subject.command()
                        .flatMap(given -> given.instant("until"))
                        .filter(end -> end.isAfter(at))
                        .isPresent(),
                "it has no end after now; give one");
    }
}
