package io.dangol.crm.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.crm.CustomerId;
import io.dangol.crm.book.CustomerBook;
import io.dangol.crm.book.CustomerContext;
import io.dangol.crm.conduct.ConductAssessment;
import io.dangol.crm.conduct.Incident;
import io.dangol.crm.conduct.IncidentStatus;
import io.dangol.crm.conduct.IncidentType;
import io.dangol.crm.conduct.Verification;
import io.dangol.crm.purchase.PurchaseLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConductRowsTest {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final LocalDate AS_OF = LocalDate.of(2025, 12, 31);
    private static final String REQUIRED = "incident,customer,type,severity,occurred_at,reporter";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final List<RejectedRow> rejects = new ArrayList<>();

    private RecordIntake<Incident> read(String csv) throws IOException {
        return RecordKinds.INCIDENTS.read(
                Files.writeString(folder.resolve("incidents.csv"), csv), SEOUL, AS_OF, rejects::add);
    }

    @Test
    void anIncidentMayHaveEveryFieldOrTheRequiredOnesAlone() throws IOException {
        Instant happened = Instant.parse("2025-03-03T09:00:00Z");
        Instant known = Instant.parse("2025-03-03T15:00:00Z");
        assertThat(read("""
                        Incident-ID,customer_id,type,severity,occurred_at,reported_at,reporter,verification,stated_at,\
                        stated_by,provoked,evidence,amount,currency
                        I-7,7,Family-Feuder,3,2025-03-03T09:00Z,2025-03-04,clerk-4,Verified,2025-03-05T09:00Z,lead-2,\
                        yes,photo-2 | call-1  photo-2,12.5,eur
                        I-8,8,thief,1,2025-03-03T09:00Z,,gate,,,,,,,
                        """).records())
                .containsExactly(
                        new Incident(
                                "I-7",
                                CustomerId.of("7"),
                                IncidentType.FAMILY_FEUDER,
                                3,
                                happened,
                                known,
                                "clerk-4",
                                Optional.of(Money.parse("EUR 12.50")),
                                new IncidentStatus(
                                        Verification.VERIFIED,
                                        true,
                                        List.of("call-1", "photo-2"),
                                        Instant.parse("2025-03-05T09:00:00Z"),
                                        "lead-2")),
                        Incident.of("I-8", CustomerId.of("8"), IncidentType.THIEF, 1, happened, "gate", happened));
        assertThat(rejects).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '#', textBlock = """
             | ,7,thief,1,2025-03-03,gate | VALUE | the incident is empty; give the id that all its rows have
             | I-1,,thief,1,2025-03-03,gate | CUSTOMER | the customer is empty; give an id
             | I-1,7,,1,2025-03-03,gate | KIND | type is empty or unknown; accepted are thief, rule_breaker, belligerent,
             | I-1,7,Secret,1,2025-03-03,gate | KIND | type is empty or unknown
             | I-1,7,thief,,2025-03-03,gate | VALUE | the number 'severity' is empty; give one
             | I-1,7,thief,0,2025-03-03,gate | VALUE | severity is not allowed; accepted are 1, a trifle, to 4,
             | I-1,7,thief,5,2025-03-03,gate | VALUE | severity is not allowed
             | I-1,7,thief,1.5,2025-03-03,gate | VALUE | severity is not allowed
             | I-1,7,thief,1,,gate | TIME | the time 'occurred_at' is empty; give a date or a time
             | I-1,7,thief,1,2026-01-01,gate | LATER | occurred_at is 2025-12-31T15:00:00Z, after the as-of date
             | I-1,7,thief,1,2025-03-03, | VALUE | the reporter is empty; give the key of who or what reported it
             | I-1,7,thief,1,2025-03-03,SecretSecretSecretSecretSecretSecretSecretSecretSecretSecretSecret | VALUE | Who states an incident has 66 characters
             | SecretSecretSecretSecretSecretSecretSecretSecretSecretSecretSecret,7,thief,1,2025-03-03,gate | VALUE | Id of an incident has 66 characters
            ,reported_at | I-1,7,thief,1,2025-03-03,gate,2025-03-02 | VALUE | reported_at is 2025-03-01T15:00:00Z, before occurred_at at 2025-03-02T15:00:00Z; correct one of them
            ,reported_at | I-1,7,thief,1,2025-03-03,gate,2026-03-02 | LATER | reported_at is 2026-03-01T15:00:00Z, after the as-of date
            ,stated_at | I-1,7,thief,1,2025-03-03,gate,2025-03-02 | VALUE | stated_at is 2025-03-01T15:00:00Z, before reported_at
            ,stated_at | I-1,7,thief,1,2025-03-03,gate,2026-03-02 | LATER | stated_at is 2026-03-01T15:00:00Z, after the as-of date
            ,verification | I-1,7,thief,1,2025-03-03,gate,Secret | KIND | verification is unknown; accepted are reported, corroborated, verified, disputed, retracted
            ,provoked | I-1,7,thief,1,2025-03-03,gate,Secret | VALUE | provoked is unknown; accepted are yes, no, true, false
            ,evidence | I-1,7,thief,1,2025-03-03,gate,SecretSecretSecretSecretSecretSecretSecretSecretSecretSecretSecret | VALUE | Reference of evidence has 66 characters
            ,evidence | I-1,7,thief,1,2025-03-03,gate,1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 | VALUE | An incident has 17 pieces of evidence; allowed are 16.
            ,amount | I-1,7,thief,1,2025-03-03,gate,5 | CURRENCY | an amount needs its currency; give a code such as EUR in the column currency
            ,amount,currency | I-1,7,thief,1,2025-03-03,gate,5,Secret | CURRENCY | an amount needs its currency
            ,amount,currency | I-1,7,thief,1,2025-03-03,gate,-5,EUR | AMOUNT | amount is not a damage in EUR; accepted are digits
            ,amount,currency | I-1,7,thief,1,2025-03-03,gate,Secret,EUR | AMOUNT | amount is not a damage in EUR
            ,amount,currency | I-1,7,thief,1,2025-03-03,gate,0.5,KRW | AMOUNT | amount is not a damage in KRW
            """)
    void aRowThatIsNotTakenHasALineAndAReasonAndNoneOfItsText(
            @Nullable String more, String row, RejectReason reason, String message) throws IOException {
        RecordIntake<Incident> intake = read(REQUIRED + (more == null ? "" : more) + '\n' + row + '\n');
        assertThat(intake.records()).isEmpty();
        assertThat(intake.line()).contains("read 1 = accepted 0 + rejected 1");
        assertThat(rejects).singleElement().satisfies(rejected -> {
            assertThat(rejected.line()).isEqualTo(2);
            assertThat(rejected.reason()).isEqualTo(reason);
            assertThat(rejected.message()).startsWith(message).doesNotContain("Secret");
            assertThat(rejected.text()).isEmpty();
        });
    }

    @Test
    void severalRowsOfOneIncidentAreItsStatusesInAnyOrder() throws IOException {
        assertThat(read(REQUIRED + """
                        ,verification,stated_at
                        I-1,7,thief,1,2025-03-03,gate,verified,2025-03-09
                        I-1,7,thief,1,2025-03-03,gate,,
                        I-1,7,thief,1,2025-03-03,gate,disputed,2025-03-09
                        I-1,7,thief,2,2025-03-03,gate,disputed,2025-03-10
                        I-1,8,thief,1,2025-03-03,gate,disputed,2025-03-10
                        I-1,7,thief,1,2025-03-03,gate,retracted,2025-03-10
                        """).records())
                .extracting(Incident::verification)
                .containsExactly(Verification.VERIFIED, Verification.REPORTED, Verification.RETRACTED);
        assertThat(rejects).extracting(RejectedRow::line).containsExactly(4L, 5L, 6L);
        assertThat(rejects.get(0).message())
                .startsWith("the incident has a status of the same stated_at in a line before");
        assertThat(rejects.get(1).message())
                .startsWith("the incident was given in a line before with other content than its status");
    }

    @Test
    void whatARowSaysIsInTheBookAsOfItsDay() throws IOException {
        List<Incident> rows = read(REQUIRED + """
                ,verification,stated_at
                I-1,7,thief,1,2025-03-03,gate,,
                I-1,7,thief,1,2025-03-03,gate,verified,2025-03-09
                """).records();
        PurchaseLog none = PurchaseLog.of(CurrencyUnit.EUR, List.of());
        CustomerBook.Builder builder = CustomerBook.of(none).zone(SEOUL);
        new CompanyRecords(List.of(), List.of(), List.of(), List.of(), rows).addTo(builder, SEOUL, none, Instant.EPOCH);
        CustomerBook book = builder.build();
        assertThat(verification(book, "2025-03-08T14:59:59Z")).isEqualTo(Verification.REPORTED);
        assertThat(verification(book, "2025-03-08T15:00:00Z")).isEqualTo(Verification.VERIFIED);
    }

    private static Verification verification(CustomerBook book, String at) {
        ConductAssessment conduct = book.read(Instant.parse(at))
                .context(CustomerId.of("7"))
                .flatMap(CustomerContext::conduct)
                .orElseThrow();
        return conduct.incidents().incidents().get(0).verification();
    }
}
