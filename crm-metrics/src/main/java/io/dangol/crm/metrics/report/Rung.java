package io.dangol.crm.metrics.report;

import io.dangol.crm.book.BookReading;
import io.dangol.crm.relationship.Activity;
import io.dangol.crm.relationship.Stage;
import io.dangol.crm.relationship.StageProfit;
import io.dangol.crm.relationship.StageTable;
import java.util.Arrays;
import java.util.List;
import org.joda.money.Money;

/**
 * One rung of the ladder of the relationship, and who stands on it.
 *
 * @param stage the rung
 * @param customers who stand on this rung and not higher
 * @param active how many of them still buy
 * @param dormant how many have not bought for some time
 * @param lost how many have not bought for so long that they count as gone
 * @param orders paid orders of these customers
 * @param net of these customers
 */
record Rung(Stage stage, int customers, int active, int dormant, int lost, long orders, Money net) {

    /** Returns all rungs, lowest first; none if nobody is known. */
    static List<Rung> of(BookReading reading) {
        StageTable stages = reading.stages();
        if (stages.size() == 0) {
            return List.of();
        }
        StageProfit profit = reading.stageProfit();
        return Arrays.stream(Stage.values())
                .map(stage -> new Rung(
                        stage,
                        stages.count(stage),
                        stages.count(stage, Activity.ACTIVE),
                        stages.count(stage, Activity.DORMANT),
                        stages.count(stage, Activity.LOST),
                        profit.row(stage).orders(),
                        profit.row(stage).net()))
                .toList();
    }

    /** Tells whether anybody on this rung has ever bought, so that there is a silence to measure. */
    boolean hasActivity() {
        return active + dormant + lost > 0;
    }
}
