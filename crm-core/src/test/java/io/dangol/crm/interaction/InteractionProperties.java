package io.dangol.crm.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.crm.CustomerId;
import io.dangol.crm.storage.Snapshot;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

class InteractionProperties {

    @Provide
    Arbitrary<Interaction> interaction() {
        return InteractionArbitraries.interaction();
    }

    @Provide
    Arbitrary<List<Interaction>> interactions() {
        return InteractionArbitraries.interactions();
    }

    @Provide
    Arbitrary<Promise> promise() {
        return InteractionArbitraries.promises();
    }

    @Provide
    Arbitrary<List<Promise>> promises() {
        return InteractionArbitraries.promises().list().ofMaxSize(40);
    }

    @Provide
    Arbitrary<List<Referral>> referrals() {
        return InteractionArbitraries.referrals();
    }

    @Provide
    Arbitrary<KnowledgeItem> knowledge() {
        return InteractionArbitraries.knowledge();
    }

    @Provide
    Arbitrary<ContentReference> content() {
        return InteractionArbitraries.content();
    }

    @Provide
    Arbitrary<Instant> instants() {
        return InteractionArbitraries.instants();
    }

    @Provide
    Arbitrary<ChannelPreference> preferences() {
        Arbitrary<LocalTime> times =
                Arbitraries.integers().between(0, 47).map(half -> LocalTime.of(half / 2, half % 2 * 30));
        Arbitrary<ZoneId> zones = Arbitraries.of(
                ZoneId.of("Asia/Seoul"), ZoneId.of("Europe/Berlin"), ZoneId.of("America/St_Johns"), ZoneOffset.UTC);
        return Combinators.combine(
                        times, times, Arbitraries.of(DayOfWeek.class).set().ofMinSize(1), zones)
                .filter((from, to, days, zone) -> !from.equals(to) || from.equals(LocalTime.MIDNIGHT))
                .as((from, to, days, zone) -> ChannelPreference.of(Channel.SMS, days, from, to, zone));
    }

    @Property
    void interactionsRoundTripAndForget(@ForAll("interaction") Interaction entry) {
        assertThat(Interaction.restore(entry.snapshot())).isEqualTo(entry);
        Interaction anonymous = entry.anonymised();
        assertThat(anonymous.anonymised()).isEqualTo(anonymous);
        assertThat(Interaction.restore(anonymous.snapshot())).isEqualTo(anonymous);
        assertThat(anonymous.note()).isEmpty();
    }

    @Property
    void promisesRoundTripAndForget(@ForAll("promise") Promise promise) {
        assertThat(Promise.restore(promise.snapshot())).isEqualTo(promise);
        Promise anonymous = promise.anonymised();
        assertThat(anonymous.anonymised()).isEqualTo(anonymous);
        assertThat(Promise.restore(anonymous.snapshot())).isEqualTo(anonymous);
    }

    @Property
    void referralsRoundTrip(@ForAll("referrals") List<Referral> referrals) {
        for (Referral referral : referrals) {
            assertThat(Referral.restore(referral.snapshot())).isEqualTo(referral);
        }
    }

    @Property
    void knowledgeRoundTripsAndForgets(@ForAll("knowledge") KnowledgeItem item) {
        Snapshot snapshot = item.snapshot();
        assertThat(KnowledgeItem.restore(snapshot)).isEqualTo(item);
        assertThat(snapshot.text("state")).isEqualTo(item.state().name());
        KnowledgeItem anonymous = item.anonymised();
        assertThat(anonymous.anonymised()).isEqualTo(anonymous);
        assertThat(KnowledgeItem.restore(anonymous.snapshot())).isEqualTo(anonymous);
    }

    @Property
    void contentRoundTripsAndForgets(@ForAll("content") ContentReference reference) {
        assertThat(ContentReference.restore(reference.snapshot())).isEqualTo(reference);
        ContentReference anonymous = reference.anonymised();
        assertThat(anonymous.anonymised()).isEqualTo(anonymous);
        assertThat(ContentReference.restore(anonymous.snapshot())).isEqualTo(anonymous);
    }

    @Property
    void everyMoveIsAllowedOrRefusedAsTheTableSays(
            @ForAll("knowledge") KnowledgeItem item, @ForAll KnowledgeMove move) {
        Instant at = InteractionArbitraries.START.plusSeconds(100);
        KnowledgeMoveResult result =
                move == KnowledgeMove.REVISE ? item.tryRevise("x", "s", at) : item.tryMove(move, "s", at);
        Optional<KnowledgeState> after = result.fold(moved -> Optional.of(moved.state()), refused -> Optional.empty());
        assertThat(after).isEqualTo(move.from(item.state()));
        assertThat(after.isPresent())
                .isEqualTo(KnowledgeMove.allowedFrom(item.state()).contains(move));
    }

    @Property
    void statesPartitionThePromises(@ForAll("promises") List<Promise> promises, @ForAll("instants") Instant at) {
        List<Promise> made = promises.stream()
                .filter(promise -> !promise.madeAt().isAfter(at))
                .toList();
        PromiseRecord record = PromiseRecord.of(promises, at);
        assertThat(record.kept() + record.broken() + record.withdrawn() + record.notYetDue())
                .isEqualTo(made.size());
        assertThat(record.broken()).isEqualTo(count(made, at, PromiseState.BROKEN));
        assertThat(record.withdrawn()).isEqualTo(count(made, at, PromiseState.WITHDRAWN));
        assertThat(record.kept())
                .isEqualTo(made.stream()
                        .filter(promise -> promise.dueAt().isBefore(at))
                        .filter(promise -> promise.stateAt(at) == PromiseState.KEPT)
                        .count());
        assertThat(record.rate().n()).isEqualTo(record.due());
        for (Promise promise : made) {
            assertThat(promise.lateness(at).isPresent()).isEqualTo(promise.stateAt(at) == PromiseState.BROKEN);
            assertThat(promise.lateness(at).orElse(Duration.ZERO)).isGreaterThanOrEqualTo(Duration.ZERO);
        }
    }

    private static long count(List<Promise> promises, Instant at, PromiseState state) {
        return promises.stream().filter(promise -> promise.stateAt(at) == state).count();
    }

    @Property
    void aPromiseThatIsOverNeverChangesItsState(
            @ForAll("promise") Promise promise, @ForAll @IntRange(min = 1, max = 1_000_000) int seconds) {
        Instant over = promise.dueAt().plusSeconds(1);
        assertThat(promise.stateAt(over.plusSeconds(seconds))).isEqualTo(promise.stateAt(over));
    }

    @Property
    void journeysAddUpInAnyOrder(@ForAll("interactions") List<Interaction> interactions) {
        Journey journey = Journey.of(InteractionArbitraries.KIM, interactions);
        int size = interactions.size();
        assertThat(sum(journey.touchpointCounts())).isEqualTo(size);
        assertThat(sum(journey.phaseCounts())).isEqualTo(size);
        assertThat(journey.transitions().stream()
                        .mapToInt(TouchpointTransition::count)
                        .sum())
                .isEqualTo(Math.max(0, size - 1));
        List<Interaction> reversed = new ArrayList<>(interactions);
        Collections.reverse(reversed);
        assertThat(Journey.of(InteractionArbitraries.KIM, reversed).interactions())
                .isEqualTo(journey.interactions());
    }

    private static int sum(Map<?, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    @Property
    void usageIsWhatANaiveCountGives(
            @ForAll("interactions") List<Interaction> interactions,
            @ForAll("instants") Instant at,
            @ForAll @IntRange(min = 1, max = 6) int days) {
        ZoneId zone = ZoneId.of("Asia/Seoul");
        UsageMetric usage = Journey.of(InteractionArbitraries.KIM, interactions).usage(at, days, zone);
        long today = at.atZone(zone).toLocalDate().toEpochDay();
        int uses = 0;
        int before = 0;
        Set<Long> active = new HashSet<>();
        for (Interaction one : interactions) {
            long ago = today - one.at().atZone(zone).toLocalDate().toEpochDay();
            if (one.kind() == InteractionKind.USE && !one.at().isAfter(at)) {
                uses += ago < days ? 1 : 0;
                before += ago >= days && ago < 2L * days ? 1 : 0;
                if (ago < days) {
                    active.add(ago);
                }
            }
        }
        assertThat(usage.uses()).isEqualTo(uses);
        assertThat(usage.usesBefore()).isEqualTo(before);
        assertThat(usage.activeDays()).isEqualTo(active.size());
    }

    @Property
    void everyReferredCustomerCountsOnce(@ForAll("referrals") List<Referral> referrals) {
        ReferralGraph graph = ReferralGraph.of(referrals);
        Map<CustomerId, Referral> naive = new HashMap<>();
        referrals.forEach(referral -> naive.merge(referral.referred(), referral, (a, b) -> a.compareTo(b) < 0 ? a : b));
        assertThat(graph.credited())
                .containsExactlyInAnyOrderElementsOf(naive.values())
                .isSorted();
        List<Referral> reversed = new ArrayList<>(referrals);
        Collections.reverse(reversed);
        assertThat(ReferralGraph.of(reversed).credited()).isEqualTo(graph.credited());
        Map<CustomerId, Money> margins = new HashMap<>();
        naive.keySet()
                .forEach(customer -> margins.put(
                        customer,
                        Money.ofMinor(CurrencyUnit.EUR, customer.value().charAt(0) * 7L - 460)));
        ReferralValue value = ReferralValue.of(graph, margins, CurrencyUnit.EUR);
        assertThat(value.total())
                .isEqualTo(margins.values().stream().reduce(Money.zero(CurrencyUnit.EUR), Money::plus));
        assertThat(value.customers()).isEqualTo(naive.size());
        for (CustomerId referrer : graph.referrers()) {
            assertThat(graph.reach(referrer)).isBetween(1, 3);
        }
    }

    @Property
    void channelRowsAddUpToTheLog(@ForAll("interactions") List<Interaction> interactions) {
        ChannelEfficiencyBuilder builder = ChannelEfficiency.builder();
        interactions.forEach(builder::add);
        ChannelEfficiency channels = builder.build();
        assertThat(channels.contacts() + channels.others()).isEqualTo(interactions.size());
        Collections.reverse(interactions);
        ChannelEfficiencyBuilder again = ChannelEfficiency.builder();
        interactions.forEach(again::add);
        assertThat(again.build()).isEqualTo(channels);
    }

    @Property
    void preferencesSuitAsAWalkThroughTheMinutesSays(
            @ForAll("preferences") ChannelPreference preference, @ForAll @IntRange(min = 0, max = 20_000) int minute) {
        // three weeks that hold the change to summer time in Berlin and St. John's
        Instant at = Instant.parse("2026-03-07T00:00:00Z").plusSeconds(minute * 60L);
        assertThat(preference.suits(at))
                .isEqualTo(walk(preference, at.atZone(preference.zone()).toLocalDateTime()));
    }

    /** Walks from the beginning of the hours minute by minute, for the hours that begin today and those of yesterday. */
    private static boolean walk(ChannelPreference preference, LocalDateTime local) {
        LocalDateTime wanted = local.withSecond(0);
        for (int ago = 0; ago <= 1; ago++) {
            LocalDateTime clock = local.toLocalDate().minusDays(ago).atTime(preference.from());
            if (!preference.weekdays().contains(clock.getDayOfWeek())) {
                continue;
            }
            do {
                if (clock.equals(wanted)) {
                    return true;
                }
                clock = clock.plusMinutes(1);
            } while (!clock.toLocalTime().equals(preference.to()));
        }
        return false;
    }

    @Property
    void confirmationsAreOneForEachPurchase(
            @ForAll("interactions") List<Interaction> interactions, @ForAll("instants") Instant at) {
        ConfirmationRule rule = ConfirmationRule.between(Duration.ofHours(6), Duration.ofDays(2));
        List<Instant> purchases = interactions.stream()
                .map(Interaction::at)
                .filter(instant -> instant.getEpochSecond() % 5 == 0)
                .toList();
        List<Confirmation> confirmations =
                rule.check(purchases, Journey.of(InteractionArbitraries.KIM, interactions), at);
        assertThat(confirmations).hasSameSizeAs(purchases);
        for (Confirmation one : confirmations) {
            boolean open = !at.isBefore(one.from()) && !at.isAfter(one.until());
            assertThat(one.state() == ConfirmationState.DUE && !open).isFalse();
            assertThat(one.state() == ConfirmationState.NOT_YET).isEqualTo(at.isBefore(one.from()));
            assertThat(one.state() == ConfirmationState.MISSED && !at.isAfter(one.until()))
                    .isFalse();
        }
    }
}
