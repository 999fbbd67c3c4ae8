package io.dangol.crm.interaction;

import io.dangol.crm.CustomerId;
import io.dangol.crm.EpochMicros;
import io.dangol.crm.KeyText;
import io.dangol.crm.OpenText;
import io.dangol.crm.Personal;
import io.dangol.crm.estimate.Estimate;
import io.dangol.crm.storage.Change;
import io.dangol.crm.storage.CommandId;
import io.dangol.crm.storage.PlainValue;
import io.dangol.crm.storage.Snapshot;
import io.dangol.crm.storage.Version;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * One piece of knowledge about customers, what it rests on, and its life from draft to retirement.
 *
 * <pre>{@code
 * KnowledgeItem item = KnowledgeItem.draft("k-1", "asks for evening delivery", basis, "staff-4", at)
 *         .about(customer)
 *         .tagged(List.of("delivery"))
 *         .move(KnowledgeMove.REVIEW, "staff-9", later)
 *         .move(KnowledgeMove.PUBLISH, "staff-9", later);
 * }</pre>
 *
 * <p>The state is that after the last step. The text is personal; {@code toString} and messages show its length at
 * most. Tags and the keys of staff are codes and stay when the item is made anonymous. Immutable and thread-safe.
 *
 * @param id the host's key of this item; as a {@link CommandId}
 * @param customer whom it is about; empty if customers in general
 * @param text what is known, personal, 1 to 20,000 characters; empty only after it was removed
 * @param basis what it rests on
 * @param createdBy the key of who wrote it down, 1 to 64 characters as {@link KeyText} allows
 * @param createdAt when it was written down, kept to the microsecond
 * @param steps what was done with it since, in the order in which it was done; none is earlier than the one before
 * @param tags what it is filed under, each 1 to 64 characters as {@link KeyText} allows, each once, in rising order
 * @param ratings how useful others found it, one of each rater, by the key of the rater; none is before
 *     {@code createdAt}
 */
public record KnowledgeItem(
        @NotBlank @Size(max = CommandId.MAX_LENGTH) String id,
        Optional<@Valid CustomerId> customer,
        @Personal Optional<@Size(max = KnowledgeItem.MAX_TEXT) String> text,
        @NotNull @Valid KnowledgeBasis basis,
        @NotBlank @Size(max = KnowledgeItem.MAX_STAFF) String createdBy,
        @NotNull Instant createdAt,
        List<@Valid KnowledgeStep> steps,
        List<@NotBlank @Size(max = KnowledgeItem.MAX_TAG) String> tags,
        List<@Valid KnowledgeRating> ratings) {

    /** The type of the snapshot of an item. */
    public static final String SNAPSHOT_TYPE = "knowledge-item";

    /** The version of the fields of the snapshot. */
    public static final int SNAPSHOT_VERSION = 1;

    /** The most characters that a text may have. */
    public static final int MAX_TEXT = 20_000;

    /** The most characters that the key of a member of staff may have. */
    public static final int MAX_STAFF = 64;

    /** The most characters that a tag may have. */
    public static final int MAX_TAG = 64;

    public KnowledgeItem {
        KeyText.require("Knowledge id", id, CommandId.MAX_LENGTH);
        Objects.requireNonNull(customer, "customer");
        Objects.requireNonNull(basis, "basis");
        text.ifPresent(known -> OpenText.require("Text of knowledge " + id, known, MAX_TEXT));
        KeyText.require("Staff key of knowledge " + id, createdBy, MAX_STAFF);
        createdAt = EpochMicros.toInstant(EpochMicros.truncate(createdAt));
        tags.forEach(tag -> KeyText.require("Tag of knowledge " + id, tag, MAX_TAG));
        tags = List.copyOf(new TreeSet<>(tags));
        steps = List.copyOf(steps);
        KnowledgeLife.require(id, createdAt, steps);
        ratings = ratings.stream()
                .sorted(Comparator.comparing(KnowledgeRating::by))
                .toList();
        requireRatings(id, createdAt, ratings);
    }

    /**
     * Returns a new draft about customers in general, without tags.
     *
     * @throws IllegalArgumentException if a text is not allowed or the instant is beyond the range of microseconds
     */
    public static KnowledgeItem draft(String id, String text, KnowledgeBasis basis, String by, Instant at) {
        return new KnowledgeItem(
                id, Optional.empty(), Optional.of(text), basis, by, at, List.of(), List.of(), List.of());
    }

    /** Returns this item as one about a customer. */
    public KnowledgeItem about(CustomerId whom) {
        return new KnowledgeItem(id, Optional.of(whom), text, basis, createdBy, createdAt, steps, tags, ratings);
    }

    /**
     * Returns this item under these tags and no others.
     *
     * @throws IllegalArgumentException if a tag is empty, too long, or not as {@link KeyText} allows
     */
    public KnowledgeItem tagged(Collection<String> codes) {
        return new KnowledgeItem(id, customer, text, basis, createdBy, createdAt, steps, List.copyOf(codes), ratings);
    }

    /**
     * Returns this item with a rating; it takes the place of an earlier one by the same rater.
     *
     * @param stars 1 to 5
     * @throws IllegalArgumentException if the stars are others, or the instant is before the item was written down or
     *     before the earlier rating
     */
    public KnowledgeItem rated(String by, int stars, Instant at) {
        KnowledgeRating rating = new KnowledgeRating(by, stars, at);
        List<KnowledgeRating> others = new ArrayList<>(ratings);
        for (KnowledgeRating earlier : ratings) {
            if (earlier.by().equals(by)) {
                if (rating.at().isBefore(earlier.at())) {
                    throw new IllegalArgumentException("Knowledge " + id + " was rated by " + by + " at " + earlier.at()
                            + " and is again at " + rating.at() + ", before that. Give ratings in the order of time.");
                }
                others.remove(earlier);
            }
        }
        others.add(rating);
        return new KnowledgeItem(id, customer, text, basis, createdBy, createdAt, steps, tags, others);
    }

    /** Returns the state after the last step. */
    public KnowledgeState state() {
        return KnowledgeLife.stateAfter(steps);
    }

    /**
     * Returns this item after a move.
     *
     * @param by the key of who makes the move
     * @throws KnowledgeMoveRefusedException if the state does not allow the move
     * @throws IllegalArgumentException if the move is REVISE, which needs {@link #revise}, the key is not allowed, or
     *     the instant is before the last step
     */
    public KnowledgeItem move(KnowledgeMove move, String by, Instant at) {
        return orThrow(tryMove(move, by, at));
    }

    /**
     * Returns this item after a move, or the refusal if the state does not allow it.
     *
     * @param by the key of who makes the move
     * @throws IllegalArgumentException if the move is REVISE, which needs {@link #tryRevise}, the key is not allowed,
     *     or the instant is before the last step
     */
    public KnowledgeMoveResult tryMove(KnowledgeMove move, String by, Instant at) {
        if (move == KnowledgeMove.REVISE) {
            throw new IllegalArgumentException(
                    "Knowledge " + id + ": REVISE needs the new text. Call revise or tryRevise.");
        }
        return attempt(text, move, by, at);
    }

    /**
     * Returns this draft with another text.
     *
     * @throws KnowledgeMoveRefusedException if it is not a draft
     * @throws IllegalArgumentException if the text or the key is not allowed, or the instant is before the last step
     */
    public KnowledgeItem revise(String newText, String by, Instant at) {
        return orThrow(tryRevise(newText, by, at));
    }

    /**
     * Returns this draft with another text, or the refusal if it is not a draft.
     *
     * @throws IllegalArgumentException if the text or the key is not allowed, or the instant is before the last step
     */
    public KnowledgeMoveResult tryRevise(String newText, String by, Instant at) {
        return attempt(Optional.of(newText), KnowledgeMove.REVISE, by, at);
    }

    /**
     * Returns whether the item is to be used at an instant: published by then, not retired by then, and its basis still
     * holds.
     */
    public boolean isCurrent(Instant at) {
        List<KnowledgeStep> until =
                steps.stream().filter(step -> !step.at().isAfter(at)).toList();
        return KnowledgeLife.stateAfter(until) == KnowledgeState.PUBLISHED && basis.holdsAt(at);
    }

    /**
     * Returns the mean of the ratings, 1 to 5, with its interval at 95 %; no data without ratings, a low sample with
     * one. The interval is that of Student and may reach beyond 1 or 5.
     */
    public Estimate rating() {
        return Estimate.ofMean(
                ratings.stream().mapToDouble(KnowledgeRating::stars).toArray(), Estimate.DEFAULT_LEVEL);
    }

    /** Returns this item without its text; all else stays. */
    public KnowledgeItem anonymised() {
        return new KnowledgeItem(id, customer, Optional.empty(), basis, createdBy, createdAt, steps, tags, ratings);
    }

    /** Returns the write of this item, keyed by its id, without events; {@link Version#ABSENT} creates it. */
    public Change change(CommandId command, Version expected) {
        return new Change(command, id, expected, snapshot(), List.of());
    }

    /** Returns the item as plain values, from which {@link #restore} makes an equal one; it holds the text. */
    public Snapshot snapshot() {
        return Snapshot.builder(SNAPSHOT_TYPE, SNAPSHOT_VERSION)
                .text("id", id)
                .optional("customer", customer, (builder, field, whom) -> builder.text(field, whom.value()))
                .optional("text", text, (builder, field, known) -> builder.text(field, known))
                .snapshot("basis", basis.snapshot())
                .text("createdBy", createdBy)
                .instant("createdAt", createdAt)
                .constant("state", state())
                .list("steps", steps, step -> PlainValue.of(step.snapshot()))
                .list("tags", tags, PlainValue::of)
                .list("ratings", ratings, rating -> PlainValue.of(rating.snapshot()))
                .build();
    }

    /**
     * Returns the item of a snapshot.
     *
     * @throws IllegalArgumentException if the snapshot is of another type or a later version, or its fields make no
     *     item
     */
    public static KnowledgeItem restore(Snapshot snapshot) {
        snapshot.require(SNAPSHOT_TYPE, SNAPSHOT_VERSION);
        return new KnowledgeItem(
                snapshot.text("id"),
                snapshot.optional("customer", Snapshot::text).map(CustomerId::of),
                snapshot.optional("text", Snapshot::text),
                KnowledgeBasis.restore(snapshot.snapshot("basis")),
                snapshot.text("createdBy"),
                snapshot.instant("createdAt"),
                snapshot.list("steps", value -> KnowledgeStep.restore(value.asSnapshot())),
                snapshot.list("tags", PlainValue::asText),
                snapshot.list("ratings", value -> KnowledgeRating.restore(value.asSnapshot())));
    }

    /** Returns the item for a log: the length of the text in its place. */
    @Override
    public String toString() {
        return "KnowledgeItem[id=" + id + ", customer="
                + customer.map(CustomerId::value).orElse("none") + ", text=" + OpenText.redacted(text) + ", type="
                + basis.type() + ", state=" + state() + ", tags=" + tags + ", ratings=" + ratings.size() + "]";
    }

    private KnowledgeMoveResult attempt(Optional<String> newText, KnowledgeMove move, String by, Instant at) {
        if (move.from(state()).isEmpty()) {
            return new KnowledgeMoveResult.Refused(id, move, state(), at);
        }
        List<KnowledgeStep> more = new ArrayList<>(steps);
        more.add(new KnowledgeStep(move, by, at));
        return new KnowledgeMoveResult.Moved(
                new KnowledgeItem(id, customer, newText, basis, createdBy, createdAt, more, tags, ratings));
    }

    private static KnowledgeItem orThrow(KnowledgeMoveResult result) {
        return result.fold(item -> item, refused -> {
            throw new KnowledgeMoveRefusedException(refused);
        });
    }

    private static void requireRatings(String id, Instant createdAt, List<KnowledgeRating> ratings) {
        Set<String> raters = new HashSet<>();
        for (KnowledgeRating rating : ratings) {
            if (rating.at().isBefore(createdAt)) {
                throw new IllegalArgumentException("Knowledge " + id + " was written down at " + createdAt
                        + " and rated at " + rating.at() + ", before that. Check the two instants.");
            }
            if (!raters.add(rating.by())) {
                throw new IllegalArgumentException("Knowledge " + id + " has two ratings by " + rating.by()
                        + "; each rater has one. Keep the later one.");
            }
        }
    }
}
