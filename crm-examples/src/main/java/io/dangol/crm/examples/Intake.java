package io.dangol.crm.examples;

import io.dangol.crm.purchase.PurchaseLog;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.joda.money.Money;

/**
 * What came of reading a file of purchases: every row was accepted, anonymous or rejected.
 *
 * <p>Immutable and thread-safe.
 *
 * @param log the accepted rows
 * @param accepted number of rows in the log
 * @param anonymous number of rows without a customer, which belong to nobody's history
 * @param anonymousNet what they add up to, sales minus returns
 * @param rejections number of rejected rows by reason, reasons without a row left out, in the order of the reasons
 * @param currencyAssumed whether neither the file nor the caller named the currency
 * @param remarks how the file was understood, in sentences of one line each: which column is what, what makes an order,
 *     what made rows returns
 */
public record Intake(
        PurchaseLog log,
        long accepted,
        long anonymous,
        Money anonymousNet,
        Map<RejectReason, Long> rejections,
        boolean currencyAssumed,
        List<String> remarks) {

    public Intake {
        Objects.requireNonNull(log, "log");
        Objects.requireNonNull(anonymousNet, "anonymousNet");
        Map<RejectReason, Long> ordered = new EnumMap<>(RejectReason.class);
        ordered.putAll(rejections);
        rejections = Collections.unmodifiableMap(ordered);
        remarks = List.copyOf(remarks);
    }

    /** Returns the number of rejected rows. */
    public long rejected() {
        return rejections.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Returns the number of rows in the file, the header and blank lines not counted. */
    public long read() {
        return accepted + anonymous + rejected();
    }

    /** Returns the count in one line, such as {@code read 12 = accepted 9 + anonymous 2 (GBP 31.50) + rejected 1}. */
    public String line() {
        return String.format(
                Locale.ROOT,
                "read %,d = accepted %,d + anonymous %,d (%s %,.{d}f) + rejected %,d"
                        .replace("{d}", Integer.toString(anonymousNet.getScale())),
                read(),
                accepted,
                anonymous,
                anonymousNet.getCurrencyUnit(),
                anonymousNet.getAmount(),
                rejected());
    }

    /** Returns the rejected rows by reason in one line, such as {@code 3 after the as-of date, 1 amount}. */
    public String rejectionsLine() {
        return rejections.entrySet().stream()
                .map(entry -> String.format(
                        Locale.ROOT, "%,d %s", entry.getValue(), entry.getKey().text()))
                .collect(Collectors.joining(", "));
    }
}
