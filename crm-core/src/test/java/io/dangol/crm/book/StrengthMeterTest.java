package io.dangol.crm.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.dangol.crm.Contribution;
import io.dangol.crm.CustomerId;
import io.dangol.crm.customer.Customer;
import io.dangol.crm.customer.CustomerField;
import io.dangol.crm.customer.FieldSource;
import io.dangol.crm.customer.PersonalDetails;
import io.dangol.crm.customer.ProfileDefinition;
import io.dangol.crm.feedback.Answer;
import io.dangol.crm.feedback.Instrument;
import io.dangol.crm.feedback.Scale;
import io.dangol.crm.interaction.Channel;
import io.dangol.crm.interaction.Direction;
import io.dangol.crm.interaction.Interaction;
import io.dangol.crm.interaction.InteractionKind;
import io.dangol.crm.interaction.Phase;
import io.dangol.crm.purchase.Purchase;
import io.dangol.crm.purchase.PurchaseLog;
import io.dangol.crm.relationship.LadderEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** The parts of strength with the weights and limits that {@link RelationshipStrength} states. */
class StrengthMeterTest {

    private static final Instant NOW = Instant.parse("2026-06-30T12:00:00Z");
    private static final Duration MICRO = Duration.ofNanos(1_000);
    private static final Duration YEAR = Duration.ofDays(365);
    private static final CustomerId ANNA = CustomerId.of("anna");
    private static final CustomerId BERT = CustomerId.of("bert");

    private final List<Purchase> purchases = new ArrayList<>();
    private final List<Customer> customers = new ArrayList<>();
    private final List<Interaction> contacts = new ArrayList<>();
    private final List<Answer> answers = new ArrayList<>();
    private final List<LadderEvent> events = new ArrayList<>();

    @Test
    void solidityIsTenureOrdersActivityAndStage() {
        record(ANNA);
        // three orders, the first one and a half years ago, two in the last 365 days, with gaps above the ladder's 180
        // days
        sale(ANNA, Duration.ofHours(365 * 36));
        sale(ANNA, YEAR.minus(MICRO));
        sale(ANNA, Duration.ofDays(10));
        Map<String, Double> parts = parts(strength(ANNA).solidity());
        assertThat(parts.get("tenure")).isCloseTo(0.3 * 0.5, within(1e-12));
        assertThat(parts.get("orders")).isCloseTo(0.3 * 2 / 6, within(1e-12));
        assertThat(parts.get("activity")).isCloseTo(0.2, within(1e-12));
        assertThat(parts.get("stage")).isCloseTo(0.2 * 0.25, within(1e-12));
        assertThat(strength(ANNA).solidity().score().contributions())
                .extracting(Contribution::evidence)
                .containsExactly(
                        "1.5 years since the first sale", "2 orders in the last 365 days", "ACTIVE", "FIRST_PURCHASE");
    }

    @Test
    void anOrderOfAYearAgoIsOfTheYearNoMore() {
        record(ANNA);
        sale(ANNA, YEAR);
        assertThat(parts(strength(ANNA).solidity())).containsEntry("orders", 0.0);
    }

    @Test
    void levelsEndAtOne() {
        record(ANNA);
        sale(ANNA, YEAR.multipliedBy(9));
        for (int i = 1; i <= 8; i++) {
            sale(ANNA, Duration.ofDays(30L * i));
        }
        Map<String, Double> parts = parts(strength(ANNA).solidity());
        assertThat(parts.get("tenure")).isCloseTo(0.3, within(1e-12));
        assertThat(parts.get("orders")).isCloseTo(0.3, within(1e-12));
        assertThat(parts.get("stage")).isCloseTo(0.1, within(1e-12));
    }

    @Test
    void theStageRaisesSolidityByQuarters() {
        record(ANNA);
        for (int i = 1; i <= 4; i++) {
            sale(ANNA, Duration.ofDays(60L * i));
        }
        events.add(LadderEvent.referralConverted(NOW.minus(Duration.ofDays(50))));
        assertThat(parts(strength(ANNA).solidity()).get("stage")).isCloseTo(0.15, within(1e-12));
        events.add(LadderEvent.contractStarted(NOW.minus(Duration.ofDays(40))));
        assertThat(parts(strength(ANNA).solidity()).get("stage")).isCloseTo(0.2, within(1e-12));
    }

    @Test
    void silenceTakesActivityAway() {
        record(ANNA);
        sale(ANNA, Duration.ofDays(200));
        assertThat(parts(strength(ANNA).solidity()).get("activity")).isCloseTo(0.1, within(1e-12));
        purchases.clear();
        sale(ANNA, Duration.ofDays(400));
        assertThat(parts(strength(ANNA).solidity())).containsEntry("activity", 0.0);
    }

    @Test
    void intimacyLeavesOutOfWhatNothingIsKnown() {
        sale(ANNA, Duration.ofDays(10));
        sale(BERT, Duration.ofDays(10));
        answers.add(answer("A-1", ANNA, 4, Duration.ofDays(5)));
        RelationshipIndex intimacy = strength(ANNA).intimacy();
        assertThat(intimacy.value()).isEqualTo(0.75);
        assertThat(intimacy.unknown()).containsExactly("profile", "dialogue", "advocacy");
        assertThat(intimacy.coverage()).isCloseTo(0.3, within(1e-12));
        assertThat(context(BERT).strength()).isEmpty();
    }

    @Test
    void answersCountForAYear() {
        record(ANNA);
        sale(ANNA, Duration.ofDays(10));
        answers.add(answer("A-1", ANNA, 1, YEAR));
        assertThat(strength(ANNA).intimacy().unknown()).contains("satisfaction");
        answers.add(answer("A-2", ANNA, 5, YEAR.minus(MICRO)));
        answers.add(answer("A-3", ANNA, 2, Duration.ZERO));
        // (1 + 0.25) / 2, weighted 3 of 5 beside a profile of nothing
        assertThat(parts(strength(ANNA).intimacy()).get("satisfaction")).isCloseTo(0.6 * 0.625, within(1e-12));
        assertThat(parts(strength(ANNA).intimacy())).containsEntry("profile", 0.0);
    }

    @Test
    void dialogueIsWhatTheCustomerBegan() {
        sale(ANNA, Duration.ofDays(10));
        contacts.add(contact("I-1", Direction.INBOUND, InteractionKind.CONTACT, YEAR.minus(MICRO)));
        contacts.add(contact("I-2", Direction.INBOUND, InteractionKind.CONTACT, YEAR));
        contacts.add(contact("I-3", Direction.OUTBOUND, InteractionKind.CONTACT, Duration.ofDays(3)));
        assertThat(strength(ANNA).intimacy().value()).isEqualTo(0.25);
        for (int i = 4; i < 9; i++) {
            contacts.add(contact("I-" + i, Direction.INBOUND, InteractionKind.CONTACT, Duration.ofDays(i)));
        }
        assertThat(strength(ANNA).intimacy().value()).isEqualTo(1);
    }

    @Test
    void advocacyIsReferralsAndHighAnswers() {
        sale(ANNA, Duration.ofDays(10));
        events.add(LadderEvent.recommendation(NOW.minus(Duration.ofDays(5)), 8));
        assertThat(strength(ANNA).intimacy().value()).isZero();
        events.add(LadderEvent.recommendation(NOW.minus(Duration.ofDays(4)), 9));
        assertThat(strength(ANNA).intimacy().value()).isEqualTo(0.5);
        events.add(LadderEvent.referralConverted(NOW.minus(Duration.ofDays(3))));
        events.add(LadderEvent.referralConverted(NOW.minus(Duration.ofDays(2))));
        assertThat(strength(ANNA).intimacy().value()).isEqualTo(1);
    }

    @Test
    void aHostSaysWhatACompleteProfileIs() {
        customers.add(Customer.person(ANNA, NOW.minus(YEAR))
                .details(PersonalDetails.builder()
                        .name("N. N.", FieldSource.of("shop", NOW.minus(YEAR)))
                        .build())
                .build());
        customers.add(Customer.company(BERT, NOW.minus(YEAR)).build());
        sale(ANNA, Duration.ofDays(10));
        sale(BERT, Duration.ofDays(10));
        ProfileDefinition nameOnly =
                ProfileDefinition.named("name").field(CustomerField.NAME, 1).build();
        BookReading reading =
                book().profiles(nameOnly, ProfileDefinition.company()).build().read(NOW);
        assertThat(intimacy(reading, ANNA)).isEqualTo(1);
        assertThat(intimacy(reading, BERT)).isZero();
        assertThat(intimacy(book().build().read(NOW), ANNA)).isEqualTo(0.25);
    }

    @Test
    void theBaselineIsTheMeanOfThoseOnFile() {
        sale(ANNA, Duration.ofDays(10));
        sale(BERT, Duration.ofDays(10));
        sale(CustomerId.of("not on file"), Duration.ofDays(10));
        answers.add(answer("A-1", ANNA, 5, Duration.ofDays(1)));
        answers.add(answer("A-2", BERT, 3, Duration.ofDays(1)));
        RelationshipStrength.Baseline baseline = strength(ANNA).baseline();
        assertThat(baseline.name()).isEqualTo("mean of 2 customers with something on file");
        assertThat(baseline.intimacy()).isCloseTo(0.75, within(1e-12));
        assertThat(baseline.solidity()).isCloseTo(strength(ANNA).solidity().value(), within(1e-12));
        assertThat(strength(BERT).baseline()).isEqualTo(baseline);
    }

    private static double intimacy(BookReading reading, CustomerId customer) {
        return reading.context(customer)
                .orElseThrow()
                .strength()
                .orElseThrow()
                .intimacy()
                .value();
    }

    private static Map<String, Double> parts(RelationshipIndex index) {
        return index.score().contributions().stream()
                .collect(Collectors.toMap(Contribution::name, Contribution::amount));
    }

    private void record(CustomerId customer) {
        customers.add(Customer.person(customer, NOW.minus(YEAR)).build());
    }

    private void sale(CustomerId customer, Duration ago) {
        purchases.add(Purchase.sale(customer, NOW.minus(ago), Money.parse("EUR 10.00")));
    }

    private static Answer answer(String id, CustomerId customer, double value, Duration ago) {
        return Answer.of(id, customer, Instrument.CSAT, value, Scale.of(1, 5), NOW.minus(ago));
    }

    private static Interaction contact(String id, Direction direction, InteractionKind kind, Duration ago) {
        return Interaction.builder(id, ANNA, NOW.minus(ago))
                .kind(kind)
                .channel(Channel.PHONE)
                .direction(direction)
                .phase(Phase.AFTER_PURCHASE)
                .touchpoint("hotline")
                .build();
    }

    private RelationshipStrength strength(CustomerId customer) {
        return context(customer).strength().orElseThrow();
    }

    private CustomerContext context(CustomerId customer) {
        return book().build().read(NOW).context(customer).orElseThrow();
    }

    private CustomerBook.Builder book() {
        CustomerBook.Builder book = CustomerBook.of(PurchaseLog.of(CurrencyUnit.EUR, purchases))
                .customers(customers)
                .interactions(contacts)
                .answers(answers);
        events.forEach(event -> book.event(ANNA, event));
        return book;
    }
}
