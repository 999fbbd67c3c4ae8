package io.dangol.crm.book;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.crm.CustomerId;
import io.dangol.crm.RealData;
import io.dangol.crm.purchase.PurchaseLog;
import java.time.Instant;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Figures of Online Retail (CC0) and CDNOW, computed apart from this library in exact decimals. */
class BookOnRealDataTest {

    private static final Instant AS_OF = Instant.parse("2011-12-10T23:59:59.999999Z");

    private static BookReading onlineRetail() {
        return CustomerBook.of(RealData.onlineRetail()).build().read(AS_OF);
    }

    private static CustomerAssessment customer(String id) {
        return onlineRetail().of(CustomerId.of(id)).orElseThrow();
    }

    @Test
    void companyTotalsAreExact() {
        CompanyAssessment company = onlineRetail().company();
        assertThat(company.customers()).isEqualTo(4_372);
        assertThat(company.buyers()).isEqualTo(4_339);
        assertThat(company.summary().gross()).isEqualTo(Money.parse("GBP 8911407.90"));
        assertThat(company.summary().returned()).isEqualTo(Money.parse("GBP 611342.09"));
        assertThat(company.summary().net()).isEqualTo(Money.parse("GBP 8300065.81"));
        assertThat(company.netNotPositive()).isEqualTo(55);
        assertThat(company.oneOrder()).isEqualTo(1_494);
    }

    @Test
    void returnRatesAreCountedByAmount() {
        BookReading reading = onlineRetail();
        assertThat(reading.countReturnRateAtLeast(0.2)).isEqualTo(125);
        assertThat(reading.countReturnRateAtLeast(0.5)).isEqualTo(40);
        assertThat(reading.countReturnRateAtLeast(0.9999)).isEqualTo(22);
        assertThat(reading.countReturnRateAtLeast(1)).isEqualTo(21);
    }

    @Test
    void theFourthCustomerByGrossIsWorthNextToNothingAndTheBookSaysWhy() {
        CustomerAssessment customer = customer("16446");
        assertThat(customer.gross()).isEqualTo(Money.parse("GBP 168472.50"));
        assertThat(customer.net()).isEqualTo(Money.parse("GBP 2.90"));
        assertThat(customer.summary().orders()).isEqualTo(2);
        assertThat(customer.rank().orElseThrow().byGross()).isEqualTo(4);
        assertThat(customer.rank().orElseThrow().of()).isEqualTo(4_339);
        assertThat(customer.rfm().orElseThrow().label()).isEqualTo("5-2-1");
        assertThat(customer.rfm().orElseThrow().recencyDays()).isEqualTo(1);
        assertThat(customer.findings())
                .containsExactly(
                        new Finding(
                                FindingKind.HIGH_RETURNS,
                                "99.998 % of GBP 168,472.50 came back; the largest GBP 168,469.60 on 2011-12-09 (C581484)"),
                        new Finding(FindingKind.GROSS_MISLEADS, "scores 5-2-5 on gross, but 5-2-1 on net"));
    }

    @Test
    void knownCustomersHaveTheirKnownFigures() {
        assertThat(customer("14646").net()).isEqualTo(Money.parse("GBP 279489.02"));
        assertThat(customer("14646").summary().orders()).isEqualTo(74);
        assertThat(customer("18102").net()).isEqualTo(Money.parse("GBP 256438.49"));
        assertThat(customer("18102").rfm().orElseThrow().recencyDays()).isEqualTo(1);
        CustomerAssessment returning = customer("14911");
        assertThat(returning.summary().returned()).isEqualTo(Money.parse("GBP 11252.44"));
        assertThat(returning.summary().returnLines()).isEqualTo(47);
        assertThat(returning.summary().orders()).isEqualTo(201);
        CustomerAssessment everythingBack = customer("12346");
        assertThat(everythingBack.net()).isEqualTo(Money.parse("GBP 0.00"));
        assertThat(everythingBack.summary().returnRate()).hasValue(1);
        assertThat(everythingBack.findings().get(0).kind()).isEqualTo(FindingKind.NET_NOT_POSITIVE);
        CustomerAssessment half = customer("15749");
        assertThat(half.net()).isEqualTo(Money.parse("GBP 21535.90"));
        assertThat(half.rfm().orElseThrow().recencyDays()).isEqualTo(236);
    }

    @Test
    void thoseWhoCancelMostAreKnown() {
        BookReading reading = onlineRetail();
        assertThat(reading.assessments().stream().filter(c -> c.summary().returnLines() >= 5))
                .hasSize(150);
        assertThat(reading.assessments().stream().mapToLong(c -> c.summary().orders()))
                .anyMatch(orders -> orders == 210)
                .noneMatch(orders -> orders > 210);
    }

    @Test
    void theCdnowCohortIsReadWhole() {
        PurchaseLog log = RealData.cdnow();
        assertThat(log.customers()).isEqualTo(23_570);
        assertThat(log.size()).isEqualTo(69_659);
        assertThat(log.money(log.grossMinor())).isEqualTo(Money.parse("USD 2500315.63"));
        CompanyAssessment company = CustomerBook.of(log)
                .build()
                .read(Instant.parse("1998-06-30T23:59:59Z"))
                .company();
        assertThat(company.buyers()).isEqualTo(23_570);
    }
}
