package io.dangol.crm.storage;

import com.google.common.io.ByteArrayDataOutput;
import com.google.common.io.ByteStreams;
import io.dangol.crm.EpochMicros;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes a snapshot as the bytes that {@link Snapshot#canonicalForm} describes. Each case returns the writer itself.
 *
 * <p>Not thread-safe: one writer writes one snapshot.
 */
final class CanonicalForm implements PlainValue.Cases<CanonicalForm> {

    private final ByteArrayDataOutput out = ByteStreams.newDataOutput();

    static byte[] of(Snapshot snapshot) {
        return new CanonicalForm().snapshot(snapshot).out.toByteArray();
    }

    @Override
    public CanonicalForm text(String value) {
        out.writeByte('T');
        return characters(value);
    }

    @Override
    public CanonicalForm number(long value) {
        out.writeByte('N');
        out.writeLong(value);
        return this;
    }

    @Override
    public CanonicalForm flag(boolean value) {
        out.writeByte('F');
        out.writeBoolean(value);
        return this;
    }

    @Override
    public CanonicalForm instant(Instant value) {
        out.writeByte('I');
        out.writeLong(EpochMicros.exact(value));
        return this;
    }

    @Override
    public CanonicalForm decimal(BigDecimal value) {
        out.writeByte('D');
        return characters(value.toString());
    }

    @Override
    public CanonicalForm list(List<PlainValue> values) {
        out.writeByte('L');
        out.writeInt(values.size());
        values.forEach(value -> value.fold(this));
        return this;
    }

    @Override
    public CanonicalForm snapshot(Snapshot value) {
        out.writeByte('S');
        characters(value.type());
        out.writeInt(value.schemaVersion());
        Map<String, PlainValue> byName = new TreeMap<>(value.fields());
        out.writeInt(byName.size());
        byName.forEach((name, field) -> {
            characters(name);
            field.fold(this);
        });
        return this;
    }

    private CanonicalForm characters(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
        return this;
    }
}
