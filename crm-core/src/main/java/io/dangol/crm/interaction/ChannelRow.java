package io.dangol.crm.interaction;

import io.dangol.crm.KeyText;
import io.dangol.crm.estimate.Estimate;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;

/**
 * What one channel achieved.
 *
 * <p>Immutable and thread-safe.
 *
 * @param channel the code of the channel, 1 to 64 characters as {@link KeyText} allows
 * @param contacts how many contacts there were
 * @param customers with how many different customers
 * @param reached the share that reached the other side, of the contacts whose outcome is known
 * @param resolved the share that settled the matter, of the contacts whose outcome is known
 * @param resolutions how many contacts settled the matter
 * @param handlingSeconds the mean time that staff worked on a contact, in seconds, of the contacts where it was
 *     measured
 * @param cost what the channel cost over the period of the log, 0 or more; empty if not given
 */
public record ChannelRow(
        @NotBlank @Size(max = Channel.MAX_CODE) String channel,
        @PositiveOrZero long contacts,
        @PositiveOrZero long customers,
        @NotNull Estimate reached,
        @NotNull Estimate resolved,
        @PositiveOrZero long resolutions,
        @NotNull Estimate handlingSeconds,
        Optional<Money> cost) {

    public ChannelRow {
        KeyText.require("Code of a channel", channel, Channel.MAX_CODE);
        Objects.requireNonNull(handlingSeconds, "handlingSeconds");
        Objects.requireNonNull(cost, "cost");
        if (resolutions < 0
                || customers < 0
                || customers > contacts
                || resolutions > resolved.n()
                || resolved.n() != reached.n()
                || reached.n() > contacts
                || handlingSeconds.n() > contacts) {
            throw new IllegalArgumentException("Channel " + channel + " has " + contacts + " contacts with " + customers
                    + " customers, " + reached.n() + " and " + resolved.n() + " with a known outcome, " + resolutions
                    + " resolved, " + handlingSeconds.n() + " with a handling time; no part is larger than the whole.");
        }
    }

    /** Returns the cost of one contact, rounded half to even to the minor unit; empty without a cost or contacts. */
    public Optional<Money> costPerContact() {
        return per(contacts);
    }

    /**
     * Returns the cost of one settled matter, rounded half to even to the minor unit; empty without a cost or any settled.
     */
    public Optional<Money> costPerResolution() {
        return per(resolutions);
    }

    private Optional<Money> per(long count) {
        return count == 0 ? Optional.empty() : cost.map(money -> money.dividedBy(count, RoundingMode.HALF_EVEN));
    }
}
