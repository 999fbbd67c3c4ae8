package io.dangol.crm.relationship;

import io.dangol.crm.CustomerId;
import io.dangol.crm.EpochMicros;
import io.dangol.crm.purchase.PurchaseLog;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The ladder of every customer of a log of purchases, and of prospects besides.
 *
 * <p>A paid order is a document with a sale above zero, at the time of the document; a free order moves nobody. A return
 * takes nothing back: an order that was returned in full still counts, since it was made and what followed is not known at
 * its time. A host that sees it otherwise leaves such orders out of the log.
 *
 * <p>{@link #at} reads all customers at an instant and gives what {@link LadderState} would, from the same kernel; what is
 * later than the instant is not looked at. {@link #of(CustomerId, Instant)} reads one of them and explains itself.
 *
 * <p>Immutable and thread-safe.
 */
public final class Ladder {

    private static final int ABSENT = -1;

    private final PurchaseLog log;
    private final LadderRules rules;
    /** In order, each once. */
    private final CustomerId[] customers;
    /** Per customer, the index in the log; empty if the customers are those of the log. */
    private final int[] inLog;
    /** Per customer, where the further events begin, and the end of all; empty without such events. */
    private final int[] eventStart;

    private final long[] eventMicros;
    private final byte[] eventKind;
    private final byte[] eventScore;

    private Ladder(PurchaseLog log, LadderRules rules, CustomerId[] customers, int[] inLog, List<Entry> entries) {
        this.log = log;
        this.rules = rules;
        this.customers = customers;
        this.inLog = inLog;
        int size = entries.size();
        eventStart = size == 0 ? new int[0] : new int[customers.length + 1];
        eventMicros = new long[size];
        eventKind = new byte[size];
        eventScore = new byte[size];
        int next = 0;
        for (int row = 0; size > 0 && row < customers.length; row++) {
            for (; next < size && entries.get(next).customer().equals(customers[row]); next++) {
                LadderEvent event = entries.get(next).event();
                eventMicros[next] = event.micros();
                eventKind[next] = (byte) event.kind().number();
                eventScore[next] = (byte) event.score().orElse(0);
            }
            eventStart[row + 1] = next;
        }
    }

    /** Returns a builder of the ladder of the customers of a log. */
    public static Builder of(PurchaseLog log, LadderRules rules) {
        return new Builder(log, rules);
    }

    /** Returns the number of customers and prospects. */
    public int size() {
        return customers.length;
    }

    /** Returns the rules. */
    public LadderRules rules() {
        return rules;
    }

    /**
     * Returns where every customer and prospect stands at an instant, events and reviews up to and including it counted.
     *
     * <p>A customer whose first event is later is a prospect without a date.
     *
     * @throws IllegalArgumentException if the instant is beyond the range of {@link EpochMicros}
     */
    public StageTable at(Instant instant) {
        long time = EpochMicros.truncate(instant);
        int size = customers.length;
        byte[] stage = new byte[size];
        byte[] activity = new byte[size];
        long[] since = new long[size];
        long[] lastOrder = new long[size];
        LadderMachine machine = new LadderMachine(rules);
        PaidOrders orders = new PaidOrders(log);
        for (int row = 0; row < size; row++) {
            machine.reset();
            walk(row, time, machine, orders);
            machine.reviewsThrough(time);
            stage[row] = (byte) machine.stage().number();
            since[row] = machine.since();
            activity[row] = (byte) machine.counts().activity(time).number();
            lastOrder[row] = machine.counts().lastOrder();
        }
        return new StageTable(EpochMicros.toInstant(time), customers, stage, since, activity, lastOrder);
    }

    private void walk(int row, long until, LadderMachine machine, PaidOrders orders) {
        int indexInLog = indexInLog(row);
        if (indexInLog == ABSENT) {
            orders.ofNobody();
        } else {
            orders.of(indexInLog);
        }
        int event = eventStart.length == 0 ? 0 : eventStart[row];
        int eventEnd = eventStart.length == 0 ? 0 : eventStart[row + 1];
        while (true) {
            boolean isOrderNext = !orders.isDone() && (event == eventEnd || orders.micros() <= eventMicros[event]);
            if (!isOrderNext && event == eventEnd) {
                return;
            }
            long time = isOrderNext ? orders.micros() : eventMicros[event];
            if (time > until) {
                return;
            }
            machine.reviewsBefore(time);
            for (; !orders.isDone() && orders.micros() == time; orders.advance()) {
                machine.countOrder(time);
            }
            for (; event < eventEnd && eventMicros[event] == time; event++) {
                machine.count(LadderEventKind.of(eventKind[event]), eventScore[event], time);
            }
            machine.settle(time);
        }
    }

    /**
     * Returns where one customer stands at an instant, and why; empty if the customer is neither in the log nor given.
     *
     * @throws IllegalArgumentException if the instant is beyond the range of {@link EpochMicros}
     */
    public Optional<LadderReading> of(CustomerId customer, Instant instant) {
        int row = Arrays.binarySearch(customers, customer);
        return row < 0
                ? Optional.empty()
                : Optional.of(
                        LadderState.start(rules).apply(events(row, instant)).at(instant));
    }

    private List<LadderEvent> events(int row, Instant until) {
        List<LadderEvent> events = new ArrayList<>();
        int indexInLog = indexInLog(row);
        if (indexInLog != ABSENT) {
            PaidOrders orders = new PaidOrders(log);
            for (orders.of(indexInLog); !orders.isDone(); orders.advance()) {
                events.add(LadderEvent.orderPaid(EpochMicros.toInstant(orders.micros())));
            }
        }
        for (int i = eventStart.length == 0 ? 0 : eventStart[row];
                i < (eventStart.length == 0 ? 0 : eventStart[row + 1]);
                i++) {
            LadderEventKind kind = LadderEventKind.of(eventKind[i]);
            OptionalInt score =
                    kind == LadderEventKind.RECOMMENDATION ? OptionalInt.of(eventScore[i]) : OptionalInt.empty();
            events.add(new LadderEvent(EpochMicros.toInstant(eventMicros[i]), kind, score));
        }
        events.removeIf(event -> event.at().isAfter(until));
        return events;
    }

    private int indexInLog(int row) {
        return inLog.length == 0 ? row : inLog[row];
    }

    /** Returns the number of customers and of further events, no customer. */
    @Override
    public String toString() {
        return "Ladder of " + customers.length + " customers and prospects, " + log.size() + " purchase lines and "
                + eventMicros.length + " further events";
    }

    private record Entry(CustomerId customer, LadderEvent event) {}

    /** Collects what is known besides the purchases; not thread-safe. */
    public static final class Builder {

        private final PurchaseLog log;
        private final LadderRules rules;
        private final List<Entry> entries = new ArrayList<>();
        private final List<CustomerId> others = new ArrayList<>();

        private Builder(PurchaseLog log, LadderRules rules) {
            this.log = Objects.requireNonNull(log, "log");
            this.rules = Objects.requireNonNull(rules, "rules");
        }

        /** Adds an event of a customer, who need not be in the log. A paid order is one more beside those of the log. */
        public Builder event(CustomerId customer, LadderEvent event) {
            entries.add(
                    new Entry(Objects.requireNonNull(customer, "customer"), Objects.requireNonNull(event, "event")));
            return this;
        }

        /** Adds events of a customer, in any order. */
        public Builder events(CustomerId customer, Collection<LadderEvent> events) {
            events.forEach(event -> event(customer, event));
            return this;
        }

        /** Adds somebody who may buy; naming a customer changes nothing. */
        public Builder prospect(CustomerId prospect) {
            others.add(Objects.requireNonNull(prospect, "prospect"));
            return this;
        }

        /** Adds people who may buy; naming customers changes nothing. */
        public Builder prospects(Collection<CustomerId> prospects) {
            prospects.forEach(this::prospect);
            return this;
        }

        /** Returns the ladder of all who were named. */
        public Ladder build() {
            List<Entry> sorted = new ArrayList<>(entries);
            sorted.sort(Comparator.comparing(Entry::customer).thenComparing(Entry::event));
            CustomerId[] ofLog = new CustomerId[log.customers()];
            Arrays.setAll(ofLog, log::customer);
            List<CustomerId> further = new ArrayList<>(others);
            sorted.forEach(entry -> further.add(entry.customer()));
            further.removeIf(customer -> log.indexOf(customer).isPresent());
            if (further.isEmpty()) {
                return new Ladder(log, rules, ofLog, new int[0], sorted);
            }
            CustomerId[] outside = further.stream().distinct().sorted().toArray(CustomerId[]::new);
            CustomerId[] all = new CustomerId[ofLog.length + outside.length];
            int[] inLog = new int[all.length];
            int a = 0;
            int b = 0;
            for (int i = 0; i < all.length; i++) {
                boolean isOfLog = b == outside.length || (a < ofLog.length && ofLog[a].compareTo(outside[b]) < 0);
                inLog[i] = isOfLog ? a : ABSENT;
                all[i] = isOfLog ? ofLog[a++] : outside[b++];
            }
            return new Ladder(log, rules, all, inLog, sorted);
        }
    }
}
