package io.dangol.crm.interaction;

import io.dangol.crm.CustomerId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Stored types with many ties: few customers, instants and touchpoints, so that every rule meets its edge. */
final class InteractionArbitraries {

    static final CustomerId KIM = CustomerId.of("7");
    static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

    private InteractionArbitraries() {}

    static Arbitrary<Instant> instants() {
        return Arbitraries.longs().between(0, 40).map(step -> START.plusSeconds(step * 21_600));
    }

    static Arbitrary<String> texts() {
        return Arbitraries.of("a", "two\nlines", " padded ", "\ud83d\ude00", "말씀");
    }

    static Arbitrary<CustomerId> customers() {
        return Arbitraries.of("A", "B", "C", "D").map(CustomerId::of);
    }

    /** Interactions of one customer, each with an id of its own. */
    static Arbitrary<List<Interaction>> interactions() {
        return interaction().list().ofMaxSize(30).map(list -> {
            for (int i = 0; i < list.size(); i++) {
                list.set(i, withId("i-" + i, list.get(i)));
            }
            return list;
        });
    }

    private static Interaction withId(String id, Interaction one) {
        return new Interaction(
                id,
                one.customer(),
                one.at(),
                one.kind(),
                one.channel(),
                one.direction(),
                one.phase(),
                one.touchpoint(),
                one.outcome(),
                one.handling(),
                one.note(),
                one.otherSubject(),
                one.related());
    }

    static Arbitrary<Interaction> interaction() {
        Arbitrary<Channel> channel = Arbitraries.of(
                Channel.PHONE, Channel.WEB, Channel.LETTER, Channel.of("kiosk", ChannelCapability.LOCALIZATION));
        Arbitrary<Optional<Duration>> handling = Arbitraries.longs()
                .between(0, 10_000_000_000L)
                .map(Duration::ofNanos)
                .optional();
        Arbitrary<Boolean> flags = Arbitraries.of(true, false);
        return Combinators.combine(
                        instants(),
                        Arbitraries.of(InteractionKind.class),
                        channel,
                        Arbitraries.of(Phase.class),
                        Arbitraries.of("search", "cart", "desk"),
                        Arbitraries.of(ContactOutcome.class).optional(),
                        handling,
                        Combinators.combine(texts().optional(), flags).as(Extra::new))
                .as((at, kind, way, phase, touchpoint, outcome, time, extra) -> new Interaction(
                        "i",
                        KIM,
                        at,
                        kind,
                        way,
                        extra.flag ? Direction.INBOUND : Direction.OUTBOUND,
                        phase,
                        touchpoint,
                        outcome,
                        time,
                        extra.note,
                        extra.flag ? Optional.of(CustomerId.of("8")) : Optional.empty(),
                        extra.flag ? Optional.empty() : Optional.of("O-1")));
    }

    static Arbitrary<Promise> promises() {
        Arbitrary<Instant> instants = instants();
        return Combinators.combine(
                        instants, instants, instants, Arbitraries.integers().between(0, 2), texts())
                .as((a, b, c, end, text) -> {
                    Instant made = a.isBefore(b) ? a : b;
                    Instant due = a.isBefore(b) ? b : a;
                    Promise promise = Promise.of("p", KIM, text, made, due, "hotline");
                    if (end == 0 || c.isBefore(made)) {
                        return promise;
                    }
                    return end == 1 ? promise.keep(c) : promise.withdraw(c);
                });
    }

    /** Referrals among few customers, each with an id of its own; circles and rivals are frequent. */
    static Arbitrary<List<Referral>> referrals() {
        return Combinators.combine(customers(), customers(), instants(), Arbitraries.of(true, false))
                .as((from, to, at, converted) -> from.equals(to)
                        ? Optional.<Referral>empty()
                        : Optional.of(new Referral(
                                "r", from, to, at, converted ? Optional.of(at.plusSeconds(5)) : Optional.empty())))
                .list()
                .ofMaxSize(12)
                .map(list -> {
                    List<Referral> referrals =
                            list.stream().flatMap(Optional::stream).toList();
                    return java.util.stream.IntStream.range(0, referrals.size())
                            .mapToObj(i -> new Referral(
                                    "r" + i,
                                    referrals.get(i).referrer(),
                                    referrals.get(i).referred(),
                                    referrals.get(i).at(),
                                    referrals.get(i).convertedAt()))
                            .toList();
                });
    }

    static Arbitrary<KnowledgeItem> knowledge() {
        Arbitrary<KnowledgeBasis> basis = Arbitraries.of(
                KnowledgeBasis.conversational(List.of("i-1", "i-2")),
                KnowledgeBasis.observed(List.of("usage-1")),
                KnowledgeBasis.predicted("churn-3", 0.1, START.plusSeconds(100_000)));
        return Combinators.combine(
                        basis,
                        texts(),
                        Arbitraries.of(KnowledgeMove.class).list().ofMaxSize(8),
                        Arbitraries.integers().between(1, 5).list().ofMaxSize(3),
                        Arbitraries.of("a", "b").list().ofMaxSize(2),
                        Arbitraries.of(true, false))
                .as((on, text, moves, stars, tags, general) -> {
                    KnowledgeItem item =
                            KnowledgeItem.draft("k", text, on, "staff-1", START).tagged(tags);
                    item = general ? item : item.about(KIM);
                    int second = 0;
                    for (KnowledgeMove move : moves) {
                        KnowledgeItem before = item;
                        Instant at = START.plusSeconds(second++);
                        KnowledgeMoveResult result = move == KnowledgeMove.REVISE
                                ? item.tryRevise(text + "!", "staff-1", at)
                                : item.tryMove(move, "staff-2", at);
                        item = result.fold(moved -> moved, refused -> before);
                    }
                    for (int i = 0; i < stars.size(); i++) {
                        item = item.rated("rater-" + i % 2, stars.get(i), START.plusSeconds(i));
                    }
                    return item;
                });
    }

    static Arbitrary<ContentReference> content() {
        return Combinators.combine(
                        Arbitraries.of(UnstructuredKind.class),
                        Arbitraries.of(Sensitivity.class),
                        Arbitraries.of(RetentionClass.class),
                        texts(),
                        instants(),
                        Arbitraries.of(true, false))
                .as((kind, sensitivity, retention, locator, at, linked) -> {
                    ContentReference reference = ContentReference.of(
                                    "m", KIM, kind, locator, "evidence", "0123456789abcdef".repeat(4), at)
                            .withRetentionClass(retention);
                    reference = sensitivity.compareTo(kind.defaultSensitivity()) < 0
                            ? reference.withLoweredSensitivity(sensitivity, "harmless")
                            : reference.withSensitivity(sensitivity);
                    return linked ? reference.ofCase("C-1").alsoAbout(CustomerId.of("8")) : reference;
                });
    }

    private static final class Extra {
        private final Optional<String> note;
        private final boolean flag;

        Extra(Optional<String> note, boolean flag) {
            this.note = note;
            this.flag = flag;
        }
    }
}
