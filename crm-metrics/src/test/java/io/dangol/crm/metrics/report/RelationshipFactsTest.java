package io.dangol.crm.metrics.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.crm.CustomerId;
import io.dangol.crm.book.ActionTrigger;
import io.dangol.crm.book.BookReading;
import io.dangol.crm.book.NextAction;
import io.dangol.crm.relationship.CohortPeriod;
import io.dangol.crm.relationship.CohortTable;
import io.dangol.crm.relationship.Stage;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the report takes from a reading about relationships. */
class RelationshipFactsTest {

    private static final BookReading READING = Relations.book().read(Books.YEAR_END);

    private static RelationshipFacts facts(BookReading reading, Language language) {
        return RelationshipFacts.of(reading, 20, reading.topByNet(20), Words.in(language));
    }

    private static Cohorts cohorts(String first, String last) {
        return Cohorts.of(Books.read(new Books.Log().sale("a", first, "1.00").sale("a", last, "1.00")));
    }

    @Test
    void theRungsCountEverybodyAndTheirNetAddsUp() {
        List<Rung> rungs = facts(READING, Language.ENGLISH).rungs();
        assertThat(rungs).extracting(Rung::stage).containsExactly(Stage.values());
        assertThat(rungs.stream().mapToInt(Rung::customers).sum())
                .isEqualTo(READING.stages().size())
                .isGreaterThan(READING.size());
        assertThat(rungs.stream().map(Rung::net).reduce(Money::plus))
                .contains(READING.company().summary().net());
        assertThat(rungs)
                .allSatisfy(rung ->
                        assertThat(rung.active() + rung.dormant() + rung.lost()).isLessThanOrEqualTo(rung.customers()));
        assertThat(rungs.get(4).customers()).isEqualTo(1);
        assertThat(rungs.get(0).hasActivity()).isFalse();
    }

    @Test
    void anEmptyBookSaysNothing() {
        assertThat(facts(Books.empty(), Language.ENGLISH)).isEqualTo(Relations.none());
    }

    @ParameterizedTest
    @CsvSource({
        "2024-12-01, MONTH, 0",
        "2024-11-30, MONTH, 1",
        "2023-12-01, MONTH, 12",
        "2023-11-30, QUARTER, 4",
        "2021-10-01, QUARTER, 12",
        "2021-09-30, YEAR, 3",
        "1824-01-01, YEAR, 12",
    })
    void cohortsAreMadeOfTheFinestPeriodThatFits(String first, CohortPeriod period, int ages) {
        Cohorts cohorts = cohorts(first, "2024-12-24");
        assertThat(cohorts.ages()).hasSize(ages);
        assertThat(cohorts.period()).isEqualTo(ages == 0 ? CohortPeriod.MONTH : period);
    }

    @Test
    void tooManyYearsLeaveTheCohortsOut() {
        assertThat(cohorts("0824-12-31", "2024-12-24")).isEqualTo(Cohorts.NONE);
        assertThat(cohorts("0825-01-01", "2024-12-24").older()).isEqualTo(1);
    }

    @Test
    void cohortsAreThoseOfTheReadingWithoutTheirFirstPeriod() {
        CohortTable table = READING.cohorts(CohortPeriod.MONTH);
        Cohorts cohorts = facts(READING, Language.ENGLISH).cohorts();
        assertThat(cohorts.rows().stream().mapToInt(Cohorts.Row::customers).sum())
                .isEqualTo(table.customers());
        assertThat(cohorts.rows().get(0).name()).isEqualTo("2024-01");
        for (int age = 1; age <= table.oldest(0); age++) {
            assertThat(cohorts.rows().get(0).cells().get(age - 1))
                    .isEqualTo(new Cohorts.Cell(table.active(0, age), table.isComplete(0, age)));
            assertThat(cohorts.average().get(age - 1))
                    .isEqualTo(table.triangleAverage(age).value());
        }
    }

    @Test
    void theMostUrgentComesFirstInWordsOfTheLanguage() {
        assertThat(facts(READING, Language.ENGLISH).actions())
                .startsWith(new PlannedAction(
                        CustomerId.of("hotel"),
                        Stage.FIRST_PURCHASE,
                        READING.of(CustomerId.of("hotel")).orElseThrow().segment(),
                        "Put right what was promised, and say when.",
                        "promise p-1 was due on 2024-11-30 and was not kept"));
        assertThat(facts(READING, Language.KOREAN).actions())
                .extracting(PlannedAction::reason)
                .startsWith("약속 p-1, 기한 2024-11-30까지 지키지 못함", "약속 p-2, 기한 2025-01-03")
                .contains("2024-12-26 설문 응답 2점(척도 1-5)", "2024-12-20부터 알고 지냄, 아직 구매 없음")
                .allSatisfy(reason -> assertThat(reason).doesNotContain(" %"));
    }

    @ParameterizedTest
    @EnumSource(value = ActionTrigger.class, mode = EnumSource.Mode.EXCLUDE, names = "HOST")
    void inEnglishAReasonReadsAsTheLibrarySaysIt(ActionTrigger trigger) {
        NextAction action = new NextAction("X", "x", trigger, Collections.nCopies(trigger.facts(), "12.5 %"));
        assertThat(Words.in(Language.ENGLISH).reason(action)).isEqualTo(action.reason());
        assertThat(Words.in(Language.KOREAN).reason(action)).isNotEqualTo(action.reason());
    }

    @Test
    void theReasonOfAHostsOwnRuleStaysAsItIs() {
        assertThat(Words.in(Language.KOREAN).reason(NextAction.of("X", "x", "the river is frozen")))
                .isEqualTo("the river is frozen");
    }

    @Test
    void sharesThatCannotBeSaidExactlyAreSaidWithASign() {
        NextAction action =
                new NextAction("X", "x", ActionTrigger.HIGH_RETURNS, List.of("more than 999 %", "EUR 1.00"));
        assertThat(Words.in(Language.KOREAN).reason(action)).isEqualTo("판매 EUR 1.00의 > 999% 반품");
    }

    @Test
    void strengthsAreThoseOfTheTopCustomersOfWhomEnoughIsKnown() {
        List<Strength> strengths = facts(READING, Language.ENGLISH).strengths();
        assertThat(strengths).extracting(Strength::customer).startsWith(CustomerId.of("단골-7"));
        assertThat(strengths)
                .allSatisfy(each -> assertThat(each.strength())
                        .isEqualTo(READING.context(each.customer())
                                .orElseThrow()
                                .strength()
                                .orElseThrow()));
    }

    @Test
    void aBookWithEverythingLooksAsItAlwaysDid() throws IOException {
        BookReport report = BookReport.of(READING).top(5).named(Relations::name);
        Golden.verify("tea-shop-known.html", report.html());
        Golden.verify("tea-shop-known-ko.html", report.in(Language.KOREAN).html());
        Golden.verify("tea-shop-known.txt", report.text());
    }

    @Test
    void whatWasSaidOrPromisedIsNowhere() {
        BookReport report = BookReport.of(READING).named(Relations::name);
        assertThat(report.html() + report.text() + report.in(Language.KOREAN).html())
                .doesNotContain("secret");
    }

    @Test
    void theKoreanPageHasNoEnglishWordsButThoseOfTheHost() {
        String page = BookReport.of(READING)
                .comparedTo(Relations.book().read(Books.MID_YEAR))
                .in(Language.KOREAN)
                .html();
        String words = page.replaceAll("(?s)<style>.*?</style>", "")
                .replaceAll("<bdi>[^<]*</bdi>", "")
                .replaceAll("<[^>]*>|&\\w+;", " ")
                .replaceAll("EUR|Asia/Seoul|[pSR]-\\d+|pigeon", "");
        assertThat(words).doesNotContainPattern("[A-Za-z]{2,}");
    }

    @Test
    void aBookThatIsReadBeforeAnythingHappenedSaysSo() {
        BookReading before =
                Relations.book().read(LocalDate.of(2023, 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC));
        assertThat(BookReport.of(before).html()).contains("Nobody has bought anything yet.");
    }
}
