package io.dangol.crm.interaction;

/**
 * What kind of thing passed between customer and house.
 *
 * <p>Immutable and thread-safe.
 */
public enum InteractionKind {
    /** One of the two turned to the other. */
    CONTACT,

    /** Staff saw in the market, in the store or on site how a customer behaves. */
    OBSERVATION,

    /** A customer said in own words what is wanted, missed or liked: interview, review, suggestion. */
    VOICE_OF_CUSTOMER,

    /** The customer used the product or service. */
    USE
}
