package io.dangol.crm.calendar;

import io.dangol.crm.EpochMicros;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;

/** The answers that the rows of {@code sla.csv} ask for, for one calendar with its pauses taken out, by any engine. */
interface BusinessTime {

    Duration elapsed(Instant from, Instant to);

    Optional<Instant> dueAt(Instant from, Duration target);

    Optional<Instant> breachesAfter(Instant from, Duration target);

    Optional<Instant> backward(Instant to, Duration target);

    boolean isOpen(Instant at);

    Optional<Instant> nextOpen(Instant at);

    /** A calendar of the library. */
    record OfCalendar(WorkCalendar calendar) implements BusinessTime {

        @Override
        public Duration elapsed(Instant from, Instant to) {
            return calendar.between(from, to);
        }

        @Override
        public Optional<Instant> dueAt(Instant from, Duration target) {
            return calendar.plus(from, target);
        }

        @Override
        public Optional<Instant> breachesAfter(Instant from, Duration target) {
            return calendar.plus(from, target).flatMap(calendar::nextOpen);
        }

        @Override
        public Optional<Instant> backward(Instant to, Duration target) {
            return calendar.minus(to, target);
        }

        @Override
        public boolean isOpen(Instant at) {
            return calendar.isOpen(at);
        }

        @Override
        public Optional<Instant> nextOpen(Instant at) {
            return calendar.nextOpen(at);
        }
    }

    /** An engine that counts in microseconds. */
    record OfMicros(MicroTime time) implements BusinessTime {

        @Override
        public Duration elapsed(Instant from, Instant to) {
            return Duration.of(time.between(micros(from), micros(to)), ChronoUnit.MICROS);
        }

        @Override
        public Optional<Instant> dueAt(Instant from, Duration target) {
            return instant(time.plus(micros(from), micros(target)));
        }

        @Override
        public Optional<Instant> breachesAfter(Instant from, Duration target) {
            return instant(time.breachesAfter(micros(from), micros(target)));
        }

        @Override
        public Optional<Instant> backward(Instant to, Duration target) {
            return instant(time.minus(micros(to), micros(target)));
        }

        @Override
        public boolean isOpen(Instant at) {
            return time.isOpen(micros(at));
        }

        @Override
        public Optional<Instant> nextOpen(Instant at) {
            return instant(time.nextOpen(micros(at)));
        }

        private static long micros(Instant instant) {
            return EpochMicros.exact(instant);
        }

        private static long micros(Duration duration) {
            return duration.dividedBy(ChronoUnit.MICROS.getDuration());
        }

        private static Optional<Instant> instant(OptionalLong micros) {
            return micros.isPresent() ? Optional.of(EpochMicros.toInstant(micros.getAsLong())) : Optional.empty();
        }
    }
}
