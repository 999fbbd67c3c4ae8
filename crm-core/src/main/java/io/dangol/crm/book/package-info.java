/**
 * The customer book: one explained assessment per customer, and one of the company, made of what the other packages
 * compute.
 *
 * <p>It computes nothing of its own that another package could; it asks, puts side by side and says why.
 */
@NullMarked
package io.dangol.crm.book;

import org.jspecify.annotations.NullMarked;
