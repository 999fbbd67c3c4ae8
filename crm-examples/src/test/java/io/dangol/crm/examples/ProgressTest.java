package io.dangol.crm.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1_000_000_000L);
    private final Progress progress = new Progress(new PrintStream(bytes, true, StandardCharsets.UTF_8), nanos::get);

    @Test
    void aShortRunSaysNothing() {
        nanos.addAndGet(1_999_999_999L);
        progress.accept(65_536);
        progress.done();
        assertThat(bytes.size()).isZero();
    }

    @Test
    void aLongRunWritesOneLineOverOnceASecond() {
        nanos.addAndGet(2_000_000_000L);
        progress.accept(1_000_000);
        nanos.addAndGet(500_000_000L);
        progress.accept(1_500_000);
        nanos.addAndGet(500_000_000L);
        progress.accept(2_000_000);
        progress.done();
        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .isEqualTo("\rread 1,000,000 rows\rread 2,000,000 rows" + System.lineSeparator());
    }
}
