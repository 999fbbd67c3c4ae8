package io.dangol.crm.customer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which personal fields of one customer are recorded, and by which sources.
 *
 * <p>Immutable and thread-safe once made.
 */
final class RecordedFields {

    private static final Comparator<FieldSource> LATEST =
            Comparator.comparing(FieldSource::recordedAt).thenComparing(FieldSource::system);

    private final Map<String, List<FieldSource>> sources = new HashMap<>();

    private RecordedFields() {}

    /** Returns all that is recorded, contact points that no longer hold included. */
    static RecordedFields of(Customer customer) {
        return of(customer, point -> true);
    }

    /** Returns what is recorded, of the contact points those that hold at an instant. */
    static RecordedFields of(Customer customer, Instant at) {
        return of(customer, point -> point.isValidAt(at));
    }

    private static RecordedFields of(Customer customer, Predicate<ContactPoint> holds) {
        RecordedFields fields = new RecordedFields();
        PersonalDetails details = customer.details();
        fields.add(CustomerField.NAME, details.name());
        fields.add(CustomerField.GIVEN_NAME, details.givenName());
        fields.add(CustomerField.FAMILY_NAME, details.familyName());
        fields.add(CustomerField.BIRTH_DATE, details.birthDate());
        fields.add(CustomerField.LANGUAGE, details.language());
        details.contactPoints().stream()
                .filter(holds)
                .forEach(point -> fields.add(point.kind().field().fieldName(), point.source()));
        details.attributes().forEach((name, text) -> fields.add(CustomerField.attribute(name), text.source()));
        customer.contactPersons().stream()
                .flatMap(ContactPerson::sources)
                .forEach(source -> fields.add(CustomerField.CONTACT_PERSONS.fieldName(), source));
        customer.preferences()
                .forEach(preference -> fields.add(CustomerField.PREFERENCES.fieldName(), preference.source()));
        return fields;
    }

    Set<String> names() {
        return sources.keySet();
    }

    /** Returns the latest source of a field that was recorded at or before an instant. */
    Optional<FieldSource> latest(String field, Instant notAfter) {
        return sources.getOrDefault(field, List.of()).stream()
                .filter(source -> !source.recordedAt().isAfter(notAfter))
                .max(LATEST);
    }

    private void add(CustomerField field, Optional<? extends Sourced<?>> value) {
        value.ifPresent(sourced -> add(field.fieldName(), sourced.source()));
    }

    private void add(String field, FieldSource source) {
        sources.computeIfAbsent(field, name -> new ArrayList<>()).add(source);
    }
}
