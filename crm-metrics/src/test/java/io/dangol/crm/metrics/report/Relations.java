package io.dangol.crm.metrics.report;

import io.dangol.crm.CustomerId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;

/** Invented relationships of the tea shop. */
final class Relations {

    private static final int[] SIZES = {64, 41, 38, 52, 20, 12};
    private static final int[][] ACTIVE = {
        {64, 30, 21, 18, 17, 12, 9, 3},
        {41, 20, 12, 8, 8, 6, 1},
        {38, 9, 4, 3, 0, 0},
        {52, 31, 22, 20, 7},
        {20, 8, 2},
        {12, 1}
    };

    private static final Map<String, String> NAMES = Map.of("hotel", "Hotel <Park> & Söhne", "visitor-3", "김하늘");

    private Relations() {}

    static RelationshipFacts teaShop() {
        return new RelationshipFacts(
                List.of(
                        rung("PROSPECT", 42, "0.00"),
                        rung("FIRST_PURCHASE", 118, "1213.40"),
                        rung("REGULAR", 76, "3480.15"),
                        rung("ADVOCATE", 21, "1604.00"),
                        rung("PARTNER", 6, "2950.75")),
                cohorts(),
                List.of(
                        new NextAction(
                                CustomerId.of("hotel"),
                                "REGULAR",
                                Optional.of("Cannot lose"),
                                "CHECK_OPEN_CASES",
                                "Look for open complaints and broken promises first.",
                                "a promise of 2024-11-30 was not kept; 31.3 % of EUR 1,920.00 came back"),
                        new NextAction(
                                CustomerId.of("단골-7"),
                                "ADVOCATE",
                                Optional.of("Champions"),
                                "THANK_IN_PERSON",
                                "Thank them in person.",
                                "brought two customers who bought; last purchase 16 days ago"),
                        new NextAction(
                                CustomerId.of("visitor-3"),
                                "PROSPECT",
                                Optional.empty(),
                                "SEND_SAMPLE",
                                "Send a sample of the spring harvest.",
                                "asked for a price list on 2024-12-20")),
                List.of(
                        new Strength(CustomerId.of("단골-7"), 0.92, 0.81, 0.7452),
                        new Strength(CustomerId.of("hotel"), 0.55, 0.2, 0.11)));
    }

    static Optional<String> name(CustomerId customer) {
        return Optional.ofNullable(NAMES.get(customer.value()));
    }

    private static Rung rung(String stage, int customers, String net) {
        return new Rung(stage, customers, Money.parse("EUR " + net));
    }

    private static Cohorts cohorts() {
        List<Cohorts.Row> rows = new ArrayList<>();
        for (int row = 0; row < SIZES.length; row++) {
            List<Cohorts.Cell> cells = new ArrayList<>();
            for (int age = 0; age < ACTIVE[row].length; age++) {
                cells.add(new Cohorts.Cell(ACTIVE[row][age], age + 1 < ACTIVE[row].length));
            }
            rows.add(new Cohorts.Row("2024-0" + (row + 4), SIZES[row], cells));
        }
        return new Cohorts(List.of("0", "1", "2", "3", "4", "5", "6", "7"), rows);
    }
}
