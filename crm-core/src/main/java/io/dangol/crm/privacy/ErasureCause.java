package io.dangol.crm.privacy;

/**
 * Why data is to be erased, which decides what stands against it.
 *
 * <p>Immutable and thread-safe.
 */
public enum ErasureCause {
    /**
     * The person asked for it. Consent does not stand against that, because the request takes it back, nor does the time of
     * keeping after it (Regulation (EU) 2016/679, article 17(1)(b)); other bases and legal holds do (article 17(3)).
     */
    REQUESTED,
    /** The time of keeping may be over. Every live purpose, every time of keeping and every legal hold stands against it. */
    RETENTION_ENDED
}
