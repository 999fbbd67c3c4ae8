package io.dangol.crm.interaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.dangol.crm.CustomerId;
import io.dangol.crm.storage.CommandId;
import io.dangol.crm.storage.Version;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a person said, and where something about a person is, never reaches a text form or a message. */
class PersonalDataTest {

    private static final String MARKER = "MARKER-personal";
    private static final String HASH = "feedc0de".repeat(8);
    private static final CustomerId KIM = CustomerId.of("7");
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private static InteractionBuilder interaction(String note) {
        return Interaction.builder("i-1", KIM, NOON)
                .channel(Channel.PHONE)
                .direction(Direction.INBOUND)
                .phase(Phase.AFTER_PURCHASE)
                .touchpoint("hotline")
                .note(note);
    }

    private static Promise promise(String what) {
        return Promise.of("p-1", KIM, what, NOON, NOON.plusSeconds(60), "hotline");
    }

    private static KnowledgeItem knowledge(String text) {
        return KnowledgeItem.draft("k-1", text, KnowledgeBasis.observed(List.of("u-1")), "staff-1", NOON)
                .about(KIM);
    }

    private static ContentReference content(String locator, String hash) {
        return ContentReference.of("m-1", KIM, UnstructuredKind.MEDICAL, locator, "evidence", hash, NOON);
    }

    private static ChannelPreference preference(String place) {
        return ChannelPreference.of(
                        Channel.SMS, Set.of(DayOfWeek.MONDAY), LocalTime.NOON, LocalTime.MIDNIGHT, ZoneOffset.UTC)
                .in(place);
    }

    static Stream<Object> shown() {
        Interaction entry = interaction(MARKER).build();
        Promise promise = promise(MARKER);
        KnowledgeItem item = knowledge(MARKER);
        ContentReference reference = content(MARKER, HASH);
        CommandId command = CommandId.of("c-1");
        return Stream.of(
                entry,
                entry.snapshot(),
                promise,
                promise.snapshot(),
                promise.keep(NOON),
                promise.change(command, Version.ABSENT),
                item,
                item.snapshot(),
                item.change(command, Version.ABSENT),
                item.tryMove(KnowledgeMove.REVIEW, "staff-2", NOON),
                item.tryMove(KnowledgeMove.PUBLISH, "staff-2", NOON),
                item.tryRevise(MARKER + "!", "staff-2", NOON),
                reference,
                reference.snapshot(),
                reference.change(command, Version.ABSENT),
                preference(MARKER),
                Journey.of(KIM, List.of(entry)));
    }

    @ParameterizedTest
    @MethodSource("shown")
    void textFormsAreFreeOfPersonalText(Object shown) {
        assertThat(shown.toString()).doesNotContain("MARKER").doesNotContain("feedc0de");
    }

    static Stream<ThrowingCallable> refused() {
        List<String> texts = List.of(MARKER + "\0", MARKER + "\ud800", "\udc00" + MARKER, MARKER.repeat(2_000));
        Stream<ThrowingCallable> wrongTexts = texts.stream()
                .flatMap(text -> Stream.of(
                        () -> interaction(text).build(),
                        () -> promise(text),
                        () -> knowledge(text),
                        () -> knowledge("plain").tryRevise(text, "staff-1", NOON),
                        () -> content(text, HASH),
                        () -> preference(text)));
        Stream<ThrowingCallable> wrongMoves = Stream.of(
                () -> interaction(MARKER).otherSubject(KIM).build(),
                () -> interaction(MARKER).direction(Direction.NONE).build(),
                () -> promise(MARKER).keep(NOON.minusSeconds(1)),
                () -> promise(MARKER).withdraw(NOON.minusSeconds(1)),
                () -> promise(MARKER).keep(NOON).keep(NOON),
                () -> promise(MARKER).keep(NOON).withdraw(NOON),
                () -> promise(MARKER).stateAt(NOON.minusSeconds(1)),
                () -> Promise.of("p-1", KIM, MARKER, NOON, NOON.minusSeconds(1), "hotline"),
                () -> knowledge(MARKER).move(KnowledgeMove.PUBLISH, "staff-1", NOON),
                () -> knowledge(MARKER).move(KnowledgeMove.REVIEW, "staff-1", NOON.minusSeconds(1)),
                () -> knowledge(MARKER).rated("staff-1", 9, NOON),
                () -> content(MARKER, HASH).withSensitivity(Sensitivity.INTERNAL),
                () -> content(MARKER, HASH).alsoAbout(KIM),
                () -> content(MARKER, HASH + "0"),
                () -> Promise.restore(interaction(MARKER).build().snapshot()),
                () -> Interaction.restore(promise(MARKER).snapshot()),
                () -> KnowledgeItem.restore(content(MARKER, HASH).snapshot()),
                () -> ContentReference.restore(knowledge(MARKER).snapshot()),
                () -> Journey.of(CustomerId.of("8"), List.of(interaction(MARKER).build())),
                () -> Journey.of(
                        KIM,
                        List.of(
                                interaction(MARKER).build(),
                                interaction(MARKER + "!").build())));
        return Stream.concat(wrongTexts, wrongMoves);
    }

    @ParameterizedTest
    @MethodSource("refused")
    void messagesAreFreeOfPersonalText(ThrowingCallable call) {
        Throwable thrown = catchThrowable(call);
        assertThat(thrown).isInstanceOf(IllegalArgumentException.class);
        assertThat(thrown.toString()).doesNotContain("MARKER").doesNotContain("feedc0de");
        assertThat(thrown).hasNoCause();
    }
}
