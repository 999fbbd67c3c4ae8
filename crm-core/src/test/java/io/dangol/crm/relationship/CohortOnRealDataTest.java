package io.dangol.crm.relationship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.dangol.crm.CustomerId;
import io.dangol.crm.RealData;
import io.dangol.crm.purchase.Purchase;
import io.dangol.crm.purchase.PurchaseLog;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CohortOnRealDataTest {

    @Test
    void onlineRetailByMonthIsWhatAMapOfMonthsFinds() {
        check(RealData.onlineRetail());
    }

    @Test
    void cdnowByMonthIsWhatAMapOfMonthsFinds() {
        CohortTable table = check(RealData.cdnow());
        // all 23,570 came in January to March 1997; 68 never paid, and 2 paid first in November after a free order
        assertThat(table.customers()).isEqualTo(23_502);
        assertThat(table.size(0) + table.size(1) + table.size(2)).isEqualTo(23_500);
        assertThat(table.size(10)).isEqualTo(2);
    }

    private static CohortTable check(PurchaseLog log) {
        Instant asOf = log.last().orElseThrow();
        Map<CustomerId, Set<YearMonth>> months = new HashMap<>();
        for (int row = 0; row < log.size(); row++) {
            Purchase purchase = log.purchase(row);
            if (purchase.netAmount().isPositive()) {
                months.computeIfAbsent(purchase.customer(), each -> new HashSet<>())
                        .add(YearMonth.from(purchase.at().atOffset(ZoneOffset.UTC)));
            }
        }
        Map<YearMonth, Map<YearMonth, Integer>> active = new HashMap<>();
        for (Set<YearMonth> own : months.values()) {
            YearMonth first = own.stream().min(YearMonth::compareTo).orElseThrow();
            for (YearMonth month : own) {
                active.computeIfAbsent(first, each -> new HashMap<>()).merge(month, 1, Integer::sum);
            }
        }
        CohortTable table = CohortTable.of(log, CohortPeriod.MONTH, ZoneOffset.UTC, asOf);
        YearMonth current = YearMonth.from(asOf.atOffset(ZoneOffset.UTC));
        YearMonth earliest = active.keySet().stream().min(YearMonth::compareTo).orElseThrow();
        assertThat(YearMonth.from(table.start(0))).isEqualTo(earliest);
        assertThat(table.customers()).isEqualTo(months.size());
        assertThat(YearMonth.from(table.start(table.cohorts() - 1))).isEqualTo(current);
        for (CohortCell cell : table.cells()) {
            YearMonth start = YearMonth.from(cell.start());
            Map<YearMonth, Integer> own = active.getOrDefault(start, Map.of());
            assertThat(cell.size()).isEqualTo(own.getOrDefault(start, 0));
            assertThat(cell.active()).isEqualTo(own.getOrDefault(start.plusMonths(cell.age()), 0));
            assertThat(cell.isComplete()).isEqualTo(start.plusMonths(cell.age()).isBefore(current));
        }
        for (int age = 0; age < table.cohorts() - 1; age++) {
            long there = 0;
            long all = 0;
            for (Map.Entry<YearMonth, Map<YearMonth, Integer>> cohort : active.entrySet()) {
                YearMonth month = cohort.getKey().plusMonths(age);
                if (month.isBefore(current)) {
                    there += cohort.getValue().getOrDefault(month, 0);
                    all += cohort.getValue().getOrDefault(cohort.getKey(), 0);
                }
            }
            assertThat(table.triangleAverage(age).n()).isEqualTo(all);
            assertThat(table.triangleAverage(age).value().orElseThrow()).isCloseTo((double) there / all, within(1e-15));
        }
        return table;
    }
}
