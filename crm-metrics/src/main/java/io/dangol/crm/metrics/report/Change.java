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
record Change(String measure, String before, String now, String change) {

    private static final double TOP = 0.2;

    static List<Change> all(BookReading before, BookReading now) {
        CompanyAssessment then = before.company();
        CompanyAssessment today = now.company();
        return List.of(
                ofCounts("customers", then, today, CompanyAssessment::customers),
                ofCounts("purchases", then, today, company -> company.summary().orders()),
                ofMoney("gross", then.summary().gross(), today.summary().gross()),
                ofMoney("returns", then.summary().returned(), today.summary().returned()),
                ofMoney("net", then.summary().net(), today.summary().net()),
                ofShares(
                        "return rate",
                        then.summary().returnRate(),
                        today.summary().returnRate()),
                ofShares(
                        "share of the top 20 %",
                        then.netConcentration().topShare(TOP),
                        today.netConcentration().topShare(TOP)),
                ofSets(then.pareto().smallestSet(), today.pareto().smallestSet()),
                ofCounts("net zero or less", then, today, CompanyAssessment::netNotPositive),
                ofCounts("one order only", then, today, CompanyAssessment::oneOrder));
    }

    private static Change ofCounts(
            String measure, CompanyAssessment then, CompanyAssessment now, ToLongFunction<CompanyAssessment> count) {
        return ofCounts(measure, count.applyAsLong(then), count.applyAsLong(now));
    }

    private static Change ofCounts(String measure, long before, long now) {
        return new Change(
                measure, Figures.count(before), Figures.count(now), signed(now > before, Figures.count(now - before)));
    }

    private static Change ofSets(OptionalInt before, OptionalInt now) {
        String measure = "customers with 80 % of net";
        return before.isPresent() && now.isPresent()
                ? ofCounts(measure, before.getAsInt(), now.getAsInt())
                : new Change(measure, count(before), count(now), "");
    }

    private static Change ofMoney(String measure, Money before, Money now) {
        Money change = now.minus(before);
        return new Change(
                measure,
                Figures.amount(before),
                Figures.amount(now),
                signed(change.isPositive(), Figures.amount(change)));
    }

    private static Change ofShares(String measure, OptionalDouble before, OptionalDouble now) {
        String change = "";
        if (before.isPresent() && now.isPresent()) {
            double points = now.getAsDouble() - before.getAsDouble();
            change = signed(points > 0, Figures.percent(points).replace(" %", " points"));
        }
        return new Change(measure, percent(before), percent(now), change);
    }

    private static String percent(OptionalDouble share) {
        return share.isPresent() ? Figures.percent(share.getAsDouble()) : "";
    }

    private static String count(OptionalInt customers) {
        return customers.isPresent() ? Figures.count(customers.getAsInt()) : "";
    }

    private static String signed(boolean rises, String text) {
        return rises && Character.isDigit(text.charAt(0)) ? "+" + text : text;
    }
}
