package io.dangol.crm.loyalty;

import java.util.List;
import java.util.stream.Stream;

/** The rule sets that the R package rfm 0.3.0 publishes: one in its test file, one in its vignette. */
final class PublishedSegments {

    private PublishedSegments() {}

    static SegmentTable testFile() {
        return table(
                "Champions 4-5 4-5 4-5",
                "Loyal Customers 2-5 3-5 3-5",
                "Potential Loyalist 3-5 1-3 1-3",
                "New Customers 4-5 1-1 1-1",
                "Promising 3-4 1-1 1-1",
                "Need Attention 2-3 2-3 2-3",
                "About To Sleep 2-3 1-2 1-2",
                "At Risk 1-2 2-5 2-5",
                "Can't Lose Them 1-1 4-5 4-5",
                "Lost 1-2 1-2 1-2");
    }

    static SegmentTable vignette() {
        return table(
                "Champions 5-5 5-5 5-5",
                "Potential Loyalist 3-5 3-5 2-5",
                "Loyal Customers 2-4 2-4 2-4",
                "Promising 3-4 1-3 3-5",
                "New Customers 4-5 1-3 1-5",
                "Can't Lose Them 1-2 3-4 4-5",
                "At Risk 1-2 2-5 4-5",
                "Need Attention 1-3 3-5 3-5",
                "About To Sleep 2-3 1-3 1-4",
                "Lost 1-1 1-5 1-5");
    }

    private static SegmentTable table(String... rules) {
        return SegmentTable.of(Stream.of(rules).map(PublishedSegments::rule).toList());
    }

    private static SegmentRule rule(String text) {
        int box = text.length() - "0-0 0-0 0-0".length();
        List<ScoreRange> ranges = Stream.of(text.substring(box).split(" "))
                .map(range -> ScoreRange.of(range.charAt(0) - '0', range.charAt(2) - '0'))
                .toList();
        return new SegmentRule(text.substring(0, box - 1), ranges.get(0), ranges.get(1), ranges.get(2));
    }
}
