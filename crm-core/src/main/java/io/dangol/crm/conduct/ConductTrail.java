package io.dangol.crm.conduct;

import io.dangol.crm.CustomerId;
import io.dangol.crm.storage.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The trail of one conduct case, from which it can be read as it stood at any instant.
 *
 * <p>Immutable and thread-safe.
 *
 * @param entries by rising version, the first one the report of an incident
 */
public record ConductTrail(List<ConductEntry> entries) {

    public ConductTrail {
        entries = entries.stream()
                .sorted(Comparator.comparing(ConductEntry::version))
                .toList();
        requireTrail(entries);
    }

    /**
     * Returns the trail of entries, in any order.
     *
     * @throws IllegalArgumentException if there is none, the first one begins no case, a version comes twice, or they are of
     *     several cases
     */
    public static ConductTrail of(List<ConductEntry> entries) {
        return new ConductTrail(entries);
    }

    private static void requireTrail(List<ConductEntry> entries) {
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("No entries; a conduct case is made of its whole trail.");
        }
        CustomerId customer = entries.get(0).customer();
        String caseKey = entries.get(0).caseKey();
        Version before = Version.ABSENT;
        for (ConductEntry entry : entries) {
            if (!entry.caseKey().equals(caseKey)) {
                throw new IllegalArgumentException("Entries are of the conduct cases " + caseKey + " and "
                        + entry.caseKey() + ". Give those of one case.");
            }
            if (entry.version().equals(before)) {
                throw new IllegalArgumentException("The trail of customer " + customer + " has version "
                        + entry.version() + " twice. Give each entry once.");
            }
            if (entry.from().isEmpty() != before.isAbsent()) {
                throw new IllegalArgumentException("Entry " + entry.version() + " of the conduct case of customer "
                        + customer + " is " + entry.event() + (before.isAbsent() ? " in mid-life" : " as a first one")
                        + "; a trail begins with one first entry. Give all entries from the first on.");
            }
            before = entry.version();
        }
    }

    /** Returns the customer. */
    public CustomerId customer() {
        return entries.get(0).customer();
    }

    /** Returns when it begins. */
    public Instant begins() {
        return entries.get(0).at();
    }

    /** Returns the case after the last entry. */
    public ConductCase conductCase() {
        return replay(entries);
    }

    /** Returns the case as it stood at an instant, that instant included; empty if it had not begun. */
    public Optional<ConductCase> asOf(Instant at) {
        List<ConductEntry> until =
                entries.stream().filter(entry -> !entry.at().isAfter(at)).toList();
        return until.isEmpty() ? Optional.empty() : Optional.of(replay(until));
    }

    /**
     * Returns the case after each entry up to an instant, that instant included, in the order of the entries; empty if it had
     * not begun. The whole course is made in one replay, for a picture of how a case came to where it stands.
     */
    public List<ConductCase> courseUntil(Instant at) {
        List<ConductCase> course = new ArrayList<>();
        for (ConductEntry entry : entries) {
            if (!entry.at().isAfter(at)) {
                course.add(
                        course.isEmpty()
                                ? ConductFold.begin(entry)
                                : ConductFold.apply(course.get(course.size() - 1), entry));
            }
        }
        return List.copyOf(course);
    }

    private static ConductCase replay(List<ConductEntry> entries) {
        ConductCase made = ConductFold.begin(entries.get(0));
        for (ConductEntry entry : entries.subList(1, entries.size())) {
            made = ConductFold.apply(made, entry);
        }
        return made;
    }

    /** Returns the customer and how many entries there are. */
    @Override
    public String toString() {
        return "ConductTrail[" + customer() + ", " + entries.size() + " entries]";
    }
}
