package io.dangol.crm;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All versions of one policy, each in force from its day until the day before the next.
 *
 * <p>Versions and days rise together, so that on any day at most one version holds. The last version holds without end; before
 * the first day none does. A version once in the history is never changed or removed: a correction is a new version.
 *
 * <p>Immutable and thread-safe if the contents are.
 *
 * @param <T> type of the configuration
 */
public final class PolicyHistory<T> {

    private final List<Policy<T>> versions;

    private PolicyHistory(List<Policy<T>> versions) {
        this.versions = versions;
    }

    /** Returns the history that begins with a version. */
    public static <T> PolicyHistory<T> of(Policy<T> first) {
        return new PolicyHistory<>(List.of(first));
    }

    /**
     * Returns the history of these versions, given in any order.
     *
     * @throws IllegalArgumentException if there is no version, names differ, a version comes twice, or a version does not
     *     take effect after the one before it
     */
    public static <T> PolicyHistory<T> of(List<Policy<T>> versions) {
        if (versions.isEmpty()) {
            throw new IllegalArgumentException(
                    "A policy history without a version says nothing. Give the first version.");
        }
        List<Policy<T>> sorted = new ArrayList<>(versions);
        sorted.sort(Comparator.comparingInt(Policy::version));
        for (int i = 1; i < sorted.size(); i++) {
            sorted.get(i).requireFollows(sorted.get(i - 1));
        }
        return new PolicyHistory<>(List.copyOf(sorted));
    }

    /** Returns the name of the policy. */
    public String name() {
        return latest().name();
    }

    /** Returns the versions, the oldest first; at least one. */
    public List<Policy<T>> versions() {
        return versions;
    }

    /** Returns the version with the highest number, which may not be in force yet. */
    public Policy<T> latest() {
        return versions.get(versions.size() - 1);
    }

    /** Returns the version with a number, or empty if there is none. */
    public Optional<Policy<T>> version(int number) {
        return versions.stream().filter(policy -> policy.version() == number).findFirst();
    }

    /** Returns the version in force on a day, or empty before the first day. */
    public Optional<Policy<T>> at(LocalDate day) {
        int begun = begunBy(day);
        return begun == 0 ? Optional.empty() : Optional.of(versions.get(begun - 1));
    }

    /** Returns the first version that takes effect after a day, or empty if no change is planned. */
    public Optional<Policy<T>> nextAfter(LocalDate day) {
        int begun = begunBy(day);
        return begun == versions.size() ? Optional.empty() : Optional.of(versions.get(begun));
    }

    /**
     * Returns the history with a later version.
     *
     * @throws IllegalArgumentException if it has another name, or its version or its day is not after the latest
     */
    public PolicyHistory<T> with(Policy<T> policy) {
        policy.requireFollows(latest());
        List<Policy<T>> more = new ArrayList<>(versions);
        more.add(policy);
        return new PolicyHistory<>(List.copyOf(more));
    }

    /**
     * Returns the history with the version after the latest, without a note.
     *
     * @throws IllegalArgumentException if the day is not after that of the latest version
     */
    public PolicyHistory<T> withNext(LocalDate effectiveFrom, T content) {
        return with(latest().next(effectiveFrom, content));
    }

    private int begunBy(LocalDate day) {
        Objects.requireNonNull(day, "day");
        int low = 0;
        int high = versions.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (versions.get(middle).effectiveFrom().isAfter(day)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** Two histories are equal if they have equal versions. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PolicyHistory<?> that && versions.equals(that.versions);
    }

    @Override
    public int hashCode() {
        return versions.hashCode();
    }

    /** Returns name, number of versions and the latest day, such as {@code RFM scoring: 2 versions, the latest from 2024-07-01}. */
    @Override
    public String toString() {
        return name() + ": " + versions.size() + (versions.size() == 1 ? " version" : " versions")
                + ", the latest from " + latest().effectiveFrom();
    }
}
