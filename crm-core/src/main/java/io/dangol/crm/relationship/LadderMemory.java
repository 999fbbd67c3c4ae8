package io.dangol.crm.relationship;

import java.util.List;

/** What a {@link LadderMachine} remembers of one customer between two instants. */
record LadderMemory(
        Stage stage,
        boolean isKnown,
        long since,
        int below,
        long reviewed,
        LadderCounts.Memory counts,
        List<StageChange> history) {}
