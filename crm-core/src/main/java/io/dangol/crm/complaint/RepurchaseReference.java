package io.dangol.crm.complaint;

import io.dangol.crm.estimate.ReferenceFigure;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/**
 * Sets of repurchase rates that others have published, each for losses of one size: reference data for a house that has not
 * counted its own, and to stand beside its own once it has.
 *
 * <p>They are intentions that people stated to Technical Assistance Research Programs (TARP) in the United States of the 1970s,
 * not purchases. The figures of {@link ComplaintFigures#SEED} are no set: they mix large and small losses.
 *
 * <p>Immutable and thread-safe.
 */
public enum RepurchaseReference {
    /** Losses over 100 USD of that time: silent 9 %, unsatisfied 19 %, satisfied 54 %, satisfied quickly 82 %. */
    TARP_MAJOR("loss over 100 USD", 0.82, 0.54, 0.19, 0.09),

    /** Losses of 1 to 5 USD of that time: silent 37 %, unsatisfied 46 %, satisfied 70 %, satisfied quickly 95 %. */
    TARP_MINOR("loss of 1 to 5 USD", 0.95, 0.70, 0.46, 0.37);

    private final String loss;
    private final double satisfiedQuickly;
    private final double satisfied;
    private final double unsatisfied;
    private final double silent;

    RepurchaseReference(String loss, double satisfiedQuickly, double satisfied, double unsatisfied, double silent) {
        this.loss = loss;
        this.satisfiedQuickly = satisfiedQuickly;
        this.satisfied = satisfied;
        this.unsatisfied = unsatisfied;
        this.silent = silent;
    }

    /** Returns the rates, as an argument of a formula. */
    public RepurchaseRates rates() {
        return new RepurchaseRates(satisfiedQuickly, satisfied, unsatisfied, silent);
    }

    /** Returns the rate of an outcome with its source. */
    public ReferenceFigure figure(ProblemOutcome outcome) {
        return ReferenceFigure.of(
                "share of customers who intend to buy again, " + outcome.words() + ", " + loss,
                rates().of(outcome),
                "TARP, Consumer Complaint Handling in America, stated intentions, as reported by Goodman;"
                        + " neither figure nor year checked against print",
                OptionalInt.of(1979));
    }

    /** Returns the four rates with their source, in the order of the outcomes. */
    public List<ReferenceFigure> figures() {
        return Arrays.stream(ProblemOutcome.values()).map(this::figure).toList();
    }
}
