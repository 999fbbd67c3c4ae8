package io.dangol.crm.metrics.report;

import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;
import org.joda.money.Money;

/** A table of parts of the company: the share of the customers as an open bar, the share of the net as a filled one. */
final class ShareTable {

    /**
     * One part of the company.
     *
     * @param name as it is shown
     * @param orders of its customers; empty in every row of a table that does not show them
     */
    record Row(String name, int customers, OptionalLong orders, Money net) {}

    private final List<Row> rows;
    private final Words words;
    private final Markup page;
    private final int customers;
    private final double net;

    ShareTable(List<Row> rows, Words words, Markup page) {
        this.rows = List.copyOf(rows);
        this.words = words;
        this.page = page;
        this.customers = rows.stream().mapToInt(Row::customers).sum();
        this.net = rows.stream()
                .map(Row::net)
                .reduce(Money::plus)
                .map(sum -> sum.getAmount().doubleValue())
                .orElse(0.0);
    }

    /**
     * Draws the table with its legend.
     *
     * @param key of what the rows are
     * @param ofCustomers key of what the open bars are
     */
    void draw(String key, String ofCustomers) throws IOException {
        page.open("p", "class", "soft");
        Legend.entry(page, words.text(ofCustomers), "rect", "class", "part", "y", "2", "width", "16", "height", "8");
        Legend.entry(
                page,
                words.text("share-of-their-net"),
                "rect",
                "class",
                "full",
                "y",
                "2",
                "width",
                "16",
                "height",
                "8");
        page.close();
        boolean withOrders = rows.stream().anyMatch(row -> row.orders().isPresent());
        page.open("div", "class", "scroll").open("table").open("thead").open("tr");
        page.element("th", words.text(key), "scope", "col");
        page.element("th", words.text("customers"), "scope", "col", "class", "num");
        if (withOrders) {
            page.element("th", words.text("orders"), "scope", "col", "class", "num wide");
        }
        page.element("th", words.text("net"), "scope", "col", "class", "num");
        page.element("th", words.text("shares"), "scope", "col", "class", "num", "colspan", "2");
        page.close().close().open("tbody");
        for (Row row : rows) {
            draw(row);
        }
        page.close().close().close();
    }

    private void draw(Row row) throws IOException {
        double ofCustomers = customers == 0 ? 0 : (double) row.customers() / customers;
        double ofNet = net > 0 ? row.net().getAmount().doubleValue() / net : 0;
        page.open("tr").open("th", "scope", "row", "class", "name");
        page.element("bdi", row.name()).close();
        page.element("td", Figures.count(row.customers()), "class", "num");
        if (row.orders().isPresent()) {
            page.element("td", Figures.count(row.orders().getAsLong()), "class", "num wide");
        }
        page.element("td", Figures.amount(row.net()), "class", "num");
        page.open("td", "class", "barcell");
        Bars.draw(page, "part", ofCustomers);
        Bars.draw(page, "full", ofNet);
        page.close().open("td", "class", "num").text(words.percent(ofCustomers)).empty("br");
        page.text(net > 0 ? words.percent(ofNet) : "").close().close();
    }
}
