package io.dangol.crm.metrics.report;

import java.util.Optional;
import org.joda.money.Money;

/**
 * How a conduct review is shown.
 *
 * @param title the name of the house or desk; empty if none
 * @param top how many incidents and entries are shown before the rest is folded away
 * @param ids whether the ids of customer and incidents are shown
 * @param people whether the keys of people are shown, and not only their roles
 * @param texts whether reasons, evidence, grounds and terms are shown
 * @param worth what the customer is worth; empty if it is not known
 */
record ConductView(
        Language language,
        Optional<String> title,
        int top,
        boolean ids,
        boolean people,
        boolean texts,
        Optional<Worth> worth) {

    private static final int DEFAULT_TOP = 20;

    static ConductView standard() {
        return new ConductView(Language.ENGLISH, Optional.empty(), DEFAULT_TOP, false, false, false, Optional.empty());
    }

    ConductView in(Language other) {
        return new ConductView(other, title, top, ids, people, texts, worth);
    }

    ConductView titled(String name) {
        return new ConductView(language, Optional.of(name), top, ids, people, texts, worth);
    }

    ConductView top(int rows) {
        return new ConductView(language, title, rows, ids, people, texts, worth);
    }

    ConductView showing(boolean moreIds, boolean morePeople, boolean moreTexts) {
        return new ConductView(language, title, top, ids || moreIds, people || morePeople, texts || moreTexts, worth);
    }

    ConductView worth(Money value, Money highFrom) {
        return new ConductView(language, title, top, ids, people, texts, Optional.of(new Worth(value, highFrom)));
    }

    /** What a customer is worth, and from which value one counts as valuable. */
    record Worth(Money value, Money highFrom) {}
}
