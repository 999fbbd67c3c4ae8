package io.dangol.crm.value;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.joda.money.Money;

/**
 * What an offer is worth to a customer: what the customer gets minus what the customer gives.
 *
 * <p>There are two kinds, told apart by {@link #costs()}: a {@link CustomerValue} subtracts the price alone, a {@link
 * TotalCostValue} also the customer's time, effort and risk. All amounts of one value are in one currency and exact.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface PerceivedValue permits CustomerValue, TotalCostValue {

    /** Returns benefits minus price, before time, effort and risk. */
    CustomerValue customerValue();

    /** Returns time, effort and risk in this order, or an empty list where the price alone is subtracted. */
    List<CustomerCost> costs();

    /** Returns the sum of the benefits. */
    default Money benefit() {
        Money sum = Money.zero(customerValue().price().amount().getCurrencyUnit());
        for (Benefit benefit : customerValue().benefits()) {
            sum = sum.plus(benefit.worth());
        }
        return sum;
    }

    /** Returns all that the customer gives: the price and, where stated, time, effort and risk. */
    default Money cost() {
        Money sum = customerValue().price().amount();
        for (CustomerCost cost : costs()) {
            sum = sum.plus(cost.amount());
        }
        return sum;
    }

    /** Returns the value, exactly {@link #benefit()} minus {@link #cost()}. */
    default Money amount() {
        return benefit().minus(cost());
    }

    /** Returns whether value is created, neutral or destroyed. */
    default ValueVerdict verdict() {
        return ValueVerdict.of(amount());
    }

    /**
     * Returns {@link #benefit()} divided by {@link #cost()}, or empty if the cost is zero.
     *
     * <p>A ratio ranks small offers above large ones of more value, so {@link #amount()} decides and the ratio informs.
     */
    default OptionalDouble benefitCostRatio() {
        Money cost = cost();
        if (cost.isZero()) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(
                benefit().getAmount().doubleValue() / cost.getAmount().doubleValue());
    }

    /** Returns the value with each part named: the benefits as they were given, the price, then time, effort and risk. */
    default Breakdown explain() {
        Money price = customerValue().price().amount();
        List<ValuePart> parts = new ArrayList<>();
        for (Benefit benefit : customerValue().benefits()) {
            parts.add(new ValuePart(benefit.name(), benefit.worth(), OfferText.of(benefit.kind()) + " benefit"));
        }
        parts.add(new ValuePart(OfferText.PRICE, price.negated(), "money paid"));
        for (CustomerCost cost : costs()) {
            parts.add(new ValuePart(OfferText.of(cost.kind()), cost.amount().negated(), cost.evidence()));
        }
        return new Breakdown(price.getCurrencyUnit(), parts);
    }
}
