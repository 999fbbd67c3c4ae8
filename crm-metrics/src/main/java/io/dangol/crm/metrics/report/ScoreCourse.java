package io.dangol.crm.metrics.report;

import io.dangol.crm.conduct.ConductAssessment;
import io.dangol.crm.conduct.ConductCase;
import io.dangol.crm.conduct.ConductPolicy;
import io.dangol.crm.conduct.CustomerIncidents;
import io.dangol.crm.conduct.Exemption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The score of a case as it was at each instant, and as it will fade if nothing more is recorded.
 *
 * <p>It is read at every change of the record, just before and just after it, and at regular steps between.
 *
 * @param past from the beginning of the case to the instant of the report
 * @param ahead from there on
 */
record ScoreCourse(List<Point> past, List<Point> ahead) {

    private static final int STEPS = 160;
    private static final int STEPS_AHEAD = 48;

    /**
     * Reads the course of a case.
     *
     * @param course the case after each of its entries up to an instant, one at least
     * @param at that instant
     * @param to where to end, at or after it
     */
    static ScoreCourse of(ConductPolicy policy, List<ConductCase> course, Instant at, Instant to) {
        Instant begin = course.get(0).changedAt();
        TreeSet<Instant> times = steps(begin, at, STEPS);
        ConductCase last = course.get(course.size() - 1);
        for (Exemption exemption : last.exemptions()) {
            if (exemption.until().isBefore(at)) {
                times.add(exemption.until().minusMillis(1));
                times.add(exemption.until());
            }
        }
        List<Point> past = new ArrayList<>();
        for (int i = 0; i < course.size(); i++) {
            Read read = new Read(policy, course.get(i));
            Instant from = course.get(i).changedAt();
            Instant next = i + 1 < course.size() ? course.get(i + 1).changedAt() : at;
            // of several changes at one instant the last one counts
            if (from.equals(next) && i + 1 < course.size()) {
                continue;
            }
            past.add(read.at(from));
            times.subSet(from, false, next, false).forEach(time -> past.add(read.at(time)));
            past.add(read.at(next));
        }
        Read read = new Read(policy, last);
        TreeSet<Instant> later = steps(at, to, STEPS_AHEAD);
        last.exemptions().stream()
                .map(Exemption::until)
                .filter(end -> end.isAfter(at) && end.isBefore(to))
                .forEach(end -> {
                    later.add(end.minusMillis(1));
                    later.add(end);
                });
        return new ScoreCourse(List.copyOf(past), later.stream().map(read::at).toList());
    }

    private static TreeSet<Instant> steps(Instant from, Instant to, int steps) {
        TreeSet<Instant> times = new TreeSet<>(Set.of(from));
        Duration step = Duration.between(from, to).dividedBy(steps);
        if (!step.isZero()) {
            for (int i = 1; i < steps; i++) {
                times.add(from.plus(step.multipliedBy(i)));
            }
        }
        times.add(to);
        return times;
    }

    /** Returns the highest score of all. */
    double highest() {
        double highest = 0;
        for (Point point : past) {
            highest = Math.max(highest, point.total());
        }
        for (Point point : ahead) {
            highest = Math.max(highest, point.total());
        }
        return highest;
    }

    /** Tells whether something was exempt at any time. */
    boolean hasExempt() {
        return past.stream().anyMatch(Point::isExempt) || ahead.stream().anyMatch(Point::isExempt);
    }

    /** Judges all that a case holds. */
    static ConductAssessment assess(ConductPolicy policy, ConductCase conduct, Instant at) {
        return policy.at(at).assess(conduct.conduct().asOf(at));
    }

    /** Judges what counts for recommendations: all but what is exempt at the instant. */
    static ConductAssessment counted(ConductPolicy policy, ConductCase conduct, Instant at) {
        return new Read(policy, conduct).counted(at);
    }

    /** Judges one state of a case at several instants. */
    private static final class Read {

        private final ConductPolicy policy;
        private final ConductCase conduct;
        private final CustomerIncidents incidents;

        Read(ConductPolicy policy, ConductCase conduct) {
            this.policy = policy;
            this.conduct = conduct;
            incidents = conduct.conduct();
        }

        Point at(Instant at) {
            ConductAssessment all = policy.at(at).assess(incidents.asOf(at));
            ConductAssessment counted = conduct.activeExemptions(at).isEmpty() ? all : counted(at);
            return new Point(
                    at, all.total(), counted.total(), counted.standing().gate().open());
        }

        ConductAssessment counted(Instant at) {
            Set<String> exempt = new HashSet<>();
            conduct.activeExemptions(at).forEach(exemption -> exempt.addAll(exemption.incidents()));
            CustomerIncidents counted = CustomerIncidents.of(
                    conduct.customer(),
                    conduct.incidents().stream()
                            .filter(incident -> !exempt.contains(incident.id()))
                            .toList(),
                    conduct.frequencies());
            return policy.at(at).assess(counted.asOf(at));
        }
    }

    /**
     * How things stood at an instant.
     *
     * @param total the score
     * @param counted the score without what is exempt, on which recommendations rest
     * @param open whether the gate is open
     */
    record Point(Instant at, double total, double counted, boolean open) {

        boolean isExempt() {
            return counted < total;
        }
    }
}
