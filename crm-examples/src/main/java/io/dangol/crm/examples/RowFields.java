package io.dangol.crm.examples;

import io.dangol.crm.CustomerId;
import io.dangol.crm.EpochMicros;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The fields of one row, by the names of their columns.
 *
 * <p>Messages name the column and never show what stands in it: where columns are mixed up, that may be a name. Not
 * thread-safe.
 */
final class RowFields {

    private static final Pattern NUMBER = Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)");

    private final Map<String, Integer> columns;
    private final TimeText times;
    private final LocalDate asOf;
    private final Instant end;
    private final ZoneId zone;
    private List<String> values = List.of();

    /**
     * Makes the fields of a file.
     *
     * @param columns places of the columns that the file has
     * @param asOf the last local date in the zone on which something can have happened
     */
    RowFields(Map<String, Integer> columns, TimeText times, LocalDate asOf, ZoneId zone) {
        this.columns = columns;
        this.times = times;
        this.asOf = asOf;
        this.end = asOf.plusDays(1).atStartOfDay(zone).toInstant();
        this.zone = zone;
    }

    /** Makes the fields of a file in which nothing is too late. */
    RowFields(Map<String, Integer> columns, TimeText times) {
        this.columns = columns;
        this.times = times;
        this.asOf = LocalDate.MAX;
        this.end = Instant.MAX;
        this.zone = ZoneOffset.UTC;
    }

    /** Moves to a row. */
    void set(List<String> row) {
        values = row;
    }

    /** Returns the zone of dates and of times without an offset. */
    ZoneId zone() {
        return zone;
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

    /** Returns a time at which something happened, which cannot be after the as-of date. */
    Optional<Instant> pastTime(String column) throws RowRefusedException {
        Optional<Instant> time = time(column);
        if (time.isPresent() && !time.get().isBefore(end)) {
            throw new RowRefusedException(
                    RejectReason.LATER, column + " is " + time.get() + ", after the as-of date " + asOf);
        }
        return time;
    }

    /** Returns a day, which is that of any zone. */
    Optional<LocalDate> date(String column) throws RowRefusedException {
        try {
            return text(column).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            throw new RowRefusedException(
                    RejectReason.TIME, column + " is not a date; accepted is year-month-day, as 2025-03-30");
        }
    }

    Instant requiredTime(String column) throws RowRefusedException {
        return pastTime(column)
                .orElseThrow(() -> new RowRefusedException(
                        RejectReason.TIME, "the time '" + column + "' is empty; give a date or a time"));
    }

    double requiredNumber(String column) throws RowRefusedException {
        String text = text(column)
                .orElseThrow(() ->
                        new RowRefusedException(RejectReason.VALUE, "the number '" + column + "' is empty; give one"));
        // Double.parseDouble alone would take 7d, 0x1p3, 1e3 and NaN
        double number = NUMBER.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
        if (!Double.isFinite(number)) {
            throw new RowRefusedException(
                    RejectReason.VALUE,
                    column + " is not a number; accepted are digits with a decimal point, as 9 or 4.5");
        }
        return number;
    }

    /** Returns whether a field says yes; no where it is empty. */
    boolean flag(String column) throws RowRefusedException {
        return switch (text(column).orElse("no").toLowerCase(Locale.ROOT)) {
            case "yes", "true" -> true;
            case "no", "false" -> false;
            default ->
                throw new RowRefusedException(
                        RejectReason.VALUE, column + " is unknown; accepted are yes, no, true, false");
        };
    }

    /** Returns the constant of a name, whatever its case, blanks and hyphens; the default where the field is empty. */
    <E extends Enum<E>> E constant(String column, Class<E> type, E byDefault) throws RowRefusedException {
        return constant(column, type).orElse(byDefault);
    }

    /** Returns the constant of a name, whatever its case, blanks and hyphens; empty where the field is. */
    <E extends Enum<E>> Optional<E> constant(String column, Class<E> type) throws RowRefusedException {
        Optional<String> text = text(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        String name = text.get().toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
        Optional<E> found = Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst();
        if (found.isEmpty()) {
            throw new RowRefusedException(
                    RejectReason.KIND,
                    column + " is unknown; accepted are "
                            + Arrays.stream(type.getEnumConstants())
                                    .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                                    .collect(Collectors.joining(", ")));
        }
        return found;
    }
}
