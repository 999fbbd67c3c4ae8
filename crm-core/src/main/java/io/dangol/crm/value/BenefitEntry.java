package io.dangol.crm.value;

import io.dangol.crm.CustomerId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;

/**
 * One benefit that the house gave a customer.
 *
 * <p>A benefit that is taken back is an entry of negative worth. Entries are ordered by time, then by customer, benefit
 * and source.
 *
 * <p>Immutable and thread-safe.
 *
 * @param customer who got it
 * @param benefit what it was
 * @param at when it was given
 * @param source where this is known from, for example {@code order 10042}; not blank, never personal data
 */
public record BenefitEntry(
        @NotNull @Valid CustomerId customer,
        @NotNull @Valid Benefit benefit,
        @NotNull Instant at,
        @NotBlank String source)
        implements Comparable<BenefitEntry> {

    private static final Comparator<BenefitEntry> ORDER = Comparator.comparing(BenefitEntry::at)
            .thenComparing(BenefitEntry::customer)
            .thenComparing(entry -> entry.benefit().name())
            .thenComparing(entry -> entry.benefit().kind())
            .thenComparing(entry -> entry.benefit().worth().getCurrencyUnit())
            .thenComparing(entry -> entry.benefit().worth())
            .thenComparing(BenefitEntry::source);

    public BenefitEntry {
        Objects.requireNonNull(customer, "customer");
        Objects.requireNonNull(benefit, "benefit");
        Objects.requireNonNull(at, "at");
        if (source.isBlank()) {
            throw new IllegalArgumentException("Benefit \"" + benefit.name() + "\" given at " + at
                    + " has a blank source. Say where it is known from.");
        }
    }

    /**
     * Returns an entry.
     *
     * @throws IllegalArgumentException if the source is blank
     */
    public static BenefitEntry of(CustomerId customer, Benefit benefit, Instant at, String source) {
        return new BenefitEntry(customer, benefit, at, source);
    }

    @Override
    public int compareTo(BenefitEntry other) {
        return ORDER.compare(this, other);
    }
}
