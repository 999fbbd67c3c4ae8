package io.dangol.crm.metrics.report;

import static io.dangol.crm.metrics.report.PageChecks.elements;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.dangol.crm.conduct.AppealOutcome;
import io.dangol.crm.conduct.ConductCase;
import io.dangol.crm.conduct.ConductEvent;
import io.dangol.crm.conduct.ConductPolicy;
import io.dangol.crm.conduct.ConductState;
import io.dangol.crm.conduct.ConductTrail;
import io.dangol.crm.conduct.IncidentType;
import io.dangol.crm.conduct.ValueHarm;
import io.dangol.crm.conduct.Verification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class ConductReportTest {

    private static final ConductTrail RICH = Conducts.rich();
    private static final ConductTrail REFORMED = Conducts.reformed();
    private static final ConductTrail MANY = Conducts.many(600);
    private static final Instant AT = Conducts.day(365);

    private static ConductReport report(ConductTrail trail, Instant at) {
        return ConductReport.of(trail, Conducts.POLICY, at);
    }

    private static ConductReport rich() {
        return report(RICH, AT).worth(Money.parse("KRW 1250000"), Money.parse("KRW 600000"));
    }

    private static ConductReport shown(ConductReport report) {
        return report.showingIds().showingPeople().showingTexts();
    }

    /** Cases of every kind, as of days on which everything there is stands at some time. */
    private static Map<String, ConductReport> cases() {
        Map<String, ConductReport> cases = new LinkedHashMap<>();
        cases.put("rich", rich());
        for (int day : List.of(0, 20, 60, 121, 181, 187, 200, 330, 332, 336, 345)) {
            cases.put("rich-" + day, report(RICH, Conducts.day(day)));
        }
        cases.put("rich-late", report(RICH, Conducts.day(2_000)));
        cases.put("reformed", report(REFORMED, Conducts.day(200)));
        cases.put("reformed-late", report(REFORMED, Conducts.day(430)));
        cases.put("one", report(Conducts.one(), Conducts.day(1)));
        cases.put("first", report(Conducts.one(), Conducts.BEGIN));
        cases.put("years", report(Conducts.one(), Conducts.day(90 * 365)));
        cases.put("retracted", report(Conducts.retracted(), Conducts.day(40)));
        cases.put("many", report(MANY, Conducts.day(366)).top(7));
        cases.put("hostile", shown(report(Conducts.hostile(), Conducts.day(2)).title("</title><script>x</script>")));
        cases.put("before", report(RICH, Conducts.day(-1)));
        return cases;
    }

    @Test
    void aCaseInWhichNearlyEverythingHappenedLooksAsItAlwaysDid() throws IOException {
        Golden.verify("conduct.html", rich().html());
        Golden.verify("conduct-ko.html", rich().in(Language.KOREAN).html());
        Golden.verify("conduct-shown.html", shown(rich()).title("Tea shop").html());
        Golden.verify(
                "conduct-reformed.html", report(REFORMED, Conducts.day(200)).html());
    }

    @Test
    void whatHoldsOfEveryPageHolds() throws IOException {
        for (Map.Entry<String, ConductReport> kind : cases().entrySet()) {
            for (Language language : Language.values()) {
                String page = kind.getValue().in(language).html();
                String looked = System.getProperty("conduct.pages");
                if (looked != null) {
                    Files.writeString(Path.of(looked, kind.getKey() + "-" + language.tag() + ".html"), page);
                }
                if (!kind.getKey().equals("hostile")) {
                    PageChecks.nothingIsLoadedAndNothingRuns(page);
                }
                PageChecks.whatIsNotDefinedIsNotPrinted(page);
                PageChecks.everyPictureHasATitleAndADescriptionThatItNames(page);
                PageChecks.noIdOccursTwice(page);
                everyClassHasAStyle(page);
            }
        }
    }

    private static void everyClassHasAStyle(String page) {
        assertThat(Pattern.compile(" class=\"([^\"]+)\"")
                        .matcher(page)
                        .results()
                        .map(found -> found.group(1)))
                .flatMap(names -> List.of(names.split(" ", -1)))
                .allSatisfy(
                        name -> assertThat(PageStyle.SHEET + ConductStyle.SHEET).contains("." + name));
    }

    @Test
    void nobodyAndNothingWrittenIsOnAPageThatDoesNotAskForIt() {
        cases().forEach((name, report) -> {
            if (!name.equals("hostile")) {
                assertThat(report.html())
                        .as(name)
                        .doesNotContain("K-77", Conducts.PERSON, Conducts.SAID, "till-", "guard-", "case-");
            }
        });
    }

    @Test
    void eachKindOfPersonalDataIsShownByItself() {
        assertThat(rich().showingIds().html())
                .contains("K-77-personal", "case-7")
                .doesNotContain(Conducts.PERSON, Conducts.SAID);
        assertThat(rich().showingPeople().html())
                .contains("who-lead", "who-till-3", "who-carla")
                .doesNotContain("K-77", Conducts.SAID, "case-7");
        assertThat(rich().showingTexts().html())
                .contains("said-prepayment", "said-rec-case-7", "said-letter-78", "said-no other way is left")
                .doesNotContain("K-77", Conducts.PERSON);
    }

    @Test
    void peopleAreNamedByTheirRolesAndEachByOneName() {
        String text = text(rich());
        assertThat(text)
                .contains("reviewer 1, first reviewer", "reviewer 2, second reviewer", "hearer 1", "reporter 3")
                .contains("the customer (written down by handler 1)")
                .doesNotContain("reviewer 3", "hearer 2");
    }

    @Test
    void keysAndTextsOfTheHostAreEscaped() {
        String html = cases().getOrDefault("hostile", rich()).html();
        assertThat(html).doesNotContain("<script", "<img", "<b>till", "<svg onload");
        assertThat(elements(Xml.parse(html), "bdi"))
                .extracting(Element::getTextContent)
                .contains("<script>alert(1)</script>", "</td><b>till</b>");
    }

    @Test
    void theOrderOfTheEntriesChangesNothing() {
        List<io.dangol.crm.conduct.ConductEntry> turned = new ArrayList<>(RICH.entries());
        Collections.reverse(turned);
        assertThat(report(ConductTrail.of(turned), AT).html())
                .isEqualTo(report(RICH, AT).html());
    }

    @Test
    void theMachineHasNoSay() {
        Locale before = Locale.getDefault();
        try {
            String here = rich().html();
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(rich().html()).isEqualTo(here);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void thePageIsAsOfItsInstant() {
        assertThat(text(report(RICH, Conducts.day(-1)))).contains("Nothing had been recorded.");
        assertThat(text(report(RICH, Conducts.day(336))))
                .contains("was approved by one reviewer and waits for a second one", "Second reviewer")
                .doesNotContain("M-5");
        assertThat(text(report(RICH, Conducts.day(345)))).contains("for 2025-01-13".replace("for", "in force from"));
        assertThat(text(rich())).contains("for 2025-01-13, stayed by an appeal", "1 disputed");
    }

    @Test
    void thePageSaysThatARecommendationIsNoDecision() {
        assertThat(text(rich())).contains("A recommendation is no decision.");
    }

    @Test
    void whatIncidentsWeighAddsUpToTheScore() {
        ReviewFacts facts = ReviewFacts.of(RICH, Conducts.POLICY, AT, ConductView.standard())
                .orElseThrow();
        List<ConductWeights.Row> rows = ConductWeights.of(facts.assessment()).rows();
        assertThat(rows.stream().mapToDouble(ConductWeights.Row::amount).sum())
                .isCloseTo(facts.assessment().total(), within(1e-9));
        assertThat(rows).allSatisfy(row -> {
            if (row.incident().isPresent()) {
                double product = row.why().stream().reduce(1.0, (one, other) -> one * other);
                assertThat(product).isCloseTo(row.amount(), within(1e-9));
            }
        });
        assertThat(rows).extracting(ConductWeights.Row::amount).isSortedAccordingTo(Collections.reverseOrder());
    }

    @Test
    void theLineIsTheScoreAsItWasKnownAtEachInstant() {
        ScoreCourse course = ScoreCourse.of(Conducts.POLICY, RICH.courseUntil(AT), AT, Conducts.day(400));
        assertThat(course.past()).hasSizeGreaterThan(160).allSatisfy(point -> {
            // where the record changed, the point before the change is not the case as of that instant
            boolean changes =
                    RICH.entries().stream().anyMatch(entry -> entry.at().equals(point.at()));
            if (!changes) {
                ConductCase then = RICH.asOf(point.at()).orElseThrow();
                assertThat(point.total())
                        .isEqualTo(Conducts.POLICY
                                .at(point.at())
                                .assess(then.conduct())
                                .total());
            }
        });
        assertThat(course.past()).isSortedAccordingTo((one, other) -> one.at().compareTo(other.at()));
        assertThat(course.ahead().get(0).total())
                .isEqualTo(course.past().get(course.past().size() - 1).total());
        assertThat(course.hasExempt()).isTrue();
    }

    @Test
    void anAppealTakesWhatItContestsOutOfTheScoreAtOnce() {
        ScoreCourse course = ScoreCourse.of(
                Conducts.POLICY, RICH.courseUntil(Conducts.day(200)), Conducts.day(200), Conducts.day(210));
        List<Double> atAppeal = course.past().stream()
                .filter(point -> point.at().equals(Conducts.day(195)))
                .map(ScoreCourse.Point::total)
                .toList();
        assertThat(atAppeal).hasSize(2);
        assertThat(atAppeal.get(0) - atAppeal.get(1)).isGreaterThan(9);
    }

    @Test
    void disputedAndRetractedIncidentsHaveSignsOfTheirOwn() {
        Document page = Xml.parse(report(RICH, AT).html());
        Map<String, Long> signs = new LinkedHashMap<>();
        elements(page, "svg").stream()
                .filter(svg -> svg.getAttribute("class").contains("course"))
                .flatMap(svg -> elements(svg, "path").stream())
                .forEach(path -> signs.merge(path.getAttribute("class"), 1L, Long::sum));
        assertThat(signs)
                .containsEntry("sure", 3L)
                .containsEntry("contested", 1L)
                .containsEntry("void", 1L);
    }

    @Test
    void hundredsOfIncidentsAreFoldedAwayAndNoneIsLost() {
        Document page = Xml.parse(report(MANY, Conducts.day(366)).top(7).html());
        Element rest = elements(page, "details").get(0);
        assertThat(elements(rest, "summary").get(0).getTextContent()).isEqualTo("593 further rows");
        assertThat(elements(rest, "tr")).hasSize(1 + 593);
    }

    @Test
    void theNextDatesAreThoseOfTheCase() {
        ReviewFacts facts = ReviewFacts.of(RICH, Conducts.POLICY, AT, ConductView.standard())
                .orElseThrow();
        List<ConductNext> next = ConductNext.of(facts);
        assertThat(next)
                .extracting(ConductNext::what)
                .contains("Review of Restriction M-4", "Restriction M-4 ends", "Last day to appeal against Exit M-5");
        ConductNext fades = next.stream()
                .filter(row -> row.what().startsWith("The score falls below 8"))
                .findFirst()
                .orElseThrow();
        assertThat(ScoreCourse.assess(Conducts.POLICY, facts.conduct(), fades.at())
                        .total())
                .isLessThan(8);
        assertThat(ScoreCourse.assess(
                                Conducts.POLICY, facts.conduct(), fades.at().minusSeconds(120))
                        .total())
                .isGreaterThanOrEqualTo(8);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyEventStateTypeAndOutcomeHasAName(Language language) {
        Words words = Words.in(language);
        named(words, "review.event.", ConductEvent.values());
        named(words, "review.state.", ConductState.values());
        named(words, "review.verification.", Verification.values());
        named(words, "review.outcome.", AppealOutcome.values());
        named(words, "review.rung.", io.dangol.crm.conduct.Rung.values());
        named(words, "review.in-force.", io.dangol.crm.conduct.Rung.values());
        named(words, "review.quarter.", ValueHarm.values());
        named(words, "review.field.", ValueHarm.values());
        assertThat(IncidentType.LOVELOCK)
                .allSatisfy(type -> assertThat(words.incidentType(type)).isNotEqualTo(type.name()));
        assertThat(words.incidentType(Conducts.QUEUE_JUMPER)).isEqualTo("QUEUE_JUMPER");
    }

    private static void named(Words words, String group, Enum<?>[] values) {
        assertThat(Arrays.stream(values).map(value -> words.text(group + value)).distinct())
                .hasSize(values.length);
    }

    @Test
    void whatCannotBeShownIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> rich().title(" "));
        assertThatIllegalArgumentException().isThrownBy(() -> rich().top(0));
        assertThatExceptionOfType(CurrencyMismatchException.class)
                .isThrownBy(() -> rich().worth(Money.parse("KRW 1"), Money.parse("EUR 1")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConductReport.of(RICH, ConductPolicy.standard(Conducts.SEOUL), AT));
    }

    private static String text(ConductReport report) {
        return Optional.ofNullable(Xml.parse(report.html()).getDocumentElement().getTextContent())
                .orElse("");
    }
}
