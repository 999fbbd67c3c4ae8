package io.dangol.crm.book;

import io.dangol.crm.EpochMicros;
import io.dangol.crm.loyalty.RfmScore;
import io.dangol.crm.purchase.PurchaseLog;
import io.dangol.crm.purchase.PurchaseSummary;
import io.dangol.crm.value.Breakdown;
import io.dangol.crm.value.ValuePart;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says why: from the rows of one customer to the parts of net and to findings. */
final class Reasons {

    private final PurchaseLog log;
    private final int index;
    private final PurchaseSummary summary;
    private final ZoneId zone;

    Reasons(PurchaseLog log, int index, PurchaseSummary summary, ZoneId zone) {
        this.log = log;
        this.index = index;
        this.summary = summary;
        this.zone = zone;
    }

    Breakdown netExplained() {
        List<ValuePart> parts = new ArrayList<>();
        if (summary.saleLines() > 0) {
            parts.add(new ValuePart(
                    "sales", summary.gross(), Wording.count(summary.orders(), "order") + ", " + largest(false)));
        }
        if (summary.returnLines() > 0) {
            parts.add(new ValuePart(
                    "returns",
                    summary.returned().negated(),
                    Wording.count(summary.returnLines(), "return") + ", " + largest(true)));
        }
        return new Breakdown(log.currency(), parts);
    }

    List<Finding> findings(Optional<RfmScore> onNet, Optional<RfmScore> onGross, long companyNetMinor) {
        List<Finding> findings = new ArrayList<>();
        double returnRate = summary.returnRate().orElse(0);
        if (summary.saleLines() == 0) {
            findings.add(new Finding(
                    FindingKind.ONLY_RETURNS,
                    money(summary.returnsMinor()) + " given back without a sale before " + date(lastRow())
                            + " in this log"));
        } else if (summary.grossMinor() == 0) {
            findings.add(new Finding(
                    FindingKind.NET_NOT_POSITIVE, "nothing was paid for " + Wording.count(summary.orders(), "order")));
        } else if (summary.netMinor() <= 0) {
            findings.add(new Finding(
                    FindingKind.NET_NOT_POSITIVE,
                    "nothing is left of " + money(summary.grossMinor()) + ": " + money(summary.returnsMinor())
                            + " came back"));
        }
        if (returnRate >= BookReading.NOTABLE_RETURN_RATE) {
            findings.add(new Finding(
                    FindingKind.HIGH_RETURNS,
                    Wording.percent(summary.returnsMinor(), summary.grossMinor()) + " of " + money(summary.grossMinor())
                            + " came back; " + largest(true)));
        }
        if (onNet.isPresent()
                && onGross.isPresent()
                && onNet.get().m() < onGross.get().m()) {
            findings.add(new Finding(
                    FindingKind.GROSS_MISLEADS,
                    "scores " + onGross.get().label() + " on gross, but "
                            + onNet.get().label() + " on net"));
        }
        if (summary.marginMinor() < 0) {
            findings.add(new Finding(
                    FindingKind.NEGATIVE_MARGIN,
                    "margin " + money(summary.marginMinor()) + " over the "
                            + Wording.count(summary.costedLines(), "line") + " of "
                            + Wording.grouped(summary.saleLines() + summary.returnLines()) + " whose cost is known"));
        }
        if (companyNetMinor > 0 && summary.netMinor() >= companyNetMinor * BookReading.LARGE_SHARE) {
            findings.add(new Finding(
                    FindingKind.LARGE_SHARE,
                    Wording.percent(summary.netMinor(), companyNetMinor) + " of the company's net of "
                            + money(companyNetMinor)));
        }
        if (summary.orders() == 1) {
            findings.add(new Finding(FindingKind.ONE_ORDER, "one order, on " + date(firstSaleRow())));
        }
        return findings;
    }

    /** Names the largest sale or return line with its date and document; the first of equals. */
    private String largest(boolean isReturn) {
        int best = -1;
        for (int row = log.firstRow(index); row < log.endRow(index); row++) {
            if (log.isReturn(row) == isReturn && (best < 0 || log.minor(row) > log.minor(best))) {
                best = row;
            }
        }
        int found = best;
        return "the largest " + money(log.minor(found)) + " on " + date(found)
                + log.document(found).map(number -> " (" + number + ")").orElse("");
    }

    private int firstSaleRow() {
        int row = log.firstRow(index);
        while (log.isReturn(row)) {
            row++;
        }
        return row;
    }

    private int lastRow() {
        return log.endRow(index) - 1;
    }

    private LocalDate date(int row) {
        return EpochMicros.toInstant(log.micros(row)).atZone(zone).toLocalDate();
    }

    private String money(long minor) {
        return Wording.money(log.currency(), minor);
    }
}
