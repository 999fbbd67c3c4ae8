package io.dangol.crm.book;

import io.dangol.crm.purchase.PurchaseSummary;
import jakarta.validation.constraints.NotNull;
import java.util.Comparator;
import java.util.Objects;

/**
 * A customer and the most urgent thing to do for them.
 *
 * <p>Ordered by falling urgency, then by falling net, then by id. Immutable and thread-safe.
 *
 * @param context the customer
 * @param action what to do, and why
 */
public record CustomerAction(
        @NotNull CustomerContext context, @NotNull NextAction action) implements Comparable<CustomerAction> {

    private static final Comparator<CustomerAction> ORDER = Comparator.comparingInt(
                    (CustomerAction each) -> each.action.trigger().urgency())
            .thenComparing(Comparator.comparingLong(CustomerAction::netMinor).reversed())
            .thenComparing(each -> each.context.customer());

    public CustomerAction {
        Objects.requireNonNull(context, "context");
        Objects.requireNonNull(action, "action");
    }

    private long netMinor() {
        return context.summary().map(PurchaseSummary::netMinor).orElse(0L);
    }

    @Override
    public int compareTo(CustomerAction other) {
        return ORDER.compare(this, other);
    }
}
