package io.dangol.crm.metrics.report;

import io.dangol.crm.CustomerId;
import io.dangol.crm.book.CustomerBook;
import io.dangol.crm.book.IndexPart;
import io.dangol.crm.book.RelationshipIndex;
import io.dangol.crm.book.RelationshipStrength;
import io.dangol.crm.customer.Customer;
import io.dangol.crm.feedback.Answer;
import io.dangol.crm.feedback.Instrument;
import io.dangol.crm.feedback.Scale;
import io.dangol.crm.interaction.Channel;
import io.dangol.crm.interaction.Direction;
import io.dangol.crm.interaction.Interaction;
import io.dangol.crm.interaction.Phase;
import io.dangol.crm.interaction.Promise;
import io.dangol.crm.interaction.Referral;
import io.dangol.crm.relationship.CohortPeriod;
import io.dangol.crm.relationship.LadderEvent;
import io.dangol.crm.relationship.Stage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.joda.money.Money;

/** Invented relationships of the tea shop. */
final class Relations {

    private static final int[] SIZES = {64, 41, 38, 52, 20, 12};
    private static final int[][] ACTIVE = {
        {30, 21, 18, 17, 12, 9, 3},
        {20, 12, 8, 8, 6, 1},
        {9, 4, 3, 0, 0},
        {31, 22, 20, 7},
        {8, 2},
        {1}
    };

    private static final Map<String, String> NAMES = Map.of("hotel", "Hotel <Park> & Söhne", "visitor-3", "김하늘");

    private Relations() {}

    static RelationshipFacts teaShop() {
        return new RelationshipFacts(
                List.of(
                        rung(Stage.PROSPECT, 42, 0, 0, 0, 0, "0.00"),
                        rung(Stage.FIRST_PURCHASE, 118, 60, 38, 20, 130, "1213.40"),
                        rung(Stage.REGULAR, 76, 70, 6, 0, 402, "3480.15"),
                        rung(Stage.ADVOCATE, 21, 20, 1, 0, 98, "1604.00"),
                        rung(Stage.PARTNER, 6, 6, 0, 0, 77, "2950.75")),
                cohorts(),
                List.of(
                        new PlannedAction(
                                CustomerId.of("hotel"),
                                Stage.REGULAR,
                                Optional.of("Cannot lose"),
                                "Look for open complaints and broken promises first.",
                                "31.3 % of EUR 1,920.00 came back"),
                        new PlannedAction(
                                CustomerId.of("단골-7"),
                                Stage.ADVOCATE,
                                Optional.of("Champions"),
                                "Thank them in person.",
                                "brought two customers who bought"),
                        new PlannedAction(
                                CustomerId.of("visitor-3"),
                                Stage.PROSPECT,
                                Optional.empty(),
                                "Send a sample of the spring harvest.",
                                "asked for a price list on 2024-12-20")),
                List.of(strength("단골-7", 0.9, 0.4), strength("hotel", 0.5, 0.18)));
    }

    /** Nothing is known. */
    static RelationshipFacts none() {
        return new RelationshipFacts(List.of(), Cohorts.NONE, List.of(), List.of());
    }

    private static Strength strength(String customer, double solidity, double intimacy) {
        return new Strength(
                CustomerId.of(customer),
                new RelationshipStrength(
                        index("tenure", solidity),
                        index("dialogue", intimacy),
                        new RelationshipStrength.Baseline(0.5, 0.2, "mean")));
    }

    private static RelationshipIndex index(String part, double level) {
        return RelationshipIndex.of(List.of(IndexPart.of(part, 1, level, ""))).orElseThrow();
    }

    /**
     * The book of the tea shop with what else is known: a promise that was broken and one that is due, a low answer, a
     * referral that brought a customer, a partner, a prospect.
     */
    static CustomerBook book() {
        CustomerId regular = CustomerId.of("단골-7");
        CustomerId hotel = CustomerId.of("hotel");
        CustomerId visitor = CustomerId.of("visitor-3");
        CustomerId autumn = CustomerId.of("autumn-1");
        return Books.teaShopPurchases()
                .customers(List.of(
                        Customer.person(regular, at("2024-01-05")).build(),
                        Customer.company(hotel, at("2024-04-01")).build(),
                        Customer.person(visitor, at("2024-12-20")).build()))
                .interactions(List.of(
                        contact("i-1", regular, "2024-12-18", Channel.PHONE, Direction.INBOUND),
                        contact("i-2", regular, "2024-11-02", Channel.STORE, Direction.INBOUND),
                        contact("i-3", hotel, "2024-12-20", Channel.of("pigeon"), Direction.OUTBOUND)))
                .promises(List.of(
                        Promise.of("p-1", hotel, "secret", at("2024-11-12"), at("2024-11-30"), "phone"),
                        Promise.of(
                                "p-2", CustomerId.of("autumn-2"), "secret", at("2024-12-20"), at("2025-01-03"), "web"),
                        Promise.of("p-3", regular, "secret", at("2024-11-02"), at("2024-11-09"), "store")
                                .keep(at("2024-11-05"))))
                .referrals(List.of(Referral.of("r-1", regular, autumn, at("2024-09-20"))))
                .event(regular, LadderEvent.contractStarted(at("2024-10-15")))
                .answers(List.of(
                        Answer.of("a-1", autumn, Instrument.CSAT, 2, Scale.of(1, 5), at("2024-12-26")),
                        Answer.of("a-2", regular, Instrument.NPS, 10, Scale.NPS, at("2024-11-20"))))
                .build();
    }

    private static Interaction contact(
            String id, CustomerId customer, String date, Channel channel, Direction direction) {
        return Interaction.builder(id, customer, at(date))
                .channel(channel)
                .direction(direction)
                .phase(Phase.AFTER_PURCHASE)
                .touchpoint("service")
                .note("secret")
                .build();
    }

    private static Instant at(String date) {
        return LocalDate.parse(date).atTime(1, 0).toInstant(ZoneOffset.UTC);
    }

    static Optional<String> name(CustomerId customer) {
        return Optional.ofNullable(NAMES.get(customer.value()));
    }

    private static Rung rung(Stage stage, int customers, int active, int dormant, int lost, long orders, String net) {
        return new Rung(stage, customers, active, dormant, lost, orders, Money.parse("EUR " + net));
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
        return new Cohorts(
                CohortPeriod.MONTH,
                List.of(1, 2, 3, 4, 5, 6, 7),
                rows,
                List.of(
                        OptionalDouble.of(0.45),
                        OptionalDouble.of(0.3),
                        OptionalDouble.of(0.25),
                        OptionalDouble.of(0.18),
                        OptionalDouble.of(0.12),
                        OptionalDouble.of(0.1),
                        OptionalDouble.empty()),
                1);
    }
}
