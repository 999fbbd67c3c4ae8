package io.dangol.crm.workflow;

/** How states and events are called in messages and diagrams. */
final class Names {

    private Names() {}

    /** Returns the name of an enum constant, which a host's {@code toString} cannot change, or the text of anything else. */
    static String of(Object constant) {
        return constant instanceof Enum<?> named ? named.name() : constant.toString();
    }
}
