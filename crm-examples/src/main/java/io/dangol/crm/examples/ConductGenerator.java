package io.dangol.crm.examples;

/**
 * Makes customers up, with what they are like and what is reported of them.
 *
 * <p>No generator knows a weight, a half-life or a threshold of the classifier. Stateless and thread-safe.
 */
interface ConductGenerator {

    /** Returns the word by which it is chosen. */
    String word();

    /** Returns what it makes, in a sentence. */
    String description();

    /**
     * Makes a customer up.
     *
     * @param chance where all draws come from
     * @param sheet where the incidents go
     * @return what the customer is like
     */
    ConductKind make(Chance chance, ConductSheet sheet);
}
