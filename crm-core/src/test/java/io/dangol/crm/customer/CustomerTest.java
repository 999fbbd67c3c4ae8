package io.dangol.crm.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dangol.crm.CustomerId;
import io.dangol.crm.storage.Change;
import io.dangol.crm.storage.CommandId;
import io.dangol.crm.storage.Snapshot;
import io.dangol.crm.storage.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerTest {

    private static final Instant AT = Instant.parse("2024-03-01T09:00:00Z");
    private static final FieldSource SHOP = FieldSource.of("web-shop", AT);
    private static final CustomerId ID = CustomerId.of("4711");

    private static final Customer COMPANY = Customer.company(ID, AT)
            .parent(CustomerId.of("4700"))
            .details(PersonalDetails.builder()
                    .name("Dangol Trading", SHOP)
                    .contactPoint(ContactPoint.of(ContactPointKind.EMAIL, "info@example.com", SHOP)
                            .labelled("office"))
                    .attribute("vat", "DE1", SHOP)
                    .build())
            .contactPerson(ContactPerson.of(
                            "buyer", PersonalDetails.builder().name("Kim", SHOP).build())
                    .withRole("head of purchasing", SHOP))
            .preference(Preference.of(Preference.CHANNEL, "e-mail", SHOP))
            .build();

    @Test
    void textOfACustomerShowsWhichFieldsThereAre() {
        assertThat(COMPANY)
                .hasToString("Customer[4711 COMPANY since 2024-03-01T09:00:00Z, parent=4700, PersonalDetails[name,"
                        + " 1 contact points, attributes [vat]], contactPersons=[buyer], preferences=[channel]]");
    }

    @Test
    void changesCarryTheSnapshotUnderTheIdAndNoEvents() {
        Change change = COMPANY.change(CommandId.of("import-1"), Version.of(3));
        assertThat(change.key()).isEqualTo("4711");
        assertThat(change.version()).isEqualTo(Version.of(4));
        assertThat(change.state()).isEqualTo(COMPANY.snapshot());
        assertThat(change.state().type()).isEqualTo(Customer.SNAPSHOT_TYPE);
        assertThat(change.events()).isEmpty();
        assertThat(COMPANY.change(CommandId.of("import-1"), Version.ABSENT).version())
                .isEqualTo(Version.of(1));
    }

    @Test
    void customersAreNotTheirOwnParents() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> COMPANY.withParent(ID))
                .withMessageContaining("Customer 4711 is given as its own parent");
        assertThat(COMPANY.withParent(CustomerId.of("1")).parent()).contains(CustomerId.of("1"));
        assertThat(COMPANY.withoutParent().parent()).isEmpty();
    }

    @Test
    void peopleAndTopicsAreGivenOnce() {
        ContactPerson person = ContactPerson.of("p", PersonalDetails.none());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Customer.person(ID, AT)
                        .contactPerson(person)
                        .contactPerson(person)
                        .build())
                .withMessageContaining("has the contact person p twice");
        Preference preference = Preference.of("topic", "one", SHOP);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Customer.person(ID, AT)
                        .preference(preference)
                        .preference(Preference.of("topic", "other", SHOP))
                        .build())
                .withMessageContaining("has the preference topic twice");
    }

    @Test
    void changedPartsReplaceThoseOfTheSameKey() {
        Customer changed = COMPANY.withPreference(Preference.of(Preference.CHANNEL, "letter", SHOP))
                .withPreference(Preference.of(Preference.LANGUAGE, "ko", SHOP))
                .withContactPerson(ContactPerson.of("buyer", PersonalDetails.none()))
                .withContactPerson(ContactPerson.of("agent", PersonalDetails.none()));
        assertThat(changed.preference(Preference.CHANNEL))
                .map(Preference::value)
                .contains("letter");
        assertThat(changed.preferences()).extracting(Preference::topic).containsExactly("channel", "language");
        assertThat(changed.contactPersons()).extracting(ContactPerson::id).containsExactly("agent", "buyer");
        assertThat(changed.contactPersons().get(1).role()).isEmpty();
        Customer reduced = changed.withoutPreference(Preference.LANGUAGE).withoutContactPerson("agent");
        assertThat(reduced.preferences()).hasSize(1);
        assertThat(reduced.contactPersons()).hasSize(1);
        assertThat(reduced.withoutContactPerson("nobody")).isEqualTo(reduced);
        assertThat(COMPANY.withDetails(PersonalDetails.none()).details()).isEqualTo(PersonalDetails.none());
        assertThat(COMPANY.preference("none")).isEmpty();
    }

    @Test
    void personalFieldsAreThoseThatHoldSomething() {
        assertThat(COMPANY.personalFields())
                .containsExactly(
                        "customer.attribute.vat",
                        "customer.contact.email",
                        "customer.contactPersons",
                        "customer.name",
                        "customer.preferences");
        assertThat(Customer.person(ID, AT).build().personalFields()).isEmpty();
        Customer full = Customer.person(ID, AT)
                .details(PersonalDetails.builder()
                        .givenName("a", SHOP)
                        .familyName("b", SHOP)
                        .birthDate(LocalDate.of(1990, 1, 31), SHOP)
                        .language("ko-KR", SHOP)
                        .build())
                .build();
        assertThat(full.personalFields())
                .containsExactly(
                        "customer.birthDate", "customer.familyName", "customer.givenName", "customer.language");
        assertThat(CustomerField.names()).containsAll(full.personalFields()).hasSize(CustomerField.values().length);
    }

    @Test
    void instantsAreKeptToTheMicrosecond() {
        Instant fine = AT.plusNanos(1_999);
        Instant kept = AT.plusNanos(1_000);
        assertThat(Customer.person(ID, fine).build().since()).isEqualTo(kept);
        assertThat(FieldSource.of("erp", fine).recordedAt()).isEqualTo(kept);
        ContactPoint point = ContactPoint.of(ContactPointKind.OTHER, "pager", SHOP)
                .validFrom(fine)
                .validUntil(fine.plusNanos(1_000));
        assertThat(point.from()).contains(kept);
        assertThat(point.until()).contains(kept.plusNanos(1_000));
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "-86400"})
    void pointsThatEndBeforeTheyBeginAreRefused(long seconds) {
        ContactPoint point =
                ContactPoint.of(ContactPointKind.OTHER, "pager", SHOP).validFrom(AT);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> point.validUntil(AT.plusSeconds(seconds)))
                .withMessageContaining("the end must be after the beginning");
    }

    @ParameterizedTest
    @ValueSource(strings = {"@", "a@", "@b", "a b@c", "a@b\u00a0c", "none", "a\n@b"})
    void addressesThatReachNobodyAreRefused(String address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ContactPoint.of(ContactPointKind.EMAIL, address, SHOP))
                .withMessageContaining("E-mail address of " + address.length() + " characters is none");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@b", "김@단골.한국", "\"odd@one\"@example.com", "a+b@[127.0.0.1]"})
    void addressesThatMightReachSomebodyAreKept(String address) {
        assertThat(ContactPoint.of(ContactPointKind.EMAIL, address, SHOP).value())
                .isEqualTo(address);
    }

    @Test
    void addressesHaveAtMost254Characters() {
        String longest = "a".repeat(252) + "@b";
        assertThat(ContactPoint.of(ContactPointKind.EMAIL, longest, SHOP).value())
                .hasSize(254);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ContactPoint.of(ContactPointKind.EMAIL, "a" + longest, SHOP))
                .withMessageContaining("at most 254");
    }

    @ParameterizedTest
    @EnumSource(names = {"PHONE", "MOBILE"})
    void telephoneNumbersHaveADigit(ContactPointKind kind) {
        assertThat(ContactPoint.of(kind, "ask for ext. 7", SHOP).kind()).isEqualTo(kind);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ContactPoint.of(kind, "none", SHOP))
                .withMessageContaining("has no digit");
    }

    @ParameterizedTest
    @EnumSource
    void everyKindOfContactPointIsAFieldOfItsOwn(ContactPointKind kind) {
        Customer customer = Customer.person(ID, AT)
                .details(PersonalDetails.builder()
                        .contactPoint(ContactPoint.of(kind, "a7@example.com", SHOP))
                        .build())
                .build();
        assertThat(customer.personalFields()).containsExactly(kind.field().fieldName());
    }

    @Test
    void builderReplacesFieldsAndAddsContactPoints() {
        ContactPoint one = ContactPoint.of(ContactPointKind.OTHER, "one", SHOP);
        ContactPoint two = ContactPoint.of(ContactPointKind.OTHER, "two", SHOP);
        PersonalDetails details = PersonalDetails.builder()
                .name("first", SHOP)
                .name("second", SHOP)
                .attribute("size", "1", SHOP)
                .attribute("size", "2", SHOP)
                .contactPoint(two)
                .contactPoint(one)
                .build();
        assertThat(details.name()).map(Sourced::value).contains("second");
        assertThat(details.attributes()).containsExactly(Map.entry("size", Sourced.of("2", SHOP)));
        assertThat(details.contactPoints()).containsExactly(two, one);
        assertThat(details.toBuilder().contactPoints(List.of(one)).build().contactPoints())
                .containsExactly(one);
        assertThat(PersonalDetails.builder().build()).isEqualTo(PersonalDetails.none());
        assertThatThrownBy(() -> details.attributes().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ko_KR", "ko-", "-", "a b", "toolonglanguage"})
    void languagesAreTags(String tag) {
        PersonalDetailsBuilder builder = PersonalDetails.builder().language(tag, SHOP);
        assertThatIllegalArgumentException()
                .isThrownBy(builder::build)
                .withMessageContaining("Language of " + tag.length() + " characters is no well-formed language tag")
                .withNoCause();
    }

    @Test
    void namesOfAttributesAreThoseOfFields() {
        assertThat(CustomerField.attribute("shoeSize")).isEqualTo("customer.attribute.shoeSize");
        assertThat(CustomerField.attribute("a".repeat(40))).endsWith("aa");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CustomerField.attribute("a".repeat(41)))
                .withMessageContaining("41 characters; allowed are 1 to 40");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PersonalDetails.builder()
                        .attribute("shoe size", "1", SHOP)
                        .build())
                .withMessageContaining("a name is a letter");
    }

    @Test
    void textFormsSayWhichFieldsAreThereAndWhereTheyCameFrom() {
        PersonalDetails full = PersonalDetails.builder()
                .name("Kim Dangol", SHOP)
                .givenName("Dangol", SHOP)
                .familyName("Kim", SHOP)
                .birthDate(LocalDate.of(1987, 6, 5), SHOP)
                .language("ko", SHOP)
                .contactPoint(
                        ContactPoint.of(ContactPointKind.MOBILE, "010", SHOP).validFrom(AT))
                .attribute("shoeSize", "43", SHOP)
                .build();
        String source = "FieldSource[system=web-shop, recordedAt=2024-03-01T09:00:00Z, verified=false]";
        assertThat(full)
                .hasToString("PersonalDetails[name, givenName, familyName, birthDate, language, 1 contact points, "
                        + "attributes [shoeSize]]");
        assertThat(PersonalDetails.none()).hasToString("PersonalDetails[]");
        assertThat(full.contactPoints().get(0))
                .hasToString("ContactPoint[MOBILE redacted, from=Optional[2024-03-01T09:00:00Z], "
                        + "until=Optional.empty, source=" + source + "]");
        assertThat(ContactPerson.of("buyer", PersonalDetails.none()))
                .hasToString("ContactPerson[buyer, PersonalDetails[]]");
        assertThat(ContactPerson.of("buyer", PersonalDetails.none()).withRole("head", SHOP))
                .hasToString("ContactPerson[buyer, role, PersonalDetails[]]");
        assertThat(Preference.of(Preference.CHANNEL, "e-mail", SHOP))
                .hasToString("Preference[channel redacted, source=" + source + "]");
        assertThat(Sourced.of("secret", SHOP)).hasToString("Sourced[redacted, source=" + source + "]");
    }

    @Test
    void aContactPersonIsAFieldByDetailsAloneAndByRoleAlone() {
        Customer empty = Customer.person(ID, AT).build();
        ContactPerson bare = ContactPerson.of("buyer", PersonalDetails.none());
        PersonalDetails point = PersonalDetails.builder()
                .contactPoint(ContactPoint.of(ContactPointKind.MOBILE, "010", SHOP))
                .build();
        PersonalDetails attribute =
                PersonalDetails.builder().attribute("desk", "7", SHOP).build();
        assertThat(empty.withContactPerson(bare).personalFields()).isEmpty();
        for (ContactPerson person :
                List.of(bare.withDetails(point), bare.withDetails(attribute), bare.withRole("head", SHOP))) {
            assertThat(empty.withContactPerson(person).personalFields())
                    .containsExactly(CustomerField.CONTACT_PERSONS.fieldName());
        }
    }

    @Test
    void blankAndEndlessTextIsRefusedByItsLength() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PersonalDetails.builder().name(" \n", SHOP).build())
                .withMessageContaining("Name has 2 characters, all of them blank; allowed are 1 to 1000");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Preference.of("topic", "x".repeat(1_001), SHOP))
                .withMessageContaining("Value of a preference has 1001 characters; allowed are 1 to 1000");
        assertThat(Preference.of("topic", "x".repeat(1_000), SHOP).value()).hasSize(1_000);
    }

    @Test
    void restoringRefusesOtherSnapshots() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> Customer.restore(Snapshot.builder("promise", 1).build()))
                .withMessageContaining("this code restores customer of schema version 1 to 1");
    }

    @Test
    void sourcesCanBeVerified() {
        assertThat(SHOP.verified()).isFalse();
        assertThat(SHOP.asVerified().verified()).isTrue();
        assertThat(ContactPerson.of("p", PersonalDetails.none())
                        .withDetails(COMPANY.details())
                        .details())
                .isEqualTo(COMPANY.details());
    }
}
