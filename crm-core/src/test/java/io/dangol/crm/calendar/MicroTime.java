package io.dangol.crm.calendar;

import java.util.OptionalLong;

/** Business time in epoch microseconds with absent answers spelt out, the common shape of the engines compared. */
interface MicroTime {

    long between(long from, long to);

    OptionalLong plus(long from, long duration);

    OptionalLong minus(long to, long duration);

    boolean isOpen(long at);

    OptionalLong nextOpen(long at);

    OptionalLong nextClose(long at);

    /** The last instant at which no more than the given open time has passed. */
    default OptionalLong breachesAfter(long from, long duration) {
        OptionalLong due = plus(from, duration);
        return due.isEmpty() ? due : nextOpen(due.getAsLong());
    }

    /** The long face of the library. */
    record OfTimeline(WorkTimeline timeline) implements MicroTime {

        @Override
        public long between(long from, long to) {
            return timeline.between(from, to);
        }

        @Override
        public OptionalLong plus(long from, long duration) {
            return optional(timeline.plus(from, duration));
        }

        @Override
        public OptionalLong minus(long to, long duration) {
            return optional(timeline.minus(to, duration));
        }

        @Override
        public boolean isOpen(long at) {
            return timeline.isOpen(at);
        }

        @Override
        public OptionalLong nextOpen(long at) {
            return optional(timeline.nextOpen(at));
        }

        @Override
        public OptionalLong nextClose(long at) {
            return optional(timeline.nextClose(at));
        }

        private static OptionalLong optional(long micros) {
            return micros == WorkTimeline.NEVER ? OptionalLong.empty() : OptionalLong.of(micros);
        }
    }
}
