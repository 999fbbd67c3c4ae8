package io.dangol.crm.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.crm.CustomerId;
import io.dangol.crm.purchase.Purchase;
import io.dangol.crm.purchase.PurchaseKind;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CompanyLifeTest {

    private static final TradingCompany COMPANY = TradingCompany.of(20250101).build();
    private static final CompanyRecords RECORDS = COMPANY.records();
    private static final Map<CustomerId, Instant> FIRST_SALE = firstSales();
    private static final Instant END =
            COMPANY.endDay().atStartOfDay(COMPANY.zone()).toInstant();

    private static Map<CustomerId, Instant> firstSales() {
        Map<CustomerId, Instant> first = new HashMap<>();
        for (Purchase row : COMPANY) {
            if (row.kind() == PurchaseKind.SALE) {
                first.putIfAbsent(row.customer(), row.at());
            }
        }
        return first;
    }

    private static List<ContactRow> referrals() {
        return RECORDS.contacts().stream()
                .filter(contact -> contact.referral().isPresent())
                .toList();
    }

    @Test
    void theSameSeedMakesTheSameRecordsAndAnotherSeedOthers() {
        assertThat(TradingCompany.of(20250101).build().records()).isEqualTo(RECORDS);
        assertThat(TradingCompany.of(20250102).build().records()).isNotEqualTo(RECORDS);
    }

    @Test
    void everyBuyerIsKnownOnceAndSomeProspectsToo() {
        assertThat(RECORDS.customers())
                .extracting(CustomerRow::customer)
                .doesNotHaveDuplicates()
                .containsAll(FIRST_SALE.keySet())
                .hasSize(500 + 41);
        assertThat(RECORDS.names()).hasSize(541);
        assertThat(RECORDS.customers())
                .allSatisfy(row -> assertThat(row.email().orElseThrow()).endsWith("@example.com"));
    }

    @Test
    void nobodyIsKnownAfterTheFirstPurchase() {
        assertThat(RECORDS.customers()).allSatisfy(row -> {
            Instant first = FIRST_SALE.get(row.customer());
            if (first != null) {
                assertThat(row.since().orElseThrow()).isBeforeOrEqualTo(first);
            }
        });
    }

    @Test
    void everythingHappenedBeforeTheEndAndInOrder() {
        assertThat(RECORDS.contacts())
                .hasSizeGreaterThan(500)
                .extracting(ContactRow::at)
                .isSorted()
                .allSatisfy(at -> assertThat(at).isBefore(END));
        assertThat(RECORDS.surveys())
                .hasSizeGreaterThan(150)
                .extracting(SurveyRow::at)
                .isSorted()
                .allSatisfy(at -> assertThat(at).isBefore(END));
    }

    @Test
    void promisesAreKeptInTimeLateOrNotYet() {
        List<ContactRow.Promised> promises = RECORDS.contacts().stream()
                .flatMap(contact -> contact.promise().stream())
                .toList();
        assertThat(promises).hasSizeGreaterThan(100);
        assertThat(promises)
                .anyMatch(made -> made.kept().isPresent() && !made.kept().get().isAfter(made.due()))
                .anyMatch(made -> made.kept().isPresent() && made.kept().get().isAfter(made.due()))
                .anyMatch(made -> made.kept().isEmpty());
        assertThat(RECORDS.contacts())
                .allSatisfy(contact -> contact.promise()
                        .ifPresent(made -> assertThat(made.due()).isAfter(contact.at())));
    }

    @Test
    void aReferralComesBeforeTheFirstPurchaseThatItLedTo() {
        assertThat(referrals()).hasSizeGreaterThan(20).allSatisfy(contact -> {
            ContactRow.Referred referral = contact.referral().orElseThrow();
            assertThat(referral.converted())
                    .isEqualTo(Optional.of(Objects.requireNonNull(FIRST_SALE.get(referral.referred()))));
            assertThat(contact.at()).isBefore(referral.converted().orElseThrow());
            assertThat(referral.referred()).isNotEqualTo(contact.customer());
        });
        assertThat(referrals())
                .extracting(contact -> contact.referral().orElseThrow().referred())
                .doesNotHaveDuplicates();
    }

    @Test
    void someHaveAContractAndTheirReferralsSoThatEveryStageIsReached() {
        List<CustomerId> bound = RECORDS.customers().stream()
                .filter(row -> row.contractSince().isPresent())
                .map(CustomerRow::customer)
                .toList();
        assertThat(bound).hasSizeBetween(10, 60);
        assertThat(referrals()).extracting(ContactRow::customer).containsAnyElementsOf(bound);
        assertThat(RECORDS.surveys()).filteredOn(answer -> answer.score() >= 9).hasSizeGreaterThan(20);
    }
}
