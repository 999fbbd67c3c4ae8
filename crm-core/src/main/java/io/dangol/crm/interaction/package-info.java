/**
 * What passed between a customer and the house: contacts on all channels, promises made, what was learnt, who referred
 * whom.
 *
 * <p>{@link io.dangol.crm.interaction.Interaction} is the entry of a log that is only added to;
 * {@link io.dangol.crm.interaction.Journey}, {@link io.dangol.crm.interaction.UsageMetric},
 * {@link io.dangol.crm.interaction.ChannelEfficiency} and {@link io.dangol.crm.interaction.ConfirmationRule} read it.
 * {@link io.dangol.crm.interaction.Promise}, {@link io.dangol.crm.interaction.KnowledgeItem},
 * {@link io.dangol.crm.interaction.Referral} and {@link io.dangol.crm.interaction.ContentReference} are kept with their
 * ports.
 *
 * <p>Ids, codes and references of this package are keys of the host: they appear in messages and stay when a person is
 * made anonymous, so they say nothing about anybody. Open text is personal: it never appears in a message or a
 * {@code toString}.
 *
 * <p>The package sends nothing and holds no medium: e-mail, telephony and media stay with the host. What customers
 * answered on a scale is feedback, what they bought is purchase, complaints are a package of their own.
 */
@NullMarked
package io.dangol.crm.interaction;

import org.jspecify.annotations.NullMarked;
