package io.dangol.crm.benchmarks;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.filtering;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.maxBy;
import static java.util.stream.Collectors.summingLong;
import static java.util.stream.Collectors.teeing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** RFM as one writes it with streams: grouped by customer, three collectors per group, cuts by sorting. */
final class StreamsRfm {

    private StreamsRfm() {}

    /** The scores of a customer. */
    record Scored(String customer, int recency, int frequency, int monetary) {}

    private record Sales(Optional<Instant> last, long count) {}

    private record Totals(Sales sales, long netMinor) {}

    /** What is measured of a customer. */
    record Measures(String customer, long days, long sales, long netMinor) {}

    /** Returns the scored customers in any order; every customer must have a sale. */
    static List<Scored> score(List<Order> orders, LocalDate asOf, ZoneId zone, int bins) {
        return score(measures(orders, asOf, zone), bins);
    }

    /** Returns what is measured of the customers, in any order. */
    static List<Measures> measures(List<Order> orders, LocalDate asOf, ZoneId zone) {
        Map<String, Totals> totals = orders.stream()
                .collect(groupingBy(
                        Order::customer,
                        teeing(
                                filtering(
                                        Order::isSale,
                                        teeing(
                                                mapping(Order::at, maxBy(Comparator.<Instant>naturalOrder())),
                                                counting(),
                                                Sales::new)),
                                summingLong(Order::minor),
                                Totals::new)));
        return totals.entrySet().stream()
                .map(entry -> new Measures(
                        entry.getKey(),
                        ChronoUnit.DAYS.between(
                                LocalDate.ofInstant(
                                        entry.getValue().sales().last().orElseThrow(), zone),
                                asOf),
                        entry.getValue().sales().count(),
                        entry.getValue().netMinor()))
                .toList();
    }

    /** Returns the scored customers in the order of their measures. */
    static List<Scored> score(List<Measures> measures, int bins) {
        SortedCuts days = SortedCuts.of(measures.stream().mapToLong(Measures::days), bins);
        SortedCuts sales = SortedCuts.of(measures.stream().mapToLong(Measures::sales), bins);
        SortedCuts net = SortedCuts.of(measures.stream().mapToLong(Measures::netMinor), bins);
        return measures.stream()
                .map(m -> new Scored(
                        m.customer(), days.reversedScore(m.days()), sales.score(m.sales()), net.score(m.netMinor())))
                .toList();
    }
}
