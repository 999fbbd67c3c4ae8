package io.dangol.crm.storage.tck;

import io.dangol.crm.feedback.AnswerStore;
import io.dangol.crm.memory.InMemoryAnswers;

class InMemoryAnswersTest implements AnswerStoreContract {

    @Override
    public AnswerStore newStore() {
        return new InMemoryAnswers();
    }
}
