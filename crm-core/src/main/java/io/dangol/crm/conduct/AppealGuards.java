package io.dangol.crm.conduct;

import io.dangol.crm.workflow.Actor;
import io.dangol.crm.workflow.GuardVerdict;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Conditions of appeals. Stateless and thread-safe. */
final class AppealGuards {

    private AppealGuards() {}

    /** The measure hurts, its time to appeal is not over, and nobody has appealed against it before. */
    static GuardVerdict canBeAppealed(ConductSubject subject, Actor actor, Instant at) {
        Optional<Measure> found = subject.input("measure").flatMap(subject.conduct()::measure);
        if (found.isEmpty()) {
            return GuardVerdict.refuse("the case has no such measure; give the key of one");
        }
        Measure measure = found.get();
        if (measure.rung() == Rung.WATCH) {
            return GuardVerdict.refuse("a watch is an internal mark and changes nothing for the customer");
        }
        if (measure.liftedAt().isPresent()) {
            return GuardVerdict.refuse("the measure was lifted");
        }
        if (!measure.appealUntil().isAfter(at)) {
            return GuardVerdict.refuse(
                    "the time to appeal ended at " + measure.appealUntil() + "; a reviewer may still lift the measure");
        }
        return GuardVerdict.passIf(
                subject.conduct().appeals().stream()
                        .noneMatch(appeal -> appeal.measure().equals(measure.key())),
                "the customer has appealed against this measure before; a reviewer may still lift it");
    }

    static GuardVerdict incidentsCanBeContested(ConductSubject subject, Actor actor, Instant at) {
        List<String> ids =
                subject.command().map(given -> given.texts("incidents")).orElse(List.of());
        boolean fits = ids.stream()
                .allMatch(id -> subject.conduct()
                        .incident(id)
                        .filter(incident -> incident.verification() != Verification.RETRACTED)
                        .isPresent());
        return GuardVerdict.passIf(
                fits, "it contests an incident that the case does not have, or that was retracted; leave it out");
    }

    /** Who hears it has decided nothing of the measure and reported nothing that it rests on or that is contested. */
    static GuardVerdict hearerIsAnother(ConductSubject subject, Actor actor, Instant at) {
        Optional<Measure> measure =
                subject.conduct().openAppeal().map(Appeal::measure).flatMap(subject.conduct()::measure);
        if (measure.filter(found -> found.isDecidedBy(actor.id())).isPresent()) {
            return GuardVerdict.refuse("the hearer has decided the measure; let somebody else hear the appeal");
        }
        Set<String> grounds = new HashSet<>(measure.map(Measure::incidents).orElse(List.of()));
        subject.conduct()
                .openAppeal()
                .ifPresent(appeal -> grounds.addAll(appeal.incidents().keySet()));
        boolean reported = subject.incidents().stream()
                .anyMatch(incident ->
                        grounds.contains(incident.id()) && incident.reporter().equals(actor.id()));
        return GuardVerdict.passIf(
                !reported,
                "the hearer has reported an incident that the measure rests on or that is contested;"
                        + " let somebody else hear it");
    }

    /** It retracts incidents in question, or exempts them until a day to come, and not both. */
    static GuardVerdict reliefFits(ConductSubject subject, Actor actor, Instant at) {
        List<String> retracted =
                subject.command().map(given -> given.texts("retracted")).orElse(List.of());
        Optional<Instant> until = subject.command().flatMap(given -> given.instant("until"));
        if (retracted.isEmpty() == until.isEmpty()) {
            return GuardVerdict.refuse(
                    "it says neither which incidents are retracted nor until when they are exempt; say one of the two");
        }
        boolean inQuestion = subject.conduct()
                .openAppeal()
                .map(appeal -> appeal.incidents().keySet().containsAll(retracted))
                .orElse(false);
        if (!inQuestion) {
            return GuardVerdict.refuse("it retracts an incident that the customer did not contest; leave it out");
        }
        return GuardVerdict.passIf(
                until.filter(end -> !end.isAfter(at)).isEmpty(), "the exemption would have ended before now");
    }

    private static GuardVerdict isAboutTheExit(ConductSubject subject) {
        boolean exit = subject.conduct()
                .openAppeal()
                .map(Appeal::measure)
                .flatMap(subject.conduct()::measure)
                .filter(measure -> measure.rung() == Rung.EXIT)
                .isPresent();
        return GuardVerdict.passIf(exit, "the appeal is not about the exit");
    }

    /** Last of its rule: where anything else is wrong with an appeal that is not about the exit, that is what is said. */
    static GuardVerdict reasonIsGivenAboutTheExit(ConductSubject subject, Actor actor, Instant at) {
        GuardVerdict reason = ConductGuards.reasonIsGiven(subject, actor, at);
        return reason.passes() ? isAboutTheExit(subject) : reason;
    }

    static GuardVerdict isNotAboutTheExit(ConductSubject subject, Actor actor, Instant at) {
        return GuardVerdict.passIf(!isAboutTheExit(subject).passes(), "the appeal is about the exit");
    }
}
