package io.dangol.crm.loyalty;

import io.dangol.crm.CustomerId;
import io.dangol.crm.RealData;
import io.dangol.crm.purchase.Purchase;
import io.dangol.crm.purchase.PurchaseLog;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The data of R package rfm as tables. */
final class RfmData {

    private RfmData() {}

    /** 4,906 orders of 995 customers, local dates. */
    static PurchaseLog orders() {
        return PurchaseLog.of(
                CurrencyUnit.USD,
                RealData.rows("rfm-orders.csv").stream()
                        .map(row -> Purchase.sale(
                                CustomerId.of(row.get("customer_id")),
                                LocalDate.parse(row.get("order_date"))
                                        .atStartOfDay()
                                        .toInstant(ZoneOffset.UTC),
                                Money.of(CurrencyUnit.USD, new BigDecimal(row.get("revenue")))))
                        .toList());
    }

    /** The 995 customers of {@link #orders()}, measured at a date. */
    static RfmTable ordersTable(LocalDate asOf) {
        return RfmTable.of(orders()).asOf(asOf).zone(ZoneOffset.UTC).build();
    }

    /** 39,999 customers measured by the package that publishes them, recency moved to a date. */
    static RfmTable customersTable(LocalDate asOf) {
        List<CSVRecord> rows = RealData.rows("rfm-customers.csv.gz");
        return RfmTable.ofColumns(
                CurrencyUnit.USD,
                rows.stream().map(row -> CustomerId.of(row.get("customer_id"))).toList(),
                rows.stream()
                        .mapToInt(row -> Math.toIntExact(
                                ChronoUnit.DAYS.between(LocalDate.parse(row.get("most_recent_visit")), asOf)))
                        .toArray(),
                rows.stream()
                        .mapToInt(row -> Integer.parseInt(row.get("number_of_orders")))
                        .toArray(),
                rows.stream()
                        .mapToLong(row -> minor(CurrencyUnit.USD, row.get("revenue")))
                        .toArray());
    }

    private static long minor(CurrencyUnit currency, String amount) {
        return Money.of(currency, new BigDecimal(amount)).getAmountMinorLong();
    }
}
