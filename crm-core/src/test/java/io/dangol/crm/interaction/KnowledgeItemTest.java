package io.dangol.crm.interaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.dangol.crm.CustomerId;
import io.dangol.crm.estimate.Quality;
import io.dangol.crm.storage.CommandId;
import io.dangol.crm.storage.PlainValue;
import io.dangol.crm.storage.Snapshot;
import io.dangol.crm.storage.Version;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnowledgeItemTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final KnowledgeBasis SAID = KnowledgeBasis.conversational(List.of("i-2", "i-1", "i-2"));
    private static final KnowledgeItem DRAFT = KnowledgeItem.draft("k-1", "likes evenings", SAID, "staff-4", NOON);
    private static final KnowledgeItem PUBLISHED =
            DRAFT.move(KnowledgeMove.REVIEW, "staff-9", at(1)).move(KnowledgeMove.PUBLISH, "staff-9", at(2));

    private static Instant at(int seconds) {
        return NOON.plusSeconds(seconds);
    }

    @Test
    void lifeGoesFromDraftToRetirement() {
        KnowledgeItem retired = PUBLISHED.move(KnowledgeMove.RETIRE, "staff-1", at(3));
        assertThat(DRAFT.state()).isEqualTo(KnowledgeState.DRAFT);
        assertThat(PUBLISHED.state()).isEqualTo(KnowledgeState.PUBLISHED);
        assertThat(retired.state()).isEqualTo(KnowledgeState.RETIRED);
        assertThat(retired.steps())
                .containsExactly(
                        new KnowledgeStep(KnowledgeMove.REVIEW, "staff-9", at(1)),
                        new KnowledgeStep(KnowledgeMove.PUBLISH, "staff-9", at(2)),
                        new KnowledgeStep(KnowledgeMove.RETIRE, "staff-1", at(3)));
    }

    @Test
    void reviewersSendBackAndAuthorsRevise() {
        KnowledgeItem revised = DRAFT.move(KnowledgeMove.REVIEW, "staff-9", at(1))
                .move(KnowledgeMove.SEND_BACK, "staff-9", at(2))
                .revise("likes mornings", "staff-4", at(3));
        assertThat(revised.state()).isEqualTo(KnowledgeState.DRAFT);
        assertThat(revised.text()).contains("likes mornings");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DRAFT.move(KnowledgeMove.REVISE, "staff-4", at(1)))
                .withMessageContaining("REVISE needs the new text");
    }

    @ParameterizedTest
    @CsvSource({"DRAFT, REVISE|REVIEW|RETIRE", "REVIEWED, SEND_BACK|PUBLISH|RETIRE", "PUBLISHED, RETIRE", "RETIRED, ''"
    })
    void statesAllowTheMovesOfTheTable(KnowledgeState state, String moves) {
        assertThat(KnowledgeMove.allowedFrom(state).stream().map(Enum::name))
                .containsExactly(moves.isEmpty() ? new String[0] : moves.split("\\|"));
    }

    @Test
    void wrongMovesAreRefusedWithWhatIsAllowed() {
        KnowledgeMoveResult result = DRAFT.tryMove(KnowledgeMove.PUBLISH, "staff-9", at(1));
        String message = result.fold(item -> "moved", KnowledgeMoveResult.Refused::message);
        assertThat(message)
                .isEqualTo("Knowledge k-1: cannot PUBLISH from DRAFT at 2026-03-02T12:00:01Z;"
                        + " allowed: [REVISE, REVIEW, RETIRE]. Make one of these moves first.");
        assertThatExceptionOfType(KnowledgeMoveRefusedException.class)
                .isThrownBy(() -> DRAFT.move(KnowledgeMove.PUBLISH, "staff-9", at(1)))
                .withMessage(message)
                .satisfies(e -> assertThat(e.refusal().from()).isEqualTo(KnowledgeState.DRAFT));
        assertThatExceptionOfType(KnowledgeMoveRefusedException.class)
                .isThrownBy(() -> PUBLISHED.revise("other", "staff-4", at(5)));
        assertThat(PUBLISHED
                        .move(KnowledgeMove.RETIRE, "s", at(3))
                        .tryRevise("other", "s", at(4))
                        .fold(item -> "", KnowledgeMoveResult.Refused::message))
                .endsWith("allowed: none. Write a new item instead.");
    }

    @Test
    void triedMovesThatAreAllowedGiveTheItem() {
        KnowledgeItem reviewed =
                DRAFT.tryMove(KnowledgeMove.REVIEW, "staff-9", at(1)).fold(item -> item, refused -> DRAFT);
        assertThat(reviewed.state()).isEqualTo(KnowledgeState.REVIEWED);
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new KnowledgeMoveResult.Refused("k", KnowledgeMove.REVIEW, KnowledgeState.DRAFT, NOON));
    }

    @Test
    void stepsDoNotGoBackInTime() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DRAFT.move(KnowledgeMove.REVIEW, "staff-9", at(-1)))
                .withMessageContaining("is before what was done at 2026-03-02T12:00:00Z");
        assertThatIllegalArgumentException().isThrownBy(() -> PUBLISHED.move(KnowledgeMove.RETIRE, "s", at(1)));
    }

    @Test
    void restoredLivesObeyTheTableToo() {
        Snapshot whole = PUBLISHED.snapshot();
        Map<String, PlainValue> fields = new LinkedHashMap<>(whole.fields());
        fields.put(
                "steps",
                PlainValue.of(List.of(whole.list("steps", value -> value).get(1))));
        assertThatExceptionOfType(KnowledgeMoveRefusedException.class)
                .isThrownBy(() -> KnowledgeItem.restore(new Snapshot(whole.type(), whole.schemaVersion(), fields)))
                .withMessageContaining("cannot PUBLISH from DRAFT");
    }

    @Test
    void knowledgeIsCurrentWhileItIsPublished() {
        KnowledgeItem retired = PUBLISHED.move(KnowledgeMove.RETIRE, "staff-1", at(10));
        assertThat(retired.isCurrent(at(1))).isFalse();
        assertThat(retired.isCurrent(at(2))).isTrue();
        assertThat(retired.isCurrent(at(9))).isTrue();
        assertThat(retired.isCurrent(at(10))).isFalse();
        assertThat(DRAFT.isCurrent(at(100))).isFalse();
    }

    @Test
    void predictionsAreCurrentUntilTheyExpire() {
        KnowledgeItem item = KnowledgeItem.draft(
                        "k-2", "may leave", KnowledgeBasis.predicted("churn-3", 0.7, at(60)), "staff-4", NOON)
                .move(KnowledgeMove.REVIEW, "staff-9", at(1))
                .move(KnowledgeMove.PUBLISH, "staff-9", at(2));
        assertThat(item.basis().type()).isEqualTo(KnowledgeKind.PREDICTED);
        assertThat(item.isCurrent(at(59))).isTrue();
        assertThat(item.isCurrent(at(60))).isFalse();
    }

    @Test
    void eachKindNeedsItsOwnEvidence() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KnowledgeBasis.conversational(List.of()))
                .withMessageContaining("Conversational knowledge names no interaction");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KnowledgeBasis.observed(List.of()))
                .withMessageContaining("Observed knowledge names no reference");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KnowledgeBasis.predicted("m", 1.01, NOON))
                .withMessageContaining("Confidence of predicted knowledge is 1.01");
        assertThatIllegalArgumentException().isThrownBy(() -> KnowledgeBasis.predicted("m", Double.NaN, NOON));
        assertThatIllegalArgumentException().isThrownBy(() -> KnowledgeBasis.predicted("", 0.5, NOON));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KnowledgeBasis.observed(List.of("u-1", "u-2 ")))
                .withMessageContaining("Key of a reference begins or ends with a blank");
        assertThat(KnowledgeBasis.predicted("m", 1, NOON)).isNotEqualTo(KnowledgeBasis.predicted("m", 0, NOON));
        assertThat(KnowledgeBasis.predicted("m", -0.0, NOON)).isEqualTo(KnowledgeBasis.predicted("m", 0, NOON));
        assertThat(SAID.<List<String>>fold(
                        KnowledgeBasis.Conversational::interactions,
                        KnowledgeBasis.Observed::references,
                        model -> List.of()))
                .containsExactly("i-1", "i-2");
    }

    @Test
    void ratingsAreAveragedWithOneOfEachRater() {
        assertThat(DRAFT.rating().quality()).isEqualTo(Quality.NO_DATA);
        KnowledgeItem rated = DRAFT.rated("b", 1, at(1)).rated("a", 5, at(1)).rated("b", 4, at(2));
        assertThat(rated.rating().value().getAsDouble()).isEqualTo(4.5, within(1e-12));
        assertThat(rated.rating().n()).isEqualTo(2);
        assertThat(rated.ratings()).extracting(KnowledgeRating::by).containsExactly("a", "b");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rated.rated("b", 3, at(1)))
                .withMessageContaining("Give ratings in the order of time");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DRAFT.rated("a", 6, at(1)))
                .withMessageContaining("A rating has 6 stars; allowed are 1 to 5");
        assertThatIllegalArgumentException().isThrownBy(() -> DRAFT.rated("a", 0, at(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> DRAFT.rated("a", 3, at(-1)));
        Snapshot huge = Snapshot.builder("knowledge-rating", 1)
                .text("by", "a")
                .number("stars", (1L << 32) + 3)
                .instant("at", at(1))
                .build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KnowledgeRating.restore(huge))
                .withMessageContaining("A rating has 4294967299 stars");
        KnowledgeRating twice = new KnowledgeRating("a", 3, at(1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new KnowledgeItem(
                        "k",
                        DRAFT.customer(),
                        DRAFT.text(),
                        SAID,
                        "s",
                        NOON,
                        List.of(),
                        List.of(),
                        List.of(twice, twice)))
                .withMessageContaining("two ratings by a");
    }

    @Test
    void tagsAreASortedSet() {
        assertThat(DRAFT.tagged(List.of("b", "a", "b")).tags()).containsExactly("a", "b");
        assertThatIllegalArgumentException().isThrownBy(() -> DRAFT.tagged(List.of("")));
    }

    @Test
    void anonymousItemsKeepTheirLife() {
        KnowledgeItem anonymous = PUBLISHED.about(CustomerId.of("7")).anonymised();
        assertThat(anonymous.text()).isEmpty();
        assertThat(anonymous.customer()).contains(CustomerId.of("7"));
        assertThat(anonymous.state()).isEqualTo(KnowledgeState.PUBLISHED);
        assertThat(anonymous.toString()).contains("text=none", "PUBLISHED");
        assertThat(PUBLISHED.change(CommandId.of("c"), Version.ABSENT).key()).isEqualTo("k-1");
    }
}
