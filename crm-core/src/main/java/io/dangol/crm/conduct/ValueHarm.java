package io.dangol.crm.conduct;

/**
 * Where a customer lies by value and harm. It advises how to talk; it moves no rung, for a rule holds for rich and poor.
 */
public enum ValueHarm {
    /** Serve them well. */
    LOW_VALUE_LOW_HARM(false, false),
    /** Keep them, and win more of their kind. */
    HIGH_VALUE_LOW_HARM(true, false),
    /** Follow the ladder; little is lost if they leave. */
    LOW_VALUE_HIGH_HARM(false, true),
    /** Follow the ladder; a trained handler is worth the cost, and staff comes before revenue. */
    HIGH_VALUE_HIGH_HARM(true, true);

    private final boolean valuable;
    private final boolean harmful;

    ValueHarm(boolean valuable, boolean harmful) {
        this.valuable = valuable;
        this.harmful = harmful;
    }

    static ValueHarm of(boolean valuable, boolean harmful) {
        if (harmful) {
            return valuable ? HIGH_VALUE_HIGH_HARM : LOW_VALUE_HIGH_HARM;
        }
        return valuable ? HIGH_VALUE_LOW_HARM : LOW_VALUE_LOW_HARM;
    }

    /** Tells whether the value is high. */
    public boolean isValuable() {
        return valuable;
    }

    /** Tells whether the harm is high. */
    public boolean isHarmful() {
        return harmful;
    }
}
