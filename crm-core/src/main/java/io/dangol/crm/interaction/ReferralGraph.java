package io.dangol.crm.interaction;

import io.dangol.crm.CustomerId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Who was won by whom: each referred customer is credited to one referrer, whoever referred first.
 *
 * <p>Of several referrals of the same customer the earliest counts, of equal instants the one with the smallest id; the
 * others are left aside. The order in which referrals are given has no effect.
 *
 * <p>Credits can form a circle, as when two customers refer each other. Each of them is then still credited once, to
 * the other; only {@link #reach} has to do with circles, and counts everybody once and never the referrer.
 *
 * <p>Immutable and thread-safe.
 */
public final class ReferralGraph {

    private final SortedMap<CustomerId, Referral> credits;
    private final SortedMap<CustomerId, List<Referral>> byReferrer;

    private ReferralGraph(SortedMap<CustomerId, Referral> credits, SortedMap<CustomerId, List<Referral>> byReferrer) {
        this.credits = credits;
        this.byReferrer = byReferrer;
    }

    /**
     * Returns the graph of referrals; one that is given twice counts once.
     *
     * @throws IllegalArgumentException if two different referrals have the same id
     */
    public static ReferralGraph of(Collection<Referral> referrals) {
        Map<String, Referral> byId = new HashMap<>();
        SortedMap<CustomerId, Referral> credits = new TreeMap<>();
        for (Referral referral : referrals) {
            Referral other = byId.putIfAbsent(referral.id(), referral);
            if (other != null && !other.equals(referral)) {
                throw new IllegalArgumentException("Two different referrals have the id " + referral.id()
                        + "; an id names one referral. Give the latest state of each.");
            }
            credits.merge(referral.referred(), referral, (a, b) -> a.compareTo(b) <= 0 ? a : b);
        }
        SortedMap<CustomerId, List<Referral>> byReferrer = new TreeMap<>();
        credits.values().stream()
                .sorted()
                .forEach(credit -> byReferrer
                        .computeIfAbsent(credit.referrer(), referrer -> new ArrayList<>())
                        .add(credit));
        byReferrer.replaceAll((referrer, list) -> List.copyOf(list));
        return new ReferralGraph(credits, byReferrer);
    }

    /** Returns the referrals that count, one of each referred customer, the earliest first. */
    public List<Referral> credited() {
        return credits.values().stream().sorted().toList();
    }

    /** Returns the referral by which a customer was won, empty if nobody referred the customer. */
    public Optional<Referral> creditFor(CustomerId referred) {
        return Optional.ofNullable(credits.get(referred));
    }

    /** Returns the customers who are credited with somebody, in rising order. */
    public List<CustomerId> referrers() {
        return List.copyOf(byReferrer.keySet());
    }

    /** Returns the referrals that are credited to a customer, the earliest first. */
    public List<Referral> creditedTo(CustomerId referrer) {
        return byReferrer.getOrDefault(referrer, Collections.emptyList());
    }

    /**
     * Returns how many customers a referrer brought, directly or through those who were brought, each once; the
     * referrer is not counted, not in a circle either. Takes time in proportion to the result.
     */
    public int reach(CustomerId referrer) {
        Set<CustomerId> seen = new HashSet<>();
        seen.add(referrer);
        Deque<CustomerId> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            for (Referral credit : creditedTo(open.remove())) {
                if (seen.add(credit.referred())) {
                    open.add(credit.referred());
                }
            }
        }
        return seen.size() - 1;
    }
}
