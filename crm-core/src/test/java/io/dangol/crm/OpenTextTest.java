package io.dangol.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", " two blanks  ", "김단골", "line\nbreak\ttab", "\u0001a", "\ud83d\ude00", "a\u00a0"})
    void whatPeopleWriteIsKeptAsItIs(String text) {
        assertThat(OpenText.require("Note", text, 20)).isSameAs(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\t\n", "\u00a0", "\u3000\u2003", "\u0001", "\0"})
    void blankTextOfAnyScriptIsRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OpenText.require("Note", text, 20))
                .withMessageContaining("Note has " + text.length() + " characters, all of them blank");
    }

    @Test
    void emptyTextIsRefusedAsTextAndAllowedAsValue() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OpenText.require("Note", "", 20))
                .withMessageContaining("Note has 0 characters; allowed are 1 to 20");
        assertThat(OpenText.requireStorable("Note", "")).isEmpty();
    }

    @Test
    void lengthIsBounded() {
        assertThat(OpenText.require("Note", "x".repeat(20), 20)).hasSize(20);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OpenText.require("Note", "x".repeat(21), 20))
                .withMessageContaining("Note has 21 characters; allowed are 1 to 20")
                .withMessageNotContaining("xx");
    }

    static Stream<Arguments> unstorable() {
        return Stream.of(
                arguments("a\0b", "U+0000 at index 1"),
                arguments("\0a", "U+0000 at index 0"),
                arguments("\ud83d\ude00\0", "U+0000 at index 2"),
                arguments("a\ud83d", "half of a surrogate pair at index 1"),
                arguments("\ude00a", "half of a surrogate pair at index 0"),
                arguments("\ud83d\ud83d\ude00", "half of a surrogate pair at index 0"),
                arguments("\ud83d\ude00\ude00", "half of a surrogate pair at index 2"));
    }

    @ParameterizedTest
    @MethodSource("unstorable")
    void whatNoStoreKeepsIsRefusedWithItsPlace(String text, String reason) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OpenText.require("Note", text, 20))
                .withMessageContaining("Note has " + reason);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OpenText.requireStorable("Note", text))
                .withMessageContaining("Note has " + reason);
    }

    @Test
    void theLengthStandsForTheText() {
        assertThat(OpenText.redacted(Optional.of("secret"))).isEqualTo("6 characters");
        assertThat(OpenText.redacted(Optional.empty())).isEqualTo("none");
    }

    @Test
    @SuppressWarnings("NullAway")
    void nullIsRefused() {
        assertThatNullPointerException().isThrownBy(() -> OpenText.require("Note", null, 20));
        assertThatNullPointerException().isThrownBy(() -> OpenText.requireStorable("Note", null));
    }
}
