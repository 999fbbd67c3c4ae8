package io.dangol.crm.privacy;

import io.dangol.crm.KeyText;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The personal fields of a host and the purposes of each; a field without purpose cannot be registered.
 *
 * <pre>{@code
 * PurposeRegistry registry = PurposeRegistry.builder()
 *         .purpose(DataPurpose.onConsent("newsletter", "News by e-mail", Period.ZERO))
 *         .purpose(DataPurpose.on("delivery", "Send goods", Period.ofYears(10), LegalBasis.CONTRACT))
 *         .fields(CustomerField.names())
 *         .field("customer.name", "newsletter", "delivery")
 *         ...
 *         .build();
 * }</pre>
 *
 * <p>A question about a field or purpose that is not registered is an error and not a no, because it shows a mistake of the
 * host. Immutable and thread-safe.
 */
public final class PurposeRegistry {

    /** The most characters that the name of a field may have. */
    static final int MAX_FIELD = 100;

    private final Map<String, DataPurpose> purposes;
    private final Map<String, Set<String>> fields;

    private PurposeRegistry(Map<String, DataPurpose> purposes, Map<String, Set<String>> fields) {
        this.purposes = purposes;
        this.fields = fields;
    }

    /** Returns a builder of a registry without fields and purposes. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the codes of the purposes, sorted; unmodifiable. */
    public Set<String> purposes() {
        return Collections.unmodifiableSet(purposes.keySet());
    }

    /** Returns the names of the fields, sorted; unmodifiable. */
    public Set<String> fields() {
        return Collections.unmodifiableSet(fields.keySet());
    }

    /**
     * Returns a purpose.
     *
     * @throws IllegalArgumentException if it is not registered; the message names those that are
     */
    public DataPurpose purpose(String code) {
        DataPurpose purpose = purposes.get(code);
        if (purpose == null) {
            throw new IllegalArgumentException("Purpose " + code + " is not registered; registered are "
                    + purposes.keySet() + ". Register it, also if it is no longer pursued.");
        }
        return purpose;
    }

    /**
     * Returns the purposes of a field, by rising code; unmodifiable.
     *
     * @throws IllegalArgumentException if the field is not registered; the message names those that are
     */
    public List<DataPurpose> purposesOf(String field) {
        return codesOf(field).stream().map(this::purpose).toList();
    }

    /**
     * Returns whether a field serves a purpose.
     *
     * @throws IllegalArgumentException if the field or the purpose is not registered; the message names those that are
     */
    public boolean serves(String field, String purpose) {
        return codesOf(field).contains(purpose(purpose).code());
    }

    /**
     * Refuses fields that are not registered, such as those that a customer really has.
     *
     * @throws IllegalArgumentException if one of them is not registered; the message names all of these
     */
    public void requireFields(Collection<String> names) {
        Set<String> unknown = new TreeSet<>(names);
        unknown.removeAll(fields.keySet());
        if (!unknown.isEmpty()) {
            throw unknown(unknown);
        }
    }

    /** Returns the counts, such as {@code PurposeRegistry[13 fields, 4 purposes]}. */
    @Override
    public String toString() {
        return "PurposeRegistry[" + fields.size() + " fields, " + purposes.size() + " purposes]";
    }

    private Set<String> codesOf(String field) {
        Set<String> codes = fields.get(field);
        if (codes == null) {
            throw unknown(Set.of(field));
        }
        return codes;
    }

    private IllegalArgumentException unknown(Set<String> names) {
        return new IllegalArgumentException("Fields " + names + " are not registered; registered are " + fields.keySet()
                + ". Register them with a purpose, or do not collect them.");
    }

    /**
     * Collects purposes and fields, in any order.
     *
     * <p>Not thread-safe.
     */
    public static final class Builder {

        private final Map<String, DataPurpose> purposes = new TreeMap<>();
        private final Map<String, Set<String>> fields = new TreeMap<>();

        private Builder() {}

        /**
         * Adds a purpose.
         *
         * @throws IllegalArgumentException if there is one of this code already
         */
        public Builder purpose(DataPurpose purpose) {
            if (purposes.putIfAbsent(purpose.code(), purpose) != null) {
                throw new IllegalArgumentException(
                        "Purpose " + purpose.code() + " is registered already; register each purpose once.");
            }
            return this;
        }

        /**
         * Names fields that must have a purpose when the registry is built.
         *
         * @throws IllegalArgumentException if a name is not 1 to 100 characters as {@link KeyText} allows them
         */
        public Builder fields(Collection<String> names) {
            names.forEach(this::codes);
            return this;
        }

        /**
         * Gives a field purposes, beside those that it was given before.
         *
         * @throws IllegalArgumentException if the name is not 1 to 100 characters as {@link KeyText} allows them
         */
        public Builder field(String name, String... purposeCodes) {
            codes(name).addAll(Arrays.asList(purposeCodes));
            return this;
        }

        /**
         * Returns the registry.
         *
         * @throws IllegalArgumentException if fields have no purpose or a purpose that is not registered; the message names all
         *     of them
         */
        public PurposeRegistry build() {
            Set<String> without = new TreeSet<>();
            Map<String, Set<String>> unknown = new TreeMap<>();
            Map<String, Set<String>> copy = new TreeMap<>();
            fields.forEach((field, codes) -> {
                if (codes.isEmpty()) {
                    without.add(field);
                }
                Set<String> strange = new TreeSet<>(codes);
                strange.removeAll(purposes.keySet());
                if (!strange.isEmpty()) {
                    unknown.put(field, strange);
                }
                copy.put(field, Collections.unmodifiableSet(new TreeSet<>(codes)));
            });
            if (!without.isEmpty()) {
                throw new IllegalArgumentException(
                        "Fields " + without + " have no purpose. Give each a purpose, or do not collect it.");
            }
            if (!unknown.isEmpty()) {
                throw new IllegalArgumentException("Purposes " + unknown
                        + " of fields are not registered; registered are " + purposes.keySet() + ". Add the purposes.");
            }
            return new PurposeRegistry(new TreeMap<>(purposes), copy);
        }

        private Set<String> codes(String field) {
            KeyText.require("Name of a personal field", field, MAX_FIELD);
            return fields.computeIfAbsent(field, name -> new TreeSet<>());
        }
    }
}
