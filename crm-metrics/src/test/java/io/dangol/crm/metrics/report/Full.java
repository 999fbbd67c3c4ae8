package io.dangol.crm.metrics.report;

import java.io.IOException;

/** A target that takes nothing. */
final class Full implements Appendable {

    @Override
    public Appendable append(CharSequence text) throws IOException {
        throw new IOException("disk full");
    }

    @Override
    public Appendable append(CharSequence text, int start, int end) throws IOException {
        throw new IOException("disk full");
    }

    @Override
    public Appendable append(char c) throws IOException {
        throw new IOException("disk full");
    }
}
