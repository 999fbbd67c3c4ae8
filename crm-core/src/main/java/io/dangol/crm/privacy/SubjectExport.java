package io.dangol.crm.privacy;

import io.dangol.crm.CustomerId;
import io.dangol.crm.storage.PersonalDataStore;
import io.dangol.crm.storage.Snapshot;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * All that a host holds about a person, for the person to read and take along.
 *
 * <p>Items may also concern others, whose part the host takes out before it hands the export over. A person with several ids
 * ({@link ConsentLedger#idsOf}) has one export for each. The {@code toString} shows counts. Immutable and thread-safe.
 *
 * @param subject who asked
 * @param at when it was read
 * @param sections one for each port, also where it holds nothing, by rising name; unmodifiable
 */
public record SubjectExport(
        @NotNull CustomerId subject,
        @NotNull Instant at,
        @NotNull List<@Valid ExportSection> sections) {

    public SubjectExport {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(at, "at");
        sections = List.copyOf(sections);
    }

    /**
     * Reads all pages of all ports.
     *
     * @param stores the ports by name
     * @throws IllegalStateException if a port returns the same cursor twice in a row, so that reading would never end
     * @throws io.dangol.crm.storage.StorageException if a port fails
     */
    public static SubjectExport read(CustomerId subject, Instant at, Map<String, ? extends PersonalDataStore> stores) {
        List<ExportSection> sections = new ArrayList<>();
        new TreeMap<>(stores).forEach((name, store) -> {
            List<Snapshot> items = new ArrayList<>();
            Pages.readAll(name, request -> store.dataOf(subject, request), items::add);
            sections.add(new ExportSection(name, items));
        });
        return new SubjectExport(subject, at, sections);
    }

    /**
     * Writes the export as one JSON object (RFC 8259):
     * {@code {"subject":…,"at":…,"sections":[{"name":…,"items":[{"type":…,"schemaVersion":…,"fields":{…}}]}]}}.
     *
     * <p>Text and instants (ISO 8601, UTC) are strings, numbers have all their digits, a decimal perhaps an exponent, a list is
     * an array, and a snapshot inside another is an object like an item. Absent fields are left out. There are no blanks between
     * the parts. The same export is the same text; items and fields keep the order that their port gave them.
     *
     * @throws IOException if the target fails
     */
    public void writeJson(Appendable target) throws IOException {
        JsonText json = new JsonText(target);
        target.append("{\"subject\":");
        json.string(subject.value());
        target.append(",\"at\":");
        json.string(at.toString());
        target.append(",\"sections\":[");
        String separator = "";
        for (ExportSection section : sections) {
            target.append(separator).append("{\"name\":");
            json.string(section.name());
            target.append(",\"items\":");
            json.snapshots(section.items());
            target.append('}');
            separator = ",";
        }
        target.append("]}");
    }

    /** Returns the customer id and the counts of the sections. */
    @Override
    public String toString() {
        return "SubjectExport[" + subject + " at " + at + " " + sections + "]";
    }
}
