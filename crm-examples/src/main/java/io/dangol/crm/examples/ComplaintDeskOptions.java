package io.dangol.crm.examples;

import java.nio.file.Path;
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
 * @param zone of times without an offset
 * @param help whether only the options are asked for
 */
record ComplaintDeskOptions(Optional<Path> replay, ZoneId zone, boolean help) {

    private static final String REPLAY = "--replay";
    private static final String ZONE = "--zone";

    /** What {@code --help} prints. */
    static final String USAGE = """
            Shows a day at a complaint desk, or how a log of your help desk fits the standard workflow.

              --replay FILE      instead of the made-up day, the updates of incidents as ServiceNow logs them: columns
                                 case_id, state, updated_at, opened_at; the rows of a case in their order.
                                 Each change of state is looked for in the standard workflow, and each case is taken
                                 over in its first state
              --zone ZONE        zone of times without an offset, as Europe/London; default: UTC
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
        OptionWords given = OptionWords.parse(words, Set.of(REPLAY, ZONE));
        Optional<Path> replay = given.path(REPLAY);
        if (replay.isEmpty() && given.text(ZONE).isPresent()) {
            throw new CommandLineException("--zone is that of the times in --replay; give both, or none.");
        }
        return new ComplaintDeskOptions(replay, given.zone(), given.help());
    }
}
