package io.dangol.crm.examples;

import java.util.Locale;

/** What a made-up customer is like when conduct is judged; only a generator knows. */
enum ConductKind {
    /** Behaves badly now. */
    BAD,
    /** Behaved badly, and has stopped. */
    REFORMED,
    /** Behaves well and comes often. */
    FREQUENT,
    /** Behaves well, but for an outburst after the firm let them down. */
    PROVOKED,
    /** Behaves well and is reported by one member of staff, who bears a grudge. */
    HOUNDED,
    /** Behaves well. */
    ORDINARY;

    /** Returns the name as it is printed. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
