package io.dangol.crm.complaint;

import java.util.List;
import java.util.OptionalDouble;

/**
 * The customers without a problem, each once.
 *
 * @param repurchased per customer, whether the customer bought again within the window
 * @param answers per customer, the satisfaction as far as it is known
 * @param leftOut how many cases are not in it
 */
record ComparisonGroup(List<Observed> repurchased, List<OptionalDouble> answers, long leftOut) {

    long customers() {
        return repurchased.size();
    }

    double[] satisfaction() {
        return answers.stream().flatMapToDouble(OptionalDouble::stream).toArray();
    }
}
