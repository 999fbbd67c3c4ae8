package io.dangol.crm.calendar;

import io.dangol.crm.RealData;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A row of {@code sla.csv} that has pauses and asks what a ticket clock can be asked, for the tests of other packages.
 *
 * @param target of a row that asks for the due instant
 * @param until of a row that asks for the elapsed time
 * @param due what is expected of the former
 * @param elapsed what is expected of the latter
 * @param breachesAfter where the two instants of a target differ
 */
public record PausedVector(
        String id,
        WorkCalendar calendar,
        Instant start,
        List<OpenInterval> pauses,
        Optional<Duration> target,
        Optional<Instant> until,
        Optional<Instant> due,
        Optional<Duration> elapsed,
        Optional<Instant> breachesAfter) {

    /** Reads the copy in the test resources, or the file in the folder that the property {@code crm.vectors} names. */
    public static List<PausedVector> readAll() throws IOException {
        String folder = System.getProperty("crm.vectors", "");
        try (InputStream in = folder.isBlank()
                        ? Objects.requireNonNull(PausedVector.class.getResourceAsStream("/vectors/sla.csv"))
                        : Files.newInputStream(Path.of(folder, "sla.csv"));
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return RealData.CSV.parse(reader).getRecords().stream()
                    .filter(row -> !row.get("pauses").isBlank())
                    .map(SlaVector::read)
                    // a clock runs forward
                    .filter(row -> row.kind().equals("deadline") || row.kind().equals("elapsed"))
                    .map(PausedVector::of)
                    .toList();
        }
    }

    private static PausedVector of(SlaVector row) {
        boolean deadline = row.kind().equals("deadline");
        return new PausedVector(
                row.id(),
                row.calendar(),
                row.start(),
                row.pauses(),
                deadline ? Optional.of(row.duration()) : Optional.empty(),
                deadline ? Optional.empty() : Optional.of(row.end()),
                deadline ? row.expectedInstant() : Optional.empty(),
                deadline ? Optional.empty() : Optional.of(row.expectedDuration()),
                row.peerBreachesAfter());
    }
}
