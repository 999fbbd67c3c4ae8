package io.dangol.crm.metrics.report;

import java.util.List;

/**
 * Customers by when they first bought, and how many of them bought again at each age.
 *
 * @param ages names of the columns, youngest first, such as {@code 0} for the month of the first purchase
 * @param rows the cohorts, oldest first
 */
record Cohorts(List<String> ages, List<Row> rows) {

    Cohorts {
        ages = List.copyOf(ages);
        rows = List.copyOf(rows);
    }

    /**
     * One cohort.
     *
     * @param name such as {@code 2025-03}
     * @param customers in it, the whole of every cell
     * @param cells by age, no more than there are columns; ages not yet begun are left out
     */
    record Row(String name, int customers, List<Cell> cells) {
        Row {
            cells = List.copyOf(cells);
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
