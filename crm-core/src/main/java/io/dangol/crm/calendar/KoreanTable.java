package io.dangol.crm.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Reads the bundled table of Korean holidays: date, weekday, name, kind, source; only the source may be quoted. */
final class KoreanTable {

    private static final String RESOURCE = "kr-holidays-2024-2027.csv";
    private static final String TO_VERIFY = ": verify";
    private static final int COLUMNS = 5;
    private static final int NAME = 2;
    private static final int KIND = 3;
    private static final int SOURCE = 4;

    private KoreanTable() {}

    /** Returns the rows of the table in the order of their holidays. */
    static List<SourcedHoliday> read() {
        // The class finds a resource of its own package in a class path, a named module and a jar of many libraries
        // alike.
        try (InputStream in = KoreanTable.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(
                        "The table " + RESOURCE + " is not beside " + KoreanTable.class.getName()
                                + ". A tool that packs jars must keep the resources of this library.");
            }
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                return lines.lines()
                        .skip(1)
                        .map(KoreanTable::entry)
                        .sorted(Comparator.comparing(SourcedHoliday::holiday))
                        .toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The table " + RESOURCE + " cannot be read", e);
        }
    }

    private static SourcedHoliday entry(String line) {
        String[] cells = line.split(",", COLUMNS);
        Holiday holiday = new Holiday(
                LocalDate.parse(cells[0]), cells[NAME], HolidayKind.valueOf(cells[KIND].toUpperCase(Locale.ROOT)));
        String source =
                cells[SOURCE].startsWith("\"") ? cells[SOURCE].substring(1, cells[SOURCE].length() - 1) : cells[SOURCE];
        return new SourcedHoliday(holiday, source, source.endsWith(TO_VERIFY));
    }
}
