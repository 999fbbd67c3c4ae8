/**
 * Words that three or more packages share: who the customer is, what a score is and what adds up to it, and how an
 * instant becomes a number, and which version of a {@link io.dangol.crm.Policy} holds on a day.
 *
 * <p>Not a place for helpers: a type that one feature needs lives with that feature.
 */
@NullMarked
package io.dangol.crm;

import org.jspecify.annotations.NullMarked;
