package io.dangol.crm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Texts that were read by a person and kept, beside the tests that ask for them. After an intended change, run the tests
 * with {@code -Dgolden.write=true} and read the difference.
 */
public final class Golden {

    private static final Path RESOURCES = Path.of("src/test/resources");

    private Golden() {}

    /** Compares a text with the file of a name in the package of a test. */
    public static void verify(Class<?> test, String file, String actual) throws IOException {
        Path golden = RESOURCES.resolve(test.getPackageName().replace('.', '/')).resolve(file);
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(golden));
    }
}
