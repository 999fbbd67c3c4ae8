package io.dangol.crm.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.crm.CustomerId;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PurchaseQueryTest {

    private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2026-02-01T00:00:00Z");

    @Test
    void theWindowIsHalfOpen() {
        PurchaseQuery january = PurchaseQuery.between(FROM, TO);
        CustomerId id = CustomerId.of("1");
        assertThat(january.matches(id, FROM)).isTrue();
        assertThat(january.matches(id, TO.minusNanos(1))).isTrue();
        assertThat(january.matches(id, TO)).isFalse();
        assertThat(january.matches(id, FROM.minusNanos(1))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 64})
    void everyCustomerIsInExactlyOneShard(int count) {
        for (int customer = 0; customer < 500; customer++) {
            CustomerId id = CustomerId.of("c" + customer);
            long homes = IntStream.range(0, count)
                    .filter(i -> PurchaseQuery.between(FROM, TO)
                            .of(new Shard(i, count))
                            .matches(id, FROM))
                    .count();
            assertThat(homes).isEqualTo(1);
        }
    }

    /** FNV-1a 64 of "a" is af63dc4c8601ec8c and of "foobar" 85944171f73967e8, the published test values. */
    @ParameterizedTest
    @CsvSource({"a, 16, 12", "foobar, 16, 8", "a, 1000000007, 88332212", "foobar, 1000000007, 954705617"})
    void shardsFollowThePublishedHash(String id, int count, int index) {
        String hex = id.equals("a") ? "af63dc4c8601ec8c" : "85944171f73967e8";
        assertThat(Long.remainderUnsigned(Long.parseUnsignedLong(hex, 16), count))
                .isEqualTo(index);
        assertThat(new Shard(index, count).contains(CustomerId.of(id))).isTrue();
    }

    @Test
    void badShardsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Shard(0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Shard(-1, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new Shard(2, 2)).withMessageContaining("Shard 2 of 2");
    }

    @Test
    void reversedWindowsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PurchaseQuery.between(TO, FROM))
                .withMessageContaining("Swap the two instants");
    }
}
