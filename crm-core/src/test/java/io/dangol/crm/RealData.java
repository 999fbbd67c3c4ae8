package io.dangol.crm;

import io.dangol.crm.purchase.Purchase;
import io.dangol.crm.purchase.PurchaseLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.opentest4j.TestAbortedException;

/** Reads the real data of the folder {@code crm.data}; a test that asks for a file that is absent says so and is skipped. */
public final class RealData {

    /** Comma-separated values with a header. */
    public static final CSVFormat CSV =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private RealData() {}

    /** Invoices and cancellations of the UK trading company, those without a customer left out. */
    public static PurchaseLog onlineRetail() {
        return PurchaseLog.of(
                CurrencyUnit.GBP,
                rows("online-retail-invoices.csv.gz").stream()
                        .filter(row -> !row.get("customer").isEmpty())
                        .map(RealData::invoice)
                        .toList());
    }

    private static Purchase invoice(CSVRecord row) {
        CustomerId customer = CustomerId.of(row.get("customer"));
        var at = LocalDateTime.parse(row.get("time_utc_naive")).toInstant(ZoneOffset.UTC);
        Money amount = Money.of(CurrencyUnit.GBP, new BigDecimal(row.get("amount_gbp")));
        Purchase purchase = row.get("invoice").startsWith("C")
                ? Purchase.returned(customer, at, amount.negated())
                : Purchase.sale(customer, at, amount);
        return purchase.withDocument(row.get("invoice"));
    }

    /** Purchases of compact discs, 1997 and 1998, by customers who first bought in early 1997. */
    public static PurchaseLog cdnow() {
        return PurchaseLog.of(
                CurrencyUnit.USD,
                rows("cdnow-master.csv.gz").stream()
                        .map(row -> Purchase.sale(
                                CustomerId.of(row.get("customer")),
                                LocalDate.parse(row.get("date")).atStartOfDay().toInstant(ZoneOffset.UTC),
                                Money.of(CurrencyUnit.USD, new BigDecimal(row.get("amount_usd")))))
                        .toList());
    }

    /** The rows of a file of comma-separated values, packed or not, with their header. */
    public static List<CSVRecord> rows(String name) {
        String given = System.getProperty("crm.data", "");
        Path file = Path.of(given.isBlank() ? "../../shared/data" : given, name);
        if (!Files.exists(file)) {
            String reason = "no data file " + name + "; the system property crm.data names its folder";
            System.err.println("Skipped: " + reason);
            throw new TestAbortedException(reason);
        }
        try (InputStream in = Files.newInputStream(file);
                InputStream plain = name.endsWith(".gz") ? new GZIPInputStream(in) : in;
                Reader reader = new InputStreamReader(plain, StandardCharsets.UTF_8)) {
            return CSV.parse(reader).getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
