package io.dangol.crm.examples;

import io.dangol.crm.conduct.ConductPolicy;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Tries the standard policy and simpler rules on made-up customers. Stateless. */
final class ConductSimulation {

    private ConductSimulation() {}

    /** Returns what came of it, line by line. */
    static List<String> lines(ConductGenerator generator, int customers, long seed, int seeds) {
        List<ConductTrial> trials = trials(generator, customers, seed, seeds, ConductPolicy.standard(ZoneOffset.UTC));
        return seeds == 1
                ? ConductTrialText.lines(generator, trials.get(0))
                : new ConductTrialsText(trials).lines(generator);
    }

    /** Returns one trial for each seed from the first on. */
    static List<ConductTrial> trials(
            ConductGenerator generator, int customers, long seed, int seeds, ConductPolicy policy) {
        List<ConductTrial> trials = new ArrayList<>(seeds);
        for (int i = 0; i < seeds; i++) {
            trials.add(ConductTrial.of(generator, customers, seed + i, policy));
        }
        return trials;
    }
}
