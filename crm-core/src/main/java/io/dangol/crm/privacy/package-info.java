/**
 * What personal data may be used for, how long it may be kept, and how it is forgotten: purposes with their legal bases,
 * statements of consent, legal holds, retention deadlines, erasure plans, notices, exports and a report on fields that are
 * not needed.
 *
 * <pre>{@code
 * PurposeRegistry registry = PurposeRegistry.builder()
 *         .purpose(DataPurpose.onConsent("newsletter", "News by e-mail", Period.ofMonths(1)))
 *         .field("customer.contact.email", "newsletter")
 *         .build();
 * ConsentLedger ledger = ConsentLedger.of(registry, ZoneId.of("Asia/Seoul"))
 *         .plus(ConsentEvent.grant("e-1", customer, "newsletter", "web-form", at).withNotice("2026-1"));
 * SubjectProtection person = DataProtection.of(ledger).of(customer);
 *
 * // may it be used, and why
 * Permission permission = person.isAllowed("customer.contact.email", "newsletter", at);
 *
 * // until when it is kept
 * RetentionDeadline deadline = person.retention("customer.contact.email", at);
 *
 * // forget the person, and prove it
 * Map<String, PersonalDataStore> stores = Map.of("customers", customerStore);
 * List<DataHolding> holdings = List.of(DataHolding.of("customers", List.of("customer.contact.email")));
 * ErasurePlan plan = person.erasurePlan(ErasureCause.REQUESTED, holdings, at);
 * ErasureReceipt receipt = plan.execute(StoreErasure.over(stores), at);
 *
 * // show the person what is held
 * SubjectExport.read(customer, at, stores).writeJson(file);
 * }</pre>
 *
 * <p>Fields are named, not read: a host names its personal fields once and asks before it uses one. This package decides
 * from recorded facts, plans and reports; it stores nothing itself, holds no keys, sends nothing, and gives no legal advice:
 * which basis a purpose may rest on, and how long something must be kept, the host states.
 */
@NullMarked
package io.dangol.crm.privacy;

import org.jspecify.annotations.NullMarked;
