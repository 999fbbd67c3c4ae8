/**
 * Service level agreements: what was promised about the time of service, and how each ticket stands against it at any
 * instant.
 *
 * <p>{@link io.dangol.crm.sla.SlaAgreement} states targets; {@link io.dangol.crm.sla.TicketClock} is the log of a
 * ticket's events under an agreement, and reads as elapsed, remaining, due and breached;
 * {@link io.dangol.crm.sla.EscalationLadder} says whom to alert and when, and the port
 * {@link io.dangol.crm.sla.TimerStore} holds when to look again; and {@link io.dangol.crm.sla.Attainment} sums up. Every
 * answer is a function of events, agreement, calendar and an instant. The package is no help desk: it assigns nothing,
 * sends nothing and keeps no tickets.
 */
@NullMarked
package io.dangol.crm.sla;

import org.jspecify.annotations.NullMarked;
