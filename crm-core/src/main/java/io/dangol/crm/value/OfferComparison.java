package io.dangol.crm.value;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Several offers compared for one customer, best first, each with the reasons for its place.
 *
 * <p>Offers are ranked by value, highest first; offers of equal value share a rank and stand in the order of their names,
 * so that the order in which they are given has no meaning. The best offer may still destroy value: ask its {@linkplain
 * PerceivedValue#verdict() verdict}.
 *
 * <p>A difference names each part that one of the two offers has: benefits by name (benefits of the same name are added
 * up first), the price, then time, effort and risk. Its parts add up exactly to the difference of the values.
 *
 * <p>Immutable and thread-safe.
 */
public final class OfferComparison {

    private final List<RankedOffer> ranking;

    private OfferComparison(List<RankedOffer> ranking) {
        this.ranking = List.copyOf(ranking);
    }

    /**
     * Returns offers compared with each other.
     *
     * @throws IllegalArgumentException if there is no offer, if two have the same name, if currencies differ, or if some
     *     state time, effort and risk and others do not
     */
    public static OfferComparison of(List<Offer> offers) {
        requireComparable(offers);
        List<Offer> sorted = offers.stream()
                .sorted(Comparator.comparing((Offer offer) -> offer.value().amount())
                        .reversed()
                        .thenComparing(Offer::name))
                .toList();
        List<RankedOffer> ranking = new ArrayList<>(sorted.size());
        for (int i = 0; i < sorted.size(); i++) {
            PerceivedValue value = sorted.get(i).value();
            boolean tied = i > 0 && sorted.get(i - 1).value().amount().isEqual(value.amount());
            Optional<Breakdown> toNext = i + 1 < sorted.size()
                    ? Optional.of(difference(value, sorted.get(i + 1).value()))
                    : Optional.empty();
            ranking.add(new RankedOffer(
                    tied ? ranking.get(i - 1).rank() : i + 1,
                    sorted.get(i),
                    value.explain(),
                    difference(value, sorted.get(0).value()),
                    toNext));
        }
        return new OfferComparison(ranking);
    }

    /** Returns the offers, best first. */
    public List<RankedOffer> ranking() {
        return ranking;
    }

    /** Returns the offer of the highest value; of several, the one whose name comes first. */
    public RankedOffer best() {
        return ranking.get(0);
    }

    private static void requireComparable(List<Offer> offers) {
        if (offers.isEmpty()) {
            throw new IllegalArgumentException("There are no offers to compare. Give at least one.");
        }
        Offer first = offers.get(0);
        Set<String> names = new HashSet<>();
        for (Offer offer : offers) {
            if (!names.add(offer.name())) {
                throw new IllegalArgumentException(
                        "Two offers are called \"" + offer.name() + "\". Give each a name of its own.");
            }
            OneCurrency.require(
                    currency(first.value()),
                    "offer \"" + first.name() + "\"",
                    "Offer \"" + offer.name() + "\"",
                    offer.value().amount());
            if (offer.value().costs().isEmpty() != first.value().costs().isEmpty()) {
                throw new IllegalArgumentException("Of the offers \"" + first.name() + "\" and \"" + offer.name()
                        + "\" only one states time, effort and risk. State them for all offers or for none.");
            }
        }
    }

    private static CurrencyUnit currency(PerceivedValue value) {
        return value.customerValue().price().amount().getCurrencyUnit();
    }

    private static Breakdown difference(PerceivedValue one, PerceivedValue other) {
        CurrencyUnit currency = currency(one);
        Money none = Money.zero(currency);
        Map<String, Money> ours = benefits(one);
        Map<String, Money> theirs = benefits(other);
        List<ValuePart> parts = new ArrayList<>();
        ours.forEach((name, worth) -> parts.add(part(name, worth, theirs.getOrDefault(name, none))));
        theirs.forEach((name, worth) -> {
            if (!ours.containsKey(name)) {
                parts.add(part(name, none, worth));
            }
        });
        parts.add(part(
                OfferText.PRICE,
                one.customerValue().price().amount().negated(),
                other.customerValue().price().amount().negated()));
        for (int i = 0; i < one.costs().size(); i++) {
            CustomerCost cost = one.costs().get(i);
            parts.add(part(
                    OfferText.of(cost.kind()),
                    cost.amount().negated(),
                    other.costs().get(i).amount().negated()));
        }
        return new Breakdown(currency, parts);
    }

    private static Map<String, Money> benefits(PerceivedValue value) {
        Map<String, Money> worths = new LinkedHashMap<>();
        for (Benefit benefit : value.customerValue().benefits()) {
            worths.merge(benefit.name(), benefit.worth(), Money::plus);
        }
        return worths;
    }

    private static ValuePart part(String name, Money ours, Money theirs) {
        return new ValuePart(name, ours.minus(theirs), ours + " against " + theirs);
    }
}
