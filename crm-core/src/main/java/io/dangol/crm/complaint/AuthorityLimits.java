package io.dangol.crm.complaint;

import io.dangol.crm.workflow.Actor;
import io.dangol.crm.workflow.Role;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * How much compensation a role may grant without asking anybody.
 *
 * <p>What costs nothing anybody may grant. A role without a limit in the currency of an amount may grant none of it.
 *
 * <p>Immutable and thread-safe.
 */
public final class AuthorityLimits {

    private final Map<Role, Map<CurrencyUnit, Money>> limits;
    private final Set<Role> unlimited;

    private AuthorityLimits(Map<Role, Map<CurrencyUnit, Money>> limits, Set<Role> unlimited) {
        this.limits = limits;
        this.unlimited = unlimited;
    }

    /** Returns the limits of a house that has set none: supervisors and approvers may grant any amount, others nothing. */
    public static AuthorityLimits standard() {
        return new AuthorityLimits(Map.of(), Set.of(ComplaintRoles.SUPERVISOR, ComplaintRoles.APPROVER));
    }

    /**
     * Returns these limits with one more, in the place of an earlier one of role and currency.
     *
     * @throws IllegalArgumentException if the amount is negative
     */
    public AuthorityLimits upTo(Role role, Money amount) {
        if (amount.isNegative()) {
            throw new IllegalArgumentException("Role " + role + " may grant " + amount
                    + "; allowed is 0 or more. Leave out a role that may grant nothing.");
        }
        Map<Role, Map<CurrencyUnit, Money>> more = new HashMap<>(limits);
        Map<CurrencyUnit, Money> ofRole = new HashMap<>(more.getOrDefault(role, Map.of()));
        ofRole.put(amount.getCurrencyUnit(), amount);
        more.put(Objects.requireNonNull(role, "role"), Collections.unmodifiableMap(ofRole));
        Set<Role> others = new HashSet<>(unlimited);
        others.remove(role);
        return new AuthorityLimits(more, others);
    }

    /** Returns these limits with a role that may grant any amount. */
    public AuthorityLimits unlimited(Role role) {
        Set<Role> more = new HashSet<>(unlimited);
        more.add(Objects.requireNonNull(role, "role"));
        return new AuthorityLimits(limits, more);
    }

    /** Tells whether an actor may grant an amount; empty for nothing. */
    public boolean allows(Actor actor, Optional<Money> amount) {
        return amount.isEmpty()
                || amount.get().isZero()
                || actor.roles().stream().anyMatch(role -> allows(role, amount.get()));
    }

    private boolean allows(Role role, Money amount) {
        Money limit = limits.getOrDefault(role, Map.of()).get(amount.getCurrencyUnit());
        return unlimited.contains(role) || (limit != null && !amount.isGreaterThan(limit));
    }
}
