package io.dangol.crm.purchase;

import jakarta.validation.constraints.NotNull;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.joda.money.Money;

/**
 * What a customer buys: the products by their part of the sales, largest first.
 *
 * <p>Only sales with a product count; returns do not change what was preferred. Immutable and thread-safe.
 *
 * @param products largest part first, equal parts by name; empty if no sale has a product
 */
public record PreferenceProfile(List<ProductShare> products) {

    public PreferenceProfile {
        products = List.copyOf(products);
    }

    /**
     * One product of a profile.
     *
     * @param product the product
     * @param lines the number of sale lines
     * @param sales the sum of its sales
     * @param share its part of the sales that have a product, 0 to 1; 0 if these sum to 0
     */
    public record ProductShare(
            @NotNull String product, int lines, @NotNull Money sales, double share) {

        public ProductShare {
            Objects.requireNonNull(product, "product");
            Objects.requireNonNull(sales, "sales");
            if (lines < 1 || !(share >= 0 && share <= 1)) {
                throw new IllegalArgumentException("Product " + product + " has " + lines + " lines and the share "
                        + share + "; it must have a line at least and a share of 0 to 1.");
            }
        }
    }

    /** Returns the profile of the customer of an index. */
    public static PreferenceProfile of(PurchaseLog log, int customer) {
        TreeMap<String, long[]> byProduct = new TreeMap<>();
        long total = 0;
        for (int row = log.firstRow(customer); row < log.endRow(customer); row++) {
            String product = log.isReturn(row) ? null : log.details().product().textOrNull(row);
            if (product != null) {
                long[] linesAndSales = byProduct.computeIfAbsent(product, p -> new long[2]);
                linesAndSales[0]++;
                linesAndSales[1] += log.minor(row);
                total += log.minor(row);
            }
        }
        long all = total;
        return new PreferenceProfile(byProduct.entrySet().stream()
                .map(e -> new ProductShare(
                        e.getKey(),
                        (int) e.getValue()[0],
                        log.money(e.getValue()[1]),
                        all == 0 ? 0 : (double) e.getValue()[1] / all))
                .sorted(Comparator.comparing(ProductShare::sales).reversed())
                .toList());
    }
}
