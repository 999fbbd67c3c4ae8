package io.dangol.crm.metrics.report;

import static io.dangol.crm.metrics.report.PageChecks.elements;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.dangol.crm.sla.Attainment;
import io.dangol.crm.sla.Attainment.Dimension;
import io.dangol.crm.sla.AttainmentRow;
import io.dangol.crm.sla.ClockReading;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class SlaPageTest {

    private static final Attainment DESK = Desks.attainment();
    private static final List<String> PAGES = pages();

    private static SlaReport desk() {
        return SlaReport.of(DESK)
                .title("Help desk <1>")
                .target(0.9)
                .top(5)
                .byOwner()
                .open(Desks.readings());
    }

    private static List<String> pages() {
        List<String> pages = new ArrayList<>();
        for (Attainment attainment : List.of(
                DESK,
                Desks.empty(),
                Desks.month(true),
                Desks.month(false),
                Desks.months(24, 3),
                Desks.months(120, 2))) {
            SlaReport report = SlaReport.of(attainment);
            pages.add(report.html());
            pages.add(report.target(1).byOwner().open(List.of()).html());
            pages.add(report.target(0.995).byOwner().in(Language.KOREAN).html());
        }
        pages.add(desk().html());
        pages.add(desk().in(Language.KOREAN).html());
        return pages;
    }

    private static List<Element> pictures(Document page) {
        return elements(page, "svg").stream()
                .filter(svg -> svg.getAttribute("role").equals("img"))
                .toList();
    }

    private static List<Element> inside(Element element, String name) {
        return IntStream.range(0, element.getElementsByTagName(name).getLength())
                .mapToObj(i -> (Element) element.getElementsByTagName(name).item(i))
                .toList();
    }

    @Test
    void aSmallDeskLooksAsItAlwaysDid() throws IOException {
        Golden.verify("help-desk.html", desk().html());
        Golden.verify("help-desk-ko.html", desk().in(Language.KOREAN).html());
    }

    @Test
    void everyPageIsWellFormedAndSaysItsLanguage() {
        assertThat(PAGES)
                .allSatisfy(
                        page -> assertThat(Xml.parse(page).getDocumentElement().getAttribute("lang"))
                                .isEqualTo(page.contains("<title>서비스 수준") ? "ko" : "en"));
    }

    @Test
    void whatHoldsOfEveryPageHolds() {
        assertThat(PAGES).allSatisfy(page -> {
            PageChecks.nothingIsLoadedAndNothingRuns(page);
            PageChecks.whatIsNotDefinedIsNotPrinted(page);
            PageChecks.everyPictureHasATitleAndADescriptionThatItNames(page);
            PageChecks.noIdOccursTwice(page);
            PageChecks.everyClassHasAStyle(page);
        });
    }

    @Test
    void keysOfTheHostAreEscapedWhereverTheyStand() {
        List<ClockReading> none = List.of();
        for (Language language : Language.values()) {
            String html = SlaReport.of(Desks.hostile())
                    .title("</title><script>alert(1)</script>")
                    .byOwner()
                    .open(none)
                    .in(language)
                    .html();
            Document page = Xml.parse(html);
            assertThat(html).doesNotContain("<script", "<img", "<i>", "<!-- ", "\u202E");
            assertThat(elements(page, "style")).hasSize(1);
            assertThat(elements(page, "bdi"))
                    .extracting(Element::getTextContent)
                    .contains(
                            "</title><script>alert(1)</script>",
                            "<img src=x onerror=alert(1)>",
                            "</svg><script>\"&'",
                            "]]> <!-- \"'",
                            "</li><style>*{display:none}</style>",
                            Desks.HOSTILE_SHOWN);
        }
        assertThat(elements(Xml.parse(desk().html()), "bdi"))
                .extracting(Element::getTextContent)
                .contains(Desks.HOSTILE_SHOWN, "standard <i>", "Help desk <1>");
    }

    @Test
    void aDeskWithoutADecidedTargetSaysSoAndDrawsNothing() {
        Document page = Xml.parse(SlaReport.of(Desks.empty()).target(0.9).html());
        assertThat(elements(page, "svg")).isEmpty();
        assertThat(elements(page, "header").get(0).getTextContent()).contains("No target has been decided yet.");
    }

    @Test
    void everyMetricHasAPictureWithAPointForEachMonthThatHasAResult() {
        List<Element> pictures = pictures(Xml.parse(desk().html()));
        List<AttainmentRow> metrics = DESK.by();
        assertThat(pictures).hasSameSizeAs(metrics);
        for (int i = 0; i < metrics.size(); i++) {
            List<AttainmentRow> months = SlaFacts.of(metrics.get(i).key().metric(), DESK.by(Dimension.MONTH));
            assertThat(inside(pictures.get(i), "g")).hasSameSizeAs(months).hasSize(11);
        }
    }

    @Test
    void theLineBreaksWhereAMonthHasNoResultAndTheCountBelowItIsZero() {
        Element picture = pictures(Xml.parse(desk().html())).get(0);
        assertThat(inside(picture, "path").stream()
                        .filter(path -> path.getAttribute("class").equals("trend"))
                        .map(path -> path.getAttribute("d").replaceAll("[^ML]", "")))
                .containsExactly("MLLLLLMLLLL");
        assertThat(inside(picture, "text").stream().map(Element::getTextContent))
                .contains("0");
    }

    @Test
    void aPointLiesWhereItsShareIsOnTheScale() {
        Document page = Xml.parse(SlaReport.of(Desks.month(true, false)).html());
        Element point = elements(page, "circle").stream()
                .filter(circle -> !circle.getAttribute("cx").equals("8"))
                .findFirst()
                .orElseThrow();
        // the lower bound of one of two is 9.5 %, so that the scale runs from 0 % at 170 to 100 % at 10
        assertThat(Double.parseDouble(point.getAttribute("cy"))).isEqualTo(90, within(0.06));
        assertThat(Double.parseDouble(point.getAttribute("cx"))).isEqualTo((50 + 366) / 2.0, within(0.06));
    }

    @Test
    void aMonthBelowTheTargetHasAnotherForm() {
        Document page = Xml.parse(desk().html());
        long below = DESK.by(Dimension.MONTH).stream()
                .filter(row -> row.share().value().orElseThrow() < 0.9)
                .count();
        assertThat(pictures(page).stream()
                        .flatMap(picture -> inside(picture, "path").stream())
                        .filter(path -> path.getAttribute("class").equals("below")))
                .hasSize((int) below);
        assertThat(SlaReport.of(DESK).html()).doesNotContain("class=\"below\"", "class=\"goal\"", "class=\"mark\"");
    }

    @Test
    void everyWhiskerAndTheTargetLieOnTheScale() {
        for (String html : PAGES) {
            assertThat(pictures(Xml.parse(html)).stream()
                            .flatMap(picture -> inside(picture, "path").stream())
                            .filter(path -> path.getAttribute("class").matches("whisker|goal"))
                            .map(path -> path.getAttribute("d").replaceFirst("^M[\\d.]+,([\\d.]+) .*$", "$1")))
                    .allSatisfy(y -> assertThat(Double.parseDouble(y)).isBetween(10.0, 170.0));
        }
    }

    @Test
    void tenYearsHaveAYearBelowEachGroupAndItsCount() {
        Element picture =
                pictures(Xml.parse(SlaReport.of(Desks.months(120, 2)).html())).get(0);
        List<String> below = inside(picture, "text").stream()
                .filter(text -> text.getAttribute("class").equals("mid fine"))
                .map(Element::getTextContent)
                .sorted()
                .toList();
        List<String> expected = IntStream.rangeClosed(2015, 2024)
                .mapToObj(Integer::toString)
                .collect(Collectors.toCollection(ArrayList::new));
        expected.addAll(0, IntStream.range(0, 10).mapToObj(i -> "24").toList());
        assertThat(below).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(inside(picture, "g")).hasSize(120);
    }

    @Test
    void theNumbersBehindEveryPictureStandBesideIt() {
        Document page = Xml.parse(desk().html());
        List<Element> numbers = elements(page, "details");
        assertThat(numbers.stream()
                        .mapToInt(table -> inside(table, "tr").size() - 1)
                        .sum())
                .isEqualTo(DESK.by(Dimension.MONTH).size());
    }

    @Test
    void theKeyFiguresSayHowFarTheTargetIsReachedAndWhatIsChance() {
        String page = desk().html();
        assertThat(page)
                .contains("; below the target of 90\u00A0%<", "; below the target of 90\u00A0%, within what chance");
        assertThat(SlaReport.of(DESK).target(0.5).html()).contains("reaches the target of 50\u00A0%<");
        assertThat(SlaReport.of(Desks.month(true, true)).target(0.995).html())
                .contains("reaches the target of 99.5\u00A0%, within what chance may do; only 2 results, too few to go"
                        + " by<");
    }

    @Test
    void theDueListBeginsWithWhatIsMissedAndSetsThePausedApart() {
        Document page = Xml.parse(desk().html());
        Element due = elements(page, "table").stream()
                .filter(table -> table.getAttribute("class").equals("actions due"))
                .findFirst()
                .orElseThrow();
        assertThat(inside(due, "tbody").stream()
                        .map(group -> inside(group, "th").get(0).getTextContent()))
                .containsExactly(
                        "8 clocks missed and not stopped, the first 5 of them",
                        "5 clocks running, by when they are due",
                        "1 clock paused");
        Element running = inside(due, "tbody").get(1);
        assertThat(inside(running, "tr").stream()
                        .skip(1)
                        .map(row -> inside(row, "td").get(3).getTextContent()))
                .isSorted()
                .first()
                .isEqualTo("2024-12-30 17:20");
    }

    @Test
    void thePartsOfAMissedTargetFillTheBarInTheirOrder() {
        Document page = Xml.parse(desk().html());
        List<Element> cards = elements(page, "li").stream()
                .filter(item -> !inside(item, "svg").isEmpty())
                .toList();
        assertThat(cards).hasSize(5).allSatisfy(card -> {
            List<Element> pieces = inside(card, "rect");
            List<Element> parts = inside(card, "li");
            assertThat(pieces).hasSameSizeAs(parts);
            for (int i = 0; i < parts.size(); i++) {
                assertThat(pieces.get(i).getAttribute("class"))
                        .isEqualTo(parts.get(i).getTextContent().contains("paused") ? "part" : "full");
            }
            Element last = pieces.get(pieces.size() - 1);
            assertThat(Double.parseDouble(last.getAttribute("x")) + Double.parseDouble(last.getAttribute("width")))
                    .isEqualTo(100, within(0.011));
        });
        assertThat(cards).anyMatch(card -> card.getTextContent().contains("paused, not counted"));
    }
}
