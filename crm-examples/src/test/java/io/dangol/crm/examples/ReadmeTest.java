package io.dangol.crm.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the README shows is what the sources say and the example prints. */
class ReadmeTest {

    private static final Path README = Path.of("../README.md");
    private static final Path SOURCES = Path.of("src/main/java/io/dangol/crm/examples");

    @Test
    void itsJavaIsCompiledSource() throws IOException {
        assertThat(blocks("java")).containsExactly(shown("OwnOrdersExample.java"), shown("TicketDeadlineExample.java"));
    }

    private static String shown(String file) throws IOException {
        String source = Files.readString(SOURCES.resolve(file));
        return source.substring(source.indexOf("// readme: begin\n") + 17, source.indexOf("        // readme: end"))
                .indent(-8);
    }

    @Test
    void itsOutputIsPrinted() throws IOException {
        String printed = Golden.read("customer-book.txt");
        assertThat(blocks("text"))
                .hasSize(3)
                .allSatisfy(block -> assertThat(printed).contains(block));
    }

    @Test
    void itHasTwoCommandsAndStaysShort() throws IOException {
        assertThat(blocks("")).containsExactly("mvn -q -pl crm-examples -am compile exec:java\n", "mvn -B verify\n");
        assertThat(Files.readAllLines(README)).hasSizeBetween(60, 130);
    }

    @Test
    void theTestCommandIsThatOfContinuousIntegration() throws IOException {
        assertThat(Files.readAllLines(Path.of("../.ci/run"))).contains("mvn -B verify");
    }

    private static List<String> blocks(String language) throws IOException {
        List<String> blocks = new ArrayList<>();
        StringBuilder block = null;
        for (String line : Files.readAllLines(README)) {
            if (block == null && line.startsWith("```")) {
                block = new StringBuilder(line.substring(3)).append('\n');
            } else if (block != null && line.equals("```")) {
                if (block.substring(0, block.indexOf("\n")).equals(language)) {
                    blocks.add(block.substring(block.indexOf("\n") + 1));
                }
                block = null;
            } else if (block != null) {
                block.append(line).append('\n');
            }
        }
        return blocks;
    }
}
