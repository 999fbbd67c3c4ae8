package io.dangol.crm.examples;

import io.dangol.crm.metrics.report.Language;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The options of {@link ComplaintDeskExample}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param replay a log of incidents; empty for the made-up day
 * @param asOf the instant of the page; empty for the end of the made-up months or of the log
 * @param zone of dates, of times without an offset, and of the page
 * @param language of the page
 * @param out the folder for files; empty for none
 * @param help whether only the options are asked for
 */
record ComplaintDeskOptions(
        Optional<Path> replay,
        Optional<Instant> asOf,
        ZoneId zone,
        Language language,
        Optional<Path> out,
        boolean help) {

    private static final String REPLAY = "--replay";
    private static final String OUT = "--out";

    /** What {@code --help} prints. */
    static final String USAGE = """
            Shows a day at a complaint desk, or how a log of your help desk fits the standard workflow.

              --replay FILE      instead of the made-up day, the updates of incidents as ServiceNow logs them: columns
                                 case_id, state, updated_at, opened_at; the rows of a case in their order.
                                 Each change of state is looked for in the standard workflow, and each case is taken
                                 over in its first state
              --out DIR          write the page complaints.html to this folder: states and moves, what is open, how
                                 complaints ended, what is overdue. It shows half a year of another made-up desk,
                                 or the log; the log does not say how cases ended, so all have one code there,
                                 and conformance.html shows how the log fits the workflow.
                                 Rejected rows are written beside it with line and reason, rejects.csv
              --as-of TIME       the page as of this date or time, as 2025-05-31 (its end) or
                                 2025-05-31T09:00+09:00; default: the end of the half year or of the log
              --lang LANGUAGE    language of the page, en or ko; default: en
              --zone ZONE        zone of dates, of times without an offset and of the page, as Europe/London;
                                 default: UTC
              --help             print this

            Files are CSV (RFC 4180) in UTF-8, packed with gzip or not; times are such as 2025-03-30 and
            2025-03-30T14:05:00+09:00. Exit code: 0, or 2 with one line on standard error if the options or a file
            cannot be used.
            """;

    /**
     * Returns the options that the words of a command line stand for.
     *
     * @throws CommandLineException if an option is unknown, given twice or without a value, or a value is not allowed
     */
    static ComplaintDeskOptions parse(List<String> words) throws CommandLineException {
        OptionWords given = OptionWords.parse(words, Set.of(REPLAY, OUT, "--as-of", "--lang", "--zone"));
        Optional<Path> replay = given.path(REPLAY);
        Optional<Path> out = given.path(OUT);
        for (String ofThePage : List.of("--as-of", "--lang")) {
            if (out.isEmpty() && given.text(ofThePage).isPresent()) {
                throw new CommandLineException(
                        ofThePage + " is that of the page; give --out too, or leave " + ofThePage + " out.");
            }
        }
        if (replay.isEmpty() && out.isEmpty() && given.text("--zone").isPresent()) {
            throw new CommandLineException("--zone is that of the times in --replay and of the page; give --replay or"
                    + " --out too, or leave --zone out.");
        }
        ZoneId zone = given.zone();
        return new ComplaintDeskOptions(replay, given.asOf(zone), zone, given.language(), out, given.help());
    }
}
