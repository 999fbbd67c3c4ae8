/**
 * How far the relationship with a customer has grown, whether customers stay, and what staying and leaving mean in money.
 *
 * <p>{@link io.dangol.crm.relationship.LadderState} folds what happened to one customer into a rung of the ladder from
 * prospect to partner; {@link io.dangol.crm.relationship.Ladder} does the same for a whole log of purchases.
 * {@link io.dangol.crm.relationship.CohortTable}, {@link io.dangol.crm.relationship.Retention} and
 * {@link io.dangol.crm.relationship.RevenueRetention} say who stayed, {@link io.dangol.crm.relationship.TenureEffect} and
 * {@link io.dangol.crm.relationship.KnowledgeAccrual} what a longer relation goes with.
 *
 * <p>Nothing here forecasts: retention is counted, and a probability of leaving is an argument. Nothing reads contracts,
 * referrals or answers from their stores either: the caller states them as events. What others have published stands beside
 * what was measured, as a {@link io.dangol.crm.estimate.ReferenceFigure}, and enters no formula.
 */
@NullMarked
package io.dangol.crm.relationship;

import org.jspecify.annotations.NullMarked;
