package io.dangol.crm.relationship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.dangol.crm.CustomerId;
import io.dangol.crm.RealData;
import io.dangol.crm.estimate.Estimate;
import io.dangol.crm.purchase.PurchaseLog;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Cohorts, retention and stages of real customers beside a computation of texts, decimals and maps over the lines of the files,
 * which shares nothing with the library.
 */
class RelationshipDataTest {

    /** The times of Online Retail have no zone; both sides read them as UTC. */
    private static final Instant AS_OF = Instant.parse("2011-12-10T00:00:00Z");

    /** One document of a file: who, when as the file writes it, how much, negative for a return. */
    private record Line(String customer, String time, BigDecimal amount) {

        YearMonth month() {
            return YearMonth.parse(time.substring(0, 7));
        }

        boolean isOrder() {
            return amount.signum() > 0;
        }
    }

    private static List<Line> onlineRetail() {
        return RealData.rows("online-retail-invoices.csv.gz").stream()
                .filter(row -> !row.get("customer").isEmpty())
                .map(row ->
                        new Line(row.get("customer"), row.get("time_utc_naive"), new BigDecimal(row.get("amount_gbp"))))
                .toList();
    }

    private static List<Line> cdnow() {
        return RealData.rows("cdnow-master.csv.gz").stream()
                .map(row -> new Line(row.get("customer"), row.get("date"), new BigDecimal(row.get("amount_usd"))))
                .toList();
    }

    /** The month of the first order of each customer who made one. */
    private static Map<String, YearMonth> cohorts(List<Line> lines) {
        Map<String, YearMonth> first = new HashMap<>();
        for (Line line : lines) {
            if (line.isOrder()) {
                first.merge(line.customer(), line.month(), (one, other) -> one.isBefore(other) ? one : other);
            }
        }
        return first;
    }

    private static void assertCellsEqualMaps(CohortTable table, List<Line> lines) {
        Map<String, YearMonth> cohorts = cohorts(lines);
        Map<String, Set<String>> active = new HashMap<>();
        Map<String, Long> orders = new HashMap<>();
        Map<String, BigDecimal> net = new HashMap<>();
        BigDecimal outside = BigDecimal.ZERO;
        for (Line line : lines) {
            YearMonth cohort = cohorts.get(line.customer());
            if (cohort == null || line.month().isBefore(cohort)) {
                outside = outside.add(line.amount());
                continue;
            }
            String cell = cohort + " " + line.month();
            net.merge(cell, line.amount(), BigDecimal::add);
            if (line.isOrder()) {
                orders.merge(cell, 1L, Long::sum);
                active.computeIfAbsent(cell, c -> new HashSet<>()).add(line.customer());
            }
        }
        assertThat(table.customers()).isEqualTo(cohorts.size());
        assertThat(BigDecimal.valueOf(table.outsideNetMinor(), 2)).isEqualByComparingTo(outside);
        int cells = 0;
        for (CohortCell cell : table.cells()) {
            YearMonth cohort = YearMonth.from(cell.start());
            String name = cohort + " " + cohort.plusMonths(cell.age());
            int size = active.getOrDefault(cohort + " " + cohort, Set.of()).size();
            int bought = active.getOrDefault(name, Set.of()).size();
            assertThat(cell.size()).as(name).isEqualTo(size);
            assertThat(cell.active()).as(name).isEqualTo(bought);
            assertThat(cell.orders()).as(name).isEqualTo(orders.getOrDefault(name, 0L));
            assertThat(cell.net().getAmount()).as(name).isEqualByComparingTo(net.getOrDefault(name, BigDecimal.ZERO));
            if (size > 0) {
                assertThat(cell.retention().value()).as(name).hasValue((double) bought / size);
            }
            cells += net.containsKey(name) ? 1 : 0;
        }
        // no month of the file is without its cell
        assertThat(cells).isEqualTo(net.size());
    }

    /** Averages over cohorts, and the life table, from the months in which each customer bought. */
    private static void assertRetentionEqualsMaps(CohortTable table, List<Line> lines, YearMonth lastComplete) {
        Map<String, YearMonth> cohorts = cohorts(lines);
        Map<String, Set<YearMonth>> months = new HashMap<>();
        lines.stream()
                .filter(Line::isOrder)
                .forEach(line -> months.computeIfAbsent(line.customer(), c -> new HashSet<>())
                        .add(line.month()));
        for (int age = 0; age < table.cohorts(); age++) {
            Map<YearMonth, Integer> size = new HashMap<>();
            Map<YearMonth, Integer> active = new HashMap<>();
            int atRisk = 0;
            int lapsed = 0;
            for (Map.Entry<String, YearMonth> entry : cohorts.entrySet()) {
                YearMonth cohort = entry.getValue();
                YearMonth month = cohort.plusMonths(age);
                if (month.isAfter(lastComplete)) {
                    continue;
                }
                Set<YearMonth> own = months.getOrDefault(entry.getKey(), Set.of());
                size.merge(cohort, 1, Integer::sum);
                active.merge(cohort, own.contains(month) ? 1 : 0, Integer::sum);
                boolean isUnbroken = true;
                for (YearMonth before = cohort; before.isBefore(month); before = before.plusMonths(1)) {
                    isUnbroken &= own.contains(before);
                }
                atRisk += isUnbroken ? 1 : 0;
                lapsed += isUnbroken && !own.contains(month) ? 1 : 0;
            }
            int all = size.values().stream().mapToInt(Integer::intValue).sum();
            int bought = active.values().stream().mapToInt(Integer::intValue).sum();
            Estimate triangle = table.triangleAverage(age);
            assertThat(triangle.n()).isEqualTo(all);
            if (all > 0) {
                assertThat(triangle.value()).hasValue((double) bought / all);
                double mean = size.keySet().stream()
                        .mapToDouble(cohort -> (double) active.getOrDefault(cohort, 0) / size.getOrDefault(cohort, 1))
                        .average()
                        .orElseThrow();
                assertThat(table.simpleMean(age).value().orElseThrow()).isCloseTo(mean, within(1e-12));
            }
            if (age > 0 && age <= table.unbrokenSurvival().periods()) {
                assertThat(table.unbrokenSurvival().churn(age)).isEqualTo(ChurnRate.of(lapsed, atRisk));
            } else {
                assertThat(lapsed).isZero();
            }
        }
    }

    @Test
    void onlineRetailCohortsEqualThoseMadeOfMaps() {
        CohortTable table = CohortTable.of(RealData.onlineRetail(), CohortPeriod.MONTH, ZoneOffset.UTC, AS_OF);
        assertThat(table.cohorts()).isEqualTo(13);
        assertCellsEqualMaps(table, onlineRetail());
        // the month of the as-of instant is not over
        assertThat(table.isComplete(0, 11)).isTrue();
        assertThat(table.isComplete(0, 12)).isFalse();
        assertRetentionEqualsMaps(table, onlineRetail(), YearMonth.parse("2011-11"));
        // of December 2010, the first month of the data
        assertThat(table.size(0)).isEqualTo(885);
        assertThat(table.retention(0, 1)).hasToString("0.366 [0.335, 0.398] n=885 WILSON 95%");
        assertThat(table.active(0, 11)).isEqualTo(445);
        assertThat(table.triangleAverage(1)).isEqualTo(Estimate.ofProportion(940, 3_974));
    }

    @Test
    void cdnowCohortsEqualThoseMadeOfMaps() {
        Instant end = Instant.parse("1998-07-01T00:00:00Z");
        CohortTable table = CohortTable.of(RealData.cdnow(), CohortPeriod.MONTH, ZoneOffset.UTC, end);
        assertCellsEqualMaps(table, cdnow());
        assertRetentionEqualsMaps(table, cdnow(), YearMonth.parse("1998-06"));
        // all first bought in the first quarter of 1997; the free orders of some are none
        CohortTable quarters = CohortTable.of(RealData.cdnow(), CohortPeriod.QUARTER, ZoneOffset.UTC, end);
        assertThat(quarters.cohorts()).isEqualTo(6);
        assertThat(quarters.triangleAverage(5)).isEqualTo(quarters.retention(0, 5));
        assertThat(quarters.isComplete(0, 5)).isTrue();
    }

    @Test
    void onlineRetailRetentionAndChurnBetweenTwoQuartersEqualSets() {
        assertRetentionBetween(
                RealData.onlineRetail(), onlineRetail(), List.of("2011-04-01", "2011-07-01", "2011-10-01"));
    }

    @Test
    void cdnowRetentionAndChurnBetweenTwoQuartersEqualSets() {
        assertRetentionBetween(RealData.cdnow(), cdnow(), List.of("1997-04-01", "1997-07-01", "1997-10-01"));
    }

    private static void assertRetentionBetween(PurchaseLog log, List<Line> lines, List<String> days) {
        Map<String, BigDecimal> first = net(lines, days.get(0), days.get(1));
        Map<String, BigDecimal> second = net(lines, days.get(1), days.get(2));
        Set<String> before = buyers(lines, days.get(0), days.get(1));
        Set<String> after = buyers(lines, days.get(1), days.get(2));
        Set<String> both = new HashSet<>(before);
        both.retainAll(after);
        assertThat(both).isNotEmpty().hasSizeLessThan(before.size());

        PurchaseLog start = log.between(at(days.get(0)), at(days.get(1)));
        PurchaseLog now = log.between(at(days.get(1)), at(days.get(2)));
        Retention retention = Retention.of(buyers(start), buyers(now));
        assertThat(retention.rate()).isEqualTo(Estimate.ofProportion(both.size(), before.size()));
        assertThat(retention.newCustomers()).isEqualTo(after.size() - both.size());
        assertThat(retention.churn().churned()).isEqualTo(before.size() - both.size());
        assertThat(retention.churn().rate().value().orElseThrow())
                .isCloseTo(1 - (double) both.size() / before.size(), within(1e-15));

        BigDecimal startSum = BigDecimal.ZERO;
        BigDecimal nowSum = BigDecimal.ZERO;
        BigDecimal kept = BigDecimal.ZERO;
        int starting = 0;
        for (Map.Entry<String, BigDecimal> entry : first.entrySet()) {
            if (entry.getValue().signum() > 0) {
                BigDecimal later = second.getOrDefault(entry.getKey(), BigDecimal.ZERO);
                starting++;
                startSum = startSum.add(entry.getValue());
                nowSum = nowSum.add(later);
                kept = kept.add(later.min(entry.getValue()));
            }
        }
        RevenueRetention revenue = RevenueRetention.of(start, now);
        assertThat(revenue.customers()).isEqualTo(starting);
        assertThat(revenue.start().getAmount()).isEqualByComparingTo(startSum);
        assertThat(revenue.now().getAmount()).isEqualByComparingTo(nowSum);
        assertThat(revenue.kept().getAmount()).isEqualByComparingTo(kept);
        assertThat(revenue.net().orElseThrow()).isCloseTo(nowSum.doubleValue() / startSum.doubleValue(), within(1e-12));
        assertThat(revenue.gross().orElseThrow()).isCloseTo(kept.doubleValue() / startSum.doubleValue(), within(1e-12));
    }

    private static Map<String, BigDecimal> net(List<Line> lines, String from, String to) {
        Map<String, BigDecimal> net = new HashMap<>();
        lines.stream()
                .filter(line -> isWithin(line, from, to))
                .forEach(line -> net.merge(line.customer(), line.amount(), BigDecimal::add));
        return net;
    }

    private static Set<String> buyers(List<Line> lines, String from, String to) {
        return lines.stream()
                .filter(line -> isWithin(line, from, to) && line.isOrder())
                .map(Line::customer)
                .collect(Collectors.toSet());
    }

    /** Times are written so that the order of the texts is that of the times. */
    private static boolean isWithin(Line line, String from, String to) {
        return line.time().compareTo(from) >= 0 && line.time().compareTo(to) < 0;
    }

    private static Set<CustomerId> buyers(PurchaseLog log) {
        StageTable table = Ladder.of(log, LadderRules.standard()).build().at(AS_OF);
        return IntStream.range(0, table.size())
                .filter(row -> table.stage(row) != Stage.PROSPECT)
                .mapToObj(table::customer)
                .collect(Collectors.toSet());
    }

    private static Instant at(String date) {
        return LocalDate.parse(date).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    @Test
    void onlineRetailStagesEqualTheFoldOfEachCustomer() {
        PurchaseLog log = RealData.onlineRetail();
        StageTable table = Ladder.of(log, LadderRules.standard()).build().at(AS_OF);
        Map<CustomerId, List<LadderEvent>> events = new HashMap<>();
        for (Line line : onlineRetail()) {
            if (line.isOrder()) {
                events.computeIfAbsent(CustomerId.of(line.customer()), c -> new ArrayList<>())
                        .add(LadderEvent.orderPaid(Instant.parse(line.time() + ":00Z")));
            }
        }
        events.values().forEach(Collections::sort);
        for (int row = 0; row < table.size(); row++) {
            List<LadderEvent> own = events.getOrDefault(table.customer(row), List.of());
            SlowLadder slow = new SlowLadder(LadderRules.standard(), own, AS_OF);
            assertThat(table.stage(row)).isEqualTo(slow.stage);
            assertThat(table.activity(row)).isEqualTo(activity(own));
        }
        StageProfit profit = StageProfit.of(table, log);
        // 4,372 customers; of the 4,339 with a sale one had a free one only; net as computed apart for the data
        assertThat(profit.total().customers()).isEqualTo(4_372);
        assertThat(profit.total().net()).hasToString("GBP 8300065.81");
        assertThat(table)
                .hasToString(
                        "Stages at 2011-12-10T00:00:00Z, PROSPECT 34, FIRST_PURCHASE 2452, REGULAR 1886, ADVOCATE 0,"
                                + " PARTNER 0");
        assertThat(profit.row(Stage.REGULAR)).hasToString("REGULAR: 1886 customers, 14966 orders, net GBP 7085849.34");
        assertThat(profit.row(Stage.REGULAR).share().orElseThrow()).isCloseTo(0.8537, within(0.00005));
    }

    private static Activity activity(List<LadderEvent> orders) {
        if (orders.isEmpty()) {
            return Activity.NONE;
        }
        Instant last = orders.get(orders.size() - 1).at();
        long micros = ChronoUnit.MICROS.between(last, AS_OF);
        long day = 86_400_000_000L;
        return micros <= 180 * day ? Activity.ACTIVE : micros <= 365 * day ? Activity.DORMANT : Activity.LOST;
    }
}
