package io.dangol.crm.metrics.report;

import static io.dangol.crm.metrics.report.PageChecks.elements;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.crm.complaint.ComplaintEvent;
import io.dangol.crm.complaint.ComplaintState;
import io.dangol.crm.complaint.ComplaintWorkflow;
import io.dangol.crm.workflow.Conformance;
import io.dangol.crm.workflow.LogReplay;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class ConformanceReportTest {

    private static final String HOSTILE = "</title><script>alert(1)</script>";

    private static Conformance<ComplaintState, ComplaintEvent> log() {
        return ComplaintWorkflow.standard()
                .definition()
                .conformance()
                .name("New", ComplaintState.RECEIVED, ComplaintState.ACKNOWLEDGED, ComplaintState.ASSESSED)
                .name(
                        "Active",
                        ComplaintState.INVESTIGATING,
                        ComplaintState.INTERNAL_REVIEW,
                        ComplaintState.REMEDY_PROPOSED,
                        ComplaintState.AWAITING_APPROVAL)
                .name("Awaiting user", ComplaintState.AWAITING_CUSTOMER)
                .name("Awaiting vendor", ComplaintState.AWAITING_THIRD_PARTY)
                .name("Awaiting problem <1>", ComplaintState.AWAITING_THIRD_PARTY)
                .name("Resolved", ComplaintState.ANSWERED, ComplaintState.FOLLOW_UP)
                .name("Ombudsman", ComplaintState.EXTERNAL_REVIEW)
                .name("Closed", ComplaintState.CLOSED)
                .coded(ComplaintEvent.WITHDRAW, ComplaintEvent.MERGE, ComplaintEvent.REJECT_OUT_OF_SCOPE)
                .excluding(ComplaintEvent.REOPEN, ComplaintEvent.REFER_EXTERNAL)
                .build();
    }

    /** Twenty usual cases, and one of each that fits less well. */
    private static LogReplay<ComplaintState, ComplaintEvent> replay() {
        LogReplay<ComplaintState, ComplaintEvent> replay = log().replay();
        for (int i = 0; i < 20; i++) {
            add(replay, "usual " + i, "New", "Active", "Awaiting user", "Active", "Resolved", "Closed");
        }
        add(replay, "two moves", "Awaiting user", "Awaiting vendor");
        add(replay, "a code", "New", "Closed");
        add(replay, "same state", "Awaiting vendor", "Awaiting problem <1>", "Active");
        add(replay, "more moves", "New", "Active", "Ombudsman");
        add(replay, "impossible", "Resolved", "Closed", "New");
        return add(replay, "unknown", "New", "-100", HOSTILE, "Active");
    }

    private static LogReplay<ComplaintState, ComplaintEvent> add(
            LogReplay<ComplaintState, ComplaintEvent> replay, String caseId, String... names) {
        for (String name : names) {
            replay.add(caseId, name);
        }
        return replay;
    }

    private static ConformanceReport report() {
        return ConformanceReport.of(ComplaintWorkflow.standard(), log(), replay().report());
    }

    @Test
    void aSmallLogLooksAsItAlwaysDid() throws IOException {
        Golden.verify("conformance.html", report().title("Help desk").html());
        Golden.verify(
                "conformance-ko.html",
                report().title("Help desk").in(Language.KOREAN).html());
    }

    @Test
    void whatHoldsOfEveryPageHolds() {
        ConformanceReport empty = ConformanceReport.of(
                ComplaintWorkflow.standard(), log(), log().replay().report());
        for (ConformanceReport one : List.of(report().title(HOSTILE), empty)) {
            for (Language language : Language.values()) {
                String page = one.in(language).html();
                PageChecks.nothingIsLoadedAndNothingRuns(page);
                PageChecks.whatIsNotDefinedIsNotPrinted(page);
                PageChecks.everyPictureHasATitleAndADescriptionThatItNames(page);
                PageChecks.noIdOccursTwice(page);
                PageChecks.everyClassHasAStyle(page);
            }
        }
    }

    @Test
    void everyChangeIsOnAnArrowOfItsFit() {
        Document page = Xml.parse(report().html());
        assertThat(elements(page, "title"))
                .extracting(Element::getTextContent)
                .contains(
                        "assessed to investigating: 22",
                        "awaiting customer to awaiting others: 1 (by two moves or more)",
                        "received to closed: 1 (needs a code)",
                        "closed to received: 1 (impossible)",
                        "awaiting others: Awaiting vendor, Awaiting problem <1>");
    }

    @Test
    void namesOfTheLogAreEscaped() {
        String html = report().html();
        assertThat(html).doesNotContain("<script");
        assertThat(elements(Xml.parse(html), "bdi"))
                .extracting(Element::getTextContent)
                .contains(HOSTILE, "-100", "Awaiting problem <1>");
    }

    @Test
    void whatDoesNotBelongTogetherIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> report().title(" "));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConformanceReport.of(
                        ComplaintWorkflow.simple(), log(), log().replay().report()))
                .withMessageContaining("ACKNOWLEDGED")
                .withMessageContaining("simple");
        Conformance<ComplaintState, ComplaintEvent> other = ComplaintWorkflow.standard()
                .definition()
                .conformance()
                .name("New", ComplaintState.RECEIVED)
                .build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConformanceReport.of(ComplaintWorkflow.standard(), other, replay().report()))
                .withMessageContaining("Give the replay of this log.");
    }
}
