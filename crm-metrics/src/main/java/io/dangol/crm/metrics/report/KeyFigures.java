package io.dangol.crm.metrics.report;

import io.dangol.crm.book.BookReading;
import io.dangol.crm.book.CompanyAssessment;
import io.dangol.crm.purchase.PurchaseSummary;
import java.io.IOException;
import java.util.OptionalDouble;

/** The head of the page: what stays, in one number and one sentence, and the figures that go with it. */
final class KeyFigures {

    private static final double TOP = 0.2;
    private static final int LONG_NET = 14;

    private final BookFacts facts;
    private final Words words;
    private final BookReading reading;
    private final CompanyAssessment company;
    private final PurchaseSummary total;
    private final Markup page;

    KeyFigures(BookFacts facts, Markup page) {
        this.facts = facts;
        this.words = facts.words();
        this.reading = facts.reading();
        this.company = reading.company();
        this.total = company.summary();
        this.page = page;
    }

    void writeHead() throws IOException {
        page.open("header", "class", "hero").element("h1", words.text("book"));
        String currency = reading.currency().getCode();
        page.element("p", words.text("as-of", reading.date().toString(), facts.zone(), currency), "class", "soft");
        if (facts.isEmpty()) {
            page.element("p", words.text("empty"), "class", "lead");
        } else {
            String net = Figures.amount(total.net());
            page.open("p", "class", net.length() > LONG_NET ? "big long" : "big");
            page.element("span", words.text("figure.net") + " " + currency, "class", "unit")
                    .text(" " + net)
                    .close();
            page.element("p", lead(), "class", "lead");
        }
        page.close();
    }

    private String lead() {
        if (company.buyers() == 0) {
            return words.text("lead.only-returns", Figures.amount(total.returned()));
        }
        String bought = words.text(
                "lead",
                words.customers(company.buyers()),
                words.counted("orders", total.orders()),
                Figures.amount(total.gross()));
        OptionalDouble rate = total.returnRate();
        return bought
                + " "
                + (total.returnLines() == 0 || rate.isEmpty()
                        ? words.text("lead.no-returns")
                        : words.text("lead.returns", words.percent(rate.getAsDouble())));
    }

    void writeFigures() throws IOException {
        OptionalDouble rate = total.returnRate();
        OptionalDouble top = company.netConcentration().topShare(TOP);
        int onlyReturns = company.customers() - company.buyers();
        FigureList figures = FigureList.open(page);
        figures.add(
                words.text("figure.customers"),
                Figures.count(company.customers()),
                onlyReturns == 0
                        ? words.text("with-one-order", Figures.count(company.oneOrder()))
                        : words.text("only-gave-back", Figures.count(onlyReturns)));
        figures.add(words.text("figure.purchases"), Figures.count(total.orders()), words.text("figure.purchases.note"));
        figures.add(
                words.text("figure.returns"),
                Figures.amount(total.returned()),
                rate.isPresent()
                        ? words.text("of-gross", words.percent(rate.getAsDouble()))
                        : words.text("of-earlier-sales"));
        if (top.isPresent()) {
            figures.add(words.text("figure.top"), words.percent(top.getAsDouble()), words.text("figure.top.note"));
        }
        if (total.margin().isPresent()) {
            figures.add(
                    words.text("figure.margin"), Figures.amount(total.margin().get()), words.costCoverage(total));
        }
        figures.close();
    }
}
