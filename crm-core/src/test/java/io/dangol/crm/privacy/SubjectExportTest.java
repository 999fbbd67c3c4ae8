package io.dangol.crm.privacy;

import static io.dangol.crm.privacy.PrivacyFixture.JAN;
import static io.dangol.crm.privacy.PrivacyFixture.KIM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.dangol.crm.CustomerId;
import io.dangol.crm.privacy.PrivacyFixture.FakeStore;
import io.dangol.crm.storage.Cursor;
import io.dangol.crm.storage.Page;
import io.dangol.crm.storage.PageRequest;
import io.dangol.crm.storage.PersonalDataStore;
import io.dangol.crm.storage.PlainValue;
import io.dangol.crm.storage.Snapshot;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SubjectExportTest {

    @Test
    void allPagesOfAllPortsAreRead() {
        SubjectExport export = SubjectExport.read(
                KIM, JAN, Map.of("b", new FakeStore(5), "a", new FakeStore(0), "c", new FakeStore(2)));
        assertThat(export.sections()).extracting(ExportSection::name).containsExactly("a", "b", "c");
        assertThat(export.sections())
                .extracting(section -> section.items().size())
                .containsExactly(0, 5, 2);
        assertThat(export.sections().get(1).items())
                .extracting(item -> item.number("n"))
                .containsExactly(0L, 1L, 2L, 3L, 4L);
        assertThat(export)
                .hasToString("SubjectExport[kim-7 at 2024-01-01T00:00:00Z [ExportSection[a: 0 items],"
                        + " ExportSection[b: 5 items], ExportSection[c: 2 items]]]");
    }

    @Test
    void jsonHoldsEveryKindOfValue() throws IOException {
        Snapshot item = Snapshot.builder("note", 2)
                .text("text", "a\"b\\c/\n\r\t\u0001\u001f\u007f 단골 😀 \u2028")
                .number("n", Long.MIN_VALUE)
                .flag("yes", true)
                .instant("at", JAN)
                .decimal("d", new BigDecimal("-0.10"))
                .decimal("e", new BigDecimal("1E+30"))
                .list("list", List.of("x", ""), PlainValue::of)
                .list("none", List.<String>of(), PlainValue::of)
                .snapshot("inner", Snapshot.builder("lot", 1).build())
                .build();
        SubjectExport export = new SubjectExport(
                CustomerId.of("k\"7"),
                JAN,
                List.of(new ExportSection("notes", List.of(item, item)), new ExportSection("empty", List.of())));
        StringBuilder json = new StringBuilder();
        export.writeJson(json);
        String text =
                "{\"type\":\"note\",\"schemaVersion\":2,\"fields\":{\"text\":\"a\\\"b\\\\c/\\n\\r\\t\\u0001\\u001f"
                        + "\u007f 단골 😀 \\u2028\",\"n\":-9223372036854775808,\"yes\":true,\"at\":\"2024-01-01T00:00:00Z\","
                        + "\"d\":-0.1,\"e\":1E+30,\"list\":[\"x\",\"\"],\"none\":[],\"inner\":{\"type\":\"lot\","
                        + "\"schemaVersion\":1,\"fields\":{}}}}";
        assertThat(json.toString())
                .isEqualTo("{\"subject\":\"k\\\"7\",\"at\":\"2024-01-01T00:00:00Z\",\"sections\":[{\"name\":\"notes\","
                        + "\"items\":[" + text + "," + text + "]},{\"name\":\"empty\",\"items\":[]}]}");
    }

    @Test
    void personOfWhomNothingIsHeldHasAnExportThatSaysSo() throws IOException {
        StringBuilder json = new StringBuilder();
        SubjectExport.read(KIM, JAN, Map.of("a", new FakeStore(0))).writeJson(json);
        assertThat(json.toString())
                .isEqualTo("{\"subject\":\"kim-7\",\"at\":\"2024-01-01T00:00:00Z\",\"sections\":[{\"name\":\"a\","
                        + "\"items\":[]}]}");
        json.setLength(0);
        SubjectExport.read(KIM, JAN, Map.of()).writeJson(json);
        assertThat(json.toString()).endsWith("\"sections\":[]}");
    }

    @Test
    void targetsThatFailAreNotHidden() {
        SubjectExport export = SubjectExport.read(KIM, JAN, Map.of());
        Writer full = new Writer() {
            @Override
            public void write(char[] text, int from, int length) throws IOException {
                throw new IOException("disk full");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        assertThatIOException().isThrownBy(() -> export.writeJson(full)).withMessage("disk full");
    }

    @Test
    void textOfAnExportShowsNoItem() {
        Snapshot item = Snapshot.builder("note", 1).text("text", "MARKER-1").build();
        assertThat(new ExportSection("notes", List.of(item)).toString()).doesNotContain("MARKER");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ExportSection(" ", List.of()))
                .withMessageContaining("Name of a section of an export");
    }

    @Test
    void portsThatNeverEndAreRefused() {
        PersonalDataStore stuck = new PersonalDataStore() {
            @Override
            public Page<Snapshot> dataOf(CustomerId subject, PageRequest request) {
                return Page.of(List.of(Snapshot.builder("item", 1).build()), Cursor.of("same"));
            }

            @Override
            public int delete(CustomerId subject) {
                return 0;
            }

            @Override
            public int anonymise(CustomerId subject) {
                return 0;
            }
        };
        assertThatIllegalStateException()
                .isThrownBy(() -> SubjectExport.read(KIM, JAN, Map.of("stuck", stuck)))
                .withMessageContaining("Port stuck returned the same cursor twice in a row after 2 items");
    }
}
