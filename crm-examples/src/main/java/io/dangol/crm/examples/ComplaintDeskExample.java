package io.dangol.crm.examples;

import io.dangol.crm.metrics.report.Language;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;

/**
 * Shows a made-up day at a complaint desk, or replays a log of incidents on the standard workflow of complaints.
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
            } else if (options.replay().isPresent()) {
                IncidentCases cases = IncidentCases.read(options.replay().get(), options.zone());
                new IncidentReplay(cases).lines().forEach(out::println);
            } else {
                new ComplaintDay().lines().forEach(out::println);
            }
            return OK;
        } catch (CommandLineException | IOException e) {
            err.println(e.getMessage());
            return UNUSABLE;
        }
    }
}
