package io.dangol.crm.privacy;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How a purpose stands for one person after the statements so far.
 *
 * <p>Immutable and thread-safe.
 *
 * @param reason granted, withdrawn, expired or never granted
 * @param since when that began to hold; empty if never granted
 * @param until when a grant lapses
 * @param endedAt when the purpose last ceased to be live; empty while it is, or if it never was
 * @param firmEndedAt when a grant on another basis than consent last ceased; empty while there is one, or if there never was
 * @param bases the grounds of the grant, also after its end; empty if there was none
 */
record Standing(
        PermissionReason reason,
        Optional<Instant> since,
        Optional<Instant> until,
        Optional<Instant> endedAt,
        Optional<Instant> firmEndedAt,
        Set<LegalBasis> bases) {

    static final Standing NONE = new Standing(
            PermissionReason.NEVER_GRANTED,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Set.of());

    /** Returns the standing at an instant, a grant that has lapsed by then as expired. */
    Standing at(Instant instant) {
        return until.isPresent() && !until.get().isAfter(instant)
                ? new Standing(
                        PermissionReason.EXPIRED, until, Optional.empty(), until, isFirm() ? until : firmEndedAt, bases)
                : this;
    }

    /** Returns the standing after a statement, which lapses as given if it is a grant. */
    Standing after(ConsentEvent event, Optional<Instant> lapse) {
        return event.action() == ConsentAction.GRANT
                ? granted(event.at(), event.basis(), lapse)
                : withdrawn(event.at());
    }

    /** Returns the standing after a grant; two grants at one instant count together, the earlier lapse for both. */
    private Standing granted(Instant instant, LegalBasis basis, Optional<Instant> lapse) {
        Standing before = at(instant);
        boolean superseded = before.isLive() && before.isFirm() && basis == LegalBasis.CONSENT;
        Standing grant = new Standing(
                PermissionReason.GRANTED,
                Optional.of(instant),
                lapse,
                Optional.empty(),
                superseded ? Optional.of(instant) : before.firmEndedAt,
                EnumSet.of(basis));
        boolean together = before.isLive() && before.since.equals(grant.since);
        return together ? before.both(grant) : grant;
    }

    /** Returns the standing after a withdrawal. */
    private Standing withdrawn(Instant instant) {
        Standing before = at(instant);
        return new Standing(
                PermissionReason.WITHDRAWN,
                Optional.of(instant),
                Optional.empty(),
                before.isLive() ? Optional.of(instant) : before.endedAt,
                before.isLive() && before.isFirm() ? Optional.of(instant) : before.firmEndedAt,
                bases);
    }

    /**
     * Returns the most restrictive of two standings that become one at an instant. The order of the two has no meaning, nor has
     * the order in which more than two become one at the same instant.
     */
    Standing merged(Standing other, Instant instant) {
        Standing a = at(instant);
        Standing b = other.at(instant);
        if (a.isNone()) {
            return b;
        }
        if (b.isNone()) {
            return a;
        }
        if (a.isLive() && b.isLive()) {
            return a.both(b);
        }
        boolean withdrawn = a.reason == PermissionReason.WITHDRAWN || b.reason == PermissionReason.WITHDRAWN;
        Optional<Instant> now = Optional.of(instant);
        return new Standing(
                withdrawn ? PermissionReason.WITHDRAWN : PermissionReason.EXPIRED,
                later(a.isLive() ? now : a.since, b.isLive() ? now : b.since),
                Optional.empty(),
                later(a.isLive() ? now : a.endedAt, b.isLive() ? now : b.endedAt),
                later(a.isLive() && a.isFirm() ? now : a.firmEndedAt, b.isLive() && b.isFirm() ? now : b.firmEndedAt),
                a.basesWith(b));
    }

    boolean isLive() {
        return reason.isAllowed();
    }

    /** Returns whether there is, or was, another ground than consent. */
    boolean isFirm() {
        return bases.stream().anyMatch(basis -> basis != LegalBasis.CONSENT);
    }

    private boolean isNone() {
        return reason == PermissionReason.NEVER_GRANTED;
    }

    private Standing both(Standing other) {
        Optional<Instant> lapse =
                Stream.concat(until.stream(), other.until.stream()).min(Instant::compareTo);
        return new Standing(
                reason,
                later(since, other.since),
                lapse,
                Optional.empty(),
                later(firmEndedAt, other.firmEndedAt),
                basesWith(other));
    }

    private Set<LegalBasis> basesWith(Standing other) {
        Set<LegalBasis> all = EnumSet.noneOf(LegalBasis.class);
        all.addAll(bases);
        all.addAll(other.bases);
        return all;
    }

    private static Optional<Instant> later(Optional<Instant> one, Optional<Instant> other) {
        return Stream.concat(one.stream(), other.stream()).max(Instant::compareTo);
    }
}
