package io.dangol.crm.complaint;

import io.dangol.crm.workflow.Role;
import io.dangol.crm.workflow.Transition;
import io.dangol.crm.workflow.Workflow;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A documented table of moves, a line a row: row, states before, event, state after, roles. {@code open} stands for every
 * state but CLOSED, {@code all} for every state, and {@code but} for what is left out of them. Immutable.
 */
final class MoveTable {

    private final Set<String> states;
    private final List<String[]> rows;

    private MoveTable(Set<String> states, List<String[]> rows) {
        this.states = states;
        this.rows = rows;
    }

    static MoveTable of(Set<String> states, String text) {
        return new MoveTable(
                new TreeSet<>(states),
                text.lines().map(line -> line.split(" \\| ")).toList());
    }

    /** Returns the moves, one from each state. */
    Set<String> moves() {
        return rows.stream()
                .flatMap(cells -> from(cells[1]).stream()
                        .map(from ->
                                line(cells[0], from, cells[2], cells[3].equals("same") ? from : cells[3], cells[4])))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns the events that have a row from a state. */
    Set<String> eventsFrom(String state) {
        return rows.stream()
                .filter(cells -> from(cells[1]).contains(state))
                .map(cells -> cells[2])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> from(String text) {
        String[] parts = text.split(" but ", -1);
        Set<String> all = new TreeSet<>(states);
        if (parts[0].equals("open")) {
            all.remove("CLOSED");
        } else if (!parts[0].equals("all")) {
            all.retainAll(Set.of(parts[0].split(", ")));
        }
        if (parts.length > 1) {
            Arrays.asList(parts[1].split(", ")).forEach(all::remove);
        }
        return all;
    }

    /** Returns the moves of a definition in the words of the table. */
    static List<String> movesOf(Workflow<ComplaintState, ComplaintEvent, ComplaintCase> workflow) {
        return workflow.transitions().stream().map(MoveTable::line).toList();
    }

    private static String line(Transition<ComplaintState, ComplaintEvent> move) {
        String to = switch (move.target()) {
            case FIXED -> move.to().get(0).name();
            case REMEMBERED -> "remembered";
            case CHOSEN -> "chosen";
        };
        String roles = move.roles().stream().map(Role::name).collect(Collectors.joining(", "));
        return line(move.note(), move.from().name(), move.event().name(), to, roles);
    }

    private static String line(String row, String from, String event, String to, String roles) {
        return row + " | " + from + " | " + event + " | " + to + " | " + new TreeSet<>(Set.of(roles.split(", ")));
    }
}
