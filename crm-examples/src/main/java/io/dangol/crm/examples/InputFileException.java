package io.dangol.crm.examples;

import java.io.IOException;

/**
 * An input file that cannot be read as a whole; the message is one line that names the file, what is wrong and what
 * is allowed.
 */
public final class InputFileException extends IOException {

    private static final long serialVersionUID = 1L;

    InputFileException(String message) {
        super(message);
    }

    InputFileException(String message, Throwable cause) {
        super(message, cause);
    }
}
