package io.dangol.crm.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.crm.CustomerId;
import io.dangol.crm.complaint.ComplaintNumber;
import io.dangol.crm.purchase.Purchase;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CompanyComplaintsTest {

    private static final TradingCompany COMPANY = TradingCompany.of(20250101).build();
    private static final List<ComplaintRow> ROWS = COMPANY.records().complaints();
    private static final Instant END =
            COMPANY.endDay().atStartOfDay(COMPANY.zone()).toInstant();

    @Test
    void buyersComplainAndEachRowCanHaveHappened() {
        Set<CustomerId> buyers = COMPANY.stream().map(Purchase::customer).collect(Collectors.toSet());
        RecordedComplaints recorded = new RecordedComplaints(ZoneOffset.UTC);
        assertThat(ROWS)
                .hasSizeBetween(50, 110)
                .allSatisfy(row -> {
                    assertThat(buyers).contains(row.customer());
                    assertThat(recorded.trail(row, ComplaintNumber.of("1")).entries())
                            .allSatisfy(entry -> assertThat(entry.at()).isBefore(END));
                })
                .extracting(ComplaintRow::receivedAt)
                .isSorted();
    }

    @Test
    void someAreOpenSomeDisputedSomeHaveRedressThatIsNotCarriedOut() {
        assertThat(ROWS)
                .anyMatch(row -> row.closedAt().isEmpty() && row.answeredAt().isEmpty())
                .anyMatch(row -> row.disputedAt().isPresent())
                .anyMatch(row -> row.satisfaction().isPresent())
                .anyMatch(row -> row.closedAt().isPresent() && row.answeredAt().isEmpty())
                .anyMatch(row -> row.redress()
                        .filter(redress -> redress.kept().isEmpty()
                                && redress.due().orElseThrow().isBefore(END))
                        .isPresent());
    }
}
