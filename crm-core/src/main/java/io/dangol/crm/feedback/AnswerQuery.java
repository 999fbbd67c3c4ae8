package io.dangol.crm.feedback;

import io.dangol.crm.CustomerId;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Which answers an {@link AnswerSource} is asked for: those of a time window, of one instrument or all, of one customer
 * or all.
 *
 * <p>Immutable and thread-safe.
 *
 * @param from the first instant of the window, inclusive
 * @param to the end of the window, exclusive; not before {@code from}
 * @param instrument the instrument; empty for all
 * @param customer the customer; empty for all
 */
public record AnswerQuery(
        @NotNull Instant from, @NotNull Instant to, Optional<Instrument> instrument, Optional<CustomerId> customer) {

    public AnswerQuery {
        Objects.requireNonNull(instrument, "instrument");
        Objects.requireNonNull(customer, "customer");
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("Window of answers from " + from + " to " + to
                    + ": it must not end before it begins. Swap the two instants.");
        }
    }

    /**
     * Returns the question for all answers from an instant (inclusive) to another (exclusive).
     *
     * @throws IllegalArgumentException if the window ends before it begins
     */
    public static AnswerQuery between(Instant from, Instant to) {
        return new AnswerQuery(from, to, Optional.empty(), Optional.empty());
    }

    /** Returns this question for the answers to one instrument. */
    public AnswerQuery to(Instrument only) {
        return new AnswerQuery(from, to, Optional.of(only), customer);
    }

    /** Returns this question for the answers of one customer. */
    public AnswerQuery of(CustomerId only) {
        return new AnswerQuery(from, to, instrument, Optional.of(only));
    }

    /** Tells whether an answer is asked for. */
    public boolean matches(Answer answer) {
        return !answer.at().isBefore(from)
                && answer.at().isBefore(to)
                && (instrument.isEmpty() || instrument.get().equals(answer.instrument()))
                && (customer.isEmpty() || customer.get().equals(answer.customer()));
    }
}
