package io.dangol.crm.interaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.crm.CustomerId;
import io.dangol.crm.EpochMicros;
import io.dangol.crm.storage.Change;
import io.dangol.crm.storage.CommandId;
import io.dangol.crm.storage.Snapshot;
import io.dangol.crm.storage.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PromiseTest {

    private static final CustomerId KIM = CustomerId.of("7");
    private static final Instant MADE = Instant.parse("2026-03-02T12:00:00Z");
    private static final Instant DUE = Instant.parse("2026-03-03T12:00:00Z");
    private static final Duration TICK = Duration.ofNanos(1_000);
    private static final Promise PROMISE = Promise.of("p-1", KIM, "call back", MADE, DUE, "hotline");

    @Test
    void promisesAreOpenUntilTheirTimeIsOver() {
        assertThat(PROMISE.stateAt(MADE)).isEqualTo(PromiseState.OPEN);
        assertThat(PROMISE.stateAt(DUE)).isEqualTo(PromiseState.OPEN);
        assertThat(PROMISE.stateAt(DUE.plus(TICK))).isEqualTo(PromiseState.BROKEN);
        assertThat(PROMISE.isSettled()).isFalse();
    }

    @Test
    void keptAtTheLastInstantIsKept() {
        Promise kept = PROMISE.keep(DUE);
        assertThat(kept.stateAt(DUE)).isEqualTo(PromiseState.KEPT);
        assertThat(kept.stateAt(DUE.minus(TICK))).isEqualTo(PromiseState.OPEN);
        assertThat(kept.stateAt(DUE.plusSeconds(60))).isEqualTo(PromiseState.KEPT);
        assertThat(kept.lateness(DUE.plusSeconds(60))).isEmpty();
        assertThat(kept.isSettled()).isTrue();
    }

    @Test
    void keptLateIsBrokenAndSaysByHowMuch() {
        Promise late = PROMISE.keep(DUE.plusSeconds(90));
        assertThat(late.stateAt(DUE.plusSeconds(100))).isEqualTo(PromiseState.BROKEN);
        assertThat(late.lateness(DUE.plusSeconds(100))).contains(Duration.ofSeconds(90));
        assertThat(late.lateness(DUE.plusSeconds(30))).contains(Duration.ofSeconds(30));
        assertThat(late.lateness(DUE)).isEmpty();
    }

    @Test
    void neverKeptGrowsLaterAndLater() {
        assertThat(PROMISE.lateness(DUE.plusSeconds(5))).contains(Duration.ofSeconds(5));
        assertThat(PROMISE.lateness(DUE.plusSeconds(50))).contains(Duration.ofSeconds(50));
    }

    @Test
    void withdrawnInTimeIsWithdrawn() {
        Promise withdrawn = PROMISE.withdraw(MADE.plusSeconds(60));
        assertThat(withdrawn.stateAt(MADE.plusSeconds(59))).isEqualTo(PromiseState.OPEN);
        assertThat(withdrawn.stateAt(MADE.plusSeconds(60))).isEqualTo(PromiseState.WITHDRAWN);
        assertThat(withdrawn.stateAt(DUE.plusSeconds(60))).isEqualTo(PromiseState.WITHDRAWN);
    }

    @Test
    void withdrawnTooLateIsBroken() {
        Promise late = PROMISE.withdraw(DUE.plusSeconds(10));
        assertThat(late.stateAt(DUE.plusSeconds(20))).isEqualTo(PromiseState.BROKEN);
        assertThat(late.lateness(DUE.plusSeconds(20))).contains(Duration.ofSeconds(10));
        assertThat(late.isSettled()).isTrue();
    }

    @Test
    void promisesEndOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PROMISE.keep(DUE).withdraw(DUE))
                .withMessageContaining("Promise p-1 cannot be withdrawn: it was kept at 2026-03-03T12:00:00Z");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PROMISE.withdraw(DUE).keep(DUE))
                .withMessageContaining("cannot be kept: it was withdrawn at");
        assertThatIllegalArgumentException().isThrownBy(() -> PROMISE.keep(DUE).keep(DUE));
        Snapshot both = Snapshot.builder("promise", 1)
                .text("id", "p-1")
                .text("customer", "7")
                .instant("madeAt", MADE)
                .instant("dueAt", DUE)
                .text("source", "hotline")
                .instant("keptAt", DUE)
                .instant("withdrawnAt", DUE)
                .build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Promise.restore(both))
                .withMessageContaining("only one of them ends a promise");
    }

    @Test
    void nothingHappensBeforeThePromiseWasMade() {
        Instant before = MADE.minus(TICK);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Promise.of("p-1", KIM, "call back", MADE, before, "hotline"))
                .withMessageContaining("is due at 2026-03-02T11:59:59.999999Z, before that");
        assertThatIllegalArgumentException().isThrownBy(() -> PROMISE.keep(before));
        assertThatIllegalArgumentException().isThrownBy(() -> PROMISE.withdraw(before));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PROMISE.stateAt(before))
                .withMessageContaining("has no state at");
        assertThat(Promise.of("p-2", KIM, "now", MADE, MADE, "hotline").stateAt(MADE))
                .isEqualTo(PromiseState.OPEN);
    }

    @Test
    void instantsReachToTheEndsOfTheRangeAndNoFurther() {
        Instant first = EpochMicros.toInstant(Long.MIN_VALUE);
        Instant last = EpochMicros.toInstant(Long.MAX_VALUE);
        Promise promise = Promise.of("p-1", KIM, "call", first, last, "hotline");
        assertThat(Promise.restore(promise.snapshot())).isEqualTo(promise);
        assertThat(promise.stateAt(last)).isEqualTo(PromiseState.OPEN);
        assertThat(promise.lateness(Instant.MAX)).contains(Duration.between(last, Instant.MAX));
        assertThat(promise.keep(last).stateAt(last)).isEqualTo(PromiseState.KEPT);
        for (Instant beyond : List.of(Instant.MIN, Instant.MAX)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Promise.of("p-1", KIM, "call", beyond, beyond, "hotline"))
                    .withMessageContaining("beyond the range of microseconds");
            assertThatIllegalArgumentException().isThrownBy(() -> promise.keep(beyond));
            assertThatIllegalArgumentException().isThrownBy(() -> promise.withdraw(beyond));
        }
    }

    @Test
    void changesCarryTheWholeStateUnderTheId() {
        Change change = PROMISE.change(CommandId.of("c-1"), Version.ABSENT);
        assertThat(change.key()).isEqualTo("p-1");
        assertThat(change.version()).isEqualTo(Version.of(1));
        assertThat(Promise.restore(change.state())).isEqualTo(PROMISE);
        assertThat(change.events()).isEmpty();
    }

    @Test
    void anonymousPromisesKeepTheirTimes() {
        Promise anonymous = PROMISE.keep(DUE).anonymised();
        assertThat(anonymous.what()).isEmpty();
        assertThat(anonymous.stateAt(DUE)).isEqualTo(PromiseState.KEPT);
        assertThat(anonymous.anonymised()).isEqualTo(anonymous);
        assertThat(anonymous.toString()).contains("what=none");
        assertThat(PROMISE.toString()).contains("what=9 characters").doesNotContain("call back");
    }
}
