package io.dangol.crm.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.crm.CustomerId;
import io.dangol.crm.purchase.Purchase;
import io.dangol.crm.purchase.PurchaseKind;
import io.dangol.crm.purchase.PurchaseLog;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class TradingCompanyTest {

    private static final TradingCompany COMPANY = TradingCompany.of(42).build();

    /** The same bits on every Java version: a change of this value is a change of every number built on the generator. */
    @Test
    void firstThousandRowsOfASeedNeverChange() throws NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        COMPANY.stream()
                .limit(1_000)
                .map(TradingCompanyTest::text)
                .forEach(line -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
        assertThat(HexFormat.of().formatHex(digest.digest()))
                .isEqualTo("a413b25bf8c339d5513a9b1bc5e911d9991923fb5f62ff0f06fd0aef20568b44");
    }

    @Test
    void rowsComeInTheOrderOfTime() {
        assertThat(COMPANY.purchases()).isSortedAccordingTo(Comparator.comparing(Purchase::at));
        assertThat(COMPANY).containsExactlyElementsOf(COMPANY.purchases());
    }

    @Test
    void anotherSeedMakesAnotherCompany() {
        assertThat(TradingCompany.of(43).build().purchases()).isNotEqualTo(COMPANY.purchases());
    }

    @Test
    void everyPurchaseFallsWithinOpeningHours() {
        ZoneId london = ZoneId.of("Europe/London");
        TradingCompany company = TradingCompany.of(5).zone(london).year(2024).build();
        assertThat(company.firstDay()).isEqualTo(LocalDate.of(2024, 1, 1));
        assertThat(company.endDay()).isEqualTo(LocalDate.of(2025, 1, 1));
        assertThat(company.zone()).isEqualTo(london);
        assertThat(company.purchases()).allSatisfy(row -> {
            LocalTime time = row.at().atZone(london).toLocalTime();
            assertThat(time).isAfterOrEqualTo(LocalTime.of(8, 0)).isBefore(LocalTime.of(20, 0));
            assertThat(row.at().atZone(london).getYear()).isEqualTo(2024);
        });
    }

    @Test
    void everyReturnNamesAnEarlierSaleAndGivesBackNoMore() {
        Map<String, Purchase> sales = COMPANY.stream()
                .filter(row -> row.kind() == PurchaseKind.SALE)
                .collect(Collectors.toMap(row -> row.document().orElseThrow(), Function.identity()));
        int returns = 0;
        int inFull = 0;
        for (Purchase back : COMPANY) {
            if (back.kind() == PurchaseKind.RETURN) {
                Purchase sale =
                        Objects.requireNonNull(sales.get(back.originalDocument().orElseThrow()));
                assertThat(back.customer()).isEqualTo(sale.customer());
                assertThat(back.at()).isAfter(sale.at());
                assertThat(back.amount().isGreaterThan(sale.amount())).isFalse();
                returns++;
                inFull += back.amount().equals(sale.amount()) ? 1 : 0;
            }
        }
        assertThat(returns).isGreaterThan(100);
        assertThat(inFull).isBetween(returns / 4, returns * 3 / 4);
    }

    @Test
    void costIsKnownForSomeSalesAndBelowTheirAmount() {
        List<Purchase> known = COMPANY.stream()
                .filter(row -> row.kind() == PurchaseKind.SALE && row.cost().isPresent())
                .toList();
        long sales =
                COMPANY.stream().filter(row -> row.kind() == PurchaseKind.SALE).count();
        assertThat((double) known.size() / sales).isBetween(0.25, 0.35);
        assertThat(known)
                .allSatisfy(row -> assertThat(row.cost().orElseThrow().isGreaterThan(row.amount()))
                        .isFalse());
    }

    @Test
    void aReturnCarriesItsPartOfTheCostOfItsSale() {
        Map<String, Purchase> sales = COMPANY.stream()
                .filter(row -> row.kind() == PurchaseKind.SALE)
                .collect(Collectors.toMap(row -> row.document().orElseThrow(), Function.identity()));
        int known = 0;
        for (Purchase back : COMPANY) {
            if (back.kind() == PurchaseKind.RETURN) {
                Purchase sale =
                        Objects.requireNonNull(sales.get(back.originalDocument().orElseThrow()));
                BigDecimal part = back.amount().getAmount().divide(sale.amount().getAmount(), MathContext.DECIMAL128);
                assertThat(back.cost())
                        .isEqualTo(sale.cost().map(cost -> cost.multipliedBy(part, RoundingMode.HALF_UP)));
                known += back.cost().isPresent() ? 1 : 0;
            }
        }
        assertThat(known).isGreaterThan(50);
    }

    @Test
    void largeAccountsBuyMoreThanAnybodyElse() {
        PurchaseLog log = COMPANY.log();
        assertThat(accounts(Account.Kind.LARGE)).hasSize(2);
        assertThat(accounts(Account.Kind.ABUSER)).hasSize(5);
        assertThat(accounts(Account.Kind.ORDINARY)).hasSize(493);
        long large = net(log, accounts(Account.Kind.LARGE));
        assertThat((double) large / log.netMinor()).isBetween(0.2, 0.5);
    }

    @Test
    void abusersBringBackNearlyEverything() {
        PurchaseLog log = TradingCompany.of(42).days(730).build().log();
        for (Account account : COMPANY.accounts()) {
            int customer = log.indexOf(account.id()).orElseThrow();
            long gross = 0;
            long back = 0;
            for (int row = log.firstRow(customer); row < log.endRow(customer); row++) {
                gross += log.isReturn(row) ? 0 : log.minor(row);
                back += log.isReturn(row) ? log.minor(row) : 0;
            }
            if (account.kind() == Account.Kind.ABUSER) {
                assertThat((double) back / gross).isBetween(0.7, 1.0);
            }
        }
    }

    @Test
    void truthCountsTheSalesOfEachCustomer() {
        PurchaseLog log = COMPANY.log();
        assertThat(COMPANY.accounts()).extracting(Account::id).isSorted();
        for (Account account : COMPANY.accounts()) {
            int customer = log.indexOf(account.id()).orElseThrow();
            long sales = 0;
            for (int row = log.firstRow(customer); row < log.endRow(customer); row++) {
                sales += log.opensDocument(row) ? 1 : 0;
            }
            assertThat(account.sales()).isEqualTo((int) sales);
        }
    }

    @Test
    void moreDaysAddRowsAndChangeNone() {
        TradingCompany longer = TradingCompany.of(42).days(500).build();
        assertThat(longer.log()
                        .until(COMPANY.endDay().atStartOfDay(COMPANY.zone()).toInstant()))
                .isEqualTo(COMPANY.log());
        assertThat(longer.columns().size()).isGreaterThan(COMPANY.columns().size());
    }

    @Test
    void amountsFollowTheDecimalsOfTheCurrency() {
        TradingCompany won =
                TradingCompany.of(42).currency(CurrencyUnit.of("KRW")).build();
        assertThat(won.currency()).isEqualTo(CurrencyUnit.of("KRW"));
        double ratio = (double) COMPANY.log().grossMinor() / won.log().grossMinor();
        assertThat(ratio).isBetween(99.0, 101.0);
    }

    @Test
    void oneCustomerIsACompanyToo() {
        TradingCompany company = TradingCompany.of(1).customers(1).build();
        assertThat(company.accounts()).hasSize(1);
        assertThat(company.log().customers()).isEqualTo(1);
        assertThat(company.columns().customers()).containsExactly(CustomerId.of("10000000"));
    }

    @Test
    void settingsOutOfRangeAreRefusedWithTheRange() {
        TradingCompanyBuilder company = TradingCompany.of(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> company.customers(0))
                .withMessage("Given are 0 customers; allowed are 1 to 20000000.");
        assertThatIllegalArgumentException().isThrownBy(() -> company.year(1969));
        assertThatIllegalArgumentException().isThrownBy(() -> company.days(364));
        assertThatIllegalArgumentException().isThrownBy(() -> company.returnShare(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> company.returnShare(1.1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> company.buying(0, 1, 1, 1))
                .withMessageStartingWith("Parameter r is 0.0");
        assertThatIllegalArgumentException().isThrownBy(() -> company.buying(1, 1, Double.NaN, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> company.spending(3, 1, 24))
                .withMessageStartingWith("Parameter q is 1.0");
        assertThatIllegalArgumentException().isThrownBy(() -> company.spending(21, 2, 24));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TradingCompany.of(1)
                        .customers(3)
                        .largeAccounts(2)
                        .abusers(2)
                        .build())
                .withMessageContaining("2 large accounts and 2 abusers among 3 customers");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TradingCompany.of(1).year(2024).days(365).build())
                .withMessageContaining("allowed are 366");
    }

    private static String text(Purchase row) {
        return String.join(
                        ",",
                        row.customer().value(),
                        row.at().toString(),
                        row.netAmount().toString(),
                        row.document().orElse(""),
                        row.originalDocument().orElse(""),
                        row.cost().map(Money::toString).orElse(""))
                + "\n";
    }

    private static List<Account> accounts(Account.Kind kind) {
        return COMPANY.accounts().stream()
                .filter(account -> account.kind() == kind)
                .toList();
    }

    private static long net(PurchaseLog log, List<Account> accounts) {
        long net = 0;
        for (Account account : accounts) {
            int customer = log.indexOf(account.id()).orElseThrow();
            for (int row = log.firstRow(customer); row < log.endRow(customer); row++) {
                net += log.signedMinor(row);
            }
        }
        return net;
    }
}
