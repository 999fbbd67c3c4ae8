package io.dangol.crm.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.crm.CustomerId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordFileTest {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final LocalDate AS_OF = LocalDate.of(2025, 12, 31);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final List<RejectedRow> rejects = new ArrayList<>();

    private <T> RecordIntake<T> read(RecordFile<T> kind, String csv) throws IOException {
        Path file = Files.writeString(folder.resolve("file.csv"), csv);
        return kind.read(file, SEOUL, Optional.of(AS_OF), rejects::add);
    }

    @Test
    void aCustomerMayHaveEveryFieldOrTheIdAlone() throws IOException {
        assertThat(read(RecordFile.CUSTOMERS, """
                                CUSTOMER,kind,name,parent,email,phone,since,contract
                                7,Company,"Noromar, Sons",1,n@example.com,555-0100,2025-03-01,2025-06-01T12:00Z
                                8,,,,,,,
                                """).records())
                .containsExactly(
                        new CustomerRow(
                                CustomerId.of("7"),
                                true,
                                Optional.of("Noromar, Sons"),
                                Optional.of(CustomerId.of("1")),
                                Optional.of("n@example.com"),
                                Optional.of("555-0100"),
                                Optional.of(Instant.parse("2025-02-28T15:00:00Z")),
                                Optional.of(Instant.parse("2025-06-01T12:00:00Z"))),
                        new CustomerRow(
                                CustomerId.of("8"),
                                false,
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
        assertThat(read(RecordFile.CONTACTS, """
                                customer,at,channel,direction,phase,kind,note,promise,due,kept,referred,converted
                                7,2025-03-01T09:00Z,phone,outbound,before purchase,contact,asked,call back,2025-03-03,,9,2025-03-09
                                7,2025-03-02T09:00Z,store,none,,observation,,,,,,
                                """).records())
                .containsExactly(
                        new ContactRow(
                                CustomerId.of("7"),
                                Instant.parse("2025-03-01T09:00:00Z"),
                                "phone",
                                ContactRow.Direction.OUTBOUND,
                                ContactRow.Phase.BEFORE_PURCHASE,
                                ContactRow.Kind.CONTACT,
                                Optional.of("asked"),
                                Optional.of(new ContactRow.Promised(
                                        "call back", Instant.parse("2025-03-02T15:00:00Z"), Optional.empty())),
                                Optional.of(new ContactRow.Referred(
                                        CustomerId.of("9"), Optional.of(Instant.parse("2025-03-08T15:00:00Z"))))),
                        new ContactRow(
                                CustomerId.of("7"),
                                Instant.parse("2025-03-02T09:00:00Z"),
                                "store",
                                ContactRow.Direction.NONE,
                                ContactRow.Phase.AFTER_PURCHASE,
                                ContactRow.Kind.OBSERVATION,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()));
    }

    @Test
    void anAnswerHasItsScaleAndSatisfactionAsTheDefaultQuestion() throws IOException {
        assertThat(read(RecordFile.SURVEYS, """
                                customer,at,score,scale_min,scale_max,instrument
                                7,2025-03-01T09:00Z,4.5,1,5,
                                7,2025-03-01T09:00Z,9,0,10,NPS
                                """).records())
                .containsExactly(
                        new SurveyRow(CustomerId.of("7"), Instant.parse("2025-03-01T09:00:00Z"), 4.5, 1, 5, "CSAT"),
                        new SurveyRow(CustomerId.of("7"), Instant.parse("2025-03-01T09:00:00Z"), 9, 0, 10, "NPS"));
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
                "contacts | 7,2025-03-01,,,,,,,, | VALUE | the channel is empty; give one such as phone or email",
                "contacts | 7,,phone,,,,,,, | TIME | the time 'at' is empty; give a date or a time",
                "contacts | 7,2026-01-01T00:00,phone,,,,,,, | LATER | 2025-12-31T15:00:00Z is after the as-of date",
                "contacts | 7,2025-03-01,phone,sideways,,,,,, | KIND | direction is unknown; accepted are inbound,",
                "contacts | 7,2025-03-01,phone,none,,,,,, | KIND | a contact has a direction; give inbound or outbound",
                "contacts | 7,2025-03-01,phone,,call Secret,,,,, | VALUE | a promise needs both what was promised",
                "contacts | 7,2025-03-01,phone,,,2025-03-02,,,, | VALUE | a promise needs both what was promised",
                "contacts | 7,2025-03-01,phone,,,,,,2025-03-02, | VALUE | converted is given without the customer",
                "contacts | 7,2025-03-01,phone,,,,,7,, | CUSTOMER | customers do not refer themselves; give another",
                "surveys | 7,2025-03-01,11,0,10 | VALUE | the score 11.0 is outside of its scale, 0.0 to 10.0",
                "surveys | 7,2025-03-01,5,10,0 | VALUE | the scale runs from 10.0 to 0.0; its end must be above",
                "surveys | 7,2025-03-01,Secret,0,10 | VALUE | score is not a number; accepted are such as 9 or 4.5",
                "surveys | 7,2025-03-01,NaN,0,10 | VALUE | score is not a number",
                "surveys | 7,2025-03-01,,0,10 | VALUE | the number 'score' is empty; give one",
            })
    void aRowThatIsNotTakenHasALineAndAReasonAndNoneOfItsText(
            String file, String row, RejectReason reason, String message) throws IOException {
        RecordFile<?> kind = file.equals("customers")
                ? RecordFile.CUSTOMERS
                : file.equals("contacts") ? RecordFile.CONTACTS : RecordFile.SURVEYS;
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

    @Test
    void anIdThatIsNoneIsNotShown() throws IOException {
        read(RecordFile.CUSTOMERS, "customer\n" + "Secret".repeat(50) + "\n");
        assertThat(rejects)
                .extracting(RejectedRow::message)
                .containsExactly(
                        "customer of 300 characters is not an id; accepted are up to 255 without control characters");
    }

    @Test
    void theCountSaysHowManyRowsWereTakenAndWhichColumnsWereNot() throws IOException {
        assertThat(read(RecordFile.CUSTOMERS, "customer,shoe size\n1,38\n1,39\n2,40\n")
                        .line())
                .isEqualTo("customers: read 3 = accepted 2 + rejected 1 (1 customer); columns not used: shoe size");
    }

    @Test
    void aFileWithoutARequiredColumnIsRefused() {
        assertThatExceptionOfType(InputFileException.class)
                .isThrownBy(() -> read(RecordFile.SURVEYS, "customer,at,score\n"))
                .withMessageContaining("no column for 'scale_min'")
                .withMessageContaining("Accepted: customer, at, score, scale_min, scale_max.");
        assertThatExceptionOfType(InputFileException.class)
                .isThrownBy(() -> read(RecordFile.CONTACTS, ""))
                .withMessageContaining("is empty; expected is a header such as customer,at,channel.");
    }

    @Test
    void whatIsPersonalIsNotInTheText() {
        CustomerRow customer = new CustomerRow(
                CustomerId.of("7"),
                false,
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
                "phone",
                ContactRow.Direction.INBOUND,
                ContactRow.Phase.AFTER_PURCHASE,
                ContactRow.Kind.CONTACT,
                Optional.of("Secret"),
                Optional.of(new ContactRow.Promised("Secret", Instant.EPOCH, Optional.of(Instant.EPOCH))),
                Optional.of(new ContactRow.Referred(CustomerId.of("8"), Optional.empty())));
        assertThat(contact)
                .hasToString(
                        "Contact with 7 at 1970-01-01T00:00:00Z by phone, INBOUND, AFTER_PURCHASE, CONTACT, with a note,"
                                + " Promise due 1970-01-01T00:00:00Z, kept 1970-01-01T00:00:00Z, referral of 8");
        assertThat(new CompanyRecords(List.of(customer), List.of(contact), List.of()))
                .hasToString("1 customers, 1 contacts, 0 answers");
    }

    @Test
    void anAnswerOutsideOfItsScaleIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SurveyRow(CustomerId.of("7"), Instant.EPOCH, Double.NaN, 0, 10, "NPS"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SurveyRow(CustomerId.of("7"), Instant.EPOCH, 1, 0, Double.NaN, "NPS"));
    }
}
