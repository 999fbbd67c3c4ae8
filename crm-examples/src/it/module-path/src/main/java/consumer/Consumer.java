package consumer;

import io.dangol.crm.CustomerId;
import io.dangol.crm.book.CustomerBook;
import io.dangol.crm.book.BookReading;
import io.dangol.crm.purchase.Purchase;
import io.dangol.crm.purchase.PurchaseLog;
import io.dangol.crm.metrics.report.BookReport;
import jakarta.validation.Validation;
import java.time.Instant;
import java.util.List;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Fails unless the library computes, writes a report, and lets a validator read its records. */
public final class Consumer {

    private Consumer() {}

    public static void main(String[] args) {
        CustomerId customer = CustomerId.of("7");
        Instant at = Instant.parse("2026-03-02T10:00:00Z");
        Purchase sale = Purchase.sale(customer, at, Money.parse("EUR 12.50"));
        PurchaseLog log = PurchaseLog.of(CurrencyUnit.EUR, List.of(sale));
        BookReading reading = CustomerBook.of(log).build().read(at);
        require(reading.of(customer).orElseThrow().net().plus(Money.parse("EUR 1")).equals(Money.parse("EUR 13.50")));
        require(BookReport.of(reading).text().contains("12.50"));
        try (var factory = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()) {
            require(factory.getValidator().validate(sale).isEmpty());
            require(factory.getValidator().validateValue(CustomerId.class, "value", " ").size() == 1);
        }
        System.out.println("consumed " + reading.of(customer).orElseThrow().net());
    }

    private static void require(boolean fact) {
        if (!fact) {
            throw new AssertionError("the library did not answer as expected");
        }
    }
}
