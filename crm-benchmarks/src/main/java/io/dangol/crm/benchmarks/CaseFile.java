package io.dangol.crm.benchmarks;

/**
 * What the guard of every move sees.
 *
 * @param amount what the case is about
 * @param limit what may be decided
 */
record CaseFile(int amount, int limit) {

    /** A case that every guard lets through. */
    static final CaseFile SMALL = new CaseFile(10, 100);

    boolean isWithinLimit() {
        return amount <= limit;
    }
}
