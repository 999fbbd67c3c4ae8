package io.dangol.crm.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.dangol.crm.CustomerId;
import io.dangol.crm.purchase.Purchase;
import io.dangol.crm.purchase.PurchaseLog;
import io.dangol.crm.purchase.PurchaseLogBuilder;
import io.dangol.crm.purchase.PurchaseQuery;
import io.dangol.crm.purchase.PurchaseSource;
import io.dangol.crm.purchase.Shard;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class InMemoryPurchasesTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private static Purchase sale(int customer, int day) {
        return Purchase.sale(
                CustomerId.of("c" + customer), START.plusSeconds(86_400L * day), Money.ofMinor(CurrencyUnit.EUR, 100));
    }

    @Test
    void aWindowGivesEachOfItsPurchasesOnce() {
        PurchaseSource source =
                new InMemoryPurchases().add(sale(1, 0)).add(sale(2, 1)).add(sale(1, 2));
        List<Purchase> read = new ArrayList<>();
        source.read(PurchaseQuery.between(START, START.plusSeconds(2 * 86_400)), read::add);
        assertThat(read).containsExactlyInAnyOrder(sale(1, 0), sale(2, 1));
    }

    @Test
    void shardsTogetherFillTheLogOfTheWhole() {
        InMemoryPurchases source = new InMemoryPurchases();
        List<Purchase> all = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            all.add(sale(i % 37, i));
        }
        source.addAll(all);
        PurchaseQuery year = PurchaseQuery.between(START, START.plusSeconds(366L * 86_400));
        PurchaseLogBuilder builder = PurchaseLog.in(CurrencyUnit.EUR);
        for (int shard = 0; shard < 4; shard++) {
            source.read(year.of(new Shard(shard, 4)), builder::add);
        }
        assertThat(builder.build()).isEqualTo(PurchaseLog.of(CurrencyUnit.EUR, all));
    }

    @Test
    void whatTheConsumerThrowsPassesThrough() {
        InMemoryPurchases source = new InMemoryPurchases().add(sale(1, 0));
        IllegalStateException mine = new IllegalStateException("full");
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> source.read(PurchaseQuery.between(START, Instant.MAX), p -> {
                    throw mine;
                }))
                .isSameAs(mine);
    }

    @Test
    void purchasesAddedWhileReadingAreNotGiven() {
        InMemoryPurchases source = new InMemoryPurchases().add(sale(1, 0));
        List<Purchase> read = new ArrayList<>();
        source.read(PurchaseQuery.between(START, Instant.MAX), p -> {
            read.add(p);
            source.add(sale(2, 1));
        });
        assertThat(read).containsExactly(sale(1, 0));
    }

    @Test
    void threadsThatAddAndReadAtOnceLoseNothing() throws Exception {
        InMemoryPurchases source = new InMemoryPurchases();
        PurchaseQuery all = PurchaseQuery.between(START, Instant.MAX);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Integer>> tasks = new ArrayList<>();
            for (int thread = 0; thread < 4; thread++) {
                int customer = thread;
                tasks.add(() -> {
                    int mine = 0;
                    for (int day = 0; day < 250; day++) {
                        source.add(sale(customer, day));
                        List<Purchase> read = new ArrayList<>();
                        source.read(all, read::add);
                        mine = (int) read.stream()
                                .filter(purchase -> purchase.customer().equals(CustomerId.of("c" + customer)))
                                .count();
                    }
                    return mine;
                });
            }
            for (Future<Integer> task : threads.invokeAll(tasks)) {
                assertThat(task.get()).isEqualTo(250);
            }
        } finally {
            threads.shutdownNow();
        }
        List<Purchase> read = new ArrayList<>();
        source.read(all, read::add);
        assertThat(read).hasSize(1_000).doesNotHaveDuplicates();
    }

    @Test
    @SuppressWarnings("NullAway")
    void nullsAreRefusedAndNothingIsAdded() {
        InMemoryPurchases source = new InMemoryPurchases();
        assertThatNullPointerException().isThrownBy(() -> source.add(null));
        assertThatNullPointerException().isThrownBy(() -> source.addAll(Arrays.asList(sale(1, 0), null)));
        source.read(
                PurchaseQuery.between(START, Instant.MAX), p -> assertThat(p).isNull());
    }
}
