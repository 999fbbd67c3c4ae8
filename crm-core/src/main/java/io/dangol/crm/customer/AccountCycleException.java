package io.dangol.crm.customer;

import io.dangol.crm.CustomerId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Accounts are given as lying above one another in a circle.
 *
 * <p>Thread-safe.
 */
public final class AccountCycleException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private static final int MAX_SHOWN = 50;

    private final String[] cycle;

    AccountCycleException(List<CustomerId> cycle) {
        super("Accounts form a cycle, each below the next: " + path(cycle)
                + ". An account has no account below it as its parent; correct one of these parents.");
        this.cycle = cycle.stream().map(CustomerId::value).toArray(String[]::new);
    }

    /** Returns the accounts on the cycle, each below the next and the last below the first; unmodifiable. */
    public List<CustomerId> cycle() {
        return Arrays.stream(cycle).map(CustomerId::of).toList();
    }

    private static String path(List<CustomerId> cycle) {
        String shown = cycle.stream().limit(MAX_SHOWN).map(CustomerId::value).collect(Collectors.joining(" -> "));
        int more = cycle.size() - MAX_SHOWN;
        return shown + (more > 0 ? " -> (" + more + " more)" : "") + " -> " + cycle.get(0);
    }
}
