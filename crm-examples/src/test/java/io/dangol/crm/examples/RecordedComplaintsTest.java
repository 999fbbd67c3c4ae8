package io.dangol.crm.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.crm.CustomerId;
import io.dangol.crm.book.ActionTrigger;
import io.dangol.crm.book.BookReading;
import io.dangol.crm.book.CustomerBook;
import io.dangol.crm.book.CustomerContext;
import io.dangol.crm.book.NextAction;
import io.dangol.crm.complaint.ClosingCode;
import io.dangol.crm.complaint.Complaint;
import io.dangol.crm.complaint.ComplaintHistory;
import io.dangol.crm.purchase.PurchaseLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a book knows of complaints that a file tells of. */
class RecordedComplaintsTest {

    private static final CustomerId SEVEN = CustomerId.of("7");
    private static final String HEADER =
            "customer,received_at,answer_by,answered_at,disputed_at,closed_at,code,score,scale_min,scale_max,redress,due,kept\n";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    /** Returns what is known of customer 7 on a day at noon. */
    private CustomerContext on(String day, String row) throws IOException {
        return context(reading(day, row));
    }

    /** Returns what is to be done for customer 7 about complaints, on a day at noon. */
    private Optional<NextAction> todo(String day, String row) throws IOException {
        BookReading reading = reading(day, row);
        return reading.nextActions(context(reading)).stream()
                .filter(action -> action.trigger() == ActionTrigger.REDRESS_OVERDUE
                        || action.trigger() == ActionTrigger.COMPLAINT_OVERDUE)
                .findFirst();
    }

    private static CustomerContext context(BookReading reading) {
        return reading.context(SEVEN).orElseThrow();
    }

    private BookReading reading(String day, String line) throws IOException {
        Path file = Files.writeString(folder.resolve("rows.csv"), HEADER + line);
        RecordIntake<ComplaintRow> intake =
                RecordKinds.COMPLAINTS.read(file, ZoneOffset.UTC, LocalDate.of(2025, 12, 31), row -> {
                    throw new AssertionError(row.message());
                });
        PurchaseLog none = PurchaseLog.of(CurrencyUnit.EUR, List.of());
        CustomerBook.Builder book = CustomerBook.of(none).zone(ZoneOffset.UTC);
        new CompanyRecords(List.of(), List.of(), List.of(), intake.records(), List.of())
                .addTo(book, ZoneOffset.UTC, none, Instant.EPOCH);
        return book.build().read(Instant.parse(day + "T12:00:00Z"));
    }

    private static ComplaintHistory history(CustomerContext context) {
        return context.trust().complaints();
    }

    @Test
    void aComplaintIsReadAsItStoodOnTheDay() throws IOException {
        String row = "7,2025-03-03T09:00Z,,2025-03-10T09:00Z,,2025-03-20T09:00Z,upheld_psychological,5,1,5,,,";
        assertThat(on("2025-03-05", row).openComplaints()).singleElement().satisfies(complaint -> {
            assertThat(complaint.milestones().receivedAt()).isEqualTo("2025-03-03T09:00:00Z");
            assertThat(complaint.milestones().answeredAt()).isEmpty();
            assertThat(complaint.satisfaction()).isEmpty();
        });
        assertThat(history(on("2025-03-05", row)).answeredInTime().n()).isZero();
        assertThat(on("2025-03-15", row).openComplaints()).hasSize(1);
        assertThat(history(on("2025-03-15", row)).inTime()).isEqualTo(1);
        CustomerContext after = on("2025-03-21", row);
        assertThat(after.openComplaints()).isEmpty();
        assertThat(after.complaints()).singleElement().satisfies(complaint -> {
            assertThat(complaint.code()).contains(ClosingCode.UPHELD_PSYCHOLOGICAL);
            assertThat(complaint.satisfaction().orElseThrow().share()).isEqualTo(1);
        });
        assertThat(history(after).upheld()).isEqualTo(1);
        assertThat(history(after).disputed()).isZero();
    }

    @Test
    void anAnswerIsDueAfterTwentyBusinessDaysOrOnTheDayThatIsNamed() throws IOException {
        // Monday 3 March and four weeks end on Monday 31 March at 17:00
        String unanswered = "7,2025-03-03T09:00Z,,,,,,,,,,,";
        assertThat(todo("2025-03-31", unanswered)).isEmpty();
        assertThat(todo("2025-04-01", unanswered).orElseThrow()).satisfies(action -> {
            assertThat(action.trigger()).isEqualTo(ActionTrigger.COMPLAINT_OVERDUE);
            assertThat(action.reason()).isEqualTo("complaint 1 was to be answered by 2025-03-31 and is not");
        });
        String stated = "7,2025-03-03T09:00Z,2025-03-07,,,,,,,,,,";
        assertThat(todo("2025-03-07", stated)).isEmpty();
        assertThat(todo("2025-03-08", stated).orElseThrow().trigger()).isEqualTo(ActionTrigger.COMPLAINT_OVERDUE);
        assertThat(history(on("2025-03-08", stated)).late()).isEqualTo(1);
    }

    @Test
    void redressIsOverdueUntilItIsCarriedOutWhetherClosedOrNot() throws IOException {
        String row = "7,2025-03-03,,2025-03-10,,2025-03-12,upheld_tangible,,,,refund,2025-03-17,2025-04-02";
        assertThat(todo("2025-03-14", row)).isEmpty();
        assertThat(todo("2025-03-20", row).orElseThrow()).satisfies(action -> {
            assertThat(action.trigger()).isEqualTo(ActionTrigger.REDRESS_OVERDUE);
            assertThat(action.reason()).isEqualTo("complaint 1: refund was promised by 2025-03-17 and not carried out");
        });
        assertThat(history(on("2025-03-20", row)).overduePromises()).isEqualTo(1);
        assertThat(todo("2025-04-03", row)).isEmpty();
        assertThat(history(on("2025-04-03", row)).overduePromises()).isZero();
    }

    @Test
    void redressWithoutADateIsDueAfterTenBusinessDays() throws IOException {
        String row = "7,2025-03-03,,2025-03-10T09:00Z,,,,,,,voucher,,";
        assertThat(todo("2025-03-24", row)).isEmpty();
        assertThat(todo("2025-03-25", row).orElseThrow().reason())
                .isEqualTo("complaint 1: voucher was promised by 2025-03-24 and not carried out");
    }

    @Test
    void aDisputeCountsFromItsDay() throws IOException {
        String row = "7,2025-03-03,,2025-03-10,2025-03-12,,,,,,,,";
        assertThat(history(on("2025-03-11", row)).disputed()).isZero();
        CustomerContext after = on("2025-03-13", row);
        assertThat(history(after).disputed()).isEqualTo(1);
        assertThat(after.openComplaints()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(ClosingCode.class)
    void whatWasClosedWithoutAnAnswerBeforeWasAnsweredWithItIfTheHouseEndedIt(ClosingCode code) throws IOException {
        CustomerContext after = on("2025-03-11", "7,2025-03-03,,,,2025-03-10," + code + ",,,,,,");
        Complaint complaint = after.complaints().get(0);
        assertThat(complaint.code()).contains(code);
        boolean byTheHouse =
                !code.isOfAMove() && code != ClosingCode.EXTERNAL_UPHELD && code != ClosingCode.EXTERNAL_REJECTED;
        assertThat(complaint.milestones().firstAnsweredAt())
                .isEqualTo(byTheHouse ? Optional.of(Instant.parse("2025-03-10T00:00:00Z")) : Optional.empty());
        assertThat(history(after).inTime()).isEqualTo(byTheHouse ? 1 : 0);
        assertThat(history(after).upheld()).isEqualTo(code.isUpheld() ? 1 : 0);
        assertThat(history(after).disputed()).isZero();
    }

    @Test
    void whoeverTookAnAnswerOutsideDisputedIt() throws IOException {
        String row = "7,2025-03-03,,2025-03-05,,2025-03-10,external_upheld,,,,,,";
        assertThat(history(on("2025-03-09", row)).disputed()).isZero();
        assertThat(history(on("2025-03-11", row)).disputed()).isEqualTo(1);
    }

    @Test
    void whatWasPromisedOnAWithdrawnComplaintIsOpenNoMore() throws IOException {
        String row = "7,2025-03-03,,2025-03-04,,2025-03-10,withdrawn,,,,refund,2025-03-06,";
        assertThat(history(on("2025-03-08", row)).overduePromises()).isEqualTo(1);
        assertThat(history(on("2025-03-11", row)).overduePromises()).isZero();
    }

    @Test
    void aComplaintWithoutANumberHasThatOfItsPlaceOrTheNextFreeOne() throws IOException {
        Path file = Files.writeString(folder.resolve("numbers.csv"), """
                number,customer,received_at
                ,7,2025-03-01
                1,7,2025-03-02
                4,7,2025-03-03
                ,7,2025-03-04
                ,7,2025-03-05
                """);
        List<ComplaintRow> rows = RecordKinds.COMPLAINTS
                .read(file, ZoneOffset.UTC, LocalDate.of(2025, 12, 31), row -> {})
                .records();
        PurchaseLog none = PurchaseLog.of(CurrencyUnit.EUR, List.of());
        CustomerBook.Builder book = CustomerBook.of(none).zone(ZoneOffset.UTC);
        new CompanyRecords(List.of(), List.of(), List.of(), rows, List.of())
                .addTo(book, ZoneOffset.UTC, none, Instant.EPOCH);
        assertThat(context(book.build().read(Instant.parse("2025-04-01T00:00:00Z")))
                        .complaints())
                .extracting(complaint -> complaint.number().value())
                .containsExactly("6", "5", "4", "1", "2");
    }
}
