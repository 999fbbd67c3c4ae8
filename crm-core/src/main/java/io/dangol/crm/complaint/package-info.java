/**
 * Complaints, from receipt to follow-up, and what is done to win the customer back.
 *
 * <p>{@link io.dangol.crm.complaint.ComplaintDesk} is the way in: a host wires it to its own store and lets its staff act.
 * Behind it, {@link io.dangol.crm.complaint.ComplaintWorkflow} says which moves there are,
 * {@link io.dangol.crm.complaint.ComplaintProcess} makes them without a store, and every move is an
 * {@link io.dangol.crm.complaint.ComplaintEntry} of the audit trail, from which the complaint can be made anew. What a
 * complaint is worth, {@link io.dangol.crm.complaint.ComplaintEconomics} works out.
 *
 * <p>The package sends no letter and books no refund; it says what was promised, and by when.
 */
@NullMarked
package io.dangol.crm.complaint;

import org.jspecify.annotations.NullMarked;
