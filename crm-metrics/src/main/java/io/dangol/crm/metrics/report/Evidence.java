package io.dangol.crm.metrics.report;

import io.dangol.crm.Contribution;
import io.dangol.crm.book.BookReading;
import io.dangol.crm.book.CustomerAssessment;
import io.dangol.crm.book.Finding;
import io.dangol.crm.loyalty.RfmDimension;
import io.dangol.crm.loyalty.RfmScore;
import io.dangol.crm.purchase.PurchaseSummary;
import io.dangol.crm.value.ValuePart;
import org.joda.money.Money;

/**
 * Says what findings, parts of net and parts of a score rest on.
 *
 * <p>crm-core states its evidence in English, and there it stands as it is. In another language the same facts are stated
 * from the figures of the assessment; the largest line with its date and document is in the English text alone.
 */
final class Evidence {

    private final BookReading reading;
    private final Words words;

    Evidence(BookReading reading, Words words) {
        this.reading = reading;
        this.words = words;
    }

    String of(Finding finding, CustomerAssessment customer) {
        if (isStated()) {
            return finding.evidence();
        }
        PurchaseSummary summary = customer.summary();
        return switch (finding.kind()) {
            case ONLY_RETURNS -> words.text("evidence.only-returns", money(summary.returned()));
            case NET_NOT_POSITIVE ->
                summary.grossMinor() == 0
                        ? words.counted("evidence.nothing-paid", summary.orders())
                        : words.text("evidence.nothing-left", money(summary.gross()), money(summary.returned()));
            case HIGH_RETURNS ->
                words.text(
                        "evidence.high-returns",
                        words.percent(summary.returnRate().orElse(0)),
                        money(summary.gross()));
            case GROSS_MISLEADS ->
                words.text(
                        "evidence.gross-misleads",
                        customer.rfm().map(RfmScore::label).orElse(""));
            case NEGATIVE_MARGIN ->
                words.counted(
                        "evidence.negative-margin",
                        summary.costedLines(),
                        money(summary.margin().orElseThrow()),
                        Figures.count(summary.saleLines() + summary.returnLines()));
            case LARGE_SHARE -> {
                Money whole = reading.company().summary().net();
                double share = (double) summary.netMinor()
                        / reading.company().summary().netMinor();
                yield words.text("evidence.large-share", words.percent(share), money(whole));
            }
            case ONE_ORDER ->
                words.text(
                        "evidence.one-order",
                        summary.firstSale()
                                .orElseThrow()
                                .atZone(reading.zone())
                                .toLocalDate()
                                .toString());
        };
    }

    String of(ValuePart part, CustomerAssessment customer) {
        if (isStated()) {
            return part.evidence();
        }
        PurchaseSummary summary = customer.summary();
        return part.amount().isNegative()
                ? words.counted("returns", summary.returnLines())
                : words.counted("orders", summary.orders());
    }

    String of(Contribution part, RfmScore scores) {
        if (isStated()) {
            return part.evidence();
        }
        return switch (part.name()) {
            case "recency" ->
                words.counted("evidence.recency", scores.recencyDays(), scored(RfmDimension.RECENCY, scores.r()));
            case "frequency" ->
                words.counted("evidence.frequency", scores.frequency(), scored(RfmDimension.FREQUENCY, scores.f()));
            case "monetary" ->
                words.text(
                        "evidence.monetary." + scores.basis().name(),
                        money(scores.monetary()),
                        scored(RfmDimension.MONETARY, scores.m()));
            default -> part.evidence();
        };
    }

    private String scored(RfmDimension dimension, int score) {
        int most = reading.rfm().orElseThrow().model().scoring().bins(dimension);
        return words.text("evidence.scored", Integer.toString(score), Integer.toString(most));
    }

    private boolean isStated() {
        return words.language() == Language.ENGLISH;
    }

    private static String money(Money amount) {
        return amount.getCurrencyUnit() + " " + Figures.amount(amount);
    }
}
