package io.dangol.crm.interaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.crm.CustomerId;
import io.dangol.crm.EpochMicros;
import io.dangol.crm.estimate.Quality;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class JourneyTest {

    private static final CustomerId KIM = CustomerId.of("7");
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    private static Interaction step(String id, String at, InteractionKind kind, Phase phase, String touchpoint) {
        return Interaction.builder(id, KIM, Instant.parse(at))
                .kind(kind)
                .channel(Channel.WEB)
                .direction(Direction.INBOUND)
                .phase(phase)
                .touchpoint(touchpoint)
                .build();
    }

    private static Interaction use(String id, String at) {
        return step(id, at, InteractionKind.USE, Phase.AFTER_PURCHASE, "app");
    }

    private static final Interaction SEARCH =
            step("1", "2026-03-01T09:00:00Z", InteractionKind.CONTACT, Phase.BEFORE_PURCHASE, "search");
    private static final Interaction CART =
            step("2", "2026-03-01T09:05:00Z", InteractionKind.CONTACT, Phase.DURING_PURCHASE, "cart");
    private static final Interaction AGAIN =
            step("3", "2026-03-01T09:05:00Z", InteractionKind.CONTACT, Phase.BEFORE_PURCHASE, "search");
    private static final Interaction CART_AGAIN =
            step("4", "2026-03-02T09:00:00Z", InteractionKind.CONTACT, Phase.DURING_PURCHASE, "cart");

    @Test
    void touchpointsComeInTheOrderOfTimeAndId() {
        Journey journey = Journey.of(KIM, List.of(CART_AGAIN, AGAIN, CART, SEARCH, CART));
        assertThat(journey.touchpoints()).containsExactly("search", "cart", "search", "cart");
        assertThat(journey.interactions()).containsExactly(SEARCH, CART, AGAIN, CART_AGAIN);
        assertThat(journey.touchpointCounts()).containsEntry("search", 2).containsEntry("cart", 2);
        assertThat(journey.phaseCounts())
                .containsEntry(Phase.BEFORE_PURCHASE, 2)
                .containsEntry(Phase.DURING_PURCHASE, 2)
                .containsEntry(Phase.AFTER_PURCHASE, 0);
        assertThat(journey.transitions())
                .containsExactly(
                        new TouchpointTransition("cart", "search", 1), new TouchpointTransition("search", "cart", 2));
        assertThat(journey).hasToString("Journey of 7 with 4 interactions");
        assertThat(journey.customer()).isEqualTo(KIM);
    }

    @Test
    void whatWasGivenAndGotIsNotShared() {
        List<Interaction> given = new ArrayList<>(List.of(SEARCH));
        Journey journey = Journey.of(KIM, given);
        given.clear();
        assertThat(journey.touchpoints()).containsExactly("search");
    }

    @Test
    void otherCustomersAndReusedIdsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Journey.of(CustomerId.of("8"), List.of(SEARCH)))
                .withMessageContaining("Interaction 1 is of customer 7, the journey of 8");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Journey.of(KIM, List.of(SEARCH, use("1", "2026-03-01T09:00:00Z"))))
                .withMessageContaining("Two different interactions of customer 7 have the id 1");
    }

    @Test
    void noInteractionsMakeAnEmptyJourney() {
        Journey empty = Journey.of(KIM, List.of());
        assertThat(empty.transitions()).isEmpty();
        assertThat(empty.touchpoints()).isEmpty();
        UsageMetric usage = empty.usage(Instant.EPOCH, 7, ZoneOffset.UTC);
        assertThat(usage.daysSinceLast()).isEmpty();
        assertThat(usage.usesPerActiveDay()).isEmpty();
        assertThat(usage.change().quality()).isEqualTo(Quality.NO_DATA);
        assertThat(usage.trend()).isEqualTo(UsageTrend.UNKNOWN);
    }

    @Test
    void usageCountsLocalDays() {
        Journey journey = Journey.of(
                KIM,
                List.of(
                        SEARCH,
                        use("a", "2026-03-05T14:00:00Z"), // 5 March, 23:00 in Seoul
                        use("b", "2026-03-05T15:00:00Z"), // 6 March, 00:00 in Seoul
                        use("c", "2026-03-06T03:00:00Z"),
                        use("d", "2026-03-07T03:00:00Z"), // 7 March
                        use("e", "2026-03-08T03:00:00Z"))); // after the instant
        Instant at = Instant.parse("2026-03-07T12:00:00Z");
        UsageMetric usage = journey.usage(at, 2, SEOUL);
        assertThat(usage).isEqualTo(new UsageMetric(2, 2, 3, 1, 1, true, OptionalLong.of(0)));
        assertThat(usage.usesPerActiveDay()).hasValue(1.5);
        assertThat(usage.activeShare().value()).hasValue(1);
        assertThat(usage.change().value()).hasValue(0.5);
        assertThat(usage.trend()).isEqualTo(UsageTrend.STEADY);
        assertThat(journey.usage(at, 2, ZoneOffset.UTC))
                .isEqualTo(new UsageMetric(2, 2, 2, 1, 2, true, OptionalLong.of(0)));
        assertThat(journey.usage(Instant.parse("2026-03-06T14:59:59Z"), 1, SEOUL)
                        .daysSinceLast())
                .hasValue(0);
        assertThat(journey.usage(Instant.parse("2026-03-06T15:00:00Z"), 1, SEOUL)
                        .daysSinceLast())
                .hasValue(1);
    }

    @Test
    void trendsAreSaidOnlyWhereTheWindowBeforeWasSeen() {
        List<Interaction> uses = new ArrayList<>();
        for (int day = 10; day < 30; day++) {
            uses.add(use("u" + day, "2026-03-" + day + "T09:00:00Z"));
        }
        Instant at = Instant.parse("2026-03-29T20:00:00Z");
        assertThat(Journey.of(KIM, uses).usage(at, 15, ZoneOffset.UTC).trend()).isEqualTo(UsageTrend.UNKNOWN);
        uses.add(step("0", "2026-02-28T23:59:59Z", InteractionKind.CONTACT, Phase.BEFORE_PURCHASE, "search"));
        assertThat(Journey.of(KIM, uses).usage(at, 15, ZoneOffset.UTC).trend()).isEqualTo(UsageTrend.RISING);
        assertThat(Journey.of(KIM, uses)
                        .usage(Instant.parse("2026-04-13T20:00:00Z"), 15, ZoneOffset.UTC)
                        .trend())
                .isEqualTo(UsageTrend.FALLING);
    }

    @Test
    void impossibleNumbersAreRefused() {
        Journey empty = Journey.of(KIM, List.of());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> empty.usage(Instant.EPOCH, 0, ZoneOffset.UTC))
                .withMessageContaining("Window of 0 days");
        assertThatIllegalArgumentException().isThrownBy(() -> empty.usage(Instant.EPOCH, 3_661, ZoneOffset.UTC));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new UsageMetric(2, 3, 3, 0, 0, true, OptionalLong.empty()))
                .withMessageContaining("3 uses on 3 active days of 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new UsageMetric(2, 0, 0, 2, 1, true, OptionalLong.empty()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new UsageMetric(2, 0, 1, 0, 0, true, OptionalLong.empty()));
        assertThatIllegalArgumentException().isThrownBy(() -> new TouchpointTransition("a", "b", 0));
    }

    @Test
    void usageIsAskedForWithinTheRangeOfMicroseconds() {
        Journey empty = Journey.of(KIM, List.of());
        for (long end : new long[] {Long.MIN_VALUE, Long.MAX_VALUE}) {
            assertThat(empty.usage(EpochMicros.toInstant(end), 3_660, ZoneOffset.UTC)
                            .uses())
                    .isZero();
        }
        for (Instant beyond : List.of(Instant.MIN, Instant.MAX)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> empty.usage(beyond, 7, ZoneOffset.UTC))
                    .withMessageContaining("beyond the range of microseconds");
        }
    }
}
