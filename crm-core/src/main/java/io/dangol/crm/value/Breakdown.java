package io.dangol.crm.value;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * An amount of money that explains itself: it is exactly the sum of its parts.
 *
 * <p>The twin in money of {@link io.dangol.crm.Score}. Without parts the amount is zero.
 *
 * <p>Immutable and thread-safe.
 *
 * @param currency the currency of every part
 * @param parts the parts, in the order in which they are to be read
 */
public record Breakdown(
        @NotNull CurrencyUnit currency, @NotNull List<@Valid ValuePart> parts) {

    public Breakdown {
        Objects.requireNonNull(currency, "currency");
        parts = List.copyOf(parts);
        for (ValuePart part : parts) {
            OneCurrency.require(currency, "the breakdown", "Part \"" + part.name() + "\"", part.amount());
        }
    }

    /** Returns the exact sum of the parts. */
    public Money amount() {
        return parts.stream().map(ValuePart::amount).reduce(Money.zero(currency), Money::plus);
    }

    /**
     * Returns the parts from the one that moves the amount most, up or down, to the one that moves it least; parts that
     * move it equally keep their order.
     */
    public List<ValuePart> ranked() {
        return parts.stream()
                .sorted(Comparator.comparing((ValuePart part) -> part.amount().abs())
                        .reversed())
                .toList();
    }

    /** Returns the amount and its parts, such as {@code GBP 4.00 = warranty GBP 10.00 + price GBP -6.00}. */
    @Override
    public String toString() {
        return parts.stream()
                .map(part -> part.name() + " " + part.amount())
                .collect(Collectors.joining(" + ", amount() + " = ", ""));
    }
}
