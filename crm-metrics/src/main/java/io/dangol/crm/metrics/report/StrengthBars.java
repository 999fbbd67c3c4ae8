package io.dangol.crm.metrics.report;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Solidity as a filled bar, intimacy as an open one, and the strength that is their product. */
final class StrengthBars {

    private final List<Strength> customers;
    private final Words words;
    private final Who who;
    private final Markup page;

    StrengthBars(List<Strength> customers, Words words, Who who, Markup page) {
        this.customers = List.copyOf(customers);
        this.words = words;
        this.who = who;
        this.page = page;
    }

    void draw() throws IOException {
        page.open("p", "class", "soft");
        Legend.entry(page, words.text("solidity"), "rect", "class", "full", "y", "2", "width", "16", "height", "8");
        Legend.entry(page, words.text("intimacy"), "rect", "class", "part", "y", "2", "width", "16", "height", "8");
        page.close();
        page.open("table").open("thead").open("tr");
        page.element("th", words.text("customer"), "scope", "col");
        page.element("th", words.text("solidity-and-intimacy"), "scope", "col", "class", "num", "colspan", "2");
        page.element("th", words.text("strength"), "scope", "col", "class", "num");
        page.close().close().open("tbody");
        for (Strength customer : customers) {
            page.open("tr").open("th", "scope", "row", "class", "name");
            who.write(customer.customer());
            page.close().open("td", "class", "barcell");
            Bars.draw(page, "full", customer.solidity());
            Bars.draw(page, "part", customer.intimacy());
            page.close()
                    .open("td", "class", "num")
                    .text(index(customer.solidity()))
                    .empty("br");
            page.text(index(customer.intimacy())).close();
            page.open("td", "class", "num")
                    .element("b", index(customer.strength()))
                    .close();
            page.close();
        }
        page.close().close();
    }

    private static String index(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
