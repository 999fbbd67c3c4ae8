package io.dangol.crm.metrics.report;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.joda.money.Money;

/** Writes the fields of one line after the other, quoted as RFC 4180 says where they need it. */
final class CsvLine {

    private final Appendable out;
    private boolean first = true;

    CsvLine(Appendable out) {
        this.out = out;
    }

    CsvLine text(String field) throws IOException {
        if (!first) {
            out.append(',');
        }
        first = false;
        if (field.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')) {
            out.append(field);
        } else {
            out.append('"').append(field.replace("\"", "\"\"")).append('"');
        }
        return this;
    }

    CsvLine number(long number) throws IOException {
        return text(Long.toString(number));
    }

    CsvLine number(double number) throws IOException {
        return text(Double.toString(number));
    }

    CsvLine number(OptionalDouble number) throws IOException {
        return number.isPresent() ? number(number.getAsDouble()) : text("");
    }

    CsvLine number(OptionalInt number) throws IOException {
        return number.isPresent() ? number(number.getAsInt()) : text("");
    }

    CsvLine money(Money money) throws IOException {
        return text(money.getAmount().toPlainString());
    }

    CsvLine money(Optional<Money> money) throws IOException {
        return money.isPresent() ? money(money.get()) : text("");
    }

    CsvLine any(Optional<?> value) throws IOException {
        return text(value.map(Object::toString).orElse(""));
    }

    /** Ends the line; the next field begins another. */
    void end() throws IOException {
        out.append('\n');
        first = true;
    }
}
