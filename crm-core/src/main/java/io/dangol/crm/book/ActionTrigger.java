package io.dangol.crm.book;

import java.util.List;

/** Why an action is proposed, from what cannot wait to what can; the facts are filled in by {@link NextAction#reason}. */
public enum ActionTrigger {
    /** A promise was not kept in time: its key and when it was due. */
    BROKEN_PROMISE(1, "promise {0} was due on {1} and was not kept", 2),
    /** A target of a ticket is missed and the ticket still open: its key, what was due, and when. */
    TICKET_OVERDUE(1, "ticket {0}: {1} was due on {2} and is still open", 3),
    /** Redress that was promised on a complaint was not given in time: its number, what was promised, and by when. */
    REDRESS_OVERDUE(1, "complaint {0}: {1} was promised by {2} and not carried out", 3),
    /** A complaint is not answered and its time is over: its number and when it was due. */
    COMPLAINT_OVERDUE(1, "complaint {0} was to be answered by {1} and is not", 2),
    /** A promise falls due soon: its key and when. */
    PROMISE_DUE(2, "promise {0} is due on {1}", 2),
    /** The recorded conduct asks for a person: the rung that is indicated, the score, and what was verified since when. */
    CONDUCT(2, "conduct scores {1}, which indicates {0}; {2} verified since {3}", 4),
    /** The latest answer was low: the value, its scale, and when. */
    LOW_ANSWER(3, "answered {0} on the scale {1} on {2}", 3),
    /** Much of what was bought came back: the share, and of how much. */
    HIGH_RETURNS(4, "{0} of {1} came back", 2),
    /** A customer who brought more than others buys no longer: the last order and net. */
    FADING_VALUE(5, "no order since {0}; net {1}, more than {2} of the customers", 3),
    /** The latest purchase was not followed by a contact that confirms the choice: when it took place. */
    UNCONFIRMED_PURCHASE(6, "bought on {0}; nobody has confirmed the choice since", 1),
    /** The customer speaks for the firm: since when. */
    ADVOCACY(7, "advocate since {0}", 1),
    /** One order is missing to become a regular: by when. */
    NEXT_STAGE(8, "one more paid order by {0} makes a regular", 1),
    /** What is planned for the customer's segment: its name and goal. */
    SEGMENT(9, "segment {0}: {1}", 2),
    /** Known, but without a purchase yet: since when. */
    PROSPECT(10, "known since {0}, no purchase yet", 1),
    /** A rule of the host: its own words. */
    HOST(5, "{0}", 1);

    private final int urgency;
    private final String sentence;
    private final int facts;

    ActionTrigger(int urgency, String sentence, int facts) {
        this.urgency = urgency;
        this.sentence = sentence;
        this.facts = facts;
    }

    /** Returns how urgent such an action is beside the others, 1 for what cannot wait. */
    public int urgency() {
        return urgency;
    }

    /** Returns how many facts the sentence takes. */
    public int facts() {
        return facts;
    }

    /**
     * Returns the sentence with its facts, in English.
     *
     * @throws IllegalArgumentException if there are more or fewer facts than {@link #facts}
     */
    public String sentence(List<String> given) {
        if (given.size() != facts) {
            throw new IllegalArgumentException("Trigger " + this + " is given " + given.size() + " facts; it takes "
                    + facts + ": \"" + sentence + "\".");
        }
        StringBuilder filled = new StringBuilder();
        int from = 0;
        for (int open = sentence.indexOf('{'); open >= 0; open = sentence.indexOf('{', from)) {
            filled.append(sentence, from, open).append(given.get(sentence.charAt(open + 1) - '0'));
            from = open + 3;
        }
        return filled.append(sentence.substring(from)).toString();
    }
}
