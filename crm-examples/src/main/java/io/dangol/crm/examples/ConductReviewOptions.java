package io.dangol.crm.examples;

import io.dangol.crm.metrics.report.Language;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The options of {@link ConductReviewExample}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param simulate how many customers are made up; empty for the story of one
 * @param seed of the first population
 * @param seeds how many populations there are, with seeds that count up
 * @param generator what makes them up
 * @param out the folder for the review page; empty for none
 * @param language of the page
 * @param help whether only the options are asked for
 */
record ConductReviewOptions(
        OptionalInt simulate,
        long seed,
        int seeds,
        ConductGenerator generator,
        Optional<Path> out,
        Language language,
        boolean help) {

    /** What {@code --help} prints. */
    static final String USAGE = """
            Tells two made-up years of a customer who shouts at staff; or shows how well the standard policy of
            conduct finds bad customers among made-up ones.

              --out FOLDER       also write the page for whoever decides about the customer, conduct.html; it is replaced
              --lang LANGUAGE    language of the page, en or ko; default: en
              --simulate N       make up N customers, 1 to 1000000, and compare rules on them: confusion table,
                                 precision, recall, ranking, Brier score and reliability, with intervals
              --seed S           a whole number from which all random numbers come; default: 1
              --seeds K          repeat for K seeds, S, S + 1 and so on, 1 to 1000; default: 1
              --generator NAME   table (four kinds of customers with constant rates) or lived (visits over time, late
                                 beginners, provocation, grudges, errors and disputes); default: table
              --help             print this

            All customers are made up; the figures say nothing about real ones. Exit code: 0, or 2 with one line on
            standard error if the options cannot be used or the page cannot be written.
            """;

    private static final String SIMULATE = "--simulate";
    private static final String SEED = "--seed";
    private static final String SEEDS = "--seeds";
    private static final String GENERATOR = "--generator";
    private static final String OUT = "--out";
    private static final String LANG = "--lang";
    private static final int MAX_CUSTOMERS = 1_000_000;
    private static final int MAX_SEEDS = 1_000;
    private static final List<ConductGenerator> GENERATORS = List.of(new TableConduct(), new LivedConduct());

    /**
     * Returns the options that the words of a command line stand for.
     *
     * @throws CommandLineException if an option is unknown, given twice or without a value, or a value is not allowed
     */
    static ConductReviewOptions parse(List<String> words) throws CommandLineException {
        OptionWords given = OptionWords.parse(words, Set.of(SIMULATE, SEED, SEEDS, GENERATOR, OUT, LANG));
        boolean simulates = given.text(SIMULATE).isPresent();
        for (String ofTheSimulation : List.of(SEED, SEEDS, GENERATOR)) {
            if (!simulates && given.text(ofTheSimulation).isPresent()) {
                throw new CommandLineException(ofTheSimulation + " is that of the simulation; give " + SIMULATE
                        + " too, or leave " + ofTheSimulation + " out.");
            }
        }
        if (simulates && given.text(OUT).isPresent()) {
            throw new CommandLineException(
                    OUT + " is for the page of the story; leave " + OUT + " or " + SIMULATE + " out.");
        }
        if (given.text(OUT).isEmpty() && given.text(LANG).isPresent()) {
            throw new CommandLineException(
                    LANG + " is that of the page; give " + OUT + " too, or leave " + LANG + " out.");
        }
        return new ConductReviewOptions(
                simulates ? OptionalInt.of(given.number(SIMULATE, 1, MAX_CUSTOMERS)) : OptionalInt.empty(),
                seed(given),
                given.number(SEEDS, 1, MAX_SEEDS),
                generator(given),
                given.path(OUT),
                given.language(),
                given.help());
    }

    private static long seed(OptionWords given) throws CommandLineException {
        String text = given.text(SEED).orElse("1");
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new CommandLineException(
                    SEED + " " + Shown.of(text) + " is not allowed; allowed are whole numbers from " + Long.MIN_VALUE
                            + " to " + Long.MAX_VALUE + ".");
        }
    }

    private static ConductGenerator generator(OptionWords given) throws CommandLineException {
        String text = given.text(GENERATOR).orElse(GENERATORS.get(0).word());
        return GENERATORS.stream()
                .filter(generator -> generator.word().equals(text))
                .findFirst()
                .orElseThrow(() -> new CommandLineException(GENERATOR + " " + Shown.of(text)
                        + " is not a generator; allowed are "
                        + String.join(
                                ", ",
                                GENERATORS.stream().map(ConductGenerator::word).toList())
                        + "."));
    }
}
