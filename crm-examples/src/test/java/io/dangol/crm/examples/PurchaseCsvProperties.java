package io.dangol.crm.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.crm.EpochMicros;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.joda.money.CurrencyUnit;

class PurchaseCsvProperties {

    private static final List<ZoneId> ZONES = List.of(
            ZoneOffset.UTC, ZoneId.of("Europe/London"), ZoneId.of("Asia/Seoul"), ZoneId.of("Australia/Lord_Howe"));

    @Property
    void theOrderOfRowsMakesNoDifference(@ForAll("rows") List<String> rows, @ForAll Random random)
            throws InputFileException {
        List<String> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, random);
        assertThat(read(shuffled)).isEqualTo(read(rows));
    }

    @Property
    void everyRowIsAcceptedAnonymousOrRejected(@ForAll("anyLines") List<String> lines) throws InputFileException {
        List<RejectedRow> rejects = new ArrayList<>();
        Intake intake =
                PurchaseCsv.in(ZoneOffset.UTC).withRejectsTo(rejects::add).read("any.csv", bytes(lines));
        assertThat(intake.rejected()).isEqualTo(rejects.size());
        assertThat(intake.read()).isEqualTo(intake.log().size() + intake.anonymous() + rejects.size());
        assertThat(rejects).extracting(RejectedRow::line).isSorted();
    }

    @Property
    void fieldsAreThoseOfCommonsCsv(@ForAll("records") List<List<String>> records) throws IOException {
        StringWriter text = new StringWriter();
        try (CSVPrinter printer = CSVFormat.RFC4180.print(text)) {
            printer.printRecords(records);
        }
        String csv = text.toString();
        List<List<String>> expected = new ArrayList<>();
        try (var parser = CSVFormat.RFC4180.parse(new StringReader(csv))) {
            for (CSVRecord record : parser) {
                expected.add(record.stream()
                        .map(field -> field.replaceAll("\\r\\n?", "\n").strip())
                        .toList());
            }
        }
        CsvRows rows = new CsvRows(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
        List<List<String>> found = new ArrayList<>();
        while (rows.next()) {
            found.add(List.copyOf(rows.fields()));
        }
        assertThat(found).isEqualTo(expected);
    }

    @Property
    void amountsAreThoseOfBigDecimal(@ForAll @Scale(4) BigDecimal amount) {
        String text = amount.toPlainString();
        String expected;
        try {
            expected = Long.toString(
                    amount.setScale(2, RoundingMode.UNNECESSARY).unscaledValue().longValueExact());
        } catch (ArithmeticException e) {
            expected = "refused";
        }
        String found;
        try {
            found = Long.toString(AmountText.minor(text, CurrencyUnit.EUR, "amount"));
        } catch (RowRefusedException e) {
            found = "refused";
        }
        assertThat(found).isEqualTo(expected);
    }

    @Property
    void timesAreThoseOfJavaTime(
            @ForAll @LongRange(min = -10_000_000_000L, max = 10_000_000_000L) long second,
            @ForAll @IntRange(max = 999_999_999) int nano,
            @ForAll @IntRange(max = 3) int zone,
            @ForAll @IntRange(min = -1080, max = 1080) int offsetMinutes)
            throws RowRefusedException {
        LocalDateTime local = LocalDateTime.ofEpochSecond(second, nano, ZoneOffset.UTC);
        TimeText times = new TimeText(ZONES.get(zone));
        for (LocalDateTime time : List.of(local, local.plusHours(1), local.truncatedTo(ChronoUnit.SECONDS))) {
            long expected = micros(time.atZone(ZONES.get(zone)).toOffsetDateTime());
            assertThat(times.micros(time.toString())).isEqualTo(expected);
            assertThat(times.micros(time.toString().replace('T', ' '))).isEqualTo(expected);
            OffsetDateTime stated = time.atOffset(ZoneOffset.ofTotalSeconds(offsetMinutes * 60));
            assertThat(times.micros(stated.toString())).isEqualTo(micros(stated));
        }
        assertThat(times.micros(local.toLocalDate().toString()))
                .isEqualTo(
                        micros(local.toLocalDate().atStartOfDay(ZONES.get(zone)).toOffsetDateTime()));
    }

    @Provide
    Arbitrary<List<String>> rows() {
        Arbitrary<String> row = Combinators.combine(
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(1, 28),
                        Arbitraries.integers().between(-500, 500),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.of("", "mug", "\"a, b\""))
                .as((customer, day, minor, document, product) -> String.format(
                        "%s,2025-02-%02d,%s,%s,%s",
                        customer == 0 ? "" : "k" + customer,
                        day,
                        BigDecimal.valueOf(minor, 2),
                        document == 0 ? "" : "d" + customer + "-" + document,
                        product));
        return row.list().ofMaxSize(30);
    }

    /** Rows of any fields but a single one of white space, which is a blank line, as which it is passed over. */
    @Provide
    Arbitrary<List<List<String>>> records() {
        Arbitrary<String> field = Arbitraries.oneOf(
                Arbitraries.strings().withChars("a\"',; \t\r\n#\u2003é단").ofMaxLength(12),
                Arbitraries.strings().excludeChars('\uFEFF').ofMaxLength(40));
        return field.list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .filter(fields -> fields.size() > 1 || !isWhiteSpace(fields.get(0)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    @Provide
    Arbitrary<List<String>> anyLines() {
        Arbitrary<String> wild =
                Arbitraries.strings().withChars("a\",-0123456789.T:\n é").ofMaxLength(25);
        Arbitrary<String> mixed = Arbitraries.oneOf(
                wild,
                Arbitraries.of("a,2025-01-01,5,,", "\"a,2025-01-01,5,,", "\"a\",2025-01-01,5,d1,x", ",2025-01-01,5,,"));
        return mixed.list().ofMaxSize(20);
    }

    private static boolean isWhiteSpace(String field) {
        return !field.isEmpty() && field.isBlank();
    }

    private static long micros(OffsetDateTime time) {
        return EpochMicros.truncate(time.toInstant());
    }

    private static Intake read(List<String> rows) throws InputFileException {
        return PurchaseCsv.in(ZoneOffset.UTC).read("rows.csv", bytes(rows));
    }

    private static ByteArrayInputStream bytes(List<String> rows) {
        String csv = "customer,date,amount,document,product\n" + String.join("\n", rows) + "\n";
        return new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8));
    }
}
