package io.dangol.crm.benchmarks;

import io.dangol.crm.CustomerId;
import io.dangol.crm.book.CustomerBook;
import io.dangol.crm.customer.Customer;
import io.dangol.crm.customer.FieldSource;
import io.dangol.crm.customer.PersonalDetails;
import io.dangol.crm.feedback.Answer;
import io.dangol.crm.feedback.Instrument;
import io.dangol.crm.feedback.Scale;
import io.dangol.crm.interaction.Channel;
import io.dangol.crm.interaction.Direction;
import io.dangol.crm.interaction.Interaction;
import io.dangol.crm.interaction.Phase;
import io.dangol.crm.interaction.Promise;
import io.dangol.crm.purchase.PurchaseLog;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What a company knows besides purchases: a record and a contact of each customer, a promise to every third and an answer of
 * every second, all from before the book is read.
 */
final class MadeUpFiles {

    private final List<Customer> customers = new ArrayList<>();
    private final List<Interaction> contacts = new ArrayList<>();
    private final List<Promise> promises = new ArrayList<>();
    private final List<Answer> answers = new ArrayList<>();

    private MadeUpFiles(PurchaseLog log, Instant at) {
        for (int i = 0; i < log.customers(); i++) {
            CustomerId customer = log.customer(i);
            Instant then = at.minus(Duration.ofDays(1 + i % 360));
            customers.add(Customer.person(customer, at.minus(Duration.ofDays(400)))
                    .details(PersonalDetails.builder()
                            .name("Customer " + i, FieldSource.of("shop", then))
                            .build())
                    .build());
            contacts.add(Interaction.builder("I-" + i, customer, then)
                    .channel(Channel.PHONE)
                    .direction(Direction.INBOUND)
                    .phase(Phase.AFTER_PURCHASE)
                    .touchpoint("hotline")
                    .build());
            if (i % 3 == 0) {
                Promise promise =
                        Promise.of("P-" + i, customer, "a call", then, then.plus(Duration.ofDays(3)), "hotline");
                promises.add(i % 2 == 0 ? promise.keep(then.plus(Duration.ofDays(i % 5))) : promise);
            }
            if (i % 2 == 0) {
                answers.add(Answer.of("A-" + i, customer, Instrument.NPS, i % 11, Scale.NPS, then));
            }
        }
    }

    /** Returns the files of the customers of a log. */
    static MadeUpFiles of(PurchaseLog log, Instant at) {
        return new MadeUpFiles(log, at);
    }

    /** Returns a builder of the book of a log with these files. */
    CustomerBook.Builder book(PurchaseLog log) {
        return CustomerBook.of(log)
                .customers(customers)
                .interactions(contacts)
                .promises(promises)
                .answers(answers);
    }
}
