package io.dangol.crm.metrics.report;

import io.dangol.crm.CustomerId;
import io.dangol.crm.book.BookReading;
import io.dangol.crm.book.CustomerContext;
import io.dangol.crm.conduct.ConductReading;
import io.dangol.crm.conduct.IncidentType;
import io.dangol.crm.conduct.Rung;
import io.dangol.crm.conduct.ValueHarm;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What the report says about recorded conduct; nothing if none is on file.
 *
 * @param counts how many customers stand where, from the lowest rung on; empty if nothing is on file of anybody
 * @param customers those for whom a rung is indicated, the highest rung and score first
 */
record BookConductFacts(List<Count> counts, List<Row> customers) {

    /**
     * How many customers of whom something is on file stand on a rung.
     *
     * @param rung the one that is indicated
     * @param customers how many
     */
    record Count(Rung rung, int customers) {}

    /**
     * One customer for whom a rung is indicated.
     *
     * @param customer the id
     * @param rung the one that is indicated
     * @param score the total
     * @param type which weighs most
     * @param quadrant by value and harm
     */
    record Row(
            CustomerId customer, Rung rung, double score, Optional<IncidentType> type, Optional<ValueHarm> quadrant) {}

    BookConductFacts {
        counts = List.copyOf(counts);
        customers = List.copyOf(customers);
    }

    /**
     * Returns what a reading says.
     *
     * @param count how many customers at most
     */
    static BookConductFacts of(BookReading reading, int count) {
        ConductReading conduct = reading.conduct();
        if (conduct.size() == 0) {
            return new BookConductFacts(List.of(), List.of());
        }
        Comparator<Integer> lowestFirst =
                Comparator.<Integer, Rung>comparing(conduct::indicated).thenComparing(conduct::total);
        return new BookConductFacts(
                Arrays.stream(Rung.values())
                        .map(rung -> new Count(rung, conduct.count(rung)))
                        .toList(),
                IntStream.range(0, conduct.size())
                        .boxed()
                        .filter(row -> conduct.indicated(row).isAbove(Rung.NONE))
                        .sorted(lowestFirst.reversed().thenComparing(Comparator.naturalOrder()))
                        .limit(count)
                        .map(row -> row(reading, conduct, row))
                        .toList());
    }

    private static Row row(BookReading reading, ConductReading conduct, int row) {
        CustomerId customer = conduct.customer(row);
        return new Row(
                customer,
                conduct.indicated(row),
                conduct.total(row),
                conduct.dominantType(row),
                reading.context(customer).flatMap(CustomerContext::valueHarm));
    }

    boolean isEmpty() {
        return counts.isEmpty();
    }
}
