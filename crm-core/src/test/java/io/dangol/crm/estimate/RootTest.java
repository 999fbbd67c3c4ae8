package io.dangol.crm.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RootTest {

    @Test
    void crossingIsFoundWhicheverWayTheFunctionRuns() {
        assertThat(Root.between(0, 2, x -> x * x - 2)).isEqualTo(Math.sqrt(2), within(1e-15));
        assertThat(Root.between(0, 2, x -> 2 - x * x)).isEqualTo(Math.sqrt(2), within(1e-15));
        assertThat(Root.between(-4, 1, x -> x + 0.5)).isEqualTo(-0.5);
    }

    @Test
    void tinyCrossingsKeepTheirDigits() {
        assertThat(Root.between(0, 1, x -> Math.log(x) - Math.log(1e-20))).isEqualTo(1e-20, within(1e-33));
    }

    @Test
    void flatFunctionsTakeNotMuchLongerThanHalving() {
        AtomicInteger calls = new AtomicInteger();
        double root = Root.between(0, 1, x -> {
            calls.incrementAndGet();
            return Math.pow(x - 0.3, 9);
        });
        assertThat(root).isEqualTo(0.3, within(1e-15));
        assertThat(calls).hasValueLessThan(120);
    }

    @Test
    void smoothFunctionsTakeFewSteps() {
        AtomicInteger calls = new AtomicInteger();
        double root = Root.between(0, 1, x -> {
            calls.incrementAndGet();
            return Math.exp(x) - 2;
        });
        assertThat(root).isEqualTo(Math.log(2), within(1e-15));
        assertThat(calls).hasValueLessThan(13);
    }
}
