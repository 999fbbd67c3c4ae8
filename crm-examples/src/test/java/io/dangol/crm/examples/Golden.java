package io.dangol.crm.examples;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Expected output that stands in a file of the test resources. */
final class Golden {

    private Golden() {}

    static String read(String name) {
        try (InputStream in = Objects.requireNonNull(Golden.class.getResourceAsStream("/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
