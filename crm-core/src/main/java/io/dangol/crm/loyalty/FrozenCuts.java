package io.dangol.crm.loyalty;

import java.util.List;

/** The boundaries between the scores of one dimension, as a model keeps them. */
sealed interface FrozenCuts permits ValueCuts, RankCuts, NestedCuts {

    /**
     * Scores every row of a table.
     *
     * @param recency recency scores of the rows, filled already unless this is the dimension
     * @param frequency frequency scores of the rows, filled already if this is the monetary dimension
     * @param scores where the scores of this dimension go
     */
    void score(RfmTable table, byte[] recency, byte[] frequency, byte[] scores);

    /** Returns the cuts that hold for a recency and frequency score, in units of a reader, ascending. */
    List<Double> cuts(int recency, int frequency);

    /** Says in words which values have a score. */
    String describe(int score, int recency, int frequency);
}
