package io.dangol.crm.loyalty;

/**
 * How values of one dimension become scores; see {@link RfmBinning}.
 *
 * <p>Immutable and thread-safe.
 */
public enum RfmMode {
    /** Cuts at type-7 quantiles; a value passes a cut that it exceeds. */
    QUANTILE,
    /** Cuts at type-7 quantiles plus 1; a value passes a cut that it reaches. */
    R_COMPAT,
    /** Cuts given by the caller. */
    FIXED,
    /** By position, groups of equal size; equal values may be split. */
    NTILE,
    /** Quantiles within the customers of equal score in the dimensions before. */
    NESTED
}
