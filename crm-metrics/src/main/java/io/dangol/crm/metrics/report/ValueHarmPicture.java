package io.dangol.crm.metrics.report;

import io.dangol.crm.conduct.ValueHarm;
import java.io.IOException;
import org.joda.money.Money;

/**
 * A customer by value and harm: four fields whose borders are the two limits, and the customer as a point. Beyond a
 * limit distances are compressed, v / (v + limit), so that every value has its place.
 */
final class ValueHarmPicture {

    private static final double WIDTH = 430;
    private static final double HEIGHT = 300;
    private static final double LEFT = 34;
    private static final double RIGHT = 424;
    private static final double UPPER = 8;
    private static final double LOWER = 262;
    private static final double EDGE = 0.05;

    private final ReviewFacts facts;
    private final ConductView.Worth worth;
    private final Words words;

    ValueHarmPicture(ReviewFacts facts, ConductView.Worth worth) {
        this.facts = facts;
        this.worth = worth;
        this.words = facts.words();
    }

    ValueHarm field() {
        return facts.assessment().valueHarm(worth.value(), worth.highFrom());
    }

    static String money(Money money) {
        return Figures.amount(money) + " " + money.getCurrencyUnit().getCode();
    }

    String told() {
        return words.text(
                "review.worth.told",
                money(worth.value()),
                money(worth.highFrom()),
                ReviewFacts.points(facts.assessment().total()),
                ReviewFacts.factor(facts.policy().harmFrom()));
    }

    void draw(Markup page) throws IOException {
        page.open(
                "svg",
                "viewBox",
                "0 0 " + ConductChart.number(WIDTH) + " " + ConductChart.number(HEIGHT),
                "role",
                "img",
                "aria-labelledby",
                "worth-title worth-desc");
        page.element("title", words.text("review.worth"), "id", "worth-title");
        page.element("desc", told() + " " + words.text("review.field." + field()), "id", "worth-desc");
        for (ValueHarm quarter : ValueHarm.values()) {
            drawQuarter(page, quarter);
        }
        double x = LEFT + share(value(worth.value()), value(worth.highFrom())) * (RIGHT - LEFT);
        double y = LOWER - share(facts.assessment().total(), facts.policy().harmFrom()) * (LOWER - UPPER);
        page.open("g").element("title", told());
        page.empty("circle", "class", "here", "cx", ConductChart.number(x), "cy", ConductChart.number(y), "r", "7");
        page.close();
        String middle = ConductChart.number((LEFT + RIGHT) / 2);
        ConductChart.label(page, words.text("review.worth.low"), "mid fine", (LEFT * 3 + RIGHT) / 4, LOWER + 17);
        ConductChart.label(page, words.text("review.worth.high"), "mid fine", (LEFT + RIGHT * 3) / 4, LOWER + 17);
        page.element(
                "text",
                words.text("review.worth.limit", money(worth.highFrom())),
                "class",
                "mid fine",
                "x",
                middle,
                "y",
                ConductChart.number(LOWER + 34));
        turned(page, "review.harm.low", (LOWER * 3 + UPPER) / 4);
        turned(page, "review.harm.high", (LOWER + UPPER * 3) / 4);
        page.close();
    }

    private void turned(Markup page, String key, double y) throws IOException {
        page.element(
                "text",
                words.text(key),
                "class",
                "mid fine",
                "transform",
                "translate(" + ConductChart.number(LEFT - 12) + "," + ConductChart.number(y) + ") rotate(-90)");
    }

    private void drawQuarter(Markup page, ValueHarm quarter) throws IOException {
        double width = (RIGHT - LEFT) / 2;
        double height = (LOWER - UPPER) / 2;
        double x = quarter.isValuable() ? LEFT + width : LEFT;
        double y = quarter.isHarmful() ? UPPER : UPPER + height;
        page.empty(
                "rect",
                "class",
                quarter == field() ? "lies" : "rest",
                "x",
                ConductChart.number(x + 1.5),
                "y",
                ConductChart.number(y + 1.5),
                "width",
                ConductChart.number(width - 3),
                "height",
                ConductChart.number(height - 3));
        // the name stands where the point is seldom: at the outer edge
        double below = quarter.isHarmful() ? y + 22 : y + height - 13;
        ConductChart.label(
                page,
                words.text("review.quarter." + quarter),
                quarter == field() ? "mid strong" : "mid",
                x + width / 2,
                below);
    }

    private static double value(Money money) {
        return money.getAmount().doubleValue();
    }

    /** Returns where a value lies that is at the middle when it is at its limit. */
    private static double share(double value, double limit) {
        double share =
                limit <= 0 ? (value >= limit ? 1 - EDGE : EDGE) : Math.max(0, value) / (Math.max(0, value) + limit);
        return Math.max(EDGE, Math.min(1 - EDGE, share));
    }
}
