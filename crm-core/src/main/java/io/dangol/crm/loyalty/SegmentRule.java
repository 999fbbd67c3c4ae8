package io.dangol.crm.loyalty;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;

/**
 * A box of scores that belongs to a segment: every customer whose three scores lie in the three ranges.
 *
 * <p>Immutable and thread-safe.
 *
 * @param segment name of the segment, not blank; several rules may name the same segment
 * @param recency recency scores of the box
 * @param frequency frequency scores of the box
 * @param monetary monetary scores of the box
 */
public record SegmentRule(
        @NotBlank String segment,
        @NotNull ScoreRange recency,
        @NotNull ScoreRange frequency,
        @NotNull ScoreRange monetary) {

    public SegmentRule {
        Objects.requireNonNull(segment, "segment");
        Objects.requireNonNull(recency, "recency");
        Objects.requireNonNull(frequency, "frequency");
        Objects.requireNonNull(monetary, "monetary");
        if (segment.isBlank() || segment.equals(SegmentTable.OTHER)) {
            throw new IllegalArgumentException("A rule names the segment \"" + segment + "\"; it must not be blank or "
                    + SegmentTable.OTHER + ", which is for customers whom no rule matches. Choose another name.");
        }
    }

    /**
     * Returns a rule that matches every score, to be narrowed by {@link #recency(int, int)} and its siblings.
     *
     * @throws IllegalArgumentException if the name is blank or {@value SegmentTable#OTHER}
     */
    public static SegmentRule of(String segment) {
        return new SegmentRule(segment, ScoreRange.ANY, ScoreRange.ANY, ScoreRange.ANY);
    }

    /** Returns this rule for recency scores from {@code low} to {@code high} only. */
    public SegmentRule recency(int low, int high) {
        return new SegmentRule(segment, ScoreRange.of(low, high), frequency, monetary);
    }

    /** Returns this rule for frequency scores from {@code low} to {@code high} only. */
    public SegmentRule frequency(int low, int high) {
        return new SegmentRule(segment, recency, ScoreRange.of(low, high), monetary);
    }

    /** Returns this rule for monetary scores from {@code low} to {@code high} only. */
    public SegmentRule monetary(int low, int high) {
        return new SegmentRule(segment, recency, frequency, ScoreRange.of(low, high));
    }

    /** Returns the scores of one dimension. */
    public ScoreRange range(RfmDimension dimension) {
        return switch (dimension) {
            case RECENCY -> recency;
            case FREQUENCY -> frequency;
            case MONETARY -> monetary;
        };
    }

    /** Returns whether all three scores lie in their ranges. */
    public boolean matches(int r, int f, int m) {
        return recency.contains(r) && frequency.contains(f) && monetary.contains(m);
    }

    /** Returns name and box, such as {@code At risk (R 1-2, F 3-5, M 1-10)}. */
    @Override
    public String toString() {
        return segment + " (R " + recency + ", F " + frequency + ", M " + monetary + ")";
    }
}
