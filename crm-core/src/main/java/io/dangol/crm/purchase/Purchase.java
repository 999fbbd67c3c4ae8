package io.dangol.crm.purchase;

import io.dangol.crm.CustomerId;
import io.dangol.crm.EpochMicros;
import io.dangol.crm.KeyText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;

/**
 * One line of a sale or of a return.
 *
 * <p>Lines that carry the same document belong to one order. A document that appears again with a higher revision replaces
 * all its lines of lower revisions; with the same revision it adds lines. A revision
 * states the whole document anew, its instant included: give the instant of the order, not of the correction. A document keeps
 * its customer through all revisions.
 *
 * <p>The instant is kept to the microsecond; what is finer is dropped towards the past. Immutable and thread-safe.
 *
 * @param customer who bought
 * @param at when the order was placed, or the goods came back
 * @param amount what the line amounts to, tax as the host keeps it; zero or more, for a return too
 * @param kind sale or return
 * @param document the number of the order, invoice or credit note; empty if each line stands for itself
 * @param revision which state of the document this line belongs to, from 0; above 0 only with a document
 * @param product what was bought; empty if unknown
 * @param cost what the goods cost the house, in the currency of the amount; zero or more; empty if unknown
 * @param originalDocument for a return, the document of the sale that it gives back; empty if unknown
 */
public record Purchase(
        @NotNull CustomerId customer,
        @NotNull Instant at,
        @NotNull Money amount,
        @NotNull PurchaseKind kind,
        Optional<String> document,
        @PositiveOrZero int revision,
        Optional<String> product,
        Optional<Money> cost,
        Optional<String> originalDocument) {

    /** The most characters of a document or product text. */
    public static final int MAX_TEXT = 255;

    public Purchase {
        Objects.requireNonNull(customer, "customer");
        Objects.requireNonNull(kind, "kind");
        at = EpochMicros.toInstant(EpochMicros.truncate(at));
        if (amount.isNegative()) {
            throw new IllegalArgumentException("Purchase amount is " + amount
                    + "; it must be zero or more. Give a return the kind RETURN instead.");
        }
        if (revision < 0 || (revision > 0 && document.isEmpty())) {
            throw new IllegalArgumentException("Purchase revision is " + revision
                    + (document.isEmpty() ? " without a document" : "")
                    + "; it must be zero or more, and above zero only with a document.");
        }
        if (cost.isPresent()) {
            Money money = cost.get();
            if (!money.getCurrencyUnit().equals(amount.getCurrencyUnit()) || money.isNegative()) {
                throw new IllegalArgumentException("Purchase cost is " + money + " for an amount of " + amount
                        + "; it must be zero or more, in the same currency. Convert it first.");
            }
        }
        if (originalDocument.isPresent() && kind != PurchaseKind.RETURN) {
            throw new IllegalArgumentException(
                    "A sale names an original document; only a return gives one back. Leave it out or use RETURN.");
        }
        document.ifPresent(text -> KeyText.require("Purchase document", text, MAX_TEXT));
        product.ifPresent(text -> KeyText.require("Purchase product", text, MAX_TEXT));
        originalDocument.ifPresent(text -> KeyText.require("Purchase original document", text, MAX_TEXT));
    }

    private Purchase(CustomerId customer, Instant at, Money amount, PurchaseKind kind) {
        this(customer, at, amount, kind, Optional.empty(), 0, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * Returns a sale without document, product and cost.
     *
     * @throws IllegalArgumentException if the amount is negative
     */
    public static Purchase sale(CustomerId customer, Instant at, Money amount) {
        return new Purchase(customer, at, amount, PurchaseKind.SALE);
    }

    /**
     * Returns a return of goods without document, product and cost.
     *
     * @param amount what the customer gets back, zero or more
     * @throws IllegalArgumentException if the amount is negative
     */
    public static Purchase returned(CustomerId customer, Instant at, Money amount) {
        return new Purchase(customer, at, amount, PurchaseKind.RETURN);
    }

    /** Returns this line as part of a document. */
    public Purchase withDocument(String number) {
        return new Purchase(customer, at, amount, kind, Optional.of(number), revision, product, cost, originalDocument);
    }

    /** Returns this line as part of a state of its document; a higher revision replaces the lower ones. */
    public Purchase withRevision(int number) {
        return new Purchase(customer, at, amount, kind, document, number, product, cost, originalDocument);
    }

    /** Returns this line with what was bought. */
    public Purchase withProduct(String name) {
        return new Purchase(customer, at, amount, kind, document, revision, Optional.of(name), cost, originalDocument);
    }

    /** Returns this line with what the goods cost the house. */
    public Purchase withCost(Money money) {
        return new Purchase(
                customer, at, amount, kind, document, revision, product, Optional.of(money), originalDocument);
    }

    /** Returns this return with the document of the sale that it gives back. */
    public Purchase withOriginalDocument(String number) {
        return new Purchase(customer, at, amount, kind, document, revision, product, cost, Optional.of(number));
    }

    /** Returns the amount as it changes net value: positive for a sale, negative for a return. */
    public Money netAmount() {
        return kind == PurchaseKind.SALE ? amount : amount.negated();
    }
}
