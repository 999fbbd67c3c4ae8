package io.dangol.crm.examples;

import io.dangol.crm.CustomerId;
import io.dangol.crm.customer.ContactPoint;
import io.dangol.crm.customer.ContactPointKind;
import io.dangol.crm.customer.Customer;
import io.dangol.crm.customer.CustomerBuilder;
import io.dangol.crm.customer.CustomerKind;
import io.dangol.crm.customer.FieldSource;
import io.dangol.crm.customer.PersonalDetails;
import io.dangol.crm.customer.PersonalDetailsBuilder;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A customer as a file tells of one.
 *
 * <p>Name, e-mail address and telephone number are personal: {@link #toString} tells which are there and nothing of what they
 * say. Immutable and thread-safe.
 *
 * @param customer the id
 * @param kind person or company
 * @param name what people call the customer
 * @param parent the account that this one belongs to
 * @param email an address
 * @param phone a number
 * @param since when the customer became known
 * @param contractSince from when on a contract has been in force
 */
public record CustomerRow(
        CustomerId customer,
        CustomerKind kind,
        Optional<String> name,
        Optional<CustomerId> parent,
        Optional<String> email,
        Optional<String> phone,
        Optional<Instant> since,
        Optional<Instant> contractSince) {

    public CustomerRow {
        Objects.requireNonNull(customer, "customer");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(parent, "parent");
        Objects.requireNonNull(email, "email");
        Objects.requireNonNull(phone, "phone");
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(contractSince, "contractSince");
    }

    /**
     * Returns the record of the customer.
     *
     * @param known since when the customer is known, where the row does not say
     */
    Customer record(Instant known) {
        Instant from = since.orElse(known);
        FieldSource source = FieldSource.of("customers file", from);
        PersonalDetailsBuilder details = PersonalDetails.builder();
        name.ifPresent(value -> details.name(value, source));
        email.ifPresent(value -> details.contactPoint(ContactPoint.of(ContactPointKind.EMAIL, value, source)));
        phone.ifPresent(value -> details.contactPoint(ContactPoint.of(ContactPointKind.PHONE, value, source)));
        CustomerBuilder record =
                kind == CustomerKind.COMPANY ? Customer.company(customer, from) : Customer.person(customer, from);
        parent.ifPresent(record::parent);
        return record.details(details.build()).build();
    }

    @Override
    public String toString() {
        return "Customer " + customer + (kind == CustomerKind.COMPANY ? ", a company" : ", a person")
                + told(name, "name") + told(email, "e-mail") + told(phone, "phone");
    }

    private static String told(Optional<String> personal, String what) {
        return personal.isPresent() ? ", " + what + " known" : "";
    }
}
