package io.dangol.crm.purchase;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * One optional text per row, each distinct text held once. The texts are numbered in the order of their first row, so that
 * equal columns have equal arrays.
 */
final class TextColumn {

    static final int ABSENT = -1;

    /** A column in which no row has a text; it holds no array of the length of the log. */
    static final TextColumn EMPTY = new TextColumn(new int[0], new String[0]);

    private final int[] codes;
    private final String[] texts;

    private TextColumn(int[] codes, String[] texts) {
        this.codes = codes;
        this.texts = texts;
    }

    /** Takes the rows of a raw column, coded by a dictionary, in a given order. */
    static TextColumn take(int[] raw, Dictionary<String> dictionary, int[] order) {
        if (dictionary.size() == 0) {
            return EMPTY;
        }
        int[] codes = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            codes[i] = raw[order[i]];
        }
        return renumbered(codes, dictionary::key, dictionary.size());
    }

    /** Returns the column of the given rows, in that order. */
    TextColumn select(int[] rows) {
        if (codes.length == 0) {
            return EMPTY;
        }
        int[] selected = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            selected[i] = codes[rows[i]];
        }
        return renumbered(selected, code -> texts[code], texts.length);
    }

    private static TextColumn renumbered(int[] codes, IntFunction<String> text, int distinct) {
        int[] renamed = new int[distinct];
        Arrays.fill(renamed, ABSENT);
        String[] texts = new String[distinct];
        int used = 0;
        for (int i = 0; i < codes.length; i++) {
            int old = codes[i];
            if (old == ABSENT) {
                continue;
            }
            if (renamed[old] == ABSENT) {
                texts[used] = text.apply(old);
                renamed[old] = used++;
            }
            codes[i] = renamed[old];
        }
        return used == 0 ? EMPTY : new TextColumn(codes, Arrays.copyOf(texts, used));
    }

    int code(int row) {
        return codes.length == 0 ? ABSENT : codes[row];
    }

    @Nullable
    String textOrNull(int row) {
        int code = code(row);
        return code == ABSENT ? null : texts[code];
    }

    Optional<String> text(int row) {
        return Optional.ofNullable(textOrNull(row));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TextColumn that && Arrays.equals(codes, that.codes) && Arrays.equals(texts, that.texts);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(codes) + Arrays.hashCode(texts);
    }
}
