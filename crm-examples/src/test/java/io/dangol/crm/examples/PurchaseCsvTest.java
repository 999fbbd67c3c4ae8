package io.dangol.crm.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.dangol.crm.CustomerId;
import io.dangol.crm.purchase.Purchase;
import io.dangol.crm.purchase.PurchaseKind;
import io.dangol.crm.purchase.PurchaseLog;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PurchaseCsvTest {

    private final List<RejectedRow> rejects = new ArrayList<>();
    private final PurchaseCsv reader = PurchaseCsv.in(ZoneOffset.UTC).withRejectsTo(rejects::add);

    @Test
    void columnsAreFoundByNameInAnyOrderAndCase() throws InputFileException {
        Intake intake = read("""
                Units, AMOUNT_gbp ,"Customer_ID",Time_UTC_naive,INVOICE,Product,Cost,Kind
                3,12.50,a,2011-12-09T12:50,536365,mug,7.25,sale
                """);
        PurchaseLog log = intake.log();
        assertThat(log.purchase(0))
                .isEqualTo(Purchase.sale(
                                CustomerId.of("a"), Instant.parse("2011-12-09T12:50:00Z"), Money.parse("GBP 12.50"))
                        .withDocument("536365")
                        .withProduct("mug")
                        .withCost(Money.parse("GBP 7.25")));
        assertThat(intake.currencyAssumed()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "customer, date, amount",
        "customer_id, order_date, revenue",
        "CUSTOMER, timestamp, amount_usd",
        "customer, time, amount",
        "customer, time_of_sale, amount"
    })
    void everyAcceptedNameIsFound(String customer, String time, String amount) throws InputFileException {
        Intake intake = read(customer + "," + time + "," + amount + "\na,2025-01-01,1\n");
        assertThat(intake.line()).isEqualTo("read 1 = accepted 1 + anonymous 0 (USD 0.00) + rejected 0");
    }

    @Test
    void aFullNameGoesBeforeAPattern() throws InputFileException {
        Intake intake = read("customer,date,delivery_date,time_zone,amount\na,2025-01-01,2025-02-02,x,1\n");
        assertThat(intake.log().first()).contains(Instant.parse("2025-01-01T00:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "customer,customer_id,date,amount; the customer: customer, customer_id",
                "customer,order_date,delivery_date,amount; the time: order_date, delivery_date",
                "customer,date,timestamp,amount; the time: date, timestamp",
                "customer,date,amount_usd,amount_eur; the amount: amount_usd, amount_eur",
                "customer,date,amount,amount; the amount: amount, amount",
                "customer,date,amount,invoice,order_id; the document: invoice, order_id"
            })
    void anAmbiguousHeaderIsRefusedWithTheCandidates(String header, String message) {
        assertFileRefused(header + "\n", "2 columns could be " + message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "date,amount; no column for the customer. Found: date, amount. Accepted: customer or customer_id",
                "customer,amount; no column for the time. Found: customer, amount. Accepted: date, time, timestamp",
                "customer,date; no column for the amount. Found: customer, date. Accepted: amount, revenue or",
                "customer,date,amount_paid; no column for the amount",
            })
    void aMissingColumnIsNamedWithWhatWasFoundAndWhatIsAccepted(String header, String message) {
        assertFileRefused(header + "\na,2025-01-01\n", message);
    }

    @Test
    void aHeaderWithSemicolonsIsToldWhatSeparatesColumns() {
        assertFileRefused("customer;date;amount\n", "must be separated by commas");
        assertFileRefused("customer\tdate\tamount\n", "must be separated by commas");
    }

    @Test
    void anEmptyFileIsRefused() {
        assertFileRefused("", "shop.csv is empty; expected is a header");
        assertFileRefused("\n\r\n  \n", "shop.csv is empty; expected is a header");
    }

    @Test
    void aHeaderAloneIsAFileWithoutPurchases() throws InputFileException {
        Intake intake = read("customer,date,amount,currency\n");
        assertThat(intake.read()).isZero();
        assertThat(intake.log().size()).isZero();
        assertThat(intake.currencyAssumed()).isTrue();
    }

    @Test
    void aByteOrderMarkAndWindowsLineEndsAreAccepted() throws InputFileException {
        Intake intake = read("\uFEFFcustomer,date,amount\r\na,2025-01-01,1\r\n\r\nb,2025-01-01,2");
        assertThat(intake.accepted()).isEqualTo(2);
        assertThat(intake.log().customer(1)).isEqualTo(CustomerId.of("b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\r\n"})
    void everyLineEndEndsARow(String end) throws InputFileException {
        Intake intake =
                read(String.join(end, "customer,date,amount", "A,2025-01-01,5", "", "B,bad,7", "C,2025-01-03,1"));
        assertThat(intake.line()).isEqualTo("read 3 = accepted 2 + anonymous 0 (USD 0.00) + rejected 1");
        assertThat(rejects).extracting(RejectedRow::line).containsExactly(4L);
    }

    @Test
    void aCarriageReturnWithinALineEndsItToo() throws InputFileException {
        Intake intake = read("customer,date,amount\nA,2025-01-01,5\rB,2025-01-02,7\nC,2025-01-03,1\r\r\nD,bad,1\r");
        assertThat(intake.read()).isEqualTo(4);
        assertThat(intake.log().grossMinor()).isEqualTo(1_300);
        assertThat(rejects).extracting(RejectedRow::line).containsExactly(6L);
    }

    @Test
    void aLineEndMayFallOnTheEndOfTheBuffer() throws InputFileException {
        String header = "customer,date,amount\r\n";
        for (int before = (1 << 16) - 3; before <= (1 << 16) + 1; before++) {
            rejects.clear();
            String first = "x".repeat(before - header.length());
            Intake intake = read(header + first + "\r\na,2025-01-01,1\r\nb,bad,1\r\n");
            assertThat(intake.read()).isEqualTo(3);
            assertThat(rejects).extracting(RejectedRow::line).containsExactly(2L, 4L);
            assertThat(rejects.get(0).text()).isEqualTo(first);
        }
    }

    @Test
    void aLineThatTellsSpreadsheetsTheSeparatorIsPassedOver() throws InputFileException {
        Intake intake = read("\uFEFFsep=,\r\ncustomer,date,amount\r\na,2025-01-01,1\r\nb,bad,1\r\n");
        assertThat(intake.read()).isEqualTo(2);
        assertThat(rejects).extracting(RejectedRow::line).containsExactly(4L);
        assertFileRefused("sep=,\n", "shop.csv is empty");
        assertFileRefused("\nsep=,\ncustomer,date,amount\n", "no column for the amount");
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "|", "\t"})
    void anotherSeparatorIsRefusedByTheLineThatNamesIt(String separator) {
        assertFileRefused(
                "sep=" + separator + "\ncustomer,date,amount\n",
                "says by sep=" + separator.replace('\t', '\uFFFD') + " that its columns are not separated by commas");
    }

    @ParameterizedTest
    @CsvSource({
        "Order ID, Customer-Id, Order Date, Amount GBP",
        "order-id, CUSTOMER ID, Time-UTC, amount-gbp",
        "Order_Id, customer_id, order_date, amount_gbp"
    })
    void blanksHyphensAndUnderscoresInNamesAreTheSame(String document, String customer, String time, String amount)
            throws InputFileException {
        String header = String.join(",", document, customer, time, amount);
        Intake intake = read(header + "\n7,a,2025-01-01,1\n7,a,2025-01-01,2\n");
        assertThat(intake.log().currency()).isEqualTo(CurrencyUnit.GBP);
        assertThat(intake.log().opensDocument(1)).isFalse();
        assertFileRefused(header + ",Order Id\n", "2 columns could be the document: " + document + ", Order Id");
    }

    @Test
    void remarksSayWhichColumnIsWhat() throws InputFileException {
        assertThat(read("Invoice,Customer ID,time_utc_naive,amount_gbp,country,,Units\n")
                        .remarks())
                .containsExactly("columns: customer = Customer ID, time = time_utc_naive, amount = amount_gbp,"
                        + " document = Invoice; not used: country, (column 6), Units");
        assertThat(read("customer,date,amount,kind,product,cost,currency\n").remarks())
                .containsExactly(
                        "columns: customer = customer, time = date, amount = amount, kind = kind, product = product,"
                                + " cost = cost, currency = currency",
                        "no document column: each row is an order of its own");
        assertThat(read("customer,date,amount,document" + ",more".repeat(22) + "\n")
                        .remarks()
                        .get(0))
                .endsWith("; not used: " + "more, ".repeat(19) + "more and 2 more");
    }

    @Test
    void remarksCountTheReturnsThatOnlyTheirDocumentMakes() throws InputFileException {
        Intake intake = read("""
                invoice,date,customer,amount,kind
                C1,2025-01-01,a,10,
                C2,2025-01-01,,0,
                C3,2025-01-01,a,-10,
                C4,2025-01-01,a,10,return
                C5,2025-01-01,a,10,sale
                C6,bad,a,10,
                7,2025-01-01,a,10,
                """);
        assertThat(intake.remarks())
                .last()
                .isEqualTo("2 rows are returns because their document number begins with C;"
                        + " a kind column decides otherwise");
        assertThat(read("invoice,date,customer,amount\nC1,2025-01-01,a,1\n").remarks())
                .last()
                .isEqualTo("1 row is a return because its document number begins with C;"
                        + " a kind column decides otherwise");
    }

    @Test
    void rowsWithoutACustomerAreCountedAndTotalled() throws InputFileException {
        Intake intake = read("""
                invoice,date,customer,amount_gbp
                1,2025-01-01,,1200.50
                C2,2025-01-02, ,-200.25
                3,2025-01-02,a,7
                """);
        assertThat(intake.line()).isEqualTo("read 3 = accepted 1 + anonymous 2 (GBP 1,000.25) + rejected 0");
    }

    @Test
    void aNegativeAmountOrADocumentOfCIsAReturn() throws InputFileException {
        Intake intake = read("""
                invoice,date,customer,amount
                1,2025-01-01,a,10
                2,2025-01-02,b,-10
                C3,2025-01-02,c,10
                C4,2025-01-02,d,-10
                """);
        assertThat(intake.log().returnsMinor()).isEqualTo(3_000);
        assertThat(intake.log().grossMinor()).isEqualTo(1_000);
    }

    @ParameterizedTest
    @CsvSource({
        "1, sale, 10, SALE",
        "1, Return, 10, RETURN",
        "1, RETURN, -10, RETURN",
        "C1, sale, 10, SALE",
        "C1, '', 10, RETURN",
        "1, return, 0, RETURN",
        "'', return, 0, RETURN",
        "'', return, 3, RETURN",
        "1, '', -0, SALE"
    })
    void theKindColumnDecidesInsteadOfTheDocument(String invoice, String kind, String amount, PurchaseKind expected)
            throws InputFileException {
        Intake intake = read("invoice,kind,date,customer,amount\n" + invoice + "," + kind + ",2025-01-01,a," + amount);
        assertThat(intake.log().purchase(0).kind()).isEqualTo(expected);
    }

    @Test
    void saleWithANegativeAmountContradictsItself() throws InputFileException {
        assertRejected(
                "customer,date,amount,kind", "a,2025-01-01,-5,sale", RejectReason.KIND, "the amount is negative");
    }

    @Test
    void anUnknownKindIsRejected() throws InputFileException {
        assertRejected("customer,date,amount,kind", "a,2025-01-01,5,gift", RejectReason.KIND, "'gift' is unknown");
    }

    @Test
    void theSameDocumentAgainAddsItsLines() throws InputFileException {
        Intake intake = read("""
                order_id,date,customer,amount,product
                7,2025-01-02T10:00,a,1,x
                7,2025-01-02T09:00,a,2,y
                8,2025-01-03,a,3,x
                """);
        PurchaseLog log = intake.log();
        assertThat(log.size()).isEqualTo(3);
        assertThat(List.of(log.opensDocument(0), log.opensDocument(1), log.opensDocument(2)))
                .containsExactly(true, false, true);
        assertThat(log.micros(0)).isEqualTo(log.micros(1));
    }

    @Test
    void aDocumentOfAnotherCustomerIsRejected() throws InputFileException {
        Intake intake = read("document,customer,date,amount\n7,a,2025-01-01,1\n7,b,2025-01-01,1\n7,a,2025-01-01,1\n");
        assertThat(intake.accepted()).isEqualTo(2);
        assertThat(rejects).singleElement().satisfies(row -> {
            assertThat(row.line()).isEqualTo(3);
            assertThat(row.reason()).isEqualTo(RejectReason.DOCUMENT);
            assertThat(row.message()).contains("belongs to another customer");
            assertThat(row.text()).isEqualTo("7,b,2025-01-01,1");
        });
    }

    @Test
    void withoutADocumentEachRowIsAPurchase() throws InputFileException {
        PurchaseLog log =
                read("customer,date,amount\na,2025-01-01,1\na,2025-01-01,1\n").log();
        assertThat(log.opensDocument(0)).isTrue();
        assertThat(log.opensDocument(1)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2025-02-29",
                "2025-13-01",
                "2025-00-10",
                "2025-1-1",
                "01/02/2025",
                "2025-01-01T",
                "2025-01-01T10",
                "2025-01-01T24:00",
                "2025-01-01T10:60",
                "2025-01-01T10:00:60",
                "2025-01-01T10:00:",
                "2025-01-01T10:00:00.",
                "2025-01-01T10:00+",
                "2025-01-01T10:00+19:00",
                "2025-01-01T10:00 Seoul",
                "2025-01-01X10:00",
                "2025-01-01Z",
                "20250101",
                "2025-01-01T10:00:00.5x",
                "2025-01-01T10:00+0960"
            })
    void anUnparsableDateIsRejected(String date) throws InputFileException {
        assertRejected("customer,date,amount", "a," + date + ",1", RejectReason.TIME, "a date such as 2025-03-30");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ten", "1.2.3", "1e5", "12,5", "£5", "-", ".", "1 000", "0x10", "--5", "5-"})
    void anUnparsableAmountIsRejected(String amount) throws InputFileException {
        assertRejected("customer,date,amount", "a,2025-01-01,\"" + amount + "\"", RejectReason.AMOUNT, "the amount");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "-Infinity", "+inf"})
    void anAmountThatIsNotFiniteIsRejected(String amount) throws InputFileException {
        assertRejected("customer,date,amount", "a,2025-01-01," + amount, RejectReason.AMOUNT, "is not a finite number");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"92233720368547758.08", "-92233720368547758.08", "99999999999999999999999", "92233720368547759"})
    void anAmountBeyondTheRangeOfMinorUnitsIsRejected(String amount) throws InputFileException {
        assertRejected("customer,date,amount", "a,2025-01-01," + amount, RejectReason.AMOUNT, "is beyond the range");
    }

    @Test
    void moreDecimalsThanTheCurrencyHasAreRejectedUnlessTheyAreZeros() throws InputFileException {
        assertRejected(
                "customer,date,amount", "a,2025-01-01,1.005", RejectReason.AMOUNT, "more decimals than USD has, 2");
        assertThat(read("customer,date,amount_krw\na,2025-01-01,12000.00\n")
                        .log()
                        .grossMinor())
                .isEqualTo(12_000);
        assertRejected(
                "customer,date,amount_krw", "a,2025-01-01,0.5", RejectReason.AMOUNT, "more decimals than KRW has, 0");
        assertThat(read("customer,date,amount_jod\na,2025-01-01,1.0050\n").log().grossMinor())
                .isEqualTo(1_005);
    }

    @Test
    void aTotalBeyondTheRangeIsRejected() throws InputFileException {
        String most = "92233720368547758.07";
        Intake intake = read("customer,date,amount\na,2025-01-01," + most + "\nb,2025-01-01,0.01\n,2025-01-01," + most
                + "\n,2025-01-01,0.01\n");
        assertThat(intake.accepted()).isEqualTo(1);
        assertThat(intake.anonymous()).isEqualTo(1);
        assertThat(rejects).extracting(RejectedRow::line).containsExactly(3L, 5L);
    }

    @Test
    void aBadCostIsRejected() throws InputFileException {
        assertRejected(
                "customer,date,amount,cost", "a,2025-01-01,5,-1", RejectReason.AMOUNT, "the cost '-1' is negative");
        assertRejected("customer,date,amount,cost", "a,2025-01-01,5,cheap", RejectReason.AMOUNT, "the cost 'cheap'");
        assertThat(read("customer,date,amount,cost\na,2025-01-01,5,\n").log().costMinor(0))
                .isEmpty();
    }

    @Test
    void purchasesAfterTheAsOfDateAreRejectedAndCounted() throws InputFileException {
        ZoneId seoul = ZoneId.of("Asia/Seoul");
        Intake intake =
                read(PurchaseCsv.in(seoul).withAsOf(LocalDate.of(2025, 6, 30)).withRejectsTo(rejects::add), """
                customer,time,amount
                a,2025-06-30T23:59:59.999999,1
                a,2025-07-01,1
                a,2025-06-30T14:59:59Z,1
                a,2025-06-30T15:00:00Z,1
                """);
        assertThat(intake.accepted()).isEqualTo(2);
        assertThat(intake.rejections()).isEqualTo(Map.of(RejectReason.LATER, 2L));
        assertThat(intake.rejectionsLine()).isEqualTo("2 after the as-of date");
        assertThat(rejects).extracting(RejectedRow::message).allMatch(text -> text.endsWith("as-of date 2025-06-30"));
    }

    @Test
    void bytesThatAreNotUtf8AreRejectedWithTheirLine() throws InputFileException {
        byte[] bytes =
                "customer,date,amount\nJosé,2025-01-01,1\nb,2025-01-01,1\n".getBytes(StandardCharsets.ISO_8859_1);
        Intake intake = reader.read("shop.csv", new ByteArrayInputStream(bytes));
        assertThat(intake.accepted()).isEqualTo(1);
        assertThat(rejects).singleElement().satisfies(row -> {
            assertThat(row.line()).isEqualTo(2);
            assertThat(row.reason()).isEqualTo(RejectReason.UNREADABLE);
            assertThat(row.message()).contains("not UTF-8");
            assertThat(row.text()).isEqualTo("Jos\uFFFD,2025-01-01,1");
        });
    }

    @Test
    void aHeaderThatIsNotUtf8SpoilsTheFile() {
        byte[] bytes = "\uFEFFcustomer,date,amount".getBytes(StandardCharsets.UTF_16LE);
        assertThatExceptionOfType(InputFileException.class)
                .isThrownBy(() -> reader.read("shop.csv", new ByteArrayInputStream(bytes)))
                .withMessageStartingWith("shop.csv, line 1, the header: the line has bytes that are not UTF-8");
    }

    @Test
    void aQuoteThatIsNeverClosedCostsOneRow() throws InputFileException {
        Intake intake = read("""
                customer,date,amount
                a,2025-01-01,1
                "b,2025-01-01,2
                c,2025-01-01,3
                d,2025-01-01,4
                """);
        assertThat(intake.accepted()).isEqualTo(3);
        assertThat(rejects).singleElement().satisfies(row -> {
            assertThat(row.line()).isEqualTo(3);
            assertThat(row.message()).isEqualTo("a quote is opened and never closed");
            assertThat(row.text()).isEqualTo("\"b,2025-01-01,2");
        });
    }

    @Test
    void aQuoteThatAnotherRowSeemsToCloseCostsOneRow() throws InputFileException {
        Intake intake = read("customer,date,amount\n\"b,2025-01-01,2\n\"c\",2025-01-01,3\n\"d\"x,2025-01-01,4\n");
        assertThat(intake.log().customer(0)).isEqualTo(CustomerId.of("c"));
        assertThat(rejects).extracting(RejectedRow::line).containsExactly(2L, 4L);
        assertThat(rejects.get(1).message()).startsWith("text follows a closing quote");
    }

    @Test
    void quotedFieldsMayHaveCommasQuotesAndLineBreaks() throws InputFileException {
        Intake intake = read(
                "product,customer,date,amount\r\n\"a \"\"nice\"\", mug\" , \"x\" ,2025-01-01,1\r\n\"two\r\nlines\",y,2025-01-01,1\nz,z,bad,1\n");
        assertThat(intake.log().product(0)).contains("a \"nice\", mug");
        assertThat(rejects).extracting(RejectedRow::line).containsExactly(3L, 5L);
        assertThat(rejects.get(0).message()).contains("control character");
        assertThat(rejects.get(0).text()).isEqualTo("\"two\nlines\",y,2025-01-01,1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,2025-01-01", "a,2025-01-01,1,2", "a"})
    void aRowWithTooFewOrTooManyFieldsIsRejected(String row) throws InputFileException {
        assertRejected(
                "customer,date,amount",
                row,
                RejectReason.FIELD_COUNT,
                "the row has " + row.split(",").length + " fields, the header 3");
    }

    @Test
    void aLineWithoutEndDoesNotFillTheMemory() throws InputFileException {
        Intake intake = read("customer,date,amount\n" + "x".repeat(3 << 20) + "\na,2025-01-01,1\n");
        assertThat(intake.accepted()).isEqualTo(1);
        assertThat(rejects).singleElement().satisfies(row -> {
            assertThat(row.message()).contains("longer than 1048576 bytes");
            assertThat(row.text()).hasSize(1 << 20);
        });
    }

    @Test
    void aKeyThatIsNoneIsRejected() throws InputFileException {
        assertRejected("customer,date,amount", "a\0b,2025-01-01,1", RejectReason.CUSTOMER, "control character U+0000");
        assertRejected(
                "customer,date,amount", "x".repeat(300) + ",2025-01-01,1", RejectReason.CUSTOMER, "300 characters");
    }

    @Test
    void anotherCurrencyThanTheFirstIsRejectedForThereAreNoRates() throws InputFileException {
        Intake intake = read("""
                customer,date,amount,currency
                a,2025-01-01,1,eur
                b,2025-01-01,1,USD
                c,2025-01-01,1,
                d,2025-01-01,1,moon
                e,2025-01-01,1,EUR
                """);
        assertThat(intake.log().currency()).isEqualTo(CurrencyUnit.EUR);
        assertThat(intake.accepted()).isEqualTo(2);
        assertThat(intake.currencyAssumed()).isFalse();
        assertThat(intake.rejections()).isEqualTo(Map.of(RejectReason.CURRENCY, 3L));
        assertThat(rejects).extracting(RejectedRow::line).containsExactly(3L, 4L, 5L);
        assertThat(rejects.get(0).message())
                .contains("in USD")
                .contains("in EUR")
                .contains("no rates");
    }

    @Test
    void theCurrencyAskedForGoesBeforeTheFirstRow() throws InputFileException {
        Intake intake = read(
                reader.withCurrency(CurrencyUnit.USD),
                "customer,date,amount,currency\na,2025-01-01,1,EUR\nb,2025-01-01,1,USD\nc,2025-01-01,1,\n");
        assertThat(intake.log().currency()).isEqualTo(CurrencyUnit.USD);
        assertThat(intake.accepted()).isEqualTo(2);
    }

    @Test
    void theCurrencyOfTheAmountColumnMustBeTheOneAskedFor() throws InputFileException {
        String csv = "customer,date,amount_gbp\na,2025-01-01,1\n";
        assertThat(read(reader.withCurrency(CurrencyUnit.GBP), csv).accepted()).isEqualTo(1);
        assertThatExceptionOfType(InputFileException.class)
                .isThrownBy(() -> read(reader.withCurrency(CurrencyUnit.EUR), csv))
                .withMessageContaining("in GBP by the name of their column, but asked for is EUR");
    }

    @Test
    void dollarsAreAssumedAndToldWhereNothingNamesTheCurrency() throws InputFileException {
        Intake intake = read("customer,date,amount\na,2025-01-01,1\n");
        assertThat(intake.log().currency()).isEqualTo(CurrencyUnit.USD);
        assertThat(intake.currencyAssumed()).isTrue();
    }

    @Test
    void timesWithoutAnOffsetAreLocal() throws InputFileException {
        Intake intake = read(PurchaseCsv.in(ZoneId.of("Europe/London")), """
                customer,time,amount
                a,2025-07-01,1
                b,2025-07-01T12:30,1
                c,2025-07-01T12:30+09:00,1
                d,2025-03-30T01:30,1
                e,2025-10-26T01:30,1
                """);
        PurchaseLog log = intake.log();
        assertThat(log.purchase(0).at()).isEqualTo("2025-06-30T23:00:00Z");
        assertThat(log.purchase(1).at()).isEqualTo("2025-07-01T11:30:00Z");
        assertThat(log.purchase(2).at()).isEqualTo("2025-07-01T03:30:00Z");
        assertThat(log.purchase(3).at()).as("skipped by the clocks: later").isEqualTo("2025-03-30T01:30:00Z");
        assertThat(log.purchase(4).at()).as("twice: the earlier").isEqualTo("2025-10-26T00:30:00Z");
    }

    @Test
    void progressIsToldNowAndThen() throws InputFileException {
        List<Long> told = new ArrayList<>();
        read(reader.withProgressTo(told::add), "customer,date,amount\n" + "a,2025-01-01,1\n".repeat(140_000));
        assertThat(told).containsExactly(65_536L, 131_072L);
    }

    private void assertRejected(String header, String row, RejectReason reason, String message)
            throws InputFileException {
        rejects.clear();
        Intake intake = read(header + "\n" + row + "\n");
        assertThat(intake.rejections()).isEqualTo(Map.of(reason, 1L));
        assertThat(intake.read()).isEqualTo(1);
        assertThat(rejects).singleElement().satisfies(rejected -> {
            assertThat(rejected.line()).isEqualTo(2);
            assertThat(rejected.reason()).isEqualTo(reason);
            assertThat(rejected.message()).contains(message).doesNotContain("\n");
            assertThat(rejected.text()).isEqualTo(row);
        });
    }

    private void assertFileRefused(String csv, String message) {
        assertThatExceptionOfType(InputFileException.class)
                .isThrownBy(() -> read(csv))
                .withMessageStartingWith("shop.csv")
                .withMessageContaining(message)
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n"));
    }

    private Intake read(String csv) throws InputFileException {
        return read(reader, csv);
    }

    private static Intake read(PurchaseCsv reader, String csv) throws InputFileException {
        return reader.read("shop.csv", new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
    }
}
