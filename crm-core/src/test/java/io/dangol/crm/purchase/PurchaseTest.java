package io.dangol.crm.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.dangol.crm.CustomerId;
import java.time.Instant;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class PurchaseTest {

    private static final CustomerId KIM = CustomerId.of("7");
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Purchase SALE = Purchase.sale(KIM, NOON, Money.parse("EUR 10.00"));
    private static final Purchase RETURN = Purchase.returned(KIM, NOON, Money.parse("EUR 4.00"));

    @Test
    void netAmountIsNegativeForAReturn() {
        assertThat(SALE.netAmount()).isEqualTo(Money.parse("EUR 10.00"));
        assertThat(RETURN.netAmount()).isEqualTo(Money.parse("EUR -4.00"));
    }

    @Test
    void detailsAreAddedOneByOne() {
        Purchase line = RETURN.withDocument("C-1")
                .withRevision(2)
                .withProduct("lamp")
                .withCost(Money.parse("EUR 1.50"))
                .withOriginalDocument("R-1");
        assertThat(line.document()).contains("C-1");
        assertThat(line.revision()).isEqualTo(2);
        assertThat(line.product()).contains("lamp");
        assertThat(line.cost()).contains(Money.parse("EUR 1.50"));
        assertThat(line.originalDocument()).contains("R-1");
    }

    @Test
    void instantsAreTruncatedToMicroseconds() {
        assertThat(Purchase.sale(KIM, NOON.plusNanos(1_999), Money.parse("EUR 1"))
                        .at())
                .isEqualTo(NOON.plusNanos(1_000));
    }

    @Test
    void negativeAmountsAreRefusedWithTheWayOut() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Purchase.sale(KIM, NOON, Money.parse("EUR -0.01")))
                .withMessageContaining("Purchase amount is EUR -0.01")
                .withMessageContaining("kind RETURN");
    }

    @Test
    void revisionsNeedADocument() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SALE.withRevision(1))
                .withMessageContaining("1 without a document");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SALE.withDocument("A").withRevision(-1));
    }

    @Test
    void costsShareTheCurrencyAndAreNotNegative() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SALE.withCost(Money.parse("USD 1.00")))
                .withMessageContaining("USD 1.00 for an amount of EUR 10.00");
        assertThatIllegalArgumentException().isThrownBy(() -> SALE.withCost(Money.parse("EUR -1.00")));
    }

    @Test
    void onlyReturnsNameAnOriginal() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SALE.withOriginalDocument("R-1"))
                .withMessageContaining("use RETURN");
    }

    @Test
    void textsArePlain() {
        assertThatIllegalArgumentException().isThrownBy(() -> SALE.withDocument(" "));
        assertThatIllegalArgumentException().isThrownBy(() -> SALE.withProduct("a\0b"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RETURN.withOriginalDocument("x".repeat(256)))
                .withMessageContaining("original document has 256 characters");
    }

    @Test
    void instantsBeyondMicrosecondsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Purchase.sale(KIM, Instant.MAX, Money.parse("EUR 1")));
    }

    @Test
    @SuppressWarnings("NullAway")
    void nullsAreRefused() {
        assertThatNullPointerException().isThrownBy(() -> Purchase.sale(null, NOON, Money.parse("EUR 1")));
        assertThatNullPointerException().isThrownBy(() -> Purchase.sale(KIM, null, Money.parse("EUR 1")));
        assertThatNullPointerException().isThrownBy(() -> Purchase.sale(KIM, NOON, null));
    }
}
