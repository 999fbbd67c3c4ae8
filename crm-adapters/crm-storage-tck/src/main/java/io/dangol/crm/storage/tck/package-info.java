/**
 * The contract tests that every implementation of a storage port must pass: JUnit 5 interfaces, one per port.
 *
 * <pre>{@code
 * class OurCustomerStoreTest implements CustomerStoreContract {
 *     @Override
 *     public CustomerStore newStore() {
 *         return new OurCustomerStore(emptyDatabase());
 *     }
 * }
 * }</pre>
 *
 * <p>Each test asks for a new, empty store. The names of tests begin with the rule of
 * {@link io.dangol.crm.storage} that they hold to, such as {@code s05} for S5. Besides the rules themselves the kit tries
 * writers that race, duplicates that race, erasures that race with writers, readers who page while others write, cursors of
 * another list, writers who read too early, calls whose failure or lost reply the kit puts between itself and the store,
 * and, where a port has a desk, desks that do all that.
 * Rule S13, the host's transactions, is for the host's own tests: what a transaction is differs from store to store.
 *
 * <p>The package holds no store and tests no host.
 */
@NullMarked
package io.dangol.crm.storage.tck;

import org.jspecify.annotations.NullMarked;
