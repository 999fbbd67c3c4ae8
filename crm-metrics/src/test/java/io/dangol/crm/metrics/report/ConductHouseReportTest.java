package io.dangol.crm.metrics.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.crm.CustomerId;
import io.dangol.crm.conduct.ConductCase;
import io.dangol.crm.conduct.ConductTrail;
import io.dangol.crm.storage.PlainValue;
import io.dangol.crm.storage.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConductHouseReportTest {

    private static final Instant AT = Conducts.day(430);
    private static final List<ConductCase> CASES = cases();

    /** The same few courses as of several days, each as the case of a customer of its own. */
    private static List<ConductCase> cases() {
        List<ConductCase> cases = new ArrayList<>();
        for (ConductTrail trail : List.of(Conducts.rich(), Conducts.reformed(), Conducts.one(), Conducts.retracted())) {
            for (int day : List.of(0, 61, 121, 184, 187, 200, 336, 345, 365)) {
                trail.asOf(Conducts.day(day)).ifPresent(found -> cases.add(as("K-" + cases.size(), found)));
            }
        }
        return List.copyOf(cases);
    }

    private static ConductCase as(String customer, ConductCase conduct) {
        return ConductCase.restore(as(customer, conduct.snapshot()));
    }

    private static Snapshot as(String customer, Snapshot snapshot) {
        Map<String, PlainValue> fields = new LinkedHashMap<>();
        snapshot.fields().forEach((name, value) -> fields.put(name, as(customer, name, value)));
        return new Snapshot(snapshot.type(), snapshot.schemaVersion(), fields);
    }

    private static PlainValue as(String customer, String name, PlainValue value) {
        return switch (value.kind()) {
            case SNAPSHOT -> PlainValue.of(as(customer, value.asSnapshot()));
            case LIST ->
                PlainValue.of(value.asList().stream()
                        .map(item -> as(customer, "", item))
                        .toList());
            default -> name.equals("customer") ? PlainValue.of(customer) : value;
        };
    }

    private static ConductHouseReport report() {
        return ConductHouseReport.of(CASES, Conducts.POLICY, AT);
    }

    @Test
    void aHouseLooksAsItAlwaysDid() throws IOException {
        Golden.verify("conduct-house.html", report().title("Tea shop").top(8).html());
        Golden.verify(
                "conduct-house-ko.html",
                report().title("Tea shop").top(8).in(Language.KOREAN).html());
    }

    @Test
    void whatHoldsOfEveryPageHolds() throws IOException {
        for (ConductHouseReport report : List.of(
                report(), report().title("<b>").showingIds(), ConductHouseReport.of(List.of(), Conducts.POLICY, AT))) {
            for (Language language : Language.values()) {
                String page = report.in(language).html();
                String looked = System.getProperty("conduct.pages");
                if (looked != null) {
                    Files.writeString(Path.of(looked, "house-" + page.length() + "-" + language.tag() + ".html"), page);
                }
                PageChecks.nothingIsLoadedAndNothingRuns(page);
                PageChecks.whatIsNotDefinedIsNotPrinted(page);
                PageChecks.everyPictureHasATitleAndADescriptionThatItNames(page);
                assertThat(page).doesNotContain(Conducts.PERSON, Conducts.SAID, "<b>");
            }
        }
    }

    @Test
    void customersAreNumberedUnlessTheirIdsAreAskedFor() {
        assertThat(report().html()).contains("Customer 1").doesNotContain("K-1", "K-2");
        assertThat(report().showingIds().html()).contains("K-1").doesNotContain("Customer 1");
    }

    @Test
    void everyCaseCountsOnceByRungAndOnceByWhatIsIndicated() {
        ConductHouseFacts facts = ConductHouseFacts.of(CASES, Conducts.POLICY, AT);
        assertThat(facts.rungs().values().stream()
                        .mapToLong(ConductHouseFacts.OnRung::inForce)
                        .sum())
                .isEqualTo(CASES.size());
        assertThat(facts.rungs().values().stream()
                        .mapToLong(ConductHouseFacts.OnRung::indicated)
                        .sum())
                .isEqualTo(CASES.size());
        assertThat(facts.types().values().stream()
                        .mapToLong(ConductHouseFacts.OfType::incidents)
                        .sum())
                .isEqualTo(CASES.stream()
                        .mapToLong(found -> found.incidents().size())
                        .sum());
    }

    @Test
    void theLongestWaitingIsFirst() {
        ConductHouseFacts facts = ConductHouseFacts.of(CASES, Conducts.POLICY, AT);
        assertThat(facts.waiting())
                .isNotEmpty()
                .isSortedAccordingTo((one, other) -> one.since().compareTo(other.since()))
                .allSatisfy(row -> assertThat(row.since()).isBeforeOrEqualTo(AT));
    }

    @Test
    void theOrderOfTheCasesChangesNothing() {
        List<ConductCase> turned = new ArrayList<>(CASES);
        Collections.reverse(turned);
        assertThat(ConductHouseReport.of(turned, Conducts.POLICY, AT).html()).isEqualTo(report().html());
    }

    @Test
    void whatCannotBeCountedIsRefused() {
        ConductCase one = CASES.get(0);
        assertThat(one.customer()).isEqualTo(CustomerId.of("K-0"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConductHouseReport.of(List.of(one, one), Conducts.POLICY, AT))
                .withMessageContaining("give each customer once");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConductHouseReport.of(CASES, Conducts.POLICY, Conducts.day(1)))
                .withMessageContaining("a later instant");
        assertThatIllegalArgumentException().isThrownBy(() -> report().title(""));
        assertThatIllegalArgumentException().isThrownBy(() -> report().top(0));
    }
}
