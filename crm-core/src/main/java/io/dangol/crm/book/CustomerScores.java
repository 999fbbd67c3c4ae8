package io.dangol.crm.book;

import io.dangol.crm.CustomerId;
import io.dangol.crm.loyalty.MonetaryBasis;
import io.dangol.crm.loyalty.RfmDimension;
import io.dangol.crm.loyalty.RfmScores;
import io.dangol.crm.loyalty.RfmScoring;
import io.dangol.crm.loyalty.RfmTable;
import io.dangol.crm.loyalty.SegmentTable;
import io.dangol.crm.loyalty.SegmentTotal;
import io.dangol.crm.purchase.PurchaseLog;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The scores of all customers with a sale, and how segments are named by them. Immutable and thread-safe.
 *
 * @param onNet with the monetary value net; empty if nobody bought
 * @param onGross with the monetary value gross; empty if nobody bought
 * @param segments names the segments
 */
record CustomerScores(Optional<RfmScores> onNet, Optional<RfmScores> onGross, SegmentTable segments) {

    /** Scores the customers of a log as of a date in a zone. */
    static CustomerScores of(PurchaseLog log, LocalDate date, ZoneId zone, RfmScoring scoring, SegmentTable segments) {
        return new CustomerScores(
                scored(log, date, zone, scoring, MonetaryBasis.NET),
                scored(log, date, zone, scoring, MonetaryBasis.GROSS),
                segments);
    }

    private static Optional<RfmScores> scored(
            PurchaseLog log, LocalDate date, ZoneId zone, RfmScoring scoring, MonetaryBasis basis) {
        RfmTable table = RfmTable.of(log).asOf(date).zone(zone).monetary(basis).build();
        return table.size() == 0
                ? Optional.empty()
                : Optional.of(scoring.fit(table).score(table));
    }

    /** Returns customers, orders and net of every segment, in the order of the table; empty if nobody bought. */
    List<SegmentTotal> totals() {
        return onNet.map(segments::totals).orElse(List.of());
    }

    /** Returns the segment of a customer; empty for one who did not buy. */
    Optional<String> segment(CustomerId customer) {
        return onNet.flatMap(scores -> {
            OptionalInt row = scores.table().indexOf(customer);
            return row.isEmpty() ? Optional.empty() : Optional.of(segment(scores, row.getAsInt()));
        });
    }

    private String segment(RfmScores scores, int row) {
        return segments.segmentOf(
                scores.score(RfmDimension.RECENCY, row),
                scores.score(RfmDimension.FREQUENCY, row),
                scores.score(RfmDimension.MONETARY, row));
    }
}
