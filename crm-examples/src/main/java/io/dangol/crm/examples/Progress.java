package io.dangol.crm.examples;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/**
 * Tells a person at a terminal how far a long run has come: nothing in the first two seconds, then one line, written over
 * once a second.
 *
 * <p>Not thread-safe.
 */
final class Progress implements LongConsumer {

    private static final long QUIET_NANOS = 2_000_000_000L;
    private static final long STEP_NANOS = 1_000_000_000L;

    private final PrintStream err;
    private final LongSupplier nanos;
    private long nextAt;
    private boolean shown;

    /**
     * Starts the run.
     *
     * @param nanos a clock of elapsed nanoseconds, such as {@code System::nanoTime}
     */
    Progress(PrintStream err, LongSupplier nanos) {
        this.err = err;
        this.nanos = nanos;
        this.nextAt = nanos.getAsLong() + QUIET_NANOS;
    }

    @Override
    public void accept(long rows) {
        long now = nanos.getAsLong();
        if (now - nextAt >= 0) {
            err.print(String.format(Locale.ROOT, "\rread %,d rows", rows));
            err.flush();
            nextAt = now + STEP_NANOS;
            shown = true;
        }
    }

    /** Ends the line, if there is one. */
    void done() {
        if (shown) {
            err.println();
        }
    }
}
