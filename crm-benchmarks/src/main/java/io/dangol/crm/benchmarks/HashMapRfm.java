package io.dangol.crm.benchmarks;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** RFM as one writes it by hand: a map of accumulators, one pass over the orders, cuts by sorting. */
final class HashMapRfm {

    private HashMapRfm() {}

    /** What is known of a customer, filled in as it becomes known. */
    static final class Customer {
        private Instant lastSale = Instant.MIN;
        private long sales;
        private long netMinor;
        private long days;
        private int recency;
        private int frequency;
        private int monetary;

        int recency() {
            return recency;
        }

        int frequency() {
            return frequency;
        }

        int monetary() {
            return monetary;
        }
    }

    /** Returns the scored customers by key; every customer must have a sale. */
    static Map<String, Customer> score(List<Order> orders, LocalDate asOf, ZoneId zone, int bins) {
        Map<String, Customer> customers = new HashMap<>();
        for (Order order : orders) {
            Customer customer = customers.computeIfAbsent(order.customer(), key -> new Customer());
            customer.netMinor += order.minor();
            if (order.isSale()) {
                customer.sales++;
                if (order.at().isAfter(customer.lastSale)) {
                    customer.lastSale = order.at();
                }
            }
        }
        for (Customer customer : customers.values()) {
            customer.days = ChronoUnit.DAYS.between(LocalDate.ofInstant(customer.lastSale, zone), asOf);
        }
        SortedCuts days = SortedCuts.of(customers.values().stream().mapToLong(c -> c.days), bins);
        SortedCuts sales = SortedCuts.of(customers.values().stream().mapToLong(c -> c.sales), bins);
        SortedCuts net = SortedCuts.of(customers.values().stream().mapToLong(c -> c.netMinor), bins);
        for (Customer customer : customers.values()) {
            customer.recency = days.reversedScore(customer.days);
            customer.frequency = sales.score(customer.sales);
            customer.monetary = net.score(customer.netMinor);
        }
        return customers;
    }
}
