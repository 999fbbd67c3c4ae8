package io.dangol.crm.metrics.report;

import io.dangol.crm.CustomerId;
import io.dangol.crm.book.BookReading;
import io.dangol.crm.book.CustomerBook;
import io.dangol.crm.purchase.Purchase;
import io.dangol.crm.purchase.PurchaseLog;
import io.dangol.crm.purchase.PurchaseLogBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Small invented books. */
final class Books {

    static final CurrencyUnit EUR = CurrencyUnit.of("EUR");
    static final Instant MID_YEAR = Instant.parse("2024-06-30T12:00:00Z");
    static final Instant YEAR_END = Instant.parse("2024-12-31T12:00:00Z");

    private Books() {}

    /** A tea shop in Seoul: ids that need care, returns of every degree, two customers new after June. */
    static CustomerBook teaShop() {
        return teaShopPurchases().build();
    }

    /** The book of the tea shop, to which more can be added. */
    static CustomerBook.Builder teaShopPurchases() {
        Log log = new Log();
        for (int month = 1; month <= 12; month++) {
            log.costed("단골-7", day(month, 15), "180.00", "95.00");
            if (month % 2 == 0) {
                log.sale("guesthouse, north", day(month, 3), "310.50");
            }
            if (month % 4 == 1) {
                log.sale("<b>&\"'", day(month, 20), "75.25");
            }
        }
        log.sale("bulk-buyer", "2024-02-09", "2400.00");
        log.returned("bulk-buyer", "2024-03-01", "2399.10");
        log.sale("hotel", "2024-04-11", "1500.00");
        log.returned("hotel", "2024-04-30", "600.00");
        log.sale("hotel", "2024-11-11", "420.00");
        log.costed("loss-leader", "2024-05-05", "260.00", "300.00");
        log.sale("=1+1", "2024-05-06", "48.00");
        log.sale("gave-all-back", "2024-06-01", "90.00");
        log.returned("gave-all-back", "2024-06-10", "90.00");
        log.returned("from-last-year", "2024-01-20", "35.00");
        log.sale("autumn-1", "2024-10-02", "66.00");
        log.sale("autumn-1", "2024-12-24", "33.00");
        log.sale("autumn-2", "2024-10-02", "20.00");
        return CustomerBook.of(log.builder.build()).zone(ZoneId.of("Asia/Seoul"));
    }

    private static String day(int month, int day) {
        return LocalDate.of(2024, month, day).toString();
    }

    static BookReading empty() {
        return read(new Log());
    }

    static BookReading oneCustomer() {
        return read(new Log().sale("only", "2024-03-03", "12.30"));
    }

    /** Nothing but goods given back. */
    static BookReading onlyReturns() {
        return read(new Log().returned("a", "2024-03-03", "12.30").returned("b", "2024-03-04", "1.00"));
    }

    /** Amounts near the end of a long, ids of the greatest length, narrow and wide. */
    static BookReading huge() {
        Log log = new Log();
        log.sale("가".repeat(CustomerId.MAX_LENGTH), "2024-03-03", "30000000000000000.01");
        log.sale("W".repeat(CustomerId.MAX_LENGTH), "2024-03-04", "40000000000000000.99");
        log.returned("W".repeat(CustomerId.MAX_LENGTH), "2024-03-05", "39999999999999999.99");
        for (int i = 0; i < 30; i++) {
            log.sale("small " + i, "2024-04-01", "0.01");
        }
        return read(log);
    }

    static BookReading read(Log log) {
        return CustomerBook.of(log.builder.build()).zone(ZoneOffset.UTC).build().read(YEAR_END);
    }

    /** Collects purchases, each a document of its own, numbered by the day on which it was written. */
    static final class Log {

        private final PurchaseLogBuilder builder = PurchaseLog.in(EUR);
        private int number;

        Log sale(String customer, String date, String amount) {
            builder.add(Purchase.sale(CustomerId.of(customer), at(date), money(amount))
                    .withDocument("S-" + ++number));
            return this;
        }

        Log costed(String customer, String date, String amount, String cost) {
            builder.add(Purchase.sale(CustomerId.of(customer), at(date), money(amount))
                    .withDocument("S-" + ++number)
                    .withCost(money(cost)));
            return this;
        }

        PurchaseLog purchases() {
            return builder.build();
        }

        Log returned(String customer, String date, String amount) {
            builder.add(Purchase.returned(CustomerId.of(customer), at(date), money(amount))
                    .withDocument("R-" + ++number));
            return this;
        }

        private static Instant at(String date) {
            return LocalDate.parse(date).atTime(1, 0).toInstant(ZoneOffset.UTC);
        }

        private static Money money(String amount) {
            return Money.parse("EUR " + amount);
        }
    }
}
