package io.dangol.crm.metrics.report;

import io.dangol.crm.conduct.ConductAssessment;
import io.dangol.crm.conduct.ConductCase;
import io.dangol.crm.conduct.ConductEntry;
import io.dangol.crm.conduct.ConductPolicy;
import io.dangol.crm.conduct.ConductTrail;
import io.dangol.crm.conduct.Incident;
import io.dangol.crm.conduct.IncidentType;
import io.dangol.crm.conduct.Measure;
import io.dangol.crm.conduct.Rung;
import io.dangol.crm.workflow.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the review of a case says, as of an instant.
 *
 * @param course the case after each entry up to the instant, one at least
 * @param entries those entries
 * @param assessment of all that is recorded
 * @param counted the same without what is exempt, on which recommendations rest
 * @param numbers of the incidents, 1 the first that happened
 */
record ReviewFacts(
        ConductPolicy policy,
        Instant at,
        List<ConductCase> course,
        List<ConductEntry> entries,
        ConductAssessment assessment,
        ConductAssessment counted,
        ConductPeople people,
        Map<String, Integer> numbers,
        ConductView view,
        Words words) {

    private static final double LEAST = 0.005;

    /** Reads a trail; empty if the case had not begun. */
    static Optional<ReviewFacts> of(ConductTrail trail, ConductPolicy policy, Instant at, ConductView view) {
        List<ConductCase> course = trail.courseUntil(at);
        if (course.isEmpty()) {
            return Optional.empty();
        }
        ConductCase conduct = course.get(course.size() - 1);
        List<ConductEntry> entries = trail.entries().subList(0, course.size());
        Map<String, Integer> numbers = new LinkedHashMap<>();
        conduct.incidents().forEach(incident -> numbers.put(incident.id(), numbers.size() + 1));
        return Optional.of(new ReviewFacts(
                policy,
                at,
                course,
                entries,
                ScoreCourse.assess(policy, conduct, at),
                ScoreCourse.counted(policy, conduct, at),
                ConductPeople.of(entries, conduct.incidents()),
                numbers,
                view,
                Words.in(view.language())));
    }

    ReviewFacts with(ConductView other) {
        return new ReviewFacts(
                policy, at, course, entries, assessment, counted, people, numbers, other, Words.in(other.language()));
    }

    ConductCase conduct() {
        return course.get(course.size() - 1);
    }

    /** Tells whether something is exempt that would weigh. */
    boolean hasExempt() {
        return counted.total() < assessment.total();
    }

    /** Tells whether an incident is exempt at the instant of the report. */
    boolean isExempt(Incident incident) {
        return conduct().activeExemptions(at).stream()
                .anyMatch(exemption -> exemption.incidents().contains(incident.id()));
    }

    /** Names an incident by its id where ids are shown, else by its number. */
    String incident(String id) {
        Integer number = numbers.get(id);
        return view.ids() || number == null
                ? view.ids() ? id : words.text("review.incident.other")
                : words.text("review.incident.number", Figures.count(number));
    }

    String person(String key) {
        return view.people() && !key.equals(Actor.SYSTEM.id()) ? key : people.name(key, words);
    }

    String rung(Rung rung) {
        return words.text("review.rung." + rung);
    }

    /** Returns the name of a type in this language; that of a host's own type stays as it is. */
    String type(IncidentType type) {
        return words.incidentType(type);
    }

    String day(Instant instant) {
        return local(instant).toString();
    }

    /** Writes the last day of a time that ends at an instant, exclusive. */
    String lastDay(Instant end) {
        return day(end.minusNanos(1));
    }

    LocalDate local(Instant instant) {
        return instant.atZone(policy.zone()).toLocalDate();
    }

    String minute(Instant instant) {
        return Figures.minute(instant, policy.zone());
    }

    String asOf() {
        return words.text("review.as-of", minute(at), Figures.zone(policy.zone()), policy.name());
    }

    /** Writes a score with two decimals; what is not nothing never reads as if it were. */
    static String points(double score) {
        return score > 0 && score < LEAST ? "< 0.01" : String.format(Locale.ROOT, "%,.2f", score);
    }

    /** Writes a weight or factor with three decimals at most. */
    static String factor(double value) {
        return value > 0 && value < LEAST / 10 ? "< 0.001" : Figures.cut(value);
    }

    /** Says which measure is in force, or that none is. */
    String inForce() {
        return words.text("review.in-force." + conduct().inForce(at));
    }

    /** Says how long the measure in force lasts; empty if none is. */
    Optional<String> lasts() {
        return conduct().activeMeasure(at).map(this::lasts);
    }

    private String lasts(Measure measure) {
        String from = day(measure.from());
        return measure.until()
                .map(end -> words.text("review.lasts.until", from, lastDay(end)))
                .orElseGet(() -> words.text(
                        "review.lasts.review",
                        from,
                        measure.reviewAt().map(this::day).orElse("–")));
    }

    /** Says what waits for whom, and since when. */
    String waits() {
        ConductCase now = conduct();
        Optional<Instant> since = now.waitingSince();
        if (now.state().isPending() || now.openAppeal().isPresent()) {
            return words.text(
                    "review.waits." + now.state(), since.map(this::day).orElse("–"));
        }
        if (since.isPresent()) {
            return words.text(since.get().isAfter(at) ? "review.waits.later" : "review.waits.review", day(since.get()));
        }
        return words.text("review.waits.nothing");
    }

    /** Says what was decided and is still to come into force, and which interim hold stands; one sentence each. */
    List<String> notices() {
        List<String> notices = new ArrayList<>();
        conduct().measures().stream()
                .filter(measure ->
                        measure.liftedAt().isEmpty() && measure.from().isAfter(at))
                .forEach(measure -> notices.add(words.text(
                        measure.isStayed() ? "review.notice.stayed" : "review.notice.announced",
                        rung(measure.rung()) + " " + measure.key(),
                        day(measure.from()))));
        conduct().activeHold(at).ifPresent(hold -> notices.add(words.text("review.notice.hold", minute(hold.until()))));
        return notices;
    }

    /** Says who it is for whom something waits; nobody if nothing does. */
    String waitsFor() {
        ConductCase now = conduct();
        boolean review = now.waitingSince().filter(day -> !day.isAfter(at)).isPresent();
        boolean open = now.state().isPending() || now.openAppeal().isPresent();
        return words.text("review.waits-for." + (open ? now.state().name() : review ? "REVIEW" : "NOBODY"));
    }

    /** Says whether the gate is open, and why. */
    String gate() {
        var gate = counted.standing().gate();
        String key = gate.open() ? "open" : gate.verified() < gate.needed() ? "few" : "same";
        return words.text(
                "review.gate." + key,
                Figures.count(gate.verified()),
                gate.from().toString(),
                Figures.count(gate.needed()));
    }

    /** Says which rung the record indicates, and whether the gate keeps it from a higher one. */
    String indicated() {
        var standing = counted.standing();
        return standing.isHeldByGate()
                ? words.text("review.indicated.held", rung(standing.indicated()), rung(standing.byScore()))
                : words.text("review.indicated", rung(standing.indicated()));
    }

    /** Says what the score is, and how much of it counts where something is exempt. */
    String score() {
        return hasExempt()
                ? words.text("review.score.exempt", points(assessment.total()), points(counted.total()))
                : words.text("review.score", points(assessment.total()));
    }
}
