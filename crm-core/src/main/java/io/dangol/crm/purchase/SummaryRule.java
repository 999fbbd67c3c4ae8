package io.dangol.crm.purchase;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;
import java.time.Period;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One version of a rule by which purchases are summarised per customer, such as "the last twelve months without samples".
 *
 * <p>A rule holds from a date on, until a later version of the same name does, and says when a person should look at it
 * again. Immutable, and thread-safe if its condition is.
 *
 * @param name what the rule is called in reports
 * @param version 1 or more; a later version has a higher number and a later date
 * @param effectiveFrom the first date on which this version is used
 * @param reviewDue the date by which somebody reviews it; not before {@code effectiveFrom}
 * @param lookBack how far back from the date of a summary purchases count, that date included; empty for all
 * @param condition which purchases count
 */
public record SummaryRule(
        @NotBlank String name,
        @Positive int version,
        @NotNull LocalDate effectiveFrom,
        @NotNull LocalDate reviewDue,
        Optional<Period> lookBack,
        @NotNull Predicate<? super Purchase> condition) {

    public SummaryRule {
        Objects.requireNonNull(lookBack, "lookBack");
        Objects.requireNonNull(condition, "condition");
        if (name.isBlank() || version < 1) {
            throw new IllegalArgumentException("Summary rule '" + name + "' version " + version
                    + ": it must have a name and a version of 1 or more.");
        }
        if (reviewDue.isBefore(effectiveFrom)) {
            throw new IllegalArgumentException("Summary rule " + name + " version " + version + " is due for review on "
                    + reviewDue + ", before it takes effect on " + effectiveFrom + ". Set a later review date.");
        }
        if (lookBack.isPresent()
                && (lookBack.get().isNegative()
                        || !effectiveFrom.plus(lookBack.get()).isAfter(effectiveFrom))) {
            throw new IllegalArgumentException("Summary rule " + name + " version " + version + " looks back "
                    + lookBack.get() + "; it must be a positive period, or empty for all purchases.");
        }
    }

    /** Returns the first version of a rule that counts every purchase, due for review a year after it takes effect. */
    public static SummaryRule everything(String name, LocalDate effectiveFrom) {
        return new SummaryRule(name, 1, effectiveFrom, effectiveFrom.plusYears(1), Optional.empty(), purchase -> true);
    }

    /** Returns the next version of this rule, which looks back only so far. */
    public SummaryRule revised(LocalDate from, LocalDate nextReview, Period within) {
        return new SummaryRule(name, version + 1, from, nextReview, Optional.of(within), condition);
    }

    /** Returns the next version of this rule, which counts only some purchases. */
    public SummaryRule revised(LocalDate from, LocalDate nextReview, Predicate<? super Purchase> counted) {
        return new SummaryRule(name, version + 1, from, nextReview, lookBack, counted);
    }

    /** Returns the rule by name, version and dates; a condition has no text. */
    @Override
    public String toString() {
        return name + " v" + version + " from " + effectiveFrom + ", review due " + reviewDue
                + lookBack.map(period -> ", looks back " + period).orElse("");
    }
}
