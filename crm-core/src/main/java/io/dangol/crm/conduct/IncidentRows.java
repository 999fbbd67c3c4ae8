package io.dangol.crm.conduct;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Brings rows of incidents and frequencies into the one order in which they are read, each incident once. Stateless. */
final class IncidentRows {

    private static final Comparator<Incident> BY_ID = Comparator.comparing(Incident::id)
            .thenComparing(incident -> incident.status().at());
    private static final Comparator<Incident> BY_TIME =
            Comparator.comparing(Incident::occurredAt).thenComparing(Incident::id);
    private static final Comparator<Frequency> BY_RULE = Comparator.comparing(Frequency::rule)
            .thenComparing(Frequency::customer)
            .thenComparing(Frequency::until);

    private IncidentRows() {}

    /** Returns the latest row of each incident, by the instant at which it happened, then by id. */
    static List<Incident> latest(Collection<Incident> rows) {
        List<Incident> sorted = new ArrayList<>(rows);
        sorted.sort(BY_ID);
        List<Incident> latest = new ArrayList<>(sorted.size());
        Incident before = null;
        for (Incident row : sorted) {
            if (before != null && before.id().equals(row.id())) {
                requireSame(before, row);
                latest.set(latest.size() - 1, row);
            } else {
                latest.add(row);
            }
            before = row;
        }
        latest.sort(BY_TIME);
        return latest;
    }

    private static void requireSame(Incident before, Incident row) {
        if (!before.isSameAs(row)) {
            throw new IllegalArgumentException("Incident " + row.id()
                    + " is given twice with other content than its status. An id stands for one incident; give the other"
                    + " its own, or retract the wrong one.");
        }
        if (before.status().at().equals(row.status().at()) && !before.status().equals(row.status())) {
            throw new IllegalArgumentException("Incident " + row.id() + " has two statuses since "
                    + row.status().at() + "; a later one replaces an earlier one. Give them different instants.");
        }
    }

    /** Returns the latest row of each rule and customer, by rule, then by customer. */
    static List<Frequency> latestFrequencies(Collection<Frequency> rows) {
        List<Frequency> sorted = new ArrayList<>(rows);
        sorted.sort(BY_RULE);
        List<Frequency> latest = new ArrayList<>(sorted.size());
        for (Frequency row : sorted) {
            Frequency before = latest.isEmpty() ? null : latest.get(latest.size() - 1);
            if (before == null
                    || !before.rule().equals(row.rule())
                    || !before.customer().equals(row.customer())) {
                latest.add(row);
                continue;
            }
            if (before.until().equals(row.until()) && !before.equals(row)) {
                throw new IllegalArgumentException("Frequency of " + row.rule() + " is given twice until " + row.until()
                        + ", as " + before.events() + " in " + before.visits() + " and as " + row.events() + " in "
                        + row.visits() + ". Give one of a customer and rule.");
            }
            latest.set(latest.size() - 1, row);
        }
        return latest;
    }
}
