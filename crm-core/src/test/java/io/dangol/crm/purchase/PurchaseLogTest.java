package io.dangol.crm.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.dangol.crm.CustomerId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PurchaseLogTest {

    private static final CurrencyUnit EUR = CurrencyUnit.EUR;
    private static final CustomerId A = CustomerId.of("a");
    private static final CustomerId B = CustomerId.of("b");
    private static final Instant DAY1 = Instant.parse("2026-03-01T10:00:00Z");
    private static final Instant DAY2 = Instant.parse("2026-03-02T10:00:00Z");
    private static final Instant DAY3 = Instant.parse("2026-03-03T10:00:00Z");

    private static Money eur(String amount) {
        return Money.of(EUR, new BigDecimal(amount));
    }

    private static PurchaseLog log(Purchase... purchases) {
        return PurchaseLog.of(EUR, List.of(purchases));
    }

    @Test
    void customersStandInOrderOfTheirIdsAndRowsInOrderOfTime() {
        Purchase b = Purchase.sale(B, DAY1, eur("1"));
        Purchase late = Purchase.sale(A, DAY3, eur("2"));
        Purchase early = Purchase.returned(A, DAY2, eur("3"));
        PurchaseLog log = log(b, late, early);
        assertThat(log.customers()).isEqualTo(2);
        assertThat(log.customer(0)).isEqualTo(A);
        assertThat(log.indexOf(B)).hasValue(1);
        assertThat(log.of(A)).containsExactly(early, late);
        assertThat(log.of(B)).containsExactly(b);
        assertThat(log.purchase(2)).isEqualTo(b);
        assertThat(log.first()).contains(DAY1);
        assertThat(log.last()).contains(DAY3);
    }

    @Test
    void grossAndNetAreKeptApart() {
        PurchaseLog log = log(Purchase.sale(A, DAY1, eur("10")), Purchase.returned(A, DAY2, eur("4.50")));
        assertThat(log.grossMinor()).isEqualTo(1_000);
        assertThat(log.returnsMinor()).isEqualTo(450);
        assertThat(log.netMinor()).isEqualTo(550);
        assertThat(log.signedMinor(1)).isEqualTo(-450);
        assertThat(log.minor(1)).isEqualTo(450);
        assertThat(log).hasToString("2 lines of 1 customers, gross EUR 10.00, net EUR 5.50");
    }

    @Test
    void anEmptyLogAnswersEverything() {
        PurchaseLog empty = log();
        assertThat(empty.size()).isZero();
        assertThat(empty.first()).isEmpty();
        assertThat(empty.last()).isEmpty();
        assertThat(empty.indexOf(A)).isEmpty();
        assertThat(empty.of(A)).isEmpty();
        assertThat(empty.until(Instant.MAX)).isEqualTo(empty);
        assertThat(empty.merge(empty)).isEqualTo(empty);
        assertThat(empty.mergeSameDay(ZoneOffset.UTC)).isEqualTo(empty);
    }

    @Test
    void everyDetailComesBack() {
        Purchase sale = Purchase.sale(A, DAY1, eur("10"))
                .withDocument("R1")
                .withRevision(3)
                .withProduct("lamp")
                .withCost(eur("6"));
        Purchase back = Purchase.returned(A, DAY2, eur("10"))
                .withDocument("C1")
                .withOriginalDocument("R1")
                .withCost(eur("0"));
        Purchase bare = Purchase.sale(A, DAY3, eur("0"));
        PurchaseLog log = log(bare, back, sale);
        assertThat(log.of(A)).containsExactly(sale, back, bare);
        assertThat(log.costMinor(0)).hasValue(600);
        assertThat(log.costMinor(1)).hasValue(0);
        assertThat(log.costMinor(2)).isEmpty();
        assertThat(log.document(2)).isEmpty();
        assertThat(log.product(0)).contains("lamp");
        assertThat(log.originalDocument(1)).contains("R1");
    }

    @Test
    void laterChangesOfTheBuilderDoNotReachALog() {
        PurchaseLogBuilder builder = PurchaseLog.in(EUR).add(A, 1, 100);
        PurchaseLog before = builder.build();
        builder.add(A, 2, 200);
        assertThat(before.size()).isEqualTo(1);
        assertThat(builder.build().size()).isEqualTo(2);
    }

    @Test
    void aCustomerWithManyRowsInReverseOrderIsSorted() {
        PurchaseLogBuilder builder = PurchaseLog.in(EUR);
        for (int i = 5_000; i > 0; i--) {
            builder.add(A, i, i);
        }
        PurchaseLog log = builder.build();
        for (int row = 0; row < 5_000; row++) {
            assertThat(log.micros(row)).isEqualTo(row + 1);
            assertThat(log.minor(row)).isEqualTo(row + 1);
        }
    }

    @Nested
    class Documents {

        @Test
        void linesOfOneDocumentAreOneOrderAtItsEarliestTime() {
            Purchase first = Purchase.sale(A, DAY1, eur("1")).withDocument("R1");
            Purchase second = Purchase.sale(A, DAY2, eur("2")).withDocument("R1");
            Purchase other = Purchase.sale(A, DAY1, eur("3")).withDocument("R2");
            PurchaseLog log = log(second, other, first);
            assertThat(log.size()).isEqualTo(3);
            assertThat(orders(log)).isEqualTo(2);
            assertThat(log.micros(0)).isEqualTo(log.micros(2));
            assertThat(log.grossMinor()).isEqualTo(600);
        }

        @Test
        void withoutDocumentEachSaleIsAnOrderAndAReturnIsNone() {
            PurchaseLog log = log(
                    Purchase.sale(A, DAY1, eur("1")),
                    Purchase.sale(A, DAY1, eur("1")),
                    Purchase.returned(A, DAY1, eur("1")));
            assertThat(orders(log)).isEqualTo(2);
        }

        @Test
        void aHigherRevisionReplacesAllLinesOfTheLower() {
            Purchase old1 = Purchase.sale(A, DAY1, eur("1")).withDocument("R1");
            Purchase old2 = Purchase.sale(A, DAY1, eur("2")).withDocument("R1");
            Purchase corrected =
                    Purchase.sale(A, DAY2, eur("5")).withDocument("R1").withRevision(1);
            PurchaseLogBuilder builder = PurchaseLog.in(EUR).addAll(List.of(old1, corrected, old2));
            assertThat(builder.superseded()).isEqualTo(2);
            assertThat(builder.build().of(A)).containsExactly(corrected);
        }

        @Test
        void aDocumentOfAnotherCustomerIsRefusedAndNothingChanges() {
            PurchaseLogBuilder builder =
                    PurchaseLog.in(EUR).add(Purchase.sale(A, DAY1, eur("1")).withDocument("R1"));
            PurchaseLog before = builder.build();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> builder.add(
                            Purchase.sale(B, DAY1, eur("2")).withDocument("R1").withRevision(1)))
                    .withMessageContaining("Document R1 belongs to another customer");
            assertThat(builder.build()).isEqualTo(before);
        }

        @Test
        void aWindowKeepsDocumentsWhole() {
            PurchaseLog log = log(
                    Purchase.sale(A, DAY1, eur("1")).withDocument("R1"),
                    Purchase.sale(A, DAY3, eur("2")).withDocument("R1"),
                    Purchase.sale(B, DAY3, eur("4")).withDocument("R2"));
            PurchaseLog early = log.between(DAY1, DAY2);
            assertThat(early.grossMinor()).isEqualTo(300);
            assertThat(early.customers()).isEqualTo(1);
            assertThat(log.between(DAY2, DAY3.plusSeconds(1)).of(B)).hasSize(1);
            assertThat(orders(early)).isEqualTo(1);
        }

        private int orders(PurchaseLog log) {
            int count = 0;
            for (int row = 0; row < log.size(); row++) {
                count += log.opensDocument(row) ? 1 : 0;
            }
            return count;
        }
    }

    @Nested
    class Windows {

        @Test
        void windowsAreHalfOpen() {
            PurchaseLog log = log(Purchase.sale(A, DAY1, eur("1")), Purchase.sale(A, DAY2, eur("2")));
            assertThat(log.between(DAY1, DAY2).netMinor()).isEqualTo(100);
            assertThat(log.until(DAY2).netMinor()).isEqualTo(100);
            assertThat(log.until(DAY2.plusNanos(1)).netMinor()).isEqualTo(300);
            assertThat(log.between(DAY1.plusNanos(1), DAY2.plusNanos(1)).netMinor())
                    .isEqualTo(200);
            assertThat(log.between(Instant.MIN, Instant.MAX)).isEqualTo(log);
            assertThat(log.between(DAY1, DAY1).size()).isZero();
        }

        @Test
        void reversedWindowsAreRefused() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> log().between(DAY2, DAY1))
                    .withMessageContaining("must not end before it begins");
        }
    }

    @Nested
    class Currencies {

        private final RateSource rates = (from, to, date) ->
                date.equals(LocalDate.of(2026, 3, 1)) ? Optional.of(new BigDecimal("0.8555")) : Optional.empty();

        @Test
        void otherCurrenciesAreRefusedWithoutRates() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> log(Purchase.sale(A, DAY1, Money.parse("USD 1.00"))))
                    .withMessageContaining("Purchase in USD for a log in EUR")
                    .withMessageContaining("RateSource");
        }

        @Test
        void ratesConvertAtTheLocalDateRoundingHalfEven() {
            PurchaseLog log = PurchaseLog.in(EUR)
                    .rates(rates, ZoneOffset.UTC)
                    .add(Purchase.sale(A, DAY1, Money.parse("USD 1.00")).withCost(Money.parse("USD 3.00")))
                    .build();
            assertThat(log.netMinor()).isEqualTo(86);
            assertThat(log.costMinor(0)).hasValue(257);
        }

        @Test
        void theZoneDecidesTheDate() {
            Instant lateEvening = Instant.parse("2026-03-01T23:30:00Z");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> PurchaseLog.in(EUR)
                            .rates(rates, ZoneId.of("Asia/Seoul"))
                            .add(Purchase.sale(A, lateEvening, Money.parse("USD 1.00"))))
                    .withMessageContaining("No rate above zero from USD to EUR on 2026-03-02");
        }

        @Test
        void ratesOfZeroOrLessAreRefused() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> PurchaseLog.in(EUR)
                            .rates((from, to, date) -> Optional.of(BigDecimal.ZERO), ZoneOffset.UTC)
                            .add(Purchase.sale(A, DAY1, Money.parse("USD 1.00"))))
                    .withMessageContaining("No rate above zero");
        }

        @Test
        void logsOfDifferentCurrenciesDoNotMerge() {
            PurchaseLog usd = PurchaseLog.of(CurrencyUnit.USD, List.of());
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> log().merge(usd))
                    .withMessageContaining("Cannot merge a log in EUR with one in USD");
        }
    }

    @Nested
    class Ranges {

        @Test
        void amountsBeyondMinorUnitsAreRefused() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> log(Purchase.sale(A, DAY1, Money.parse("EUR 100000000000000000000.00"))))
                    .withMessageContaining("beyond the range of minor units");
        }

        @Test
        void sumsBeyondALongAreRefusedAndNothingChanges() {
            PurchaseLogBuilder builder =
                    PurchaseLog.in(EUR).add(A, 0, Long.MAX_VALUE).add(A, 0, -Long.MAX_VALUE);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> builder.add(B, 0, 1))
                    .withMessageContaining("sum of sales or costs would pass");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> builder.add(B, 0, -1))
                    .withMessageContaining("sum of returns or costs would pass");
            assertThatIllegalArgumentException().isThrownBy(() -> builder.add(A, 0, Long.MIN_VALUE));
            assertThat(builder.build().netMinor()).isZero();
            assertThat(builder.build().customers()).isEqualTo(1);
        }

        @Test
        void costsBeyondALongAreRefusedAndNothingChanges() {
            Money half = Money.ofMinor(EUR, Long.MAX_VALUE / 2 + 1);
            Purchase costly = Purchase.sale(A, DAY1, eur("1")).withCost(half);
            PurchaseLogBuilder builder = PurchaseLog.in(EUR).add(costly);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> builder.add(costly))
                    .withMessageContaining("sales or costs would pass");
            assertThat(PurchaseSummary.of(builder.build()).marginMinor()).isEqualTo(100 - half.getAmountMinorLong());
        }

        @Test
        void indexesAreBounded() {
            PurchaseLog log = log(Purchase.sale(A, DAY1, eur("1")));
            assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> log.document(1));
            assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> log.product(-1));
            assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> log.firstRow(1));
            assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> log.endRow(-1));
            assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> log.endRow(1));
            assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> log.minor(1));
        }

        @Test
        void idsWithEqualHashCodesCostNoMoreThanOthers() {
            // "Aa" and "BB" have the same hash code, and so has every text made of them
            PurchaseLogBuilder builder = PurchaseLog.in(EUR);
            assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
                for (int i = 0; i < 1 << 15; i++) {
                    StringBuilder id = new StringBuilder();
                    for (int bit = 0; bit < 15; bit++) {
                        id.append((i >> bit & 1) == 0 ? "Aa" : "BB");
                    }
                    builder.add(CustomerId.of(id.toString()), i, 1);
                }
            });
            assertThat(builder.build().customers()).isEqualTo(1 << 15);
        }

        @Test
        void rowsOfACustomerAreBounded() {
            List<Purchase> rows = log(Purchase.sale(A, DAY1, eur("1")), Purchase.sale(B, DAY1, eur("1")))
                    .of(A);
            assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> rows.get(1));
            assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> rows.remove(0));
        }
    }

    @Nested
    class Columns {

        @Test
        void columnsAndPurchasesGiveTheSameLog() {
            PurchaseLog columns = PurchaseLog.ofColumns(
                    EUR, List.of(B, CustomerId.of("unused"), A), new int[] {0, 2, 2}, new long[] {5, 9, 7}, new long[] {
                        100, -200, 300
                    });
            PurchaseLog rows = PurchaseLog.in(EUR)
                    .add(A, 7, 300)
                    .add(A, 9, -200)
                    .add(B, 5, 100)
                    .build();
            assertThat(columns).isEqualTo(rows).hasSameHashCodeAs(rows);
            assertThat(columns.customers()).isEqualTo(2);
        }

        @Test
        void badColumnsAreRefused() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> PurchaseLog.ofColumns(EUR, List.of(A), new int[1], new long[2], new long[1]))
                    .withMessageContaining("1, 2 and 1 rows");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> PurchaseLog.ofColumns(EUR, List.of(A, A), new int[0], new long[0], new long[0]))
                    .withMessageContaining("appears twice");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> PurchaseLog.ofColumns(EUR, List.of(A), new int[] {1}, new long[1], new long[1]))
                    .withMessageContaining("customer index 1; it must be 0 to 0");
        }
    }

    @Nested
    class TimesOfDocuments {

        private final Purchase ordered = Purchase.sale(A, DAY1, eur("10")).withDocument("R1");

        @Test
        void aReturnUnderTheNumberOfItsSaleKeepsItsOwnTime() {
            PurchaseLog log = log(ordered, Purchase.returned(A, DAY3, eur("4")).withDocument("R1"));
            assertThat(log.until(DAY2).netMinor()).isEqualTo(1_000);
            assertThat(log.netMinor()).isEqualTo(600);
        }

        @Test
        void aRevisionStatesTheInstantAnew() {
            PurchaseLog log = log(
                    ordered,
                    Purchase.sale(A, DAY3, eur("12")).withDocument("R1").withRevision(1));
            assertThat(log.until(DAY2).size()).isZero();
            assertThat(log.first()).contains(DAY3);
        }
    }

    @Nested
    class SameDay {

        @Test
        void anEveningThatComesAgainIsOneDay() {
            // in St. John's the clock went back at 00:01 on 7 November 2010, to 23:01 on the 6th
            ZoneId stJohns = ZoneId.of("America/St_Johns");
            PurchaseLog log = log(
                    Purchase.sale(A, Instant.parse("2010-11-06T14:30:00Z"), eur("1")),
                    Purchase.sale(A, Instant.parse("2010-11-07T02:30:30Z"), eur("2")),
                    Purchase.sale(A, Instant.parse("2010-11-07T02:32:30Z"), eur("4")));
            PurchaseLog merged = log.mergeSameDay(stJohns);
            assertThat(merged.of(A))
                    .containsExactly(
                            Purchase.sale(A, Instant.parse("2010-11-06T14:30:00Z"), eur("5")),
                            Purchase.sale(A, Instant.parse("2010-11-07T02:30:30Z"), eur("2")));
            assertThat(merged.mergeSameDay(stJohns)).isEqualTo(merged);
        }

        private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

        @Test
        void salesOfOneLocalDayBecomeOne() {
            // 14:00Z and 15:30Z are 23:00 and 00:30 in Seoul: two days there, one in UTC
            Instant evening = Instant.parse("2026-03-01T14:00:00Z");
            Instant night = Instant.parse("2026-03-01T15:30:00Z");
            PurchaseLog log = log(Purchase.sale(A, evening, eur("1")), Purchase.sale(A, night, eur("2")));
            assertThat(log.mergeSameDay(SEOUL).size()).isEqualTo(2);
            assertThat(log.mergeSameDay(ZoneOffset.UTC).of(A)).containsExactly(Purchase.sale(A, evening, eur("3")));
        }

        @Test
        void returnsStayReturnsAndDetailsStayWhereAllAgree() {
            Purchase lamp = Purchase.sale(A, DAY1, eur("5")).withProduct("lamp").withCost(eur("1"));
            Purchase otherLamp = Purchase.sale(A, DAY1.plusSeconds(60), eur("7"))
                    .withProduct("lamp")
                    .withCost(eur("2"));
            Purchase back = Purchase.returned(A, DAY1.plusSeconds(90), eur("5"))
                    .withDocument("C1")
                    .withOriginalDocument("R1");
            PurchaseLog log = log(lamp, otherLamp, back).mergeSameDay(ZoneOffset.UTC);
            assertThat(log.of(A))
                    .containsExactly(
                            Purchase.sale(A, DAY1, eur("12"))
                                    .withProduct("lamp")
                                    .withCost(eur("3")),
                            back);
            Purchase chair = Purchase.sale(A, DAY1.plusSeconds(9), eur("1")).withProduct("chair");
            assertThat(log(lamp, chair).mergeSameDay(ZoneOffset.UTC).of(A))
                    .containsExactly(Purchase.sale(A, DAY1, eur("6")));
        }
    }

    @Test
    void linesThatDifferOnlyInWhatIsKnownOfTheirCostHaveAnOrder() {
        Purchase unknown = Purchase.sale(A, DAY1, eur("1")).withDocument("R1");
        Purchase free = unknown.withCost(eur("0"));
        Purchase costly = unknown.withCost(eur("2"));
        assertThat(log(unknown, free, costly)).isEqualTo(log(costly, free, unknown));
        assertThat(log(unknown, free, costly)).isEqualTo(log(free, costly, unknown));
    }

    @Test
    void shufflingTheSameLinesGivesAnEqualLog() {
        List<Purchase> purchases = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            Purchase line = Purchase.sale(i % 3 == 0 ? A : B, DAY1, eur(String.valueOf(i % 4)));
            purchases.add(
                    i % 2 == 0 ? line.withDocument((i % 3 == 0 ? "A" : "B") + i % 5) : line.withProduct("p" + i % 7));
        }
        PurchaseLog straight = PurchaseLog.of(EUR, purchases);
        Collections.reverse(purchases);
        assertThat(PurchaseLog.of(EUR, purchases)).isEqualTo(straight);
    }
}
