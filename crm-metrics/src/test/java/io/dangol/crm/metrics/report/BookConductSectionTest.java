package io.dangol.crm.metrics.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.dangol.crm.CustomerId;
import io.dangol.crm.book.ActionTrigger;
import io.dangol.crm.book.BookReading;
import io.dangol.crm.book.NextAction;
import io.dangol.crm.conduct.Incident;
import io.dangol.crm.conduct.IncidentType;
import io.dangol.crm.conduct.Rung;
import io.dangol.crm.conduct.ValueHarm;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the report of a book says of recorded conduct. */
class BookConductSectionTest {

    private static final Instant HAPPENED = Instant.parse("2024-12-01T09:00:00Z");

    private final List<Incident> incidents = new ArrayList<>();

    private void verified(String customer, IncidentType type, int severity) {
        String id = "v-" + incidents.size();
        incidents.add(Incident.of(id, CustomerId.of(customer), type, severity, HAPPENED, "secret-" + id, HAPPENED)
                .withEvidence("secret-" + id)
                .verified("secret", HAPPENED.plusSeconds(60)));
    }

    private BookReading reading() {
        return Books.teaShopPurchases().incidents(incidents).build().read(Books.YEAR_END);
    }

    private BookReading withFour() {
        verified("hotel", IncidentType.VANDAL, 2);
        verified("hotel", IncidentType.VANDAL, 1);
        verified("단골-7", IncidentType.RULE_BREAKER, 1);
        verified("x & y", IncidentType.DEADBEAT, 1);
        incidents.add(Incident.of(
                "v-9", CustomerId.of("hearsay"), IncidentType.RULE_BREAKER, 1, HAPPENED, "secret", HAPPENED));
        return reading();
    }

    @Test
    void whoHasARungIsListedTheHighestFirst() {
        BookConductFacts facts = BookConductFacts.of(withFour(), 3);
        assertThat(facts.counts()).extracting(BookConductFacts.Count::rung).containsExactly(Rung.values());
        assertThat(facts.counts()).extracting(BookConductFacts.Count::customers).containsExactly(1, 1, 1, 0, 0, 1);
        assertThat(facts.customers())
                .extracting(BookConductFacts.Row::customer, BookConductFacts.Row::rung, BookConductFacts.Row::quadrant)
                .containsExactly(
                        tuple(CustomerId.of("hotel"), Rung.EXIT, Optional.of(ValueHarm.LOW_VALUE_HIGH_HARM)),
                        tuple(CustomerId.of("x & y"), Rung.PRE_WARNING, Optional.of(ValueHarm.LOW_VALUE_LOW_HARM)),
                        tuple(CustomerId.of("단골-7"), Rung.WATCH, Optional.of(ValueHarm.HIGH_VALUE_LOW_HARM)));
        assertThat(BookConductFacts.of(reading(), 2).customers())
                .isEqualTo(facts.customers().subList(0, 2));
    }

    @Test
    void aBookWithoutIncidentsSaysNothingOfConduct() {
        BookReport report = BookReport.of(reading());
        assertThat(report.text() + report.html()).doesNotContain("conduct");
    }

    @Test
    void hearsayIsCountedAndNobodyIsListed() {
        incidents.add(Incident.of(
                "v-9", CustomerId.of("hearsay"), IncidentType.RULE_BREAKER, 1, HAPPENED, "secret", HAPPENED));
        BookReport report = BookReport.of(reading());
        assertThat(report.text()).contains("  nothing indicated          1\n").doesNotContain("value and harm");
        assertThat(report.html()).contains("<h2>Recorded conduct</h2>").doesNotContain("For whom a rung is indicated");
    }

    @Test
    void theTextSaysWhoStandsWhereAndWhatThatMeans() {
        assertThat(BookReport.of(withFour()).text())
                .contains("""

                        Recorded conduct
                          indicated          customers
                          nothing indicated          1
                          watch                      1
                          pre-warning                1
                          dedicated handler          0
                          restriction                0
                          exit                       1
                        """, "  customer  indicated    score  mostly        value and harm\n")
                .containsPattern("\n  hotel     exit +\\d+\\.\\d\\d  vandal        low value, high harm\n")
                .containsPattern(
                        "because: conduct scores \\d+\\.\\d, which indicates exit; 2 verified since 2022-12-31\n");
    }

    @Test
    void thePageShowsIdsAloneThereAndNothingOfWhatHappened() {
        String page = BookReport.of(withFour()).named(Relations::name).html();
        String section = page.substring(page.indexOf("<h2>Recorded conduct</h2>"));
        section = section.substring(0, section.indexOf("</section>"));
        assertThat(section)
                .contains("<bdi>hotel</bdi>", "<bdi>x &amp; y</bdi>", "<td>exit</td>", "people alone")
                .doesNotContain("Hotel", "hearsay");
        assertThat(page).doesNotContain("secret", "v-0").containsPattern("recorded conduct</th>\\s*<td>exit, score ");
        Xml.parse(page);
        PageChecks.nothingIsLoadedAndNothingRuns(page);
        PageChecks.whatIsNotDefinedIsNotPrinted(page);
    }

    @Test
    void inKoreanItIsSaidInTheWordsOfTheField() {
        BookReport korean = BookReport.of(withFour()).in(Language.KOREAN);
        assertThat(korean.text()).contains("불량고객: 기록된 행위", "고객의 퇴출", "파괴형", "가치 낮음, 피해 큼", "가치 높음, 피해 작음");
        assertThat(korean.html()).contains("고객의 퇴출 단계에 해당", "사람이 행위를 검토하기").doesNotContain("EXIT", "VANDAL", "exit,");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyRungTypeAndQuadrantHasAName(Language language) {
        Words words = Words.in(language);
        for (Rung rung : Rung.values()) {
            assertThat(words.rung(rung.name())).isNotEqualTo(rung.name());
        }
        for (IncidentType type : IncidentType.LOVELOCK) {
            assertThat(words.incidentType(type)).isNotEqualTo(type.name());
        }
        for (ValueHarm quadrant : ValueHarm.values()) {
            assertThat(words.quadrant(quadrant)).isNotBlank();
        }
        assertThat(words.incidentType(IncidentType.of("SCALPER"))).isEqualTo("SCALPER");
        NextAction action = new NextAction("X", "x", ActionTrigger.CONDUCT, List.of("EXIT", "9.0", "2", "2024-01-01"));
        assertThat(words.reason(action)).contains(words.rung("EXIT"), "9.0", "2024-01-01");
    }
}
