package io.dangol.crm.metrics.report;

import static io.dangol.crm.metrics.report.PageChecks.elements;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.dangol.crm.book.BookReading;
import io.dangol.crm.book.CustomerBook;
import io.dangol.crm.loyalty.RfmScoring;
import io.dangol.crm.loyalty.SegmentRule;
import io.dangol.crm.loyalty.SegmentTable;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class BookPageTest {

    private static final BookReading NOW = Books.teaShop().read(Books.YEAR_END);
    private static final BookReading BEFORE = Books.teaShop().read(Books.MID_YEAR);

    private static List<String> pages() {
        List<String> pages = new ArrayList<>();
        for (BookReading reading :
                List.of(NOW, Books.empty(), Books.oneCustomer(), Books.onlyReturns(), Books.huge())) {
            pages.add(BookReport.of(reading).html());
            pages.add(BookReport.of(reading).comparedTo(reading).html());
            pages.add(BookReport.of(reading)
                    .comparedTo(reading)
                    .in(Language.KOREAN)
                    .html());
        }
        pages.add(BookReport.of(NOW).comparedTo(BEFORE).html());
        return pages;
    }

    @Test
    void aComparedBookLooksAsItAlwaysDid() throws IOException {
        Golden.verify(
                "tea-shop.html", BookReport.of(NOW).comparedTo(BEFORE).top(5).html());
    }

    @Test
    void everyPageIsWellFormedAndSaysItsLanguage() {
        assertThat(pages())
                .allSatisfy(
                        page -> assertThat(Xml.parse(page).getDocumentElement().getAttribute("lang"))
                                .isEqualTo(page.contains("<title>고객 장부") ? "ko" : "en"));
    }

    @Test
    void nothingIsLoadedAndNothingRuns() {
        assertThat(pages()).allSatisfy(PageChecks::nothingIsLoadedAndNothingRuns);
    }

    @Test
    void whatIsNotDefinedIsNeverPrinted() {
        assertThat(pages()).allSatisfy(PageChecks::whatIsNotDefinedIsNotPrinted);
    }

    @Test
    void idsOfTheHostAreEscaped() {
        String page = BookReport.of(NOW).html();
        assertThat(page).contains("<bdi>&lt;b&gt;&amp;&quot;&#39;</bdi>").doesNotContain("<b>&");
        assertThat(elements(Xml.parse(page), "bdi"))
                .extracting(Element::getTextContent)
                .contains("<b>&\"'", "단골-7");
    }

    @Test
    void everyPictureHasATitleAndADescriptionThatItNames() {
        assertThat(pages()).allSatisfy(PageChecks::everyPictureHasATitleAndADescriptionThatItNames);
    }

    @Test
    void noIdOccursTwice() {
        assertThat(pages()).allSatisfy(PageChecks::noIdOccursTwice);
    }

    @Test
    void everyClassHasAStyle() {
        PageChecks.everyClassHasAStyle(BookReport.of(NOW).comparedTo(BEFORE).html());
    }

    @Test
    void theCellsOfTheHeatMapCountEveryCustomerWhoBought() {
        Document page = Xml.parse(BookReport.of(NOW).html());
        Element map = elements(page, "svg").stream()
                .filter(picture -> picture.getAttribute("aria-labelledby").startsWith("rfm-"))
                .findFirst()
                .orElseThrow();
        int sum = elements(page, "g").stream()
                .filter(cell -> cell.getParentNode() == map)
                .mapToInt(cell -> Integer.parseInt(
                        cell.getElementsByTagName("text").item(0).getTextContent()))
                .sum();
        assertThat(sum).isEqualTo(NOW.company().buyers());
    }

    @Test
    void theCurveIsLeftOutWhereTheTotalIsNothingBesideTheReturns() {
        BookReading reading = Books.read(new Books.Log()
                .sale("a", "2024-01-01", "100.00")
                .sale("b", "2024-01-01", "1.00")
                .returned("b", "2024-01-02", "100.99"));
        assertThat(BookReport.of(reading).html()).doesNotContain("Lorenz curve").contains("Who holds the net");
    }

    @Test
    void aCurveBelowZeroKeepsItsAxis() {
        BookReading reading = Books.read(new Books.Log()
                .sale("a", "2024-01-01", "100.00")
                .sale("b", "2024-01-01", "1.00")
                .returned("b", "2024-01-02", "41.00"));
        assertThat(BookReport.of(reading).html())
                .contains("Lorenz curve")
                .contains(">-100\u00A0%<")
                .contains(">0\u00A0%<");
    }

    @Test
    void thePointOfTheTopFifthLiesOnTheCurve() {
        Document page = Xml.parse(BookReport.of(NOW).html());
        Element point = elements(page, "circle").stream()
                .filter(circle -> circle.getAttribute("r").equals("6"))
                .findFirst()
                .orElseThrow();
        double share = NOW.company().netConcentration().topShare(0.2).orElseThrow();
        // the axis runs from 0 % at 330 to 100 % at 16: the one customer below zero is too small to move it
        assertThat(Double.parseDouble(point.getAttribute("cy"))).isEqualTo(330 - (1 - share) * 314, within(0.06));
        assertThat(Double.parseDouble(point.getAttribute("cx"))).isEqualTo(56 + 0.8 * 348, within(0.06));
    }

    @Test
    void twoHundredSegmentsOfAHostAreShownAndEscaped() {
        Books.Log log = new Books.Log();
        List<SegmentRule> rules = new ArrayList<>();
        for (int recency = 1; recency <= 10; recency++) {
            for (int net = 1; net <= 10; net++) {
                String segment = recency + "<i>&\"" + net;
                SegmentRule rule =
                        SegmentRule.of(segment).recency(recency, recency).monetary(net, net);
                rules.add(rule.frequency(1, 5));
                rules.add(SegmentRule.of(segment + " often")
                        .recency(recency, recency)
                        .monetary(net, net)
                        .frequency(6, 10));
                log.sale(
                        "c" + recency + "-" + net,
                        LocalDate.of(2024, recency, 3).toString(),
                        net + ".00");
            }
        }
        BookReading reading = CustomerBook.of(log.purchases())
                .scoring(RfmScoring.quantiles(10), SegmentTable.of(rules))
                .build()
                .read(Books.YEAR_END);
        assertThat(reading.segments())
                .hasSizeGreaterThanOrEqualTo(200)
                .filteredOn(segment -> segment.customers() > 0)
                .hasSize(100);
        for (Language language : Language.values()) {
            String page = BookReport.of(reading).in(language).html();
            assertThat(elements(Xml.parse(page), "bdi"))
                    .extracting(Element::getTextContent)
                    .contains("3<i>&\"7", "10<i>&\"10");
        }
    }

    @Test
    void theSameReadingGivesTheSamePage() {
        assertThat(BookReport.of(Books.teaShop().read(Books.YEAR_END)).html())
                .isEqualTo(BookReport.of(NOW).html());
    }
}
