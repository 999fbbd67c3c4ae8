package io.dangol.crm.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.crm.EpochMicros;
import io.dangol.crm.RealData;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs every row of {@code sla.csv} through each engine of {@link BusinessTime}, one test a row: the copy in the test
 * resources, or the file in the folder that the system property {@code crm.vectors} names.
 *
 * <p>Rows that depend on a policy run under ours. A row that cannot be read fails by its id.
 */
class SlaVectorsTest {

    @TestFactory
    Stream<DynamicTest> everyRowGivesItsExpectedResult() throws IOException {
        return tests(row -> new BusinessTime.OfCalendar(calendar(row)));
    }

    @TestFactory
    Stream<DynamicTest> everyRowHoldsOnTheLongFace() throws IOException {
        return tests(row ->
                new BusinessTime.OfMicros(new MicroTime.OfTimeline(calendar(row).timeline())));
    }

    @TestFactory
    Stream<DynamicTest> everyRowHoldsForTheSlowReference() throws IOException {
        return tests(row -> new BusinessTime.OfMicros(slowCalendar(row)));
    }

    /** The calendar of a row without its pauses, which are no part of opening hours. */
    private static WorkCalendar calendar(SlaVector row) {
        WorkCalendar open = row.calendar();
        return row.pauses().isEmpty() ? open : open.except(WorkCalendar.during(row.zone(), row.pauses()));
    }

    private static SlowCalendar slowCalendar(SlaVector row) {
        List<SlowCalendar.Span> pauses = row.pauses().stream()
                .map(pause ->
                        new SlowCalendar.Span(EpochMicros.exact(pause.opensAt()), EpochMicros.exact(pause.closesAt())))
                .toList();
        return row.slowCalendar().except(SlowCalendar.of(pauses));
    }

    private static Stream<DynamicTest> tests(Function<SlaVector, BusinessTime> engine) throws IOException {
        return vectors().stream()
                .map(row ->
                        DynamicTest.dynamicTest(row.get("id") + " " + row.get("kind"), () -> checkById(row, engine)));
    }

    private static List<CSVRecord> vectors() throws IOException {
        String folder = System.getProperty("crm.vectors", "");
        try (InputStream in = folder.isBlank()
                        ? Objects.requireNonNull(SlaVectorsTest.class.getResourceAsStream("/vectors/sla.csv"))
                        : Files.newInputStream(Path.of(folder, "sla.csv"));
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return RealData.CSV.parse(reader).getRecords();
        }
    }

    private static void checkById(CSVRecord row, Function<SlaVector, BusinessTime> engine) {
        try {
            SlaVector vector = SlaVector.read(row);
            check(vector, engine.apply(vector));
        } catch (RuntimeException | AssertionError e) {
            // reports name a test of a factory by its number only
            throw new AssertionError("Row " + row.get("id") + ": " + e.getMessage(), e);
        }
    }

    private static void check(SlaVector row, BusinessTime time) {
        switch (row.kind()) {
            case "deadline" -> {
                assertThat(time.dueAt(row.start(), row.duration())).isEqualTo(row.expectedInstant());
                row.peerBreachesAfter()
                        .ifPresent(peer -> assertThat(time.breachesAfter(row.start(), row.duration()))
                                .as("breachesAfter")
                                .contains(peer));
            }
            case "backward" ->
                assertThat(time.backward(row.start(), row.duration())).isEqualTo(row.expectedInstant());
            case "elapsed" -> assertThat(time.elapsed(row.start(), row.end())).isEqualTo(row.expectedDuration());
            case "next_open" -> assertThat(time.nextOpen(row.start())).isEqualTo(row.expectedInstant());
            case "is_open" -> assertThat(time.isOpen(row.start())).isEqualTo(row.expectedTruth());
            default -> throw SlaVector.unreadable(row.kind());
        }
    }
}
