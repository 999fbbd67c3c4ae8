package io.dangol.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerIdTest {

    @ParameterizedTest
    @ValueSource(strings = {"16446", "a", "Abbey O'Reilly", "고객-7", "x/y:z"})
    void keysOfAnyAlphabetAreKeptAsTheyAre(String key) {
        assertThat(CustomerId.of(key).value()).isEqualTo(key);
        assertThat(CustomerId.of(key)).hasToString(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {" 7", "7 ", " ", "\t7", "7\n", "\u3000", "\u00a0a", "a\u2003"})
    void blanksAtTheEndsAreRefused(String key) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CustomerId.of(key))
                .withMessageContaining("Strip it first");
    }

    @Test
    void controlCharactersAreRefusedWithTheirPlace() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CustomerId.of("a\0b"))
                .withMessageContaining("U+0000 at index 1");
    }

    @Test
    void halfACharacterIsRefused() {
        assertThat(CustomerId.of("\ud83d\ude00").value()).hasSize(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CustomerId.of("a\ud83d"))
                .withMessageContaining("half of a surrogate pair at index 1");
        assertThatIllegalArgumentException().isThrownBy(() -> CustomerId.of("\ude00a"));
    }

    @Test
    void theRuleReturnsTheKeyItself() {
        String key = "a/7";
        assertThat(KeyText.require("Key", key, 3)).isSameAs(key);
    }

    @Test
    void lengthIsBounded() {
        assertThat(CustomerId.of("x".repeat(255)).value()).hasSize(255);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CustomerId.of("x".repeat(256)))
                .withMessageContaining("256 characters; allowed are 1 to 255");
        assertThatIllegalArgumentException().isThrownBy(() -> CustomerId.of(""));
    }

    @Test
    @SuppressWarnings("NullAway")
    void nullIsRefused() {
        assertThatNullPointerException().isThrownBy(() -> CustomerId.of(null));
    }

    @Test
    void orderIsThatOfTheText() {
        assertThat(CustomerId.of("10")).isLessThan(CustomerId.of("9"));
    }
}
