package io.dangol.crm.metrics.report;

import io.dangol.crm.book.BookReading;
import io.dangol.crm.loyalty.MigrationMatrix;
import io.dangol.crm.loyalty.RfmDimension;
import io.dangol.crm.loyalty.RfmScores;
import io.dangol.crm.loyalty.RfmTable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What changed between two readings.
 *
 * @param before the earlier reading
 * @param fresh customers who bought by now and had not before
 * @param again customers who had bought before and have bought since
 * @param silent customers who had bought before and have not since
 * @param gone customers who had bought before and are not in the later log
 * @param migrations movement between scores of recency, frequency and net, by the cuts of the earlier reading; empty if
 *     nobody had bought then, or nobody has by now
 */
record Comparison(BookReading before, int fresh, int again, int silent, int gone, List<MigrationMatrix> migrations) {

    static Comparison of(BookReading before, BookReading after) {
        Optional<RfmTable> then = before.rfm().map(RfmScores::table);
        Optional<RfmTable> now = after.rfm().map(RfmScores::table);
        if (then.isEmpty() || now.isEmpty()) {
            return new Comparison(
                    before,
                    now.map(RfmTable::size).orElse(0),
                    0,
                    0,
                    then.map(RfmTable::size).orElse(0),
                    List.of());
        }
        return of(before, before.rfm().orElseThrow(), then.get(), now.get(), after.date());
    }

    private static Comparison of(BookReading before, RfmScores scores, RfmTable then, RfmTable now, LocalDate nowDate) {
        int fresh = 0;
        int again = 0;
        int silent = 0;
        int i = 0;
        for (int j = 0; j < now.size(); j++) {
            while (i < then.size() && then.customer(i).compareTo(now.customer(j)) < 0) {
                i++;
            }
            if (i == then.size() || !then.customer(i).equals(now.customer(j))) {
                fresh++;
            } else if (now.frequency(j) > then.frequency(i)
                    || nowDate.minusDays(now.recencyDays(j)).isAfter(before.date())) {
                again++;
            } else {
                silent++;
            }
        }
        RfmScores frozen = scores.model().score(now);
        List<MigrationMatrix> migrations = Arrays.stream(RfmDimension.values())
                .map(dimension -> MigrationMatrix.between(scores, frozen, dimension))
                .toList();
        return new Comparison(before, fresh, again, silent, then.size() - again - silent, migrations);
    }
}
