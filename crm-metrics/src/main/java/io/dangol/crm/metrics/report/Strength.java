package io.dangol.crm.metrics.report;

import io.dangol.crm.CustomerId;
import io.dangol.crm.book.RelationshipStrength;

/**
 * How strong the relationship with one customer is.
 *
 * @param customer the id
 * @param strength solidity, intimacy, and what they make together
 */
record Strength(CustomerId customer, RelationshipStrength strength) {}
