package io.dangol.crm.complaint;

import io.dangol.crm.estimate.ReferenceFigure;
import java.util.List;
import java.util.OptionalInt;

/**
 * What others have published about customers with a problem, each figure with its source and how far to trust it.
 *
 * <p>Most go back to studies of Technical Assistance Research Programs (TARP) in the United States of the 1970s and 1980s, which
 * asked what people intended to do. They are no facts about the customers of any one house: set them beside what
 * {@link RecoveryStudy} counts. No formula of this package holds one of them.
 *
 * <p>{@link #SEED} has no set of repurchase rates, on purpose: its figures belong to losses of different sizes, so that no formula
 * may hold them together. {@link RepurchaseReference} has two sets that do belong together.
 *
 * <p>Immutable and thread-safe.
 */
public final class ComplaintFigures {

    private static final String ARTICLE = "customer relations articles that name no source; ";
    private static final OptionalInt UNDATED = OptionalInt.empty();
    private static final OptionalInt POST = OptionalInt.of(1984);
    private static final String POST_SOURCE = "Washington Post, 14 October 1984, on TARP; not checked against print";
    private static final String GRAPEVINE =
            "TARP, Measuring the Grapevine, as reported by Goodman; not checked against print";

    /** Which part of the dissatisfied stays if the problem is solved: 80 %. */
    public static final ReferenceFigure STAY_IF_SOLVED = ReferenceFigure.of(
            "share of dissatisfied customers who stay if their problem is solved",
            0.80,
            ARTICLE + "near the 82 % of TARP for a loss over 100 USD solved quickly, unverified",
            UNDATED);

    /** Which part of the complainants buys again if the complaint is solved satisfactorily: 54 %. */
    public static final ReferenceFigure REPURCHASE_IF_SATISFIED = ReferenceFigure.of(
            "share of complainants who buy again if satisfied",
            0.54,
            ARTICLE + "the 54 % of TARP for a loss over 100 USD solved, though not quickly",
            UNDATED);

    /** Which part of the dissatisfied who never complain comes back: a third. */
    public static final ReferenceFigure SILENT_RETURN = ReferenceFigure.of(
            "share of silent dissatisfied customers who come back",
            1.0 / 3,
            ARTICLE + "near the 37 % of TARP for a loss of 1 to 5 USD, unverified; 9 % for one over 100 USD",
            UNDATED);

    /** How many people a satisfied customer tells: 5. */
    public static final ReferenceFigure TOLD_IF_SATISFIED =
            ReferenceFigure.of("people told by a satisfied customer", 5, ARTICLE + "an average of folklore", UNDATED);

    /** How many people a customer with a problem tells: 10. */
    public static final ReferenceFigure TOLD_WITH_PROBLEM = ReferenceFigure.of(
            "people told by a customer with a problem", 10, ARTICLE + "an average of folklore", UNDATED);

    /** Which part of the revenue satisfied customers bring: 65 %. */
    public static final ReferenceFigure REVENUE_OF_SATISFIED =
            ReferenceFigure.of("share of revenue from satisfied customers", 0.65, ARTICLE + "no origin found", UNDATED);

    /** How many times the cost of keeping a customer a new one costs: 5. */
    public static final ReferenceFigure COST_OF_NEW = ReferenceFigure.of(
            "cost of a new customer to that of keeping one",
            5,
            ARTICLE + "one value of a range, no primary study found",
            UNDATED);

    /** The range of that ratio by trade: 2 to 20. */
    public static final ReferenceFigure COST_OF_NEW_BY_TRADE = new ReferenceFigure(
            "cost of a new customer to that of keeping one",
            2,
            20,
            "TARP, by trade, as reported by Goodman; not checked against print",
            UNDATED);

    /** The figures of the articles from which the requirements of this library were drawn. */
    public static final List<ReferenceFigure> SEED = List.of(
            STAY_IF_SOLVED,
            REPURCHASE_IF_SATISFIED,
            SILENT_RETURN,
            TOLD_IF_SATISFIED,
            TOLD_WITH_PROBLEM,
            REVENUE_OF_SATISFIED,
            COST_OF_NEW);

    /** How many people are told of a good and of a bad experience: what is most quoted, and what stands behind it. */
    public static final List<ReferenceFigure> TOLD = List.of(
            TOLD_IF_SATISFIED,
            TOLD_WITH_PROBLEM,
            new ReferenceFigure("people told of a good experience", 4, 5, POST_SOURCE, POST),
            new ReferenceFigure("people told of a bad experience", 9, 10, POST_SOURCE, POST),
            ReferenceFigure.of("people told of a good experience with a soft drink maker", 5, GRAPEVINE, UNDATED),
            ReferenceFigure.of("people told of a bad experience with a soft drink maker", 10, GRAPEVINE, UNDATED),
            ReferenceFigure.of("people told of a good experience with a car maker", 8, GRAPEVINE, UNDATED),
            ReferenceFigure.of("people told of a bad experience with a car maker", 16, GRAPEVINE, UNDATED));

    /** Which part of the customers with a problem complains, and where. */
    public static final List<ReferenceFigure> COMPLAINING = List.of(
            new ReferenceFigure(
                    "share of customers with a problem who complain to the head office",
                    1.0 / 27,
                    1.0 / 26,
                    "TARP, as reported by Goodman; not checked against print",
                    UNDATED),
            ReferenceFigure.of(
                    "share of customers with a problem with an expensive article who complain to the front line",
                    0.5,
                    "TARP, as reported by Goodman; not checked against print",
                    UNDATED));

    private ComplaintFigures() {}
}
