package io.dangol.crm.workflow;

import java.time.Instant;
import java.util.Collection;
import java.util.stream.Collectors;

/** How states, events and instants are called in messages and diagrams. */
final class Names {

    private Names() {}

    /** Returns the name of an enum constant, which a host's {@code toString} cannot change, or the text of anything else. */
    static String of(Object constant) {
        return constant instanceof Enum<?> named ? named.name() : constant.toString();
    }

    /** Returns the names, separated by commas, or {@code none}. */
    static String list(Collection<?> constants) {
        return constants.isEmpty() ? "none" : constants.stream().map(Names::of).collect(Collectors.joining(", "));
    }

    /** Returns an instant with seconds only where they are not 0, such as {@code 2024-03-04T09:00Z}. */
    static String of(Instant at) {
        String text = at.toString();
        return text.endsWith(":00Z") ? text.substring(0, text.length() - ":00Z".length()) + "Z" : text;
    }
}
