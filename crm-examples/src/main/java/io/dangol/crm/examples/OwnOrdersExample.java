package io.dangol.crm.examples;

import io.dangol.crm.CustomerId;
import io.dangol.crm.book.CustomerAssessment;
import io.dangol.crm.book.CustomerBook;
import io.dangol.crm.book.Finding;
import io.dangol.crm.loyalty.RfmScore;
import io.dangol.crm.purchase.Purchase;
import io.dangol.crm.purchase.PurchaseLog;
import io.dangol.crm.purchase.PurchaseLogBuilder;
import io.dangol.crm.value.Breakdown;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** From a host's own orders to an assessment, as the README shows it. */
public final class OwnOrdersExample {

    private static final CurrencyUnit EUR = CurrencyUnit.EUR;
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    private OwnOrdersExample() {}

    /** An order as a host may have it. */
    record Order(String number, String customer, Instant placedAt, BigDecimal total) {}

    /** Assesses the customer of an invented order. */
    public static void main(String[] args) {
        Instant placedAt = Instant.parse("2026-03-02T10:15:00Z");
        Order order = new Order("2026-0001", "42", placedAt, new BigDecimal("129.90"));
        System.out.println(assess(List.of(order), "42", Instant.parse("2026-03-31T15:00:00Z")));
    }

    static String assess(List<Order> orders, String id, Instant at) {
        // readme: begin
        PurchaseLogBuilder purchases = PurchaseLog.in(EUR);
        for (Order order : orders) {
            CustomerId customer = CustomerId.of(order.customer());
            Money total = Money.of(EUR, order.total());
            purchases.add(Purchase.sale(customer, order.placedAt(), total).withDocument(order.number()));
        }
        CustomerBook book = CustomerBook.of(purchases.build()).zone(SEOUL).build();
        CustomerAssessment customer = book.assess(CustomerId.of(id), at);
        Breakdown net = customer.netExplained(); // EUR 129.90 = sales EUR 129.90
        Optional<RfmScore> rfm = customer.rfm(); // recency, frequency, monetary value, each with its evidence
        List<Finding> findings = customer.findings(); // what a reader should know, most important first
        // readme: end
        return net + "; " + rfm.map(RfmScore::label).orElse("") + "; " + findings;
    }
}
