package io.dangol.crm.customer;

import io.dangol.crm.CustomerId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Customers of every shape. */
final class CustomerArbitraries {

    private CustomerArbitraries() {}

    static Arbitrary<Customer> customers() {
        return Combinators.combine(
                        ids(),
                        Arbitraries.of(CustomerKind.class),
                        instants(),
                        ids().optional(),
                        details(),
                        people(),
                        preferences())
                .as((id, kind, since, parent, details, people, preferences) -> new Customer(
                        id, kind, since, parent.filter(account -> !account.equals(id)), details, people, preferences));
    }

    static Arbitrary<Instant> instants() {
        return Arbitraries.longs().between(-2_000_000, 2_000_000).map(n -> Instant.ofEpochSecond(n, (n & 7) * 1_500));
    }

    private static Arbitrary<CustomerId> ids() {
        return Arbitraries.integers().between(1, 9).map(n -> CustomerId.of("c" + n));
    }

    private static Arbitrary<PersonalDetails> details() {
        return Combinators.combine(
                        sourced(texts()).optional(),
                        sourced(texts()).optional(),
                        sourced(texts()).optional(),
                        sourced(dates()).optional(),
                        sourced(Arbitraries.of("ko", "ko-KR", "en-GB", "zh-Hant-TW", "x-own"))
                                .optional(),
                        contactPoints().list().ofMaxSize(4),
                        attributes())
                .as(PersonalDetails::new);
    }

    private static Arbitrary<Map<String, Sourced<String>>> attributes() {
        return Arbitraries.maps(Arbitraries.of("shoeSize", "door.code", "z"), sourced(texts()));
    }

    private static Arbitrary<ContactPoint> contactPoints() {
        return Combinators.combine(
                        Arbitraries.of(ContactPointKind.class),
                        texts(),
                        instants().optional(),
                        Arbitraries.longs().between(1, 1_000_000).optional(),
                        texts().map(text -> text.substring(0, Math.min(2, text.length())))
                                .filter(CustomerArbitraries::isNotBlank)
                                .filter(CustomerArbitraries::isWhole)
                                .optional(),
                        sources())
                .as(CustomerArbitraries::contactPoint);
    }

    private static ContactPoint contactPoint(
            ContactPointKind kind,
            String text,
            Optional<Instant> from,
            Optional<Long> seconds,
            Optional<String> label,
            FieldSource source) {
        String value = switch (kind) {
            case EMAIL -> text.replaceAll("\\s|\\p{Z}|[\\x00-\\x20\\x85]", "_") + "@example.com";
            case PHONE, MOBILE -> text + "7";
            case POSTAL_ADDRESS, MESSENGER, OTHER -> text;
        };
        Optional<Instant> until = seconds.map(n -> from.orElse(Instant.EPOCH).plusSeconds(n));
        return new ContactPoint(kind, value, from, until, label, source);
    }

    private static Arbitrary<List<ContactPerson>> people() {
        return Combinators.combine(
                        Arbitraries.of("p1", "p2", "p3"), sourced(texts()).optional(), details())
                .as(ContactPerson::new)
                .list()
                .uniqueElements(ContactPerson::id)
                .ofMaxSize(2);
    }

    private static Arbitrary<List<Preference>> preferences() {
        return Combinators.combine(
                        Arbitraries.of(Preference.CHANNEL, Preference.LANGUAGE, Preference.CONTACT_HOURS),
                        texts(),
                        sources())
                .as(Preference::new)
                .list()
                .uniqueElements(Preference::topic)
                .ofMaxSize(3);
    }

    private static <T> Arbitrary<Sourced<T>> sourced(Arbitrary<T> values) {
        return Combinators.combine(values, sources()).as(Sourced::new);
    }

    private static Arbitrary<FieldSource> sources() {
        return Combinators.combine(Arbitraries.of("web-shop", "erp", "단골 앱"), instants(), Arbitraries.of(true, false))
                .as(FieldSource::new);
    }

    private static Arbitrary<LocalDate> dates() {
        return Arbitraries.integers().between(-900_000, 30_000).map(LocalDate::ofEpochDay);
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.of("김단골", " Ünïcode\n2nd line ", "😀", "e\u0301"),
                Arbitraries.strings()
                        .withCharRange('\u0001', '\uD7FF')
                        .ofMinLength(1)
                        .ofMaxLength(20)
                        .filter(CustomerArbitraries::isNotBlank));
    }

    private static boolean isNotBlank(String text) {
        return text.chars()
                .anyMatch(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c) && !Character.isISOControl(c));
    }

    private static boolean isWhole(String text) {
        return !Character.isHighSurrogate(text.charAt(text.length() - 1));
    }
}
