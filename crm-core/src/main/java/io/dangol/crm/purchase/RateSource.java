package io.dangol.crm.purchase;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/**
 * The host's exchange rates, by which purchases of other currencies enter a log of one currency.
 *
 * <p>An implementation gives the same answer for the same question, and is thread-safe if logs are built on several
 * threads.
 */
@FunctionalInterface
public interface RateSource {

    /**
     * Returns how many units of {@code to} one unit of {@code from} was worth on a date, above zero; empty if unknown, and
     * then the purchase is refused.
     */
    Optional<BigDecimal> rate(CurrencyUnit from, CurrencyUnit to, LocalDate date);
}
