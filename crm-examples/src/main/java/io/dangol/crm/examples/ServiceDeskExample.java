package io.dangol.crm.examples;

import io.dangol.crm.metrics.report.Language;
import io.dangol.crm.metrics.report.SlaReport;
import io.dangol.crm.sla.Attainment;
import io.dangol.crm.sla.TicketClock;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Tells how a service desk keeps its service level agreements, from the events of its tickets, from a log of incidents, or
 * of a made-up desk: what was met and missed, what is due next, what is late, and who is to be told when.
 *
 * <p>Exit codes: 0 when all is well, 2 when the command line or a file cannot be used; then one line on standard error says
 * why.
 */
public final class ServiceDeskExample {

    static final int OK = 0;
    static final int UNUSABLE = 2;
    static final long SEED = 20250101;

    private static final int SHOWN_REJECTS = 5;

    private ServiceDeskExample() {}

    /** Runs the example; does not end the virtual machine when all is well, for it may be that of a build. */
    public static void main(String[] args) {
        PrintStream out = Console.on(System.out, Language.ENGLISH, System::getProperty);
        int code = run(List.of(args), out, System.err);
        out.flush();
        if (code != OK) {
            System.exit(code);
        }
    }

    static int run(List<String> args, PrintStream out, PrintStream err) {
        try {
            ServiceDeskOptions options = ServiceDeskOptions.parse(args);
            if (options.help()) {
                out.print(ServiceDeskOptions.USAGE);
                return OK;
            }
            refuseToReplaceInput(options);
            ServiceLevels levels = options.incidents().isPresent()
                    ? ServiceLevels.withoutReplies(HelpDesk.SERVICENOW, options.zone())
                    : ServiceLevels.withReplies(options.desk(), options.zone());
            DeskIntake intake = read(options, levels, out);
            tell(options, intake, out);
            report(options, levels, intake, out);
            return OK;
        } catch (CommandLineException | IOException e) {
            err.println(e.getMessage());
        } catch (UncheckedIOException e) {
            err.println(
                    "A file cannot be written: " + Unwritable.reason("", Objects.requireNonNull(e.getCause())) + ".");
        }
        return UNUSABLE;
    }

    private static void refuseToReplaceInput(ServiceDeskOptions options) throws CommandLineException {
        Optional<Path> input = options.input();
        Optional<Path> folder = options.out();
        if (input.isPresent() && folder.isPresent() && BookFiles.isOneOf(DeskFiles.NAMES, input.get(), folder.get())) {
            throw new CommandLineException(
                    input.get() + " would be overwritten by --out " + folder.get() + "; give another folder.");
        }
    }

    private static DeskIntake read(ServiceDeskOptions options, ServiceLevels levels, PrintStream out)
            throws IOException {
        if (options.incidents().isPresent()) {
            return new IncidentFile(options.zone(), options.site())
                    .read(options.incidents().get(), levels);
        }
        if (options.events().isPresent()) {
            return new DeskEventFile(options.desk(), options.zone(), options.site())
                    .read(options.events().get(), levels);
        }
        out.printf(Locale.ROOT, "Half a year of a made-up service desk (seed %d); --events FILE reads yours.%n", SEED);
        return new MadeUpDesk(SEED).intake(levels);
    }

    private static void tell(ServiceDeskOptions options, DeskIntake intake, PrintStream out) {
        out.println(intake.line());
        intake.remarks().forEach(out::println);
        List<RejectedRow> rejected = intake.rejected();
        if (!rejected.isEmpty()) {
            out.println("rejected: " + intake.rejectionsLine()
                    + options.out()
                            .map(folder -> "; see " + folder.resolve(RejectsFile.NAME))
                            .orElse("; --out DIR lists them all in " + RejectsFile.NAME));
            rejected.stream()
                    .limit(SHOWN_REJECTS)
                    .forEach(row -> out.println("  line " + row.line() + ": " + row.message()));
            if (rejected.size() > SHOWN_REJECTS) {
                out.printf(Locale.ROOT, "  and %,d more%n", rejected.size() - SHOWN_REJECTS);
            }
        }
    }

    private static void report(ServiceDeskOptions options, ServiceLevels levels, DeskIntake intake, PrintStream out)
            throws IOException {
        Instant at = options.asOf().or(intake::last).orElse(Instant.EPOCH);
        List<TicketClock> clocks = intake.clocks().stream()
                .filter(clock -> !clock.openedAt().isAfter(at))
                .map(clock -> clock.asOf(at))
                .toList();
        if (clocks.isEmpty()) {
            out.println(intake.clocks().isEmpty() ? "There is no ticket." : "No ticket had come in by " + at + ".");
        }
        Attainment attainment = Attainment.of(clocks, options.zone(), at);
        DueList due = DueList.of(clocks, levels.policies().metrics(), at);
        List<String> text = new DeskText(levels, attainment, due, options.top()).lines();
        out.println();
        text.forEach(out::println);
        if (options.out().isPresent()) {
            SlaReport page = SlaReport.of(attainment)
                    .title("Service desk")
                    .target(ServiceLevels.AGREED_SHARE)
                    .top(options.top())
                    .open(clocks.stream()
                            .flatMap(clock -> clock.read(at).stream())
                            .toList());
            DeskFiles.write(options.out().get(), intake, clocks, at, page);
            out.println();
            out.println("written: " + options.out().get().resolve(DeskFiles.PAGE) + " and two CSV files beside it");
        }
    }
}
