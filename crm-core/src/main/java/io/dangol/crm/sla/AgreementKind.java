package io.dangol.crm.sla;

/** Between whom an agreement is made. */
public enum AgreementKind {
    /** Service level agreement, with the customer. */
    SLA,
    /** Operational level agreement (OLA), between units of one firm, in support of the agreement with the customer. */
    OLA,
    /** Underpinning contract (UC), with an outside supplier, in support of the agreement with the customer. */
    UNDERPINNING_CONTRACT
}
