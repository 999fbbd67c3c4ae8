package io.dangol.crm.metrics.report;

import io.dangol.crm.Contribution;
import io.dangol.crm.CustomerId;
import io.dangol.crm.book.CustomerAssessment;
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
    private final Markup page;

    CustomersSection(BookFacts facts, Markup page) {
        this.facts = facts;
        this.page = page;
    }

    void writeTop() throws IOException {
        page.open("section").element("h2", "Top " + Figures.count(facts.top().size(), "customer") + " by net");
        page.element(
                "p",
                "Rank, customer, net, scores of recency, frequency and net, and segment. Open a line to see why.",
                "class",
                "soft");
        page.open("div");
        for (CustomerAssessment customer : facts.top()) {
            page.open("details");
            writeLine(customer);
            page.open("div", "class", "reasons");
            writeNet(customer);
            if (customer.rfm().isPresent()) {
                writeScores(customer.rfm().get());
            }
            writeFindings(customer.findings());
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
        page.element("bdi", customer.customer().value()).close();
        page.element(
                "span",
                customer.findings().stream()
                        .map(finding -> Figures.words(finding.kind()))
                        .collect(Collectors.joining(" · ")),
                "class",
                "flags");
        page.element("span", Figures.amount(customer.net()), "class", "net");
        page.element("span", customer.rfm().map(RfmScore::label).orElse("–"), "class", "rfm");
        page.open("span", "class", "segment");
        page.element("bdi", customer.segment().orElse("no sale")).close();
        page.close();
    }

    private void writeNet(CustomerAssessment customer) throws IOException {
        page.element("h3", "How net comes about").open("table").open("tbody");
        for (ValuePart part : customer.netExplained().parts()) {
            page.open("tr").element("th", part.name(), "scope", "row");
            page.element("td", Figures.amount(part.amount()), "class", "num");
            page.element("td", part.evidence()).close();
        }
        page.open("tr", "class", "sum").element("th", "net", "scope", "row");
        page.element("td", Figures.amount(customer.net()), "class", "num");
        page.element("td", place(customer)).close();
        page.close().close();
    }

    private static String place(CustomerAssessment customer) {
        return customer.rank()
                .map(rank -> Figures.ordinal(rank.byNet()) + " by net, " + Figures.ordinal(rank.byGross())
                        + " by gross, of " + Figures.count(rank.of()))
                .orElse("");
    }

    private void writeScores(RfmScore scores) throws IOException {
        page.element("h3", "How the score comes about").open("table").open("tbody");
        for (Contribution part : scores.score().contributions()) {
            page.open("tr").element("th", part.name(), "scope", "row");
            page.element("td", part(part.amount()), "class", "num");
            page.element("td", part.evidence()).close();
        }
        page.open("tr", "class", "sum").element("th", "score", "scope", "row");
        page.element("td", part(scores.score().value()), "class", "num");
        page.element("td", "of 1, scores " + scores.label()).close();
        page.close().close();
    }

    private static String part(double amount) {
        return String.format(Locale.ROOT, "%.3f", amount);
    }

    private void writeFindings(List<Finding> findings) throws IOException {
        if (findings.isEmpty()) {
            return;
        }
        page.element("h3", "What to know");
        writeList(findings);
    }

    private void writeList(List<Finding> findings) throws IOException {
        page.open("ul", "class", "findings");
        for (Finding finding : findings) {
            page.open("li").element("b", Figures.words(finding.kind())).text(": " + finding.evidence());
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
        page.element("h3", "On " + comparison.before().date());
        page.element("p", earlier.map(CustomersSection::standing).orElse("Not yet a customer."));
    }

    private static String standing(CustomerAssessment customer) {
        return "Net " + Figures.amount(customer.net())
                + customer.rfm().map(scores -> ", scores " + scores.label()).orElse("")
                + customer.segment().map(segment -> ", " + segment).orElse("")
                + (customer.rank().isPresent() ? "; " + place(customer) : "") + ".";
    }

    void writeWarnings() throws IOException {
        page.open("section").element("h2", "Read gross with care");
        if (facts.warnings().isEmpty()) {
            page.element(
                    "p",
                    "By net, the top " + Figures.count(facts.topCount()) + " by gross tell the same story.",
                    "class",
                    "soft");
            page.close();
            return;
        }
        page.element(
                "p",
                "Among the top " + Figures.count(facts.topCount())
                        + " by gross, these tell another story by net. A list by sales alone would mislead about them.",
                "class",
                "soft");
        page.open("ul", "class", "cards");
        for (GrossWarning warning : facts.warnings()) {
            page.open("li").open("h3");
            page.element("bdi", warning.customer().customer().value()).close();
            page.open("table").open("tbody");
            amount(
                    "gross",
                    Figures.amount(warning.customer().gross()),
                    warning.rank().byGross());
            amount(
                    "net",
                    Figures.amount(warning.customer().net()),
                    warning.rank().byNet());
            page.close().close();
            if (!warning.reasons().isEmpty()) {
                writeList(warning.reasons());
            }
            page.close();
        }
        page.close().close();
    }

    private void amount(String what, String amount, int rank) throws IOException {
        page.open("tr").element("th", what, "scope", "row").element("td", amount, "class", "num");
        page.element("td", Figures.ordinal(rank) + " of " + Figures.count(facts.buyers()))
                .close();
    }
}
