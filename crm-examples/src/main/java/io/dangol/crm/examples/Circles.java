package io.dangol.crm.examples;

import io.dangol.crm.CustomerId;
import java.util.HashMap;
import java.util.Map;

/**
 * Finds the parent that would close a circle of accounts, while parents are given one after the other.
 *
 * <p>Accounts that hang together are one group. Each account gets a parent once, so a parent out of the account's own group
 * closes a circle, and one out of another group does not. Groups are kept as a forest of disjoint sets, whose paths are
 * halved as they are walked (Tarjan and van Leeuwen 1984, <a href="https://doi.org/10.1145/62.2160">doi 10.1145/62.2160</a>),
 * so that a chain of a million accounts is read in almost linear time. Not thread-safe.
 */
final class Circles {

    private final Map<CustomerId, CustomerId> links = new HashMap<>();

    /** Notes a parent and returns true, or returns false and notes nothing if it would close a circle. */
    boolean join(CustomerId account, CustomerId parent) {
        CustomerId group = group(account);
        CustomerId above = group(parent);
        if (group.equals(above)) {
            return false;
        }
        links.put(group, above);
        return true;
    }

    private CustomerId group(CustomerId account) {
        CustomerId at = account;
        CustomerId next = links.get(at);
        while (next != null) {
            CustomerId further = links.get(next);
            if (further == null) {
                return next;
            }
            links.put(at, further);
            at = further;
            next = links.get(at);
        }
        return at;
    }
}
