package io.dangol.crm.benchmarks;

/**
 * The seconds that one operation takes, with the range that JMH's error allows.
 *
 * <p>A score and its error make the range score ± error, at JMH's confidence of 99.9 %. A throughput is turned round,
 * range included. A range that reaches below nothing is cut at 0 s, or at infinity where a throughput may be 0. JMH
 * gives no error for fewer than three measurements: the ends are then NaN.
 *
 * @param seconds the time; NaN if JMH gave no score
 * @param low the lower end of the range, 0 or above; NaN if not known
 * @param high the upper end of the range; NaN if not known
 */
record Timing(double seconds, double low, double high) {

    private static final String PER_OPERATION = "/op";
    private static final String OPERATIONS_PER = "ops/";

    /**
     * Returns the time that a score stands for.
     *
     * @param metric in a unit such as {@code ms/op}, or {@code ops/ms} for a throughput
     * @throws IllegalArgumentException if the unit is not one of the mode
     */
    static Timing of(Mode mode, Metric metric) {
        double score = metric.score();
        double error = metric.error();
        String unit = metric.unit();
        if (mode == Mode.THROUGHPUT) {
            double perSecond = unit.startsWith(OPERATIONS_PER) ? seconds(unit.substring(OPERATIONS_PER.length())) : 0;
            checkKnown(unit, perSecond);
            return new Timing(perSecond / score, perSecond / (score + error), perSecond / nonNegative(score - error));
        }
        double seconds =
                unit.endsWith(PER_OPERATION) ? seconds(unit.substring(0, unit.length() - PER_OPERATION.length())) : 0;
        checkKnown(unit, seconds);
        return new Timing(score * seconds, nonNegative(score - error) * seconds, (score + error) * seconds);
    }

    /** Returns how many times longer this takes than another; the range holds every ratio that both ranges allow. */
    Ratio over(Timing other) {
        return new Ratio(seconds / other.seconds, low / other.high, high / other.low);
    }

    private static double nonNegative(double value) {
        return Math.max(0, value);
    }

    /** Returns the seconds in a unit of time, 0 for a word that is none. */
    private static double seconds(String unitOfTime) {
        return switch (unitOfTime) {
            case "ns" -> 1e-9;
            case "us" -> 1e-6;
            case "ms" -> 1e-3;
            case "s" -> 1;
            case "min" -> 60;
            case "hr" -> 3_600;
            case "day" -> 86_400;
            default -> 0;
        };
    }

    private static void checkKnown(String unit, double seconds) {
        if (seconds == 0) {
            throw new IllegalArgumentException("Unit " + unit
                    + " is not a time per operation, such as ms/op, nor ops/ms in mode thrpt. Allowed are ns, us, ms,"
                    + " s, min, hr and day; choose one with @OutputTimeUnit or -tu.");
        }
    }
}
