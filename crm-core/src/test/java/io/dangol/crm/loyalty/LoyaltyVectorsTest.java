package io.dangol.crm.loyalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.dangol.crm.CustomerId;
import io.dangol.crm.RealData;
import io.dangol.crm.value.Concentration;
import io.dangol.crm.value.NegativePolicy;
import io.dangol.crm.value.ParetoAnalysis;
import io.dangol.crm.value.SatisfactionModel;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.opentest4j.TestAbortedException;

/**
 * Runs every row of {@code loyalty.csv}, one test a row: the copy in the test resources, or the file in the folder that
 * the system property {@code crm.vectors} names.
 *
 * <p>Inputs are read word by word, so that other rows of the same columns run too; one that cannot be read fails.
 */
class LoyaltyVectorsTest {

    /** Groups by first word whose package does not exist yet; their rows are no tests until it does. */
    private static final List<String> TO_COME = List.of("points", "loyalty-coefficient", "dick-basu");

    private static final Pattern DATE = Pattern.compile("analysis (?:date )?(\\d{4}-\\d\\d-\\d\\d)");
    private static final Pattern BINS = Pattern.compile("k ?= ?(\\d+)|(\\d+) bins|1\\.\\.(\\d+)");
    private static final Pattern SUM = Pattern.compile("sum\\((\\w+)\\)");
    private static final Pattern THRESHOLDS = Pattern.compile("\\b([RFM]) (-?[\\d.]+(?:,-?[\\d.]+)*)");
    private static final Pattern TIES =
            Pattern.compile("(\\d+) equal customers? \\((\\d+) orders?, ([\\d.]+), recency (\\d+)\\): .*");
    private static final Pattern SEGMENT =
            Pattern.compile("\\w+, .*set of (\\S+) first-match: (.+?) ([a-z]+(?:\\|[a-z]+)*)");

    private static final Pattern NUMBER = Pattern.compile("-?[\\d.]+(?:[eE][-+]?\\d+)?");
    private static final Pattern TIMES = Pattern.compile("(\\d+) x (\\S+)");
    private static final Pattern TOP_OF = Pattern.compile("(.+) top (\\S+?)(?: of (\\d+))?");
    private static final Pattern TOP_HOLDS = Pattern.compile("(?:alpha from )?top (\\S+) holds (\\S+)");
    private static final Pattern ASSIGNMENT = Pattern.compile("(\\w+) ?= ?(-?[\\d.]+(?:[eE]-?\\d+)?)");

    @TestFactory
    Stream<DynamicTest> everyRowGivesItsExpectedResult() throws IOException {
        return vectors().stream()
                .filter(row -> !TO_COME.contains(kind(row)))
                .map(row -> DynamicTest.dynamicTest(row.get("id") + " " + row.get("group"), () -> checkById(row)));
    }

    private static List<CSVRecord> vectors() throws IOException {
        String folder = System.getProperty("crm.vectors", "");
        try (InputStream in = folder.isBlank()
                        ? Objects.requireNonNull(LoyaltyVectorsTest.class.getResourceAsStream("/vectors/loyalty.csv"))
                        : Files.newInputStream(Path.of(folder, "loyalty.csv"));
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return RealData.CSV.parse(reader).getRecords();
        }
    }

    private static void checkById(CSVRecord row) {
        try {
            check(row);
        } catch (TestAbortedException e) {
            throw e;
        } catch (RuntimeException | AssertionError e) {
            // reports name a test of a factory by its number only
            throw new AssertionError("Row " + row.get("id") + ": " + e.getMessage(), e);
        }
    }

    private static String kind(CSVRecord row) {
        return row.get("group").split(" ", 2)[0];
    }

    private static void check(CSVRecord row) {
        String kind = kind(row);
        String input = row.get("input");
        String actual = switch (kind) {
            case "rfm" -> rfm(input);
            case "rfm-ties" -> ties(input);
            case "rfm-segment" -> segment(input);
            case "gini" -> number(concentration(input).gini());
            case "gini-corrected" -> number(concentration(input).giniCorrected());
            case "lorenz-asymmetry" -> number(concentration(input).lorenzAsymmetry());
            case "top-share" -> topShare(input);
            case "pareto-alpha" -> Double.toString(alpha(input));
            case "pareto-gini" -> Double.toString(ParetoAnalysis.gini(alpha(input)));
            case "ecv" -> satisfaction(input);
            default -> throw unreadable("group " + row.get("group"));
        };
        assertEqual(row, actual);
    }

    private static String rfm(String input) {
        RfmTable table = table(input);
        Matcher sum = SUM.matcher(input);
        if (sum.find()) {
            return sum(table, sum.group(1));
        }
        String query = input.substring(input.lastIndexOf(": ") + 1).strip();
        if (query.equals("customers")) {
            return String.valueOf(table.size());
        }
        RfmScores scores = scoring(input).fit(table).score(table);
        RfmDimension dimension = Arrays.stream(RfmDimension.values())
                .filter(d -> query.startsWith(d.label()))
                .findFirst()
                .orElseThrow(() -> unreadable(input));
        if (query.contains("cutpoints")) {
            return numbers(scores.model().cuts(dimension).stream().mapToDouble(Double::doubleValue));
        }
        if (query.contains("counts")) {
            return numbers(Arrays.stream(scores.counts(dimension)).asDoubleStream());
        }
        throw unreadable(input);
    }

    private static String sum(RfmTable table, String column) {
        IntStream rows = IntStream.range(0, table.size());
        return switch (column) {
            case "transaction_count", "number_of_orders" ->
                String.valueOf(rows.mapToLong(table::frequency).sum());
            case "recency_days" ->
                String.valueOf(rows.mapToLong(table::recencyDays).sum());
            case "amount", "revenue" ->
                Money.ofMinor(
                                table.currency(),
                                rows.mapToLong(table::monetaryMinor).sum())
                        .getAmount()
                        .toPlainString();
            default -> throw unreadable(column);
        };
    }

    private static RfmTable table(String input) {
        Matcher date = DATE.matcher(input);
        String asOf = date.find() ? date.group(1) : "";
        if (input.startsWith("rfm_data_customer")) {
            return RfmData.customersTable(LocalDate.parse(asOf.isEmpty() ? "2007-01-01" : asOf));
        }
        if (input.startsWith("rfm_data_orders") || input.startsWith("orders")) {
            return RfmData.ordersTable(LocalDate.parse(asOf.isEmpty() ? "2006-12-31" : asOf));
        }
        throw unreadable(input);
    }

    private static RfmScoring scoring(String input) {
        if (input.contains("custom thresholds")) {
            RfmScoring.Builder builder = RfmScoring.builder().all(RfmBinning.rCompatible(5));
            Matcher given = THRESHOLDS.matcher(input);
            while (given.find()) {
                RfmBinning cuts = RfmBinning.fixed(
                        CutSide.UPPER,
                        Arrays.stream(given.group(2).split(","))
                                .mapToDouble(Double::parseDouble)
                                .toArray());
                switch (given.group(1)) {
                    case "R" -> builder.recency(cuts);
                    case "F" -> builder.frequency(cuts);
                    default -> builder.monetary(cuts);
                }
            }
            return builder.build();
        }
        if (input.contains("compat")) {
            return RfmScoring.rCompatible(bins(input));
        }
        throw unreadable(input);
    }

    private static int bins(String input) {
        Matcher bins = BINS.matcher(input);
        return bins.find() ? Integer.parseInt(bins.group().replaceAll("1\\.\\.|\\D", "")) : 5;
    }

    private static String ties(String input) {
        Matcher read = TIES.matcher(input);
        if (!read.matches()) {
            throw unreadable(input);
        }
        int n = Integer.parseInt(read.group(1));
        int[] frequency = filled(n, read.group(2));
        int[] recency = filled(n, read.group(4));
        long[] amount = new long[n];
        Arrays.fill(
                amount,
                Money.of(CurrencyUnit.USD, new BigDecimal(read.group(3))).getAmountMinorLong());
        List<CustomerId> customers =
                IntStream.range(0, n).mapToObj(i -> CustomerId.of("c" + i)).toList();
        RfmTable table = RfmTable.ofColumns(CurrencyUnit.USD, customers, recency, frequency, amount);
        RfmScores scores = RfmScoring.rCompatible(bins(input)).fit(table).score(table);
        assertThat(scores.stream().map(RfmScore::label).distinct()).hasSize(1);
        return scores.explain(0).label().replace("-", "");
    }

    private static int[] filled(int size, String value) {
        int[] column = new int[size];
        Arrays.fill(column, Integer.parseInt(value));
        return column;
    }

    private static String segment(String input) {
        Matcher read = SEGMENT.matcher(input);
        if (!read.matches()) {
            throw unreadable(input);
        }
        String name = read.group(2).equalsIgnoreCase("others") ? SegmentTable.OTHER : read.group(2);
        SegmentTable rules = switch (read.group(1)) {
            case "test-rfm-segment.R" -> PublishedSegments.testFile();
            case "vignette" -> PublishedSegments.vignette();
            default -> throw unreadable(input);
        };
        RfmTable table = table(input);
        SegmentTotal total = rules.totals(RfmScoring.rCompatible(5).fit(table).score(table)).stream()
                .filter(t -> t.segment().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> unreadable(input));
        return Arrays.stream(read.group(3).split("\\|"))
                .map(what -> switch (what) {
                    case "customers" -> String.valueOf(total.customers());
                    case "orders" -> String.valueOf(total.orders());
                    case "revenue" -> total.revenue().getAmount().toPlainString();
                    default -> throw unreadable(input);
                })
                .collect(Collectors.joining("|"));
    }

    private static Concentration concentration(String input) {
        if (input.startsWith("rfm_data_") || input.startsWith("orders")) {
            return Concentration.of(table(input).values(RfmDimension.MONETARY), NegativePolicy.RAW);
        }
        double[] values = Arrays.stream(input.split("[|,]"))
                .map(String::strip)
                .flatMapToDouble(LoyaltyVectorsTest::repeated)
                .toArray();
        return Concentration.of(values, NegativePolicy.RAW);
    }

    /** Reads {@code 50/9} once and {@code 9 x 50/9} nine times. */
    private static DoubleStream repeated(String text) {
        Matcher times = TIMES.matcher(text);
        return times.matches()
                ? DoubleStream.generate(() -> fraction(times.group(2))).limit(Integer.parseInt(times.group(1)))
                : DoubleStream.of(fraction(text));
    }

    private static double fraction(String text) {
        if (text.endsWith("%")) {
            return Double.parseDouble(text.substring(0, text.length() - 1)) / 100;
        }
        String[] parts = text.split("/", -1);
        return parts.length == 1
                ? Double.parseDouble(text)
                : Double.parseDouble(parts[0]) / Double.parseDouble(parts[1]);
    }

    private static String topShare(String input) {
        Matcher read = TOP_OF.matcher(input);
        if (!read.matches()) {
            throw unreadable(input);
        }
        Concentration concentration = concentration(read.group(1));
        if (read.group(3) == null) {
            return number(concentration.topShare(fraction(read.group(2))));
        }
        assertThat(concentration.size()).as(input).isEqualTo(Integer.parseInt(read.group(3)));
        return number(concentration.shareOfTop(Integer.parseInt(read.group(2))));
    }

    private static double alpha(String input) {
        Matcher read = TOP_HOLDS.matcher(input);
        if (!read.matches()) {
            throw unreadable(input);
        }
        return ParetoAnalysis.alpha(fraction(read.group(1)), fraction(read.group(2)));
    }

    private static String satisfaction(String input) {
        Map<String, Double> given = ASSIGNMENT
                .matcher(input)
                .results()
                .collect(Collectors.toMap(m -> m.group(1), m -> Double.parseDouble(m.group(2))));
        ToDoubleFunction<String> required =
                name -> Optional.ofNullable(given.get(name)).orElseThrow(() -> unreadable(input));
        double gain = required.applyAsDouble("gain");
        SatisfactionModel model = new SatisfactionModel(
                given.getOrDefault("s0", 0.0),
                given.getOrDefault("w0", 0.0),
                gain,
                given.getOrDefault("loss", gain * SatisfactionModel.LOSS_AVERSION_CONVENTION));
        return Double.toString(model.score(required.applyAsDouble("E"), required.applyAsDouble("P"))
                .value());
    }

    private static void assertEqual(CSVRecord row, String actual) {
        String[] expected = row.get("expected").split("\\|", -1);
        String[] got = actual.split("\\|", -1);
        assertThat(got).as(row.toString()).hasSameSizeAs(expected);
        String tolerance = row.get("tolerance").strip();
        boolean relative = tolerance.endsWith("rel");
        double allowed = Double.parseDouble(relative ? tolerance.substring(0, tolerance.length() - 3) : tolerance);
        for (int i = 0; i < expected.length; i++) {
            if (!NUMBER.matcher(expected[i]).matches()) {
                assertThat(got[i]).as(row.toString()).isEqualTo(expected[i]);
                continue;
            }
            double wanted = Double.parseDouble(expected[i]);
            assertThat(Double.parseDouble(got[i]))
                    .as(row.toString())
                    .isEqualTo(wanted, within(relative ? allowed * Math.abs(wanted) : allowed));
        }
    }

    private static String numbers(DoubleStream values) {
        return values.mapToObj(Double::toString).collect(Collectors.joining("|"));
    }

    private static String number(OptionalDouble value) {
        return value.isPresent() ? Double.toString(value.getAsDouble()) : "empty";
    }

    private static AssertionError unreadable(String text) {
        return new AssertionError("Cannot read \"" + text + "\". Teach this test its grammar.");
    }
}
