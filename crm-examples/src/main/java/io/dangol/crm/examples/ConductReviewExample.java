package io.dangol.crm.examples;

import io.dangol.crm.metrics.report.Language;
import java.io.PrintStream;
import java.util.List;

/**
 * Shows how well the standard policy of conduct finds bad customers among made-up ones.
 *
 * <pre>
 * mvn -q -pl crm-examples -am compile exec:java -Dexec.mainClass=io.dangol.crm.examples.ConductReviewExample \
 *     -Dexec.args="--simulate 20000 --seed 1"
 * </pre>
 *
 * <p>Exit codes: 0 when all is well, 2 when the command line cannot be used; then one line on standard error says why.
 */
public final class ConductReviewExample {

    static final int OK = 0;
    static final int UNUSABLE = 2;

    private ConductReviewExample() {}

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
            ConductReviewOptions options = ConductReviewOptions.parse(args);
            if (options.help()) {
                out.print(ConductReviewOptions.USAGE);
                return OK;
            }
            if (options.simulate().isEmpty()) {
                throw new CommandLineException(
                        "There is nothing to show without --simulate N; --help tells the options.");
            }
            ConductSimulation.lines(options.generator(), options.simulate().getAsInt(), options.seed(), options.seeds())
                    .forEach(out::println);
            return OK;
        } catch (CommandLineException e) {
            err.println(e.getMessage());
            return UNUSABLE;
        }
    }
}
