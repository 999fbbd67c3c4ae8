package io.dangol.crm.metrics.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.crm.book.BookReading;
import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class BookTextTest {

    private static BookReport teaShop() {
        return BookReport.of(Books.teaShop().read(Books.YEAR_END)).top(5);
    }

    @Test
    void aSmallBookReadsAsItAlwaysDid() throws IOException {
        Golden.verify("tea-shop.txt", teaShop().text());
    }

    @Test
    void aComparedBookReadsAsItAlwaysDid() throws IOException {
        Golden.verify(
                "tea-shop-compared.txt",
                teaShop().comparedTo(Books.teaShop().read(Books.MID_YEAR)).text());
    }

    @Test
    void noLineIsWiderThanThePage() {
        for (BookReading reading : new BookReading[] {
            Books.huge(),
            Books.oneCustomer(),
            Books.onlyReturns(),
            Books.empty(),
            Books.teaShop().read(Books.YEAR_END)
        }) {
            for (Language language : Language.values()) {
                BookReport report = BookReport.of(reading).comparedTo(reading).in(language);
                assertThat(report.text().lines())
                        .allSatisfy(line -> assertThat(TextWidth.of(line)).isLessThanOrEqualTo(100));
            }
        }
    }

    @Test
    void aSmallBookReadsInKorean() throws IOException {
        Golden.verify(
                "tea-shop-ko.txt",
                teaShop()
                        .comparedTo(Books.teaShop().read(Books.MID_YEAR))
                        .in(Language.KOREAN)
                        .text());
    }

    @Test
    void everyLineEndsWithALineFeedAndHasNoBlanksBeforeIt() {
        assertThat(teaShop().text()).endsWith("\n").doesNotContain("\r").doesNotContain(" \n");
    }

    @Test
    void anEmptyBookSaysSo() {
        assertThat(BookReport.of(Books.empty()).text()).isEqualTo("""
                        Customer book on 2024-12-31 (UTC), amounts in EUR
                        =================================================

                        Nobody has bought anything yet.
                        """);
    }

    @Test
    void anEmptyBookComparedWithAnEmptyBookShowsNoShares() {
        assertThat(BookReport.of(Books.empty()).comparedTo(Books.empty()).text())
                .contains("Changes since 2024-12-31")
                .doesNotContain("NaN");
    }

    @Test
    void oneCustomerHoldsEverything() {
        assertThat(BookReport.of(Books.oneCustomer()).text())
                .contains("Top 1 customer by net")
                .contains("1 customer, 100.0 % of all, holds 80 % of the positive net.")
                .contains("Scores of 1 customer who bought")
                .contains("By net, the top 20 by gross tell the same story.");
    }

    @Test
    void aBookOfReturnsHasNothingToShareAndNoScores() {
        assertThat(BookReport.of(Books.onlyReturns()).text())
                .contains("Net is not above zero, so there is nothing to share.")
                .contains("only returns: EUR 12.30 given back")
                .doesNotContain("Segments")
                .doesNotContain("NaN");
    }

    @Test
    void amountsThatDoNotFitAreRoundedAndTheHeadingSaysSo() {
        assertThat(BookReport.of(Books.huge()).text())
                .contains("Top 20 customers by net, amounts rounded, in billion EUR")
                .containsPattern("net +30,000,000,000,000,001\\.31\n");
    }

    @Test
    void theCustomerWhoGaveNearlyAllBackIsCalledOut() {
        assertThat(teaShop().text())
                .containsPattern("bulk-buyer +2,400\\.00 +1st +0\\.90 +9th")
                .contains("high returns: 99.96 % of EUR 2,400.00 came back");
    }

    @Test
    void theLocaleOfTheMachineLeavesNoTrace() {
        String expected = teaShop().text();
        String korean = teaShop().in(Language.KOREAN).text();
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            assertThat(teaShop().text()).isEqualTo(expected);
            Locale.setDefault(Locale.KOREA);
            assertThat(teaShop().text()).isEqualTo(expected);
            assertThat(teaShop().in(Language.KOREAN).text()).isEqualTo(korean);
            Locale.setDefault(Locale.US);
            assertThat(teaShop().in(Language.KOREAN).text()).isEqualTo(korean);
        } finally {
            Locale.setDefault(before);
        }
    }
}
