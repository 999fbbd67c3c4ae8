package io.dangol.crm.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerBookExampleTest {

    private static final String CSV = """
            customer,date,amount_gbp
            a,2025-01-01,1
            ,2025-01-02,2
            "b, c",2025-01-03,ten
            a,2025-01-04,3
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void aFileIsReadAndCounted() throws IOException {
        assertThat(run("--purchases", csv(), "--out", folder.resolve("new/book").toString()))
                .isZero();
        assertThat(lines(out))
                .startsWith(
                        "read 4 = accepted 2 + anonymous 1 (GBP 2.00) + rejected 1",
                        "columns: customer = customer, time = date, amount = amount_gbp",
                        "no document column: each row is an order of its own",
                        "rejected: 1 amount; see " + folder.resolve("new/book/rejects.csv"),
                        "  line 4: the amount 'ten' is not a number; accepted are digits with a decimal point, as 1234.50",
                        "",
                        "Customer book on 2025-01-05 (UTC), amounts in GBP");
        assertThat(err.size()).isZero();
        assertThat(Files.readString(folder.resolve("new/book/rejects.csv"))).isEqualTo("""
                        line,reason,text
                        4,"the amount 'ten' is not a number; accepted are digits with a decimal point, as 1234.50","\""b, c"",2025-01-03,ten"
                        """);
    }

    @Test
    void rejectsOfAnEarlierRunDoNotStay() throws IOException {
        Files.writeString(folder.resolve("rejects.csv"), "old");
        Path good = Files.writeString(folder.resolve("good.csv"), "customer,date,amount\na,2025-01-01,1\n");
        assertThat(run("--purchases", good.toString(), "--out", folder.toString()))
                .isZero();
        assertThat(Files.readString(folder.resolve("rejects.csv"))).isEqualTo("line,reason,text\n");
        assertThat(lines(out)).contains("currency USD is assumed, for the file names none; --currency CODE says which");
    }

    @Test
    void rejectedRecordsOfAnEarlierRunDoNotStay() throws IOException {
        for (String name : RecordsReader.REJECTS) {
            Files.writeString(folder.resolve(name), "old");
        }
        Path people = Files.writeString(folder.resolve("people.csv"), "customer\na\n");
        assertThat(run("--purchases", csv(), "--customers", people.toString(), "--out", folder.toString()))
                .isZero();
        assertThat(Files.readString(folder.resolve("rejects-customers.csv"))).isEqualTo("line,reason,text\n");
        assertThat(folder.resolve("rejects-contacts.csv")).doesNotExist();
        assertThat(folder.resolve("rejects-surveys.csv")).doesNotExist();
        assertThat(folder.resolve("rejects-complaints.csv")).doesNotExist();
        assertThat(folder.resolve("rejects-incidents.csv")).doesNotExist();
    }

    @Test
    void recordsAfterTheDayOfTheBookAreRejectedThoughNobodyNamedTheDay() throws IOException {
        Path people = Files.writeString(
                folder.resolve("people.csv"), "customer,name,since\na,Early,2025-01-05\nb,Tomorrow,2025-01-06\n");
        Path answers = Files.writeString(
                folder.resolve("answers.csv"),
                "customer,at,score,scale_min,scale_max\na,2025-01-05T23:59,1,0,10\na,2025-01-06,1,0,10\n");
        assertThat(run(
                        "--purchases", csv(),
                        "--customers", people.toString(),
                        "--surveys", answers.toString(),
                        "--out", folder.toString()))
                .isZero();
        assertThat(lines(out))
                .contains(
                        "customers: read 2 = accepted 1 + rejected 1 (1 after the as-of date)",
                        "  line 3: since is 2025-01-06T00:00:00Z, after the as-of date 2025-01-05",
                        "answers: read 2 = accepted 1 + rejected 1 (1 after the as-of date)",
                        "  line 3: at is 2025-01-06T00:00:00Z, after the as-of date 2025-01-05");
        assertThat(Files.readString(folder.resolve("book.html")))
                .contains("Early")
                .doesNotContain("Tomorrow");
    }

    @Test
    void withoutAPurchaseTheDayOfRecordsMustBeNamed() throws IOException {
        Path none = Files.writeString(folder.resolve("none.csv"), "customer,date,amount_eur\n");
        Path people = Files.writeString(folder.resolve("people.csv"), "customer,since\nasked,2025-01-01\n");
        assertThat(run("--purchases", none.toString(), "--customers", people.toString()))
                .isEqualTo(2);
        assertThat(lines(err))
                .containsExactly(
                        "There is no purchase to tell as of when customers, contacts, answers, complaints and incidents"
                                + " are read; give --as-of DATE.");
        assertThat(run("--purchases", none.toString(), "--customers", people.toString(), "--as-of", "2025-02-01"))
                .isZero();
        assertThat(lines(out)).anyMatch(line -> line.matches("  Prospect +1 +100.0 %.*"));
    }

    @Test
    void whatTheFilesSayIsInTheBook() throws IOException {
        Path people = Files.writeString(folder.resolve("people.csv"), "customer,contract\na,2025-01-02\nasked,\n");
        Path contacts = Files.writeString(folder.resolve("calls.csv"), """
                customer,at,channel,promise,due,kept,referred,converted
                a,2025-01-02,phone,secret,2025-01-03,,,
                asked,2025-01-02,web,,,,,
                """);
        Path answers = Files.writeString(
                folder.resolve("answers.csv"), "customer,at,score,scale_min,scale_max\nasked,2025-01-02,2,1,5\n");
        assertThat(run(
                        "--purchases", csv(),
                        "--customers", people.toString(),
                        "--contacts", contacts.toString(),
                        "--surveys", answers.toString(),
                        "--out", folder.toString()))
                .isZero();
        assertThat(lines(out))
                .contains(
                        "      because: promise 1 was due on 2025-01-03 and was not kept",
                        "      because: answered 2 on the scale 1-5 on 2025-01-02")
                .anyMatch(line -> line.matches("  Prospect +1 .*"));
        assertThat(Files.readString(folder.resolve("book.html")))
                .contains("2025-01-02 phone, begun by the customer", "How the strength comes about")
                .doesNotContain("secret");
    }

    @Test
    void complaintsAreInTheBookAndThoseThatCannotBeAreRejected() throws IOException {
        Path complaints = Files.writeString(folder.resolve("complaints.csv"), """
                number,customer_id,received_at,answer_by,answered_at,closed_at,code,redress,due
                C-1,a,2025-01-02,2025-01-03,,,,,
                C-2,asked,2025-01-02,,2025-01-03,,,refund,2025-01-04
                C-1,a,2025-01-02,,,,,,
                C-4,a,2025-01-02,,,2025-01-03,,,
                """);
        assertThat(run("--purchases", csv(), "--complaints", complaints.toString(), "--out", folder.toString()))
                .isZero();
        assertThat(lines(out))
                .contains(
                        "complaints: read 4 = accepted 2 + rejected 2 (2 value)",
                        "  see " + folder.resolve("rejects-complaints.csv"),
                        "  line 4: the number was given in a line before; keep one of the two",
                        "      because: complaint C-1 was to be answered by 2025-01-04 and is not",
                        "      because: complaint C-2: refund was promised by 2025-01-04 and not carried out")
                .anyMatch(line -> line.matches("  Prospect +1 .*"));
        assertThat(Files.readString(folder.resolve("rejects-complaints.csv"))).isEqualTo("""
                        line,reason,text
                        4,the number was given in a line before; keep one of the two,
                        5,"a closed complaint has a code, and no other has; give closed_at and code",
                        """);
        assertThat(Files.readString(folder.resolve("book.html"))).contains("complaint C-2: refund was promised by");
    }

    @Test
    void complaintsFollowTheDateOfTheBook() throws IOException {
        Path complaints = Files.writeString(folder.resolve("complaints.csv"), """
                number,customer,received_at,answer_by,answered_at
                C-1,a,2025-01-02,2025-01-03,
                C-2,a,2025-01-02,,2025-01-05
                """);
        assertThat(run("--purchases", csv(), "--complaints", complaints.toString(), "--as-of", "2025-01-03"))
                .isZero();
        assertThat(lines(out))
                .contains("  line 3: answered_at is 2025-01-05T00:00:00Z, after the as-of date 2025-01-03")
                .noneMatch(line -> line.contains("was to be answered"));
    }

    private static final String INCIDENTS = """
            incident,customer,type,severity,occurred_at,reporter,verification,stated_at,stated_by,evidence
            I-1,a,belligerent,2,2025-01-01,clerk-1,,,,
            I-1,a,belligerent,2,2025-01-01,clerk-1,verified,2025-01-02,lead,call-1 call-2
            I-2,a,vandal,1,2025-01-02,clerk-2,verified,2025-01-03,lead,photo-9
            I-3,b,deadbeat,1,2025-01-02,till,,,,
            I-3,c,deadbeat,1,2025-01-02,till,,,,
            I-4,b,Nosy Parker,1,2025-01-02,till,,,,
            """;

    @Test
    void incidentsAreReadAndShownWithWhatTheyIndicate() throws IOException {
        Path incidents = Files.writeString(folder.resolve("incidents.csv"), INCIDENTS);
        assertThat(run("--purchases", csv(), "--incidents", incidents.toString(), "--out", folder.toString()))
                .isZero();
        assertThat(lines(out))
                .contains(
                        "incidents: read 6 = accepted 4 + rejected 2 (1 kind, 1 value)",
                        "Recorded conduct",
                        "  nothing indicated          1",
                        "  exit                       1",
                        "  customer  indicated  score  mostly       value and harm",
                        "      because: conduct scores 8.9, which indicates exit; 2 verified since 2023-01-05")
                .anyMatch(line -> line.matches("  a +exit +8\\.\\d\\d  belligerent  low value, high harm"));
        String page = Files.readString(folder.resolve("book.html"));
        assertThat(page)
                .contains("<h2>Recorded conduct</h2>", "Let a person review the conduct; no sanction without it.")
                .doesNotContain("clerk-1", "photo-9", "Nosy");
        assertThat(Files.readString(folder.resolve("rejects-incidents.csv"))).isEqualTo("""
                        line,reason,text
                        6,"the incident was given in a line before with other content than its status; give this one an id of its own, or keep the content",
                        7,"type is empty or unknown; accepted are thief, rule_breaker, belligerent, family_feuder, vandal, deadbeat",
                        """);
    }

    @Test
    void incidentsFollowTheDateOfTheBook() throws IOException {
        Path incidents = Files.writeString(folder.resolve("incidents.csv"), INCIDENTS);
        assertThat(run("--purchases", csv(), "--incidents", incidents.toString(), "--as-of", "2025-01-02"))
                .isZero();
        assertThat(lines(out))
                .contains("  line 4: stated_at is 2025-01-03T00:00:00Z, after the as-of date 2025-01-02")
                .noneMatch(line -> line.contains("conduct scores"));
    }

    @Test
    void inKoreanConductIsSaidInTheWordsOfTheField() throws IOException {
        Path incidents = Files.writeString(folder.resolve("incidents.csv"), INCIDENTS);
        assertThat(run(
                        "--purchases",
                        csv(),
                        "--incidents",
                        incidents.toString(),
                        "--lang",
                        "ko",
                        "--out",
                        folder.toString()))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("불량고객", "고객의 퇴출", "호전형", "가치 낮음, 피해 큼");
        assertThat(Files.readString(folder.resolve("book.html")))
                .contains("불량고객: 기록된 행위", "행위 점수 8.9, 고객의 퇴출 단계에 해당")
                .doesNotContain("EXIT", "BELLIGERENT");
    }

    @Test
    void anUpheldComplaintThatWasOpenMakesAnIncidentWeighHalf() throws IOException {
        Path incidents = Files.writeString(folder.resolve("incidents.csv"), INCIDENTS);
        Path complaints = Files.writeString(folder.resolve("complaints.csv"), """
                customer,received_at,answered_at,closed_at,code
                a,2024-12-30,2025-01-03,2025-01-04,upheld_tangible
                """);
        assertThat(run(
                        "--purchases",
                        csv(),
                        "--incidents",
                        incidents.toString(),
                        "--complaints",
                        complaints.toString()))
                .isZero();
        assertThat(lines(out))
                .anyMatch(line -> line.matches("  a +restriction +4\\.\\d\\d  belligerent  low value, high harm"));
    }

    @Test
    void theMadeUpCompanyIsKnownUnlessAFileIsNamed() throws IOException {
        assertThat(run("--out", folder.toString())).isZero();
        assertThat(lines(out)).anyMatch(line -> line.matches("  Partner +[1-9].*"));
        out.reset();
        Path people = Files.writeString(folder.resolve("people.csv"), "customer\n10000001\n");
        assertThat(run("--customers", people.toString())).isZero();
        assertThat(lines(out)).anyMatch(line -> line.matches("  Partner +0 .*"));
    }

    @Test
    void purchasesAfterTheDateAreRejectedAndTheScreenSaysSo() throws IOException {
        assertThat(run("--purchases", csv(), "--as-of", "2025-01-03")).isZero();
        assertThat(lines(out))
                .startsWith(
                        "read 4 = accepted 1 + anonymous 1 (GBP 2.00) + rejected 2",
                        "columns: customer = customer, time = date, amount = amount_gbp",
                        "no document column: each row is an order of its own",
                        "rejected: 1 amount, 1 after the as-of date; --out DIR lists them all in rejects.csv")
                .contains("  line 5: the purchase of 2025-01-04 is after the as-of date 2025-01-03")
                .contains("Customer book on 2025-01-03 (UTC), amounts in GBP");
    }

    @Test
    void withoutAFileThereIsAMadeUpCompany() {
        assertThat(run()).isZero();
        assertThat(lines(out))
                .isEqualTo(Golden.read("customer-book.txt").lines().toList());
    }

    @Test
    void theMadeUpCompanyFollowsTheOptionsToo() {
        assertThat(run("--currency", "USD", "--as-of", "2025-06-30", "--zone", "Asia/Seoul"))
                .isZero();
        assertThat(lines(out).get(1)).contains("(USD 0.00)").contains("rejected 0");
        assertThat(lines(out)).contains("Customer book on 2025-06-30 (Asia/Seoul), amounts in USD");
    }

    @Test
    void aFileWithoutPurchasesGivesAnEmptyBook() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty.csv"), "customer,date,amount_eur\n");
        Files.writeString(folder.resolve("customers.csv"), "of an earlier run");
        assertThat(run("--purchases", empty.toString(), "--out", folder.toString()))
                .isZero();
        assertThat(lines(out))
                .startsWith(
                        "read 0 = accepted 0 + anonymous 0 (EUR 0.00) + rejected 0",
                        "columns: customer = customer, time = date, amount = amount_eur",
                        "no document column: each row is an order of its own",
                        "There is no purchase.");
        assertThat(Files.readAllLines(folder.resolve("customers.csv")))
                .singleElement()
                .asString()
                .startsWith("customer,documents,gross,returns,net,return_rate");
    }

    @Test
    void realPurchasesGiveTheirKnownFigures() throws IOException {
        Path invoices = RealPurchasesTest.file("online-retail-invoices.csv.gz");
        assertThat(run("--purchases", invoices.toString(), "--as-of", "2011-12-10", "--out", folder.toString()))
                .isZero();
        assertThat(lines(out))
                .startsWith("read 25,900 = accepted 22,190 + anonymous 3,710 (GBP 1,447,682.12) + rejected 0");
        assertThat(Files.readAllLines(folder.resolve("customers.csv")))
                .hasSize(1 + 4_372)
                .anyMatch(line -> line.startsWith("16446,2,168472.50,168469.60,2.90,0.9999827"));
        assertThat(Files.readAllLines(folder.resolve("company.csv")))
                .contains(
                        "customers,4372",
                        "gross,8911407.90",
                        "returns,611342.09",
                        "net,8300065.81",
                        "customers_net_not_positive,55",
                        "customers_one_document,1494",
                        "customers_return_rate_0.2,125",
                        "customers_return_rate_0.5,40",
                        "customers_return_rate_1.0,21")
                .anyMatch(line -> line.startsWith("gini_net,0.7092"))
                .anyMatch(line -> line.startsWith("share_top_0.20,0.7383"));
        assertThat(Files.readString(folder.resolve("book.html")))
                .contains("16446")
                .doesNotContain("<script");
        assertThat(Files.readString(folder.resolve("rejects.csv"))).isEqualTo("line,reason,text\n");
    }

    @Test
    void namesStandOnThePageIfTheyWereGivenAndNowhereElse() throws IOException {
        Path customers = Files.writeString(folder.resolve("people.csv"), """
                Customer ID,kind,name,e-mail,email,since
                a,person,Belandra Noromar,x,a@example.com,2024-12-01
                a,person,Twice Given,x,,
                b,robot,Nosy Parker,x,,
                """);
        assertThat(run("--purchases", csv(), "--customers", customers.toString(), "--out", folder.toString()))
                .isZero();
        assertThat(lines(out))
                .contains(
                        "customers: read 3 = accepted 1 + rejected 2 (1 kind, 1 customer); columns not used: e-mail",
                        "  line 3: the customer was given in a line before; keep one of the two",
                        "  line 4: kind is unknown; accepted are person, company");
        assertThat(Files.readString(folder.resolve("book.html"))).contains("<bdi>Belandra Noromar</bdi>");
        assertThat(Files.readString(folder.resolve("rejects-customers.csv"))).isEqualTo("""
                        line,reason,text
                        3,the customer was given in a line before; keep one of the two,
                        4,"kind is unknown; accepted are person, company",
                        """);
        assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain("Belandra", "Twice", "Nosy", "example.com");
        assertThat(Files.readString(folder.resolve("customers.csv"))).doesNotContain("Belandra");
    }

    @Test
    void contactsAndAnswersAreReadAndCounted() throws IOException {
        Path contacts = Files.writeString(
                folder.resolve("calls.csv"),
                "customer,at,channel\na,2025-01-02,phone\n" + "a,2025-02-02,phone\n".repeat(7));
        Path surveys = Files.writeString(
                folder.resolve("answers.csv"), "customer,at,score,scale_min,scale_max\na,2025-01-02,9,0,10\n");
        assertThat(run(
                        "--purchases",
                        csv(),
                        "--contacts",
                        contacts.toString(),
                        "--surveys",
                        surveys.toString(),
                        "--as-of",
                        "2025-01-31",
                        "--out",
                        folder.toString()))
                .isZero();
        assertThat(lines(out))
                .contains(
                        "contacts: read 8 = accepted 1 + rejected 7 (7 after the as-of date)",
                        "  see " + folder.resolve("rejects-contacts.csv"),
                        "  line 3: at is 2025-02-02T00:00:00Z, after the as-of date 2025-01-31",
                        "  and 2 more",
                        "answers: read 1 = accepted 1 + rejected 0");
    }

    @Test
    void theReportIsInTheLanguageAskedForAndTheMessagesInEnglish() throws IOException {
        assertThat(run("--purchases", csv(), "--lang", "ko", "--out", folder.toString()))
                .isZero();
        assertThat(lines(out))
                .startsWith("read 4 = accepted 2 + anonymous 1 (GBP 2.00) + rejected 1")
                .contains("고객 장부, 2025-01-05 기준 (UTC), 금액 단위 GBP");
        assertThat(Files.readString(folder.resolve("book.html"))).contains("<html lang=\"ko\">");
        assertThat(Files.readString(folder.resolve("company.csv"))).startsWith("measure,value\n");
    }

    @Test
    void helpPrintsTheOptions() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo(CommandLine.USAGE.replace("\n", System.lineSeparator()));
    }

    @Test
    void aWrongCommandLineIsOneLineAndExitCodeTwo() {
        assertThat(run("--top", "none")).isEqualTo(2);
        assertThat(lines(err)).containsExactly("--top none is not allowed; allowed are whole numbers from 1 to 10000.");
        assertThat(out.size()).isZero();
    }

    @Test
    void aMissingFileIsOneLineAndExitCodeTwo() {
        assertThat(run("--purchases", "none.csv")).isEqualTo(2);
        assertThat(lines(err)).containsExactly("none.csv does not exist.");
    }

    @Test
    void aFolderThatCannotBeMadeIsOneLineAndExitCodeTwo() throws IOException {
        String file = csv();
        assertThat(run("--purchases", file, "--out", file)).isEqualTo(2);
        assertThat(lines(err))
                .containsExactly(file + "/rejects.csv cannot be written: " + file
                        + ": this is a file, not a folder; give a folder that can be.");
    }

    @Test
    void whyAFileCannotBeWrittenIsSaidInWords() throws IOException {
        String file = csv();
        Path page = Files.createDirectory(folder.resolve("book.html"));
        assertThat(run("--purchases", file, "--out", folder.toString())).isEqualTo(2);
        assertThat(lines(err)).containsExactly(page + " cannot be written: is a directory; give a folder that can be.");
        assertThat(Unwritable.failure(page, new AccessDeniedException("/top")))
                .hasMessage(page + " cannot be written: /top: no permission; give a folder that can be.");
        assertThat(Unwritable.reason("a", new NoSuchFileException("a"))).isEqualTo("the folder is missing");
        assertThat(Unwritable.reason("a", new FileSystemException("a"))).isEqualTo("FileSystemException");
        assertThat(Unwritable.reason("a", new IOException("disk gone"))).isEqualTo("disk gone");
        assertThat(Unwritable.reason("a", new IOException())).isEqualTo("IOException");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rejects.csv", "rejects-incidents.csv", "customers.csv", "company.csv", "book.html"})
    void anInputThatWouldBeOverwrittenIsRefusedAndUnharmed(String name) throws IOException {
        Path input = Files.writeString(folder.resolve(name), CSV);
        Path link = Files.createSymbolicLink(folder.resolve("linked.csv"), input);
        for (Path given : List.of(input, link, folder.resolve("none/../" + name))) {
            err.reset();
            assertThat(run("--purchases", given.toString(), "--out", folder.toString()))
                    .isEqualTo(2);
            assertThat(lines(err))
                    .containsExactly("--purchases " + given + " would be overwritten by --out " + folder
                            + "; give another folder.");
        }
        err.reset();
        assertThat(run("--customers", input.toString(), "--out", folder.toString()))
                .isEqualTo(2);
        assertThat(lines(err)).singleElement().asString().startsWith("--customers " + input + " would be overwritten");
        assertThat(out.size()).isZero();
        assertThat(Files.readString(input)).isEqualTo(CSV);
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder(name, "linked.csv");
    }

    @Test
    void whatTheLibraryRefusesIsOneLineAndExitCodeTwo() throws IOException {
        List<String> args = List.of("--purchases", csv());
        for (RuntimeException refusal :
                List.of(new ArithmeticException("long overflow"), new IllegalArgumentException("long\noverflow"))) {
            err.reset();
            try (PrintStream to = new RefusingStream(refusal);
                    PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8)) {
                assertThat(CustomerBookExample.run(args, to, errors)).isEqualTo(2);
            }
            assertThat(lines(err)).containsExactly("The book cannot be made of these purchases: long overflow");
        }
    }

    @Test
    void withoutAPurchaseThereIsNoDayToCompareWith() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty.csv"), "customer,date,amount_eur\n");
        assertThat(run("--purchases", empty.toString(), "--compare-to", "2025-01-05"))
                .isZero();
        assertThat(err.size()).isZero();
        assertThat(lines(out)).contains("There is no purchase.", "Customer book on 2025-01-06 (UTC), amounts in EUR");
    }

    @Test
    void aDateToCompareWithMustBeEarlierThanTheLastPurchase() throws IOException {
        assertThat(run("--purchases", csv(), "--compare-to", "2025-01-05")).isEqualTo(2);
        assertThat(lines(err))
                .containsExactly("--compare-to 2025-01-05 is not before 2025-01-05, the day after the last purchase;"
                        + " give an earlier date.");
    }

    /** Stands for a report that the library refuses halfway. */
    private static final class RefusingStream extends PrintStream {
        private final RuntimeException refusal;

        RefusingStream(RuntimeException refusal) {
            super(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
            this.refusal = refusal;
        }

        @Override
        public PrintStream append(CharSequence text) {
            throw refusal;
        }
    }

    private String csv() throws IOException {
        return Files.writeString(folder.resolve("shop.csv"), CSV).toString();
    }

    private int run(String... args) {
        try (PrintStream to = new PrintStream(out, true, StandardCharsets.UTF_8);
                PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8)) {
            return CustomerBookExample.run(List.of(args), to, errors);
        }
    }

    private static List<String> lines(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
