/**
 * Small host applications over the library, and what they need that a library should not have: a command line, a reader
 * of CSV files, and a made-up trading company to try things on.
 *
 * <p>Not a place for anything that a second host would want: that belongs to the library. Never published.
 */
@NullMarked
package io.dangol.crm.examples;

import org.jspecify.annotations.NullMarked;
