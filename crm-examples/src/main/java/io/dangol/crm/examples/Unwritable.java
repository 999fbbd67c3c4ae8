package io.dangol.crm.examples;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;

/** Why a file cannot be written, in words. Stateless. */
final class Unwritable {

    private Unwritable() {}

    /** Returns an exception whose message of one line names the file, the reason and what to do. */
    static IOException failure(Path file, IOException cause) {
        return new IOException(
                file + " cannot be written: " + reason(file.toString(), cause) + "; give a folder that can be.", cause);
    }

    /**
     * Returns the reason.
     *
     * @param file what the message around it names already; another file that is to blame is named by the reason
     */
    static String reason(String file, IOException cause) {
        if (!(cause instanceof FileSystemException failure)) {
            String message = cause.getMessage();
            return message == null ? cause.getClass().getSimpleName() : Shown.of(message);
        }
        String blamed = failure.getFile() == null || failure.getFile().equals(file) ? "" : failure.getFile() + ": ";
        if (failure instanceof FileAlreadyExistsException) {
            return blamed + "this is a file, not a folder";
        }
        if (failure instanceof AccessDeniedException) {
            return blamed + "no permission";
        }
        if (failure instanceof NoSuchFileException) {
            return blamed + "the folder is missing";
        }
        String reason = failure.getReason();
        return blamed
                + (reason == null || reason.isEmpty()
                        ? failure.getClass().getSimpleName()
                        : reason.substring(0, 1).toLowerCase(Locale.ROOT) + Shown.of(reason.substring(1)));
    }
}
