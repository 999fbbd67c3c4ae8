package io.dangol.crm.benchmarks;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The file that JMH writes with {@code -rf json -rff FILE} (JMH 1.37).
 *
 * <p>Fields that the report does not need are not looked at. Stateless and thread-safe.
 */
final class JmhResultFile {

    private static final Gson GSON =
            new GsonBuilder().setStrictness(Strictness.STRICT).create();
    private static final String WAY_OUT = " Run JMH to its end with -rf json -rff FILE.";
    private static final String ALLOCATION = "gc.alloc.rate.norm";

    private JmhResultFile() {}

    /**
     * Reads the results of a file, in its order.
     *
     * @throws IOException if the file cannot be read
     * @throws IllegalArgumentException if it is not a result file of JMH, holds no result, holds one twice, or holds
     *     one that the report does not understand
     */
    static List<JmhResult> read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("Result file " + file + " does not exist." + WAY_OUT);
        }
        try {
            return parse(Files.readString(file));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("Result file " + file + ": " + e.getMessage(), e);
        }
    }

    /**
     * Returns the results that a text holds, in its order.
     *
     * @throws IllegalArgumentException as {@link #read}
     */
    static List<JmhResult> parse(String json) {
        JsonElement root;
        try {
            root = GSON.fromJson(json, JsonElement.class);
        } catch (JsonParseException e) {
            throw new IllegalArgumentException("The content is not JSON." + WAY_OUT, e);
        }
        if (root == null || !root.isJsonArray()) {
            throw new IllegalArgumentException("The content is not an array of results." + WAY_OUT);
        }
        JsonArray rows = root.getAsJsonArray();
        if (rows.isEmpty()) {
            throw new IllegalArgumentException(
                    "No results. Every benchmark failed, or none was selected; the log of the run says which.");
        }
        List<JmhResult> results = new ArrayList<>();
        Set<List<Object>> seen = new HashSet<>();
        for (JsonElement row : rows) {
            JmhResult result = result(row);
            if (!seen.add(List.of(
                    result.benchmarkClass(), result.method(), result.mode(), result.threads(), result.params()))) {
                throw new IllegalArgumentException("Benchmark " + result.benchmarkClass() + "." + result.method() + " "
                        + result.params() + " is there twice. Keep the results of one run.");
            }
            results.add(result);
        }
        return List.copyOf(results);
    }

    private static JmhResult result(JsonElement element) {
        JsonObject row = asObject("result", element);
        String benchmark = text(row, "benchmark");
        int dot = benchmark.lastIndexOf('.');
        if (dot < 1) {
            throw new IllegalArgumentException(
                    "Benchmark " + benchmark + " is not a class and a method joined by a dot." + WAY_OUT);
        }
        return new JmhResult(
                benchmark.substring(0, dot),
                benchmark.substring(dot + 1),
                Mode.parse(text(row, "mode")),
                (int) number(row, "threads"),
                params(row),
                metric("primaryMetric", row),
                secondary(row, CpuTime.METRIC),
                secondary(row, ALLOCATION).stream().mapToDouble(Metric::score).findFirst(),
                settings(row));
    }

    private static SortedMap<String, String> params(JsonObject row) {
        SortedMap<String, String> params = new TreeMap<>();
        if (row.has("params")) {
            JsonObject given = asObject("params", row.get("params"));
            given.keySet().forEach(name -> params.put(name, text(given, name)));
        }
        return params;
    }

    private static Optional<Metric> secondary(JsonObject row, String name) {
        if (!row.has("secondaryMetrics")) {
            return Optional.empty();
        }
        JsonObject metrics = asObject("secondaryMetrics", row.get("secondaryMetrics"));
        return metrics.has(name) ? Optional.of(metric(name, metrics)) : Optional.empty();
    }

    private static Metric metric(String name, JsonObject owner) {
        JsonObject metric = asObject(name, field(owner, name));
        return new Metric(number(metric, "score"), number(metric, "scoreError"), text(metric, "scoreUnit"));
    }

    private static String settings(JsonObject row) {
        JsonElement arguments = field(row, "jvmArgs");
        String options = arguments.isJsonArray()
                ? StreamSupport.stream(arguments.getAsJsonArray().spliterator(), false)
                        .map(JsonElement::getAsString)
                        .collect(Collectors.joining(" "))
                : "";
        return "JDK " + text(row, "jdkVersion") + (options.isEmpty() ? "" : " with " + options)
                + "; forks " + text(row, "forks")
                + ", warm-ups " + text(row, "warmupIterations")
                + ", measurements " + text(row, "measurementIterations");
    }

    private static JsonElement field(JsonObject object, String name) {
        JsonElement value = object.get(name);
        if (value == null || value.isJsonNull()) {
            throw new IllegalArgumentException("A result has no " + name + "." + WAY_OUT);
        }
        return value;
    }

    private static JsonObject asObject(String name, @Nullable JsonElement element) {
        if (element == null || !element.isJsonObject()) {
            throw new IllegalArgumentException("A " + name + " is not an object." + WAY_OUT);
        }
        return element.getAsJsonObject();
    }

    private static String text(JsonObject object, String name) {
        JsonElement value = field(object, name);
        if (!value.isJsonPrimitive()) {
            throw new IllegalArgumentException("The field " + name + " of a result is not a value." + WAY_OUT);
        }
        return value.getAsString();
    }

    /** Reads a number; JMH writes what is not one as the texts NaN, +INF and -INF. */
    private static double number(JsonObject object, String name) {
        String text = text(object, name);
        if (text.equals("NaN") || text.equals("+INF") || text.equals("-INF")) {
            return Double.NaN;
        }
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "The field " + name + " of a result is " + text + ", not a number." + WAY_OUT, e);
        }
    }
}
