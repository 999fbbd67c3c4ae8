package io.dangol.crm.metrics.report;

import io.dangol.crm.CustomerId;
import io.dangol.crm.book.BookReading;
import io.dangol.crm.book.CustomerAssessment;
import io.dangol.crm.loyalty.SegmentTotal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.joda.money.Money;

/** What the text and the page both show, computed once. */
record BookFacts(
        BookReading reading,
        Words words,
        int topCount,
        List<CustomerAssessment> top,
        List<GrossWarning> warnings,
        RelationshipFacts relationships,
        BookConductFacts conduct,
        Function<CustomerId, Optional<String>> names,
        Optional<Comparison> comparison) {

    /** The fractions of customers whose share of net is reported. */
    static final List<Double> TOP_FRACTIONS = List.of(0.01, 0.05, 0.1, 0.2, 0.3, 0.5);

    /** The return rates, by amount, from which customers are counted. */
    static final List<Double> RETURN_RATES = List.of(0.2, 0.5, 1.0);

    static BookFacts of(
            BookReading reading,
            Optional<BookReading> earlier,
            int top,
            Words words,
            Function<CustomerId, Optional<String>> names) {
        List<CustomerAssessment> topByNet = reading.topByNet(top);
        return new BookFacts(
                reading,
                words,
                top,
                topByNet,
                GrossWarning.among(reading.topByGross(top)),
                RelationshipFacts.of(reading, top, topByNet, words),
                BookConductFacts.of(reading, top),
                names,
                earlier.map(before -> Comparison.of(before, reading)));
    }

    boolean isEmpty() {
        return reading.size() == 0;
    }

    /** Returns the segments that have a customer. */
    List<SegmentTotal> segments() {
        return reading.segments().stream()
                .filter(segment -> segment.customers() > 0)
                .toList();
    }

    /** Returns the net of all customers with scores, of which the segments are parts. */
    Money segmentedNet() {
        return reading.segments().stream()
                .map(SegmentTotal::revenue)
                .reduce(Money.zero(reading.currency()), Money::plus);
    }

    /** Returns the zone by its usual name. */
    String zone() {
        return Figures.zone(reading.zone());
    }

    /** Says how many customers hold 80 % of the positive net; empty where there is none. */
    Optional<String> smallestSet() {
        OptionalInt set = reading.company().pareto().smallestSet();
        return set.isEmpty()
                ? Optional.empty()
                : Optional.of(words.counted(
                        "smallest", set.getAsInt(), words.percent((double) set.getAsInt() / reading.size())));
    }

    int buyers() {
        return reading.company().buyers();
    }
}
