package io.dangol.crm.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.dangol.crm.CustomerId;
import io.dangol.crm.customer.Customer;
import io.dangol.crm.customer.FieldSource;
import io.dangol.crm.customer.PersonalDetails;
import io.dangol.crm.feedback.Answer;
import io.dangol.crm.feedback.Instrument;
import io.dangol.crm.feedback.Scale;
import io.dangol.crm.interaction.Channel;
import io.dangol.crm.interaction.Direction;
import io.dangol.crm.interaction.Interaction;
import io.dangol.crm.interaction.Phase;
import io.dangol.crm.interaction.Promise;
import io.dangol.crm.interaction.Referral;
import io.dangol.crm.loyalty.StrategyTable;
import io.dangol.crm.memory.InMemoryAnswers;
import io.dangol.crm.purchase.Purchase;
import io.dangol.crm.purchase.PurchaseLog;
import io.dangol.crm.purchase.PurchaseLogBuilder;
import io.dangol.crm.relationship.Activity;
import io.dangol.crm.relationship.LadderEvent;
import io.dangol.crm.relationship.Stage;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class CustomerContextTest {

    private static final Instant NOW = Instant.parse("2026-06-30T12:00:00Z");
    private static final CustomerId REGULAR = CustomerId.of("regular");
    private static final CustomerId ONCE = CustomerId.of("once");
    private static final CustomerId VISITOR = CustomerId.of("visitor");
    private static final String NAME = "MARKER-NAME";
    private static final String NOTE = "MARKER-NOTE";

    @Test
    void theContextHasNameStageValueContactsAndPromises() {
        CustomerContext context = reading().context(REGULAR).orElseThrow();
        assertThat(context.name()).contains(NAME);
        assertThat(context.standing().stage()).isEqualTo(Stage.ADVOCATE);
        assertThat(context.standing().activity()).isEqualTo(Activity.ACTIVE);
        assertThat(context.value().orElseThrow().summary().orders()).isEqualTo(3);
        assertThat(context.lastContacts()).extracting(Interaction::id).containsExactly("I-2", "I-1");
        assertThat(context.openPromises()).extracting(Promise::id).containsExactly("P-1");
        assertThat(context.trust().promiseRate().n()).isEqualTo(2);
        assertThat(context.latestAnswer().orElseThrow().id()).isEqualTo("A-1");
        assertThat(context.knownSince()).contains(daysAgo(400));
    }

    @Test
    void neitherNameNorNoteIsInTheTextForm() {
        CustomerContext context = reading().context(REGULAR).orElseThrow();
        assertThat(context.toString()).doesNotContain(NAME, NOTE).contains("regular", "ADVOCATE");
        assertThat(context.lastContacts().toString()).doesNotContain(NOTE);
    }

    @Test
    void whatHappensLaterIsNotInTheContext() {
        CustomerContext context = book().read(daysAgo(40)).context(REGULAR).orElseThrow();
        assertThat(context.lastContacts()).isEmpty();
        assertThat(context.answers()).isEmpty();
        assertThat(context.openPromises()).extracting(Promise::id).containsExactly("P-0", "P-1");
        assertThat(context.standing().stage()).isEqualTo(Stage.REGULAR);
    }

    @Test
    void twoContextsAreEqualIfTheySayTheSame() {
        CustomerContext context = reading().context(REGULAR).orElseThrow();
        CustomerContext again = reading().context(REGULAR).orElseThrow();
        assertThat(context).isEqualTo(again).hasSameHashCodeAs(again);
        assertThat(context).isNotEqualTo(reading().context(ONCE).orElseThrow());
        assertThat(context)
                .isNotEqualTo(book().read(NOW.minusSeconds(1)).context(REGULAR).orElseThrow());
        assertThat(context).isNotEqualTo("regular");
        BookReading otherZone =
                bookBuilder().zone(ZoneId.of("Asia/Seoul")).build().read(NOW);
        assertThat(context).isNotEqualTo(otherZone.context(REGULAR).orElseThrow());
    }

    @Test
    void aNameThatWasRecordedLaterIsNotKnownYet() {
        FieldSource later = FieldSource.of("shop", daysAgo(10));
        Customer record = Customer.person(ONCE, daysAgo(40))
                .details(PersonalDetails.builder().name(NAME, later).build())
                .build();
        CustomerBook book =
                CustomerBook.of(purchases()).customers(List.of(record)).build();
        assertThat(book.read(daysAgo(11)).context(ONCE).orElseThrow().name()).isEmpty();
        assertThat(book.read(daysAgo(10)).context(ONCE).orElseThrow().name()).contains(NAME);
        assertThat(book.read(daysAgo(41)).context(ONCE)).isEmpty();
        assertThat(book.read(daysAgo(40)).context(ONCE).orElseThrow().knownSince())
                .contains(daysAgo(40));
    }

    @Test
    void answersComeTheLatestFirst() {
        CustomerBook book = CustomerBook.of(purchases())
                .answers(List.of(
                        Answer.of("A-2", REGULAR, Instrument.NPS, 7, Scale.NPS, daysAgo(5)),
                        Answer.of("A-1", REGULAR, Instrument.CSAT, 2, Scale.of(1, 5), daysAgo(6)),
                        Answer.of("A-3", VISITOR, Instrument.CSAT, 2, Scale.of(1, 5), daysAgo(6))))
                .build();
        assertThat(book.read(NOW).context(REGULAR).orElseThrow().answers())
                .extracting(Answer::id)
                .containsExactly("A-2", "A-1");
        assertThat(book.read(NOW).context(VISITOR).orElseThrow().knownSince()).contains(daysAgo(6));
    }

    @Test
    void theHostMaySayWhenAReferralConverted() {
        CustomerBook book = CustomerBook.of(purchases())
                .referrals(List.of(
                        Referral.of("R-1", REGULAR, VISITOR, daysAgo(50)).converted(daysAgo(20))))
                .build();
        assertThat(book.read(daysAgo(21)).stages().stage(REGULAR)).contains(Stage.REGULAR);
        assertThat(book.read(daysAgo(20)).stages().stage(REGULAR)).contains(Stage.ADVOCATE);
        assertThat(book.read(daysAgo(50)).context(VISITOR).orElseThrow().knownSince())
                .contains(daysAgo(50));
    }

    @Test
    void whoBoughtBeforeTheReferralWasNotWonByIt() {
        CustomerBook.Builder book = CustomerBook.of(purchases());
        assertThat(book.referrals(List.of(Referral.of("R-1", REGULAR, ONCE, daysAgo(29))))
                        .build()
                        .read(NOW)
                        .stages()
                        .stage(REGULAR))
                .contains(Stage.REGULAR);
        assertThat(CustomerBook.of(purchases())
                        .referrals(List.of(Referral.of("R-1", REGULAR, ONCE, daysAgo(30))))
                        .build()
                        .read(NOW)
                        .stages()
                        .stage(REGULAR))
                .as("referred and bought at one instant")
                .contains(Stage.ADVOCATE);
    }

    @Test
    void aProspectHasAContextWithoutValue() {
        CustomerContext context = reading().context(VISITOR).orElseThrow();
        assertThat(context.value()).isEmpty();
        assertThat(context.standing().stage()).isEqualTo(Stage.PROSPECT);
        assertThat(context.strength()).isEmpty();
        assertThat(reading().of(VISITOR)).isEmpty();
        assertThat(reading().context(CustomerId.of("nobody"))).isEmpty();
        assertThat(book().read(daysAgo(20)).context(VISITOR)).isEmpty();
    }

    @Test
    void aReferralConvertsWithTheFirstSaleAfterIt() {
        // "once" was referred 50 days ago and first bought 30 days ago
        assertThat(book().read(daysAgo(31)).stages().stage(REGULAR)).contains(Stage.REGULAR);
        assertThat(book().read(daysAgo(30)).stages().stage(REGULAR)).contains(Stage.ADVOCATE);
    }

    @Test
    void strengthIsMeasuredWhereBothSidesAreKnown() {
        RelationshipStrength strength =
                reading().context(REGULAR).orElseThrow().strength().orElseThrow();
        assertThat(strength.value()).isBetween(0.0, 1.0);
        assertThat(strength.explained().value()).isCloseTo(strength.value(), within(1e-12));
        assertThat(strength.solidity().coverage()).isEqualTo(1);
        CustomerBook purchasesOnly = CustomerBook.of(purchases()).build();
        assertThat(purchasesOnly.read(NOW).context(REGULAR).orElseThrow().strength())
                .isEmpty();
    }

    @Test
    void theMostUrgentActionComesFirst() {
        BookReading reading = reading();
        List<NextAction> actions = reading.nextActions(reading.context(REGULAR).orElseThrow());
        assertThat(actions)
                .extracting(NextAction::trigger)
                .startsWith(ActionTrigger.BROKEN_PROMISE, ActionTrigger.LOW_ANSWER)
                .contains(ActionTrigger.ADVOCACY, ActionTrigger.SEGMENT);
        assertThat(actions.get(0).reason()).isEqualTo("promise P-1 was due on 2026-06-20 and was not kept");
        assertThat(actions.get(1).reason()).isEqualTo("answered 2 on the scale 1-5 on 2026-06-25");
        assertThat(reading.nextActions(reading.context(VISITOR).orElseThrow()))
                .extracting(NextAction::code)
                .containsExactly("INVITE_FIRST_ORDER");
    }

    @Test
    void theListOfActionsIsOrderedByUrgencyThenNet() {
        List<CustomerAction> actions = reading().nextActions(10);
        assertThat(actions)
                .extracting(each -> each.context().customer())
                .first()
                .isEqualTo(REGULAR);
        assertThat(actions).isSorted().hasSize(3);
        assertThat(reading().nextActions(1)).hasSize(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reading().nextActions(-1))
                .withMessageContaining("zero or more");
    }

    @Test
    void aHostAddsRulesOfItsOwn() {
        NextActionRules rules = NextActionRules.standard(StrategyTable.standard())
                .with(context -> context.customer().equals(ONCE)
                        ? Optional.of(NextAction.of("SEND_CATALOGUE", "Send the catalogue.", "asked for it"))
                        : Optional.empty());
        BookReading reading =
                CustomerBook.of(purchases()).nextActions(rules).build().read(NOW);
        assertThat(reading.nextActions(reading.context(ONCE).orElseThrow()))
                .extracting(NextAction::reason)
                .contains("asked for it");
    }

    @Test
    void aContractMakesAnAdvocateAPartner() {
        CustomerBook book = CustomerBook.of(purchases())
                .referrals(List.of(Referral.of("R-1", REGULAR, ONCE, daysAgo(50))))
                .event(REGULAR, LadderEvent.contractStarted(daysAgo(5)))
                .build();
        assertThat(book.read(NOW).stages().stage(REGULAR)).contains(Stage.PARTNER);
    }

    @Test
    void answersAreReadFromASource() {
        InMemoryAnswers source = new InMemoryAnswers();
        for (int i = 0; i < 2; i++) {
            source.append(Answer.of("N-" + i, REGULAR, Instrument.NPS, 9 + i, Scale.NPS, daysAgo(10 + i)));
        }
        CustomerBook book = CustomerBook.of(purchases()).answers(source).build();
        assertThat(book.read(NOW).stages().stage(REGULAR)).contains(Stage.ADVOCATE);
    }

    @Test
    void twoRecordsOfOneCustomerAreRefused() {
        Customer record = Customer.person(ONCE, NOW).build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CustomerBook.of(purchases()).customers(List.of(record, record)))
                .withMessageContaining("once is given twice");
    }

    @Test
    void actionsAndTriggersRefuseWhatDoesNotFit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NextAction("A", " ", ActionTrigger.HOST, List.of("x")))
                .withMessageContaining("blank text");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NextAction("A", "Do.", ActionTrigger.SEGMENT, List.of("x")))
                .withMessageContaining("takes 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ActionTrigger.HOST.sentence(List.of()))
                .withMessageContaining("it takes 1");
        assertThat(ActionTrigger.SEGMENT.sentence(List.of("{1}", "goal"))).isEqualTo("segment {1}: goal");
    }

    private static BookReading reading() {
        return book().read(NOW);
    }

    private static CustomerBook book() {
        return bookBuilder().build();
    }

    private static CustomerBook.Builder bookBuilder() {
        FieldSource source = FieldSource.of("shop", daysAgo(400));
        Customer customer = Customer.person(REGULAR, daysAgo(400))
                .details(PersonalDetails.builder().name(NAME, source).build())
                .build();
        Promise kept = Promise.of("P-0", REGULAR, "call back", daysAgo(60), daysAgo(35), "agent");
        return CustomerBook.of(purchases())
                .customers(List.of(customer))
                .interactions(
                        List.of(contact("I-2", REGULAR, 3), contact("I-1", REGULAR, 9), contact("I-3", VISITOR, 4)))
                .promises(List.of(
                        kept.keep(daysAgo(36)),
                        Promise.of("P-1", REGULAR, "a new lid", daysAgo(50), daysAgo(10), "agent")))
                .referrals(List.of(Referral.of("R-1", REGULAR, ONCE, daysAgo(50))))
                .answers(List.of(Answer.of("A-1", REGULAR, Instrument.CSAT, 2, Scale.of(1, 5), daysAgo(5))));
    }

    private static Interaction contact(String id, CustomerId customer, int days) {
        return Interaction.builder(id, customer, daysAgo(days))
                .channel(Channel.PHONE)
                .direction(Direction.INBOUND)
                .phase(Phase.AFTER_PURCHASE)
                .touchpoint("hotline")
                .note(NOTE)
                .build();
    }

    private static PurchaseLog purchases() {
        PurchaseLogBuilder log = PurchaseLog.in(CurrencyUnit.EUR);
        for (int days : new int[] {200, 120, 45}) {
            log.add(Purchase.sale(REGULAR, daysAgo(days), Money.parse("EUR 50.00")));
        }
        log.add(Purchase.sale(ONCE, daysAgo(30), Money.parse("EUR 20.00")));
        return log.build();
    }

    private static Instant daysAgo(int days) {
        return NOW.minus(Duration.ofDays(days));
    }
}
