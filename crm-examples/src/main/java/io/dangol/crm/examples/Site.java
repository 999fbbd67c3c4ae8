package io.dangol.crm.examples;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where tickets are served; each site has office hours of its own. */
enum Site {
    /** The house of the zone that is asked for. */
    LOCAL,
    /** Seoul, with the public holidays of South Korea. */
    SEOUL,
    /** Berlin. */
    BERLIN;

    String option() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the names that an option or a file can have. */
    static String options() {
        return Arrays.stream(values()).map(Site::option).collect(Collectors.joining(", "));
    }

    /** Returns the site of a word, whatever its case; empty if it is not known. */
    static Optional<Site> of(String word) {
        return Arrays.stream(values())
                .filter(site -> site.option().equals(word.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
