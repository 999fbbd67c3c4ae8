package io.dangol.crm.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class PageProperties {

    /** Reads a list of n items by the loop that the Javadoc of {@link PageRequest} shows. */
    @Property
    void pagesTogetherAreTheList(@ForAll @IntRange(max = 50) int n, @ForAll @IntRange(min = 1, max = 20) int limit) {
        List<Integer> list = IntStream.range(0, n).boxed().toList();
        PageRequest request = PageRequest.first(limit);
        Page<Integer> page = read(list, request);
        List<Integer> all = new ArrayList<>(page.items());
        while (page.next().isPresent()) {
            page = read(list, request.after(Cursor.of(page.next().get().value())));
            assertThat(page.items()).hasSizeBetween(1, limit);
            all.addAll(page.items());
        }
        assertThat(all).isEqualTo(list);
    }

    private static Page<Integer> read(List<Integer> list, PageRequest request) {
        int from = request.after().map(c -> Integer.parseInt(c.value()) + 1).orElse(0);
        int to = Math.min(list.size(), from + request.limit());
        List<Integer> items = list.subList(from, to);
        return to < list.size() ? Page.of(items, Cursor.of(Integer.toString(to - 1))) : Page.last(items);
    }
}
