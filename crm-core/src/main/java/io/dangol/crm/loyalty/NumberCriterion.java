package io.dangol.crm.loyalty;

import java.util.List;

/** The rule that a number lies in a range; the lower end belongs to it. */
final class NumberCriterion<T> implements Criterion<T> {

    private final NumberFeature<T> feature;
    private final double low;
    private final double high;
    private final boolean highIncluded;
    private final String text;

    NumberCriterion(NumberFeature<T> feature, double low, double high, boolean highIncluded, String words) {
        this.feature = feature;
        this.low = low;
        this.high = high;
        this.highIncluded = highIncluded;
        this.text = feature.name() + " " + words;
        // written so that a NaN is refused as well
        if (!(low <= high)) {
            throw new IllegalArgumentException(
                    "The rule \"" + text + "\" has no range: bounds must be numbers, the lower one first.");
        }
    }

    @Override
    public CriterionOutcome test(T candidate) {
        double value = feature.value(candidate);
        if (value >= low && (highIncluded ? value <= high : value < high)) {
            return CriterionOutcome.MET;
        }
        return Double.isNaN(value) ? CriterionOutcome.UNKNOWN : CriterionOutcome.NOT_MET;
    }

    @Override
    public CriterionReading explain(T candidate) {
        return new CriterionReading(text, test(candidate), feature.observed(candidate), List.of());
    }

    @Override
    public String toString() {
        return text;
    }
}
