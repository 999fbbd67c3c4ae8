package io.dangol.crm.complaint;

import java.util.List;

/** How many customers of a group did, did not, and could not be told. */
record Tally(long yes, long no, long tooYoung, long unknown) {

    static Tally of(List<Observed> observed) {
        return new Tally(
                count(observed, Observed.YES),
                count(observed, Observed.NO),
                count(observed, Observed.TOO_YOUNG),
                count(observed, Observed.UNKNOWN));
    }

    private static long count(List<Observed> observed, Observed what) {
        return observed.stream().filter(each -> each == what).count();
    }

    long counted() {
        return yes + no;
    }
}
