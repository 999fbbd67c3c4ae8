package io.dangol.crm.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.crm.calendar.WorkCalendar;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TicketEventTest {

    private static final Instant AT = Instant.parse("2024-01-02T00:00:00Z");

    @Test
    void eventsOfOneInstantAreOrderedByNumberTypeRoleAndValue() {
        List<TicketEvent> ordered = List.of(
                TicketEvent.created(AT),
                TicketEvent.of(AT, TicketEventType.AGREEMENT_CHANGED, ActorRole.AGENT, "gold"),
                TicketEvent.priorityChanged(AT, Priority.HIGH),
                TicketEvent.assigned(AT, "kim"),
                TicketEvent.assigned(AT, "lee"),
                TicketEvent.reopened(AT),
                TicketEvent.requesterReply(AT),
                TicketEvent.agentReply(AT),
                TicketEvent.internalNote(AT),
                TicketEvent.of(AT, TicketEventType.RESUMED, ActorRole.AGENT, ""),
                TicketEvent.of(AT, TicketEventType.PAUSED, ActorRole.AGENT, "hold"),
                TicketEvent.statusChanged(AT, "pending"),
                TicketEvent.solved(AT),
                TicketEvent.closed(AT),
                TicketEvent.named(AT, "surveyed"),
                TicketEvent.requesterReply(AT).withSequence(1),
                TicketEvent.assigned(AT.plusNanos(1_000), "kim"));
        List<TicketEvent> shuffled = new ArrayList<>(ordered);
        Collections.reverse(shuffled);
        Collections.sort(shuffled);

        assertThat(shuffled).isEqualTo(ordered);
    }

    @Test
    void theInstantIsCutToTheMicrosecond() {
        assertThat(TicketEvent.created(AT.plusNanos(1_999)).at()).isEqualTo(AT.plusNanos(1_000));
    }

    @Test
    void anInstantThatStandsForNeverIsRefused() {
        assertThat(TicketEvent.created(WorkCalendar.HORIZON_START).at()).isEqualTo(WorkCalendar.HORIZON_START);
        for (Instant never : List.of(
                Instant.MIN,
                WorkCalendar.HORIZON_START.minusNanos(1),
                WorkCalendar.HORIZON_END.plusNanos(1),
                Instant.MAX)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> TicketEvent.created(never))
                    .withMessageContaining("outside the horizon of calendars")
                    .withMessageContaining("Leave out an event that stands for 'never'");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = TicketEventType.class,
            names = {"STATUS_CHANGED", "PRIORITY_CHANGED", "AGREEMENT_CHANGED", "PAUSED", "NAMED"})
    void typesThatSayWhatChangedNeedAValue(TicketEventType type) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TicketEvent.of(AT, type, ActorRole.AGENT, " "))
                .withMessageContaining("Event " + type + " at " + AT + " has no value");
    }

    @ParameterizedTest
    @EnumSource(
            value = TicketEventType.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"STATUS_CHANGED", "PRIORITY_CHANGED", "AGREEMENT_CHANGED", "PAUSED", "NAMED"})
    void theOthersMayGoWithout(TicketEventType type) {
        assertThat(TicketEvent.of(AT, type, ActorRole.AGENT, "").value()).isEmpty();
    }

    @Test
    void aValueIsShortTextThatAStoreCanHold() {
        String longest = "x".repeat(TicketEvent.MAX_VALUE);
        assertThat(TicketEvent.statusChanged(AT, longest).value()).isEqualTo(longest);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TicketEvent.statusChanged(AT, longest + "x"))
                .withMessageContaining("201 characters; allowed are up to 200");
        assertThatIllegalArgumentException().isThrownBy(() -> TicketEvent.statusChanged(AT, "a\0b"));
    }

    @Test
    void aNegativeSequenceNumberIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TicketEvent.solved(AT).withSequence(-1))
                .withMessageContaining("sequence number -1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"priority of the customer who called on Monday", "high "})
    void aPriorityThatIsNoneIsRefusedWhenTheEventIsMade(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TicketEvent.of(AT, TicketEventType.PRIORITY_CHANGED, ActorRole.AGENT, value))
                .withMessageContaining("Priority");
    }

    @Test
    void anEventDoesNotSayWhomItNames() {
        assertThat(TicketEvent.assigned(AT, "kim")).hasToString("ASSIGNED by AGENT at 2024-01-02T00:00:00Z");
        assertThat(TicketEvent.assigned(AT, "kim").withSequence(2))
                .hasToString("ASSIGNED by AGENT at 2024-01-02T00:00:00Z #2");
    }

    @Test
    void anEventKnowsWhatItIs() {
        TicketEvent surveyed = TicketEvent.named(AT, "surveyed");

        assertThat(surveyed.is(TicketEventType.NAMED, "surveyed")).isTrue();
        assertThat(surveyed.is(TicketEventType.NAMED, "Surveyed")).isFalse();
        assertThat(surveyed.is(TicketEventType.STATUS_CHANGED, "surveyed")).isFalse();
    }
}
