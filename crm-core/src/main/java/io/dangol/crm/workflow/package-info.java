/**
 * State machines: a definition that is checked when it is built and never changes after, and a pure function that fires.
 *
 * <p>A {@link io.dangol.crm.workflow.Workflow} is one definition for any number of entities; each entity keeps its own
 * {@link io.dangol.crm.workflow.Position}. Firing returns the new position and effects as data, or a typed refusal, and
 * changes nothing. The package holds no threads, no clock and no store: timers are data that the host asks for.
 */
@NullMarked
package io.dangol.crm.workflow;

import org.jspecify.annotations.NullMarked;
