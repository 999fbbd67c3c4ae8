package io.dangol.crm.interaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.dangol.crm.CustomerId;
import io.dangol.crm.storage.PlainValue;
import io.dangol.crm.storage.Snapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InteractionTest {

    private static final CustomerId KIM = CustomerId.of("7");
    private static final CustomerId LEE = CustomerId.of("8");
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private static InteractionBuilder call() {
        return Interaction.builder("i-1", KIM, NOON)
                .channel(Channel.PHONE)
                .direction(Direction.INBOUND)
                .phase(Phase.AFTER_PURCHASE)
                .touchpoint("hotline");
    }

    @Test
    void detailsAreOptional() {
        Interaction plain = call().build();
        assertThat(plain.kind()).isEqualTo(InteractionKind.CONTACT);
        assertThat(plain.outcome()).isEmpty();
        Interaction full = call().kind(InteractionKind.VOICE_OF_CUSTOMER)
                .outcome(ContactOutcome.UNRESOLVED)
                .handling(Duration.ofNanos(1_999))
                .note("wants a red one")
                .otherSubject(LEE)
                .related("O-1")
                .build();
        assertThat(full.handling()).contains(Duration.ofNanos(1_000));
        assertThat(full.note()).contains("wants a red one");
        assertThat(full.related()).contains("O-1");
        assertThat(full.concerns(LEE)).isTrue();
        assertThat(full.concerns(KIM)).isTrue();
        assertThat(plain.concerns(LEE)).isFalse();
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Interaction.builder("i-1", KIM, NOON).build())
                .withMessageContaining("Interaction i-1 of customer 7 has no channel");
    }

    @Test
    void contactsHaveADirection() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> call().direction(Direction.NONE).build())
                .withMessageContaining("contact without direction");
        assertThat(call().kind(InteractionKind.OBSERVATION)
                        .direction(Direction.NONE)
                        .build()
                        .direction())
                .isEqualTo(Direction.NONE);
    }

    @Test
    void theOtherSubjectIsSomebodyElse() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> call().otherSubject(KIM).build())
                .withMessageContaining("as the other subject too");
    }

    @Test
    void relatedKeysAreKeys() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> call().related(" O-1").build())
                .withMessageContaining("Related key of interaction i-1 begins or ends with a blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> call().touchpoint("x".repeat(65)).build())
                .withMessageContaining("Touchpoint of interaction i-1 has 65 characters");
    }

    @Test
    void handlingTimesAreNotNegative() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> call().handling(Duration.ofSeconds(-1)).build())
                .withMessageContaining("Handling time of interaction i-1 is PT-1S");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> call().handling(Duration.ofDays(100_001)).build());
    }

    @Test
    void notesAreTextThatCanBeStored() {
        for (String wrong : List.of("", " \n", "a\0b", "a\ud800", "\udc00", "x".repeat(20_001))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> call().note(wrong).build())
                    .withMessageStartingWith("Note of interaction i-1 h");
        }
        assertThat(call().note("two\nlines \ud83d\ude00").build().note()).isPresent();
    }

    @Test
    void anonymousEntriesKeepAllButTheNote() {
        Interaction entry = call().note("wants a red one").otherSubject(LEE).build();
        assertThat(entry.anonymised()).isEqualTo(call().otherSubject(LEE).build());
        assertThat(entry.anonymised().anonymised()).isEqualTo(entry.anonymised());
    }

    @Test
    void theTextFormShowsTheLengthOfTheNote() {
        assertThat(call().note("secret").build().toString())
                .contains("i-1", "phone", "note=6 characters")
                .doesNotContain("secret");
    }

    @Test
    void snapshotsWithImpossibleFieldsAreRefusedWithTheReason() {
        Snapshot whole = call().handling(Duration.ofMinutes(4)).build().snapshot();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Interaction.restore(
                        with(whole, "capabilities", PlainValue.of(List.of(PlainValue.of("TELEPATHY"))))))
                .withMessageContaining("Field capabilities of snapshot interaction/1 holds no ChannelCapability")
                .withMessageContaining("UBIQUITY, REACHABILITY")
                .withMessageNotContaining("TELEPATHY");
        for (long micros : new long[] {-1, Long.MAX_VALUE, Long.MIN_VALUE}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Interaction.restore(with(whole, "handlingMicros", PlainValue.of(micros))))
                    .withMessageContaining("Handling time");
        }
    }

    private static Snapshot with(Snapshot snapshot, String field, PlainValue value) {
        Map<String, PlainValue> fields = new HashMap<>(snapshot.fields());
        fields.put(field, value);
        return new Snapshot(snapshot.type(), snapshot.schemaVersion(), fields);
    }

    @Test
    void otherSnapshotsAreRefused() {
        Snapshot other = Snapshot.builder("promise", 1).build();
        assertThatIllegalArgumentException().isThrownBy(() -> Interaction.restore(other));
    }

    @Test
    @SuppressWarnings("NullAway")
    void nullsAreRefused() {
        assertThatNullPointerException().isThrownBy(() -> call().kind(null).build());
        assertThatNullPointerException().isThrownBy(() -> call().note(null));
    }

    @Test
    void standardChannelsKnowWhatTheyCanDo() {
        assertThat(Channel.MOBILE_APP.canAll(List.of(ChannelCapability.values())))
                .isTrue();
        assertThat(Channel.LETTER.canAll(List.of(ChannelCapability.UBIQUITY))).isFalse();
        assertThat(Channel.LETTER.canAll(List.of())).isTrue();
        assertThat(Channel.LETTER.capabilities()).isEmpty();
        assertThat(Channel.STORE.can(ChannelCapability.LOCALIZATION)).isTrue();
        assertThat(Channel.EMAIL.can(ChannelCapability.REACHABILITY)).isFalse();
        assertThat(Channel.standard())
                .extracting(Channel::code)
                .doesNotHaveDuplicates()
                .hasSize(9);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Channel.of(""))
                .withMessageContaining("Code of a channel");
        assertThat(Channel.of("kiosk", ChannelCapability.LOCALIZATION, ChannelCapability.UBIQUITY)
                        .capabilities())
                .containsExactly(ChannelCapability.UBIQUITY, ChannelCapability.LOCALIZATION);
    }
}
