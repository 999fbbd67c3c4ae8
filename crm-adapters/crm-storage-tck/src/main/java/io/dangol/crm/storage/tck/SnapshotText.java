package io.dangol.crm.storage.tck;

import io.dangol.crm.storage.PlainValue;
import io.dangol.crm.storage.Snapshot;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** All values of a snapshot as one text, to be searched for what must not be there. */
final class SnapshotText implements PlainValue.Cases<String> {

    private static final SnapshotText CASES = new SnapshotText();

    private SnapshotText() {}

    /** Returns all values, those of lists and snapshots inside too, each on a line of its own. */
    static String of(Snapshot snapshot) {
        return CASES.snapshot(snapshot);
    }

    @Override
    public String text(String value) {
        return value;
    }

    @Override
    public String number(long value) {
        return Long.toString(value);
    }

    @Override
    public String flag(boolean value) {
        return Boolean.toString(value);
    }

    @Override
    public String instant(Instant value) {
        return value.toString();
    }

    @Override
    public String decimal(BigDecimal value) {
        return value.toString();
    }

    @Override
    public String list(List<PlainValue> values) {
        return values.stream().map(value -> value.fold(this)).collect(Collectors.joining("\n"));
    }

    @Override
    public String snapshot(Snapshot value) {
        return value.fields().values().stream().map(field -> field.fold(this)).collect(Collectors.joining("\n"));
    }
}
