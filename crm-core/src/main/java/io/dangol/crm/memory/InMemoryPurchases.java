package io.dangol.crm.memory;

import io.dangol.crm.purchase.Purchase;
import io.dangol.crm.purchase.PurchaseQuery;
import io.dangol.crm.purchase.PurchaseSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Purchases in a list.
 *
 * <p>Thread-safe: a reading sees the purchases that were there when it began, whatever is added meanwhile.
 */
public final class InMemoryPurchases implements PurchaseSource {

    private final List<Purchase> purchases = new ArrayList<>();

    /** Makes an empty source. */
    public InMemoryPurchases() {}

    /** Adds a purchase. */
    public synchronized InMemoryPurchases add(Purchase purchase) {
        purchases.add(Objects.requireNonNull(purchase, "purchase"));
        return this;
    }

    /** Adds purchases, all or none of them. */
    public synchronized InMemoryPurchases addAll(Collection<Purchase> more) {
        purchases.addAll(List.copyOf(more));
        return this;
    }

    @Override
    public void read(PurchaseQuery query, Consumer<? super Purchase> consumer) {
        for (Purchase purchase : snapshot()) {
            if (query.matches(purchase.customer(), purchase.at())) {
                consumer.accept(purchase);
            }
        }
    }

    private synchronized List<Purchase> snapshot() {
        return List.copyOf(purchases);
    }
}
