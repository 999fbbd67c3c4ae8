package io.dangol.crm.examples;

import io.dangol.crm.complaint.ComplaintEvent;
import io.dangol.crm.complaint.ComplaintState;
import io.dangol.crm.complaint.ComplaintTrail;
import io.dangol.crm.complaint.ComplaintWorkflow;
import io.dangol.crm.metrics.report.ComplaintReport;
import io.dangol.crm.metrics.report.ConformanceReport;
import io.dangol.crm.metrics.report.Language;
import io.dangol.crm.workflow.Conformance;
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
 * Shows a made-up day at a complaint desk, or replays a log of incidents on the standard workflow of complaints;
 * with a folder, pages show half a year of a made-up desk, or the log.
 *
 * <pre>
 * mvn -q -pl crm-examples -am compile exec:java -Dexec.mainClass=io.dangol.crm.examples.ComplaintDeskExample
 * </pre>
 *
 * <p>Exit codes: 0 when all is well, 2 when the command line or a file cannot be used; then one line on standard error
 * says why.
 */
public final class ComplaintDeskExample {

    static final int OK = 0;
    static final int UNUSABLE = 2;
    static final long SEED = 20250101;

    private ComplaintDeskExample() {}

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
            ComplaintDeskOptions options = ComplaintDeskOptions.parse(args);
            if (options.help()) {
                out.print(ComplaintDeskOptions.USAGE);
                return OK;
            }
            refuseToReplaceInput(options);
            if (options.replay().isPresent()) {
                replay(options.replay().get(), options, out);
            } else {
                madeUp(options, out);
            }
            return OK;
        } catch (CommandLineException | IOException e) {
            err.println(e.getMessage());
        } catch (UncheckedIOException e) {
            err.println(
                    "A file cannot be written: " + Unwritable.reason("", Objects.requireNonNull(e.getCause())) + ".");
        }
        return UNUSABLE;
    }

    private static void refuseToReplaceInput(ComplaintDeskOptions options) throws CommandLineException {
        Optional<Path> input = options.replay();
        Optional<Path> folder = options.out();
        if (input.isPresent()
                && folder.isPresent()
                && BookFiles.isOneOf(ComplaintFiles.NAMES, input.get(), folder.get())) {
            throw new CommandLineException(
                    input.get() + " would be overwritten by --out " + folder.get() + "; give another folder.");
        }
    }

    private static void replay(Path file, ComplaintDeskOptions options, PrintStream out) throws IOException {
        IncidentCases cases = IncidentCases.read(file, options.zone());
        Conformance<ComplaintState, ComplaintEvent> log = IncidentReplay.conformance();
        List<ComplaintTrail> trails = IncidentTrails.of(cases, log);
        IncidentReplay replay = new IncidentReplay(cases);
        replay.lines(log, trails, options.out()).forEach(out::println);
        if (options.out().isPresent()) {
            out.println("on the page, each change of state is " + IncidentTrails.LOGGED
                    + "; the log does not say how cases ended, so all have the code " + IncidentTrails.ASSUMED);
            Instant at = options.asOf().or(cases::last).orElse(Instant.EPOCH);
            String name = Shown.of(file.getFileName().toString());
            String title = options.language() == Language.KOREAN
                    ? name + ", 종결 결과는 기록에 없음"
                    : name + ", how cases ended is not in the log";
            write(options, cases.rejected(), title, trails, at, out);
            Path folder = options.out().get();
            ComplaintFiles.write(
                    folder,
                    ConformanceReport.of(ComplaintWorkflow.standard(), log, replay.replayed(log))
                            .title(name)
                            .in(options.language()));
            out.println("written: " + folder.resolve(ComplaintFiles.FIT) + ", how the log fits the workflow");
        }
    }

    private static void madeUp(ComplaintDeskOptions options, PrintStream out) throws IOException {
        new ComplaintDay().lines().forEach(out::println);
        if (options.out().isPresent()) {
            List<ComplaintTrail> trails = new MadeUpComplaints(SEED).trails();
            out.println();
            out.printf(
                    Locale.ROOT,
                    "On the page: half a year of another made-up desk (seed %d), %,d complaints.%n",
                    SEED,
                    trails.size());
            Instant at = options.asOf().orElse(MadeUpComplaints.END);
            String title = options.language() == Language.KOREAN
                    ? "꾸며 낸 창구 (시드 " + SEED + ")"
                    : "a made-up desk (seed " + SEED + ")";
            write(options, List.of(), title, trails, at, out);
        }
    }

    private static void write(
            ComplaintDeskOptions options,
            List<RejectedRow> rejected,
            String title,
            List<ComplaintTrail> trails,
            Instant at,
            PrintStream out)
            throws IOException {
        Path folder = options.out().orElseThrow();
        ComplaintReport page = ComplaintReport.of(ComplaintWorkflow.standard(), trails, at, options.zone())
                .title(title)
                .in(options.language());
        ComplaintFiles.write(folder, rejected, page);
        out.println("written: " + folder.resolve(ComplaintFiles.PAGE) + " and " + RejectsFile.NAME + " beside it");
    }
}
