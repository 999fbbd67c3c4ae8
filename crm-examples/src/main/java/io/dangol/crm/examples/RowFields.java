package io.dangol.crm.examples;

import io.dangol.crm.CustomerId;
import io.dangol.crm.EpochMicros;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The fields of one row, by the names of their columns.
 *
 * <p>Messages name the column and never show what stands in it: where columns are mixed up, that may be a name. Not
 * thread-safe.
 */
final class RowFields {

    private final Map<String, Integer> columns;
    private final TimeText times;
    private List<String> values = List.of();

    /**
     * Makes the fields of a file.
     *
     * @param columns places of the columns that the file has
     */
    RowFields(Map<String, Integer> columns, TimeText times) {
        this.columns = columns;
        this.times = times;
    }

    /** Moves to a row. */
    void set(List<String> row) {
        values = row;
    }

    Optional<String> text(String column) {
        Integer at = columns.get(column);
        return at == null || values.get(at).isEmpty() ? Optional.empty() : Optional.of(values.get(at));
    }

    Optional<CustomerId> customer(String column) throws RowRefusedException {
        Optional<String> text = text(column);
        try {
            return text.map(CustomerId::of);
        } catch (IllegalArgumentException e) {
            throw new RowRefusedException(
                    RejectReason.CUSTOMER,
                    column + " of " + text.orElse("").length() + " characters is not an id; accepted are up to "
                            + CustomerId.MAX_LENGTH + " without control characters");
        }
    }

    CustomerId requiredCustomer() throws RowRefusedException {
        return customer("customer")
                .orElseThrow(() -> new RowRefusedException(RejectReason.CUSTOMER, "the customer is empty; give an id"));
    }

    Optional<Instant> time(String column) throws RowRefusedException {
        Optional<String> text = text(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(EpochMicros.toInstant(times.micros(text.get())));
        } catch (RowRefusedException e) {
            throw new RowRefusedException(
                    RejectReason.TIME,
                    column + " is not a date or time; accepted are such as 2025-03-30 and 2025-03-30T14:05:00+09:00");
        }
    }

    Instant requiredTime(String column) throws RowRefusedException {
        return time(column)
                .orElseThrow(() -> new RowRefusedException(
                        RejectReason.TIME, "the time '" + column + "' is empty; give a date or a time"));
    }

    double requiredNumber(String column) throws RowRefusedException {
        String text = text(column)
                .orElseThrow(() ->
                        new RowRefusedException(RejectReason.VALUE, "the number '" + column + "' is empty; give one"));
        try {
            double number = Double.parseDouble(text);
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            // refused below, together with numbers that are not finite
        }
        throw new RowRefusedException(RejectReason.VALUE, column + " is not a number; accepted are such as 9 or 4.5");
    }

    /** Returns the constant of a name, whatever its case, blanks and hyphens; the default where the field is empty. */
    <E extends Enum<E>> E constant(String column, Class<E> type, E byDefault) throws RowRefusedException {
        Optional<String> text = text(column);
        if (text.isEmpty()) {
            return byDefault;
        }
        String name = text.get().toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new RowRefusedException(
                        RejectReason.KIND,
                        column + " is unknown; accepted are "
                                + Arrays.stream(type.getEnumConstants())
                                        .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                                        .collect(Collectors.joining(", "))));
    }
}
