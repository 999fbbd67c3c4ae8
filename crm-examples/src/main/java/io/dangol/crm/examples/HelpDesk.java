package io.dangol.crm.examples;

import static io.dangol.crm.examples.StatusMeaning.DROPPED;
import static io.dangol.crm.examples.StatusMeaning.FINISHED;
import static io.dangol.crm.examples.StatusMeaning.SOLVED;
import static io.dangol.crm.examples.StatusMeaning.WAITING;
import static io.dangol.crm.examples.StatusMeaning.WORKING;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Help desks by the words of their statuses. README-service-desk.md has the same as a table, and says why.
 *
 * <p>The rule: a clock pauses while the requester is to act, and goes on while the house waits for others, for a supplier
 * who is slow excuses nobody to the customer. Immutable and thread-safe.
 */
enum HelpDesk {
    /** No product: the words that most of them share, and the events of the library. */
    COMMON(Words.of(WORKING, "new", "open", "in progress", "hold", "on hold")
            .and(WAITING, "pending", "waiting", "waiting for customer")
            .and(SOLVED, "solved", "resolved")
            .and(DROPPED, "closed", "cancelled", "canceled")),
    ZENDESK(Words.of(WORKING, "new", "open", "hold", "on hold")
            .and(WAITING, "pending")
            .and(SOLVED, "solved")
            .and(FINISHED, "closed")),
    ZAMMAD(Words.of(WORKING, "new", "open")
            .and(WAITING, "pending reminder", "pending close")
            .and(SOLVED, "closed")
            .and(DROPPED, "merged", "removed")),
    FRESHDESK(Words.of(WORKING, "open", "waiting on third party")
            .and(WAITING, "pending", "waiting on customer")
            .and(SOLVED, "resolved")
            .and(FINISHED, "closed")),
    JIRA(Words.of(
                    WORKING,
                    "open",
                    "reopened",
                    "waiting for support",
                    "in progress",
                    "work in progress",
                    "escalated",
                    "waiting for approval")
            .and(WAITING, "waiting for customer", "pending")
            .and(SOLVED, "resolved", "done", "completed")
            .and(FINISHED, "closed")
            .and(DROPPED, "canceled", "declined")),
    SERVICENOW(
            Words.of(WORKING, "new", "in progress", "active", "awaiting change", "awaiting problem", "awaiting vendor")
                    .and(WAITING, "on hold", "awaiting caller", "awaiting user info", "awaiting evidence")
                    .and(SOLVED, "resolved")
                    .and(FINISHED, "closed")
                    .and(DROPPED, "canceled")),
    OTRS(Words.of(WORKING, "new", "open", "pending reminder", "pending auto close+", "pending auto close-")
            .and(SOLVED, "closed successful")
            .and(DROPPED, "closed unsuccessful", "merged", "removed")),
    GLPI(Words.of(WORKING, "new", "approval", "processing (assigned)", "processing (planned)")
            .and(WAITING, "pending")
            .and(SOLVED, "solved")
            .and(FINISHED, "closed")),
    OSTICKET(Words.of(WORKING, "open")
            .and(SOLVED, "resolved", "closed")
            .and(FINISHED, "archived")
            .and(DROPPED, "deleted")),
    FRAPPE(Words.of(WORKING, "open")
            .and(WAITING, "replied", "hold", "on hold")
            .and(SOLVED, "resolved")
            .and(FINISHED, "closed")),
    CHATWOOT(Words.of(WORKING, "open", "pending", "snoozed").and(SOLVED, "resolved"));

    @SuppressWarnings("ImmutableEnumChecker") // the map cannot be modified
    private final Map<String, StatusMeaning> meanings;

    HelpDesk(Words words) {
        this.meanings = Collections.unmodifiableMap(words.meanings);
    }

    /** Returns the help desk of an option's value, empty if it is not known. */
    static Optional<HelpDesk> of(String name) {
        return Arrays.stream(values())
                .filter(desk -> desk.option().equals(name))
                .findFirst();
    }

    /** Returns the names that an option can have. */
    static String options() {
        return Arrays.stream(values()).map(HelpDesk::option).collect(Collectors.joining(", "));
    }

    String option() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns what a status means, empty if it is none of this help desk. */
    Optional<StatusMeaning> meaning(String status) {
        return Optional.ofNullable(meanings.get(word(status)));
    }

    /** Returns the statuses as {@link #word} has them. */
    Map<String, StatusMeaning> meanings() {
        return meanings;
    }

    /** Returns the statuses in which the clock of the resolution pauses. */
    List<String> waiting() {
        return meanings.entrySet().stream()
                .filter(entry -> entry.getValue() == WAITING)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Returns a word as words are compared: in lower case, with one blank for blanks, hyphens and underscores. */
    static String word(String text) {
        return Words.SEPARATOR.matcher(text).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }

    /** Statuses as they are listed; it holds what the constants need before they are there. */
    private static final class Words {

        private static final Pattern SEPARATOR = Pattern.compile("[\\s\\h_-]+");

        private final Map<String, StatusMeaning> meanings = new LinkedHashMap<>();

        static Words of(StatusMeaning meaning, String... statuses) {
            return new Words().and(meaning, statuses);
        }

        Words and(StatusMeaning meaning, String... statuses) {
            for (String status : statuses) {
                meanings.put(word(status), meaning);
            }
            return this;
        }
    }
}
