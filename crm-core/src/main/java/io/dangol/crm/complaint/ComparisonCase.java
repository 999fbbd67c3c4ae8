package io.dangol.crm.complaint;

import io.dangol.crm.CustomerId;
import io.dangol.crm.EpochMicros;
import io.dangol.crm.feedback.Answer;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A customer without a problem, as the measure of those who had one.
 *
 * <p>Choose customers and instants that could as well have been the others': the same service, the same months. What else
 * differs between the groups differs in the result.
 *
 * <p>The instant is kept to the microsecond; what is finer is dropped towards the past. Immutable and thread-safe.
 *
 * @param customer who
 * @param from the instant from which repurchase is counted, such as a delivery without complaint
 * @param satisfaction an answer of the customer; empty if none
 */
public record ComparisonCase(
        @NotNull @Valid CustomerId customer, @NotNull Instant from, Optional<@Valid Answer> satisfaction) {

    public ComparisonCase {
        Objects.requireNonNull(customer, "customer");
        from = EpochMicros.toInstant(EpochMicros.truncate(from));
        if (satisfaction.isPresent() && !satisfaction.get().customer().equals(customer)) {
            throw new IllegalArgumentException("Customer " + customer + " without a problem has answer "
                    + satisfaction.get().id() + " of customer "
                    + satisfaction.get().customer() + "; give the answer of the same customer.");
        }
    }

    /** Returns a customer of whom only the purchases are known. */
    public static ComparisonCase of(CustomerId customer, Instant from) {
        return new ComparisonCase(customer, from, Optional.empty());
    }

    /** Returns a customer from the instant of an answer. */
    public static ComparisonCase of(Answer satisfaction) {
        return new ComparisonCase(satisfaction.customer(), satisfaction.at(), Optional.of(satisfaction));
    }
}
