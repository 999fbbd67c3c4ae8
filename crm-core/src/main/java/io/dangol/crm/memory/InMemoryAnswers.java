package io.dangol.crm.memory;

import io.dangol.crm.CustomerId;
import io.dangol.crm.EpochMicros;
import io.dangol.crm.feedback.Answer;
import io.dangol.crm.feedback.AnswerQuery;
import io.dangol.crm.feedback.AnswerStore;
import io.dangol.crm.storage.Page;
import io.dangol.crm.storage.PageRequest;
import io.dangol.crm.storage.Snapshot;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Answers in a map.
 *
 * <p>Thread-safe: every method is one atomic unit; a reading sees the answers that were there when it began.
 */
public final class InMemoryAnswers implements AnswerStore {

    private static final Form<Answer> FORM = new Form<>(
            Answer.SNAPSHOT_TYPE,
            Answer::id,
            answer -> new SortKey(EpochMicros.exact(answer.at()), answer.id()),
            answer -> Set.of(answer.customer()),
            Answer::anonymised,
            Answer::snapshot,
            Answer::restore);

    private final EntryTable<Answer> table = new EntryTable<>(FORM, List.of());

    /** Makes an empty store. */
    public InMemoryAnswers() {}

    @Override
    public boolean append(Answer answer) {
        return table.append(answer);
    }

    @Override
    public void read(AnswerQuery query, Consumer<? super Answer> consumer) {
        List<Answer> answers = query.customer().map(table::all).orElseGet(table::all);
        answers.stream().filter(query::matches).forEach(consumer);
    }

    @Override
    public Page<Snapshot> dataOf(CustomerId subject, PageRequest request) {
        return table.dataOf(subject, request);
    }

    @Override
    public int delete(CustomerId subject) {
        return table.delete(subject);
    }

    @Override
    public int anonymise(CustomerId subject) {
        return table.anonymise(subject);
    }
}
