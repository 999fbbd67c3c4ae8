package io.dangol.crm.value;

import io.dangol.crm.CustomerId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What the house gave its customers, as an append-only list of benefits.
 *
 * <p>Loyalty is reciprocal: it answers material and mental benefits received, so what was given is kept as evidence.
 * Nothing is changed or removed; a benefit that is taken back is one more entry, of negative worth. Totals are exact.
 *
 * <p>A part of the ledger is a ledger again, so that totals are asked for any combination:
 *
 * <pre>{@code
 * ledger.of(customer).of(BenefitKind.MENTAL).between(yearStart, yearEnd).total();
 * }</pre>
 *
 * <p>Entries are kept in their natural order, so that ledgers of the same entries are equal in whatever order they were
 * written. Adding and selecting copy the list, at a cost that is linear in its length: add many entries at once.
 *
 * <p>Immutable and thread-safe.
 *
 * @param currency the currency of every benefit
 * @param entries what was given, ordered by time, then customer, benefit and source
 */
public record BenefitLedger(
        @NotNull CurrencyUnit currency, @NotNull List<@Valid BenefitEntry> entries) {

    public BenefitLedger {
        Objects.requireNonNull(currency, "currency");
        List<BenefitEntry> sorted = new ArrayList<>(entries);
        for (BenefitEntry entry : sorted) {
            OneCurrency.require(
                    currency,
                    "the ledger",
                    "Benefit \"" + entry.benefit().name() + "\"",
                    entry.benefit().worth());
        }
        Collections.sort(sorted);
        entries = List.copyOf(sorted);
    }

    /** Returns an empty ledger. */
    public static BenefitLedger in(CurrencyUnit currency) {
        return new BenefitLedger(currency, List.of());
    }

    /**
     * Returns this ledger with one entry more.
     *
     * @throws IllegalArgumentException if the entry is in another currency
     */
    public BenefitLedger add(BenefitEntry entry) {
        return addAll(List.of(entry));
    }

    /**
     * Returns this ledger with more entries.
     *
     * @throws IllegalArgumentException if an entry is in another currency
     */
    public BenefitLedger addAll(Collection<BenefitEntry> more) {
        List<BenefitEntry> all = new ArrayList<>(entries.size() + more.size());
        all.addAll(entries);
        all.addAll(more);
        return new BenefitLedger(currency, all);
    }

    /**
     * Returns the entries of two ledgers together.
     *
     * <p>Every entry of both is kept: an entry that stands in both counts twice, since the house may have given the same
     * benefit twice. Merge ledgers of different sources only.
     *
     * @throws IllegalArgumentException if the currencies differ
     */
    public BenefitLedger merge(BenefitLedger other) {
        if (!other.currency.equals(currency)) {
            throw new IllegalArgumentException("A ledger in " + other.currency + " cannot be merged into one in "
                    + currency + ". Convert its entries first.");
        }
        return addAll(other.entries);
    }

    /** Returns the entries of one customer; none for a customer who got nothing. */
    public BenefitLedger of(CustomerId customer) {
        return where(entry -> entry.customer().equals(customer));
    }

    /** Returns the entries of one kind. */
    public BenefitLedger of(BenefitKind kind) {
        return where(entry -> entry.benefit().kind() == kind);
    }

    /**
     * Returns the entries from an instant (inclusive) to another (exclusive).
     *
     * @throws IllegalArgumentException if {@code from} is after {@code to}
     */
    public BenefitLedger between(Instant from, Instant to) {
        if (from.isAfter(to)) {
            throw new IllegalArgumentException(
                    "Window is from " + from + " to " + to + "; the beginning must not be after the end.");
        }
        return where(entry -> !entry.at().isBefore(from) && entry.at().isBefore(to));
    }

    /** Returns the sum of all entries, zero if there are none. */
    public Money total() {
        Money sum = Money.zero(currency);
        for (BenefitEntry entry : entries) {
            sum = sum.plus(entry.benefit().worth());
        }
        return sum;
    }

    /** Returns the sum of each customer who has an entry, ordered by customer. */
    public SortedMap<CustomerId, Money> totals() {
        SortedMap<CustomerId, Money> totals = new TreeMap<>();
        for (BenefitEntry entry : entries) {
            totals.merge(entry.customer(), entry.benefit().worth(), Money::plus);
        }
        return Collections.unmodifiableSortedMap(totals);
    }

    private BenefitLedger where(Predicate<BenefitEntry> wanted) {
        return new BenefitLedger(currency, entries.stream().filter(wanted).toList());
    }
}
