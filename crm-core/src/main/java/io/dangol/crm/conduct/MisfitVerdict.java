package io.dangol.crm.conduct;

/** Whether a customer and the service suit each other. It is advice to both and no judgement of conduct. */
public enum MisfitVerdict {
    /** The service suits; go on. */
    FITS,
    /** Tell the customer, kindly, of an offer that suits better, of the house or of another. */
    REFER,
    /** Too few needs were stated and too few periods passed to say. */
    NO_DATA
}
