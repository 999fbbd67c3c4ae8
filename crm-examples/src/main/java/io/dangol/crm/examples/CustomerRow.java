package io.dangol.crm.examples;

import io.dangol.crm.CustomerId;
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
 * @param company whether the customer is a company and not a person
 * @param name what people call the customer
 * @param parent the account that this one belongs to
 * @param email an address
 * @param phone a number
 * @param since when the customer became known
 * @param contractSince from when on a contract has been in force
 */
public record CustomerRow(
        CustomerId customer,
        boolean company,
        Optional<String> name,
        Optional<CustomerId> parent,
        Optional<String> email,
        Optional<String> phone,
        Optional<Instant> since,
        Optional<Instant> contractSince) {

    public CustomerRow {
        Objects.requireNonNull(customer, "customer");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(parent, "parent");
        Objects.requireNonNull(email, "email");
        Objects.requireNonNull(phone, "phone");
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(contractSince, "contractSince");
    }

    @Override
    public String toString() {
        return "Customer " + customer + (company ? ", a company" : ", a person") + told(name, "name")
                + told(email, "e-mail") + told(phone, "phone");
    }

    private static String told(Optional<String> personal, String what) {
        return personal.isPresent() ? ", " + what + " known" : "";
    }
}
