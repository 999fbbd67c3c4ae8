package io.dangol.crm.metrics.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.crm.book.BookReading;
import io.dangol.crm.book.FindingKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class GrossWarningTest {

    private static List<GrossWarning> warnings(BookReading reading, int top) {
        return GrossWarning.among(reading.topByGross(top));
    }

    @Test
    void returnsAndLossesAreReasonsAndAHigherScoreOnNetIsNone() {
        BookReading reading = Books.teaShop().read(Books.YEAR_END);
        assertThat(warnings(reading, 5))
                .extracting(warning -> warning.customer().customer().value())
                .containsExactly("bulk-buyer", "hotel", "loss-leader");
        assertThat(warnings(reading, 5).get(2).reasons())
                .extracting(finding -> finding.kind())
                .containsExactly(FindingKind.NEGATIVE_MARGIN);
    }

    @Test
    void aFallAsLongAsTheListIsToldWithoutAFurtherReason() {
        Books.Log log = new Books.Log().sale("first", "2024-01-01", "100.00").returned("first", "2024-01-02", "15.00");
        log.sale("second", "2024-01-01", "99.00");
        for (int i = 1; i <= 8; i++) {
            log.sale("small " + i, "2024-01-01", i + ".00");
        }
        BookReading reading = Books.read(log);
        assertThat(warnings(reading, 2)).isEmpty();
        assertThat(warnings(reading, 1)).singleElement().satisfies(warning -> {
            assertThat(warning.customer().customer()).hasToString("first");
            assertThat(warning.reasons()).isEmpty();
        });
        assertThat(BookReport.of(reading).top(1).html()).contains("1st of 10").contains("2nd of 10");
        assertThat(BookReport.of(reading).top(1).text()).containsPattern("first +100\\.00 +1st +85\\.00 +2nd");
    }
}
