package io.dangol.crm.metrics.report;

import org.joda.money.Money;

/**
 * One rung of the ladder of the relationship, and who stands on it.
 *
 * @param stage key of the stage, such as {@code FIRST_PURCHASE}
 * @param customers who stand on this rung and not higher
 * @param net of these customers
 */
record Rung(String stage, int customers, Money net) {}
