package io.dangol.crm.metrics.report;

import io.dangol.crm.Contribution;
import io.dangol.crm.CustomerId;
import io.dangol.crm.book.CustomerAssessment;
import io.dangol.crm.book.CustomerContext;
import io.dangol.crm.book.Finding;
import io.dangol.crm.loyalty.RfmScore;
import io.dangol.crm.value.ValuePart;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The part of the page that names customers and says why. */
final class CustomersSection {

    private final BookFacts facts;
    private final Words words;
    private final Evidence evidence;
    private final Who who;
    private final RelationshipDetail relationship;
    private final Markup page;

    CustomersSection(BookFacts facts, Markup page) {
        this.facts = facts;
        this.words = facts.words();
        this.evidence = new Evidence(facts.reading(), words);
        this.who = new Who(facts.names(), page);
        this.relationship = new RelationshipDetail(words, page);
        this.page = page;
    }

    void writeTop() throws IOException {
        page.open("section").element("h2", words.counted("top", facts.top().size()));
        page.element("p", words.text("top.explained"), "class", "soft");
        page.open("div");
        for (CustomerAssessment customer : facts.top()) {
            page.open("details");
            writeLine(customer);
            page.open("div", "class", "reasons");
            writeNet(customer);
            if (customer.rfm().isPresent()) {
                writeScores(customer.rfm().get());
            }
            writeFindings(customer);
            Optional<CustomerContext> context = facts.reading().context(customer.customer());
            if (context.isPresent()) {
                relationship.write(context.get());
            }
            writeEarlier(customer.customer());
            page.close().close();
        }
        page.close().close();
    }

    private void writeLine(CustomerAssessment customer) throws IOException {
        page.open("summary");
        page.element(
                "span", customer.rank().map(rank -> Figures.count(rank.byNet())).orElse("–"), "class", "rank");
        page.open("span", "class", "who");
        who.write(customer.customer());
        page.close();
        page.element(
                "span",
                customer.findings().stream()
                        .map(finding -> words.finding(finding.kind()))
                        .collect(Collectors.joining(" · ")),
                "class",
                "flags");
        page.element("span", Figures.amount(customer.net()), "class", "net");
        page.element("span", customer.rfm().map(RfmScore::label).orElse("–"), "class", "rfm");
        page.open("span", "class", "segment");
        page.element("bdi", customer.segment().map(words::segment).orElse(words.text("no-sale")))
                .close();
        page.close();
    }

    private void writeNet(CustomerAssessment customer) throws IOException {
        page.element("h3", words.text("net.explained")).open("table").open("tbody");
        for (ValuePart part : customer.netExplained().parts()) {
            page.open("tr").element("th", words.part(part.name()), "scope", "row");
            page.element("td", Figures.amount(part.amount()), "class", "num");
            page.element("td", evidence.of(part, customer)).close();
        }
        page.open("tr", "class", "sum").element("th", words.text("net"), "scope", "row");
        page.element("td", Figures.amount(customer.net()), "class", "num");
        page.element("td", place(customer)).close();
        page.close().close();
    }

    private String place(CustomerAssessment customer) {
        return customer.rank()
                .map(rank -> words.text(
                        "place", words.ordinal(rank.byNet()), words.ordinal(rank.byGross()), Figures.count(rank.of())))
                .orElse("");
    }

    private void writeScores(RfmScore scores) throws IOException {
        page.element("h3", words.text("score.explained")).open("table").open("tbody");
        for (Contribution part : scores.score().contributions()) {
            page.open("tr").element("th", words.part(part.name()), "scope", "row");
            page.element("td", part(part.amount()), "class", "num");
            page.element("td", evidence.of(part, scores)).close();
        }
        page.open("tr", "class", "sum").element("th", words.text("score"), "scope", "row");
        page.element("td", part(scores.score().value()), "class", "num");
        page.element("td", words.text("score.of", scores.label())).close();
        page.close().close();
    }

    private static String part(double amount) {
        return String.format(Locale.ROOT, "%.3f", amount);
    }

    private void writeFindings(CustomerAssessment customer) throws IOException {
        if (customer.findings().isEmpty()) {
            return;
        }
        page.element("h3", words.text("findings"));
        writeList(customer, customer.findings());
    }

    private void writeList(CustomerAssessment customer, List<Finding> findings) throws IOException {
        page.open("ul", "class", "findings");
        for (Finding finding : findings) {
            page.open("li").element("b", words.finding(finding.kind())).text(": " + evidence.of(finding, customer));
            page.close();
        }
        page.close();
    }

    private void writeEarlier(CustomerId customer) throws IOException {
        if (facts.comparison().isEmpty()) {
            return;
        }
        Comparison comparison = facts.comparison().get();
        Optional<CustomerAssessment> earlier = comparison.before().of(customer);
        page.element("h3", words.text("on", comparison.before().date().toString()));
        page.element("p", earlier.map(this::standing).orElse(words.text("not-yet")));
    }

    private String standing(CustomerAssessment customer) {
        return words.text("standing.net", Figures.amount(customer.net()))
                + customer.rfm()
                        .map(scores -> words.text("standing.scores", scores.label()))
                        .orElse("")
                + customer.segment()
                        .map(segment -> ", " + words.segment(segment))
                        .orElse("")
                + (customer.rank().isPresent() ? "; " + place(customer) : "") + ".";
    }

    void writeWarnings() throws IOException {
        page.open("section").element("h2", words.text("warnings"));
        if (facts.warnings().isEmpty()) {
            page.element("p", words.text("warnings.none", Figures.count(facts.topCount())), "class", "soft");
            page.close();
            return;
        }
        page.element("p", words.text("warnings.explained", Figures.count(facts.topCount())), "class", "soft");
        page.open("ul", "class", "cards");
        for (GrossWarning warning : facts.warnings()) {
            page.open("li").open("h3");
            who.write(warning.customer().customer());
            page.close();
            page.open("table").open("tbody");
            amount(
                    words.text("gross"),
                    Figures.amount(warning.customer().gross()),
                    warning.rank().byGross());
            amount(
                    words.text("net"),
                    Figures.amount(warning.customer().net()),
                    warning.rank().byNet());
            page.close().close();
            if (!warning.reasons().isEmpty()) {
                writeList(warning.customer(), warning.reasons());
            }
            page.close();
        }
        page.close().close();
    }

    private void amount(String what, String amount, int rank) throws IOException {
        page.open("tr").element("th", what, "scope", "row").element("td", amount, "class", "num");
        page.element("td", words.text("rank-of", words.ordinal(rank), Figures.count(facts.buyers())))
                .close();
    }
}
