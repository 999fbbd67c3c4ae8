package io.dangol.crm.examples;

import io.dangol.crm.metrics.report.ConductReport;
import io.dangol.crm.metrics.report.Language;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/**
 * Tells two made-up years of a customer who shouts at staff: how a score fades, what the gate keeps back, and who decides; or
 * shows how well the standard policy of conduct finds bad customers among made-up ones.
 *
 * <pre>
 * mvn -q -pl crm-examples -am compile exec:java -Dexec.mainClass=io.dangol.crm.examples.ConductReviewExample \
 *     -Dexec.args="--simulate 20000 --seed 1"
 * </pre>
 *
 * <p>Exit codes: 0 when all is well, 2 when the command line cannot be used or the page cannot be
 * written; then one line on standard error says why.
 */
public final class ConductReviewExample {

    static final int OK = 0;
    static final int UNUSABLE = 2;
    static final String PAGE = "conduct.html";

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
            if (options.simulate().isPresent()) {
                ConductSimulation.lines(
                                options.generator(), options.simulate().getAsInt(), options.seed(), options.seeds())
                        .forEach(out::println);
            } else {
                tell(options, out);
            }
            return OK;
        } catch (CommandLineException | IOException e) {
            err.println(e.getMessage());
            return UNUSABLE;
        }
    }

    private static void tell(ConductReviewOptions options, PrintStream out) throws IOException {
        ConductStory story = new ConductStory();
        story.lines().forEach(out::println);
        if (options.out().isPresent()) {
            Path page = options.out().get().resolve(PAGE);
            ConductReport report = ConductReport.of(story.told(), ConductStory.POLICY, ConductStory.END)
                    .title(options.language() == Language.KOREAN ? "꾸며 낸 고객" : "a made-up customer")
                    .in(options.language())
                    .showingTexts();
            BookFiles.write(page, report::writeHtml);
            out.println();
            out.println("written: " + page);
        }
    }
}
