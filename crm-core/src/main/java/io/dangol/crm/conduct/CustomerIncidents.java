package io.dangol.crm.conduct;

import io.dangol.crm.CustomerId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * All that is said of the conduct of one customer, made ready to be scored at any number of instants.
 *
 * <p>The same incident may be given several times, with its later statuses: the latest counts, and {@link #asOf} shows how
 * things stood earlier. The order in which they are given has no meaning.
 *
 * <p>Immutable and thread-safe.
 */
public final class CustomerIncidents {

    private final List<CustomerId> records;
    private final List<Incident> incidentRows;
    private final List<Frequency> frequencyRows;
    private final List<Incident> incidents;
    private final List<Frequency> frequencies;
    private final IncidentColumns columns;

    private CustomerIncidents(
            Collection<CustomerId> records, Collection<Incident> incidentRows, Collection<Frequency> frequencyRows) {
        this.records = List.copyOf(new TreeSet<>(records));
        this.incidentRows = List.copyOf(incidentRows);
        this.frequencyRows = List.copyOf(frequencyRows);
        this.incidentRows.forEach(row -> requireOwn("Incident " + row.id(), row.customer()));
        this.frequencyRows.forEach(row -> requireOwn("Frequency of " + row.rule(), row.customer()));
        this.incidents = List.copyOf(IncidentRows.latest(this.incidentRows));
        this.frequencies = List.copyOf(IncidentRows.latestFrequencies(this.frequencyRows));
        this.columns = new IncidentColumns(incidents, frequencies);
    }

    private void requireOwn(String what, CustomerId customer) {
        if (!records.contains(customer)) {
            throw new IllegalArgumentException(what + " is of customer " + customer + ", not of " + records
                    + ". Give what is of one customer; if two records are one person, unite them by unitedWith.");
        }
    }

    /**
     * Returns the incidents of a customer.
     *
     * @throws IllegalArgumentException if one is of another customer, or an id has other content or two statuses at one
     *     instant
     */
    public static CustomerIncidents of(CustomerId customer, Collection<Incident> incidents) {
        return of(customer, incidents, List.of());
    }

    /**
     * Returns the incidents of a customer, and how often something happened.
     *
     * @param frequencies of each rule the one that was counted last counts
     * @throws IllegalArgumentException if something is of another customer, or contradicts itself
     */
    public static CustomerIncidents of(
            CustomerId customer, Collection<Incident> incidents, Collection<Frequency> frequencies) {
        return new CustomerIncidents(List.of(Objects.requireNonNull(customer, "customer")), incidents, frequencies);
    }

    /** Returns what is said of a customer under all records that somebody is given under. */
    static CustomerIncidents ofRecords(
            CustomerId customer, Collection<Incident> incidents, Collection<Frequency> frequencies) {
        Set<CustomerId> records = new TreeSet<>(Set.of(customer));
        incidents.forEach(incident -> records.add(incident.customer()));
        return new CustomerIncidents(records, incidents, frequencies);
    }

    /**
     * Returns what is said of two records that are one customer. Neither is changed, so that to separate them again is to go
     * on with the two.
     *
     * @throws IllegalArgumentException if both have one id with other content
     */
    public CustomerIncidents unitedWith(CustomerIncidents other) {
        List<CustomerId> both = new ArrayList<>(records);
        both.addAll(other.records);
        List<Incident> rows = new ArrayList<>(incidentRows);
        rows.addAll(other.incidentRows);
        List<Frequency> counted = new ArrayList<>(frequencyRows);
        counted.addAll(other.frequencyRows);
        return new CustomerIncidents(both, rows, counted);
    }

    /** Returns what was known at an instant, that instant included, as it stood then. */
    public CustomerIncidents asOf(Instant at) {
        List<Incident> known = incidentRows.stream()
                .filter(row -> !row.status().at().isAfter(at))
                .toList();
        List<Frequency> counted =
                frequencyRows.stream().filter(row -> !row.until().isAfter(at)).toList();
        boolean isAll = known.size() == incidentRows.size() && counted.size() == frequencyRows.size();
        return isAll ? this : new CustomerIncidents(records, known, counted);
    }

    /** Returns the records of the customer, sorted: one, or several that were united. */
    public List<CustomerId> records() {
        return records;
    }

    /** Returns each incident once, as it stands, by the instant at which it happened, then by id. */
    public List<Incident> incidents() {
        return incidents;
    }

    /** Returns what is weighed by its rate, by rule, then by record. */
    public List<Frequency> frequencies() {
        return frequencies;
    }

    IncidentColumns columns() {
        return columns;
    }

    /** Returns how much there is. */
    @Override
    public String toString() {
        return "CustomerIncidents[" + records + ", " + incidents.size() + " incidents, " + frequencies.size()
                + " frequencies]";
    }
}
