package io.dangol.crm.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.dangol.crm.CustomerId;
import io.dangol.crm.storage.CommandId;
import io.dangol.crm.storage.PlainValue;
import io.dangol.crm.storage.Snapshot;
import io.dangol.crm.storage.Version;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Marked personal values appear neither in a text nor in a message. */
class HiddenPersonalDataTest {

    private static final String MARKER = "MARKER-";
    private static final Instant AT = Instant.parse("2024-03-01T09:00:00Z");
    private static final FieldSource SOURCE = FieldSource.of("erp", AT);
    private static final LocalDate BIRTH = LocalDate.of(1987, 6, 5);

    private static final PersonalDetails DETAILS = PersonalDetails.builder()
            .name("MARKER-name", SOURCE)
            .givenName("MARKER-given", SOURCE)
            .familyName("MARKER-family", SOURCE)
            .birthDate(BIRTH, SOURCE)
            .language("x-MARKER-1", SOURCE)
            .contactPoint(ContactPoint.of(ContactPointKind.EMAIL, "MARKER-mail@example.com", SOURCE)
                    .labelled("MARKER-label"))
            .contactPoint(ContactPoint.of(ContactPointKind.MOBILE, "MARKER-0101234", SOURCE))
            .attribute("shoeSize", "MARKER-attribute", SOURCE)
            .build();

    private static final ContactPerson PERSON =
            ContactPerson.of("buyer", DETAILS).withRole("MARKER-role", SOURCE);

    private static final Preference PREFERENCE = Preference.of("channel", "MARKER-preference", SOURCE);

    private static final Customer CUSTOMER = Customer.company(CustomerId.of("7"), AT)
            .details(DETAILS)
            .contactPerson(PERSON)
            .preference(PREFERENCE)
            .build();

    static Stream<Object> values() {
        return Stream.of(
                CUSTOMER,
                DETAILS,
                DETAILS.contactPoints(),
                DETAILS.name(),
                DETAILS.birthDate(),
                DETAILS.attributes(),
                PERSON,
                PREFERENCE,
                CUSTOMER.snapshot(),
                CUSTOMER.snapshot().fields(),
                DETAILS.snapshot(),
                PERSON.snapshot(),
                PREFERENCE.snapshot(),
                CUSTOMER.change(CommandId.of("c"), Version.ABSENT),
                ProfileDefinition.person().assess(CUSTOMER, AT),
                ProfileDefinition.company().assess(CUSTOMER, AT).score(),
                AccountTree.of(List.of(CUSTOMER)));
    }

    @ParameterizedTest
    @MethodSource("values")
    void textOfAValueHidesWhatIsPersonal(Object value) {
        assertThat(value.toString()).doesNotContain(MARKER, "1987", "example.com");
    }

    static Stream<ThrowingCallable> wrongCalls() {
        String long1 = "MARKER-".repeat(200);
        String nul = "MARKER-\0";
        String half = "MARKER-\uD83D";
        return Stream.of(
                () -> PersonalDetails.builder().name(long1, SOURCE).build(),
                () -> PersonalDetails.builder().name(nul, SOURCE).build(),
                () -> PersonalDetails.builder().givenName(half, SOURCE).build(),
                () -> PersonalDetails.builder().familyName(long1, SOURCE).build(),
                () -> PersonalDetails.builder().language("MARKER-_", SOURCE).build(),
                () -> PersonalDetails.builder().language(nul, SOURCE).build(),
                () -> PersonalDetails.builder()
                        .attribute("shoeSize", half, SOURCE)
                        .build(),
                () -> ContactPoint.of(ContactPointKind.EMAIL, "MARKER-mail", SOURCE),
                () -> ContactPoint.of(ContactPointKind.EMAIL, long1 + "@b", SOURCE),
                () -> ContactPoint.of(ContactPointKind.PHONE, "MARKER-none", SOURCE),
                () -> ContactPoint.of(ContactPointKind.OTHER, nul, SOURCE),
                () -> ContactPoint.of(ContactPointKind.OTHER, "MARKER-x", SOURCE)
                        .labelled(long1),
                () -> ContactPoint.of(ContactPointKind.OTHER, "MARKER-x", SOURCE)
                        .labelled(half),
                () -> ContactPoint.of(ContactPointKind.OTHER, "MARKER-x", SOURCE)
                        .validFrom(AT)
                        .validUntil(AT),
                () -> PERSON.withRole(long1, SOURCE),
                () -> PERSON.withRole(nul, SOURCE),
                () -> Preference.of("channel", long1, SOURCE),
                () -> Preference.of("channel", half, SOURCE),
                () -> CUSTOMER.withParent(CUSTOMER.id()),
                () -> Customer.company(CustomerId.of("7"), AT)
                        .contactPerson(PERSON)
                        .contactPerson(PERSON)
                        .build(),
                () -> Customer.company(CustomerId.of("7"), AT)
                        .preference(PREFERENCE)
                        .preference(PREFERENCE)
                        .build(),
                () -> restoreWith("birthDate", PlainValue.of("MARKER-date")),
                () -> restoreWith("language", PlainValue.of("MARKER-_")),
                () -> restoreWith("name", PlainValue.of(long1)),
                () -> Customer.restore(without(CUSTOMER.snapshot(), "since")),
                () -> Customer.restore(with(CUSTOMER.snapshot(), "kind", PlainValue.of("MARKER-kind"))),
                () -> Customer.restore(with(CUSTOMER.snapshot(), "details", PlainValue.of("MARKER-details"))),
                () -> Customer.restore(with(CUSTOMER.snapshot(), "id", PlainValue.of(nul.replace("\0", "\n")))));
    }

    @ParameterizedTest
    @MethodSource("wrongCalls")
    void messagesHideWhatIsPersonal(ThrowingCallable call) {
        Throwable thrown = catchThrowable(call);
        assertThat(thrown).isInstanceOf(IllegalArgumentException.class);
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        assertThat(trace.toString()).doesNotContain(MARKER, "1987", "example.com");
    }

    private static Customer restoreWith(String field, PlainValue value) {
        Snapshot details = CUSTOMER.snapshot().snapshot("details");
        Snapshot changed = with(details.snapshot(field), "value", value);
        Snapshot wrong = with(details, field, PlainValue.of(changed));
        return Customer.restore(with(CUSTOMER.snapshot(), "details", PlainValue.of(wrong)));
    }

    private static Snapshot with(Snapshot snapshot, String field, PlainValue value) {
        Map<String, PlainValue> fields = new LinkedHashMap<>(snapshot.fields());
        fields.put(field, value);
        return new Snapshot(snapshot.type(), snapshot.schemaVersion(), fields);
    }

    private static Snapshot without(Snapshot snapshot, String field) {
        Map<String, PlainValue> fields = new LinkedHashMap<>(snapshot.fields());
        fields.remove(field);
        return new Snapshot(snapshot.type(), snapshot.schemaVersion(), fields);
    }
}
