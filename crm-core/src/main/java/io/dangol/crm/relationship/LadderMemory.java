package io.dangol.crm.relationship;

import java.util.List;

/** What a {@link LadderMachine} remembers of one customer between two instants; only as many times as the rules count. */
record LadderMemory(
        Stage stage,
        boolean isKnown,
        long since,
        int below,
        long reviewed,
        int contracts,
        int exclusivities,
        List<Long> run,
        List<Long> referrals,
        List<Long> answers,
        List<Long> orders,
        List<StageChange> history) {}
