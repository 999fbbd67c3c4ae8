package io.dangol.crm.conduct;

import io.dangol.crm.CustomerId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Works an entry of the trail into a conduct case: the one place at which a case changes, whether it is handled or replayed.
 * Mutable, for one thread.
 */
final class ConductFold {

    /** Events after which the record is to be looked at anew. */
    private static final Set<ConductEvent> CHANGING = Set.of(
            ConductEvent.REPORT,
            ConductEvent.ESTABLISH,
            ConductEvent.COUNT,
            ConductEvent.WATCH,
            ConductEvent.SEND_WARNING,
            ConductEvent.ASSIGN_HANDLER,
            ConductEvent.RESTRICT,
            ConductEvent.DECLINE,
            ConductEvent.WITHDRAW,
            ConductEvent.LIFT,
            ConductEvent.EXEMPT,
            ConductEvent.ALLOW_APPEAL,
            ConductEvent.REJECT_APPEAL,
            ConductEvent.WITHDRAW_APPEAL);

    private final ConductEntry entry;
    private final ConductCommand input;
    private final Instant at;
    private final CustomerId customer;
    private final Instant openedAt;
    private List<Incident> incidents = new ArrayList<>();
    private List<Frequency> frequencies = new ArrayList<>();
    private Optional<Recommendation> recommendation = Optional.empty();
    private List<Measure> measures = new ArrayList<>();
    private List<InterimHold> holds = new ArrayList<>();
    private List<Exemption> exemptions = new ArrayList<>();
    private List<Appeal> appeals = new ArrayList<>();
    private Optional<Instant> unassessedSince = Optional.empty();
    private Optional<Instant> assessedAt = Optional.empty();

    private ConductFold(ConductEntry entry) {
        this.entry = entry;
        input = entry.input();
        at = entry.at();
        customer = entry.customer();
        openedAt = at;
    }

    private ConductFold(ConductCase before, ConductEntry entry) {
        this.entry = entry;
        input = entry.input();
        at = entry.at();
        customer = before.customer();
        openedAt = before.openedAt();
        incidents.addAll(before.incidents());
        frequencies.addAll(before.frequencies());
        recommendation = before.recommendation();
        measures.addAll(before.measures());
        holds.addAll(before.holds());
        exemptions.addAll(before.exemptions());
        appeals.addAll(before.appeals());
        unassessedSince = before.unassessedSince();
        assessedAt = before.assessedAt();
    }

    static ConductCase begin(ConductEntry entry) {
        ConductFold fold = new ConductFold(entry);
        fold.work();
        return fold.result();
    }

    static ConductCase apply(ConductCase before, ConductEntry entry) {
        ConductFold fold = new ConductFold(before, entry);
        fold.work();
        return fold.result();
    }

    private ConductCase result() {
        if (CHANGING.contains(entry.event())) {
            unassessedSince = Optional.of(unassessedSince.orElse(at));
        }
        return new ConductCase(
                customer,
                entry.to(),
                entry.resumesTo(),
                incidents,
                frequencies,
                recommendation,
                measures,
                holds,
                exemptions,
                appeals,
                openedAt,
                at,
                unassessedSince,
                assessedAt,
                entry.policy());
    }

    private void work() {
        switch (entry.event()) {
            case REPORT -> input.incident().ifPresent(incidents::add);
            case ESTABLISH -> establish();
            case COUNT -> input.snapshot("frequency").map(Frequency::restore).ifPresent(frequencies::add);
            case ASSESS -> assessed();
            case WATCH -> {
                assessed();
                made();
            }
            case DRAFT_WARNING, PROPOSE_HANDLER, RECOMMEND_RESTRICTION, RECOMMEND_EXIT -> {
                assessed();
                recommendation = input.snapshot(ConductCommand.RECOMMENDATION).map(Recommendation::restore);
            }
            case SEND_WARNING, ASSIGN_HANDLER, RESTRICT, CONFIRM_EXIT -> {
                made();
                recommendation = Optional.empty();
            }
            case APPROVE_EXIT -> recommendation = recommendation.map(found -> found.approvedBy(decision()));
            case DECLINE -> {
                exempt();
                recommendation = Optional.empty();
            }
            case WITHDRAW -> {
                assessed();
                recommendation = Optional.empty();
            }
            case HOLD -> hold();
            case RELEASE_HOLD -> holds.replaceAll(hold -> hold.isActive(at) ? hold.released(at) : hold);
            case REVIEW -> onMeasure(measure -> measure.reviewed(input.instant(ConductCommand.NEXT_REVIEW)));
            case LIFT -> {
                onMeasure(measure -> measure.lifted(at));
                exempt();
            }
            case EXEMPT -> exempt();
            case FILE_APPEAL -> fileAppeal();
            case ALLOW_APPEAL -> {
                exempt();
                boolean retracts = !input.texts("retracted").isEmpty();
                closeAppeal(appeal ->
                        appeal.decided(retracts ? AppealOutcome.RETRACTED : AppealOutcome.EXEMPTED, decision()));
            }
            case REJECT_APPEAL -> closeAppeal(appeal -> appeal.decided(AppealOutcome.REJECTED, decision()));
            case WITHDRAW_APPEAL -> closeAppeal(appeal -> appeal.withdrawn(at));
        }
    }

    private void assessed() {
        assessedAt = Optional.of(at);
        unassessedSince = Optional.empty();
    }

    private void made() {
        input.snapshot(ConductCommand.MADE).map(Measure::restore).ifPresent(measures::add);
    }

    private void exempt() {
        input.snapshot(ConductCommand.EXEMPTION).map(Exemption::restore).ifPresent(exemptions::add);
    }

    private HumanDecision decision() {
        return new HumanDecision(entry.actor(), input.reason().orElse(HumanDecision.REMOVED), at);
    }

    private void hold() {
        input.instant(ConductCommand.ENDS_AT)
                .ifPresent(end -> holds.add(
                        new InterimHold(input.text("incident").orElseThrow(), decision(), end, Optional.empty())));
    }

    private void onMeasure(UnaryOperator<Measure> change) {
        String key = input.text("measure").orElseThrow();
        onMeasure(key, change);
    }

    private void onMeasure(String key, UnaryOperator<Measure> change) {
        measures.replaceAll(measure -> measure.key().equals(key) ? change.apply(measure) : measure);
    }

    private void establish() {
        String id = input.text("incident").orElseThrow();
        change(id, incident -> {
            List<String> evidence = new ArrayList<>(incident.status().evidence());
            evidence.addAll(input.texts("evidence"));
            return new IncidentStatus(
                    input.verification().orElseThrow(),
                    input.provoked().orElse(incident.status().provoked()),
                    evidence,
                    at,
                    entry.actor());
        });
    }

    private void change(String id, Function<Incident, IncidentStatus> status) {
        incidents.replaceAll(incident -> incident.id().equals(id) ? incident.with(status.apply(incident)) : incident);
        boolean retracted = incidents.stream()
                .anyMatch(incident -> incident.id().equals(id) && incident.verification() == Verification.RETRACTED);
        if (retracted) {
            holds.replaceAll(hold -> hold.incident().equals(id) && hold.isActive(at) ? hold.released(at) : hold);
            measures.replaceAll(measure -> restsOn(measure, id) ? measure.reviewed(Optional.of(at)) : measure);
        }
    }

    /** Tells whether a measure that hurts and goes on rests on an incident: it is to be looked at once that is retracted. */
    private boolean restsOn(Measure measure, String id) {
        return measure.rung() != Rung.WATCH
                && !measure.hasEnded(at)
                && measure.incidents().contains(id);
    }

    private void state(String id, Verification verification) {
        change(id, incident -> incident.status().as(verification, entry.actor(), at));
    }

    private void fileAppeal() {
        TreeMap<String, Verification> before = new TreeMap<>();
        for (String id : input.texts("incidents")) {
            incidents.stream()
                    .filter(incident -> incident.id().equals(id))
                    .findFirst()
                    .ifPresent(incident -> before.put(id, incident.verification()));
        }
        before.keySet().forEach(id -> state(id, Verification.DISPUTED));
        String measure = input.text("measure").orElseThrow();
        appeals.add(Appeal.filed(measure, before, input.text("grounds").orElseThrow(), at));
        onMeasure(measure, found -> found.from().isAfter(at) ? found.stayed(true) : found);
    }

    private void closeAppeal(UnaryOperator<Appeal> change) {
        Appeal open = appeals.stream().filter(Appeal::isOpen).findFirst().orElseThrow();
        appeals.replaceAll(appeal -> appeal.isOpen() ? change.apply(appeal) : appeal);
        List<String> retracted = input.texts("retracted");
        open.incidents().forEach((id, before) -> state(id, retracted.contains(id) ? Verification.RETRACTED : before));
        boolean allowed = entry.event() == ConductEvent.ALLOW_APPEAL;
        onMeasure(open.measure(), found -> {
            if (allowed) {
                return found.lifted(at);
            }
            return found.isStayed() ? found.noLongerStayed(at) : found;
        });
    }
}
