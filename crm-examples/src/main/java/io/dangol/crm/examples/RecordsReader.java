package io.dangol.crm.examples;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads the files of customers, contacts, answers, complaints and incidents that a command line names, and tells how that went.
 */
final class RecordsReader {

    private static final int SHOWN_REJECTS = 5;
    private static final String CUSTOMERS = "rejects-customers.csv";
    private static final String CONTACTS = "rejects-contacts.csv";
    private static final String SURVEYS = "rejects-surveys.csv";
    private static final String COMPLAINTS = "rejects-complaints.csv";
    private static final String INCIDENTS = "rejects-incidents.csv";

    /** The files of rejected rows that may be written. */
    static final List<String> REJECTS = List.of(CUSTOMERS, CONTACTS, SURVEYS, COMPLAINTS, INCIDENTS);

    private final CommandLine options;
    private final LocalDate asOf;
    private final PrintStream out;

    /**
     * Makes a reader.
     *
     * @param asOf the date of the book, after which nothing can have happened
     */
    RecordsReader(CommandLine options, LocalDate asOf, PrintStream out) {
        this.options = options;
        this.asOf = asOf;
        this.out = out;
    }

    /**
     * Returns what the files hold; nothing where no file is named. Of a kind that is not read, no rejected rows of an earlier
     * run stay in the folder.
     */
    CompanyRecords read() throws IOException {
        return new CompanyRecords(
                read(RecordKinds.CUSTOMERS, options.customers(), CUSTOMERS),
                read(RecordKinds.CONTACTS, options.contacts(), CONTACTS),
                read(RecordKinds.SURVEYS, options.surveys(), SURVEYS),
                read(RecordKinds.COMPLAINTS, options.complaints(), COMPLAINTS),
                read(RecordKinds.INCIDENTS, options.incidents(), INCIDENTS));
    }

    private <T> List<T> read(RecordFile<T> kind, Optional<Path> file, String rejects) throws IOException {
        if (file.isEmpty()) {
            if (options.out().isPresent()) {
                RejectsFile.remove(options.out().get(), rejects);
            }
            return List.of();
        }
        List<RejectedRow> first = new ArrayList<>();
        Consumer<RejectedRow> shown = row -> {
            if (first.size() < SHOWN_REJECTS) {
                first.add(row);
            }
        };
        RecordIntake<T> intake = read(kind, file.get(), rejects, shown);
        out.println(intake.line());
        if (intake.rejected() > 0) {
            out.println(options.out()
                    .map(folder -> "  see " + folder.resolve(rejects))
                    .orElse("  --out DIR lists all rejected rows in " + rejects));
        }
        first.forEach(row -> out.println("  line " + row.line() + ": " + row.message()));
        if (intake.rejected() > first.size()) {
            out.printf(Locale.ROOT, "  and %,d more%n", intake.rejected() - first.size());
        }
        return intake.records();
    }

    private <T> RecordIntake<T> read(RecordFile<T> kind, Path file, String rejects, Consumer<RejectedRow> shown)
            throws IOException {
        if (options.out().isEmpty()) {
            return kind.read(file, options.zone(), asOf, shown);
        }
        try (RejectsFile written = RejectsFile.in(options.out().get(), rejects)) {
            return kind.read(file, options.zone(), asOf, shown.andThen(written));
        }
    }
}
