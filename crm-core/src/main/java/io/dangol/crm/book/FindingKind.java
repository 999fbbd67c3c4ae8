package io.dangol.crm.book;

/** What there is to say about a customer beyond the numbers, from what matters most to what matters least. */
public enum FindingKind {
    /** The customer gave goods back and bought none. */
    ONLY_RETURNS,
    /** Nothing is left after returns: net is zero or less. */
    NET_NOT_POSITIVE,
    /** At least {@link BookReading#NOTABLE_RETURN_RATE} of the sales, by amount, came back. */
    HIGH_RETURNS,
    /** The monetary score is higher on gross than on net, so that sales alone would flatter. */
    GROSS_MISLEADS,
    /** The goods cost more than they brought, where the cost is known. */
    NEGATIVE_MARGIN,
    /** At least {@link BookReading#LARGE_SHARE} of the company's net comes from this customer. */
    LARGE_SHARE,
    /** The customer bought once. */
    ONE_ORDER
}
