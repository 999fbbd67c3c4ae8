package io.dangol.crm.metrics.report;

import io.dangol.crm.CustomerId;
import io.dangol.crm.book.CustomerBook;
import io.dangol.crm.purchase.Purchase;
import io.dangol.crm.purchase.PurchaseLog;
import io.dangol.crm.purchase.PurchaseLogBuilder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.zip.GZIPInputStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The invoices of a UK trading company from 2010-12-01 to 2011-12-09 (CC0); not part of this repository. */
final class OnlineRetail {

    static final Path FILE =
            Path.of(System.getProperty("crm.data", "../../shared/data")).resolve("online-retail-invoices.csv.gz");
    static final Instant AT = Instant.parse("2011-12-10T23:59:59.999999Z");

    private OnlineRetail() {}

    /** Reads invoices with a customer; an amount below zero or a number that begins with C is a return. */
    static CustomerBook book() throws IOException {
        PurchaseLogBuilder log = PurchaseLog.in(CurrencyUnit.of("GBP"));
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(FILE)), StandardCharsets.UTF_8))) {
            lines.lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .filter(fields -> !fields[2].isEmpty())
                    .forEach(fields -> log.add(purchase(fields)));
        }
        return CustomerBook.of(log.build()).build();
    }

    private static Purchase purchase(String[] fields) {
        CustomerId customer = CustomerId.of(fields[2]);
        Instant at = LocalDateTime.parse(fields[1]).toInstant(ZoneOffset.UTC);
        Money amount = Money.parse("GBP " + fields[6]);
        boolean isReturn = amount.isNegative() || fields[0].startsWith("C");
        return (isReturn ? Purchase.returned(customer, at, amount.abs()) : Purchase.sale(customer, at, amount))
                .withDocument(fields[0]);
    }
}
