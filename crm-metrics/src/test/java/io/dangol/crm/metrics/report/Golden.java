package io.dangol.crm.metrics.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reports that were read by a person and kept. After an intended change, run the tests with {@code -Dgolden.write=true}
 * and read the difference.
 */
final class Golden {

    private static final Path FOLDER = Path.of("src/test/resources/io/dangol/crm/metrics/report");

    private Golden() {}

    static void verify(String file, String actual) throws IOException {
        Path golden = FOLDER.resolve(file);
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(golden, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(golden));
    }
}
