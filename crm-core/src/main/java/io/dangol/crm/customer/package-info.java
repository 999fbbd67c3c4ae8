/**
 * Who the customer is: persons and companies with their personal details, contact points, contact persons, stated
 * preferences and parent accounts, how complete a profile is, and the port that keeps them.
 *
 * <p>Each personal field carries where it came from and when it was recorded. Personal fields never appear in a
 * {@code toString} or in the message of an exception; ids, kinds, topics, attribute names and sources do, so they must say
 * nothing about a person. Which field may be used for what, and for how long, is decided elsewhere from the names in
 * {@link io.dangol.crm.customer.CustomerField}. Finding and merging duplicates is no task of this package, nor is what
 * customers buy or say.
 */
@NullMarked
package io.dangol.crm.customer;

import org.jspecify.annotations.NullMarked;
