package io.dangol.crm.privacy;

import io.dangol.crm.storage.PlainValue;
import io.dangol.crm.storage.Snapshot;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Writes snapshots as JSON (RFC 8259).
 *
 * <p>Not thread-safe.
 */
final class JsonText {

    private static final char FIRST_PRINTABLE = 0x20;
    private static final char LINE_SEPARATOR = 0x2028;
    private static final char PARAGRAPH_SEPARATOR = 0x2029;

    private final Appendable target;

    JsonText(Appendable target) {
        this.target = target;
    }

    void snapshots(List<Snapshot> snapshots) throws IOException {
        String separator = "[";
        for (Snapshot snapshot : snapshots) {
            target.append(separator);
            snapshot(snapshot);
            separator = ",";
        }
        target.append(snapshots.isEmpty() ? "[]" : "]");
    }

    void string(String text) throws IOException {
        target.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> target.append('\\').append(c);
                case '\n' -> target.append("\\n");
                case '\r' -> target.append("\\r");
                case '\t' -> target.append("\\t");
                default -> {
                    if (isEscaped(text, i)) {
                        target.append("\\u").append(HexFormat.of().toHexDigits(c));
                    } else {
                        target.append(c);
                    }
                }
            }
        }
        target.append('"');
    }

    private void snapshot(Snapshot snapshot) throws IOException {
        target.append("{\"type\":");
        string(snapshot.type());
        target.append(",\"schemaVersion\":").append(Integer.toString(snapshot.schemaVersion()));
        target.append(",\"fields\":{");
        String separator = "";
        for (Map.Entry<String, PlainValue> field : snapshot.fields().entrySet()) {
            target.append(separator);
            string(field.getKey());
            target.append(':');
            value(field.getValue());
            separator = ",";
        }
        target.append("}}");
    }

    private void value(PlainValue value) throws IOException {
        switch (value.kind()) {
            case TEXT -> string(value.asText());
            case NUMBER -> target.append(Long.toString(value.asNumber()));
            case FLAG -> target.append(Boolean.toString(value.asFlag()));
            case INSTANT -> string(value.asInstant().toString());
            case DECIMAL -> target.append(value.asDecimal().toString());
            case LIST -> list(value.asList());
            case SNAPSHOT -> snapshot(value.asSnapshot());
        }
    }

    private void list(List<PlainValue> values) throws IOException {
        target.append('[');
        String separator = "";
        for (PlainValue value : values) {
            target.append(separator);
            value(value);
            separator = ",";
        }
        target.append(']');
    }

    /** JSON forbids bare control characters, JavaScript took separators for ends of lines, and no encoder keeps half pairs. */
    private static boolean isEscaped(String text, int index) {
        char c = text.charAt(index);
        if (Character.isHighSurrogate(c)) {
            return index + 1 == text.length() || !Character.isLowSurrogate(text.charAt(index + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return index == 0 || !Character.isHighSurrogate(text.charAt(index - 1));
        }
        return c < FIRST_PRINTABLE || c == LINE_SEPARATOR || c == PARAGRAPH_SEPARATOR;
    }
}
