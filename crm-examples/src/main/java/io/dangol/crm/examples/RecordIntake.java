package io.dangol.crm.examples;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What came of reading a file of records: every row was accepted or rejected.
 *
 * <p>Immutable and thread-safe.
 *
 * @param what the records are called
 * @param records the accepted ones, in the order of the file
 * @param rejections number of rejected rows by reason, in the order of the reasons
 * @param unused names of the columns that were not used, joined by commas
 */
record RecordIntake<T>(String what, List<T> records, Map<RejectReason, Long> rejections, String unused) {

    RecordIntake {
        records = List.copyOf(records);
        Map<RejectReason, Long> ordered = new EnumMap<>(RejectReason.class);
        ordered.putAll(rejections);
        rejections = Collections.unmodifiableMap(ordered);
    }

    /** Returns the number of rejected rows. */
    long rejected() {
        return rejections.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Returns the count in one line, such as {@code customers: read 12 = accepted 11 + rejected 1 (customer 1)}. */
    String line() {
        String reasons = rejections.entrySet().stream()
                .map(entry -> String.format(
                        Locale.ROOT, "%,d %s", entry.getValue(), entry.getKey().text()))
                .collect(Collectors.joining(", ", " (", ")"));
        return String.format(
                Locale.ROOT,
                "%s: read %,d = accepted %,d + rejected %,d%s%s",
                what,
                records.size() + rejected(),
                records.size(),
                rejected(),
                rejections.isEmpty() ? "" : reasons,
                unused.isEmpty() ? "" : "; columns not used: " + unused);
    }
}
