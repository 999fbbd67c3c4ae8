package io.dangol.crm.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.crm.CustomerId;
import io.dangol.crm.complaint.ClosingCode;
import io.dangol.crm.complaint.ComplaintNumber;
import io.dangol.crm.complaint.RecoveryKind;
import io.dangol.crm.feedback.Scale;
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

class ComplaintRowsTest {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final LocalDate AS_OF = LocalDate.of(2025, 12, 31);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final List<RejectedRow> rejects = new ArrayList<>();

    private RecordIntake<ComplaintRow> read(String csv) throws IOException {
        return RecordKinds.COMPLAINTS.read(
                Files.writeString(folder.resolve("complaints.csv"), csv), SEOUL, AS_OF, rejects::add);
    }

    @Test
    void aComplaintMayHaveEveryFieldOrItsReceiptAlone() throws IOException {
        assertThat(read("""
                        Number,customer_id,received_at,channel,category,answer_by,answered_at,disputed_at,closed_at,code,\
                        score,scale_min,scale_max,redress,due,kept
                        C-7,7,2025-03-03T09:00Z,phone,delivery,2025-03-14,2025-03-05T09:00Z,2025-03-06T09:00Z,\
                        2025-03-20T09:00Z,Partly upheld,4,1,5,owner-call,2025-03-10,2025-03-08T09:00Z
                        ,8,2025-03-04,,,,,,,,,,,,,
                        """).records())
                .containsExactly(
                        new ComplaintRow(
                                Optional.of(ComplaintNumber.of("C-7")),
                                CustomerId.of("7"),
                                Instant.parse("2025-03-03T09:00:00Z"),
                                "phone",
                                "delivery",
                                Optional.of(LocalDate.of(2025, 3, 14)),
                                Optional.of(Instant.parse("2025-03-05T09:00:00Z")),
                                Optional.of(Instant.parse("2025-03-06T09:00:00Z")),
                                Optional.of(Instant.parse("2025-03-20T09:00:00Z")),
                                Optional.of(ClosingCode.PARTLY_UPHELD),
                                Optional.of(new ComplaintRow.Mark(4, Scale.of(1, 5))),
                                Optional.of(new ComplaintRow.Redress(
                                        RecoveryKind.OWNER_CALL,
                                        Optional.of(Instant.parse("2025-03-09T15:00:00Z")),
                                        Optional.of(Instant.parse("2025-03-08T09:00:00Z"))))),
                        new ComplaintRow(
                                Optional.empty(),
                                CustomerId.of("8"),
                                Instant.parse("2025-03-03T15:00:00Z"),
                                "unknown",
                                "unknown",
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()));
        assertThat(rejects).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '#', textBlock = """
            customer,received_at | ,2025-03-03 | CUSTOMER | the customer is empty; give an id
            customer,received_at | 7, | TIME | the time 'received_at' is empty; give a date or a time
            customer,received_at | 7,Secret | TIME | received_at is not a date or time; accepted are such as
            customer,received_at | 7,2026-01-01 | LATER | received_at is 2025-12-31T15:00:00Z, after the as-of date
            customer,received_at | 7,1850-01-01 | VALUE | Date 1850-01-01 is outside the horizon of a calendar
            customer,received_at,number | 7,2025-03-03,SecretSecretSecretSecretSecretSecretSecretSecretSecretSecretSecret | VALUE | Complaint number has 66 characters; allowed are 1 to 64.
            customer,received_at,channel | 7,2025-03-03,SecretSecretSecretSecretSecretSecretSecretSecretSecretSecretSecret | VALUE | Channel of a complaint has 66 characters
            customer,received_at,answer_by | 7,2025-03-03,soon Secret | TIME | answer_by is not a date; accepted is year-month-day, as 2025-03-30
            customer,received_at,answer_by | 7,2025-03-03,2025-03-02 | VALUE | answer_by is -1 days after received_at; allowed are 0 to 10000.
            customer,received_at,answer_by | 7,2025-03-03,2075-03-03 | VALUE | answer_by is 18262 days after received_at
            customer,received_at,answered_at | 7,2025-03-03,2025-03-02 | VALUE | answered_at is 2025-03-01T15:00:00Z, before received_at at 2025-03-02T15:00:00Z; correct one of them
            customer,received_at,answered_at | 7,2025-03-03,2026-03-02 | LATER | answered_at is 2026-03-01T15:00:00Z, after the as-of date
            customer,received_at,closed_at | 7,2025-03-03,2025-03-04 | VALUE | a closed complaint has a code, and no other has; give closed_at and code
            customer,received_at,code | 7,2025-03-03,withdrawn | VALUE | a closed complaint has a code, and no other has
            customer,received_at,closed_at,code | 7,2025-03-03,2025-03-04,Secret | KIND | code is unknown; accepted are upheld_tangible,
            customer,received_at,closed_at,code | 7,2025-03-03,2025-03-02,withdrawn | VALUE | closed_at is 2025-03-01T15:00:00Z, before received_at
            customer,received_at,answered_at,closed_at,code | 7,2025-03-03,2025-03-05,2025-03-04,no_reply | VALUE | closed_at is 2025-03-03T15:00:00Z, before answered_at
            customer,received_at,disputed_at | 7,2025-03-03,2025-03-04 | VALUE | disputed_at is given without an answer to dispute; give answered_at
            customer,received_at,answered_at,disputed_at | 7,2025-03-03,2025-03-05,2025-03-04 | VALUE | disputed_at is 2025-03-03T15:00:00Z, before answered_at
            customer,received_at,answered_at,disputed_at,closed_at,code | 7,2025-03-03,2025-03-04,2025-03-06,2025-03-05,no_reply | VALUE | closed_at is 2025-03-04T15:00:00Z, before disputed_at
            customer,received_at,score,scale_min,scale_max | 7,2025-03-03,4,1,5 | VALUE | a score is given before an answer; give answered_at or closed_at
            customer,received_at,answered_at,score | 7,2025-03-03,2025-03-04,4 | VALUE | the number 'scale_min' is empty; give one
            customer,received_at,answered_at,score,scale_min,scale_max | 7,2025-03-03,2025-03-04,6,1,5 | VALUE | Value 6.0 is not on the scale 1.0..5.0
            customer,received_at,answered_at,score,scale_min,scale_max | 7,2025-03-03,2025-03-04,Secret,1,5 | VALUE | score is not a number
            customer,received_at,answered_at,redress | 7,2025-03-03,2025-03-04,Secret | KIND | redress is unknown; accepted are apology,
            customer,received_at,redress | 7,2025-03-03,refund | VALUE | redress is promised with an answer, and there is none; give answered_at
            customer,received_at,redress,closed_at,code | 7,2025-03-03,refund,2025-03-04,withdrawn | VALUE | redress is promised with an answer, and there is none
            customer,received_at,answered_at,due | 7,2025-03-03,2025-03-04,2025-03-05 | VALUE | due or kept is given without what was promised; give redress
            customer,received_at,answered_at,kept | 7,2025-03-03,2025-03-04,2025-03-05 | VALUE | due or kept is given without what was promised
            customer,received_at,answered_at,redress,due | 7,2025-03-03,2025-03-04,refund,2025-03-03 | VALUE | due is 2025-03-02T15:00:00Z, before the answer at 2025-03-03T15:00:00Z
            customer,received_at,answered_at,redress,kept | 7,2025-03-03,2025-03-04,refund,2025-03-03 | VALUE | kept is 2025-03-02T15:00:00Z, before the answer
            customer,received_at,answered_at,redress,kept | 7,2025-03-03,2025-03-04,refund,2026-03-03 | LATER | kept is 2026-03-02T15:00:00Z, after the as-of date
            """)
    void aRowThatIsNotTakenHasALineAndAReasonAndNoneOfItsText(
            String header, String row, RejectReason reason, String message) throws IOException {
        RecordIntake<ComplaintRow> intake = read(header + '\n' + row + '\n');
        assertThat(intake.records()).isEmpty();
        assertThat(intake.rejections()).containsOnlyKeys(reason);
        assertThat(rejects).singleElement().satisfies(rejected -> {
            assertThat(rejected.line()).isEqualTo(2);
            assertThat(rejected.message()).startsWith(message).doesNotContain("Secret");
            assertThat(rejected.text()).isEmpty();
        });
    }

    @Test
    void aNumberStandsForOneComplaint() throws IOException {
        assertThat(read("""
                        number,customer,received_at,code
                        C-1,7,2025-03-03,withdrawn
                        C-1,7,2025-03-03,
                        C-1,8,2025-03-04,
                        ,8,2025-03-04,
                        ,8,2025-03-04,
                        """).records()).hasSize(3);
        assertThat(rejects).extracting(RejectedRow::line).containsExactly(2L, 4L);
        assertThat(rejects.get(1).message()).isEqualTo("the number was given in a line before; keep one of the two");
    }
}
