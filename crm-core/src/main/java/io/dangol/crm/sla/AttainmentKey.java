package io.dangol.crm.sla;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/**
 * What a row of attainment is about. The metric is always named; what is empty was not told apart.
 *
 * <p>Keys are ordered by metric, agreement, month and owner. {@code toString} leaves the owner out, who is a person of the
 * house. Immutable and thread-safe.
 *
 * @param metric what was measured
 * @param agreement the name of the agreement
 * @param month in which the result was decided
 * @param owner the host's key of who owned the ticket then; present and empty text for nobody
 */
public record AttainmentKey(
        SlaMetric metric, Optional<String> agreement, Optional<YearMonth> month, Optional<String> owner)
        implements Comparable<AttainmentKey> {

    private static final Comparator<AttainmentKey> ORDER = Comparator.comparing(AttainmentKey::metric)
            .thenComparing(key -> key.agreement().orElse(""))
            .thenComparing(key -> key.month().map(YearMonth::toString).orElse(""))
            .thenComparing(key -> key.owner().orElse(""));

    public AttainmentKey {
        Objects.requireNonNull(metric, "metric");
        Objects.requireNonNull(agreement, "agreement");
        Objects.requireNonNull(month, "month");
        Objects.requireNonNull(owner, "owner");
    }

    @Override
    public int compareTo(AttainmentKey other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return "AttainmentKey[" + metric + agreement.map(name -> ", " + name).orElse("")
                + month.map(period -> ", " + period).orElse("") + (owner.isPresent() ? ", an owner" : "") + "]";
    }
}
