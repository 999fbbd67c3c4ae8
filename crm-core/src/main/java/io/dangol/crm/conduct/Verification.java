package io.dangol.crm.conduct;

/** How far an incident is established. Only what is verified opens the {@link Gate} to measures that hurt. */
public enum Verification {
    /** Somebody says so. */
    REPORTED,
    /** A second source fits, such as a till record or another witness. */
    CORROBORATED,
    /** A named person has established it; at a desk never the one who reported it. */
    VERIFIED,
    /** The customer contests it and it is not decided yet; it weighs nothing meanwhile. */
    DISPUTED,
    /** It did not happen, or was not this customer. It is as if it had never been reported. */
    RETRACTED;

    /** Returns the place in the order of the constants, which columns keep. */
    @SuppressWarnings("EnumOrdinal") // a column of bytes holds it in memory only, nothing stores it
    int code() {
        return ordinal();
    }
}
