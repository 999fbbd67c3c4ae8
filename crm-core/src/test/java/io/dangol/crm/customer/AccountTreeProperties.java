package io.dangol.crm.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dangol.crm.CustomerId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AccountTreeProperties {

    @Property
    void treesAnswerAsWalkingTheParentsDoes(@ForAll("forests") Map<CustomerId, CustomerId> parents) {
        AccountTree tree = AccountTree.ofParents(parents);
        Set<CustomerId> all = new TreeSet<>(parents.keySet());
        all.addAll(parents.values());
        assertThat(tree.size()).isEqualTo(all.size());
        for (CustomerId id : all) {
            List<CustomerId> above = above(id, parents);
            assertThat(tree.ancestors(id)).isEqualTo(above);
            assertThat(tree.depth(id)).isEqualTo(above.size());
            assertThat(tree.rootOf(id)).isEqualTo(above.isEmpty() ? id : above.get(above.size() - 1));
            assertThat(tree.parentOf(id)).isEqualTo(Optional.ofNullable(parents.get(id)));
            assertThat(tree.childrenOf(id))
                    .isEqualTo(all.stream()
                            .filter(other -> id.equals(parents.get(other)))
                            .toList());
            assertThat(tree.descendants(id))
                    .doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(all.stream()
                            .filter(other -> above(other, parents).contains(id))
                            .toList())
                    .isSortedAccordingTo((a, b) -> Integer.compare(tree.depth(a), tree.depth(b)));
        }
        assertThat(tree.roots())
                .isEqualTo(all.stream().filter(id -> !parents.containsKey(id)).toList());
    }

    @Property
    void cyclesAreFoundIfAndOnlyIfWalkingFindsOne(@ForAll("graphs") Map<CustomerId, CustomerId> parents) {
        Set<CustomerId> onCycles = parents.keySet().stream()
                .filter(id -> reaches(id, parents))
                .collect(Collectors.toCollection(TreeSet::new));
        if (onCycles.isEmpty()) {
            assertThat(AccountTree.ofParents(parents).size()).isGreaterThanOrEqualTo(parents.size());
            return;
        }
        AccountCycleException thrown =
                catchThrowableOfType(AccountCycleException.class, () -> AccountTree.ofParents(parents));
        List<CustomerId> cycle = thrown.cycle();
        assertThat(onCycles).containsAll(cycle);
        assertThat(cycle.get(0)).isEqualTo(Collections.min(cycle));
        for (int i = 0; i < cycle.size(); i++) {
            assertThat(parents.get(cycle.get(i))).isEqualTo(cycle.get((i + 1) % cycle.size()));
        }
    }

    @Property
    void oneNewParentIsRefusedExactlyWhenTheWholeTreeWouldBe(
            @ForAll("forests") Map<CustomerId, CustomerId> parents,
            @ForAll("ids") CustomerId account,
            @ForAll("ids") CustomerId parent) {
        Map<CustomerId, CustomerId> changed = new HashMap<>(parents);
        changed.put(account, parent);
        Throwable whole = catchThrowable(() -> AccountTree.ofParents(changed));
        Throwable one = catchThrowable(
                () -> AccountTree.requireNoCycle(account, parent, id -> Optional.ofNullable(parents.get(id))));
        assertThat(one == null).isEqualTo(whole == null);
    }

    private static List<CustomerId> above(CustomerId id, Map<CustomerId, CustomerId> parents) {
        List<CustomerId> above = new ArrayList<>();
        for (CustomerId next = parents.get(id); next != null; next = parents.get(next)) {
            above.add(next);
        }
        return above;
    }

    private static boolean reaches(CustomerId id, Map<CustomerId, CustomerId> parents) {
        CustomerId at = id;
        for (int i = 0; i <= parents.size(); i++) {
            CustomerId next = parents.get(at);
            if (next == null) {
                return false;
            }
            if (next.equals(id)) {
                return true;
            }
            at = next;
        }
        return false;
    }

    @Provide
    Arbitrary<CustomerId> ids() {
        return Arbitraries.integers().between(0, 14).map(AccountTreeProperties::id);
    }

    @Provide
    Arbitrary<Map<CustomerId, CustomerId>> graphs() {
        return Arbitraries.maps(ids(), ids()).ofMaxSize(10);
    }

    /** A parent has a smaller number, so there are no cycles. */
    @Provide
    Arbitrary<Map<CustomerId, CustomerId>> forests() {
        return Arbitraries.integers().between(0, 13).list().ofMaxSize(14).map(numbers -> {
            Map<CustomerId, CustomerId> parents = new HashMap<>();
            for (int i = 1; i < numbers.size(); i++) {
                if (numbers.get(i) < i) {
                    parents.put(id(i), id(numbers.get(i)));
                }
            }
            return parents;
        });
    }

    private static CustomerId id(int number) {
        return CustomerId.of("c" + number);
    }
}
