package io.dangol.crm.interaction;

/**
 * The eight kinds of content without fixed fields, with the sensitivity and retention that apply where nothing else is
 * said.
 *
 * <p>The defaults are a careful reading, not legal advice. Immutable and thread-safe.
 */
public enum UnstructuredKind {
    /** Recordings of calls, interviews and events. */
    AUDIO_VIDEO(Sensitivity.PERSONAL, RetentionClass.CASE),

    /** Recordings of places, made without the person's doing. */
    SURVEILLANCE(Sensitivity.SENSITIVE, RetentionClass.TRANSIENT),

    /** Positions and tracks. */
    GEOSPATIAL(Sensitivity.SENSITIVE, RetentionClass.TRANSIENT),

    /** Pictures, animations and other designed media. */
    RICH_MEDIA(Sensitivity.PERSONAL, RetentionClass.RELATIONSHIP),

    /** Readings of sensors and devices. */
    IOT(Sensitivity.PERSONAL, RetentionClass.TRANSIENT),

    /** Letters, e-mails, documents, posts. */
    TEXT(Sensitivity.PERSONAL, RetentionClass.CASE),

    /** Measurements and results of research. */
    SCIENTIFIC(Sensitivity.INTERNAL, RetentionClass.RELATIONSHIP),

    /** Pictures, readings and reports about health. */
    MEDICAL(Sensitivity.SPECIAL_CATEGORY, RetentionClass.STATUTORY);

    private final Sensitivity sensitivity;
    private final RetentionClass retentionClass;

    UnstructuredKind(Sensitivity sensitivity, RetentionClass retentionClass) {
        this.sensitivity = sensitivity;
        this.retentionClass = retentionClass;
    }

    /** Returns the sensitivity of such content where nothing else is said. */
    public Sensitivity defaultSensitivity() {
        return sensitivity;
    }

    /** Returns the retention of such content where nothing else is said. */
    public RetentionClass defaultRetentionClass() {
        return retentionClass;
    }
}
