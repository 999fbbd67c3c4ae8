package io.dangol.crm.customer;

import io.dangol.crm.storage.Snapshot;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The personal fields of a customer and the names under which purposes, retention and completeness speak of them.
 *
 * <p>Further attributes that a host adds have names of their own, made by {@link #attribute}. Which of all these a customer
 * really has is told by {@link Customer#personalFields}, so that a register of purposes can be checked to be complete.
 *
 * <p>Immutable and thread-safe.
 */
public enum CustomerField {
    /** The name as it is written on an envelope. */
    NAME("customer.name"),
    /** The given name. */
    GIVEN_NAME("customer.givenName"),
    /** The family name. */
    FAMILY_NAME("customer.familyName"),
    /** The date of birth. */
    BIRTH_DATE("customer.birthDate"),
    /** The language spoken. */
    LANGUAGE("customer.language"),
    /** E-mail addresses. */
    EMAIL("customer.contact.email"),
    /** Telephone numbers of a place. */
    PHONE("customer.contact.phone"),
    /** Telephone numbers of a person. */
    MOBILE("customer.contact.mobile"),
    /** Postal addresses. */
    POSTAL_ADDRESS("customer.contact.postalAddress"),
    /** Accounts of messaging services. */
    MESSENGER("customer.contact.messenger"),
    /** Other ways of contact. */
    OTHER_CONTACT("customer.contact.other"),
    /** The contact persons, with all that is recorded of them. */
    CONTACT_PERSONS("customer.contactPersons"),
    /** What the customer stated as preferred. */
    PREFERENCES("customer.preferences");

    /** The most characters that the name of a further attribute may have. */
    public static final int MAX_ATTRIBUTE_NAME = 40;

    private static final String ATTRIBUTE_PREFIX = "customer.attribute.";
    private static final Set<String> NAMES = namesInOrder();

    private final String fieldName;

    CustomerField(String fieldName) {
        this.fieldName = fieldName;
    }

    /** Returns the name of the field, such as {@code customer.name}. */
    public String fieldName() {
        return fieldName;
    }

    /** Returns the names of all constants, in their order; unmodifiable. */
    public static Set<String> names() {
        return NAMES;
    }

    /**
     * Returns the field name of a further attribute, such as {@code customer.attribute.shoeSize}.
     *
     * @param name a letter A-Z or a-z, then letters, digits, {@code _}, {@code -} or {@code .}, at most 40 characters
     * @throws IllegalArgumentException if the name is not allowed
     */
    public static String attribute(String name) {
        if (name.length() > MAX_ATTRIBUTE_NAME) {
            throw new IllegalArgumentException("Name of an attribute has " + name.length()
                    + " characters; allowed are 1 to " + MAX_ATTRIBUTE_NAME + ".");
        }
        return ATTRIBUTE_PREFIX + requireName(name);
    }

    /** Refuses what is the name of neither a constant nor a further attribute. */
    static void requireFieldName(String fieldName) {
        if (fieldName.startsWith(ATTRIBUTE_PREFIX)) {
            attribute(fieldName.substring(ATTRIBUTE_PREFIX.length()));
        } else if (!NAMES.contains(fieldName)) {
            throw new IllegalArgumentException("Customers have no field " + fieldName + "; they have " + NAMES
                    + " and attributes named " + ATTRIBUTE_PREFIX + "NAME.");
        }
    }

    private static String requireName(String name) {
        // the rule for names in snapshots, so that a store may use the name of an attribute as the name of a column
        Snapshot.builder("attribute", 1).flag(name, true).build();
        return name;
    }

    private static Set<String> namesInOrder() {
        Set<String> names = new LinkedHashSet<>();
        Arrays.stream(values()).map(CustomerField::fieldName).forEach(names::add);
        return Collections.unmodifiableSet(names);
    }
}
