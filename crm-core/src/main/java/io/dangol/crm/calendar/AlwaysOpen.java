package io.dangol.crm.calendar;

import java.time.LocalDate;

/** Open at every instant. */
record AlwaysOpen() implements OpenTime {

    @Override
    public long[] edges(long from, long before) {
        return new long[] {from, before};
    }

    @Override
    public boolean isBusinessDay(LocalDate date) {
        return true;
    }

    @Override
    public String toString() {
        return "always";
    }
}
