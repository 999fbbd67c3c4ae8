package io.dangol.crm.sla;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.crm.EpochMicros;
import java.time.Instant;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SlaTimerProperties {

    @Provide
    Arbitrary<SlaTimer> timers() {
        Arbitrary<String> keys = Arbitraries.strings()
                .withChars("a1:/ ")
                .ofMinLength(1)
                .ofMaxLength(4)
                .map(text -> "a" + text + "a");
        return Combinators.combine(
                        keys,
                        keys,
                        instants(),
                        Arbitraries.of(" step ", "two\nlines", "말씀").optional(),
                        Arbitraries.of(TimerState.class),
                        instants())
                .as((ticket, metric, due, step, state, at) -> new SlaTimer(
                        TicketId.of(ticket),
                        metric,
                        due,
                        step,
                        state == TimerState.DONE ? Optional.of(at) : Optional.empty(),
                        state == TimerState.CANCELLED ? Optional.of(at) : Optional.empty()));
    }

    @Provide
    Arbitrary<Instant> instants() {
        return Arbitraries.longs().map(EpochMicros::toInstant);
    }

    @Property
    void timersRoundTrip(@ForAll("timers") SlaTimer timer) {
        assertThat(SlaTimer.restore(timer.snapshot())).isEqualTo(timer);
    }

    @Property
    void clocksHaveTheSameKeyOnlyIfTheyAreTheSame(@ForAll("timers") SlaTimer one, @ForAll("timers") SlaTimer other) {
        boolean same = one.ticket().equals(other.ticket()) && one.metric().equals(other.metric());
        assertThat(one.key().equals(other.key())).isEqualTo(same);
    }

    @Property
    void noLaterThanWaitsForTheEarlierInstantOfAWait(@ForAll("timers") SlaTimer timer, @ForAll("instants") Instant at) {
        SlaTimer then = timer.noLaterThan(at);
        assertThat(then.isWaiting()).isTrue();
        assertThat(then.dueAt()).isEqualTo(timer.isWaiting() && timer.dueAt().isBefore(at) ? timer.dueAt() : at);
        assertThat(then.noLaterThan(at)).isEqualTo(then);
    }
}
