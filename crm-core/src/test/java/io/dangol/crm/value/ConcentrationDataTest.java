package io.dangol.crm.value;

import static io.dangol.crm.value.NegativePolicy.CLAMP_ZERO;
import static io.dangol.crm.value.NegativePolicy.POSITIVE_ONLY;
import static io.dangol.crm.value.NegativePolicy.RAW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.dangol.crm.RealData;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/**
 * Concentration of real customers: net revenue of an online retailer over a year (Online Retail, CC0), and the revenue of
 * the customers that R package rfm 0.3.0 ships.
 */
class ConcentrationDataTest {

    @Test
    void onlineRetailersNetRevenueIsSharedAsComputedInExactDecimals() {
        long[] net = sums("online-retail-invoices.csv.gz", "customer", "amount_gbp", 2);
        Concentration raw = Concentration.of(net, RAW);
        assertThat(raw.size()).isEqualTo(4_372);
        assertThat(raw.total()).isEqualTo(830_006_581);
        assertThat(raw.negatives()).isEqualTo(41);
        assertThat(raw.zeros()).isEqualTo(14);
        assertThat(raw.positives()).isEqualTo(4_317);
        assertThat(raw.gini().orElseThrow()).isCloseTo(0.7093, within(5e-5));
        assertThat(Concentration.of(net, CLAMP_ZERO).gini().orElseThrow()).isCloseTo(0.7066, within(5e-5));
        assertThat(Concentration.of(net, POSITIVE_ONLY).gini().orElseThrow()).isCloseTo(0.7028, within(5e-5));
        double[][] shares = {{0.01, 0.2987}, {0.05, 0.4856}, {0.1, 0.6002}, {0.2, 0.7383}, {0.3, 0.8237}, {0.5, 0.9214}
        };
        for (double[] share : shares) {
            assertThat(raw.topShare(share[0]).orElseThrow())
                    .as("top %s", share[0])
                    .isCloseTo(share[1], within(5e-5));
        }
        ParetoAnalysis rule = ParetoAnalysis.of(raw);
        assertThat(rule.holds()).isFalse();
        assertThat(rule.smallestSet()).hasValue(1_178);
        assertThat(ParetoAnalysis.of(Concentration.of(net, POSITIVE_ONLY)).smallestSet())
                .hasValue(1_178);
    }

    @Test
    void topCustomersOfAnRPackagesDataHoldTheirShare() {
        long[] revenue = sums("rfm-customers.csv.gz", "customer_id", "revenue", 0);
        Concentration concentration = Concentration.of(revenue, RAW);
        assertThat(concentration.size()).isEqualTo(39_999);
        // sorted sum over the data file
        assertThat(concentration.shareOfTop(8_000).orElseThrow()).isCloseTo(0.3095955767, within(1e-9));
        assertThat(concentration.topShare(8_000 / 39_999.0).orElseThrow()).isCloseTo(0.3095955767, within(1e-9));
    }

    /** Adds amounts up by customer, in units of the given number of decimals; rows without a customer are left out. */
    private static long[] sums(String name, String customer, String amount, int decimals) {
        Map<String, Long> sums = new HashMap<>();
        for (CSVRecord row : RealData.rows(name)) {
            if (!row.get(customer).isEmpty()) {
                long units =
                        new BigDecimal(row.get(amount)).movePointRight(decimals).longValueExact();
                sums.merge(row.get(customer), units, Math::addExact);
            }
        }
        return sums.values().stream().mapToLong(Long::longValue).toArray();
    }
}
