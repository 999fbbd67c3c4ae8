package io.dangol.crm.purchase;

/** Which way the money of a purchase went. */
public enum PurchaseKind {
    /** The customer bought; the amount counts towards gross and net. */
    SALE,
    /** The customer gave something back or the sale was cancelled; the amount lowers net, never gross. */
    RETURN
}
