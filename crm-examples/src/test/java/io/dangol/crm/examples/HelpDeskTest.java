package io.dangol.crm.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.crm.sla.ClockState;
import io.dangol.crm.sla.SlaMetric;
import io.dangol.crm.sla.TicketClock;
import io.dangol.crm.sla.TicketEvent;
import io.dangol.crm.sla.TicketEventType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the page says of statuses is what the example makes of them. */
class HelpDeskTest {

    private static final Path PAGE = Path.of("README-service-desk.md");
    private static final Instant LATER = Instant.parse("2025-03-03T11:00:00Z");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    /** A row of the table. */
    record Said(HelpDesk desk, List<String> statuses, List<TicketEventType> events, String resolution) {}

    static List<Said> page() throws IOException {
        return Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| `--desk`"))
                .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList())
                .map(cells -> new Said(
                        HelpDesk.of(cells.get(1)).orElseThrow(),
                        List.of(cells.get(2).split(", ")),
                        Arrays.stream(cells.get(3).split(", "))
                                .map(TicketEventType::valueOf)
                                .toList(),
                        cells.get(4)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("page")
    void aStatusBecomesTheEventsThatThePageSays(Said said) throws IOException {
        for (String status : said.statuses()) {
            TicketClock clock = clockAfter(said.desk(), status);
            assertThat(clock.events().stream().skip(1).map(TicketEvent::type))
                    .describedAs("%s of %s", status, said.desk())
                    .containsExactlyElementsOf(said.events());
            assertThat(clock.status()).isEqualTo(HelpDesk.word(status));
            assertThat(clock.read(SlaMetric.RESOLUTION, LATER).state())
                    .describedAs("%s of %s", status, said.desk())
                    .isEqualTo(
                            switch (said.resolution()) {
                                case "runs" -> ClockState.RUNNING;
                                case "pauses" -> ClockState.PAUSED;
                                case "stops" -> ClockState.MET;
                                case "lapses" -> ClockState.LAPSED;
                                default -> ClockState.NO_TARGET;
                            });
        }
    }

    @ParameterizedTest
    @MethodSource("page")
    void noOtherClockPauses(Said said) throws IOException {
        for (String status : said.statuses()) {
            assertThat(clockAfter(said.desk(), status)
                            .read(SlaMetric.FIRST_RESPONSE, LATER)
                            .state())
                    .isNotEqualTo(ClockState.PAUSED);
        }
    }

    @Test
    void thePageNamesEveryStatusOfEveryDeskOnce() throws IOException {
        List<String> named = page().stream()
                .flatMap(said ->
                        said.statuses().stream().map(status -> said.desk().option() + ": " + HelpDesk.word(status)))
                .toList();
        Set<String> known = Arrays.stream(HelpDesk.values())
                .flatMap(desk -> desk.meanings().keySet().stream().map(status -> desk.option() + ": " + status))
                .collect(Collectors.toSet());
        assertThat(named).doesNotHaveDuplicates();
        assertThat(new HashSet<>(named)).isEqualTo(known);
    }

    @Test
    void theUsageNamesEveryDesk() {
        String usage = ServiceDeskOptions.USAGE.replaceAll("\\s+", " ");
        assertThat(Stream.of(HelpDesk.values()).map(HelpDesk::option))
                .allSatisfy(desk -> assertThat(usage).contains(desk));
        assertThat(usage)
                .contains(Arrays.stream(TicketEventType.values())
                        .map(type -> type.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", ")));
    }

    @Test
    void caseHyphensAndUnderscoresDoNotCount() {
        assertThat(HelpDesk.SERVICENOW.meaning("Awaiting_User-Info")).contains(StatusMeaning.WAITING);
        assertThat(HelpDesk.OTRS.meaning("pending auto close+"))
                .isEqualTo(HelpDesk.OTRS.meaning("Pending Auto Close-"));
    }

    /** Returns the clock of a ticket that came in on a Monday at 9, an hour before it is given a status. */
    private TicketClock clockAfter(HelpDesk desk, String status) throws IOException {
        Path file = Files.writeString(
                folder.resolve("events.csv"),
                "ticket,at,event\n1,2025-03-03T09:00,created\n1,2025-03-03T10:00,\"" + status + "\"\n");
        ServiceLevels levels = ServiceLevels.withReplies(desk, ZoneOffset.UTC);
        DeskIntake intake = new DeskEventFile(desk, ZoneOffset.UTC, Site.LOCAL).read(file, levels);
        assertThat(intake.rejected()).isEmpty();
        return intake.clocks().get(0);
    }
}
