package io.dangol.crm.value;

import java.util.Locale;

/** How the parts of an offer are called in breakdowns. */
final class OfferText {

    static final String PRICE = "price";

    private OfferText() {}

    static String of(Enum<?> kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
