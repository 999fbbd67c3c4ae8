/**
 * What an offer is worth to a customer, how the experience compares with the expectation, and how the business is spread
 * over its customers.
 *
 * <p>Perceived value is exact money: {@link io.dangol.crm.value.CustomerValue} is benefits minus price, and what the
 * customer spends besides money enters only by name, as time, effort and risk. {@link io.dangol.crm.value.Disconfirmation}
 * sets the value expected before against the value experienced after. {@link io.dangol.crm.value.Concentration} measures
 * how unevenly customers share a total (Lorenz, Gini, the 80/20 rule).
 *
 * <p>What a customer is worth to the house is lifetime value, another package. Worths are the customer's judgement: they
 * come from the host, from a conjoint study or from a survey, and nothing here guesses them.
 */
@NullMarked
package io.dangol.crm.value;

import org.jspecify.annotations.NullMarked;
