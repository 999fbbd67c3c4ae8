package io.dangol.crm.purchase;

import io.dangol.crm.CustomerId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The versions of one {@link SummaryRule}, of which one holds on each date.
 *
 * <p>Immutable, and thread-safe if the conditions of the rules are.
 */
public final class SummaryRules {

    private final List<SummaryRule> versions;

    private SummaryRules(List<SummaryRule> versions) {
        this.versions = versions;
    }

    /**
     * Returns the versions of one rule.
     *
     * @throws IllegalArgumentException if there is none, names differ, or a higher version does not take effect later
     */
    public static SummaryRules of(List<SummaryRule> versions) {
        List<SummaryRule> sorted = versions.stream()
                .sorted(Comparator.comparingInt(SummaryRule::version))
                .toList();
        if (sorted.isEmpty()) {
            throw new IllegalArgumentException("No version of a summary rule is given; at least one is needed.");
        }
        for (int i = 1; i < sorted.size(); i++) {
            SummaryRule earlier = sorted.get(i - 1);
            SummaryRule later = sorted.get(i);
            if (!earlier.name().equals(later.name())
                    || earlier.version() == later.version()
                    || !later.effectiveFrom().isAfter(earlier.effectiveFrom())) {
                throw new IllegalArgumentException("Summary rules [" + earlier + "] and [" + later
                        + "] do not follow each other: they must have one name, and the higher version a later date.");
            }
        }
        return new SummaryRules(sorted);
    }

    /** Returns the version that holds on a date; empty before the first takes effect. */
    public Optional<SummaryRule> effectiveOn(LocalDate date) {
        return versions.stream()
                .filter(rule -> !rule.effectiveFrom().isAfter(date))
                .reduce((a, b) -> b);
    }

    /**
     * Summarises the purchases of a log up to a local date, that date included, by the version that holds on it.
     *
     * <p>Customers of whom no purchase counts are left out.
     *
     * @param zone the zone of the local dates
     * @throws IllegalArgumentException if no version holds on the date
     */
    public Result summarise(PurchaseLog log, LocalDate date, ZoneId zone) {
        SummaryRule rule = effectiveOn(date)
                .orElseThrow(() -> new IllegalArgumentException("No version of summary rule "
                        + versions.get(0).name() + " holds on " + date + "; the first takes effect on "
                        + versions.get(0).effectiveFrom() + "."));
        LocalDays days = LocalDays.in(zone);
        long last = date.toEpochDay();
        long first = rule.lookBack()
                .map(period -> date.minus(period).toEpochDay() + 1)
                .orElse(Long.MIN_VALUE);
        SortedMap<CustomerId, PurchaseSummary> byCustomer = new TreeMap<>();
        long counted = 0;
        for (int customer = 0; customer < log.customers(); customer++) {
            Summation sum = new Summation(log);
            long before = counted;
            String open = null;
            for (int row = log.firstRow(customer); row < log.endRow(customer); row++) {
                int day = days.epochDay(log.micros(row));
                if (day < first || day > last || !rule.condition().test(log.purchase(customer, row))) {
                    continue;
                }
                counted++;
                String document =
                        log.isReturn(row) ? open : log.details().document().textOrNull(row);
                // the line that opens a document may not count, so the first line that does opens it
                sum.add(row, document == null || !document.equals(open));
                open = document;
            }
            if (counted > before) {
                byCustomer.put(log.customer(customer), sum.result());
            }
        }
        return new Result(rule, date, byCustomer, counted, log.size() - counted);
    }

    /**
     * What a rule made of a log.
     *
     * @param rule the version that was used
     * @param date up to which purchases counted
     * @param byCustomer the summary of each customer with a purchase that counted, in the order of the ids
     * @param counted how many rows counted
     * @param passedOver how many rows did not
     */
    public record Result(
            SummaryRule rule,
            LocalDate date,
            SortedMap<CustomerId, PurchaseSummary> byCustomer,
            long counted,
            long passedOver) {

        public Result {
            byCustomer = Collections.unmodifiableSortedMap(new TreeMap<>(byCustomer));
        }

        /** Returns the summary of a customer; empty if none of the customer's purchases counted. */
        public Optional<PurchaseSummary> of(CustomerId customer) {
            return Optional.ofNullable(byCustomer.get(customer));
        }

        /** Tells whether the rule should have been reviewed by the date of this summary. */
        public boolean isReviewOverdue() {
            return date.isAfter(rule.reviewDue());
        }

        /** Returns the number of rows and of customers, no customer. */
        @Override
        public String toString() {
            return rule + ": " + counted + " purchases of " + byCustomer.size() + " customers until " + date + ", "
                    + passedOver + " passed over";
        }
    }
}
