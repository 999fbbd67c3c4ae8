package io.dangol.crm.examples;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;

/**
 * Which column of a file of purchases means what, found by the names in its header.
 *
 * <p>Names are compared without blanks at the ends and without regard to case; blanks, {@code -} and {@code _} within them are
 * the same, so that {@code Order ID} is {@code order_id}. A full name goes before a pattern: beside
 * {@code date}, a column {@code delivery_date} is not looked at. Two columns of the same rank are refused, since a guess
 * could be wrong. Immutable and thread-safe.
 *
 * @param header the names as they stand in the file
 * @param amountCurrency the currency that the name of the amount column gives
 */
record FileColumns(
        List<String> header,
        int customer,
        int time,
        int amount,
        int document,
        int kind,
        int product,
        int cost,
        int currency,
        Optional<CurrencyUnit> amountCurrency) {

    private static final String AMOUNT_PREFIX = "amount_";
    private static final int MAX_NAMES = 20;

    static FileColumns find(String file, List<String> header) throws InputFileException {
        ColumnSearch search = ColumnSearch.in(file, header);
        int amount = search.required(
                "the amount",
                List.of("amount", "revenue"),
                name -> currencyOf(name).isPresent(),
                "amount, revenue or amount_<currency>, for example amount_gbp");
        return new FileColumns(
                List.copyOf(header),
                search.required(
                        "the customer", List.of("customer", "customer_id"), name -> false, "customer or customer_id"),
                search.required(
                        "the time",
                        List.of("date", "time", "timestamp"),
                        name -> name.startsWith("time_") || name.endsWith("_date"),
                        "date, time, timestamp, time_<anything> or <anything>_date"),
                amount,
                search.optional("the document", List.of("document", "invoice", "order_id"), name -> false),
                search.optional("the kind", List.of("kind"), name -> false),
                search.optional("the product", List.of("product"), name -> false),
                search.optional("the cost", List.of("cost"), name -> false),
                search.optional("the currency", List.of("currency"), name -> false),
                currencyOf(search.names().get(amount)));
    }

    /** Returns the number of columns. */
    int count() {
        return header.size();
    }

    /** Returns in one line which column is what, and which are not used. */
    String line() {
        Map<String, Integer> meanings = new LinkedHashMap<>();
        meanings.put("customer", customer);
        meanings.put("time", time);
        meanings.put("amount", amount);
        meanings.put("document", document);
        meanings.put("kind", kind);
        meanings.put("product", product);
        meanings.put("cost", cost);
        meanings.put("currency", currency);
        meanings.values().removeIf(column -> column == ColumnSearch.ABSENT);
        String used = meanings.entrySet().stream()
                .map(entry -> entry.getKey() + " = " + shown(entry.getValue()))
                .collect(Collectors.joining(", "));
        List<String> unused = IntStream.range(0, count())
                .filter(column -> !meanings.containsValue(column))
                .mapToObj(this::shown)
                .toList();
        if (unused.isEmpty()) {
            return "columns: " + used;
        }
        String more = unused.size() > MAX_NAMES ? " and " + (unused.size() - MAX_NAMES) + " more" : "";
        return "columns: " + used + "; not used: "
                + unused.stream().limit(MAX_NAMES).collect(Collectors.joining(", ")) + more;
    }

    private String shown(int column) {
        String name = header.get(column);
        return name.isEmpty() ? "(column " + (column + 1) + ")" : Shown.of(name);
    }

    private static Optional<CurrencyUnit> currencyOf(String name) {
        if (!name.startsWith(AMOUNT_PREFIX)) {
            return Optional.empty();
        }
        String code = name.substring(AMOUNT_PREFIX.length()).toUpperCase(Locale.ROOT);
        return CurrencyUnit.registeredCurrencies().stream()
                .filter(unit -> unit.getCode().equals(code))
                .findAny();
    }
}
