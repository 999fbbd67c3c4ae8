package io.dangol.crm.interaction;

import io.dangol.crm.CustomerId;
import io.dangol.crm.KeyText;
import io.dangol.crm.estimate.Estimate;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.Money;

/**
 * Collects contacts and costs by channel; it keeps the handling times and the ids of customers, not the interactions.
 *
 * <p>Not thread-safe.
 */
public final class ChannelEfficiencyBuilder {

    private static final double MICROS_PER_SECOND = 1e6;

    private final SortedMap<String, Tally> tallies = new TreeMap<>();
    private Optional<Money> firstCost = Optional.empty();
    private long others;

    ChannelEfficiencyBuilder() {}

    /** Adds an interaction; each is added once, as a log gives it. */
    public ChannelEfficiencyBuilder add(Interaction interaction) {
        if (interaction.kind() == InteractionKind.CONTACT) {
            tally(interaction.channel().code()).add(interaction);
        } else {
            others++;
        }
        return this;
    }

    /**
     * Says what a channel cost over the period of the log.
     *
     * @throws IllegalArgumentException if the code is none of a channel, the cost is negative, in another currency than an
     *     earlier one, or the channel has one already
     */
    public ChannelEfficiencyBuilder cost(String channel, Money total) {
        KeyText.require("Code of a channel", channel, Channel.MAX_CODE);
        if (total.isNegative()) {
            throw new IllegalArgumentException(
                    "Cost of channel " + channel + " is " + total + "; it must be zero or more.");
        }
        Money first = firstCost.orElse(total);
        if (!first.getCurrencyUnit().equals(total.getCurrencyUnit())) {
            throw new IllegalArgumentException("Cost of channel " + channel + " is in " + total.getCurrencyUnit()
                    + ", an earlier one in " + first.getCurrencyUnit() + ". Convert it first.");
        }
        Tally tally = tally(channel);
        if (tally.cost.isPresent()) {
            throw new IllegalArgumentException(
                    "Channel " + channel + " has a cost already; add costs up before they are given.");
        }
        firstCost = Optional.of(first);
        tally.cost = Optional.of(total);
        return this;
    }

    /** Returns the rows of what was added so far. */
    public ChannelEfficiency build() {
        return new ChannelEfficiency(
                tallies.entrySet().stream()
                        .map(entry -> entry.getValue().row(entry.getKey()))
                        .toList(),
                others);
    }

    private Tally tally(String channel) {
        return tallies.computeIfAbsent(channel, code -> new Tally());
    }

    /** The counts of one channel. */
    private static final class Tally {

        private final Set<CustomerId> customers = new HashSet<>();
        private long contacts;
        private long known;
        private long reached;
        private long resolved;
        private double[] seconds = new double[16];
        private int measured;
        private Optional<Money> cost = Optional.empty();

        void add(Interaction contact) {
            contacts++;
            customers.add(contact.customer());
            contact.outcome().ifPresent(this::count);
            contact.handling().ifPresent(this::measure);
        }

        private void count(ContactOutcome outcome) {
            known++;
            reached += outcome.isReached() ? 1 : 0;
            resolved += outcome == ContactOutcome.RESOLVED ? 1 : 0;
        }

        private void measure(Duration time) {
            if (measured == seconds.length) {
                seconds = Arrays.copyOf(seconds, 2 * measured);
            }
            seconds[measured++] = DurationMicros.of("Handling time", time) / MICROS_PER_SECOND;
        }

        ChannelRow row(String channel) {
            return new ChannelRow(
                    channel,
                    contacts,
                    customers.size(),
                    Estimate.ofProportion(reached, known),
                    Estimate.ofProportion(resolved, known),
                    resolved,
                    Estimate.ofMean(Arrays.copyOf(seconds, measured), Estimate.DEFAULT_LEVEL),
                    cost);
        }
    }
}
