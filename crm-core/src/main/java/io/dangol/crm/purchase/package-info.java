/**
 * What customers bought and gave back: single purchases, the columnar log that every calculation reads, and the port by
 * which a host hands over its own.
 *
 * <p>Amounts are positive and the {@link io.dangol.crm.purchase.PurchaseKind kind} says which way the money went, so that
 * gross (sales), returns, and net (sales minus returns) are never confused. What a customer is worth or how the customer
 * buys is computed elsewhere.
 */
@NullMarked
package io.dangol.crm.purchase;

import org.jspecify.annotations.NullMarked;
