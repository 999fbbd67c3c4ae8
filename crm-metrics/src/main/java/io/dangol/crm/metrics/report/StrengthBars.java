package io.dangol.crm.metrics.report;

import io.dangol.crm.book.RelationshipStrength;
import java.io.IOException;
import java.util.List;

/** Solidity as a filled bar, intimacy as an open one, and the strength that they make together. */
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
            draw(customer);
        }
        page.close().close();
    }

    private void draw(Strength customer) throws IOException {
        RelationshipStrength strength = customer.strength();
        double solidity = strength.solidity().value();
        double intimacy = strength.intimacy().value();
        page.open("tr").open("th", "scope", "row", "class", "name");
        who.write(customer.customer());
        page.close().open("td", "class", "barcell");
        Bars.draw(page, "full", solidity);
        Bars.draw(page, "part", intimacy);
        page.close().open("td", "class", "num").text(Figures.index(solidity)).empty("br");
        page.text(Figures.index(intimacy)).close();
        page.open("td", "class", "num")
                .element("b", Figures.index(strength.value()))
                .close();
        page.close();
    }
}
