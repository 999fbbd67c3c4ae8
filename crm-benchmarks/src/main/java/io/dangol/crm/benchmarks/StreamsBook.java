package io.dangol.crm.benchmarks;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;

import io.dangol.crm.loyalty.SegmentTable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A part of a customer book as one writes it with streams: customers per segment, who came back by month, and the customers
 * with the highest net.
 *
 * @param segments customers by segment
 * @param cohorts customers by the month of the first sale and the age in months
 * @param top the customers with the highest net, highest first, equal ones by key
 */
record StreamsBook(Map<String, Long> segments, Map<Cell, Long> cohorts, List<StreamsRfm.Measures> top) {

    /** Who first bought in a month, some months later. */
    record Cell(YearMonth first, int age) {}

    static StreamsBook of(List<Order> orders, LocalDate asOf, ZoneId zone, int bins, int top) {
        List<StreamsRfm.Measures> measures = StreamsRfm.measures(orders, asOf, zone);
        SegmentTable table = SegmentTable.standard();
        return new StreamsBook(
                StreamsRfm.score(measures, bins).stream()
                        .collect(groupingBy(
                                scored -> table.segmentOf(scored.recency(), scored.frequency(), scored.monetary()),
                                counting())),
                cohorts(orders, zone),
                measures.stream()
                        .sorted(Comparator.comparingLong(StreamsRfm.Measures::netMinor)
                                .reversed()
                                .thenComparing(StreamsRfm.Measures::customer))
                        .limit(top)
                        .toList());
    }

    private static Map<Cell, Long> cohorts(List<Order> orders, ZoneId zone) {
        return orders.stream()
                .filter(Order::isSale)
                .collect(groupingBy(
                        Order::customer,
                        mapping(order -> YearMonth.from(order.at().atZone(zone)), toCollection(TreeSet::new))))
                .values()
                .stream()
                .flatMap(StreamsBook::cells)
                .collect(groupingBy(cell -> cell, () -> new TreeMap<>(order()), counting()));
    }

    private static Stream<Cell> cells(TreeSet<YearMonth> months) {
        YearMonth first = months.first();
        return months.stream().map(month -> new Cell(first, (int) ChronoUnit.MONTHS.between(first, month)));
    }

    private static Comparator<Cell> order() {
        return Comparator.comparing(Cell::first).thenComparingInt(Cell::age);
    }
}
