package io.dangol.crm.estimate;

/**
 * The named way in which the interval of an {@link Estimate} was computed.
 *
 * <p>Immutable and thread-safe.
 */
public enum IntervalMethod {
    /**
     * Score interval of a proportion (Wilson 1927, J. Am. Stat. Assoc. 22:209-212,
     * <a href="https://doi.org/10.1080/01621459.1927.10502953">doi 10.1080/01621459.1927.10502953</a>): close to the
     * stated level on average, inside [0, 1], and useful from the first observation on.
     */
    WILSON,

    /**
     * Score interval of a proportion with continuity correction (Newcombe 1998, Stat. Med. 17:857-872, method 4,
     * <a href="https://doi.org/10.1002/(SICI)1097-0258(19980430)17:8%3C857::AID-SIM777%3E3.0.CO;2-E">doi
     * 10.1002/(SICI)1097-0258(19980430)17:8&lt;857::AID-SIM777&gt;3.0.CO;2-E</a>): wider than {@link #WILSON}, seldom
     * below the stated level.
     */
    WILSON_CORRECTED,

    /**
     * Exact interval of a proportion (Clopper and Pearson 1934, Biometrika 26:404-413,
     * <a href="https://doi.org/10.1093/biomet/26.4.404">doi 10.1093/biomet/26.4.404</a>): never below the stated level,
     * and therefore wide.
     */
    CLOPPER_PEARSON,

    /**
     * Interval of a mean from Student's t distribution (Student 1908, Biometrika 6:1-25,
     * <a href="https://doi.org/10.1093/biomet/6.1.1">doi 10.1093/biomet/6.1.1</a>): mean &plusmn; t standard errors.
     */
    STUDENT_T,

    /**
     * Interval of a difference of two independent means of unequal variances (Welch 1947, Biometrika 34:28-35,
     * <a href="https://doi.org/10.1093/biomet/34.1-2.28">doi 10.1093/biomet/34.1-2.28</a>; Satterthwaite 1946,
     * Biometrics Bulletin 2:110-114, <a href="https://doi.org/10.2307/3002019">doi 10.2307/3002019</a>): difference
     * &plusmn; t standard errors, with degrees of freedom estimated from both samples.
     */
    WELCH,

    /**
     * Interval of a difference of two independent proportions from their two score intervals (Newcombe 1998, Stat. Med.
     * 17:873-890, method 10,
     * <a href="https://doi.org/10.1002/(SICI)1097-0258(19980430)17:8%3C873::AID-SIM779%3E3.0.CO;2-I">doi
     * 10.1002/(SICI)1097-0258(19980430)17:8&lt;873::AID-SIM779&gt;3.0.CO;2-I</a>).
     */
    NEWCOMBE,

    /**
     * Exact interval of a Poisson rate (Garwood 1936, Biometrika 28:437-442,
     * <a href="https://doi.org/10.1093/biomet/28.3-4.437">doi 10.1093/biomet/28.3-4.437</a>): never below the stated
     * level.
     */
    GARWOOD,

    /**
     * Estimate &plusmn; z standard errors, where the standard error comes from the method that made the estimate (for
     * example a maximum of a likelihood, or the delta method): an approximation for large samples.
     */
    NORMAL
}
