package io.dangol.crm.metrics.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.crm.relationship.CohortPeriod;
import io.dangol.crm.relationship.Stage;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class RelationshipSectionTest {

    private static final RelationshipFacts FACTS = Relations.teaShop();

    private static BookFacts book(RelationshipFacts facts, Language language) {
        BookFacts book = BookFacts.of(
                Books.teaShop().read(Books.YEAR_END), Optional.empty(), 5, Words.in(language), Relations::name);
        return new BookFacts(
                book.reading(),
                book.words(),
                book.topCount(),
                book.top(),
                book.warnings(),
                facts,
                book.conduct(),
                book.names(),
                book.comparison());
    }

    private static String sections(RelationshipFacts facts, Language language) throws IOException {
        StringBuilder out = new StringBuilder();
        Markup page = new Markup(out);
        RelationshipSection sections = new RelationshipSection(book(facts, language), page);
        page.open("main");
        sections.writeActions();
        sections.writeStages();
        sections.writeCohorts();
        sections.writeStrengths();
        page.close();
        return out.toString();
    }

    private static String page(Language language) throws IOException {
        StringBuilder out = new StringBuilder();
        new BookPage(book(FACTS, language), new Markup(out)).write();
        return out.toString();
    }

    private static String text(Language language) throws IOException {
        StringBuilder out = new StringBuilder();
        RelationshipText text = new RelationshipText(FACTS, Words.in(language), out);
        text.writeStages();
        text.writeActions();
        return out.toString();
    }

    private static List<Element> elements(Document page, String name, String style) {
        NodeList nodes = page.getElementsByTagName(name);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .filter(element -> Pattern.compile("\\b" + style + "\\b")
                        .matcher(element.getAttribute("class"))
                        .find())
                .toList();
    }

    @Test
    void theSectionsLookAsTheyAlwaysDid() throws IOException {
        Golden.verify("relationships.html", sections(FACTS, Language.ENGLISH));
        Golden.verify("relationships-ko.html", sections(FACTS, Language.KOREAN));
    }

    @Test
    void aPageWithThemIsWellFormedAndEveryClassHasAStyle() throws IOException {
        for (Language language : Language.values()) {
            String page = page(language);
            Xml.parse(page);
            assertThat(Pattern.compile(" class=\"([^\"]+)\"")
                            .matcher(page)
                            .results()
                            .map(found -> found.group(1)))
                    .flatMap(names -> List.of(names.split(" ", -1)))
                    .allSatisfy(name -> assertThat(PageStyle.SHEET).containsPattern("\\." + name + "\\b"));
        }
    }

    @Test
    void nothingKnownLeavesNothingOnThePage() throws IOException {
        assertThat(sections(Relations.none(), Language.ENGLISH)).isEqualTo("<main></main>\n");
    }

    @Test
    void everyRungSaysWhoStandsThereAndWhichPartWentOn() throws IOException {
        assertThat(sections(FACTS, Language.ENGLISH))
                .contains("42 customers · 16.0\u00A0%", "6 customers · 2.3\u00A0%")
                // 263 on the ladder, 221 above the first rung, 103 above the second
                .contains("↓ 84.0\u00A0% of them stand higher", "↓ 46.6\u00A0% of them stand higher");
    }

    @Test
    void aLadderWithNobodyOnItHasNoShares() throws IOException {
        Money nothing = Money.parse("EUR 0");
        RelationshipFacts nobody = new RelationshipFacts(
                List.of(
                        new Rung(Stage.PROSPECT, 0, 0, 0, 0, 0, nothing),
                        new Rung(Stage.REGULAR, 0, 0, 0, 0, 0, nothing)),
                Cohorts.NONE,
                List.of(),
                List.of());
        assertThat(sections(nobody, Language.ENGLISH))
                .contains("0 customers · 0.0\u00A0%")
                .doesNotContain("NaN", "↓");
    }

    @Test
    void aCohortHasARateAndACountInEveryPeriodThatHasBegun() throws IOException {
        Document page = Xml.parse(sections(FACTS, Language.ENGLISH));
        List<Element> cells = elements(page, "td", "cell");
        // six cohorts and the row of all, by seven months
        assertThat(cells).hasSize((6 + 1) * 7);
        assertThat(cells.get(0).getTextContent().strip().replaceAll("\\s+", " "))
                .isEqualTo("46.9\u00A0% 30");
        assertThat(cells).filteredOn(cell -> !cell.getTextContent().isBlank()).hasSize(7 + 6 + 5 + 4 + 2 + 1 + 6);
        // one period of each cohort is not over
        assertThat(elements(page, "td", "open")).hasSize(6);
        assertThat(page.getDocumentElement().getTextContent()).contains("1 older group is not shown.");
    }

    @Test
    void cellsAreShadedInFifthsOfARoundRateThatNearlyAllKeepWithin() throws IOException {
        Document page = Xml.parse(sections(FACTS, Language.ENGLISH));
        List<Element> cells = elements(page, "td", "cell");
        // the highest is 59.6 %, so that the darkest shade is from 40 % of the 50 on
        assertThat(cells.get(0).getAttribute("class")).isEqualTo("cell c5");
        assertThat(cells.get(1).getAttribute("class")).isEqualTo("cell c4");
        assertThat(cells.get(5).getAttribute("class")).isEqualTo("cell c2");
        assertThat(cells.get(2 * 7 + 3).getAttribute("class")).isEqualTo("cell c0");
        assertThat(sections(FACTS, Language.ENGLISH)).contains("up to 40\u00A0%", "more than 40\u00A0%");
    }

    @Test
    void aRateOfAllIsTheDarkestShadeWhereverTheScaleEnds() throws IOException {
        Cohorts cohorts = new Cohorts(
                CohortPeriod.YEAR,
                List.of(1),
                List.of(
                        new Cohorts.Row("2023", 1, List.of(new Cohorts.Cell(1, true))),
                        new Cohorts.Row("2024", 3, List.of())),
                List.of(OptionalDouble.of(1)),
                0);
        assertThat(sections(new RelationshipFacts(List.of(), cohorts, List.of(), List.of()), Language.ENGLISH))
                .contains("<td class=\"cell c5\"><span>100.0\u00A0%</span>", "Years since the first purchase")
                .doesNotContain("not over yet", "older group");
    }

    @Test
    void theTextHasTheLadderAndTheActionsButNoName() throws IOException {
        assertThat(text(Language.ENGLISH)).isEqualTo("""

                        How far the relationships have grown
                          stage           customers   share       net  active  dormant  lost
                          Prospect               42  16.0 %      0.00       0        0     0
                          First purchase        118  44.9 %  1,213.40      60       38    20
                          Regular                76  28.9 %  3,480.15      70        6     0
                          Advocate               21   8.0 %  1,604.00      20        1     0
                          Partner                 6   2.3 %  2,950.75       6        0     0

                        What to do next
                          customer   next step                                            stage     segment
                          hotel      Look for open complaints and broken promises first.  Regular   Cannot lose
                              because: 31.3 % of EUR 1,920.00 came back
                          단골-7     Thank them in person.                                Advocate  Champions
                              because: brought two customers who bought
                          visitor-3  Send a sample of the spring harvest.                 Prospect  -
                              because: asked for a price list on 2024-12-20
                        """);
        assertThat(text(Language.KOREAN)).contains("잠재고객", "단골-7", "옹호자").doesNotContain("김하늘");
    }

    @Test
    void namesAreShownEscapedBesideTheId() throws IOException {
        assertThat(sections(FACTS, Language.ENGLISH))
                .contains("<bdi>Hotel &lt;Park&gt; &amp; Söhne</bdi> <span class=\"id\"><bdi>hotel</bdi></span>")
                .contains("<bdi>단골-7</bdi></th>");
    }
}
