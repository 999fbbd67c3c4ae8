package io.dangol.crm.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.crm.storage.Cursor;
import io.dangol.crm.storage.Page;
import io.dangol.crm.storage.PageRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeptListTest {

    /** An item is its number and the groups in which it is listed. */
    private record Item(int number, List<String> groups) {

        private SortKey key() {
            return new SortKey(number / 2, "i" + number);
        }
    }

    private static KeptList<Item> list(boolean lastFirst) {
        return lastFirst
                ? KeptList.lastFirst("kit.items", Item::groups, Item::key)
                : KeptList.firstFirst("kit.items", Item::groups, Item::key);
    }

    private static List<String> read(KeptList<Item> list, String group, int limit, Predicate<SortKey> within) {
        PageRequest request = PageRequest.first(limit);
        Page<String> page = list.page(group, within, request);
        List<String> ids = new ArrayList<>(page.items());
        while (page.next().isPresent()) {
            page = list.page(group, within, request.after(page.next().orElseThrow()));
            assertThat(page.items()).hasSizeBetween(1, limit);
            ids.addAll(page.items());
        }
        return ids;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 9, 10, 11})
    void pagesOfAnySizeAreTheListInItsOrder(int limit) {
        KeptList<Item> rising = list(false);
        KeptList<Item> falling = list(true);
        for (int i : new int[] {7, 0, 9, 3, 5, 1, 8, 2, 6, 4}) {
            rising.add(new Item(i, List.of("a")));
            falling.add(new Item(i, List.of("a")));
        }
        List<String> ids = IntStream.range(0, 10).mapToObj(i -> "i" + i).toList();
        assertThat(read(rising, "a", limit, key -> true)).isEqualTo(ids);
        assertThat(read(falling, "a", limit, key -> true))
                .isEqualTo(IntStream.range(0, 10).mapToObj(i -> "i" + (9 - i)).toList());
        assertThat(read(rising, "a", limit, key -> key.number() <= 2)).isEqualTo(ids.subList(0, 6));
    }

    @Test
    void anItemIsListedInEachOfItsGroupsUntilItIsRemoved() {
        KeptList<Item> list = list(false);
        Item both = new Item(1, List.of("a", "b"));
        list.add(both);
        list.add(new Item(2, List.of("b")));
        assertThat(list.ids("a")).containsExactly("i1");
        assertThat(list.ids("b")).containsExactly("i1", "i2");
        list.remove(both);
        assertThat(list.ids("a")).isEmpty();
        assertThat(list.ids("b")).containsExactly("i2");
        assertThat(list.ids("never")).isEmpty();
    }

    @Test
    void readingAllPagesLooksAtEachKeyOnceAndAtTheFirstOfEachPageTwice() {
        for (int n : new int[] {1_000, 10_000}) {
            KeptList<Item> list = list(true);
            IntStream.range(0, n).forEach(i -> list.add(new Item(i, List.of("a"))));
            AtomicInteger looks = new AtomicInteger();
            List<String> ids = read(list, "a", 10, key -> looks.incrementAndGet() > 0);
            assertThat(ids).hasSize(n);
            assertThat(looks).hasValue(n + n / 10 - 1);
        }
    }

    @Test
    void aCursorOfAnotherListOrGroupIsRefused() {
        KeptList<Item> list = list(false);
        KeptList<Item> other = KeptList.firstFirst("kit.others", Item::groups, Item::key);
        for (int i = 0; i < 3; i++) {
            Item item = new Item(i, List.of("a", "a:1", "b"));
            list.add(item);
            other.add(item);
        }
        PageRequest one = PageRequest.first(1);
        PageRequest next = one.after(list.page("a", key -> true, one).next().orElseThrow());
        assertThat(list.page("a", key -> true, next).items()).containsExactly("i1");
        for (String group : List.of("a:1", "b", "never", KeptList.ALL)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> list.page(group, key -> true, next))
                    .withMessageContaining("is not one that this list, kit.items, returned")
                    .withMessageContaining("Hand back what the page before gave");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> other.page("a", key -> true, next))
                .withMessageContaining("kit.others");
    }

    @Test
    void aGroupThatBeginsLikeAnotherHasCursorsOfItsOwn() {
        KeptList<Item> list = list(false);
        list.add(new Item(0, List.of("a", "a:0")));
        list.add(new Item(1, List.of("a", "a:0")));
        PageRequest one = PageRequest.first(1);
        Cursor longer = list.page("a:0", key -> true, one).next().orElseThrow();
        assertThatIllegalArgumentException().isThrownBy(() -> list.page("a", key -> true, one.after(longer)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ":", "x:i1", "12", "1.5:i1", "99999999999999999999:i1"})
    void aCursorThatWasChangedIsRefusedWithoutShowingIt(String changed) {
        KeptList<Item> list = list(false);
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        list.page("a", key -> true, PageRequest.first(1).after(Cursor.of("kit.items:1:a:" + changed))))
                .withMessageStartingWith("The cursor is not one that this list")
                .withMessageNotContaining("i1")
                .withNoCause();
    }
}
