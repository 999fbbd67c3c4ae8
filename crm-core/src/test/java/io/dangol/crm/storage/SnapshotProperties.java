package io.dangol.crm.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.crm.EpochMicros;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SnapshotProperties {

    /** A form that can be read back belongs to one snapshot only. */
    @Property
    void canonicalFormTellsTheWholeSnapshot(@ForAll("snapshots") Snapshot snapshot) {
        ByteBuffer form = ByteBuffer.wrap(snapshot.canonicalForm());
        assertThat(read(form)).isEqualTo(PlainValue.of(snapshot));
        assertThat(form.hasRemaining()).isFalse();
    }

    @Property
    void equalSnapshotsAndOnlyTheyHaveEqualFormsAndHashes(
            @ForAll("small") Snapshot one, @ForAll("small") Snapshot other) {
        boolean equal = one.equals(other);
        assertThat(Arrays.equals(one.canonicalForm(), other.canonicalForm())).isEqualTo(equal);
        assertThat(ContentHash.of(one).equals(ContentHash.of(other))).isEqualTo(equal);
    }

    @Property
    void foldHandsOverTheWholeValue(@ForAll("values") PlainValue value) {
        assertThat(value.fold(new Copy())).isEqualTo(value);
    }

    private static PlainValue read(ByteBuffer form) {
        char tag = (char) form.get();
        return switch (tag) {
            case 'T' -> PlainValue.of(characters(form));
            case 'N' -> PlainValue.of(form.getLong());
            case 'F' -> PlainValue.of(form.get() == 1);
            case 'I' -> PlainValue.of(EpochMicros.toInstant(form.getLong()));
            case 'D' -> PlainValue.of(new BigDecimal(characters(form)));
            case 'L' -> {
                int size = form.getInt();
                List<PlainValue> values = new ArrayList<>();
                for (int i = 0; i < size; i++) {
                    values.add(read(form));
                }
                yield PlainValue.of(values);
            }
            case 'S' -> {
                String type = characters(form);
                int schemaVersion = form.getInt();
                int size = form.getInt();
                Map<String, PlainValue> fields = new LinkedHashMap<>();
                for (int i = 0; i < size; i++) {
                    fields.put(characters(form), read(form));
                }
                yield PlainValue.of(new Snapshot(type, schemaVersion, fields));
            }
            default -> throw new AssertionError("tag " + tag);
        };
    }

    private static String characters(ByteBuffer form) {
        byte[] bytes = new byte[form.getInt()];
        form.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Provide
    Arbitrary<Snapshot> snapshots() {
        return snapshots(3, names(), values());
    }

    /** Few names and values, so that equal and nearly equal pairs are frequent. */
    @Provide
    Arbitrary<Snapshot> small() {
        Arbitrary<String> names = Arbitraries.of("a", "b");
        Arbitrary<PlainValue> values = Arbitraries.of(
                PlainValue.of(""),
                PlainValue.of("1"),
                PlainValue.of(1),
                PlainValue.of(true),
                PlainValue.of(EpochMicros.toInstant(1)),
                PlainValue.of(BigDecimal.ONE),
                PlainValue.of(List.of()),
                PlainValue.of(List.of(PlainValue.of(1))),
                PlainValue.of(Snapshot.builder("a", 1).build()));
        return snapshots(1, names, values);
    }

    @Provide
    Arbitrary<PlainValue> values() {
        return values(2);
    }

    private static Arbitrary<PlainValue> values(int depth) {
        Arbitrary<PlainValue> flat = Arbitraries.oneOf(
                texts().map(PlainValue::of),
                Arbitraries.longs().map(PlainValue::of),
                Arbitraries.of(true, false).map(PlainValue::of),
                Arbitraries.longs().map(EpochMicros::toInstant).map(PlainValue::of),
                Arbitraries.bigDecimals().map(PlainValue::of));
        return depth == 0
                ? flat
                : Arbitraries.oneOf(
                        flat,
                        values(depth - 1).list().ofMaxSize(3).withoutEdgeCases().map(PlainValue::of),
                        snapshots(2, names(), values(depth - 1))
                                .withoutEdgeCases()
                                .map(PlainValue::of));
    }

    private static Arbitrary<Snapshot> snapshots(int maxFields, Arbitrary<String> names, Arbitrary<PlainValue> values) {
        return Combinators.combine(
                        names,
                        Arbitraries.integers().between(1, 2),
                        Arbitraries.maps(names, values).ofMaxSize(maxFields))
                .as(Snapshot::new);
    }

    private static Arbitrary<String> names() {
        return Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(3);
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                        Arbitraries.strings().withCharRange('\u0001', '\uD7FF').ofMaxLength(5),
                        Arbitraries.of("\uD83D\uDE00", "단골", "e\u0301", " ", "T\u0001"))
                .list()
                .ofMaxSize(2)
                .map(parts -> String.join("", parts));
    }

    private static final class Copy implements PlainValue.Cases<PlainValue> {
        @Override
        public PlainValue text(String value) {
            return PlainValue.of(value);
        }

        @Override
        public PlainValue number(long value) {
            return PlainValue.of(value);
        }

        @Override
        public PlainValue flag(boolean value) {
            return PlainValue.of(value);
        }

        @Override
        public PlainValue instant(Instant value) {
            return PlainValue.of(value);
        }

        @Override
        public PlainValue decimal(BigDecimal value) {
            return PlainValue.of(value);
        }

        @Override
        public PlainValue list(List<PlainValue> values) {
            return PlainValue.of(values);
        }

        @Override
        public PlainValue snapshot(Snapshot value) {
            return PlainValue.of(value);
        }
    }
}
