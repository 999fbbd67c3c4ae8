package io.dangol.crm.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.crm.storage.ContentHash;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CustomerProperties {

    @Property
    void snapshotsRestoreTheCustomer(@ForAll("customers") Customer customer) {
        Customer restored = Customer.restore(customer.snapshot());
        assertThat(restored).isEqualTo(customer);
        assertThat(ContentHash.of(restored.snapshot())).isEqualTo(ContentHash.of(customer.snapshot()));
    }

    @Property
    void anonymousCustomersHaveNoPersonalFieldsAndStayWhatTheyAre(@ForAll("customers") Customer customer) {
        Customer anonymous = customer.anonymised();
        assertThat(anonymous.personalFields()).isEmpty();
        assertThat(anonymous.anonymised()).isEqualTo(anonymous);
        assertThat(Customer.restore(anonymous.snapshot())).isEqualTo(anonymous);
        assertThat(anonymous.id()).isEqualTo(customer.id());
        assertThat(anonymous.kind()).isEqualTo(customer.kind());
        assertThat(anonymous.since()).isEqualTo(customer.since());
        assertThat(anonymous.parent()).isEqualTo(customer.parent());
        assertThat(anonymous.contactPersons())
                .extracting(ContactPerson::id)
                .isEqualTo(customer.contactPersons().stream()
                        .map(ContactPerson::id)
                        .toList());
    }

    @Property
    void orderOfPeopleAndPreferencesHasNoMeaning(@ForAll("customers") Customer customer) {
        Customer other = new Customer(
                customer.id(),
                customer.kind(),
                customer.since(),
                customer.parent(),
                customer.details().toBuilder().build(),
                reversed(customer.contactPersons()),
                reversed(customer.preferences()));
        assertThat(other).isEqualTo(customer);
    }

    @Property
    void contactPointsHoldFromTheFirstInstantAndNotAtTheLast(
            @ForAll("customers") Customer customer, @ForAll("instants") Instant at) {
        for (ContactPoint point : customer.details().contactPoints()) {
            boolean holds = (point.from().isEmpty() || point.from().get().compareTo(at) <= 0)
                    && (point.until().isEmpty() || point.until().get().compareTo(at) > 0);
            assertThat(customer.details().contactPointsAt(at).contains(point)).isEqualTo(holds);
            point.from().ifPresent(from -> assertThat(point.isValidAt(from)).isTrue());
            point.until().ifPresent(until -> assertThat(point.isValidAt(until)).isFalse());
        }
    }

    private static <T> List<T> reversed(List<T> values) {
        List<T> copy = new ArrayList<>(values);
        Collections.reverse(copy);
        return copy;
    }

    @Provide
    Arbitrary<Customer> customers() {
        return CustomerArbitraries.customers().withoutEdgeCases();
    }

    @Provide
    Arbitrary<Instant> instants() {
        return CustomerArbitraries.instants();
    }
}
