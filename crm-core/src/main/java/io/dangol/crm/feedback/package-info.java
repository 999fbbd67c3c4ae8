/**
 * What customers answered when they were asked: one rating each, on a stated scale, at one instant.
 *
 * <p>{@link io.dangol.crm.feedback.Answer} is the fact that surveys, the service quality of metrics, the relationship
 * and the loyalty of a customer all read. {@link io.dangol.crm.feedback.AnswerSource} is the port by which a host hands
 * answers over, {@link io.dangol.crm.feedback.AnswerStore} the one by which the library writes them too.
 *
 * <p>No survey lives here, no rate and no open text: questions and their analysis are another package, and what a
 * customer said in own words is an interaction.
 */
@NullMarked
package io.dangol.crm.feedback;

import org.jspecify.annotations.NullMarked;
