package io.dangol.crm.value;

import static io.dangol.crm.value.Amounts.GBP;
import static io.dangol.crm.value.Amounts.gbp;
import static io.dangol.crm.value.Amounts.krw;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

import io.dangol.crm.CustomerId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class BenefitLedgerTest {

    private static final CustomerId ANN = CustomerId.of("7");
    private static final CustomerId BOB = CustomerId.of("12");
    private static final Instant MARCH = Instant.parse("2024-03-01T00:00:00Z");
    private static final Instant APRIL = Instant.parse("2024-04-01T00:00:00Z");
    private static final Instant MAY = Instant.parse("2024-05-01T00:00:00Z");
    private static final BenefitEntry DISCOUNT =
            BenefitEntry.of(ANN, Benefit.material("discount", gbp("5.00")), MARCH, "order 1");
    private static final BenefitEntry LETTER =
            BenefitEntry.of(ANN, Benefit.mental("thank-you letter", gbp("2.00")), APRIL, "campaign 9");
    private static final BenefitEntry GIFT =
            BenefitEntry.of(BOB, Benefit.material("gift", gbp("10.00")), APRIL, "order 2");
    private static final BenefitEntry GIFT_RETURNED =
            BenefitEntry.of(BOB, Benefit.material("gift", gbp("-10.00")), MAY, "return 2");
    private static final BenefitLedger LEDGER =
            BenefitLedger.in(GBP).addAll(List.of(GIFT_RETURNED, LETTER, GIFT, DISCOUNT));

    @Test
    void totalsAreByCustomerKindAndWindow() {
        assertThat(LEDGER.total()).isEqualTo(gbp("7.00"));
        assertThat(LEDGER.of(ANN).total()).isEqualTo(gbp("7.00"));
        assertThat(LEDGER.of(BenefitKind.MENTAL).total()).isEqualTo(gbp("2.00"));
        assertThat(LEDGER.between(APRIL, MAY).total()).isEqualTo(gbp("12.00"));
        assertThat(LEDGER.of(ANN).of(BenefitKind.MATERIAL).between(APRIL, MAY).total())
                .isEqualTo(gbp("0.00"));
        assertThat(LEDGER.totals()).containsExactly(entry(BOB, gbp("0.00")), entry(ANN, gbp("7.00")));
        assertThat(LEDGER.of(CustomerId.of("nobody")).entries()).isEmpty();
    }

    @Test
    void entriesStandInTheOrderOfTime() {
        assertThat(LEDGER.entries()).containsExactly(DISCOUNT, GIFT, LETTER, GIFT_RETURNED);
        assertThat(BenefitLedger.in(GBP)
                        .add(LETTER)
                        .add(GIFT_RETURNED)
                        .add(DISCOUNT)
                        .add(GIFT))
                .isEqualTo(LEDGER);
    }

    @Test
    void addingLeavesTheOldLedgerAsItWas() {
        BenefitLedger empty = BenefitLedger.in(GBP);
        BenefitLedger one = empty.add(GIFT);
        assertThat(empty.entries()).isEmpty();
        assertThat(empty.total()).isEqualTo(gbp("0.00"));
        assertThat(one.entries()).containsExactly(GIFT);
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> one.entries().clear());
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> one.totals().clear());
    }

    @Test
    void mergeKeepsEveryEntryOfBoth() {
        BenefitLedger one = BenefitLedger.in(GBP).add(GIFT).add(DISCOUNT);
        BenefitLedger other = BenefitLedger.in(GBP).add(GIFT).add(LETTER);
        assertThat(one.merge(other)).isEqualTo(other.merge(one));
        assertThat(one.merge(other).entries()).containsExactly(DISCOUNT, GIFT, GIFT, LETTER);
        assertThat(one.merge(other).total()).isEqualTo(gbp("27.00"));
    }

    @Test
    void otherCurrenciesAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> LEDGER.add(BenefitEntry.of(ANN, Benefit.material("coupon", krw(1)), MARCH, "order 3")))
                .withMessageContaining("Benefit \"coupon\" is in KRW, the ledger in GBP");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LEDGER.merge(BenefitLedger.in(Amounts.KRW)))
                .withMessageContaining("A ledger in KRW cannot be merged into one in GBP");
    }

    @Test
    void windowsRunForward() {
        assertThat(LEDGER.between(APRIL, APRIL).entries()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LEDGER.between(MAY, APRIL))
                .withMessageContaining("the beginning must not be after the end");
    }

    @Test
    void sourceIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BenefitEntry.of(ANN, Benefit.material("gift", gbp("1.00")), MARCH, " "))
                .withMessageContaining("blank source");
    }
}
