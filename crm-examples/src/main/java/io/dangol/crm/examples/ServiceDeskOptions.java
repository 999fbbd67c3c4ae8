package io.dangol.crm.examples;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The options of {@link ServiceDeskExample}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param events a file of events; empty for none
 * @param incidents a log of incidents; empty for none
 * @param desk whose statuses the events have
 * @param site where tickets are served for which the file does not say it
 * @param asOf the instant of the report; empty for that of the last event
 * @param zone of dates, of times without an offset, of months, and of the local office hours
 * @param top how many clocks each list shows, 1 to 10,000
 * @param out the folder for files; empty for none
 * @param help whether only the options are asked for
 */
record ServiceDeskOptions(
        Optional<Path> events,
        Optional<Path> incidents,
        HelpDesk desk,
        Site site,
        Optional<Instant> asOf,
        ZoneId zone,
        int top,
        Optional<Path> out,
        boolean help) {

    private static final int DEFAULT_TOP = 10;
    private static final int MAX_TOP = 10_000;
    private static final String EVENTS = "--events";
    private static final String INCIDENTS = "--incidents";
    private static final Set<String> WITH_VALUE =
            Set.of(EVENTS, INCIDENTS, "--desk", "--site", "--as-of", "--zone", "--top", "--out");

    /** What {@code --help} prints. */
    static final String USAGE = """
            Tells how a service desk keeps its service level agreements: what was met, what is due, what is late.

              --events FILE      CSV with columns ticket, at, event; value, actor_role (requester, agent or system),
                                 priority, owner and site may be there. Rows can be in any order.
                                 An event is a status of the help desk, or one of created, agreement_changed,
                                 priority_changed, assigned, reopened, public_reply, internal_note, resumed, paused,
                                 status_changed, solved, closed, named; the value is the new status, priority,
                                 owner, agreement, reason or name. A priority or owner that differs from the one
                                 before is a change. Without a file the half year of a made-up service desk
              --desk NAME        whose statuses the events have: common, zendesk, zammad, freshdesk, jira,
                                 servicenow, otrs, glpi, osticket, frappe or chatwoot; default: common.
                                 README-service-desk.md says what each status means here
              --site NAME        where tickets are served for which the file does not say it: local, seoul or
                                 berlin; default: local
              --incidents FILE   instead of events, the updates of incidents as ServiceNow logs them: columns
                                 case_id, seq, state, updated_at, assigned_to, priority (1 to 4), opened_at;
                                 made_sla may be there
              --as-of TIME       assess as of this date or time, as 2025-12-31 (its end) or 2025-12-31T09:00+09:00;
                                 default: the time of the last event
              --zone ZONE        zone of dates, of times without an offset, of months and of the local office
                                 hours, as Europe/London; default: UTC
              --top N            tickets in each list, 1 to 10,000; default: 10
              --out DIR          write the page sla.html, sla.csv with all clocks, and the rejected rows with line
                                 and reason, rejects.csv, to this folder
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
    static ServiceDeskOptions parse(List<String> words) throws CommandLineException {
        OptionWords given = OptionWords.parse(words, WITH_VALUE);
        Optional<Path> events = given.path(EVENTS);
        Optional<Path> incidents = given.path(INCIDENTS);
        if (events.isPresent() && incidents.isPresent()) {
            throw new CommandLineException("--events and --incidents are both given; give one of them.");
        }
        if (events.isEmpty() && given.text("--desk").isPresent()) {
            throw new CommandLineException("--desk says what statuses in --events mean; give both, or none.");
        }
        ZoneId zone = given.zone();
        return new ServiceDeskOptions(
                events,
                incidents,
                desk(given),
                site(given),
                given.asOf(zone),
                zone,
                given.number("--top", DEFAULT_TOP, MAX_TOP),
                given.path("--out"),
                given.help());
    }

    /** Returns the file that is read, empty for the made-up desk. */
    Optional<Path> input() {
        return events.or(() -> incidents);
    }

    private static HelpDesk desk(OptionWords given) throws CommandLineException {
        String name = given.text("--desk").orElse(HelpDesk.COMMON.option());
        return HelpDesk.of(name)
                .orElseThrow(() -> new CommandLineException(
                        "--desk " + Shown.of(name) + " is not known; allowed are " + HelpDesk.options() + "."));
    }

    private static Site site(OptionWords given) throws CommandLineException {
        String name = given.text("--site").orElse(Site.LOCAL.option());
        return Site.of(name)
                .orElseThrow(() -> new CommandLineException(
                        "--site " + Shown.of(name) + " is not known; allowed are " + Site.options() + "."));
    }
}
