package io.dangol.crm.conduct;

import io.dangol.crm.CustomerId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The incidents of many customers as columns, to judge them all at once.
 *
 * <p>Customers are in the order of their ids. Of each incident the latest status counts. Immutable and thread-safe.
 */
public final class IncidentLog {

    private final CustomerId[] customers;
    private final int[] incidentFrom;
    private final int[] frequencyFrom;
    private final IncidentColumns columns;

    private IncidentLog(Map<CustomerId, Rows> byCustomer) {
        int size = byCustomer.size();
        customers = byCustomer.keySet().toArray(new CustomerId[0]);
        incidentFrom = new int[size + 1];
        frequencyFrom = new int[size + 1];
        List<Incident> incidents = new ArrayList<>();
        List<Frequency> frequencies = new ArrayList<>();
        int row = 0;
        for (Rows rows : byCustomer.values()) {
            incidents.addAll(IncidentRows.latest(rows.incidents));
            frequencies.addAll(IncidentRows.latestFrequencies(rows.frequencies));
            row++;
            incidentFrom[row] = incidents.size();
            frequencyFrom[row] = frequencies.size();
        }
        columns = new IncidentColumns(incidents, frequencies);
    }

    /**
     * Returns the log of these incidents, in any order.
     *
     * @throws IllegalArgumentException if an id of one customer has other content or two statuses at one instant
     */
    public static IncidentLog of(Iterable<Incident> incidents) {
        return of(incidents, List.of());
    }

    /**
     * Returns the log of these incidents and frequencies, in any order.
     *
     * @throws IllegalArgumentException if something contradicts itself
     */
    public static IncidentLog of(Iterable<Incident> incidents, Iterable<Frequency> frequencies) {
        Map<CustomerId, Rows> byCustomer = new TreeMap<>();
        incidents.forEach(
                incident -> rows(byCustomer, incident.customer()).incidents.add(incident));
        frequencies.forEach(
                frequency -> rows(byCustomer, frequency.customer()).frequencies.add(frequency));
        return new IncidentLog(byCustomer);
    }

    private static Rows rows(Map<CustomerId, Rows> byCustomer, CustomerId customer) {
        return byCustomer.computeIfAbsent(customer, key -> new Rows());
    }

    /** Returns how many customers there are. */
    public int size() {
        return customers.length;
    }

    /** Returns how many incidents there are. */
    public int incidents() {
        return columns.size;
    }

    /**
     * Returns the customer of a row.
     *
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public CustomerId customer(int row) {
        return customers[row];
    }

    /** Returns the row of a customer; negative if there is none. */
    int row(CustomerId customer) {
        return Arrays.binarySearch(customers, customer);
    }

    IncidentColumns columns() {
        return columns;
    }

    /** Returns the first incident of a row, which ends the row before. */
    int incidentFrom(int row) {
        return incidentFrom[row];
    }

    /** Returns the first frequency of a row, which ends the row before. */
    int frequencyFrom(int row) {
        return frequencyFrom[row];
    }

    /** Returns how much there is. */
    @Override
    public String toString() {
        return "IncidentLog[" + customers.length + " customers, " + columns.size + " incidents]";
    }

    /** What is given of one customer. */
    private static final class Rows {
        private final Collection<Incident> incidents = new ArrayList<>(2);
        private final Collection<Frequency> frequencies = new ArrayList<>(0);
    }
}
