package io.dangol.crm.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.crm.CustomerId;
import io.dangol.crm.calendar.WorkCalendar;
import io.dangol.crm.complaint.ComplaintDesk;
import io.dangol.crm.complaint.ComplaintIntake;
import io.dangol.crm.complaint.ComplaintNumber;
import io.dangol.crm.complaint.ComplaintRoles;
import io.dangol.crm.complaint.ComplaintText;
import io.dangol.crm.complaint.ComplaintTrail;
import io.dangol.crm.complaint.Finding;
import io.dangol.crm.complaint.RecoveryAction;
import io.dangol.crm.complaint.RecoveryKind;
import io.dangol.crm.complaint.ServiceRecovery;
import io.dangol.crm.conduct.Incident;
import io.dangol.crm.conduct.IncidentType;
import io.dangol.crm.conduct.Rung;
import io.dangol.crm.customer.Customer;
import io.dangol.crm.feedback.Answer;
import io.dangol.crm.feedback.Instrument;
import io.dangol.crm.feedback.Scale;
import io.dangol.crm.interaction.Channel;
import io.dangol.crm.interaction.Direction;
import io.dangol.crm.interaction.Interaction;
import io.dangol.crm.interaction.Phase;
import io.dangol.crm.interaction.Promise;
import io.dangol.crm.loyalty.StrategyTable;
import io.dangol.crm.memory.InMemoryComplaints;
import io.dangol.crm.purchase.Purchase;
import io.dangol.crm.purchase.PurchaseLog;
import io.dangol.crm.relationship.LadderEvent;
import io.dangol.crm.sla.Priority;
import io.dangol.crm.sla.SlaAgreement;
import io.dangol.crm.sla.TicketClock;
import io.dangol.crm.sla.TicketFacts;
import io.dangol.crm.sla.TicketId;
import io.dangol.crm.storage.PageRequest;
import io.dangol.crm.workflow.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** When each rule that the book begins with proposes something, and when not any more. */
class StandardActionsTest {

    private static final Instant NOW = Instant.parse("2026-06-30T12:00:00Z");
    private static final Duration MICRO = Duration.ofNanos(1_000);
    private static final CustomerId ANNA = CustomerId.of("anna");
    private static final SlaAgreement AGREEMENT = SlaAgreement.named("standard")
            .resolution(Priority.HIGH, Duration.ofDays(20), WorkCalendar.always())
            .build();

    private final List<Purchase> purchases = new ArrayList<>();
    private final List<Promise> promises = new ArrayList<>();
    private final List<Answer> answers = new ArrayList<>();
    private final List<Interaction> contacts = new ArrayList<>();
    private final List<LadderEvent> events = new ArrayList<>();
    private final List<TicketClock> tickets = new ArrayList<>();
    private final List<ComplaintTrail> complaints = new ArrayList<>();
    private final List<Incident> incidents = new ArrayList<>();

    @Test
    void aPromiseIsAskedForFromSevenDaysBeforeItIsDueAndPutRightOnceItIsOver() {
        assertThat(promised(NOW.plus(Duration.ofDays(7)).plus(MICRO))).isEmpty();
        assertThat(promised(NOW.plus(Duration.ofDays(7)))).contains(ActionTrigger.PROMISE_DUE);
        assertThat(promised(NOW)).contains(ActionTrigger.PROMISE_DUE);
        assertThat(promised(NOW.minus(MICRO))).contains(ActionTrigger.BROKEN_PROMISE);
    }

    @Test
    void ofSeveralPromisesTheOneThatIsDueFirstIsNamed() {
        promises.add(promise("later", NOW.plus(Duration.ofDays(2))));
        promises.add(promise("sooner", NOW.plus(Duration.ofDays(1))));
        promises.add(promise("old", NOW.minus(Duration.ofDays(1))));
        promises.add(promise("older", NOW.minus(Duration.ofDays(2))));
        assertThat(actions())
                .extracting(NextAction::reason)
                .startsWith(
                        "promise older was due on 2026-06-28 and was not kept", "promise sooner is due on 2026-07-01");
    }

    @Test
    void aPromiseThatWasKeptOrWithdrawnInTimeOrLateIsNotAskedForAnyMore() {
        Instant due = NOW.minus(Duration.ofDays(3));
        promises.add(promise("kept", due).keep(due));
        promises.add(promise("kept-late", due).keep(due.plus(MICRO)));
        promises.add(promise("withdrawn", due).withdraw(due));
        promises.add(promise("withdrawn-late", due).withdraw(due.plus(MICRO)));
        assertThat(triggers()).isEmpty();
        // withdrawn too late it stays broken in the record
        assertThat(context().trust().promises().broken()).isEqualTo(2);
    }

    @Test
    void aComplaintIsAnsweredOnceItsTimeIsOverAndRedressIsGivenThatWasPromised() {
        Instant received = NOW.minus(Duration.ofDays(30));
        InMemoryComplaints store = new InMemoryComplaints();
        ComplaintDesk desk = ComplaintDesk.over(store).clock(() -> received).build();
        Actor agent = Actor.of("agent-7", ComplaintRoles.HANDLER);
        ComplaintNumber number = desk.as(agent)
                .register(ComplaintIntake.of(ANNA, "phone", "delivery"), ComplaintText.of("MARKER"))
                .number();
        complaints.add(trail(store, number));
        assertThat(actions())
                .first()
                .extracting(NextAction::reason)
                .isEqualTo("complaint C-2026-000001 was to be answered by 2026-06-21 and is not");
        assertThat(context().openComplaints()).hasSize(1);
        assertThat(context().trust().complaints().late()).isEqualTo(1);
        assertThat(context().trust().answerRate().value()).hasValue(0);

        desk.as(agent).assign(number, "agent-7", "needs the warehouse");
        desk.as(agent)
                .reportResult(
                        number,
                        Finding.UPHELD,
                        "lost",
                        ServiceRecovery.of(RecoveryAction.of("apology", RecoveryKind.APOLOGY)));
        desk.as(agent).sendAnswer(number);
        complaints.set(0, trail(store, number));
        assertThat(actions())
                .first()
                .extracting(NextAction::reason)
                .isEqualTo("complaint C-2026-000001: apology was promised by 2026-06-11 and not carried out");
        desk.as(agent).executeRemedy(number, "apology");
        complaints.set(0, trail(store, number));
        assertThat(triggers()).doesNotContain(ActionTrigger.REDRESS_OVERDUE, ActionTrigger.COMPLAINT_OVERDUE);
        assertThat(context().complaints()).hasSize(1);
        assertThat(context().toString()).doesNotContain("MARKER");
    }

    private static ComplaintTrail trail(InMemoryComplaints store, ComplaintNumber number) {
        return ComplaintTrail.of(store.history(number, PageRequest.first(99)).items());
    }

    @Test
    void aTicketIsAnsweredFirstOnceItsTargetIsMissedAndUntilItIsSolved() {
        TicketClock ticket = ticket("4711", NOW.minus(Duration.ofDays(20)));
        tickets.add(ticket);
        assertThat(triggers()).as("exactly on target").doesNotContain(ActionTrigger.TICKET_OVERDUE);
        tickets.set(0, ticket("4711", NOW.minus(Duration.ofDays(20)).minus(MICRO)));
        assertThat(actions())
                .first()
                .extracting(NextAction::reason)
                .isEqualTo("ticket 4711: resolution was due on 2026-06-30 and is still open");
        tickets.set(0, tickets.get(0).solve(NOW));
        assertThat(triggers()).doesNotContain(ActionTrigger.TICKET_OVERDUE);
        assertThat(context().tickets()).hasSize(1);
        assertThat(context().openTickets()).isEmpty();
        assertThat(context().serviceLevels().breaches()).hasSize(1);
    }

    @Test
    void ofSeveralTicketsTheOneThatWasDueFirstIsNamed() {
        tickets.add(ticket("younger", NOW.minus(Duration.ofDays(30))));
        tickets.add(ticket("older", NOW.minus(Duration.ofDays(40))));
        assertThat(actions()).extracting(NextAction::reason).first().asString().startsWith("ticket older:");
    }

    @Test
    void aTicketWithoutACustomerIsRefused() {
        tickets.add(AGREEMENT.open(TicketId.of("4711"), Priority.HIGH, NOW));
        assertThatIllegalArgumentException()
                .isThrownBy(this::book)
                .withMessageContaining("Ticket 4711 has no customer")
                .withMessageContaining("Open it with the customer");
    }

    @Test
    void whoeverAnsweredInTheLowerHalfIsCalledForNinetyDays() {
        assertThat(answered(2.9, NOW)).contains(ActionTrigger.LOW_ANSWER);
        assertThat(answered(3, NOW)).isEmpty();
        assertThat(answered(1, NOW.minus(Duration.ofDays(90)))).contains(ActionTrigger.LOW_ANSWER);
        assertThat(answered(1, NOW.minus(Duration.ofDays(90)).minus(MICRO))).isEmpty();
    }

    @Test
    void onlyTheLatestAnswerCounts() {
        answers.add(answer("A-1", 1, NOW.minus(Duration.ofDays(2))));
        answers.add(answer("A-2", 5, NOW.minus(Duration.ofDays(1))));
        assertThat(triggers()).isEmpty();
        assertThat(context().latestAnswer().orElseThrow().id()).isEqualTo("A-2");
    }

    @Test
    void highReturnsBeginAtAFifth() {
        sale(ANNA, 300, "100.00");
        purchases.add(Purchase.returned(ANNA, NOW.minus(Duration.ofDays(1)), Money.parse("EUR 19.99")));
        assertThat(triggers()).doesNotContain(ActionTrigger.HIGH_RETURNS);
        purchases.add(Purchase.returned(ANNA, NOW, Money.parse("EUR 0.01")));
        assertThat(actions())
                .filteredOn(action -> action.trigger() == ActionTrigger.HIGH_RETURNS)
                .extracting(NextAction::reason)
                .containsExactly("20.0 % of EUR 100.00 came back");
    }

    @Test
    void whoIsAmongTheBestQuarterAndFellSilentIsWonBack() {
        sale(ANNA, 181, "90.00");
        others(3, "10.00");
        assertThat(actions())
                .filteredOn(action -> action.trigger() == ActionTrigger.FADING_VALUE)
                .extracting(NextAction::reason)
                .containsExactly("no order since 2025-12-31; net EUR 90.00, more than 75.0 % of the customers");
        purchases.remove(purchases.size() - 1);
        assertThat(triggers())
                .as("first of three is not in the best quarter")
                .doesNotContain(ActionTrigger.FADING_VALUE);
    }

    @Test
    void whoStillBuysOrIsWorthNothingIsNotWonBack() {
        others(9, "0.01");
        sale(ANNA, 180, "90.00");
        assertThat(triggers()).doesNotContain(ActionTrigger.FADING_VALUE);
        purchases.clear();
        sale(ANNA, 400, "90.00");
        purchases.add(Purchase.returned(ANNA, NOW.minus(Duration.ofDays(300)), Money.parse("EUR 89.99")));
        for (int i = 0; i < 9; i++) {
            CustomerId other = CustomerId.of("worse-" + i);
            sale(other, 10, "1.00");
            purchases.add(Purchase.returned(other, NOW, Money.parse("EUR 2.00")));
        }
        assertThat(triggers()).as("worth a cent, and the best").contains(ActionTrigger.FADING_VALUE);
        purchases.add(Purchase.returned(ANNA, NOW.minus(Duration.ofDays(299)), Money.parse("EUR 0.01")));
        assertThat(context().rank().orElseThrow().byNet()).isEqualTo(1);
        assertThat(triggers()).as("the best is worth nothing").doesNotContain(ActionTrigger.FADING_VALUE);
    }

    @Test
    void aPurchaseIsConfirmedWithinTheSecondWeek() {
        contacts.add(contact("I-0", 100, Direction.INBOUND));
        assertThat(boughtAgo(Duration.ofDays(1).minus(MICRO))).doesNotContain(ActionTrigger.UNCONFIRMED_PURCHASE);
        assertThat(boughtAgo(Duration.ofDays(1))).contains(ActionTrigger.UNCONFIRMED_PURCHASE);
        assertThat(boughtAgo(Duration.ofDays(14))).contains(ActionTrigger.UNCONFIRMED_PURCHASE);
        assertThat(boughtAgo(Duration.ofDays(14).plus(MICRO))).doesNotContain(ActionTrigger.UNCONFIRMED_PURCHASE);
        contacts.clear();
        assertThat(boughtAgo(Duration.ofDays(3)))
                .as("without any contacts on file nobody knows")
                .doesNotContain(ActionTrigger.UNCONFIRMED_PURCHASE);
    }

    @Test
    void aConfirmationCountsHoweverManyContactsFollowed() {
        contacts.add(contact("I-0", 9, Direction.OUTBOUND));
        for (int i = 1; i <= 2 * CustomerContext.MOST_CONTACTS; i++) {
            contacts.add(contact("I-" + i, 5, Direction.INBOUND));
        }
        assertThat(boughtAgo(Duration.ofDays(10))).doesNotContain(ActionTrigger.UNCONFIRMED_PURCHASE);
        assertThat(context().lastContacts()).hasSize(CustomerContext.MOST_CONTACTS);
        assertThat(context().journey().interactions()).hasSize(11);
    }

    @Test
    void anAdvocateAndAPartnerAreThankedAndARegularIsNot() {
        for (int days : new int[] {100, 60, 20}) {
            sale(ANNA, days, "50.00");
        }
        assertThat(triggers()).doesNotContain(ActionTrigger.ADVOCACY, ActionTrigger.NEXT_STAGE);
        events.add(LadderEvent.referralConverted(NOW.minus(Duration.ofDays(10))));
        assertThat(actions())
                .filteredOn(action -> action.trigger() == ActionTrigger.ADVOCACY)
                .extracting(NextAction::reason)
                .containsExactly("advocate since 2026-06-20");
        events.add(LadderEvent.contractStarted(NOW.minus(Duration.ofDays(5))));
        assertThat(triggers()).contains(ActionTrigger.ADVOCACY);
    }

    @Test
    void whoMissesOneOrderToBecomeARegularIsInvited() {
        sale(ANNA, 100, "50.00");
        assertThat(triggers()).as("two are missing").doesNotContain(ActionTrigger.NEXT_STAGE);
        sale(ANNA, 20, "50.00");
        assertThat(actions())
                .filteredOn(action -> action.trigger() == ActionTrigger.NEXT_STAGE)
                .extracting(NextAction::code)
                .containsExactly("INVITE_NEXT_ORDER");
    }

    @Test
    void aProspectIsInvitedAndHasNoSegment() {
        assertThat(actions())
                .containsExactly(new NextAction(
                        "INVITE_FIRST_ORDER",
                        "Offer an easy first purchase.",
                        ActionTrigger.PROSPECT,
                        List.of("2025-05-26")));
        assertThat(context().segment()).isEmpty();
        assertThat(context().rank()).isEmpty();
        assertThat(context().summary()).isEmpty();
        assertThat(context().lastOrder()).isEmpty();
    }

    @Test
    void theSegmentsStrategyIsFollowed() {
        sale(ANNA, 3, "50.00");
        assertThat(actions()).extracting(NextAction::trigger).doesNotContain(ActionTrigger.PROSPECT);
        String segment = context().segment().orElseThrow();
        assertThat(context().value().orElseThrow().segment()).contains(segment);
        assertThat(actions())
                .filteredOn(action -> action.trigger() == ActionTrigger.SEGMENT)
                .extracting(action -> action.facts().get(0))
                .containsExactly(segment);
    }

    @Test
    void conductAsksForAPersonAndNothingIsSoldMeanwhile() {
        sale(ANNA, 181, "90.00");
        others(3, "10.00");
        incidents.add(verified("I-1", 10));
        assertThat(triggers()).as("one alone opens no gate").contains(ActionTrigger.FADING_VALUE);
        incidents.add(verified("I-2", 5));
        assertThat(actions())
                .containsExactly(new NextAction(
                        "REVIEW_CONDUCT",
                        "Let a person review the conduct; no sanction without it.",
                        ActionTrigger.CONDUCT,
                        List.of("EXIT", "9.8", "2", "2024-06-30")));
        assertThat(actions().get(0).reason())
                .isEqualTo("conduct scores 9.8, which indicates EXIT; 2 verified since 2024-06-30");
    }

    @Test
    void aTrainedPersonIsProposedBelowASanction() {
        for (int i = 1; i <= 2; i++) {
            Instant at = NOW.minus(Duration.ofDays(90));
            incidents.add(Incident.of("I-" + i, ANNA, IncidentType.FAMILY_FEUDER, 1, at, "clerk-" + i, at)
                    .verified("lead", at));
        }
        assertThat(context().conduct().orElseThrow().indicated()).isEqualTo(Rung.DEDICATED_HANDLER);
        assertThat(actions()).extracting(NextAction::code).containsExactly("PROPOSE_HANDLER");
    }

    @Test
    void whatIsOwedAndWhatWasSaidIsProposedWhateverTheConduct() {
        promises.add(promise("P-1", NOW.minus(Duration.ofDays(1))));
        promises.add(promise("P-2", NOW.plus(Duration.ofDays(1))));
        answers.add(answer("A-1", 1, NOW));
        tickets.add(ticket("4711", NOW.minus(Duration.ofDays(30))));
        contacts.add(contact("I-0", 100, Direction.INBOUND));
        sale(ANNA, 3, "90.00");
        List<ActionTrigger> before = triggers();
        incidents.add(verified("I-1", 10));
        incidents.add(verified("I-2", 5));
        assertThat(triggers())
                .containsExactly(
                        ActionTrigger.BROKEN_PROMISE,
                        ActionTrigger.TICKET_OVERDUE,
                        ActionTrigger.PROMISE_DUE,
                        ActionTrigger.CONDUCT,
                        ActionTrigger.LOW_ANSWER,
                        ActionTrigger.UNCONFIRMED_PURCHASE)
                .containsAll(before);
    }

    @Test
    void reportsThatNobodyVerifiedAskForNobody() {
        for (int i = 0; i < 600; i++) {
            incidents.add(Incident.of("I-" + i, ANNA, IncidentType.THIEF, 4, NOW, "clerk-" + i, NOW));
        }
        assertThat(context().conduct().orElseThrow().indicated()).isEqualTo(Rung.PRE_WARNING);
        assertThat(actions()).extracting(NextAction::trigger).containsExactly(ActionTrigger.PROSPECT);
    }

    @Test
    void actionsOfTheHostTakeTheirPlaceByUrgency() {
        promises.add(promise("P-1", NOW.minus(Duration.ofDays(1))));
        NextActionRules rules = NextActionRules.standard(StrategyTable.standard())
                .with(context -> Optional.of(NextAction.of("HOST", "Do it.", "because")));
        assertThat(book().nextActions(rules).build().read(NOW).nextActions(2))
                .hasSize(1)
                .first()
                .extracting(each -> each.action().trigger())
                .isEqualTo(ActionTrigger.BROKEN_PROMISE);
        BookReading reading = book().nextActions(rules).build().read(NOW);
        assertThat(reading.nextActions(reading.context(ANNA).orElseThrow()))
                .extracting(NextAction::trigger)
                .containsExactly(ActionTrigger.BROKEN_PROMISE, ActionTrigger.HOST, ActionTrigger.PROSPECT);
    }

    @Test
    void theListLooksAtThoseOnFileAndAtTheThousandWithTheHighestNet() {
        int customers = BookReading.CANDIDATES_BY_NET + 2;
        for (int i = 0; i < customers; i++) {
            sale(CustomerId.of("other-" + i), 10, (i + 1) + ".00");
        }
        BookReading reading = book().build().read(NOW);
        List<CustomerAction> actions = reading.nextActions(2 * customers);
        assertThat(actions)
                .extracting(each -> each.context().customer())
                .hasSize(BookReading.CANDIDATES_BY_NET + 1)
                .contains(ANNA, CustomerId.of("other-2"))
                .doesNotContain(CustomerId.of("other-1"), CustomerId.of("other-0"));
        assertThat(reading.nextActions(3)).isEqualTo(actions.subList(0, 3));
        assertThat(reading.nextActions(0)).isEmpty();
    }

    @Test
    void anythingGivenTwiceIsRefused() {
        promises.add(promise("P-1", NOW));
        promises.add(promise("P-1", NOW));
        assertThatIllegalArgumentException().isThrownBy(this::book).withMessageContaining("Promise P-1 is given twice");
        promises.clear();
        answers.add(answer("A-1", 1, NOW));
        answers.add(answer("A-1", 2, NOW));
        assertThatIllegalArgumentException().isThrownBy(this::book).withMessageContaining("Answer A-1 is given twice");
        answers.clear();
        contacts.add(contact("I-1", 1, Direction.INBOUND));
        contacts.add(contact("I-1", 2, Direction.INBOUND));
        assertThatIllegalArgumentException()
                .isThrownBy(this::book)
                .withMessageContaining("Interaction I-1 is given twice");
        contacts.clear();
        tickets.add(ticket("4711", NOW));
        tickets.add(ticket("4711", NOW));
        assertThatIllegalArgumentException().isThrownBy(this::book).withMessageContaining("Ticket 4711 is given twice");
    }

    private static Incident verified(String id, int daysAgo) {
        Instant at = NOW.minus(Duration.ofDays(daysAgo));
        return Incident.of(id, ANNA, IncidentType.BELLIGERENT, 2, at, "clerk of " + id, at)
                .verified("lead", at);
    }

    private static TicketClock ticket(String id, Instant openedAt) {
        return AGREEMENT.open(TicketId.of(id), TicketFacts.of(Priority.HIGH).ofCustomer(ANNA), openedAt);
    }

    private List<ActionTrigger> promised(Instant due) {
        promises.clear();
        promises.add(promise("P-1", due));
        return triggers();
    }

    private List<ActionTrigger> answered(double value, Instant at) {
        answers.clear();
        answers.add(answer("A-1", value, at));
        return triggers();
    }

    private List<ActionTrigger> boughtAgo(Duration ago) {
        purchases.clear();
        purchases.add(Purchase.sale(ANNA, NOW.minus(ago), Money.parse("EUR 50.00")));
        return triggers();
    }

    private void sale(CustomerId customer, int daysAgo, String amount) {
        purchases.add(Purchase.sale(customer, NOW.minus(Duration.ofDays(daysAgo)), Money.parse("EUR " + amount)));
    }

    private void others(int count, String amount) {
        for (int i = 0; i < count; i++) {
            sale(CustomerId.of("other-" + i), 10, amount);
        }
    }

    private static Promise promise(String id, Instant due) {
        return Promise.of(id, ANNA, "a call", NOW.minus(Duration.ofDays(30)), due, "hotline");
    }

    private static Answer answer(String id, double value, Instant at) {
        return Answer.of(id, ANNA, Instrument.CSAT, value, Scale.of(1, 5), at);
    }

    private static Interaction contact(String id, int daysAgo, Direction direction) {
        return Interaction.builder(id, ANNA, NOW.minus(Duration.ofDays(daysAgo)))
                .channel(Channel.PHONE)
                .direction(direction)
                .phase(Phase.AFTER_PURCHASE)
                .touchpoint("hotline")
                .build();
    }

    /** What is proposed besides what every prospect or segment is. */
    private List<ActionTrigger> triggers() {
        return actions().stream()
                .map(NextAction::trigger)
                .filter(trigger -> trigger != ActionTrigger.PROSPECT && trigger != ActionTrigger.SEGMENT)
                .toList();
    }

    private List<NextAction> actions() {
        CustomerContext context = context();
        return NextActionRules.standard(StrategyTable.standard()).propose(context);
    }

    private CustomerContext context() {
        return book().build().read(NOW).context(ANNA).orElseThrow();
    }

    private CustomerBook.Builder book() {
        CustomerBook.Builder book = CustomerBook.of(PurchaseLog.of(CurrencyUnit.EUR, purchases))
                .customers(List.of(
                        Customer.person(ANNA, NOW.minus(Duration.ofDays(400))).build()))
                .interactions(contacts)
                .promises(promises)
                .answers(answers)
                .tickets(tickets)
                .complaints(complaints)
                .incidents(incidents);
        events.forEach(event -> book.event(ANNA, event));
        return book;
    }
}
