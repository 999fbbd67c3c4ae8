/**
 * State machines: a definition that is checked when it is built and never changes after, and a pure function that fires.
 *
 * <p>A {@link io.dangol.crm.workflow.Workflow} is one definition for any number of entities; each entity keeps its own
 * {@link io.dangol.crm.workflow.Position}. Firing returns the new position and effects as data, or a typed refusal, and
 * changes nothing. The package holds no threads, no clock and no store: timers are data that the host asks for.
 *
 * <p>From the same definition come its {@linkplain io.dangol.crm.workflow.WorkflowPaths ways}, its
 * {@linkplain io.dangol.crm.workflow.WorkflowDiagram drawing}, and the
 * {@linkplain io.dangol.crm.workflow.Conformance check} of a log that names its states differently.
 */
@NullMarked
package io.dangol.crm.workflow;

import org.jspecify.annotations.NullMarked;
