package io.dangol.crm.loyalty;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.crm.CustomerId;
import io.dangol.crm.RealData;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

class RCompatibilityTest {

    /** Scores of the R package rfm 0.3.0, computed at 2006-12-31 on its own example data. */
    @Test
    void everyPublishedCustomerOfTheRPackageHasItsMeasuresAndScores() {
        List<CSVRecord> expected = RealData.rows("rfm-orders-expected.csv");
        RfmTable table = RfmData.ordersTable(LocalDate.parse("2006-12-31"));
        RfmScores scores = RfmScoring.rCompatible(5).fit(table).score(table);
        assertThat(expected).hasSize(597).allSatisfy(row -> {
            RfmScore score = scores.of(CustomerId.of(row.get("customer_id"))).orElseThrow();
            assertThat(score.recencyDays()).isEqualTo(Integer.parseInt(row.get("recency_days")));
            assertThat(score.frequency()).isEqualTo(Integer.parseInt(row.get("transaction_count")));
            assertThat(score.monetary().getAmount()).isEqualByComparingTo(row.get("amount"));
            assertThat(score.label())
                    .isEqualTo(row.get("recency_score") + "-" + row.get("frequency_score") + "-"
                            + row.get("monetary_score"));
        });
    }
}
