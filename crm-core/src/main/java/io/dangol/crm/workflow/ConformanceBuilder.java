package io.dangol.crm.workflow;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Describes how the names of a foreign log stand for the states of a workflow; {@link Workflow#conformance} begins it.
 *
 * <p>Mutable, for one thread.
 *
 * @param <S> the states
 * @param <E> the events
 */
public final class ConformanceBuilder<S, E> {

    final Workflow<S, E, ?> workflow;
    final Map<String, Set<S>> names = new LinkedHashMap<>();
    final Set<E> coded = new LinkedHashSet<>();
    final Set<E> excluded = new LinkedHashSet<>();

    ConformanceBuilder(Workflow<S, E, ?> workflow) {
        this.workflow = workflow;
    }

    /**
     * A name of the log stands for one of these states; several names may stand for the same one.
     *
     * @throws IllegalArgumentException if no state is given, or the name was given before
     * @throws UnknownStateException if the workflow does not have one of the states
     */
    @SafeVarargs
    public final ConformanceBuilder<S, E> name(String name, S... states) {
        Objects.requireNonNull(name, "name");
        Set<S> known = new LinkedHashSet<>();
        for (S state : states) {
            workflow.number(state);
            known.add(state);
        }
        if (known.isEmpty()) {
            throw new IllegalArgumentException("Workflow " + workflow.name() + ": the name " + name
                    + " stands for no state. Give it one, or leave it out to have its rows skipped and counted.");
        }
        if (names.putIfAbsent(name, known) != null) {
            throw new IllegalArgumentException("Workflow " + workflow.name() + ": the name " + name
                    + " is given twice. Give it once, with all its states.");
        }
        return this;
    }

    /** These events are taken to have happened only where a code of the log says so, such as a withdrawal. */
    @SafeVarargs
    public final ConformanceBuilder<S, E> coded(E... events) {
        for (E event : events) {
            coded.add(requireKnown(event));
        }
        return this;
    }

    /** These events are taken never to have happened. Corrections never are. */
    @SafeVarargs
    public final ConformanceBuilder<S, E> excluding(E... events) {
        for (E event : events) {
            excluded.add(requireKnown(event));
        }
        return this;
    }

    private E requireKnown(E event) {
        if (!workflow.events().contains(event)) {
            throw new IllegalArgumentException("Workflow " + workflow.name() + " has no event " + Names.of(event)
                    + "; it has " + Names.list(workflow.events()) + ". Name one of these.");
        }
        return event;
    }

    /**
     * Returns the conformance, with every pair of names worked out.
     *
     * @throws IllegalArgumentException if no name is given
     */
    public Conformance<S, E> build() {
        if (names.isEmpty()) {
            throw new IllegalArgumentException("Workflow " + workflow.name()
                    + ": no name of the log is given. Say name(\"New\", state) for each.");
        }
        return new Conformance<>(this);
    }
}
