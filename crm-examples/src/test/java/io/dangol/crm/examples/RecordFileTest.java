package io.dangol.crm.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.dangol.crm.CustomerId;
import io.dangol.crm.customer.CustomerKind;
import io.dangol.crm.feedback.Instrument;
import io.dangol.crm.feedback.Scale;
import io.dangol.crm.interaction.Channel;
import io.dangol.crm.interaction.Direction;
import io.dangol.crm.interaction.InteractionKind;
import io.dangol.crm.interaction.Phase;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordFileTest {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final LocalDate AS_OF = LocalDate.of(2025, 12, 31);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final List<RejectedRow> rejects = new ArrayList<>();

    private <T> RecordIntake<T> read(RecordFile<T> kind, String csv) throws IOException {
        Path file = Files.writeString(folder.resolve("file.csv"), csv);
        return kind.read(file, SEOUL, AS_OF, rejects::add);
    }

    @Test
    void aCustomerMayHaveEveryFieldOrTheIdAlone() throws IOException {
        assertThat(read(RecordKinds.CUSTOMERS, """
                                CUSTOMER,kind,name,parent,email,phone,since,contract
                                7,Company,"Noromar, Sons",1,n@example.com,555-0100,2025-03-01,2025-06-01T12:00Z
                                8,,,,,,,
                                """).records())
                .containsExactly(
                        new CustomerRow(
                                CustomerId.of("7"),
                                CustomerKind.COMPANY,
                                Optional.of("Noromar, Sons"),
                                Optional.of(CustomerId.of("1")),
                                Optional.of("n@example.com"),
                                Optional.of("555-0100"),
                                Optional.of(Instant.parse("2025-02-28T15:00:00Z")),
                                Optional.of(Instant.parse("2025-06-01T12:00:00Z"))),
                        new CustomerRow(
                                CustomerId.of("8"),
                                CustomerKind.PERSON,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()));
        assertThat(rejects).isEmpty();
    }

    @Test
    void aContactMayCarryAPromiseAndAReferral() throws IOException {
        assertThat(read(RecordKinds.CONTACTS, """
                                customer,at,channel,direction,phase,kind,note,promise,due,kept,referred,converted
                                7,2025-03-01T09:00Z,phone,outbound,before purchase,contact,asked,call back,2025-03-03,,9,2025-03-09
                                7,2025-03-02T09:00Z,Store,,,observation,,,,,,
                                """).records())
                .containsExactly(
                        new ContactRow(
                                CustomerId.of("7"),
                                Instant.parse("2025-03-01T09:00:00Z"),
                                Channel.PHONE,
                                Direction.OUTBOUND,
                                Phase.BEFORE_PURCHASE,
                                InteractionKind.CONTACT,
                                Optional.of("asked"),
                                Optional.of(new ContactRow.Promised(
                                        "call back", Instant.parse("2025-03-02T15:00:00Z"), Optional.empty())),
                                Optional.of(new ContactRow.Referred(
                                        CustomerId.of("9"), Optional.of(Instant.parse("2025-03-08T15:00:00Z"))))),
                        new ContactRow(
                                CustomerId.of("7"),
                                Instant.parse("2025-03-02T09:00:00Z"),
                                Channel.STORE,
                                Direction.NONE,
                                Phase.AFTER_PURCHASE,
                                InteractionKind.OBSERVATION,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()));
    }

    @Test
    void anAnswerHasItsScaleAndSatisfactionAsTheDefaultQuestion() throws IOException {
        assertThat(read(RecordKinds.SURVEYS, """
                                customer,at,score,scale_min,scale_max,instrument
                                7,2025-03-01T09:00Z,+4.50,1,5,
                                7,2025-03-01T09:00Z, 9 ,0,10,nps
                                """).records())
                .containsExactly(
                        new SurveyRow(
                                CustomerId.of("7"),
                                Instant.parse("2025-03-01T09:00:00Z"),
                                4.5,
                                Scale.of(1, 5),
                                Instrument.CSAT),
                        new SurveyRow(
                                CustomerId.of("7"),
                                Instant.parse("2025-03-01T09:00:00Z"),
                                9,
                                Scale.NPS,
                                Instrument.NPS));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "customers | ,,,,, | CUSTOMER | the customer is empty; give an id",
                "customers | 7,thing,,,, | KIND | kind is unknown; accepted are person, company",
                "customers | 7,,Secret Name,7,, | CUSTOMER | the customer is its own parent; leave the parent empty",
                "customers | 7,,,,x@y,Secret Name | TIME | since is not a date or time; accepted are such as",
                "customers | 7,,Secret | FIELD_COUNT | the row has 3 fields, the header 6",
                "customers | 7,\"Secret,,,, | UNREADABLE | a quote is opened and never closed",
                "customers | 7,,,,x@y,2026-01-01 | LATER | since is 2025-12-31T15:00:00Z, after the as-of date 2025-12-31",
                "customers | 7,,,,Secret, | VALUE | E-mail address of 6 characters is none: it needs",
                "contacts | 7,2025-03-01,,,,,,,, | VALUE | the channel is empty; accepted are phone, email,",
                "contacts | 7,2025-03-01,Secret,,,,,,, | KIND | channel is unknown; accepted are phone, email, web,",
                "contacts | 7,,phone,,,,,,, | TIME | the time 'at' is empty; give a date or a time",
                "contacts | 7,2026-01-01T00:00,phone,,,,,,, | LATER | at is 2025-12-31T15:00:00Z, after the as-of date",
                "contacts | 7,2025-03-01,phone,sideways,,,,,, | KIND | direction is unknown; accepted are inbound,",
                "contacts | 7,2025-03-01,phone,none,,,,,, | KIND | a contact has a direction; give inbound or outbound",
                "contacts | 7,2025-03-01,phone,,call Secret,,,,, | VALUE | a promise needs both what was promised",
                "contacts | 7,2025-03-01,phone,,,2025-03-02,,,, | VALUE | a promise needs both what was promised",
                "contacts | 7,2025-03-02,phone,,Secret,2025-03-01,,,, | VALUE | Promise of-this-row was made at",
                "contacts | 7,2025-03-02,phone,,Secret,2025-03-03,2025-03-01,,, | VALUE | Promise of-this-row was made",
                "contacts | 7,2025-03-02,phone,,Secret,2027-03-03,2026-03-01,,, | LATER | kept is 2026-02-28T15:00:00Z",
                "contacts | 7,2025-03-01,phone,,,,,,2025-03-02, | VALUE | converted is given without the customer",
                "contacts | 7,2025-03-01,phone,,,,,8,2026-03-02, | LATER | converted is 2026-03-01T15:00:00Z, after",
                "contacts | 7,2025-03-01,phone,,,,,8,2025-02-02, | VALUE | Referral of-this-row was made at",
                "contacts | 7,2025-03-01,phone,,,,,7,, | CUSTOMER | customers do not refer themselves; give another",
                "surveys | 7,2025-03-01,11,0,10 | VALUE | Value 11.0 is not on the scale 0.0..10.0",
                "surveys | 7,2025-03-01,5,10,0 | VALUE | Scale from 10.0 to 0.0; both ends are finite numbers",
                "surveys | 7,2025-03-01,5,5,5 | VALUE | Scale from 5.0 to 5.0; both ends are finite numbers",
                "surveys | 7,2025-03-01,Secret,0,10 | VALUE | score is not a number; accepted are digits with",
                "surveys | 7,2025-03-01,,0,10 | VALUE | the number 'score' is empty; give one",
                "surveys | 7,2026-03-01,5,0,10 | LATER | at is 2026-02-28T15:00:00Z, after the as-of date 2025-12-31",
                "surveys | ,2025-03-01,5,0,10 | CUSTOMER | the customer is empty; give an id",
                "surveys | 7,2025-02-29,5,0,10 | TIME | at is not a date or time; accepted are such as",
            })
    void aRowThatIsNotTakenHasALineAndAReasonAndNoneOfItsText(
            String file, String row, RejectReason reason, String message) throws IOException {
        RecordFile<?> kind = file.equals("customers")
                ? RecordKinds.CUSTOMERS
                : file.equals("contacts") ? RecordKinds.CONTACTS : RecordKinds.SURVEYS;
        String header = file.equals("customers")
                ? "customer,kind,name,parent,email,since"
                : file.equals("contacts")
                        ? "customer,at,channel,direction,promise,due,kept,referred,converted,note"
                        : "customer,at,score,scale_min,scale_max";
        RecordIntake<?> intake = read(kind, header + "\n" + row + "\n");
        assertThat(intake.records()).isEmpty();
        assertThat(intake.rejections()).containsOnlyKeys(reason);
        assertThat(rejects).singleElement().satisfies(rejected -> {
            assertThat(rejected.line()).isEqualTo(2);
            assertThat(rejected.reason()).isEqualTo(reason);
            assertThat(rejected.message()).startsWith(message).doesNotContain("Secret");
            assertThat(rejected.text()).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7d",
                "7f",
                "0x1p3",
                "NaN",
                "Infinity",
                "-Infinity",
                "1e400",
                "1e1",
                "1E1",
                "7 7",
                "7,5",
                "1_000",
                ".",
                "-",
                "+-7",
                "７",
                "\u00A07",
                "--7",
                "1.2.3"
            })
    void whatJavaTakesForANumberAndAPersonDoesNotIsRejected(String number) throws IOException {
        String quoted = '"' + number + '"';
        RecordIntake<SurveyRow> intake = read(
                RecordKinds.SURVEYS,
                "customer,at,score,scale_min,scale_max\n7,2025-03-01," + quoted + ",0,10\n7,2025-03-01,5,0," + quoted
                        + '\n' + "7,2025-03-01,5," + quoted + ",10\n");
        assertThat(intake.records()).isEmpty();
        assertThat(rejects)
                .extracting(RejectedRow::message)
                .containsExactly(
                        "score is not a number; accepted are digits with a decimal point, as 9 or 4.5",
                        "scale_max is not a number; accepted are digits with a decimal point, as 9 or 4.5",
                        "scale_min is not a number; accepted are digits with a decimal point, as 9 or 4.5");
    }

    @Test
    void aNumberBeyondAllBoundsIsRejected() throws IOException {
        read(RecordKinds.SURVEYS, "customer,at,score,scale_min,scale_max\n7,2025-03-01,5,0," + "9".repeat(400) + '\n');
        assertThat(rejects).extracting(RejectedRow::reason).containsExactly(RejectReason.VALUE);
    }

    @Test
    void theRecommendationQuestionHasOneScale() throws IOException {
        RecordIntake<SurveyRow> intake = read(RecordKinds.SURVEYS, """
                        customer,at,score,scale_min,scale_max,instrument
                        7,2025-03-01,4,1,5,NPS
                        7,2025-03-01,4.5,0,10,NPS
                        7,2025-03-01,4.5,1,5,own question
                        """);
        assertThat(intake.records()).extracting(SurveyRow::instrument).containsExactly(Instrument.of("OWN QUESTION"));
        assertThat(rejects)
                .extracting(RejectedRow::line, RejectedRow::reason)
                .containsExactly(tuple(2L, RejectReason.VALUE), tuple(3L, RejectReason.VALUE));
    }

    @Test
    void theRowThatClosesACircleOfAccountsIsRejected() throws IOException {
        RecordIntake<CustomerRow> intake = read(RecordKinds.CUSTOMERS, """
                        customer,parent
                        a,b
                        b,c
                        c,a
                        d,a
                        c,x
                        c,
                        x,d
                        """);
        assertThat(intake.records()).extracting(row -> row.customer().value()).containsExactly("a", "b", "d", "c");
        assertThat(rejects)
                .extracting(RejectedRow::line, RejectedRow::reason)
                .containsExactly(
                        tuple(4L, RejectReason.CUSTOMER),
                        tuple(7L, RejectReason.CUSTOMER),
                        tuple(8L, RejectReason.CUSTOMER));
        assertThat(rejects.get(0).message()).startsWith("the parent belongs, directly or not, to this customer");
        assertThat(rejects.get(1).message()).startsWith("the customer was given in a line before");
    }

    @Test
    void aLongChainOfAccountsIsReadInLinearTime() {
        for (boolean rising : new boolean[] {true, false}) {
            Circles circles = new Circles();
            int last = 200_000;
            int joined = 0;
            for (int i = 0; i < last; i++) {
                int account = rising ? i : last - 1 - i;
                joined += circles.join(id(account), id(account + 1)) ? 1 : 0;
            }
            assertThat(joined).isEqualTo(last);
            assertThat(circles.join(id(last), id(0))).isFalse();
        }
    }

    private static CustomerId id(int number) {
        return CustomerId.of(Integer.toString(number));
    }

    @Test
    void aFileAsSpreadsheetsWriteItIsRead() throws IOException {
        String csv = "\uFEFFsep=,\r\nCustomer-ID,Name\r\n7,\"Two\r\nlines, \"\"quoted\"\"\"\r\n8,Plain";
        assertThat(read(RecordKinds.CUSTOMERS, csv).records())
                .extracting(CustomerRow::name)
                .containsExactly(Optional.of("Two\nlines, \"quoted\""), Optional.of("Plain"));
        Path packed = folder.resolve("packed.csv");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(csv.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(RecordKinds.CUSTOMERS
                        .read(packed, SEOUL, AS_OF, rejects::add)
                        .records())
                .hasSize(2);
        assertThat(rejects).isEmpty();
    }

    @Test
    void everyRowOfALongFileIsTakenOrRejected() throws IOException {
        StringBuilder csv = new StringBuilder("customer,at,score,scale_min,scale_max\n");
        int rows = 26_000;
        for (int i = 0; i < rows; i++) {
            csv.append(i).append(",2025-03-01,").append(i % 13).append(",0,10\n");
        }
        RecordIntake<SurveyRow> intake = read(RecordKinds.SURVEYS, csv.toString());
        // scores 11 and 12 of every 13
        assertThat(intake.rejected()).isEqualTo(rows / 13 * 2L);
        assertThat(intake.records().size() + intake.rejected()).isEqualTo(rows);
        assertThat(rejects).hasSize((int) intake.rejected());
    }

    @Test
    void anIdThatIsNoneIsNotShown() throws IOException {
        read(RecordKinds.CUSTOMERS, "customer\n" + "Secret".repeat(50) + "\n");
        assertThat(rejects)
                .extracting(RejectedRow::message)
                .containsExactly(
                        "customer of 300 characters is not an id; accepted are up to 255 without control characters");
    }

    @Test
    void theCountSaysHowManyRowsWereTakenAndWhichColumnsWereNot() throws IOException {
        assertThat(read(RecordKinds.CUSTOMERS, "customer,shoe size\n1,38\n1,39\n2,40\n")
                        .line())
                .isEqualTo("customers: read 3 = accepted 2 + rejected 1 (1 customer); columns not used: shoe size");
    }

    @Test
    void aFileWithoutARequiredColumnIsRefused() {
        assertThatExceptionOfType(InputFileException.class)
                .isThrownBy(() -> read(RecordKinds.SURVEYS, "customer,at,score\n"))
                .withMessageContaining("no column for 'scale_min'")
                .withMessageContaining("Accepted: customer, at, score, scale_min, scale_max.");
        assertThatExceptionOfType(InputFileException.class)
                .isThrownBy(() -> read(RecordKinds.CONTACTS, ""))
                .withMessageContaining("is empty; expected is a header such as customer,at,channel.");
    }

    @Test
    void whatIsPersonalIsNotInTheText() {
        CustomerRow customer = new CustomerRow(
                CustomerId.of("7"),
                CustomerKind.PERSON,
                Optional.of("Secret"),
                Optional.empty(),
                Optional.of("secret@example.com"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        assertThat(customer).hasToString("Customer 7, a person, name known, e-mail known");
        ContactRow contact = new ContactRow(
                CustomerId.of("7"),
                Instant.EPOCH,
                Channel.PHONE,
                Direction.INBOUND,
                Phase.AFTER_PURCHASE,
                InteractionKind.CONTACT,
                Optional.of("Secret"),
                Optional.of(new ContactRow.Promised("Secret", Instant.EPOCH, Optional.of(Instant.EPOCH))),
                Optional.of(new ContactRow.Referred(CustomerId.of("8"), Optional.empty())));
        assertThat(contact)
                .hasToString(
                        "Contact with 7 at 1970-01-01T00:00:00Z by phone, INBOUND, AFTER_PURCHASE, CONTACT, with a note,"
                                + " Promise due 1970-01-01T00:00:00Z, kept 1970-01-01T00:00:00Z, referral of 8");
        assertThat(new CompanyRecords(List.of(customer), List.of(contact), List.of(), List.of(), List.of()))
                .hasToString("1 customers, 1 contacts, 0 answers, 0 complaints, 0 rows of incidents");
    }

    @Test
    void anAnswerOutsideOfItsScaleIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new SurveyRow(CustomerId.of("7"), Instant.EPOCH, Double.NaN, Scale.NPS, Instrument.NPS));
    }
}
