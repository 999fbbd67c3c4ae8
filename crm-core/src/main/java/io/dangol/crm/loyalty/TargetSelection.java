package io.dangol.crm.loyalty;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.List;

/**
 * Who was selected, and what became of everybody else: selected, rejected, unranked and beyond the limit add up to all.
 *
 * <p>Immutable and thread-safe if the candidates are.
 *
 * @param selected those selected, the best first
 * @param rejections what each rule turned away, in the order of the rules, those without rejections too
 * @param unranked candidates who meet every rule but have no finite score, because something that ranks is unknown
 * @param beyondLimit candidates who meet every rule and are ranked after the limit
 * @param <T> type of the candidates
 */
public record TargetSelection<T>(
        List<@NotNull @Valid SelectedTarget<T>> selected,
        List<@NotNull @Valid CriterionRejections> rejections,
        @PositiveOrZero long unranked,
        @PositiveOrZero long beyondLimit) {

    public TargetSelection {
        selected = List.copyOf(selected);
        rejections = List.copyOf(rejections);
        if (unranked < 0 || beyondLimit < 0) {
            throw new IllegalArgumentException(unranked + " candidates unranked and " + beyondLimit
                    + " beyond the limit; both numbers must be 0 or more.");
        }
    }

    /** Returns how many candidates there were. */
    public long candidates() {
        return eligible() + rejected();
    }

    /** Returns how many candidates meet every rule. */
    public long eligible() {
        return selected.size() + unranked + beyondLimit;
    }

    /** Returns how many candidates do not meet every rule. */
    public long rejected() {
        return rejections.stream().mapToLong(CriterionRejections::total).sum();
    }

    /** Returns the numbers, such as {@code 100 of 4339 selected, 3800 rejected, 0 unranked, 439 beyond the limit}. */
    @Override
    public String toString() {
        return selected.size() + " of " + candidates() + " selected, " + rejected() + " rejected, " + unranked
                + " unranked, " + beyondLimit + " beyond the limit";
    }
}
