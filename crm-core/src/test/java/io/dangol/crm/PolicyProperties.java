package io.dangol.crm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class PolicyProperties {

    @Property
    void policyInForceIsTheLastThatHasBegun(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 1, max = 5) Integer> gaps,
            @ForAll @LongRange(min = -2, max = 62) long asked,
            @ForAll Random random) {
        List<Policy<Integer>> versions = new ArrayList<>();
        int version = 0;
        long day = -1;
        for (int gap : gaps) {
            version += gap;
            day += gap;
            versions.add(new Policy<>("p", version, LocalDate.ofEpochDay(day), gap, Optional.empty()));
        }
        List<Policy<Integer>> shuffled = new ArrayList<>(versions);
        Collections.shuffle(shuffled, random);
        PolicyHistory<Integer> history = PolicyHistory.of(shuffled);
        assertThat(history.versions()).isEqualTo(versions);

        LocalDate at = LocalDate.ofEpochDay(asked);
        Optional<Policy<Integer>> inForce = Optional.empty();
        Optional<Policy<Integer>> next = Optional.empty();
        for (Policy<Integer> policy : versions) {
            if (!policy.effectiveFrom().isAfter(at)) {
                inForce = Optional.of(policy);
            } else if (next.isEmpty()) {
                next = Optional.of(policy);
            }
        }
        assertThat(history.at(at)).isEqualTo(inForce);
        assertThat(history.nextAfter(at)).isEqualTo(next);
    }
}
