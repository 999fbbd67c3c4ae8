package io.dangol.crm.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.crm.CustomerId;
import io.dangol.crm.loyalty.RfmScoring;
import io.dangol.crm.loyalty.SegmentRule;
import io.dangol.crm.loyalty.SegmentTable;
import io.dangol.crm.purchase.Purchase;
import io.dangol.crm.purchase.PurchaseLog;
import io.dangol.crm.purchase.PurchaseSummary;
import io.dangol.crm.value.Breakdown;
import io.dangol.crm.value.ValuePart;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class CustomerBookTest {

    private static final Instant AT = Instant.parse("2026-06-30T12:00:00Z");

    private static Purchase sale(String customer, String at, String amount) {
        return Purchase.sale(CustomerId.of(customer), Instant.parse(at), Money.parse("EUR " + amount));
    }

    private static Purchase returned(String customer, String at, String amount) {
        return Purchase.returned(CustomerId.of(customer), Instant.parse(at), Money.parse("EUR " + amount));
    }

    private static CustomerBook book(Purchase... purchases) {
        return CustomerBook.of(PurchaseLog.of(CurrencyUnit.EUR, List.of(purchases)))
                .build();
    }

    private static List<FindingKind> kinds(CustomerAssessment customer) {
        return customer.findings().stream().map(Finding::kind).toList();
    }

    @Test
    void netIsExplainedByPartsThatAddUp() {
        CustomerAssessment customer = book(
                        sale("a", "2026-03-01T10:00:00Z", "80.00").withDocument("R1"),
                        sale("a", "2026-04-01T10:00:00Z", "20.00").withDocument("R2"),
                        returned("a", "2026-04-05T10:00:00Z", "30.00").withDocument("C1"))
                .assess(CustomerId.of("a"), AT);
        assertThat(customer.net()).isEqualTo(Money.parse("EUR 70.00"));
        assertThat(customer.gross()).isEqualTo(Money.parse("EUR 100.00"));
        assertThat(customer.netExplained().parts())
                .containsExactly(
                        new ValuePart(
                                "sales",
                                Money.parse("EUR 100.00"),
                                "2 orders, the largest EUR 80.00 on 2026-03-01 (R1)"),
                        new ValuePart(
                                "returns",
                                Money.parse("EUR -30.00"),
                                "1 return, the largest EUR 30.00 on 2026-04-05 (C1)"));
        assertThat(customer.findings())
                .contains(new Finding(
                        FindingKind.HIGH_RETURNS,
                        "30.0 % of EUR 100.00 came back; the largest EUR 30.00 on 2026-04-05 (C1)"));
    }

    @Test
    void aReadingHoldsWhatHappenedUntilItsInstantInclusive() {
        CustomerBook book =
                book(sale("a", "2026-06-30T12:00:00Z", "1.00"), sale("a", "2026-06-30T12:00:00.000001Z", "2.00"));
        assertThat(book.assess(CustomerId.of("a"), AT).gross()).isEqualTo(Money.parse("EUR 1.00"));
        assertThat(book.read(AT.minusNanos(1)).size()).isZero();
    }

    @Test
    void theZoneDecidesRecency() {
        CustomerBook seoul = CustomerBook.of(
                        PurchaseLog.of(CurrencyUnit.EUR, List.of(sale("a", "2026-06-29T15:30:00Z", "1.00"))))
                .zone(ZoneId.of("Asia/Seoul"))
                .build();
        BookReading reading = seoul.read(AT);
        assertThat(reading.date()).isEqualTo(LocalDate.of(2026, 6, 30));
        assertThat(reading.of(CustomerId.of("a"))
                        .orElseThrow()
                        .rfm()
                        .orElseThrow()
                        .recencyDays())
                .isZero();
    }

    @Test
    void aCustomerWhoOnlyGaveBackHasNoScoreNoRankAndSaysSo() {
        BookReading reading = book(
                        returned("a", "2026-03-01T10:00:00Z", "5.00"), sale("b", "2026-03-01T10:00:00Z", "9.00"))
                .read(AT);
        CustomerAssessment a = reading.of(CustomerId.of("a")).orElseThrow();
        assertThat(a.rfm()).isEmpty();
        assertThat(a.segment()).isEmpty();
        assertThat(a.rank()).isEmpty();
        assertThat(kinds(a)).containsExactly(FindingKind.ONLY_RETURNS);
        assertThat(reading.company().customers()).isEqualTo(2);
        assertThat(reading.company().buyers()).isEqualTo(1);
        assertThat(reading.rfm().orElseThrow().size()).isEqualTo(1);
    }

    @Test
    void equalAmountsShareTheBetterRank() {
        BookReading reading = book(
                        sale("a", "2026-03-01T10:00:00Z", "5.00"),
                        sale("b", "2026-03-01T10:00:00Z", "9.00"),
                        sale("c", "2026-03-01T10:00:00Z", "9.00"))
                .read(AT);
        assertThat(reading.assessments())
                .extracting(CustomerAssessment::rank)
                .containsExactly(
                        Optional.of(new Rank(3, 3, 3)), Optional.of(new Rank(1, 1, 3)), Optional.of(new Rank(1, 1, 3)));
        assertThat(reading.topByNet(2)).extracting(c -> c.customer().value()).containsExactly("b", "c");
        assertThat(reading.topByGross(9)).hasSize(3);
        assertThat(reading.topByNet(0)).isEmpty();
    }

    @Test
    void losingMoneyOnACustomerIsFound() {
        CustomerAssessment customer = book(
                        sale("a", "2026-03-01T10:00:00Z", "10.00").withCost(Money.parse("EUR 12.00")),
                        sale("a", "2026-03-02T10:00:00Z", "30.00"))
                .assess(CustomerId.of("a"), AT);
        assertThat(customer.findings())
                .contains(new Finding(
                        FindingKind.NEGATIVE_MARGIN, "margin EUR -2.00 over the 1 line of 2 whose cost is known"));
        assertThat(kinds(customer)).contains(FindingKind.LARGE_SHARE).doesNotContain(FindingKind.ONE_ORDER);
    }

    @Test
    void findingsBeginAtTheirLimits() {
        CustomerAssessment fifth = book(
                        sale("a", "2026-03-01T10:00:00Z", "50.00").withDocument("S1"),
                        returned("a", "2026-03-02T10:00:00Z", "5.00").withDocument("R1"),
                        returned("a", "2026-03-03T10:00:00Z", "5.00").withDocument("R2"))
                .assess(CustomerId.of("a"), AT);
        assertThat(fifth.findings())
                .contains(new Finding(
                        FindingKind.HIGH_RETURNS,
                        "20.0 % of EUR 50.00 came back; the largest EUR 5.00 on 2026-03-02 (R1)"));
        assertThat(kinds(fifth)).doesNotContain(FindingKind.NEGATIVE_MARGIN, FindingKind.GROSS_MISLEADS);
        CustomerAssessment atCost = book(sale("a", "2026-03-01T10:00:00Z", "50.00")
                        .withCost(Money.parse("EUR 50.00")))
                .assess(CustomerId.of("a"), AT);
        assertThat(kinds(atCost)).doesNotContain(FindingKind.NEGATIVE_MARGIN);
        BookReading hundred = book(
                        sale("a", "2026-03-01T10:00:00Z", "1.00"), sale("b", "2026-03-01T10:00:00Z", "99.00"))
                .read(AT);
        assertThat(kinds(hundred.of(CustomerId.of("a")).orElseThrow())).contains(FindingKind.LARGE_SHARE);
    }

    @Test
    void daysOfFindingsAreThoseOfTheRowsTheySpeakOf() {
        CustomerAssessment once = book(
                        returned("a", "2026-02-01T10:00:00Z", "1.00"),
                        sale("a", "2026-03-01T10:00:00Z", "50.00"),
                        returned("a", "2026-04-01T10:00:00Z", "1.00"))
                .assess(CustomerId.of("a"), AT);
        assertThat(once.findings()).contains(new Finding(FindingKind.ONE_ORDER, "one order, on 2026-03-01"));
        CustomerAssessment returnsOnly = book(
                        returned("a", "2026-02-01T10:00:00Z", "1.00"), returned("a", "2026-04-01T10:00:00Z", "1.00"))
                .assess(CustomerId.of("a"), AT);
        assertThat(returnsOnly.findings().get(0).evidence()).contains("before 2026-04-01");
    }

    @Test
    void anAlmostCompleteReturnDoesNotReadAsComplete() {
        CustomerAssessment customer = book(
                        sale("a", "2026-03-01T10:00:00Z", "168472.50"),
                        returned("a", "2026-03-02T10:00:00Z", "168469.60"))
                .assess(CustomerId.of("a"), AT);
        assertThat(customer.findings().get(0).evidence()).startsWith("99.998 % of EUR 168,472.50 came back");
    }

    @Test
    void keepingOnePennyIsNotReturningEverything() {
        BookReading reading = book(
                        sale("a", "2026-03-01T10:00:00Z", "90000000000000000.00"),
                        returned("a", "2026-03-02T10:00:00Z", "89999999999999999.99"))
                .read(AT);
        assertThat(reading.countReturnRateAtLeast(1)).isZero();
        assertThat(reading.countReturnRateAtLeast(0.999999)).isEqualTo(1);
        assertThat(reading.assessments().get(0).findings().get(0).evidence())
                .startsWith("almost 100 % of EUR 90,000,000,000,000,000.00 came back");
    }

    @Test
    void aNetScoreThatRoseOnlyBecauseOthersFellIsNoFinding() {
        BookReading reading = book(
                        sale("a", "2026-03-01T10:00:00Z", "10.00"),
                        sale("b", "2026-03-01T10:00:00Z", "20.00"),
                        returned("b", "2026-03-02T10:00:00Z", "19.00"))
                .read(AT);
        assertThat(kinds(reading.of(CustomerId.of("a")).orElseThrow())).doesNotContain(FindingKind.GROSS_MISLEADS);
        assertThat(kinds(reading.of(CustomerId.of("b")).orElseThrow())).contains(FindingKind.GROSS_MISLEADS);
    }

    @Test
    void anEmptyBookAnswersEverything() {
        BookReading reading = book().read(AT);
        assertThat(reading.size()).isZero();
        assertThat(reading.assessments()).isEmpty();
        assertThat(reading.topByNet(10)).isEmpty();
        assertThat(reading.rfm()).isEmpty();
        assertThat(reading.segments()).isEmpty();
        assertThat(reading.of(CustomerId.of("a"))).isEmpty();
        assertThat(reading.countReturnRateAtLeast(0)).isZero();
        assertThat(reading.company().summary()).isEqualTo(PurchaseSummary.empty(CurrencyUnit.EUR));
        assertThat(reading.company().netConcentration().gini()).isEmpty();
        assertThat(reading.company().pareto().holds()).isFalse();
    }

    @Test
    void unknownCustomersAreNamedWithTheWayOut() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> book().assess(CustomerId.of("a"), AT))
                .withMessageContaining("Customer a has no purchase until 2026-06-30T12:00:00Z");
    }

    @Test
    void ownScoringAndSegmentsAreUsed() {
        SegmentTable table = SegmentTable.of(SegmentRule.of("Everybody"));
        BookReading reading = CustomerBook.of(
                        PurchaseLog.of(CurrencyUnit.EUR, List.of(sale("a", "2026-03-01T10:00:00Z", "1.00"))))
                .scoring(RfmScoring.quantiles(3), table)
                .build()
                .read(AT);
        assertThat(reading.of(CustomerId.of("a")).orElseThrow().segment()).contains("Everybody");
        assertThat(reading.segments()).hasSize(2);
    }

    @Test
    void aTableThatDoesNotFitTheScoringIsRefusedAtOnce() {
        CustomerBook.Builder builder = CustomerBook.of(PurchaseLog.of(CurrencyUnit.EUR, List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.scoring(RfmScoring.quantiles(3), SegmentTable.standard()))
                .withMessageContaining("Use a table made for that number of bins");
    }

    @Test
    void twoReadingsOfOneBookAreEqualInWhatTheySay() {
        CustomerBook book = book(sale("a", "2026-03-01T10:00:00Z", "1.00"));
        assertThat(book.read(AT).company()).isEqualTo(book.read(AT).company());
        assertThat(book.read(AT).assessments()).isEqualTo(book.read(AT).assessments());
        assertThat(book.read(AT)).hasToString("Customer book on 2026-06-30 (Z): 1 customers");
        assertThat(book).hasToString("Customer book of 1 lines of 1 customers, gross EUR 1.00, net EUR 1.00");
    }

    @Test
    void freeOrdersAndReturnsOfEarlierSalesReadWell() {
        assertThat(book(sale("a", "2026-03-01T10:00:00Z", "0.00"))
                        .assess(CustomerId.of("a"), AT)
                        .findings())
                .contains(new Finding(FindingKind.NET_NOT_POSITIVE, "nothing was paid for 1 order"));
        assertThat(book(sale("a", "2026-03-01T10:00:00Z", "0.01"), returned("a", "2026-03-02T10:00:00Z", "5000.00"))
                        .assess(CustomerId.of("a"), AT)
                        .findings())
                .anyMatch(f ->
                        f.evidence().startsWith("more than 999 % of EUR 0.01 came back; the largest EUR 5,000.00"));
    }

    @Test
    void badQuestionsAreRefused() {
        BookReading reading = book().read(AT);
        assertThatIllegalArgumentException().isThrownBy(() -> reading.topByNet(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> reading.countReturnRateAtLeast(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> book().read(Instant.MAX));
    }

    @Test
    void recordsKeepTheirPromises() {
        CustomerAssessment a = book(sale("a", "2026-03-01T10:00:00Z", "1.00")).assess(CustomerId.of("a"), AT);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CustomerAssessment(
                        a.customer(),
                        a.summary(),
                        a.rank(),
                        a.rfm(),
                        a.segment(),
                        new Breakdown(CurrencyUnit.EUR, List.of()),
                        a.findings()))
                .withMessageContaining("its parts add up to EUR 0.00");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CustomerAssessment(
                        a.customer(),
                        a.summary(),
                        a.rank(),
                        a.rfm(),
                        Optional.empty(),
                        a.netExplained(),
                        a.findings()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Rank(0, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Finding(FindingKind.ONE_ORDER, " "));
        CompanyAssessment company = book().read(AT).company();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CompanyAssessment(company.summary(), 1, 2, 0, 0, company.netConcentration()));
    }
}
