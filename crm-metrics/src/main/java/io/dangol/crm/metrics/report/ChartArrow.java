package io.dangol.crm.metrics.report;

import io.dangol.crm.complaint.ComplaintState;

/**
 * An arrow of a chart of states.
 *
 * @param count how often it was gone; none is written if 0
 * @param told what it says, for those who do not see it
 */
record ChartArrow(ComplaintState from, ComplaintState to, long count, Kind kind, String told) {

    private static final double DIGIT = 8.6;
    private static final double COMMA = 4.6;
    private static final double PADDING = 6;

    /** How an arrow is drawn; all kinds differ in form, not in hue alone. */
    enum Kind {
        /** Gone as the workflow allows. */
        MADE("trend", "full", ""),
        /** Allowed. */
        ALLOWED("whisker", "whisker", "stroke-width:1"),
        /** Explained by several moves. */
        SEVERAL("trend", "full", "stroke-dasharray:9 4"),
        /** Explained only by a move for which a code must speak. */
        CODED("late", "latehead", "stroke-dasharray:2 4"),
        /** Not allowed. */
        IMPOSSIBLE("late", "latehead", "");

        private final String line;
        private final String head;
        private final String style;

        Kind(String line, String head, String style) {
            this.line = line;
            this.head = head;
            this.style = style;
        }

        String line() {
            return line;
        }

        String head() {
            return head;
        }

        String style() {
            return style;
        }
    }

    /** Returns how wide the number is; 0 without one. */
    double labelWidth() {
        if (count == 0) {
            return 0;
        }
        String label = Figures.count(count);
        long digits = label.chars().filter(Character::isDigit).count();
        return digits * DIGIT + (label.length() - digits) * COMMA + PADDING;
    }
}
