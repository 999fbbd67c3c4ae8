package io.dangol.crm.examples;

/** Why a row of a file was not taken, in the order in which a row is examined. */
public enum RejectReason {
    /** The line is not UTF-8, too long, or a quote in it is never closed. */
    UNREADABLE("unreadable line"),
    /** The row has more or fewer fields than the header. */
    FIELD_COUNT("wrong number of fields"),
    /** The currency is not one, or another than that of the purchases before. */
    CURRENCY("currency"),
    /** The amount or the cost is not a number, not finite, too large or too finely divided for the currency. */
    AMOUNT("amount"),
    /** The kind, channel, direction or phase is not one of those that are known, or contradicts another field. */
    KIND("kind"),
    /** The event or status is not known, or cannot be so after what happened before. */
    EVENT("event or status"),
    /** The date or time is not one, or before the ticket came in. */
    TIME("date or time"),
    /** It happened after the date of the book. */
    LATER("after the as-of date"),
    /** The customer's key is not one or was given before, or the parent or the referred customer cannot be. */
    CUSTOMER("customer"),
    /** The ticket's key is not one, or nothing says when the ticket came in. */
    TICKET("ticket"),
    /** A number, a text, a promise, a referral, a complaint or an incident is missing, out of its range, or contradicts itself. */
    VALUE("value"),
    /** The document belongs to another customer, or document, product or a total is not allowed. */
    DOCUMENT("document, product or total");

    private final String text;

    RejectReason(String text) {
        this.text = text;
    }

    /** Returns the reason in words. */
    public String text() {
        return text;
    }
}
