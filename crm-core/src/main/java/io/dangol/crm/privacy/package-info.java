/**
 * What personal data may be used for, how long it may be kept, and how it is forgotten: purposes with their legal bases,
 * statements of consent, legal holds, retention deadlines, erasure plans, notices, exports and a report on fields that are
 * not needed.
 *
 * <p>Fields are named, not read: a host names its personal fields once and asks before it uses one. This package decides
 * from recorded facts, plans and reports; it stores nothing itself, holds no keys, sends nothing, and gives no legal advice:
 * which basis a purpose may rest on, and how long something must be kept, the host states.
 */
@NullMarked
package io.dangol.crm.privacy;

import org.jspecify.annotations.NullMarked;
