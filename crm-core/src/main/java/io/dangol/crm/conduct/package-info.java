/**
 * Misconduct of customers: what is recorded, what it amounts to, and what is done about it, by people.
 *
 * <p>{@link io.dangol.crm.conduct.Incident} is what somebody is said to have done, {@link io.dangol.crm.conduct.ConductPolicy}
 * how it is weighed, and {@link io.dangol.crm.conduct.ConductAssessment} what it amounts to, with a contribution for each
 * incident. {@link io.dangol.crm.conduct.ConductDesk} is the way in to what is done: rules watch, draft and recommend,
 * {@linkplain io.dangol.crm.conduct.HumanDecision people} decide, one rung of the ladder at a time, and every
 * {@link io.dangol.crm.conduct.Measure} has reasons, an end or a review, and an appeal.
 *
 * <p>The package judges conduct, never persons or complaints, and it takes no measure by itself.
 */
@NullMarked
package io.dangol.crm.conduct;

import org.jspecify.annotations.NullMarked;
