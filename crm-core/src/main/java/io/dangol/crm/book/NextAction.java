package io.dangol.crm.book;

import io.dangol.crm.KeyText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;

/**
 * What to do next for a customer, and why.
 *
 * <p>The code stays the same from version to version, so that a host can attach templates, queues or translations to it; the
 * facts are plain figures, dates and keys, so that the reason can be said in any language. Neither holds personal data.
 *
 * <p>Immutable and thread-safe.
 *
 * @param code what to do, such as {@code put-right-promise}, as {@link KeyText} allows
 * @param text what to do, in a short English imperative
 * @param trigger why
 * @param facts what the reason rests on, as many as the trigger takes
 */
public record NextAction(
        @NotBlank @Size(max = NextAction.MAX_CODE) String code,
        @NotBlank String text,
        @NotNull ActionTrigger trigger,
        List<String> facts) {

    /** The most characters that a code may have. */
    public static final int MAX_CODE = 64;

    public NextAction {
        KeyText.require("Code of an action", code, MAX_CODE);
        Objects.requireNonNull(text, "text");
        facts = List.copyOf(facts);
        if (text.isBlank()) {
            throw new IllegalArgumentException("Action " + code + " has a blank text. Say what is to be done.");
        }
        if (facts.size() != trigger.facts()) {
            throw new IllegalArgumentException("Action " + code + " has " + facts.size() + " facts; trigger " + trigger
                    + " takes " + trigger.facts() + ".");
        }
    }

    /** Returns an action of the host's own, with its reason in words. */
    public static NextAction of(String code, String text, String reason) {
        return new NextAction(code, text, ActionTrigger.HOST, List.of(reason));
    }

    /** Returns why, as one English sentence without a full stop. */
    public String reason() {
        return trigger.sentence(facts);
    }
}
