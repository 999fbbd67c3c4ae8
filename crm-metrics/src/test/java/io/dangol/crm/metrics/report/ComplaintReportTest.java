package io.dangol.crm.metrics.report;

import static io.dangol.crm.metrics.report.PageChecks.elements;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.crm.complaint.ClosingCode;
import io.dangol.crm.complaint.ComplaintClock;
import io.dangol.crm.complaint.ComplaintEvent;
import io.dangol.crm.complaint.ComplaintPhase;
import io.dangol.crm.complaint.ComplaintState;
import io.dangol.crm.complaint.ComplaintTrail;
import io.dangol.crm.complaint.ComplaintWorkflow;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class ComplaintReportTest {

    private static final List<ComplaintTrail> MANY = Complaints.many();
    private static final List<ComplaintTrail> RICH = Complaints.rich();

    private static ComplaintReport report(List<ComplaintTrail> trails) {
        return ComplaintReport.of(ComplaintWorkflow.standard(), trails, Complaints.AT, Complaints.SEOUL);
    }

    private static List<ComplaintReport> all() {
        List<ComplaintReport> reports = new ArrayList<>();
        for (List<ComplaintTrail> trails : List.of(MANY, RICH, Complaints.one("carla"), List.<ComplaintTrail>of())) {
            for (Language language : Language.values()) {
                reports.add(report(trails).title("Help desk <1>").top(5).in(language));
                reports.add(ComplaintReport.of(ComplaintWorkflow.simple(), trails, Complaints.AT, Complaints.SEOUL)
                        .in(language));
            }
        }
        return reports;
    }

    @Test
    void aSmallDeskReadsAndLooksAsItAlwaysDid() throws IOException {
        Golden.verify("complaints.txt", report(MANY).title("Help desk").top(5).text());
        Golden.verify(
                "complaints-ko.txt",
                report(MANY).title("Help desk").top(5).in(Language.KOREAN).text());
        Golden.verify("complaints.html", report(MANY).title("Help desk").top(5).html());
        Golden.verify(
                "complaints-ko.html",
                report(MANY).title("Help desk").top(5).in(Language.KOREAN).html());
    }

    @Test
    void aDeskWithComplaintsOfEveryKindReadsAndLooksAsItAlwaysDid() throws IOException {
        Golden.verify("complaints-rich.txt", report(RICH).top(5).text());
        Golden.verify("complaints-rich.html", report(RICH).top(5).html());
    }

    @Test
    void whatHoldsOfEveryPageHolds() {
        for (ComplaintReport report : all()) {
            String page = report.html();
            PageChecks.nothingIsLoadedAndNothingRuns(page);
            PageChecks.whatIsNotDefinedIsNotPrinted(page);
            PageChecks.everyPictureHasATitleAndADescriptionThatItNames(page);
            PageChecks.noIdOccursTwice(page);
            PageChecks.everyClassHasAStyle(page);
            assertThat(page).doesNotContain(Complaints.SAID, "10001");
        }
    }

    @Test
    void noLineOfTheTextIsWiderThanThePage() {
        for (ComplaintReport report : all()) {
            assertThat(report.text()).endsWith("\n").doesNotContain("NaN", "Optional", "null", "{0}", " \n");
            assertThat(report.text().lines())
                    .allSatisfy(line -> assertThat(TextWidth.of(line)).isLessThanOrEqualTo(100));
        }
    }

    @Test
    void theOrderOfTheTrailsChangesNothing() {
        List<ComplaintTrail> turned = new ArrayList<>(MANY);
        Collections.reverse(turned);
        assertThat(report(turned).html()).isEqualTo(report(MANY).html());
        assertThat(report(turned).text()).isEqualTo(report(MANY).text());
    }

    @Test
    void trailsAreReadAsOfTheInstant() {
        String text = ComplaintReport.of(ComplaintWorkflow.standard(), MANY, Complaints.BEGIN, Complaints.SEOUL)
                .text();
        assertThat(text).containsPattern("Received +1 ").contains("No complaint has moved yet.");
        assertThat(ComplaintReport.of(
                                ComplaintWorkflow.standard(),
                                MANY,
                                Complaints.BEGIN.minus(Duration.ofDays(1)),
                                Complaints.SEOUL)
                        .text())
                .contains("No complaint had come in.");
    }

    @Test
    void keysOfTheHostAreEscaped() {
        String html = report(Complaints.one(Complaints.HOSTILE_OWNER))
                .title("</title><script>alert(1)</script>")
                .html();
        assertThat(html).doesNotContain("<script", "<img");
        assertThat(elements(Xml.parse(html), "bdi"))
                .extracting(Element::getTextContent)
                .contains(Complaints.HOSTILE_OWNER, "</title><script>alert(1)</script>");
    }

    @Test
    void theChartHasEveryStateAndTheCountOfEveryMove() {
        Document page = Xml.parse(report(MANY).html());
        assertThat(elements(page, "title"))
                .extracting(Element::getTextContent)
                .contains("received to acknowledged: 21", "received: 4", "internal review: 0");
    }

    @Test
    void movesThatNobodyMadeAreListedApartAndNotDrawn() {
        Document page = Xml.parse(report(MANY).html());
        assertThat(elements(page, "title"))
                .extracting(Element::getTextContent)
                .doesNotContain("received to answered: 0");
        Element unused = elements(page, "details").get(0);
        assertThat(unused.getTextContent()).contains("45 moves are allowed and were not used", "ANSWER_FROM_MANUAL");
        assertThat(unused.getElementsByTagName("tr").getLength()).isEqualTo(1 + 45);
    }

    @Test
    void whereNothingMovedEveryMoveThatIsAllowedIsDrawn() {
        assertThat(elements(Xml.parse(report(List.of()).html()), "title"))
                .extracting(Element::getTextContent)
                .filteredOn(told -> told.contains(" to ") && told.endsWith(": 0"))
                .hasSize(57)
                .contains("received to answered: 0");
    }

    @Test
    void whatWasDoneWithoutAMoveStandsInTheBox() {
        ComplaintTrail trail = RICH.stream()
                .filter(one -> one.asOf(Complaints.AT).orElseThrow().counts().reminders() == 2)
                .findFirst()
                .orElseThrow();
        long kept = trail.entries().stream()
                .filter(entry -> entry.to().equals(ComplaintState.AWAITING_CUSTOMER)
                        && entry.from().equals(Optional.of(entry.to())))
                .count();
        assertThat(kept).as("two reminders, and what the clock brought").isGreaterThanOrEqualTo(2);
        Element box = elements(Xml.parse(report(List.of(trail)).html()), "g").stream()
                .filter(group -> group.getTextContent().strip().startsWith("awaiting customer: "))
                .findFirst()
                .orElseThrow();
        assertThat(elements(box, "text"))
                .extracting(Element::getTextContent)
                .contains("awaiting customer", Long.toString(kept));
    }

    @Test
    void statesAndEventsOfTheHostAreDrawnAndEscaped() {
        ComplaintState hostile = ComplaintState.of("AT_<b>", ComplaintPhase.HANDLING);
        ComplaintWorkflow own = ComplaintWorkflow.of(ComplaintWorkflow.standard().toBuilder("own")
                .phase("HANDLING", hostile)
                .on(ComplaintEvent.of("ASK_<i>"))
                .from(ComplaintState.INVESTIGATING)
                .to(hostile)
                .on(ComplaintEvent.of("REPLY"))
                .from(hostile)
                .to(ComplaintState.INVESTIGATING)
                .build());
        String html =
                ComplaintReport.of(own, RICH, Complaints.AT, Complaints.SEOUL).html();
        assertThat(html).doesNotContain("<b>", "<i>").contains("ASK_&lt;i&gt;");
        assertThat(elements(Xml.parse(html), "text"))
                .extracting(Element::getTextContent)
                .contains("AT_<b>");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyStateClockPhaseAndCodeHasAName(Language language) {
        Words words = Words.in(language);
        for (ComplaintWorkflow workflow : List.of(ComplaintWorkflow.simple(), ComplaintWorkflow.standard())) {
            assertThat(workflow.definition().states())
                    .allSatisfy(state -> assertThat(words.state(state)).isNotEqualTo(state.name()));
            assertThat(workflow.definition().clocks())
                    .allSatisfy(clock ->
                            assertThat(words.clock(ComplaintClock.of(clock))).isNotEqualTo(clock));
        }
        for (ComplaintPhase phase : ComplaintPhase.values()) {
            assertThat(words.phase(phase)).isNotBlank();
        }
        for (ClosingCode code : ClosingCode.values()) {
            assertThat(words.closing(code)).isNotBlank();
        }
        assertThat(words.state(ComplaintState.of("AT_WAREHOUSE", ComplaintPhase.HANDLING)))
                .isEqualTo("AT_WAREHOUSE");
    }

    @Test
    void whatCannotBeShownIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> report(MANY).title(" "));
        assertThatIllegalArgumentException().isThrownBy(() -> report(MANY).top(0));
        ComplaintTrail trail = MANY.get(0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> report(List.of(trail, trail)))
                .withMessageContaining("Two trails are of complaint");
    }
}
