package io.dangol.crm.interaction;

/**
 * What a channel can do that others cannot: the attributes by which mobile business is told from other business
 * (Müller-Veerse 1999, Mobile Commerce Report, Durlacher Research).
 *
 * <p>Immutable and thread-safe.
 */
public enum ChannelCapability {
    /** The customer can use it from anywhere, at any time. */
    UBIQUITY,

    /** The house can reach the customer on it anywhere, at any time. */
    REACHABILITY,

    /** It knows where the customer is. */
    LOCALIZATION,

    /** It is connected at once, without dialling, booting or travelling. */
    INSTANT_CONNECTIVITY
}
