/**
 * Benchmarks of hot operations beside the peers that a user would pick instead, and the report that sets their times
 * side by side.
 *
 * <p>Each benchmark class is one piece of work. Its methods begin with {@code ours} or {@code peer}, run over the same
 * parameters, and are checked in {@code @Setup} to give the same answer before any of them is timed.
 * {@link io.dangol.crm.benchmarks.BenchmarkReport} reads JMH's result file and prints the ratios; the ratio within one
 * run is what is compared between machines, not the time.
 *
 * <p>Not part of the published library.
 */
@NullMarked
package io.dangol.crm.benchmarks;

import org.jspecify.annotations.NullMarked;
