package io.dangol.crm.examples;

import java.time.Year;
import java.time.ZoneId;
import java.util.Objects;
import org.joda.money.CurrencyUnit;

/**
 * Settings of a {@link TradingCompany}.
 *
 * <p>Defaults: 500 customers, one in 250 a large account and one in 100 an abuser, the year 2025 in Asia/Seoul, euros, 8 %
 * of purchases returned; the buying process has r 0.8, α 40 days, a 0.6, b 2.4 (a mean rate of one purchase in 50 days, one
 * customer in five leaving after a repeat purchase), the spending process p 3, q 2.2, v 24 (a mean basket of 60).
 *
 * <p>Mutable, for one thread.
 */
public final class TradingCompanyBuilder {

    private static final double SMALLEST = 0.05;
    private static final double LARGEST = 10_000;
    private static final int MAX_BASKET_SHAPE = 20;
    private static final int MAX_DAYS = 3_660;
    private static final int UNSET = -1;

    final long seed;
    int customers = 500;
    int largeAccounts = UNSET;
    int abusers = UNSET;
    int year = 2025;
    int days = UNSET;
    ZoneId zone = ZoneId.of("Asia/Seoul");
    CurrencyUnit currency = CurrencyUnit.EUR;
    double returnShare = 0.08;
    double rateShape = 0.8;
    double rateScaleDays = 40;
    double dropoutA = 0.6;
    double dropoutB = 2.4;
    int basketShape = 3;
    double basketTail = 2.2;
    double basketScale = 24;

    TradingCompanyBuilder(long seed) {
        this.seed = seed;
    }

    private TradingCompanyBuilder(TradingCompanyBuilder from) {
        this.seed = from.seed;
        this.customers = from.customers;
        this.largeAccounts = from.largeAccounts == UNSET ? (from.customers + 199) / 250 : from.largeAccounts;
        this.abusers = from.abusers == UNSET ? (from.customers + 79) / 100 : from.abusers;
        this.year = from.year;
        this.days = from.days == UNSET ? Year.of(from.year).length() : from.days;
        this.zone = from.zone;
        this.currency = from.currency;
        this.returnShare = from.returnShare;
        this.rateShape = from.rateShape;
        this.rateScaleDays = from.rateScaleDays;
        this.dropoutA = from.dropoutA;
        this.dropoutB = from.dropoutB;
        this.basketShape = from.basketShape;
        this.basketTail = from.basketTail;
        this.basketScale = from.basketScale;
    }

    /** Sets how many customers the company has, 1 to 20,000,000. */
    public TradingCompanyBuilder customers(int number) {
        customers = between(1, number, TradingCompany.MAX_CUSTOMERS, "customers");
        return this;
    }

    /** Sets how many of the customers are large accounts, 0 or more. */
    public TradingCompanyBuilder largeAccounts(int number) {
        largeAccounts = between(0, number, TradingCompany.MAX_CUSTOMERS, "large accounts");
        return this;
    }

    /** Sets how many of the customers bring nearly everything back, 0 or more. */
    public TradingCompanyBuilder abusers(int number) {
        abusers = between(0, number, TradingCompany.MAX_CUSTOMERS, "abusers");
        return this;
    }

    /** Sets the first year, 1970 to 2999. */
    public TradingCompanyBuilder year(int number) {
        year = between(1970, number, 2999, "as the year");
        return this;
    }

    /**
     * Sets how many days to cover, from 1 January of the first year; by default that year. More days add rows at the end
     * and change none, so that a model fitted on the first year can be held against what came next.
     */
    public TradingCompanyBuilder days(int number) {
        days = between(365, number, MAX_DAYS, "days");
        return this;
    }

    /** Sets the zone in which the company keeps its hours. */
    public TradingCompanyBuilder zone(ZoneId place) {
        zone = Objects.requireNonNull(place, "place");
        return this;
    }

    /** Sets the currency; amounts are of the same number of major units in each. */
    public TradingCompanyBuilder currency(CurrencyUnit unit) {
        currency = Objects.requireNonNull(unit, "unit");
        return this;
    }

    /** Sets the share of purchases of ordinary customers and large accounts that come back, 0 to 1. */
    public TradingCompanyBuilder returnShare(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("The share of returns is " + share + "; allowed is 0 to 1.");
        }
        returnShare = share;
        return this;
    }

    /**
     * Sets the BG/NBD process: purchase rates a day are gamma distributed with shape {@code r} and rate {@code alphaDays},
     * dropout probabilities beta distributed with {@code a} and {@code b}; each 0.05 to 10,000.
     */
    public TradingCompanyBuilder buying(double r, double alphaDays, double a, double b) {
        rateShape = parameter("r", r, SMALLEST);
        rateScaleDays = parameter("alphaDays", alphaDays, SMALLEST);
        dropoutA = parameter("a", a, SMALLEST);
        dropoutB = parameter("b", b, SMALLEST);
        return this;
    }

    /**
     * Sets the gamma-gamma process: amounts in major units are gamma distributed with shape {@code p} about the customer's
     * mean {@code p·v/g}, where {@code g} is gamma distributed with shape {@code q}; the mean basket of all customers is
     * {@code p·v/(q − 1)}.
     *
     * @param p a whole number, 1 to 20, so that an amount costs one logarithm
     * @param q exponent of the tail of the customers' means, above 1, up to 10,000
     * @param v scale, 0.05 to 10,000
     */
    public TradingCompanyBuilder spending(int p, double q, double v) {
        basketShape = between(1, p, MAX_BASKET_SHAPE, "as p");
        basketTail = parameter("q", q, Math.nextUp(1.0));
        basketScale = parameter("v", v, SMALLEST);
        return this;
    }

    /**
     * Returns the company.
     *
     * @throws IllegalArgumentException if large accounts and abusers are more than all customers, or the days are fewer
     *     than those of a leap year that is the first
     */
    public TradingCompany build() {
        TradingCompanyBuilder settings = new TradingCompanyBuilder(this);
        if ((long) settings.largeAccounts + settings.abusers > customers) {
            throw new IllegalArgumentException("Given are " + settings.largeAccounts + " large accounts and "
                    + settings.abusers + " abusers among " + customers
                    + " customers; together they must not be more than the customers. Ask for fewer.");
        }
        between(Year.of(year).length(), settings.days, MAX_DAYS, "days from " + year + " on");
        return new TradingCompany(settings);
    }

    private static int between(int low, int number, int high, String what) {
        if (number < low || number > high) {
            throw new IllegalArgumentException(
                    "Given are " + number + " " + what + "; allowed are " + low + " to " + high + ".");
        }
        return number;
    }

    private static double parameter(String name, double value, double low) {
        if (!(value >= low && value <= LARGEST)) {
            throw new IllegalArgumentException(
                    "Parameter " + name + " is " + value + "; allowed are " + low + " to " + LARGEST + ".");
        }
        return value;
    }
}
