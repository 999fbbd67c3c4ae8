package io.dangol.crm.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StorageValuesTest {

    private static final CommandId COMMAND = CommandId.of("c-1");

    @Test
    void versionsCountWrites() {
        assertThat(Version.ABSENT.isAbsent()).isTrue();
        assertThat(Version.ABSENT.next()).isEqualTo(Version.of(1)).isGreaterThan(Version.ABSENT);
        assertThat(Version.of(1).isAbsent()).isFalse();
        assertThat(Version.of(7)).hasToString("7");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Version.of(-1))
                .withMessageContaining("Version -1 is negative");
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Version.of(Long.MAX_VALUE).next());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " a", "a ", "a\nb", "a\0", "\uD83D", "\u3000a", "a\u0085b"})
    void keysAreStorableAndWithoutBlanksAtTheEnds(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CommandId.of(text))
                .withMessageStartingWith("Command id");
        assertThatIllegalArgumentException().isThrownBy(() -> Cursor.of(text)).withMessageStartingWith("Cursor");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Change.creating(COMMAND, text, state("s"), List.of()))
                .withMessageStartingWith("Key of a ticket");
    }

    @Test
    void keysHaveALongestLength() {
        assertThat(CommandId.of("x".repeat(200)).value()).hasSize(200);
        assertThat(Cursor.of("x".repeat(2_000))).hasToString("Cursor[2000 characters]");
        assertThat(Change.creating(COMMAND, "x".repeat(255), state("s"), List.of())
                        .key())
                .hasSize(255);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CommandId.of("x".repeat(201)))
                .withMessageContaining("201 characters; allowed are 1 to 200");
        assertThatIllegalArgumentException().isThrownBy(() -> Cursor.of("x".repeat(2_001)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Change.creating(COMMAND, "x".repeat(256), state("s"), List.of()));
        assertThat(CommandId.of("order 7/\uD83D\uDE00")).hasToString("order 7/\uD83D\uDE00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "g", "A"})
    void hashesAreSixtyFourDigits(String digits) {
        String text = digits.length() == 1 ? digits.repeat(64) : digits;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ContentHash.parse(text))
                .withMessageContaining("64 digits");
    }

    @Test
    void hashesRoundTripAsText() {
        ContentHash hash = ContentHash.of(state("s"));
        assertThat(ContentHash.parse(hash.toString())).isEqualTo(hash);
    }

    @Test
    void pagesFollowEachOther() {
        Cursor cursor = Cursor.of("k-3");
        PageRequest first = PageRequest.first(3);
        assertThat(first.after()).isEmpty();
        assertThat(first.after(cursor)).isEqualTo(new PageRequest(3, Optional.of(cursor)));
        assertThat(Page.of(List.of(1, 2, 3), cursor).next()).contains(cursor);
        assertThat(Page.last(List.of()).next()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Page.of(List.of(), cursor))
                .withMessageContaining("without items");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 1_001})
    void pagesHaveALimit(int limit) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PageRequest.first(limit))
                .withMessageContaining("allowed are 1 to 1000");
        assertThat(PageRequest.first(1_000).limit()).isEqualTo(1_000);
    }

    @Test
    void changesKnowTheVersionTheyMake() {
        Change created = Change.creating(COMMAND, "t-1", state("open"), List.of());
        assertThat(created.expected()).isEqualTo(Version.ABSENT);
        assertThat(created.version()).isEqualTo(Version.of(1));
        Change replaced = Change.replacing(COMMAND, "t-1", Version.of(4), state("closed"), List.of());
        assertThat(replaced.version()).isEqualTo(Version.of(5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Change.replacing(COMMAND, "t-1", Version.ABSENT, state("x"), List.of()))
                .withMessageContaining("Use creating for the first write");
    }

    @Test
    void contentOfAChangeIsAllButItsCommand() {
        Snapshot event = Snapshot.builder("closed", 1).build();
        Change change = Change.replacing(COMMAND, "t-1", Version.of(4), state("s"), List.of(event));
        ContentHash hash = change.contentHash();
        assertThat(Change.replacing(CommandId.of("c-2"), "t-1", Version.of(4), state("s"), List.of(event))
                        .contentHash())
                .isEqualTo(hash);
        assertThat(List.of(
                        Change.replacing(COMMAND, "t-2", Version.of(4), state("s"), List.of(event)),
                        Change.replacing(COMMAND, "t-1", Version.of(5), state("s"), List.of(event)),
                        Change.replacing(COMMAND, "t-1", Version.of(4), state("t"), List.of(event)),
                        Change.replacing(COMMAND, "t-1", Version.of(4), state("s"), List.of()),
                        Change.replacing(COMMAND, "t-1", Version.of(4), state("s"), List.of(event, event))))
                .extracting(Change::contentHash)
                .doesNotContain(hash)
                .doesNotHaveDuplicates();
    }

    @Test
    void writesMakeAVersionAboveZero() {
        assertThat(new Saved(Version.of(1), true).replayed()).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Saved(Version.ABSENT, false))
                .withMessageContaining("The first write makes version 1");
    }

    @Test
    void laterChangesOfTheCallersListsChangeNothing() {
        List<Snapshot> events = new ArrayList<>(List.of(state("s")));
        List<String> items = new ArrayList<>(List.of("a"));
        Change change = Change.creating(COMMAND, "t-1", state("s"), events);
        Page<String> page = Page.last(items);
        events.clear();
        items.set(0, "b");
        assertThat(change.events()).hasSize(1).isUnmodifiable();
        assertThat(page.items()).containsExactly("a").isUnmodifiable();
    }

    @Test
    void annotationsRestateTheRules() {
        try (ValidatorFactory factory = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()) {
            Validator validator = factory.getValidator();
            assertThat(validator.validateValue(Version.class, "value", -1L)).hasSize(1);
            assertThat(validator.validateValue(CommandId.class, "value", " ")).hasSize(1);
            assertThat(validator.validateValue(CommandId.class, "value", "x".repeat(201)))
                    .hasSize(1);
            assertThat(validator.validateValue(ContentHash.class, "hex", "abc")).hasSize(1);
            assertThat(validator.validateValue(PageRequest.class, "limit", 1_001))
                    .hasSize(1);
            assertThat(validator.validateValue(Snapshot.class, "type", "a b")).hasSize(1);
            assertThat(validator.validate(Change.creating(COMMAND, "t-1", state("s"), List.of())))
                    .isEmpty();
        }
    }

    private static Snapshot state(String value) {
        return Snapshot.builder("ticket", 1).text("state", value).build();
    }
}
