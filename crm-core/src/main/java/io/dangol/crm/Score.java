package io.dangol.crm;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A number that explains itself: its value is the sum of its contributions.
 *
 * <p>The sum is {@linkplain CompensatedSum compensated}, so that adding the parts up loses nothing that a reader could see. A
 * score without contributions is 0. Range and unit are those of the method that returns the score.
 *
 * <p>Immutable and thread-safe.
 *
 * @param contributions the parts, in the order in which they are to be read
 */
public record Score(List<Contribution> contributions) {

    public Score {
        contributions = List.copyOf(contributions);
        if (!Double.isFinite(sum(contributions))) {
            throw new IllegalArgumentException("The " + contributions.size()
                    + " contributions of a score add up to more than a double holds. State them in a larger unit.");
        }
    }

    /** Returns the score made of these parts. */
    public static Score of(Contribution... contributions) {
        return new Score(List.of(contributions));
    }

    /** Returns the compensated sum of the contributions, finite. */
    public double value() {
        return sum(contributions);
    }

    private static double sum(List<Contribution> contributions) {
        CompensatedSum sum = new CompensatedSum();
        for (Contribution part : contributions) {
            sum.add(part.amount());
        }
        return sum.value();
    }

    /**
     * Returns the parts from the one that moves the score most, up or down, to the one that moves it least; parts that
     * move it equally keep their order.
     */
    public List<Contribution> ranked() {
        return contributions.stream()
                .sorted(Comparator.comparingDouble((Contribution c) -> Math.abs(c.amount()))
                        .reversed())
                .toList();
    }

    /** Returns the value and its parts, such as {@code 0.75 = recency 0.25 + frequency 0.50}. */
    @Override
    public String toString() {
        return contributions.stream()
                .map(c -> c.name() + " " + c.amount())
                .collect(Collectors.joining(" + ", value() + " = ", ""));
    }
}
