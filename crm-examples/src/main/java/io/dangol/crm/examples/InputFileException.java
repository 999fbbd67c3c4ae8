package io.dangol.crm.examples;

import java.io.IOException;

/**
 * A file of purchases that cannot be read as a whole; the message is one line that names the file, what is wrong and what
 * is allowed.
 */
public final class PurchaseFileException extends IOException {

    private static final long serialVersionUID = 1L;

    PurchaseFileException(String message) {
        super(message);
    }

    PurchaseFileException(String message, Throwable cause) {
        super(message, cause);
    }
}
