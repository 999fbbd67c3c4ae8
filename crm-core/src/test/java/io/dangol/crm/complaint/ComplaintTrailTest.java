package io.dangol.crm.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.crm.CustomerId;
import io.dangol.crm.calendar.WorkCalendar;
import io.dangol.crm.memory.InMemoryComplaints;
import io.dangol.crm.sla.Priority;
import io.dangol.crm.sla.SlaAgreement;
import io.dangol.crm.sla.SlaMetric;
import io.dangol.crm.sla.SlaPolicies;
import io.dangol.crm.sla.TicketClock;
import io.dangol.crm.storage.PageRequest;
import io.dangol.crm.storage.Version;
import io.dangol.crm.workflow.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ComplaintTrailTest {

    private static final Instant NINE = Instant.parse("2024-03-04T09:00:00Z");
    private static final Duration MICRO = Duration.ofNanos(1000);
    private static final CustomerId CUSTOMER = CustomerId.of("10001");
    private static final Actor AGENT = Actor.of("agent", ComplaintRoles.HANDLER);
    private static final Actor CARLA = Actor.of("carla", ComplaintRoles.HANDLER);
    private static final Actor KIM = Actor.of("10001", ComplaintRoles.CUSTOMER);
    private static final ComplaintIntake INTAKE = ComplaintIntake.of(CUSTOMER, "phone", "delivery");
    private static final ComplaintText TEXT = ComplaintText.of("the parcel never came");
    private static final ServiceRecovery APOLOGY =
            ServiceRecovery.of(RecoveryAction.of("apology", RecoveryKind.APOLOGY));

    private final InMemoryComplaints store = new InMemoryComplaints();
    private Instant now = NINE;
    private final ComplaintDesk desk =
            ComplaintDesk.over(store).clock(() -> now).build();

    private ComplaintNumber received() {
        return desk.as(AGENT).register(INTAKE, TEXT).number();
    }

    private void after(int hours) {
        now = now.plus(Duration.ofHours(hours));
    }

    private List<ComplaintEntry> entries(ComplaintNumber number) {
        return store.history(number, PageRequest.first(99)).items();
    }

    private ComplaintTrail trail(ComplaintNumber number) {
        return ComplaintTrail.of(entries(number));
    }

    private Complaint stored(ComplaintNumber number) {
        return store.find(number).orElseThrow().value();
    }

    @Nested
    class OfEntries {

        @Test
        void aReceiptIsATrail() {
            ComplaintNumber number = received();
            ComplaintTrail trail = trail(number);
            assertThat(trail.entries()).hasSize(1);
            assertThat(trail.number()).isEqualTo(number);
            assertThat(trail.customer()).isEqualTo(CUSTOMER);
            assertThat(trail.begins()).isEqualTo(NINE);
            assertThat(trail.complaint()).isEqualTo(stored(number).anonymised());
            assertThat(trail).hasToString("ComplaintTrail[C-2024-000001, 1 entries]");
        }

        /** It came in at nine; what went before its import is not known. */
        @Test
        void anImportIsATrailThatBeginsWhenItWasTakenOver() {
            after(30);
            Complaint imported = desk.as(AGENT)
                    .importAt(
                            INTAKE,
                            Optional.of(TEXT),
                            ComplaintState.ASSIGNED,
                            NINE,
                            Optional.of("carla"),
                            Optional.empty());
            ComplaintTrail trail = trail(imported.number());
            assertThat(trail.begins()).isEqualTo(now);
            assertThat(trail.asOf(NINE)).isEmpty();
            assertThat(trail.complaint().milestones().receivedAt()).isEqualTo(NINE);
        }

        @Test
        void entriesMayComeInAnyOrder() {
            ComplaintNumber number = received();
            desk.as(AGENT).assign(number, "carla", "knows the carrier");
            desk.as(AGENT).reassign(number, "bob", "is nearer");
            List<ComplaintEntry> reversed = new ArrayList<>(entries(number));
            Collections.reverse(reversed);
            ComplaintTrail trail = ComplaintTrail.of(reversed);
            assertThat(trail.entries())
                    .extracting(entry -> entry.version().value())
                    .containsExactly(1L, 2L, 3L);
            assertThat(trail).isEqualTo(trail(number));
            assertThat(trail.complaint().owner()).contains("bob");
        }

        @Test
        void aVersionWithoutAnEntryIsNoFault() {
            ComplaintNumber number = received();
            desk.as(AGENT).assign(number, "carla", "knows the carrier");
            assertThat(store.anonymise(CUSTOMER)).isEqualTo(1);
            desk.as(AGENT).reassign(number, "bob", "is nearer");
            assertThat(trail(number).entries())
                    .extracting(ComplaintEntry::version)
                    .containsExactly(Version.of(1), Version.of(2), Version.of(4));
            assertThat(trail(number).complaint()).isEqualTo(stored(number));
        }

        @Test
        void whatIsNoTrailIsRefused() {
            ComplaintNumber number = received();
            desk.as(AGENT).assign(number, "carla", "knows the carrier");
            List<ComplaintEntry> whole = entries(number);
            List<ComplaintEntry> other = entries(received());
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ComplaintTrail.of(List.of()))
                    .withMessage("No entries; a complaint is made of its whole audit trail, from its receipt on.");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ComplaintTrail.of(List.of(whole.get(1), other.get(0))))
                    .withMessage("Entries are of complaint C-2024-000002 and of C-2024-000001."
                            + " Give those of one complaint.");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ComplaintTrail.of(List.of(whole.get(0), whole.get(1), whole.get(1))))
                    .withMessage("Entries of complaint C-2024-000001 have version 2 after 2."
                            + " Give each once, in the order of their versions.");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ComplaintTrail.of(List.of(whole.get(1))))
                    .withMessage("Entry 2 of complaint C-2024-000001 is ASSIGN; a trail begins with RECEIVE or IMPORT"
                            + " and has no other. Give all entries from the first on.");
        }
    }

    @Nested
    class AsOfAnInstant {

        @Test
        void movesOfOneInstantAreAllThereOrNone() {
            ComplaintNumber number = received();
            after(1);
            Instant ten = now;
            desk.as(AGENT).assign(number, "carla", "knows the carrier");
            desk.as(CARLA).reportResult(number, Finding.UPHELD, "lost", APOLOGY);
            desk.as(AGENT).sendAnswer(number);
            ComplaintTrail trail = trail(number);
            assertThat(trail.asOf(NINE.minus(MICRO))).isEmpty();
            assertThat(trail.asOf(NINE).map(Complaint::state)).contains(ComplaintState.RECEIVED);
            assertThat(trail.asOf(ten.minus(MICRO)).map(Complaint::state)).contains(ComplaintState.RECEIVED);
            assertThat(trail.asOf(ten).map(Complaint::state)).contains(ComplaintState.ANSWERED);
            assertThat(trail.asOf(Instant.MAX)).contains(trail.complaint());
        }

        @Test
        void itIsWithoutWhatWasSaid() {
            ComplaintNumber number = received();
            assertThat(stored(number).text()).contains(TEXT);
            assertThat(trail(number).complaint().text()).isEmpty();
            assertThat(trail(number).asOf(NINE).orElseThrow().text()).isEmpty();
        }

        /** Until a late timer was fired nobody knew of it, although it counts from when it was due. */
        @Test
        void aTimerThatWasFiredLateIsThereFromWhenItWasFired() {
            ComplaintNumber number = received();
            desk.as(AGENT).answerFromManual(number, "manual-12");
            Instant end = stored(number)
                    .clock(ComplaintClock.ACCEPT)
                    .flatMap(ClockRun::dueAt)
                    .orElseThrow();
            now = end.plus(Duration.ofHours(7));
            desk.runDue(PageRequest.first(9));
            ComplaintTrail trail = trail(number);
            assertThat(trail.asOf(now.minus(MICRO)).map(Complaint::state)).contains(ComplaintState.ANSWERED);
            Complaint after = trail.asOf(now).orElseThrow();
            assertThat(after.state()).isEqualTo(ComplaintState.FOLLOW_UP);
            assertThat(after.milestones().acceptedAt()).contains(end);
        }

        @Test
        void aHistoryOfThePastIsCountedOnTrails() {
            ComplaintNumber number = received();
            after(1);
            desk.as(AGENT).answerFromManual(number, "manual-12");
            after(1);
            desk.as(KIM).accept(number);
            desk.as(AGENT).close(number);
            ComplaintTrail trail = trail(number);
            Instant ten = NINE.plus(Duration.ofHours(1));
            assertThat(ComplaintHistory.of(trail.asOf(NINE).stream().toList(), NINE))
                    .isEqualTo(new ComplaintHistory(NINE, 1, 1, 0, 0, 0, 0, 0, 0));
            assertThat(ComplaintHistory.of(trail.asOf(ten).stream().toList(), ten))
                    .isEqualTo(new ComplaintHistory(ten, 1, 1, 1, 0, 0, 0, 0, 0));
            assertThat(ComplaintHistory.of(trail.asOf(now).stream().toList(), now))
                    .isEqualTo(new ComplaintHistory(now, 1, 0, 1, 0, 0, 0, 0, 0));
        }
    }

    /** The same complaint as a ticket, under an agreement that counts every hour. */
    @Nested
    class AsATicket {

        private final SlaAgreement agreement = SlaAgreement.named("complaints")
                .firstResponse(Duration.ofHours(2), WorkCalendar.always())
                .resolution(Duration.ofHours(4), WorkCalendar.always())
                .build();

        private TicketClock clock(ComplaintNumber number) {
            TicketClock clock = trail(number).ticketClock(SlaPolicies.always(agreement));
            assertThat(clock.irregularities()).isEmpty();
            return clock;
        }

        private Duration elapsed(TicketClock clock, SlaMetric metric) {
            return clock.read(metric, now).elapsed();
        }

        @Test
        void theFactsAreThoseOfTheIntake() {
            TicketClock clock = clock(received());
            assertThat(clock.ticket()).hasToString("C-2024-000001");
            assertThat(clock.facts().priority()).isEqualTo(Priority.NORMAL);
            assertThat(clock.facts().customer()).contains(CUSTOMER);
            assertThat(clock.facts().attributes())
                    .containsEntry("channel", "phone")
                    .containsEntry("category", "delivery");
            assertThat(clock.openedAt()).isEqualTo(NINE);
            assertThat(clock.status()).isEqualTo("RECEIVED");
            assertThat(clock.isOpen()).isTrue();
        }

        /** A word of the system at ten, of a person at noon. */
        @Test
        void anAutomaticReplyIsNoFirstResponse() {
            ComplaintNumber number = received();
            desk.as(AGENT).assign(number, "carla", "knows the carrier");
            after(1);
            desk.as(Actor.SYSTEM).contact(number, ContactKind.PROGRESS);
            after(2);
            desk.as(CARLA).contact(number, ContactKind.PROGRESS);
            after(4);
            assertThat(elapsed(clock(number), SlaMetric.FIRST_RESPONSE)).isEqualTo(Duration.ofHours(3));
            assertThat(clock(number).owner()).isEqualTo("carla");
            assertThat(clock(number).status()).isEqualTo("ASSIGNED");
        }

        @Test
        void aClosingWithoutAnAnswerSolvesIt() {
            ComplaintNumber number = received();
            after(3);
            desk.as(KIM).withdraw(number, "letter-1");
            after(5);
            assertThat(clock(number).isOpen()).isFalse();
            assertThat(elapsed(clock(number), SlaMetric.RESOLUTION)).isEqualTo(Duration.ofHours(3));
        }

        @Test
        void acceptingAndClosingWhatIsAnsweredSolvesItNoSecondTime() {
            ComplaintNumber number = received();
            after(2);
            desk.as(AGENT).answerFromManual(number, "manual-12");
            after(3);
            desk.as(KIM).accept(number);
            desk.as(AGENT).close(number);
            after(3);
            assertThat(clock(number).isOpen()).isFalse();
            assertThat(clock(number).status()).isEqualTo("CLOSED");
            assertThat(elapsed(clock(number), SlaMetric.RESOLUTION)).isEqualTo(Duration.ofHours(2));
        }

        @Test
        void workThatBeginsAgainReopensIt() {
            ComplaintNumber number = received();
            after(2);
            desk.as(AGENT).answerFromManual(number, "manual-12");
            after(1);
            desk.as(KIM).dispute(number, "carla", "that does not help");
            assertThat(clock(number).isOpen()).isTrue();
            desk.as(CARLA).reportResult(number, Finding.UPHELD, "lost", APOLOGY);
            desk.as(AGENT).sendAnswer(number);
            assertThat(clock(number).isOpen()).isFalse();
            desk.as(AGENT).executeRemedy(number, "apology");
            desk.as(KIM).accept(number);
            desk.as(AGENT).close(number);
            assertThat(clock(number).isOpen()).isFalse();
            desk.as(KIM).carryOut(number, ComplaintCommand.reopen(ReopenGround.NEW_FACT, "a witness"));
            assertThat(clock(number).isOpen()).isTrue();
        }

        @Test
        void whatWasMergedIntoItOpenedItEarlier() {
            ComplaintNumber early = received();
            after(3);
            ComplaintNumber late = received();
            desk.as(AGENT).merge(early, late);
            assertThat(clock(late).openedAt()).isEqualTo(NINE);
            assertThat(elapsed(clock(late), SlaMetric.RESOLUTION)).isEqualTo(Duration.ofHours(3));
            assertThat(clock(early).isOpen()).isFalse();
        }
    }
}
