package io.dangol.crm.examples;

/** A command line that cannot be followed; the message is one line with what was given and what is allowed. */
public final class CommandLineException extends Exception {

    private static final long serialVersionUID = 1L;

    CommandLineException(String message) {
        super(message);
    }
}
