package io.dangol.crm.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dangol.crm.CustomerId;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class AccountTreeTest {

    private static final AccountTree TREE = AccountTree.ofParents(
            Map.of(id("b"), id("a"), id("c"), id("a"), id("d"), id("b"), id("e"), id("c"), id("y"), id("x")));

    @Test
    void accountsAboveAndBelowAreListedFromTheNearestOn() {
        assertThat(TREE.roots()).containsExactly(id("a"), id("x"));
        assertThat(TREE.ancestors(id("d"))).containsExactly(id("b"), id("a"));
        assertThat(TREE.ancestors(id("a"))).isEmpty();
        assertThat(TREE.childrenOf(id("a"))).containsExactly(id("b"), id("c"));
        assertThat(TREE.descendants(id("a"))).containsExactly(id("b"), id("c"), id("d"), id("e"));
        assertThat(TREE.descendants(id("e"))).isEmpty();
        assertThat(TREE.depth(id("d"))).isEqualTo(2);
        assertThat(TREE.depth(id("x"))).isZero();
        assertThat(TREE.rootOf(id("d"))).isEqualTo(id("a"));
        assertThat(TREE.rootOf(id("a"))).isEqualTo(id("a"));
        assertThat(TREE.parentOf(id("d"))).contains(id("b"));
        assertThat(TREE.parentOf(id("a"))).isEmpty();
        assertThat(TREE.size()).isEqualTo(7);
        assertThat(TREE).hasToString("AccountTree[7 accounts, 2 roots]");
    }

    @Test
    void parentsThatAreNoCustomersAreRoots() {
        AccountTree tree = AccountTree.of(List.of(
                Customer.company(id("1"), Instant.EPOCH).parent(id("9")).build(),
                Customer.company(id("2"), Instant.EPOCH).build()));
        assertThat(tree.roots()).containsExactly(id("2"), id("9"));
        assertThat(tree.contains(id("9"))).isTrue();
        assertThat(AccountTree.of(List.of()).roots()).isEmpty();
    }

    @Test
    void customersAreGivenOnce() {
        Customer customer = Customer.company(id("1"), Instant.EPOCH).build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AccountTree.of(List.of(customer, customer)))
                .withMessageContaining("Customer 1 is given twice");
    }

    @Test
    void strangersAreRefused() {
        assertThat(TREE.contains(id("q"))).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TREE.depth(id("q")))
                .withMessageContaining("Account q does not belong to this tree of 7 accounts");
    }

    @Test
    void cyclesAreNamedInOrderFromTheSmallestId() {
        Map<CustomerId, CustomerId> parents = new HashMap<>();
        parents.put(id("m"), id("k"));
        parents.put(id("k"), id("z"));
        parents.put(id("z"), id("m"));
        parents.put(id("a"), id("m"));
        AccountCycleException thrown =
                catchThrowableOfType(AccountCycleException.class, () -> AccountTree.ofParents(parents));
        assertThat(thrown).hasMessageContaining("Accounts form a cycle, each below the next: k -> z -> m -> k.");
        assertThat(thrown.cycle()).containsExactly(id("k"), id("z"), id("m"));
    }

    @Test
    void accountsAboveThemselvesAreACycleOfOne() {
        assertThatExceptionOfType(AccountCycleException.class)
                .isThrownBy(() -> AccountTree.ofParents(Map.of(id("a"), id("a"))))
                .withMessageContaining("a -> a");
    }

    @Test
    void newParentsAreCheckedByLookingUpwards() {
        AccountTree.requireNoCycle(id("x"), id("d"), TREE::parentOf);
        assertThatExceptionOfType(AccountCycleException.class)
                .isThrownBy(() -> AccountTree.requireNoCycle(id("a"), id("d"), TREE::parentOf))
                .withMessageContaining("a -> d -> b -> a");
        assertThatExceptionOfType(AccountCycleException.class)
                .isThrownBy(() -> AccountTree.requireNoCycle(id("a"), id("a"), TREE::parentOf))
                .withMessageContaining("a -> a");
        Map<CustomerId, CustomerId> broken = Map.of(id("p"), id("q"), id("q"), id("p"));
        assertThatExceptionOfType(AccountCycleException.class)
                .isThrownBy(
                        () -> AccountTree.requireNoCycle(id("n"), id("p"), one -> Optional.ofNullable(broken.get(one))))
                .withMessageContaining("p -> q -> p");
    }

    @Test
    void fiftyAccountsOfACycleAreNamedAndTheOthersCounted() {
        assertThat(cycleOf(50)).doesNotContain("more)").contains("a049 -> a000.");
        assertThat(cycleOf(51)).contains("a049 -> (1 more) -> a000.").doesNotContain("a050");
    }

    private static String cycleOf(int n) {
        Map<CustomerId, CustomerId> parents = new HashMap<>();
        for (int i = 0; i < n; i++) {
            parents.put(id("a%03d".formatted(i)), id("a%03d".formatted((i + 1) % n)));
        }
        AccountCycleException thrown =
                catchThrowableOfType(AccountCycleException.class, () -> AccountTree.ofParents(parents));
        return String.valueOf(thrown.getMessage());
    }

    @Test
    @Timeout(10)
    void chainsOfAHundredThousandTakeNeitherStackNorSquares() {
        int n = 100_000;
        CustomerId[] ids = new CustomerId[n];
        Arrays.setAll(ids, i -> id(Integer.toString(i)));
        Map<CustomerId, CustomerId> chain = new HashMap<>();
        for (int i = 1; i < n; i++) {
            chain.put(ids[i], ids[i - 1]);
        }
        AccountTree tree = AccountTree.ofParents(chain);
        assertThat(tree.depth(ids[n - 1])).isEqualTo(n - 1);
        assertThat(tree.ancestors(ids[n - 1])).hasSize(n - 1).endsWith(ids[0]);
        assertThat(tree.descendants(ids[0])).hasSize(n - 1).endsWith(ids[n - 1]);
        assertThat(tree.rootOf(ids[n - 1])).isEqualTo(ids[0]);
        AccountTree.requireNoCycle(id("new"), ids[n - 1], tree::parentOf);
        chain.put(ids[0], ids[n - 1]);
        AccountCycleException thrown =
                catchThrowableOfType(AccountCycleException.class, () -> AccountTree.ofParents(chain));
        assertThat(thrown.cycle()).hasSize(n);
        assertThat(thrown.getMessage()).contains("(99950 more)").hasSizeLessThan(1_000);
    }

    private static CustomerId id(String value) {
        return CustomerId.of(value);
    }
}
