package io.dangol.crm.examples;

import io.dangol.crm.CustomerId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a company knows of its customers beside their purchases, as its files tell it or as it was made up.
 *
 * <p>This is the one place where rows of files become what the library works on. Immutable and thread-safe.
 *
 * @param customers each once
 * @param contacts in the order in which they were given
 * @param surveys in the order in which they were given
 */
public record CompanyRecords(List<CustomerRow> customers, List<ContactRow> contacts, List<SurveyRow> surveys) {

    /** Nothing is known. */
    public static final CompanyRecords NONE = new CompanyRecords(List.of(), List.of(), List.of());

    public CompanyRecords {
        customers = List.copyOf(customers);
        contacts = List.copyOf(contacts);
        surveys = List.copyOf(surveys);
    }

    /** Returns the names of those customers who have one. */
    public Map<CustomerId, String> names() {
        Map<CustomerId, String> names = new HashMap<>();
        for (CustomerRow customer : customers) {
            customer.name().ifPresent(name -> names.put(customer.customer(), name));
        }
        return names;
    }

    /** Returns how much is known, and nothing of it. */
    @Override
    public String toString() {
        return customers.size() + " customers, " + contacts.size() + " contacts, " + surveys.size() + " answers";
    }
}
