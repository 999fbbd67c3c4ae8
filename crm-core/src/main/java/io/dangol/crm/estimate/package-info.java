/**
 * Numbers computed from a sample, with how far they can be trusted: estimates with intervals, quantiles with a named
 * rank rule, and monotone fits; how good a yes or no, a ranking and a probability are; and the figures that others have
 * published, to stand beside them.
 *
 * <p>No rate leaves the library without its number of observations and its interval; no data is
 * {@link io.dangol.crm.estimate.Quality#NO_DATA}, never zero and never NaN. The package is not a statistics library:
 * it holds the few methods that the other packages share, and no hypothesis tests, regressions or distributions of its
 * own.
 */
@NullMarked
package io.dangol.crm.estimate;

import org.jspecify.annotations.NullMarked;
