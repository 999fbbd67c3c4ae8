package io.dangol.crm.examples;

import java.time.Year;

/**
 * Lives one customer of a {@link TradingCompany} from the first purchase to the last, again and again.
 *
 * <p>Traits are drawn first, then the purchases in their order, so that a longer period only adds draws at the end. No
 * allocation per row. Not thread-safe.
 */
final class AccountWalk {

    /** Takes the rows and keeps none. */
    static final Rows NOWHERE = (customer, sequence, isReturn, micros, minor, costMinor) -> {};

    private static final double LARGE_RATE = 1.0 / 3;
    private static final double LARGE_BASKETS = 3;
    private static final double ABUSER_RATE = 1.0 / 7;
    private static final double ABUSER_BASKETS = 4;
    private static final double ABUSER_RETURNS = 0.97;
    private static final double FULL_RETURNS = 0.4;
    private static final double ABUSER_FULL_RETURNS = 0.95;
    private static final double COST_KNOWN = 0.3;

    /** Where the rows of a customer go: each sale, followed by its return if it has one within the days covered. */
    @FunctionalInterface
    interface Rows {
        /**
         * Takes a row.
         *
         * @param sequence number of the sale among those of the customer, from 1; of a return, that of its sale
         * @param minor amount in minor units, above 0 for sale and return
         * @param costMinor cost of what was sold or came back, in minor units, −1 if unknown
         */
        void row(int customer, int sequence, boolean isReturn, long micros, long minor, long costMinor);
    }

    private final TradingCompanyBuilder of;
    private final TradingCompany company;
    private final int joiningDays;
    private final double minorPerMajor;

    private Account.Kind kind = Account.Kind.ORDINARY;
    private double firstDay;
    private double rate;
    private double dropout;
    private double meanBasket;
    private double returnShare;
    private int sales;
    private boolean active;

    AccountWalk(TradingCompany company, TradingCompanyBuilder of) {
        this.company = company;
        this.of = of;
        this.joiningDays = Year.of(of.year).length();
        this.minorPerMajor = StrictMath.pow(10, of.currency.getDecimalPlaces());
    }

    /** Returns what is true of a customer, after living through the days. */
    Account account(int customer) {
        rows(customer, NOWHERE);
        return new Account(
                company.key(customer), kind, rate, dropout, meanBasket, returnShare, firstDay, sales, active);
    }

    /** Gives the rows of a customer. */
    void rows(int customer, Rows rows) {
        Chance chance = new Chance(of.seed, customer);
        drawTraits(customer, chance);
        sales = 0;
        active = true;
        double day = firstDay;
        while (day < of.days) {
            sales++;
            sell(customer, day, chance, rows);
            if (sales > 1 && chance.uniform() < dropout) {
                active = false;
                return;
            }
            day += chance.exponential() / rate;
        }
    }

    private void drawTraits(int customer, Chance chance) {
        double u = chance.uniform();
        firstDay = joiningDays * u * u;
        rate = chance.gamma(of.rateShape) / of.rateScaleDays;
        dropout = chance.beta(of.dropoutA, of.dropoutB);
        meanBasket = of.basketShape * of.basketScale / chance.gamma(of.basketTail);
        returnShare = of.returnShare;
        kind = company.kind(customer);
        if (kind == Account.Kind.LARGE) {
            rate = LARGE_RATE;
            dropout = 0;
            meanBasket = LARGE_BASKETS * averageBasket();
        } else if (kind == Account.Kind.ABUSER) {
            rate = ABUSER_RATE;
            dropout = 0;
            meanBasket = ABUSER_BASKETS * averageBasket();
            returnShare = ABUSER_RETURNS;
        }
    }

    private double averageBasket() {
        return of.basketShape * of.basketScale / (of.basketTail - 1);
    }

    private void sell(int customer, double day, Chance chance, Rows rows) {
        double basket = meanBasket / of.basketShape * chance.erlang(of.basketShape);
        long minor = Math.max(1, Math.round(basket * minorPerMajor));
        long costMinor = chance.uniform() < COST_KNOWN ? Math.round(minor * (0.5 + 0.25 * chance.uniform())) : -1;
        rows.row(customer, sales, false, company.micros(day), minor, costMinor);
        if (chance.uniform() < returnShare) {
            boolean full = chance.uniform() < (kind == Account.Kind.ABUSER ? ABUSER_FULL_RETURNS : FULL_RETURNS);
            double part = 0.1 + 0.8 * chance.uniform();
            double returnDay = day + 1 + 29 * chance.uniform();
            if (returnDay < of.days) {
                long back = full ? minor : Math.max(1, Math.round(minor * part));
                long costBack = costMinor < 0 ? -1 : Math.round(costMinor * ((double) back / minor));
                rows.row(customer, sales, true, company.micros(returnDay), back, costBack);
            }
        }
    }
}
