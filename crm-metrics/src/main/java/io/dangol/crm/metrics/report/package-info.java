/**
 * What the library found out, written for people and for other programs: as a text for a terminal, as CSV, and as one
 * HTML page that needs nothing but itself.
 *
 * <p>It writes what {@link io.dangol.crm.book.BookReading} and {@link io.dangol.crm.sla.Attainment} say, what the trails of
 * complaints and of conduct cases tell and what a {@link io.dangol.crm.workflow.ReplayReport} counted, and computes no
 * measure of its own beyond differences, shares and the order of rows. It opens no file and prints nothing: the host
 * gives the {@link java.lang.Appendable}.
 */
@NullMarked
package io.dangol.crm.metrics.report;

import org.jspecify.annotations.NullMarked;
