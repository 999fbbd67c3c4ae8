package io.dangol.crm.examples;

import io.dangol.crm.CustomerId;
import io.dangol.crm.conduct.Incident;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Made-up customers with their incidents.
 *
 * <p>Each customer has random numbers of its own under the seed, so that a population is the beginning of every larger
 * one. Immutable and thread-safe.
 *
 * @param customers by number
 * @param kinds what each is like
 * @param incidents of all
 */
record ConductPopulation(List<CustomerId> customers, List<ConductKind> kinds, List<Incident> incidents) {

    /** So that the ids of up to so many customers are equally long, and in the order of the numbers. */
    private static final int FIRST = 1_000_000;

    ConductPopulation {
        customers = List.copyOf(customers);
        kinds = List.copyOf(kinds);
        incidents = Collections.unmodifiableList(incidents);
    }

    /** Returns a population; the same numbers and generator give the same one always. */
    static ConductPopulation of(ConductGenerator generator, int size, long seed) {
        List<CustomerId> customers = new ArrayList<>(size);
        List<ConductKind> kinds = new ArrayList<>(size);
        List<Incident> incidents = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            CustomerId customer = CustomerId.of("C" + (FIRST + i));
            Chance chance = new Chance(seed, i);
            customers.add(customer);
            kinds.add(generator.make(chance, new ConductSheet(customer, chance, incidents)));
        }
        return new ConductPopulation(customers, kinds, incidents);
    }

    int size() {
        return kinds.size();
    }
}
