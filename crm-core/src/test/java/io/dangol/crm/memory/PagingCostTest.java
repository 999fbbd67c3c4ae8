package io.dangol.crm.memory;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.dangol.crm.CustomerId;
import io.dangol.crm.customer.Customer;
import io.dangol.crm.interaction.Channel;
import io.dangol.crm.interaction.Direction;
import io.dangol.crm.interaction.Interaction;
import io.dangol.crm.interaction.KnowledgeBasis;
import io.dangol.crm.interaction.KnowledgeItem;
import io.dangol.crm.interaction.KnowledgeMove;
import io.dangol.crm.interaction.Phase;
import io.dangol.crm.interaction.Promise;
import io.dangol.crm.sla.SlaTimer;
import io.dangol.crm.sla.TicketId;
import io.dangol.crm.storage.CommandId;
import io.dangol.crm.storage.Page;
import io.dangol.crm.storage.PageRequest;
import io.dangol.crm.storage.Version;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** To read all pages of ten times the items costs about ten times as much, not a hundred times. */
class PagingCostTest {

    private static final int ITEMS = 400;
    private static final CustomerId CUSTOMER = CustomerId.of("7");
    private static final Instant AT = Instant.parse("2026-03-04T09:00:00Z");
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    static Stream<Arguments> lists() {
        return Stream.of(
                Arguments.of("interactions of a customer", list(n -> {
                    InMemoryInteractions log = interactions(n);
                    return request -> log.ofCustomer(CUSTOMER, request);
                })),
                Arguments.of("data of a customer", list(n -> {
                    InMemoryInteractions log = interactions(n);
                    return request -> log.dataOf(CUSTOMER, request);
                })),
                Arguments.of("promises of a customer", list(n -> {
                    InMemoryPromises store = promises(n);
                    return request -> store.ofCustomer(CUSTOMER, request);
                })),
                Arguments.of("promises that are due", list(n -> {
                    InMemoryPromises store = promises(n);
                    return request -> store.due(Instant.MAX, request);
                })),
                Arguments.of("timers that are due", list(n -> {
                    InMemoryTimers store = timers(n);
                    return request -> store.due(Instant.MAX, request);
                })),
                Arguments.of("knowledge under a tag", list(n -> {
                    InMemoryKnowledge store = knowledge(n);
                    return request -> store.published("size", request);
                })),
                Arguments.of("all customers", list(n -> {
                    InMemoryCustomers store = customers(n);
                    return store::list;
                })),
                Arguments.of("accounts below another", list(n -> {
                    InMemoryCustomers store = customers(n);
                    return request -> store.childrenOf(CUSTOMER, request);
                })));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lists")
    void allPagesOfTenTimesTheItemsAllocateAboutTenTimesAsMuch(
            String name, IntFunction<Function<PageRequest, Page<?>>> lists) {
        Function<PageRequest, Page<?>> small = lists.apply(ITEMS);
        Function<PageRequest, Page<?>> large = lists.apply(10 * ITEMS);
        readAll(small, ITEMS);
        long bytes = bytesToReadAll(small, ITEMS);
        assertThat(bytesToReadAll(large, 10 * ITEMS)).isLessThan(20 * bytes);
    }

    private static long bytesToReadAll(Function<PageRequest, Page<?>> list, int expected) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        readAll(list, expected);
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }

    private static void readAll(Function<PageRequest, Page<?>> list, int expected) {
        PageRequest request = PageRequest.first(10);
        Page<?> page = list.apply(request);
        int count = page.items().size();
        while (page.next().isPresent()) {
            page = list.apply(request.after(page.next().orElseThrow()));
            count += page.items().size();
        }
        assertThat(count).isEqualTo(expected);
    }

    /** Gives the lambda its type. */
    private static IntFunction<Function<PageRequest, Page<?>>> list(IntFunction<Function<PageRequest, Page<?>>> lists) {
        return lists;
    }

    private static InMemoryInteractions interactions(int n) {
        InMemoryInteractions log = new InMemoryInteractions();
        for (int i = 0; i < n; i++) {
            log.append(Interaction.builder("i" + i, CUSTOMER, AT.plusSeconds(i))
                    .channel(Channel.PHONE)
                    .direction(Direction.INBOUND)
                    .phase(Phase.AFTER_PURCHASE)
                    .touchpoint("hotline")
                    .build());
        }
        return log;
    }

    private static InMemoryPromises promises(int n) {
        InMemoryPromises store = new InMemoryPromises();
        for (int i = 0; i < n; i++) {
            store.save(Promise.of("p" + i, CUSTOMER, "text", AT, AT.plusSeconds(i), "agent")
                    .change(CommandId.of("c" + i), Version.ABSENT));
        }
        return store;
    }

    private static InMemoryTimers timers(int n) {
        InMemoryTimers store = new InMemoryTimers();
        for (int i = 0; i < n; i++) {
            store.save(SlaTimer.of(TicketId.of("t" + i), "resolution", AT.plusSeconds(i))
                    .change(CommandId.of("c" + i), Version.ABSENT));
        }
        return store;
    }

    private static InMemoryKnowledge knowledge(int n) {
        InMemoryKnowledge store = new InMemoryKnowledge();
        for (int i = 0; i < n; i++) {
            store.save(KnowledgeItem.draft("k" + i, "text", KnowledgeBasis.observed(List.of("u")), "staff", AT)
                    .tagged(List.of("size"))
                    .move(KnowledgeMove.REVIEW, "staff", AT)
                    .move(KnowledgeMove.PUBLISH, "staff", AT)
                    .change(CommandId.of("c" + i), Version.ABSENT));
        }
        return store;
    }

    private static InMemoryCustomers customers(int n) {
        InMemoryCustomers store = new InMemoryCustomers();
        for (int i = 0; i < n; i++) {
            store.save(Customer.company(CustomerId.of("c" + i), AT)
                    .parent(CUSTOMER)
                    .build()
                    .change(CommandId.of("c" + i), Version.ABSENT));
        }
        return store;
    }
}
