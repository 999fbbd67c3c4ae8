package io.dangol.crm.conduct;

/** Why a customer is better referred to another offer. */
public enum MisfitReason {
    /** The service cannot meet a large share of the needs that were stated. */
    UNMET_NEEDS,
    /** The value was negative in each of the last periods. */
    PERSISTENT_NEGATIVE_VALUE
}
