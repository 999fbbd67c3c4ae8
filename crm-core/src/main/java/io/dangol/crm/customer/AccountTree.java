package io.dangol.crm.customer;

import io.dangol.crm.CustomerId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Which accounts lie above and below which: the parent accounts of many customers, free of cycles.
 *
 * <p>An account that is named as a parent belongs to the tree, also if it is not among the customers given; it is a root then.
 * What is listed does not depend on the order in which the customers were given. Building takes n log n for the order of the
 * ids and is linear otherwise, for chains of any depth; a question takes the length of its answer, beside finding the id.
 * Immutable and thread-safe.
 */
public final class AccountTree {

    private static final int NONE = -1;

    private final List<CustomerId> ids;
    private final Map<CustomerId, Integer> positions;
    private final int[] parent;
    private final int[] depth;

    /** The children of account i are child[first[i]] to child[first[i + 1] - 1], by rising id. */
    private final int[] first;

    private final int[] child;

    private AccountTree(Map<CustomerId, CustomerId> parents, Set<CustomerId> members) {
        ids = List.copyOf(members);
        positions = new HashMap<>(2 * ids.size());
        for (int i = 0; i < ids.size(); i++) {
            positions.put(ids.get(i), i);
        }
        parent = new int[ids.size()];
        Arrays.fill(parent, NONE);
        parents.forEach((below, above) -> parent[position(below)] = position(above));
        depth = depths();
        first = new int[ids.size() + 1];
        child = new int[parents.size()];
        indexChildren();
    }

    /**
     * Returns the tree of the customers' parent accounts.
     *
     * @throws AccountCycleException if accounts lie above one another in a circle; of several circles, it names the
     *     one above the smallest id that lies below or on one
     * @throws IllegalArgumentException if a customer is given twice
     */
    public static AccountTree of(Collection<Customer> customers) {
        Map<CustomerId, CustomerId> parents = new HashMap<>();
        Set<CustomerId> given = new TreeSet<>();
        for (Customer customer : customers) {
            if (!given.add(customer.id())) {
                throw new IllegalArgumentException(
                        "Customer " + customer.id() + " is given twice; give each customer once, as it stands now.");
            }
            customer.parent().ifPresent(account -> parents.put(customer.id(), account));
        }
        given.addAll(parents.values());
        return new AccountTree(parents, given);
    }

    /**
     * Returns the tree of accounts given as each account with a parent, and that parent.
     *
     * @throws AccountCycleException if accounts lie above one another in a circle, an account above itself included; of
     *     several circles, it names the one above the smallest id that lies below or on one
     */
    public static AccountTree ofParents(Map<CustomerId, CustomerId> parents) {
        Map<CustomerId, CustomerId> copy = new TreeMap<>(parents);
        Set<CustomerId> members = new TreeSet<>(copy.keySet());
        members.addAll(copy.values());
        return new AccountTree(copy, members);
    }

    /**
     * Refuses a new parent that would close a cycle, given a way to look up the parents there are.
     *
     * <p>Looks up one account after the other upwards from the new parent, so it reads as many accounts as lie above it.
     *
     * @param account the account that is to move below another
     * @param newParent the account above
     * @param parentOf returns the parent that is stored for an account; empty at the top
     * @throws AccountCycleException if the account is the new parent or lies above it, or if the stored parents form a cycle
     */
    public static void requireNoCycle(
            CustomerId account, CustomerId newParent, Function<CustomerId, Optional<CustomerId>> parentOf) {
        Set<CustomerId> path = new LinkedHashSet<>();
        path.add(account);
        Optional<CustomerId> above = Optional.of(newParent);
        while (above.isPresent()) {
            if (!path.add(above.get())) {
                List<CustomerId> walked = new ArrayList<>(path);
                throw new AccountCycleException(walked.subList(walked.indexOf(above.get()), walked.size()));
            }
            above = parentOf.apply(above.get());
        }
    }

    /** Returns how many accounts there are. */
    public int size() {
        return ids.size();
    }

    /** Returns whether an account belongs to the tree. */
    public boolean contains(CustomerId account) {
        return positions.containsKey(account);
    }

    /** Returns the accounts without parent, by rising id; unmodifiable. */
    public List<CustomerId> roots() {
        List<CustomerId> roots = new ArrayList<>();
        for (int i = 0; i < parent.length; i++) {
            if (parent[i] == NONE) {
                roots.add(ids.get(i));
            }
        }
        return Collections.unmodifiableList(roots);
    }

    /**
     * Returns the account directly above; empty for a root.
     *
     * @throws IllegalArgumentException if the account does not belong to the tree
     */
    public Optional<CustomerId> parentOf(CustomerId account) {
        int above = parent[require(account)];
        return above == NONE ? Optional.empty() : Optional.of(ids.get(above));
    }

    /**
     * Returns the account at the top, which is the account itself if it is a root.
     *
     * @throws IllegalArgumentException if the account does not belong to the tree
     */
    public CustomerId rootOf(CustomerId account) {
        int at = require(account);
        while (parent[at] != NONE) {
            at = parent[at];
        }
        return ids.get(at);
    }

    /**
     * Returns how many accounts lie above; 0 for a root.
     *
     * @throws IllegalArgumentException if the account does not belong to the tree
     */
    public int depth(CustomerId account) {
        return depth[require(account)];
    }

    /**
     * Returns the accounts above, the nearest first and the root last; unmodifiable, empty for a root.
     *
     * @throws IllegalArgumentException if the account does not belong to the tree
     */
    public List<CustomerId> ancestors(CustomerId account) {
        List<CustomerId> above = new ArrayList<>();
        for (int at = parent[require(account)]; at != NONE; at = parent[at]) {
            above.add(ids.get(at));
        }
        return Collections.unmodifiableList(above);
    }

    /**
     * Returns the accounts directly below, by rising id; unmodifiable.
     *
     * @throws IllegalArgumentException if the account does not belong to the tree
     */
    public List<CustomerId> childrenOf(CustomerId account) {
        int at = require(account);
        List<CustomerId> below = new ArrayList<>(first[at + 1] - first[at]);
        for (int i = first[at]; i < first[at + 1]; i++) {
            below.add(ids.get(child[i]));
        }
        return Collections.unmodifiableList(below);
    }

    /**
     * Returns all accounts below: the directly lower ones first, by rising id, then those below the first of them, and so on
     * from level to level; unmodifiable.
     *
     * @throws IllegalArgumentException if the account does not belong to the tree
     */
    public List<CustomerId> descendants(CustomerId account) {
        List<CustomerId> below = new ArrayList<>(childrenOf(account));
        for (int next = 0; next < below.size(); next++) {
            int at = position(below.get(next));
            for (int i = first[at]; i < first[at + 1]; i++) {
                below.add(ids.get(child[i]));
            }
        }
        return Collections.unmodifiableList(below);
    }

    /** Returns the counts of accounts and roots, such as {@code AccountTree[7 accounts, 2 roots]}. */
    @Override
    public String toString() {
        return "AccountTree[" + size() + " accounts, " + roots().size() + " roots]";
    }

    /** Each account is walked over once upwards and once back down, so that a deep chain takes neither stack nor squares. */
    private int[] depths() {
        int[] depths = new int[parent.length];
        Arrays.fill(depths, NONE);
        int[] path = new int[parent.length];
        int[] walk = new int[parent.length];
        for (int start = 0; start < parent.length; start++) {
            int length = 0;
            int at = start;
            while (at != NONE && depths[at] == NONE) {
                if (walk[at] == start + 1) {
                    throw new AccountCycleException(cycleThrough(at));
                }
                walk[at] = start + 1;
                path[length++] = at;
                at = parent[at];
            }
            int above = at == NONE ? NONE : depths[at];
            while (length > 0) {
                depths[path[--length]] = ++above;
            }
        }
        return depths;
    }

    private List<CustomerId> cycleThrough(int member) {
        List<CustomerId> cycle = new ArrayList<>();
        int at = member;
        do {
            cycle.add(ids.get(at));
            at = parent[at];
        } while (at != member);
        Collections.rotate(cycle, -cycle.indexOf(Collections.min(cycle)));
        return cycle;
    }

    private void indexChildren() {
        for (int above : parent) {
            if (above != NONE) {
                first[above + 1]++;
            }
        }
        for (int i = 0; i < parent.length; i++) {
            first[i + 1] += first[i];
        }
        int[] next = first.clone();
        for (int i = 0; i < parent.length; i++) {
            if (parent[i] != NONE) {
                child[next[parent[i]]++] = i;
            }
        }
    }

    private int require(CustomerId account) {
        if (!positions.containsKey(account)) {
            throw new IllegalArgumentException("Account " + account + " does not belong to this tree of " + size()
                    + " accounts. Build the tree with this customer, or ask contains first.");
        }
        return position(account);
    }

    @SuppressWarnings("NullAway") // members hold every account and every parent
    private int position(CustomerId account) {
        return positions.get(account);
    }
}
