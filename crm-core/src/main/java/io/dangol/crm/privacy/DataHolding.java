package io.dangol.crm.privacy;

import io.dangol.crm.CustomerId;
import io.dangol.crm.KeyText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Collection;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * A place where a host holds personal data of one person, such as a port, a table or an archive.
 *
 * <p>Immutable and thread-safe.
 *
 * @param name the name of the place, 1 to 100 characters as {@link KeyText} allows them
 * @param fields the names of the personal fields in it, one at least, sorted; unmodifiable
 * @param keptPseudonymous whether its items must stay under the customer id without what is personal, as postings of points
 *     must
 * @param keyPerSubject whether the personal part of its items is encrypted with a key of the person's own, so that destroying
 *     the key makes it unreadable. That holds only if backups of the key store expire too.
 * @param sharedWith who else is concerned by items in it that concern the person, as both are by a referral; sorted;
 *     unmodifiable
 */
public record DataHolding(
        @NotBlank @Size(max = DataHolding.MAX_NAME) String name,
        @NotEmpty Set<String> fields,
        boolean keptPseudonymous,
        boolean keyPerSubject,
        @NotNull Set<CustomerId> sharedWith) {

    /** The most characters of a name. */
    public static final int MAX_NAME = 100;

    public DataHolding {
        Objects.requireNonNull(name, "name");
        KeyText.require("Name of a data holding", name, MAX_NAME);
        fields = Collections.unmodifiableSet(new TreeSet<>(fields));
        sharedWith = Collections.unmodifiableSet(new TreeSet<>(sharedWith));
        if (fields.isEmpty()) {
            throw new IllegalArgumentException("Data holding " + name
                    + " has no personal fields; name those it holds. Leave out a place that holds none.");
        }
    }

    /**
     * Returns a place whose items may be deleted and concern nobody else.
     *
     * @throws IllegalArgumentException if the name is not allowed or there are no fields
     */
    public static DataHolding of(String name, Collection<String> fields) {
        return new DataHolding(name, new TreeSet<>(fields), false, false, Set.of());
    }

    /** Returns this place as one whose items must stay under the customer id. */
    public DataHolding pseudonymous() {
        return new DataHolding(name, fields, true, keyPerSubject, sharedWith);
    }

    /** Returns this place as one in which each person has a key. */
    public DataHolding keyed() {
        return new DataHolding(name, fields, keptPseudonymous, true, sharedWith);
    }

    /** Returns this place with those whom its items concern too. */
    public DataHolding sharedWith(Collection<CustomerId> others) {
        return new DataHolding(name, fields, keptPseudonymous, keyPerSubject, new TreeSet<>(others));
    }

    /** What erasing takes if nothing stands against it. */
    ErasureAction action() {
        if (keyPerSubject) {
            return ErasureAction.SHRED_KEY;
        }
        return keptPseudonymous || !sharedWith.isEmpty() ? ErasureAction.ANONYMISE : ErasureAction.DELETE;
    }

    /** Why {@link #action} is what it is. */
    String reason() {
        String free = "nothing stands against erasing " + fields;
        if (keyPerSubject) {
            return free + "; each person has a key";
        }
        if (keptPseudonymous) {
            return free + "; the items must stay under the customer id";
        }
        return sharedWith.isEmpty() ? free : free + "; the items concern others too";
    }
}
