package io.dangol.crm.storage.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.dangol.crm.CustomerId;
import io.dangol.crm.feedback.Answer;
import io.dangol.crm.feedback.AnswerQuery;
import io.dangol.crm.feedback.AnswerStore;
import io.dangol.crm.feedback.AnswerSubject;
import io.dangol.crm.feedback.Instrument;
import io.dangol.crm.feedback.QualityDimension;
import io.dangol.crm.feedback.Scale;
import io.dangol.crm.storage.Page;
import io.dangol.crm.storage.PageRequest;
import io.dangol.crm.storage.Snapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What every {@link AnswerStore} holds to. */
public interface AnswerStoreContract extends EntryContract<AnswerStore, Answer> {

    @Override
    default PersonalProbe<AnswerStore, Answer> probe() {
        return AnswerProbe.PROBE;
    }

    /** A query is answered by the answers of its window, instrument and customer, each once. */
    @Test
    default void s06AQueryIsAnsweredByWhatItMatches() {
        AnswerStore store = newStore();
        CustomerId other = CustomerId.of("other");
        for (int i = 0; i < 4; i++) {
            store.append(probe().item("K-" + i, i == 3 ? other : CUSTOMER, AT.plusSeconds(i), "text"));
        }
        store.append(Answer.of("K-9", CUSTOMER, Instrument.NPS, 9, Scale.NPS, AT.plusSeconds(2)));
        AnswerQuery window = AnswerQuery.between(AT.plusSeconds(1), AT.plusSeconds(4));
        assertEquals(Set.of("K-1", "K-2", "K-3", "K-9"), ids(store, window));
        assertEquals(Set.of("K-9"), ids(store, window.to(Instrument.NPS)));
        assertEquals(Set.of("K-3"), ids(store, window.of(other)));
        assertEquals(Set.of(), ids(store, AnswerQuery.between(AT, AT)), "an empty window");
        assertEquals(
                Set.of("K-0", "K-1", "K-2", "K-3", "K-9"),
                ids(store, AnswerQuery.between(Instant.MIN, Instant.MAX)),
                "a window wider than the range of microseconds");
        assertEquals(
                Set.of("K-2", "K-3", "K-9"),
                ids(store, AnswerQuery.between(AT.plusSeconds(1).plusNanos(1), Instant.MAX)),
                "a window finer than a microsecond");
    }

    /** What the consumer throws comes back to the caller. */
    @Test
    default void s12WhatTheConsumerThrowsPassesThrough() {
        AnswerStore store = newStore();
        store.append(item("1"));
        IllegalStateException thrown = new IllegalStateException("enough");
        assertEquals(
                thrown,
                assertThrows(
                        IllegalStateException.class,
                        () -> store.read(AnswerQuery.between(AT, AT.plusSeconds(1)), answer -> {
                            throw thrown;
                        })));
    }

    /** Values come back to the last bit. */
    @Test
    default void s11ValuesComeBackToTheLastBit() {
        AnswerStore store = newStore();
        List<Answer> answers = new ArrayList<>();
        for (double value : new double[] {0.1, 1.0 / 3, Math.nextUp(1.0), 6.999_999_999_999_999}) {
            Answer answer = Answer.of("K-" + answers.size(), CUSTOMER, Instrument.of("own"), value, Scale.of(0, 7), AT);
            store.append(answer);
            answers.add(answer);
        }
        assertEquals(answers, dataOf(store, CUSTOMER));
    }

    private static Set<String> ids(AnswerStore store, AnswerQuery query) {
        List<Answer> answers = new ArrayList<>();
        store.read(query, answers::add);
        Set<String> ids = answers.stream().map(Answer::id).collect(Collectors.toSet());
        assertEquals(ids.size(), answers.size(), "an answer came twice");
        return ids;
    }

    /** How the kit speaks with the port of answers. */
    enum AnswerProbe implements PersonalProbe<AnswerStore, Answer> {
        /** The only one. */
        PROBE;

        @Override
        public Class<AnswerStore> port() {
            return AnswerStore.class;
        }

        @Override
        public Answer item(String key, CustomerId customer, Instant at, String text) {
            return Answer.of(key, customer, Instrument.CSAT, 4, Scale.of(1, 5), at)
                    .about(AnswerSubject.of("order", "7"))
                    .on(QualityDimension.RELIABILITY);
        }

        @Override
        public List<Answer> shapes(CustomerId customer, Instant at) {
            Answer plain = Answer.of("S-1", customer, Instrument.of("own"), -0.125, Scale.of(-1, 1e9), at);
            Answer subject = Answer.of("S-2", customer, Instrument.NPS, 10, Scale.NPS, at);
            Answer dimension = Answer.of("S-3", customer, Instrument.CES, 1, Scale.of(1, 7), at);
            return List.of(
                    plain,
                    subject.about(AnswerSubject.of("complaint", "C-2024-000123")),
                    dimension.on(QualityDimension.of("access", "Access")));
        }

        @Override
        public boolean isPersonal() {
            return false;
        }

        @Override
        public String key(Answer item) {
            return item.id();
        }

        @Override
        public CustomerId subject(Answer item) {
            return item.customer();
        }

        @Override
        public boolean write(AnswerStore store, Answer item) {
            return store.append(item);
        }

        @Override
        public Page<Answer> list(AnswerStore store, CustomerId customer, PageRequest request) {
            Page<Snapshot> page = store.dataOf(customer, request);
            return new Page<>(page.items().stream().map(Answer::restore).toList(), page.next());
        }

        @Override
        public Snapshot snapshot(Answer item) {
            return item.snapshot();
        }

        @Override
        public Answer restore(Snapshot snapshot) {
            return Answer.restore(snapshot);
        }
    }
}
