package io.dangol.crm.customer;

import io.dangol.crm.OpenText;
import io.dangol.crm.storage.PlainValue;
import io.dangol.crm.storage.Snapshot;
import io.dangol.crm.storage.SnapshotBuilder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The personal fields of a customer or of a contact person, each with its source; any of them may be absent.
 *
 * <pre>{@code
 * FieldSource shop = FieldSource.of("web-shop", at);
 * PersonalDetails details = PersonalDetails.builder()
 *         .name("김단골", shop)
 *         .language("ko-KR", shop)
 *         .contactPoint(ContactPoint.of(ContactPointKind.EMAIL, "kim@example.com", shop))
 *         .build();
 * }</pre>
 *
 * <p>Text is not blank and has at most 1,000 characters; it is kept as it was given. The {@code toString} shows which fields
 * are there, and the messages of errors show lengths; neither shows a value. Immutable and thread-safe.
 *
 * @param name the name as it is written on an envelope, for a company that of the company
 * @param givenName the given name
 * @param familyName the family name
 * @param birthDate the date of birth
 * @param language the language spoken, a well-formed language tag (RFC 5646) such as {@code ko-KR}
 * @param contactPoints the ways to reach them, in the order in which they were given; unmodifiable
 * @param attributes further fields by the name of the attribute as {@link CustomerField#attribute} allows it, by rising name;
 *     unmodifiable
 */
public record PersonalDetails(
        Optional<Sourced<String>> name,
        Optional<Sourced<String>> givenName,
        Optional<Sourced<String>> familyName,
        Optional<Sourced<LocalDate>> birthDate,
        Optional<Sourced<String>> language,
        @NotNull List<@Valid ContactPoint> contactPoints,
        @NotNull Map<String, Sourced<String>> attributes) {

    /** The most characters that a personal text may have. */
    public static final int MAX_TEXT = 1_000;

    private static final String SNAPSHOT_TYPE = "personal-details";
    private static final String ATTRIBUTE_TYPE = "attribute";

    private static final PersonalDetails NONE = new PersonalDetails(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Map.of());

    public PersonalDetails {
        Objects.requireNonNull(birthDate, "birthDate");
        name.ifPresent(text -> OpenText.require("Name", text.value(), MAX_TEXT));
        givenName.ifPresent(text -> OpenText.require("Given name", text.value(), MAX_TEXT));
        familyName.ifPresent(text -> OpenText.require("Family name", text.value(), MAX_TEXT));
        language.ifPresent(tag -> requireLanguage(tag.value()));
        contactPoints = List.copyOf(contactPoints);
        SortedMap<String, Sourced<String>> copy = new TreeMap<>(attributes);
        copy.forEach((attribute, text) ->
                OpenText.require("Field " + CustomerField.attribute(attribute), text.value(), MAX_TEXT));
        attributes = Collections.unmodifiableMap(copy);
    }

    /** Returns details without any field. */
    public static PersonalDetails none() {
        return NONE;
    }

    /** Returns a builder without any field. */
    public static PersonalDetailsBuilder builder() {
        return new PersonalDetailsBuilder(NONE);
    }

    /** Returns a builder that begins with these fields. */
    public PersonalDetailsBuilder toBuilder() {
        return new PersonalDetailsBuilder(this);
    }

    /** Returns the contact points that hold at an instant, in their order; unmodifiable. */
    public List<ContactPoint> contactPointsAt(Instant at) {
        return contactPoints.stream().filter(point -> point.isValidAt(at)).toList();
    }

    /** Returns which fields are there, such as {@code PersonalDetails[name, language, 2 contact points]}. */
    @Override
    public String toString() {
        List<String> present = new ArrayList<>();
        name.ifPresent(text -> present.add("name"));
        givenName.ifPresent(text -> present.add("givenName"));
        familyName.ifPresent(text -> present.add("familyName"));
        birthDate.ifPresent(date -> present.add("birthDate"));
        language.ifPresent(tag -> present.add("language"));
        if (!contactPoints.isEmpty()) {
            present.add(contactPoints.size() + " contact points");
        }
        if (!attributes.isEmpty()) {
            present.add("attributes " + attributes.keySet());
        }
        return "PersonalDetails[" + String.join(", ", present) + "]";
    }

    Stream<FieldSource> sources() {
        Stream<Sourced<?>> single =
                Stream.of(name, givenName, familyName, birthDate, language).flatMap(Optional::stream);
        return Stream.of(
                        single.map(Sourced::source),
                        contactPoints.stream().map(ContactPoint::source),
                        attributes.values().stream().map(Sourced::source))
                .flatMap(Function.identity());
    }

    Snapshot snapshot() {
        return Snapshot.builder(SNAPSHOT_TYPE, 1)
                .optional("name", text(name), SnapshotBuilder::snapshot)
                .optional("givenName", text(givenName), SnapshotBuilder::snapshot)
                .optional("familyName", text(familyName), SnapshotBuilder::snapshot)
                .optional(
                        "birthDate",
                        birthDate.map(date -> date.snapshot(LocalDate::toString)),
                        SnapshotBuilder::snapshot)
                .optional("language", text(language), SnapshotBuilder::snapshot)
                .list("contactPoints", contactPoints, point -> PlainValue.of(point.snapshot()))
                .list("attributes", attributes.entrySet(), PersonalDetails::attribute)
                .build();
    }

    static PersonalDetails restore(Snapshot snapshot) {
        snapshot.require(SNAPSHOT_TYPE, 1);
        Map<String, Sourced<String>> attributes = new TreeMap<>();
        for (Snapshot attribute : snapshot.list("attributes", PlainValue::asSnapshot)) {
            attribute.require(ATTRIBUTE_TYPE, 1);
            attributes.put(attribute.text("name"), Sourced.restore(attribute.snapshot("field"), Function.identity()));
        }
        return new PersonalDetails(
                text(snapshot, "name"),
                text(snapshot, "givenName"),
                text(snapshot, "familyName"),
                snapshot.optional("birthDate", Snapshot::snapshot)
                        .map(date -> Sourced.restore(date, PersonalDetails::parseDate)),
                text(snapshot, "language"),
                snapshot.list("contactPoints", value -> ContactPoint.restore(value.asSnapshot())),
                attributes);
    }

    private static Optional<Snapshot> text(Optional<Sourced<String>> field) {
        return field.map(text -> text.snapshot(Function.identity()));
    }

    private static Optional<Sourced<String>> text(Snapshot snapshot, String field) {
        return snapshot.optional(field, Snapshot::snapshot).map(text -> Sourced.restore(text, Function.identity()));
    }

    private static PlainValue attribute(Map.Entry<String, Sourced<String>> attribute) {
        return PlainValue.of(Snapshot.builder(ATTRIBUTE_TYPE, 1)
                .text("name", attribute.getKey())
                .snapshot("field", attribute.getValue().snapshot(Function.identity()))
                .build());
    }

    @SuppressWarnings("UnusedException") // its message would show the text
    private static LocalDate parseDate(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("Date of birth of " + text.length()
                    + " characters is no ISO 8601 date such as 1990-01-31. Restore what snapshot() wrote.");
        }
    }

    @SuppressWarnings("UnusedException") // its message would show the text
    private static void requireLanguage(String tag) {
        OpenText.require("Language", tag, MAX_TEXT);
        try {
            new Locale.Builder().setLanguageTag(tag);
        } catch (IllformedLocaleException e) {
            throw new IllegalArgumentException("Language of " + tag.length()
                    + " characters is no well-formed language tag (RFC 5646), such as ko or ko-KR.");
        }
    }
}
