package io.dangol.crm.metrics.report;

import io.dangol.crm.CustomerId;

/**
 * How strong the relationship with one customer is.
 *
 * @param customer the id
 * @param solidity how firm and lasting it is, 0 to 1
 * @param intimacy how close and well informed it is, 0 to 1
 * @param strength the product of the two
 */
record Strength(CustomerId customer, double solidity, double intimacy, double strength) {}
