/**
 * How loyal customers are, read from what they buy: recency, frequency and monetary value, the segments made of them,
 * and the movement between scores from one period to the next.
 *
 * <p>The way through: a {@link io.dangol.crm.loyalty.RfmTable} measures every customer, an
 * {@link io.dangol.crm.loyalty.RfmScoring} says how measures become scores, its
 * {@link io.dangol.crm.loyalty.RfmModel} keeps the cuts frozen for later periods, and
 * {@link io.dangol.crm.loyalty.RfmScores} hold the result. A {@link io.dangol.crm.loyalty.SegmentTable} names groups of
 * scores, a {@link io.dangol.crm.loyalty.MigrationMatrix} compares two periods.
 *
 * <p>What a segment is for stands in a {@link io.dangol.crm.loyalty.StrategyTable}. A {@link
 * io.dangol.crm.loyalty.SegmentScoring} holds scoring, segments and strategies together, as the content of a {@link
 * io.dangol.crm.Policy} with version and date; {@link io.dangol.crm.loyalty.SegmentChanges} reports what another version
 * or another period changes.
 *
 * <p>Two ways beside RFM: a {@link io.dangol.crm.loyalty.TargetSelector} chooses and ranks customers by rules that explain
 * themselves, and {@link io.dangol.crm.loyalty.KMeans} finds types of customers in any features.
 *
 * <p>Not a forecast: nothing here says what a customer will buy. Not a judgement of value either: the monetary measures
 * are revenue, never margin.
 */
@NullMarked
package io.dangol.crm.loyalty;

import org.jspecify.annotations.NullMarked;
