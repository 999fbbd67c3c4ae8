package io.dangol.crm.relationship;

import io.dangol.crm.estimate.Estimate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Retention, margin and completeness of the profile by how long customers have been there.
 *
 * <p>Tenure is counted in whole years from 0; the last band is open and holds all longer ones. A band that nobody is in has
 * no data. What goes with tenure need not come of it: those who left early are no longer among the long-standing ones, so
 * that these differ from the new ones even if nobody ever changed.
 *
 * <p>Immutable and thread-safe.
 */
public final class TenureEffect {

    private static final double LEVEL = Estimate.DEFAULT_LEVEL;

    private final List<TenureBand> bands;

    private TenureEffect(List<TenureBand> bands) {
        this.bands = bands;
    }

    /** Returns a builder whose last, open band begins at a number of years. */
    public static Builder upTo(int lastYear) {
        return new Builder(lastYear);
    }

    /** Returns the bands from the shortest tenure to the longest. */
    public List<TenureBand> bands() {
        return bands;
    }

    /** Returns how many customers there are, and how many of them left. */
    public ChurnRate churn() {
        long left = 0;
        long all = 0;
        for (TenureBand band : bands) {
            left += band.churn().churned();
            all += band.churn().atRisk();
        }
        return new ChurnRate(left, all);
    }

    /** Returns the churn of each band. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("Churn by years of tenure");
        for (TenureBand band : bands) {
            text.append(", ")
                    .append(band.label())
                    .append(": ")
                    .append(band.churn().rate());
        }
        return text.toString();
    }

    /** Collects customers in any order; not thread-safe. */
    public static final class Builder {

        private final long[] all;
        private final long[] left;
        private final List<Numbers> margins = new ArrayList<>();
        private final List<Numbers> completeness = new ArrayList<>();

        private Builder(int lastYear) {
            if (lastYear < 1 || lastYear > 100) {
                throw new IllegalArgumentException(
                        "The last band begins at " + lastYear + " years; it must be from 1 to 100.");
            }
            all = new long[lastYear + 1];
            left = new long[lastYear + 1];
            for (int i = 0; i <= lastYear; i++) {
                margins.add(new Numbers());
                completeness.add(new Numbers());
            }
        }

        /**
         * Adds a customer.
         *
         * @param tenureYears whole years as a customer, 0 or more
         * @param stayed whether the customer stayed in the period that is looked at
         * @throws IllegalArgumentException if the years are negative
         */
        public Builder customer(int tenureYears, boolean stayed) {
            return customer(tenureYears, stayed, OptionalDouble.empty(), OptionalDouble.empty());
        }

        /**
         * Adds a customer with margin and profile, where known; an unknown one is left out of its mean, not taken as 0.
         *
         * @param margin in major units of one currency
         * @param profile which part of the profile is filled in, 0 to 1
         * @throws IllegalArgumentException if the years are negative, the margin is not finite or the part is not from 0
         *     to 1
         */
        public Builder customer(int tenureYears, boolean stayed, OptionalDouble margin, OptionalDouble profile) {
            int band = band(tenureYears);
            margin.ifPresent(value -> {
                if (!Double.isFinite(value)) {
                    throw new IllegalArgumentException(
                            "Margin " + value + " is not a finite number. Leave out a margin that is not known.");
                }
            });
            profile.ifPresent(KnowledgeAccrual::requireShare);
            all[band]++;
            left[band] += stayed ? 0 : 1;
            margin.ifPresent(margins.get(band)::add);
            profile.ifPresent(completeness.get(band)::add);
            return this;
        }

        /**
         * Adds customers of whom only their number is known.
         *
         * @throws IllegalArgumentException if the years are negative
         */
        public Builder counts(int tenureYears, ChurnRate churn) {
            int band = band(tenureYears);
            all[band] = Math.addExact(all[band], churn.atRisk());
            left[band] += churn.churned();
            return this;
        }

        /**
         * Adds customers by columns.
         *
         * @param tenureYears whole years as a customer, 0 or more
         * @param stayed whether the customer stayed
         * @throws IllegalArgumentException if the columns differ in length or years are negative
         */
        public Builder columns(int[] tenureYears, boolean[] stayed) {
            if (tenureYears.length != stayed.length) {
                throw new IllegalArgumentException("Columns have " + tenureYears.length + " and " + stayed.length
                        + " rows; they must have the same number.");
            }
            for (int row = 0; row < tenureYears.length; row++) {
                int band = band(tenureYears[row]);
                all[band]++;
                left[band] += stayed[row] ? 0 : 1;
            }
            return this;
        }

        private int band(int tenureYears) {
            if (tenureYears < 0) {
                throw new IllegalArgumentException("Tenure of " + tenureYears
                        + " years; it must be zero or more. Check the date of the first purchase.");
            }
            return Math.min(tenureYears, all.length - 1);
        }

        /** Returns the report of the customers so far; the builder may go on. */
        public TenureEffect build() {
            List<TenureBand> bands = new ArrayList<>(all.length);
            for (int year = 0; year < all.length; year++) {
                bands.add(new TenureBand(
                        year,
                        year == all.length - 1,
                        new ChurnRate(left[year], all[year]),
                        Estimate.ofMean(margins.get(year).toArray(), LEVEL),
                        Estimate.ofMean(completeness.get(year).toArray(), LEVEL)));
            }
            return new TenureEffect(List.copyOf(bands));
        }
    }

    /** A growing column. */
    private static final class Numbers {

        private double[] values = new double[8];
        private int size;

        void add(double value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, 2 * size);
            }
            values[size++] = value;
        }

        double[] toArray() {
            return Arrays.copyOf(values, size);
        }
    }
}
