package io.dangol.crm.customer;

/**
 * By which way a contact point is reached.
 *
 * <p>Immutable and thread-safe.
 */
public enum ContactPointKind {
    /** Electronic mail. */
    EMAIL(CustomerField.EMAIL),
    /** A telephone at a place. */
    PHONE(CustomerField.PHONE),
    /** A telephone that a person carries. */
    MOBILE(CustomerField.MOBILE),
    /** A place to which letters and parcels go. */
    POSTAL_ADDRESS(CustomerField.POSTAL_ADDRESS),
    /** An account of a messaging service. */
    MESSENGER(CustomerField.MESSENGER),
    /** Any other way. */
    OTHER(CustomerField.OTHER_CONTACT);

    private final CustomerField field;

    ContactPointKind(CustomerField field) {
        this.field = field;
    }

    /** Returns the personal field that a contact point of this kind belongs to. */
    public CustomerField field() {
        return field;
    }
}
