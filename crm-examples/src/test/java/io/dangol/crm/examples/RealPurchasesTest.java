package io.dangol.crm.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.dangol.crm.purchase.PurchaseLog;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

/** Totals of real files, as their publishers or a second count state them. */
class RealPurchasesTest {

    @Test
    void onlineRetailHasItsInvoices() throws InputFileException {
        Intake intake = read("online-retail-invoices.csv.gz");
        assertThat(intake.line())
                .isEqualTo("read 25,900 = accepted 22,190 + anonymous 3,710 (GBP 1,447,682.12) + rejected 0");
        PurchaseLog log = intake.log();
        assertThat(log.customers()).isEqualTo(4_372);
        assertThat(log.first()).contains(Instant.parse("2010-12-01T08:26:00Z"));
        assertThat(log.last()).contains(Instant.parse("2011-12-09T12:50:00Z"));
        assertThat(log.netMinor() + intake.anonymousNet().getAmountMinorLong()).isEqualTo(974_774_793L);
    }

    @Test
    void cdnowHasItsCohort() throws InputFileException {
        Intake intake = read("cdnow-master.csv.gz");
        assertThat(intake.line()).isEqualTo("read 69,659 = accepted 69,659 + anonymous 0 (USD 0.00) + rejected 0");
        assertThat(intake.log().customers()).isEqualTo(23_570);
        assertThat(intake.log().netMinor()).isEqualTo(250_031_563L);
    }

    @Test
    void quotedNamesAreKeys() throws InputFileException {
        Intake intake = read("rfm-orders.csv");
        assertThat(intake.accepted()).isEqualTo(4_906);
        assertThat(intake.log().customers()).isEqualTo(995);
        assertThat(intake.currencyAssumed()).isTrue();
    }

    @Test
    void apparelIsReadWhole() throws InputFileException {
        Intake intake = read("apparel-purchases.csv");
        assertThat(intake.accepted()).isEqualTo(3_187);
        assertThat(intake.log().customers()).isEqualTo(600);
    }

    @Test
    void purchasesWithoutAnAmountAreRefusedAsAFile() {
        assertThatExceptionOfType(InputFileException.class)
                .isThrownBy(() -> read("grocery-purchases.csv"))
                .withMessageEndingWith("no column for the amount. Found: customer, date."
                        + " Accepted: amount, revenue or amount_<currency>, for example amount_gbp.");
    }

    private static Intake read(String name) throws InputFileException {
        return PurchaseCsv.in(ZoneOffset.UTC).read(file(name));
    }

    /** Returns a file of the folder {@code crm.data}; where it is absent, says so and skips the test. */
    static Path file(String name) {
        Path file = Path.of(System.getProperty("crm.data", ""), name);
        if (!Files.exists(file)) {
            String reason = "no data file " + name + "; the system property crm.data names its folder";
            System.err.println("Skipped: " + reason);
            throw new TestAbortedException(reason);
        }
        return file;
    }
}
