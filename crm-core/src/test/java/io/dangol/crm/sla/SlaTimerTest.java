package io.dangol.crm.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.crm.EpochMicros;
import io.dangol.crm.calendar.WorkCalendar;
import io.dangol.crm.storage.Change;
import io.dangol.crm.storage.CommandId;
import io.dangol.crm.storage.Snapshot;
import io.dangol.crm.storage.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SlaTimerTest {

    private static final TicketId TICKET = TicketId.of("4711");
    private static final Instant DUE = Instant.parse("2026-03-02T12:00:00Z");
    private static final Instant LATER = DUE.plusSeconds(60);
    private static final SlaTimer TIMER = SlaTimer.of(TICKET, "resolution", DUE);

    @Test
    void timersWaitUntilTheyAreDoneOrCancelled() {
        assertThat(TIMER.state()).isEqualTo(TimerState.WAITING);
        assertThat(TIMER.isWaiting()).isTrue();
        SlaTimer done = TIMER.done(LATER);
        assertThat(done.state()).isEqualTo(TimerState.DONE);
        assertThat(done.doneAt()).contains(LATER);
        assertThat(done.dueAt()).isEqualTo(DUE);
        assertThat(done.isWaiting()).isFalse();
        SlaTimer cancelled = TIMER.cancelled(DUE.minusSeconds(60));
        assertThat(cancelled.state()).isEqualTo(TimerState.CANCELLED);
        assertThat(cancelled.cancelledAt()).contains(DUE.minusSeconds(60));
        assertThat(cancelled.isWaiting()).isFalse();
    }

    @Test
    void aWaitEndsOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TIMER.done(DUE).cancelled(LATER))
                .withMessage("Timer of resolution of ticket 4711 cannot be cancelled: it was done at"
                        + " 2026-03-02T12:00:00Z. Reschedule it if there is something to wait for.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TIMER.cancelled(DUE).done(LATER))
                .withMessageContaining("cannot be done: it was cancelled at 2026-03-02T12:00:00Z");
        assertThatIllegalArgumentException().isThrownBy(() -> TIMER.done(DUE).done(DUE));
        Snapshot both = Snapshot.builder("sla-timer", 1)
                .text("ticket", "4711")
                .text("metric", "resolution")
                .instant("dueAt", DUE)
                .instant("doneAt", DUE)
                .instant("cancelledAt", DUE)
                .build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SlaTimer.restore(both))
                .withMessageContaining("only one of them ends a wait");
    }

    @Test
    void aTimerWaitsAgainWhateverItsState() {
        for (SlaTimer timer :
                List.of(TIMER, TIMER.done(DUE), TIMER.cancelled(DUE), SlaTimer.of(alert("remind", DUE)))) {
            assertThat(timer.rescheduled(LATER)).isEqualTo(SlaTimer.of(TICKET, "resolution", LATER));
        }
    }

    @Test
    void aTimerWaitsForTheNextAlert() {
        SlaTimer timer = SlaTimer.of(alert("remind the owner", LATER));
        assertThat(timer.ticket()).isEqualTo(TICKET);
        assertThat(timer.metric()).isEqualTo("resolution");
        assertThat(timer.dueAt()).isEqualTo(LATER);
        assertThat(timer.step()).contains("remind the owner");
        assertThat(TIMER.done(DUE).rescheduled(alert("remind the owner", LATER)))
                .isEqualTo(timer);
        assertThat(timer.done(LATER).step()).contains("remind the owner");
        assertThat(timer.cancelled(LATER).step()).contains("remind the owner");
    }

    @Test
    void aLadderSaysWhatATimerWaitsFor() {
        TicketClock clock = SlaAgreement.named("gold")
                .resolution(Priority.HIGH, Duration.ofHours(8), WorkCalendar.always())
                .build()
                .open(TICKET, Priority.HIGH, DUE);
        EscalationLadder ladder = EscalationLadder.of(EscalationStep.atPercent(75, "remind the owner"));
        assertThat(ladder.next(clock, SlaMetric.RESOLUTION, DUE).map(SlaTimer::of))
                .contains(SlaTimer.of(alert("remind the owner", DUE.plus(Duration.ofHours(6)))));
    }

    @Test
    void anAlertOfAnotherClockIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SlaTimer.of(TICKET, "first response", DUE).rescheduled(alert("remind", LATER)))
                .withMessageContaining(
                        "Timer of first response of ticket 4711 cannot wait for an alert about resolution");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        SlaTimer.of(TicketId.of("4712"), "resolution", DUE).rescheduled(alert("remind", LATER)))
                .withMessageContaining("of ticket 4711");
    }

    @Test
    void anEventMakesATimerDueAtOnceAndForgetsNothingOverdue() {
        assertThat(TIMER.noLaterThan(LATER)).isSameAs(TIMER);
        assertThat(TIMER.noLaterThan(DUE)).isSameAs(TIMER);
        assertThat(TIMER.noLaterThan(DUE.plusNanos(999))).isSameAs(TIMER);
        assertThat(TIMER.noLaterThan(DUE.minusSeconds(1)).dueAt()).isEqualTo(DUE.minusSeconds(1));
        assertThat(TIMER.done(DUE).noLaterThan(LATER)).isEqualTo(TIMER.rescheduled(LATER));
        assertThat(TIMER.cancelled(DUE).noLaterThan(LATER)).isEqualTo(TIMER.rescheduled(LATER));
    }

    @Test
    void instantsAreKeptToTheMicrosecondToTheEndsOfTheRange() {
        Instant fine = DUE.plusNanos(1_999);
        SlaTimer timer = SlaTimer.of(TICKET, "resolution", fine);
        assertThat(timer.dueAt()).isEqualTo(DUE.plusNanos(1_000));
        assertThat(timer.done(fine).doneAt()).contains(DUE.plusNanos(1_000));
        assertThat(timer.cancelled(fine).cancelledAt()).contains(DUE.plusNanos(1_000));
        for (long end : new long[] {Long.MIN_VALUE, Long.MAX_VALUE}) {
            SlaTimer far = TIMER.rescheduled(EpochMicros.toInstant(end));
            assertThat(SlaTimer.restore(far.snapshot())).isEqualTo(far);
        }
        for (Instant beyond : List.of(Instant.MIN, Instant.MAX)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> TIMER.rescheduled(beyond))
                    .withMessageContaining("beyond the range of microseconds");
            assertThatIllegalArgumentException().isThrownBy(() -> TIMER.noLaterThan(beyond));
            assertThatIllegalArgumentException().isThrownBy(() -> TIMER.done(beyond));
            assertThatIllegalArgumentException().isThrownBy(() -> TIMER.cancelled(beyond));
        }
    }

    @Test
    void textsThatNoStoreKeepsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SlaTimer.of(TICKET, "", DUE))
                .withMessageContaining("Metric of a timer of ticket 4711 has 0 characters; allowed are 1 to 64");
        assertThatIllegalArgumentException().isThrownBy(() -> SlaTimer.of(TICKET, "x".repeat(65), DUE));
        for (String step : List.of("", " ", "a\0", "x".repeat(501))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new SlaTimer(
                            TICKET, "resolution", DUE, Optional.of(step), Optional.empty(), Optional.empty()))
                    .withMessageContaining("Step of the timer of resolution of ticket 4711");
        }
        assertThat(SlaTimer.of(alert("x".repeat(SlaTimer.MAX_STEP), DUE)).step())
                .isPresent();
    }

    @Test
    void keysTellEveryClockFromEveryOther() {
        assertThat(TIMER.key()).isEqualTo("4:4711:resolution");
        assertThat(SlaTimer.keyOf(TicketId.of("a:b"), "c")).isNotEqualTo(SlaTimer.keyOf(TicketId.of("a"), "b:c"));
        SlaTimer longest =
                SlaTimer.of(TicketId.of("x".repeat(TicketId.MAX_LENGTH)), "y".repeat(SlaMetric.MAX_NAME), DUE);
        assertThat(longest.key()).hasSize(197);
        assertThat(longest.change(CommandId.of("c-1"), Version.ABSENT).key()).isEqualTo(longest.key());
    }

    @Test
    void changesCarryTheWholeStateUnderTheKey() {
        SlaTimer timer = SlaTimer.of(alert("remind", DUE)).done(LATER);
        Change change = timer.change(CommandId.of("c-1"), Version.of(4));
        assertThat(change.key()).isEqualTo("4:4711:resolution");
        assertThat(change.version()).isEqualTo(Version.of(5));
        assertThat(SlaTimer.restore(change.state())).isEqualTo(timer);
        assertThat(change.events()).isEmpty();
        assertThat(TIMER.snapshot().fields()).containsOnlyKeys("ticket", "metric", "dueAt");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> SlaTimer.restore(Snapshot.builder("sla-timer", 2).build()))
                .withMessageContaining("this code restores sla-timer of schema version 1 to 1");
    }

    private static PlannedAlert alert(String step, Instant at) {
        return new PlannedAlert(TICKET, SlaMetric.RESOLUTION, 1, EscalationStep.atPercent(75, step), at, at);
    }
}
