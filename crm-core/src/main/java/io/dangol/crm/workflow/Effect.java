package io.dangol.crm.workflow;

/**
 * Something that a transition asks for, as data: start a clock, print a letter, put an entry on a list.
 *
 * <p>The host carries it out after it has stored the new position. {@link ClockEffect} is the one that the engine knows;
 * a host's own may be an enum.
 *
 * <p>An implementation is immutable and thread-safe.
 */
public interface Effect {

    /** Returns the name, by which a reader knows it. */
    String name();
}
