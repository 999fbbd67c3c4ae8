package io.dangol.crm.conduct;

import io.dangol.crm.storage.PlainValue;
import io.dangol.crm.storage.Snapshot;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes out of a command what somebody wrote and what refers to it, at any depth. Stateless. */
final class ConductRedaction {

    private static final PlainValue REMOVED = PlainValue.of(HumanDecision.REMOVED);

    private ConductRedaction() {}

    static ConductCommand of(ConductCommand command) {
        return new ConductCommand(command.event(), redacted(command.details()));
    }

    private static Snapshot redacted(Snapshot snapshot) {
        Map<String, PlainValue> fields = new LinkedHashMap<>();
        snapshot.fields().forEach((name, value) -> fields.put(name, redacted(name, value)));
        return new Snapshot(snapshot.type(), snapshot.schemaVersion(), fields);
    }

    private static PlainValue redacted(String name, PlainValue value) {
        return switch (name) {
            case "reason", "grounds" -> REMOVED;
            case "evidence" -> PlainValue.of(List.of());
            default -> redacted(value);
        };
    }

    private static PlainValue redacted(PlainValue value) {
        return switch (value.kind()) {
            case SNAPSHOT -> PlainValue.of(redacted(value.asSnapshot()));
            case LIST ->
                PlainValue.of(
                        value.asList().stream().map(ConductRedaction::redacted).toList());
            default -> value;
        };
    }
}
