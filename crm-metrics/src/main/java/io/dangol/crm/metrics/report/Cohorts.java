package io.dangol.crm.metrics.report;

import io.dangol.crm.book.BookReading;
import io.dangol.crm.relationship.CohortPeriod;
import io.dangol.crm.relationship.CohortTable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Customers by when they first bought, and how many of them bought again in each period after.
 *
 * @param period by which they are grouped
 * @param ages how many periods after the first purchase, from 1: one column each
 * @param rows the cohorts, oldest first, those without a customer left out
 * @param average of each column, the share over all cohorts that are old enough; empty where none is
 * @param older cohorts that are left out because they are too many to show, the oldest of all
 */
record Cohorts(CohortPeriod period, List<Integer> ages, List<Row> rows, List<OptionalDouble> average, int older) {

    /** No cohort to show. */
    static final Cohorts NONE = new Cohorts(CohortPeriod.MONTH, List.of(), List.of(), List.of(), 0);

    /** The most columns, so that the table fits a page: a year of months, with the month that came round again. */
    static final int MOST_AGES = 12;

    Cohorts {
        ages = List.copyOf(ages);
        rows = List.copyOf(rows);
        average = List.copyOf(average);
    }

    /**
     * Returns the cohorts of a reading by months, or by quarters or years where months would be too many to show; none where
     * no period has passed since the first purchase.
     */
    static Cohorts of(BookReading reading) {
        return reading.company()
                .summary()
                .firstSale()
                .map(first -> LocalDate.ofInstant(first, reading.zone()))
                .flatMap(first -> period(first, reading.date()))
                .map(reading::cohorts)
                .map(Cohorts::of)
                .orElse(NONE);
    }

    /** Returns the finest period that gives a table of legible size; years where none does, and empty where those are too many. */
    private static Optional<CohortPeriod> period(LocalDate first, LocalDate last) {
        return Arrays.stream(CohortPeriod.values())
                .filter(period -> {
                    long periods = ChronoUnit.MONTHS.between(period.startOf(first), last) / period.months();
                    return periods <= (period == CohortPeriod.YEAR ? CohortTable.MOST_PERIODS - 1 : MOST_AGES);
                })
                .findFirst();
    }

    private static Cohorts of(CohortTable table) {
        int first = Math.max(0, table.cohorts() - MOST_AGES - 1);
        List<Integer> ages = IntStream.range(1, table.cohorts() - first).boxed().toList();
        if (ages.isEmpty()) {
            return NONE;
        }
        List<Row> rows = new ArrayList<>();
        int older = 0;
        for (int cohort = 0; cohort < table.cohorts(); cohort++) {
            if (table.size(cohort) > 0 && cohort < first) {
                older++;
            } else if (table.size(cohort) > 0) {
                rows.add(row(table, cohort));
            }
        }
        return new Cohorts(
                table.period(),
                ages,
                rows,
                ages.stream().map(age -> table.triangleAverage(age).value()).toList(),
                older);
    }

    private static Row row(CohortTable table, int cohort) {
        return new Row(
                table.label(cohort),
                table.size(cohort),
                IntStream.rangeClosed(1, table.oldest(cohort))
                        .mapToObj(age -> new Cell(table.active(cohort, age), table.isComplete(cohort, age)))
                        .toList());
    }

    /**
     * One cohort.
     *
     * @param name such as {@code 2025-03}
     * @param customers in it, the whole of every cell; 1 or more
     * @param cells by age from 1, no more than there are columns; ages not yet begun are left out
     */
    record Row(String name, int customers, List<Cell> cells) {
        Row {
            cells = List.copyOf(cells);
        }

        double rate(Cell cell) {
            return (double) cell.active() / customers;
        }
    }

    /**
     * One cohort at one age.
     *
     * @param active customers who bought at that age
     * @param complete whether that age is over for every customer of the cohort
     */
    record Cell(int active, boolean complete) {}
}
