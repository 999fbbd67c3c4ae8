package io.dangol.crm.relationship;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.crm.CustomerId;
import io.dangol.crm.RealData;
import io.dangol.crm.purchase.Purchase;
import io.dangol.crm.purchase.PurchaseLog;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Online Retail (CC0), by the standard rules, against a review-by-review walk with lists and maps. */
class LadderOnRealDataTest {

    private static final Instant AT =
            LocalDate.of(2011, 12, 10).atStartOfDay(ZoneId.of("Europe/London")).toInstant();

    @Test
    void stagesAreThoseOfAWalkWithLists() {
        PurchaseLog log = RealData.onlineRetail();
        Map<CustomerId, List<Instant>> orders = new HashMap<>();
        Set<String> seen = new HashSet<>();
        Set<CustomerId> all = new HashSet<>();
        for (int row = 0; row < log.size(); row++) {
            Purchase line = log.purchase(row);
            all.add(line.customer());
            if (!log.isReturn(row)
                    && log.minor(row) > 0
                    && !line.at().isAfter(AT)
                    && seen.add(line.customer() + " " + line.document().orElseThrow())) {
                orders.computeIfAbsent(line.customer(), c -> new ArrayList<>()).add(line.at());
            }
        }
        StageTable table = Ladder.of(log, LadderRules.standard()).build().at(AT);
        long regular =
                orders.values().stream().filter(LadderOnRealDataTest::isRegular).count();
        assertThat(regular).isPositive();
        assertThat(table.count(Stage.REGULAR)).isEqualTo((int) regular);
        assertThat(table.count(Stage.FIRST_PURCHASE)).isEqualTo(orders.size() - (int) regular);
        assertThat(table.count(Stage.PROSPECT)).isEqualTo(all.size() - orders.size());
    }

    /** Walks the orders and the reviews, every 30 days from 1970 on, a review after the orders of its instant. */
    private static boolean isRegular(List<Instant> unsorted) {
        List<Instant> row = new ArrayList<>();
        @Nullable Instant since = null;
        int below = 0;
        Instant review = Instant.EPOCH.plus(Duration.ofDays(14_610));
        for (Instant order : withEnd(unsorted)) {
            for (; review.isBefore(order) && !review.isAfter(AT); review = review.plus(Duration.ofDays(30))) {
                below = since != null && within(row, review) < 2 ? below + 1 : 0;
                if (since != null && below >= 2 && !review.isBefore(since.plus(Duration.ofDays(90)))) {
                    since = null;
                    below = 0;
                }
            }
            if (order.isAfter(AT)) {
                break;
            }
            if (!row.isEmpty()
                    && row.get(row.size() - 1).plus(Duration.ofDays(180)).isBefore(order)) {
                row.clear();
            }
            row.add(order);
            if (since == null && within(row, order) >= 3) {
                since = order;
                below = 0;
            }
        }
        return since != null;
    }

    private static List<Instant> withEnd(List<Instant> unsorted) {
        List<Instant> times = new ArrayList<>(unsorted);
        times.add(AT.plusSeconds(1));
        return times.stream().sorted().toList();
    }

    private static long within(List<Instant> row, Instant at) {
        return row.stream()
                .filter(time -> time.isAfter(at.minus(Duration.ofDays(365))))
                .count();
    }
}
