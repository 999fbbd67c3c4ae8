package io.dangol.crm.customer;

import io.dangol.crm.KeyText;
import io.dangol.crm.OpenText;
import io.dangol.crm.Personal;
import io.dangol.crm.storage.Snapshot;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;

/**
 * What a customer stated as preferred in one respect, such as the channel or the hours of contact.
 *
 * <p>It is a statement, not a conclusion from behaviour, and no permission: whether a channel may be used is a matter of
 * consent. The {@code toString} shows topic and source, never the value. Immutable and thread-safe.
 *
 * @param topic in which respect; 1 to 100 characters as {@link KeyText} allows them, the host's word or one of the constants
 *     of this type; it is shown, so it names no person
 * @param value what is preferred, in the host's words; not blank, at most 1,000 characters
 * @param source where the statement came from
 */
public record Preference(
        @NotBlank @Size(max = Preference.MAX_TOPIC) String topic,

        @Personal @NotBlank @Size(max = Preference.MAX_VALUE)
        String value,

        @NotNull @Valid FieldSource source) {

    /** The topic of the preferred channel. */
    public static final String CHANNEL = "channel";

    /** The topic of the preferred language. */
    public static final String LANGUAGE = "language";

    /** The topic of the preferred hours of contact. */
    public static final String CONTACT_HOURS = "contact-hours";

    /** The most characters that a topic may have. */
    public static final int MAX_TOPIC = 100;

    /** The most characters that a value may have. */
    public static final int MAX_VALUE = PersonalDetails.MAX_TEXT;

    private static final String SNAPSHOT_TYPE = "preference";

    public Preference {
        Objects.requireNonNull(topic, "topic");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(source, "source");
        KeyText.require("Topic of a preference", topic, MAX_TOPIC);
        OpenText.require("Value of a preference", value, MAX_VALUE);
    }

    /**
     * Returns a preference.
     *
     * @throws IllegalArgumentException if topic or value is not allowed; the message does not show the value
     */
    public static Preference of(String topic, String value, FieldSource source) {
        return new Preference(topic, value, source);
    }

    /** Returns topic and source. */
    @Override
    public String toString() {
        return "Preference[" + topic + " redacted, source=" + source + "]";
    }

    Snapshot snapshot() {
        return Snapshot.builder(SNAPSHOT_TYPE, 1)
                .text("topic", topic)
                .text("value", value)
                .snapshot("source", source.snapshot())
                .build();
    }

    static Preference restore(Snapshot snapshot) {
        snapshot.require(SNAPSHOT_TYPE, 1);
        return new Preference(
                snapshot.text("topic"), snapshot.text("value"), FieldSource.restore(snapshot.snapshot("source")));
    }
}
