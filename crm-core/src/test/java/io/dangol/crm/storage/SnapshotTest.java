package io.dangol.crm.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnapshotTest {

    private static final Instant DUE = Instant.parse("2024-03-04T09:00:00.000001Z");

    private static final Snapshot PROMISE = Snapshot.builder("promise", 2)
            .text("what", "답신 😀")
            .number("minor", -5)
            .flag("kept", true)
            .instant("dueAt", DUE)
            .decimal("share", new BigDecimal("0.10"))
            .decimal("big", new BigDecimal("100"))
            .list("tags", List.of("", "a"), PlainValue::of)
            .snapshot("lot", Snapshot.builder("lot", 1).build())
            .build();

    @Test
    void whatWasWrittenIsRead() {
        Snapshot snapshot = Snapshot.builder("visit", 1)
                .constant("day", DayOfWeek.MONDAY)
                .optional("seenAt", Optional.of(DUE), SnapshotBuilder::instant)
                .optional("minutes", Optional.of(5L), SnapshotBuilder::number)
                .optional("note", Optional.<String>empty(), SnapshotBuilder::text)
                .build();
        assertThat(snapshot.constant("day", DayOfWeek.class)).isEqualTo(DayOfWeek.MONDAY);
        assertThat(snapshot.optional("seenAt", Snapshot::instant)).contains(DUE);
        assertThat(snapshot.optional("minutes", Snapshot::number)).contains(5L);
        assertThat(snapshot.optional("note", Snapshot::text)).isEmpty();
        assertThat(snapshot.has("note")).isFalse();
        assertThat(PROMISE.text("what")).isEqualTo("답신 😀");
        assertThat(PROMISE.number("minor")).isEqualTo(-5);
        assertThat(PROMISE.flag("kept")).isTrue();
        assertThat(PROMISE.instant("dueAt")).isEqualTo(DUE);
        assertThat(PROMISE.decimal("share")).isEqualTo("0.1");
        assertThat(PROMISE.list("tags", PlainValue::asText)).containsExactly("", "a");
        assertThat(PROMISE.snapshot("lot").type()).isEqualTo("lot");
        assertThat(PROMISE.fields().keySet())
                .containsExactly("what", "minor", "kept", "dueAt", "share", "big", "tags", "lot");
    }

    /** The bytes described in the Javadoc, written by an independent program and hashed there. */
    @Test
    void canonicalFormIsTheOneDescribed() {
        assertThat(ContentHash.of(PROMISE))
                .hasToString("bcf1cf89db6fa01d3d2c4f6986f569ddf78de2bc023151007d7d3323b42da144");
        assertThat(Snapshot.builder("a", 1).text("b", "c").build().canonicalForm())
                .isEqualTo("S\0\0\0\1a\0\0\0\1\0\0\0\1\0\0\0\1bT\0\0\0\1c".getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void orderOfTheFieldsIsKeptForReadingAndIsNoPartOfTheContent() {
        Snapshot one = Snapshot.builder("a", 1).number("x", 1).number("y", 2).build();
        Snapshot other = Snapshot.builder("a", 1).number("y", 2).number("x", 1).build();
        assertThat(other).isEqualTo(one).hasSameHashCodeAs(one);
        assertThat(other.canonicalForm()).isEqualTo(one.canonicalForm());
        assertThat(other.fields().keySet()).containsExactly("y", "x");
    }

    @Test
    void decimalsAreTheirValue() {
        assertThat(PlainValue.of(new BigDecimal("2.50"))).isEqualTo(PlainValue.of(new BigDecimal("2.5")));
        assertThat(PlainValue.of(new BigDecimal("0E+7"))).isEqualTo(PlainValue.of(BigDecimal.ZERO));
        for (double number : new double[] {0.1, -1.0 / 3, Double.MIN_VALUE, Double.MAX_VALUE}) {
            assertThat(PlainValue.of(BigDecimal.valueOf(number)).asDecimal().doubleValue())
                    .isEqualTo(number);
        }
    }

    @Test
    void textOfValuesIsNeverShown() {
        assertThat(PROMISE)
                .hasToString("promise/2{what=TEXT, minor=NUMBER, kept=FLAG, dueAt=INSTANT, share=DECIMAL, big=DECIMAL,"
                        + " tags=LIST, lot=SNAPSHOT}");
        assertThatThrownBy(() -> PROMISE.constant("what", DayOfWeek.class)).hasMessageNotContaining("답신");
    }

    @Test
    void missingFieldsAndOtherKindsAreRefusedWithWhatThereIs() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PROMISE.text("who"))
                .withMessageContaining("Snapshot promise/2 has no field who; it has [what, minor, kept");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PROMISE.instant("minor"))
                .withMessageContaining("Field minor of snapshot promise/2 is NUMBER, asked for was INSTANT");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PROMISE.optional("minor", Snapshot::flag))
                .withMessageContaining("asked for was FLAG");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PROMISE.list("tags", PlainValue::asNumber))
                .withMessageContaining("Asked for NUMBER, but the value is TEXT");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PROMISE.constant("what", DayOfWeek.class))
                .withMessageContaining("holds no DayOfWeek; allowed are [MONDAY, TUESDAY");
    }

    @Test
    void restoringChecksTypeAndSchemaVersion() {
        assertThat(PROMISE.require("promise", 2)).isSameAs(PROMISE);
        assertThat(PROMISE.require("promise", 3)).isSameAs(PROMISE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PROMISE.require("promise", 1))
                .withMessageContaining("Snapshot is promise/2; this code restores promise of schema version 1 to 1");
        assertThatIllegalArgumentException().isThrownBy(() -> PROMISE.require("complaint", 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "\0", "x\uD83D", "\uDE00", "\uDE00\uD83D", "\uD83D\uD83D\uDE00"})
    void textThatStoresLoseIsRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Snapshot.builder("a", 1).text("note", text))
                .withMessageContaining("index");
    }

    @Test
    void instantsFinerThanAMicrosecondAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Snapshot.builder("a", 1).instant("at", Instant.ofEpochSecond(0, 1)))
                .withMessageContaining("Truncate it first");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1a", "_a", "a b", "가", "a/b", "é"})
    void namesAreLettersThenLettersDigitsAndThreeSigns(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Snapshot.builder(name, 1).build())
                .withMessageContaining("Type of a snapshot is named");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Snapshot.builder("a", 1).flag(name, true).build())
                .withMessageContaining("Field of snapshot a is named");
    }

    @Test
    void namesHaveAtMostSixtyFourCharacters() {
        String longest = "aZ09_-.z".repeat(8);
        assertThat(Snapshot.builder(longest, 1).number(longest, 1).build().number(longest))
                .isEqualTo(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Snapshot.builder(longest + "a", 1).build());
    }

    @Test
    void schemaVersionsBeginAtOneAndNamesAreUsedOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Snapshot.builder("a", 0).build())
                .withMessageContaining("the first one is 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Snapshot.builder("a", 1).number("x", 1).text("x", ""))
                .withMessageContaining("has a field x already");
    }

    @Test
    void laterChangesByTheCallerChangeNothing() {
        List<PlainValue> values = new ArrayList<>(List.of(PlainValue.of(1)));
        PlainValue list = PlainValue.of(values);
        Map<String, PlainValue> fields = new LinkedHashMap<>(Map.of("list", list));
        Snapshot snapshot = new Snapshot("a", 1, fields);
        SnapshotBuilder builder = Snapshot.builder("b", 1).number("x", 1);
        Snapshot built = builder.build();
        values.clear();
        fields.clear();
        builder.number("y", 2);
        snapshot.canonicalForm()[0] = 0;
        assertThat(snapshot.list("list", PlainValue::asNumber)).containsExactly(1L);
        assertThat(snapshot.canonicalForm()[0]).isEqualTo((byte) 'S');
        assertThat(built.has("y")).isFalse();
        assertThatThrownBy(() -> snapshot.fields().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> list.asList().clear()).isInstanceOf(UnsupportedOperationException.class);
    }
}
