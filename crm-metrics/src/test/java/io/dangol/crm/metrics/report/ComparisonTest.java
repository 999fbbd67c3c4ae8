package io.dangol.crm.metrics.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.crm.book.BookReading;
import io.dangol.crm.loyalty.MigrationMatrix;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    @Test
    void everyCustomerWhoBoughtIsCountedOnce() {
        BookReading before = Books.teaShop().read(Books.MID_YEAR);
        BookReading now = Books.teaShop().read(Books.YEAR_END);
        Comparison comparison = Comparison.of(before, now);
        // new in autumn; tea-drinker, guesthouse, <b> and hotel again; bulk, loss, formula and gave-all-back silent
        assertThat(comparison.fresh()).isEqualTo(2);
        assertThat(comparison.again()).isEqualTo(4);
        assertThat(comparison.silent()).isEqualTo(4);
        assertThat(comparison.gone()).isZero();
        for (MigrationMatrix matrix : comparison.migrations()) {
            int scores = matrix.bins();
            assertThat(IntStream.rangeClosed(1, scores).map(matrix::entered).sum())
                    .isEqualTo(2);
            assertThat(IntStream.rangeClosed(1, scores).map(matrix::stayed).sum())
                    .isEqualTo(8);
        }
    }

    @Test
    void customersOfAnotherLogAreGone() {
        BookReading before = Books.read(new Books.Log()
                .sale("a", "2024-01-01", "1.00")
                .sale("b", "2024-01-01", "1.00")
                .sale("z", "2024-01-01", "1.00"));
        BookReading now = Books.oneCustomer();
        Comparison comparison = Comparison.of(before, now);
        assertThat(comparison.gone()).isEqualTo(3);
        assertThat(comparison.fresh()).isEqualTo(1);
        assertThat(BookReport.of(now).comparedTo(before).html())
                .contains("3 customers of then are no longer in the log.")
                .contains(">gone</text>");
    }

    @Test
    void aReadingWithoutSalesHasNoMovement() {
        assertThat(Comparison.of(Books.empty(), Books.oneCustomer()).fresh()).isEqualTo(1);
        assertThat(Comparison.of(Books.oneCustomer(), Books.empty()).gone()).isEqualTo(1);
        assertThat(Comparison.of(Books.onlyReturns(), Books.onlyReturns()).migrations())
                .isEmpty();
    }
}
