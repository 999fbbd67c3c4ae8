package io.dangol.crm.metrics.report;

import io.dangol.crm.sla.Attainment;
import io.dangol.crm.sla.Attainment.Dimension;
import io.dangol.crm.sla.AttainmentKey;
import io.dangol.crm.sla.AttainmentRow;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/** One line per metric, agreement and month. */
final class SlaCsv {

    private static final List<String> COLUMNS = List.of(
            "metric", "agreement", "month", "met", "missed", "share", "low", "high", "median_s", "p90_s", "p95_s");

    private static final int NANO_DIGITS = 9;

    private SlaCsv() {}

    static void write(Attainment attainment, Appendable out) throws IOException {
        CsvLine line = new CsvLine(out);
        for (String column : COLUMNS) {
            line.text(column);
        }
        line.end();
        for (AttainmentRow row : attainment.by(Dimension.AGREEMENT, Dimension.MONTH)) {
            AttainmentKey key = row.key();
            line.text(key.metric().name()).any(key.agreement()).any(key.month());
            line.number(row.met()).number(row.missed());
            line.number(row.share().value())
                    .number(row.share().low())
                    .number(row.share().high());
            line.text(seconds(row.median())).text(seconds(row.p90())).text(seconds(row.p95()));
            line.end();
        }
    }

    private static String seconds(Duration duration) {
        return BigDecimal.valueOf(duration.getSeconds())
                .add(BigDecimal.valueOf(duration.getNano(), NANO_DIGITS))
                .stripTrailingZeros()
                .toPlainString();
    }
}
