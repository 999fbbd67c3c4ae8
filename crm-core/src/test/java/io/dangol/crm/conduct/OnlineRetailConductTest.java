package io.dangol.crm.conduct;

import static io.dangol.crm.conduct.ConductArbitraries.SEOUL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.dangol.crm.CustomerId;
import io.dangol.crm.RealData;
import io.dangol.crm.purchase.PurchaseLog;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Online Retail, 2010-12-01 to 2011-12-09: why what grows with visits is weighed by its rate. Each invoice or cancellation is
 * one visit, each cancellation one event.
 */
class OnlineRetailConductTest {

    private static final CustomerId KEEN = CustomerId.of("14911");
    private static final Instant END = Instant.parse("2011-12-10T00:00:00Z");

    /** Usual is what all customers do together, 16.5 % of documents are cancellations; twice of that is tolerated. */
    private static final FrequencyRule CANCELLED =
            new FrequencyRule("cancelled", IncidentType.RULE_BREAKER, 3.3, 16.7, 0.33, 0.75, 5);

    private PurchaseLog log;
    private List<Returner> returners;

    /** The documents of one customer, and their money in minor units. */
    private record Returner(CustomerId customer, int documents, int cancelled, long gross, long returned) {

        long net() {
            return gross - returned;
        }

        double returnedShare() {
            return (double) returned / gross;
        }

        Frequency frequency() {
            return new Frequency(CANCELLED.name(), customer, cancelled, documents, END);
        }
    }

    @BeforeEach
    void read() {
        log = RealData.onlineRetail();
        returners = new ArrayList<>();
        for (int c = 0; c < log.customers(); c++) {
            int cancelled = 0;
            long gross = 0;
            long returned = 0;
            for (int row = log.firstRow(c); row < log.endRow(c); row++) {
                cancelled += log.isReturn(row) ? 1 : 0;
                gross += log.isReturn(row) ? 0 : log.minor(row);
                returned += log.isReturn(row) ? log.minor(row) : 0;
            }
            returners.add(new Returner(log.customer(c), log.endRow(c) - log.firstRow(c), cancelled, gross, returned));
        }
    }

    private Returner keen() {
        return returners.stream()
                .filter(r -> r.customer().equals(KEEN))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void countRuleFlagsAHundredAndFiftyAndTheFourthBestAmongThem() {
        List<Returner> flagged =
                returners.stream().filter(r -> r.cancelled() >= 5).toList();
        assertThat(flagged).hasSize(150).contains(keen());
        assertThat(keen().cancelled()).isEqualTo(47);
        assertThat(keen().documents()).isEqualTo(248);
        assertThat(returners.stream()
                        .sorted(Comparator.comparingLong(Returner::net).reversed())
                        .map(Returner::customer)
                        .limit(4))
                .last()
                .isEqualTo(KEEN);
        assertThat(keen().returnedShare()).isEqualTo(0.078, within(0.0005));
    }

    @Test
    void twentyTwoReturnedAllThatTheyBought() {
        assertThat(returners.stream().filter(r -> r.gross() > 0 && r.returnedShare() >= 0.999_9))
                .hasSize(22);
    }

    @Test
    void usualRateIsThatOfAllCustomersTogether() {
        double events = returners.stream().mapToInt(Returner::cancelled).sum();
        double visits = returners.stream().mapToInt(Returner::documents).sum();
        assertThat(CANCELLED.shrunkRate(0, 0)).isEqualTo(events / visits, within(0.001));
    }

    @Test
    void rateRuleSparesTheKeenCustomerWhomTheCountRuleFlags() {
        ConductPolicy policy = ConductPolicy.standard(SEOUL).toBuilder("with cancellations")
                .frequency(CANCELLED)
                .build();
        ConductReading reading = policy.at(END)
                .read(IncidentLog.of(
                        List.of(), returners.stream().map(Returner::frequency).toList()));
        assertThat(reading.size()).isEqualTo(log.customers());
        assertThat(CANCELLED.shrunkRate(47, 248)).isEqualTo(0.1877, within(0.0001));
        assertThat(reading.total(reading.row(KEEN))).isZero();
        List<Returner> weighed = returners.stream()
                .filter(r -> reading.total(reading.row(r.customer())) > 0)
                .toList();
        assertThat(weighed)
                .hasSize(6)
                .allMatch(r -> r.cancelled() >= 5)
                .allMatch(r -> CANCELLED.shrunkRate(r.cancelled(), r.documents()) > CANCELLED.tolerated());
        // nobody who only cancelled often comes beyond a pre-warning: a rate opens no gate
        assertThat(reading.count(Rung.DEDICATED_HANDLER) + reading.count(Rung.RESTRICTION) + reading.count(Rung.EXIT))
                .isZero();
    }

    @Test
    void shrinkageKeepsFewDocumentsFromSayingMuch() {
        assertThat(returners.stream().filter(r -> r.documents() <= 2 && r.cancelled() > 0))
                .isNotEmpty()
                .allSatisfy(r -> {
                    assertThat((double) r.cancelled() / r.documents()).isGreaterThan(CANCELLED.tolerated());
                    assertThat(CANCELLED.pointsOf(r.cancelled(), r.documents())).isZero();
                });
    }
}
