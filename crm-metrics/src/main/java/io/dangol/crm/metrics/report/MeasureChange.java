package io.dangol.crm.metrics.report;

import io.dangol.crm.book.BookReading;
import io.dangol.crm.book.CompanyAssessment;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.ToLongFunction;
import org.joda.money.Money;

/**
 * One measure of the company before and now, as text.
 *
 * @param measure its name
 * @param before its value before; empty where it is not defined
 * @param now its value now; empty where it is not defined
 * @param change the difference with its sign; empty where one of them is not defined
 */
record MeasureChange(String measure, String before, String now, String change) {

    private static final double TOP = 0.2;

    static List<MeasureChange> all(BookReading before, BookReading now, Words words) {
        return new All(words).of(before, now);
    }

    /** Makes the changes in one language. */
    private record All(Words words) {

        private List<MeasureChange> of(BookReading before, BookReading now) {
            CompanyAssessment then = before.company();
            CompanyAssessment today = now.company();
            return List.of(
                    counts("customers", then, today, CompanyAssessment::customers),
                    counts(
                            "purchases",
                            then,
                            today,
                            company -> company.summary().orders()),
                    money("gross", then.summary().gross(), today.summary().gross()),
                    money("returns", then.summary().returned(), today.summary().returned()),
                    money("net", then.summary().net(), today.summary().net()),
                    shares(
                            words.text("return-rate"),
                            then.summary().returnRate(),
                            today.summary().returnRate()),
                    shares(
                            words.text("share-of-top", words.wholePercent(TOP)),
                            then.netConcentration().topShare(TOP),
                            today.netConcentration().topShare(TOP)),
                    sets(then.pareto().smallestSet(), today.pareto().smallestSet()),
                    counts("net-not-positive", then, today, CompanyAssessment::netNotPositive),
                    counts("one-order", then, today, CompanyAssessment::oneOrder));
        }

        private MeasureChange counts(
                String key, CompanyAssessment then, CompanyAssessment now, ToLongFunction<CompanyAssessment> count) {
            return counts(key, count.applyAsLong(then), count.applyAsLong(now));
        }

        private MeasureChange counts(String key, long before, long now) {
            return new MeasureChange(
                    words.text(key),
                    Figures.count(before),
                    Figures.count(now),
                    signed(now > before, Figures.count(now - before)));
        }

        private MeasureChange sets(OptionalInt before, OptionalInt now) {
            String key = "holders";
            return before.isPresent() && now.isPresent()
                    ? counts(key, before.getAsInt(), now.getAsInt())
                    : new MeasureChange(words.text(key), count(before), count(now), "");
        }

        private MeasureChange money(String key, Money before, Money now) {
            Money change = now.minus(before);
            return new MeasureChange(
                    words.text(key),
                    Figures.amount(before),
                    Figures.amount(now),
                    signed(change.isPositive(), Figures.amount(change)));
        }

        private MeasureChange shares(String measure, OptionalDouble before, OptionalDouble now) {
            String change = "";
            if (before.isPresent() && now.isPresent()) {
                double points = now.getAsDouble() - before.getAsDouble();
                change = signed(points > 0, words.text("points", Figures.percent(points)));
            }
            return new MeasureChange(measure, percent(before), percent(now), change);
        }

        private String percent(OptionalDouble share) {
            return share.isPresent() ? words.percent(share.getAsDouble()) : "";
        }
    }

    private static String count(OptionalInt customers) {
        return customers.isPresent() ? Figures.count(customers.getAsInt()) : "";
    }

    private static String signed(boolean rises, String text) {
        return rises && Character.isDigit(text.charAt(0)) ? "+" + text : text;
    }
}
