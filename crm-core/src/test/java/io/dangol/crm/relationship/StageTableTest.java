package io.dangol.crm.relationship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.dangol.crm.CustomerId;
import io.dangol.crm.purchase.PurchaseLog;
import java.time.Instant;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class StageTableTest {

    private static final Instant AT = Instant.parse("2024-05-01T00:00:00Z");
    private static final CustomerId ANN = CustomerId.of("ann");
    private static final CustomerId BOB = CustomerId.of("bob");

    private static Ladder ladder() {
        return Ladder.of(PurchaseLog.of(CurrencyUnit.EUR, List.of()), LadderRules.standard())
                .event(BOB, LadderEvent.orderPaid(AT))
                .prospects(List.of(ANN, BOB))
                .build();
    }

    @Test
    void rowsAreOrderedByCustomerAndCounted() {
        StageTable table = ladder().at(AT);
        assertThat(table.at()).isEqualTo(AT);
        assertThat(table.size()).isEqualTo(2);
        assertThat(table.customer(0)).isEqualTo(ANN);
        assertThat(table.indexOf(BOB)).hasValue(1);
        assertThat(table.indexOf(CustomerId.of("eve"))).isEmpty();
        assertThat(table.stage(CustomerId.of("eve"))).isEmpty();
        assertThat(table.since(0)).isEmpty();
        assertThat(table.lastOrder(0)).isEmpty();
        assertThat(table.since(1)).contains(AT);
        assertThat(table.count(Stage.PROSPECT, Activity.NONE)).isEqualTo(1);
        assertThat(table.count(Stage.FIRST_PURCHASE, Activity.ACTIVE)).isEqualTo(1);
        assertThat(table.count(Stage.FIRST_PURCHASE)).isEqualTo(1);
        assertThat(table.count(Stage.PARTNER)).isZero();
        assertThat(table)
                .hasToString("Stages at " + AT + ", PROSPECT 1, FIRST_PURCHASE 1, REGULAR 0, ADVOCATE 0, PARTNER 0");
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> table.stage(2));
    }

    @Test
    void whatIsLaterThanTheInstantIsNotLookedAt() {
        StageTable table = ladder().at(AT.minusMillis(1));
        assertThat(table.stage(BOB)).contains(Stage.PROSPECT);
        assertThat(table.since(1)).isEmpty();
        assertThat(ladder().of(CustomerId.of("eve"), AT)).isEmpty();
        assertThat(ladder()).hasToString("Ladder of 2 customers and prospects, 0 purchase lines and 1 further events");
    }
}
