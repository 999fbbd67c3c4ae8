package io.dangol.crm.interaction;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What each channel achieved with its contacts, and at which cost.
 *
 * <pre>{@code
 * ChannelEfficiencyBuilder builder = ChannelEfficiency.builder().cost(Channel.PHONE.code(), Money.parse("EUR
 * 4200.00")); log.read(from, to, builder::add);
 * ChannelEfficiency channels = builder.build();
 * }</pre>
 *
 * <p>Only interactions of kind {@link InteractionKind#CONTACT} are contacts; the others are counted beside them, so
 * that contacts and others are all that was added. The contacts of the rows add up to {@link #contacts}. A channel is
 * known by its code. The order in which interactions are added has no effect.
 *
 * <p>Immutable and thread-safe.
 *
 * @param rows one for each channel that had a contact or a cost, by code
 * @param others how many interactions were no contacts
 */
public record ChannelEfficiency(List<ChannelRow> rows, long others) {

    public ChannelEfficiency {
        rows = rows.stream().sorted(Comparator.comparing(ChannelRow::channel)).toList();
        requireOnce(rows);
        if (others < 0) {
            throw new IllegalArgumentException(others + " other interactions; a count is 0 or more.");
        }
    }

    /** Returns a builder to which interactions are added one by one. */
    public static ChannelEfficiencyBuilder builder() {
        return new ChannelEfficiencyBuilder();
    }

    /** Returns how many contacts there were on all channels. */
    public long contacts() {
        return rows.stream().mapToLong(ChannelRow::contacts).sum();
    }

    /** Returns the row of a channel, empty if it had neither contacts nor a cost. */
    public Optional<ChannelRow> row(String channel) {
        return rows.stream().filter(row -> row.channel().equals(channel)).findFirst();
    }

    private static void requireOnce(List<ChannelRow> rows) {
        for (int i = 1; i < rows.size(); i++) {
            if (rows.get(i).channel().equals(rows.get(i - 1).channel())) {
                throw new IllegalArgumentException("Channel " + rows.get(i).channel()
                        + " has two rows; a channel is known by its code and has one. Add the two up.");
            }
        }
    }
}
