package io.dangol.crm.complaint;

import io.dangol.crm.KeyText;
import java.time.Duration;
import java.util.Objects;

/**
 * What a house has decided about the handling of complaints: a solution that is held as data and not in anybody's head.
 *
 * <p>It is versioned by its name: a change is a policy of another name, and each complaint keeps the name of that under
 * which it was handled last. A {@link io.dangol.crm.PolicyHistory} of them says from which day each holds; a desk takes it.
 * Immutable and thread-safe.
 *
 * @param name 1 to 64 characters as {@link KeyText} allows, such as {@code 2024-03}
 * @param listing when a complaint leaves the open list
 * @param limits how much compensation a role may grant
 * @param internalReviews how often an answer may be disputed within the house, 0 to 10
 * @param reopenings how often a closed complaint may be taken up again, 0 to 100
 * @param reopenWithin how long after closing, not negative
 * @param reminders how many reminders a customer gets before being answered on the evidence held, 0 to 10
 * @param satisfactionFloor at or below which share of the scale, 0 for its lowest and 1 for its highest value, reopening is
 *     offered
 */
public record ComplaintPolicy(
        String name,
        ListPolicy listing,
        AuthorityLimits limits,
        int internalReviews,
        int reopenings,
        Duration reopenWithin,
        int reminders,
        double satisfactionFloor) {

    /** The most characters of a name. */
    public static final int MAX_NAME = 64;

    public ComplaintPolicy {
        KeyText.require("Name of a complaint policy", name, MAX_NAME);
        Objects.requireNonNull(listing, "listing");
        Objects.requireNonNull(limits, "limits");
        requireRange(name, "internal reviews", internalReviews, 10);
        requireRange(name, "reopenings", reopenings, 100);
        requireRange(name, "reminders", reminders, 10);
        if (reopenWithin.isNegative()) {
            throw new IllegalArgumentException("Complaint policy " + name + " has the window " + reopenWithin
                    + " for reopening; allowed is 0 or more.");
        }
        if (!(satisfactionFloor >= 0 && satisfactionFloor <= 1)) {
            throw new IllegalArgumentException("Complaint policy " + name + " has the satisfaction floor "
                    + satisfactionFloor + "; allowed is a share of the scale from 0 to 1.");
        }
    }

    private static void requireRange(String name, String what, int value, int max) {
        if (value < 0 || value > max) {
            throw new IllegalArgumentException(
                    "Complaint policy " + name + " allows " + value + " " + what + "; allowed are 0 to " + max + ".");
        }
    }

    /**
     * Returns what this library takes if nothing is said: off the list on acceptance, standard limits, one internal review,
     * two reopenings within 90 days, two reminders, reopening offered in the lowest quarter of the scale.
     */
    public static ComplaintPolicy standard() {
        return new ComplaintPolicy(
                "standard", ListPolicy.ON_ACCEPTANCE, AuthorityLimits.standard(), 1, 2, Duration.ofDays(90), 2, 0.25);
    }

    /** Returns this policy under another name. */
    public ComplaintPolicy named(String newName) {
        return new ComplaintPolicy(
                newName, listing, limits, internalReviews, reopenings, reopenWithin, reminders, satisfactionFloor);
    }

    /** Returns this policy with another rule for the open list. */
    public ComplaintPolicy listing(ListPolicy rule) {
        return new ComplaintPolicy(
                name, rule, limits, internalReviews, reopenings, reopenWithin, reminders, satisfactionFloor);
    }

    /** Returns this policy with other limits. */
    public ComplaintPolicy limits(AuthorityLimits other) {
        return new ComplaintPolicy(
                name, listing, other, internalReviews, reopenings, reopenWithin, reminders, satisfactionFloor);
    }

    /** Returns this policy with another number of internal reviews. */
    public ComplaintPolicy internalReviews(int count) {
        return new ComplaintPolicy(
                name, listing, limits, count, reopenings, reopenWithin, reminders, satisfactionFloor);
    }

    /** Returns this policy with another rule for reopening. */
    public ComplaintPolicy reopening(int times, Duration within) {
        return new ComplaintPolicy(name, listing, limits, internalReviews, times, within, reminders, satisfactionFloor);
    }

    /** Returns this policy with another number of reminders. */
    public ComplaintPolicy reminders(int count) {
        return new ComplaintPolicy(
                name, listing, limits, internalReviews, reopenings, reopenWithin, count, satisfactionFloor);
    }

    /** Returns this policy with another floor of satisfaction. */
    public ComplaintPolicy satisfactionFloor(double share) {
        return new ComplaintPolicy(name, listing, limits, internalReviews, reopenings, reopenWithin, reminders, share);
    }
}
