/**
 * What complaints are worth, and what became of the customers who had a problem.
 *
 * <p>{@link io.dangol.crm.complaint.ComplaintEconomics} computes what problems cost in customers and in money, from rates that
 * are all arguments; {@link io.dangol.crm.complaint.RecoveryStudy} counts those rates in the house's own cases, and
 * {@link io.dangol.crm.complaint.ComplaintFigures} and {@link io.dangol.crm.complaint.RepurchaseReference} hold what others have
 * published, to stand beside them.
 */
@NullMarked
package io.dangol.crm.complaint;

import org.jspecify.annotations.NullMarked;
