package io.dangol.crm.examples;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds columns by the names in a header.
 *
 * <p>Names are compared without blanks at the ends and without regard to case; blanks, {@code -} and {@code _} within them
 * are the same. Immutable and thread-safe.
 *
 * @param file what messages call the file
 * @param header the names as they stand in the file
 * @param names the names as they are compared
 */
record ColumnSearch(String file, List<String> header, List<String> names) {

    static final int ABSENT = -1;

    private static final int MAX_NAMES = 20;
    private static final Pattern SEPARATOR = Pattern.compile("[\\s\\h-]");

    static ColumnSearch in(String file, List<String> header) {
        List<String> names = header.stream()
                .map(name ->
                        SEPARATOR.matcher(name.strip().toLowerCase(Locale.ROOT)).replaceAll("_"))
                .toList();
        return new ColumnSearch(file, List.copyOf(header), names);
    }

    int required(String what, List<String> full, Predicate<String> pattern, String accepted) throws InputFileException {
        int found = optional(what, full, pattern);
        if (found == ABSENT) {
            String separated = header.size() == 1 && header.get(0).matches(".*[;\t|].*")
                    ? " The columns must be separated by commas."
                    : "";
            throw new InputFileException(file + ": no column for " + what + ". Found: " + shown(all()) + ". Accepted: "
                    + accepted + "." + separated);
        }
        return found;
    }

    int optional(String what, List<String> full, Predicate<String> pattern) throws InputFileException {
        List<Integer> candidates =
                all().filter(i -> full.contains(names.get(i))).boxed().toList();
        if (candidates.isEmpty()) {
            candidates = all().filter(i -> pattern.test(names.get(i))).boxed().toList();
        }
        if (candidates.size() > 1) {
            throw new InputFileException(file + ": " + candidates.size() + " columns could be " + what + ": "
                    + shown(candidates.stream().mapToInt(i -> i)) + ". Keep one of them, or rename the others.");
        }
        return candidates.isEmpty() ? ABSENT : candidates.get(0);
    }

    private IntStream all() {
        return IntStream.range(0, names.size());
    }

    private String shown(IntStream columns) {
        List<String> shown = new ArrayList<>();
        columns.limit(MAX_NAMES).forEach(i -> shown.add(Shown.of(header.get(i))));
        return shown.stream().collect(Collectors.joining(", "));
    }
}
