package io.dangol.crm.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.numbers.gamma.RegularizedGamma;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The made-up company does what its process says, in aggregate, against closed forms and integrals that share nothing with
 * the generator. Tolerances are 4.5 standard errors.
 */
class TradingCompanyProcessTest {

    private static final int CUSTOMERS = 40_000;
    private static final int DAYS = 365;
    private static final double R = 0.8;
    private static final double ALPHA = 40;
    private static final double A = 0.6;
    private static final double B = 2.4;
    private static final int P = 3;
    private static final double Q = 2.2;
    private static final double V = 24;

    private static final TradingCompany COMPANY = TradingCompany.of(7)
            .customers(CUSTOMERS)
            .largeAccounts(0)
            .abusers(0)
            .returnShare(0)
            .build();
    private static final List<Account> ACCOUNTS = COMPANY.accounts();

    /** P(no repeat purchase in t) of the BG/NBD is that of the NBD, (α/(α + t))^r, for a first repeat needs no survival. */
    @Test
    void shareOfOneTimeBuyersIsThatOfTheProcess() {
        double expected = overFirstDays(t -> Math.pow(ALPHA / (ALPHA + t), R));
        double observed = (double) ACCOUNTS.stream()
                        .filter(account -> account.sales() == 1)
                        .count()
                / CUSTOMERS;
        assertThat(observed).isCloseTo(expected, within(4.5 * Math.sqrt(expected * (1 - expected) / CUSTOMERS)));
    }

    /** E[X(t) | λ, p] = (1 − e^(−λpt))/p; over λ the exponential becomes (α/(α + pt))^r, over p a quadrature. */
    @Test
    void meanNumberOfRepeatPurchasesIsThatOfTheProcess() {
        double expected = overFirstDays(t -> overBeta(p -> (1 - Math.pow(ALPHA / (ALPHA + p * t), R)) / p));
        double[] repeats =
                ACCOUNTS.stream().mapToDouble(account -> account.sales() - 1).toArray();
        assertThat(mean(repeats)).isCloseTo(expected, within(4.5 * standardError(repeats)));
    }

    /** A customer is active at t with probability E[e^(−λpt)], for each purchase ends it with probability p. */
    @Test
    void shareOfActiveCustomersIsThatOfTheProcess() {
        double expected = overFirstDays(t -> overBeta(p -> Math.pow(ALPHA / (ALPHA + p * t), R)));
        double observed = (double) ACCOUNTS.stream().filter(Account::active).count() / CUSTOMERS;
        assertThat(observed).isCloseTo(expected, within(4.5 * Math.sqrt(expected * (1 - expected) / CUSTOMERS)));
    }

    /** A mean basket m = p·v/g is at most x where g is at least p·v/x. */
    @ParameterizedTest
    @CsvSource({"20", "40", "60", "120", "500"})
    void meanBasketsHaveTheTailOfTheProcess(double x) {
        double expected = RegularizedGamma.Q.value(Q, P * V / x);
        double observed = (double) ACCOUNTS.stream()
                        .filter(account -> account.meanBasket() <= x)
                        .count()
                / CUSTOMERS;
        assertThat(observed).isCloseTo(expected, within(4.5 * Math.sqrt(expected * (1 - expected) / CUSTOMERS)));
    }

    @Test
    void amountsScatterAboutTheMeanBasketOfTheirCustomer() {
        PurchaseColumns columns = COMPANY.columns();
        double[] ratios = new double[columns.size()];
        for (int row = 0; row < ratios.length; row++) {
            ratios[row] = columns.signedMinor()[row]
                    / 100.0
                    / ACCOUNTS.get(columns.customer()[row]).meanBasket();
        }
        assertThat(mean(ratios)).isCloseTo(1, within(4.5 * standardError(ratios)));
        double variance = Math.pow(standardError(ratios), 2) * ratios.length;
        assertThat(variance).isCloseTo(1.0 / P, within(0.01));
    }

    @Test
    void shareOfReturnsIsThatAskedFor() {
        TradingCompany company = TradingCompany.of(7)
                .customers(5_000)
                .largeAccounts(0)
                .abusers(0)
                .returnShare(0.2)
                .days(730)
                .build();
        long[] minor = company.columns().signedMinor();
        long returns = Arrays.stream(minor).filter(amount -> amount < 0).count();
        // of the last month's sales, half of the returns are still to come
        assertThat((double) returns / (minor.length - returns)).isBetween(0.185, 0.205);
    }

    /** The mean over first purchases on day L·u²: t is what is left of the year. */
    private static double overFirstDays(DoubleUnaryOperator ofDaysLeft) {
        int steps = 2_000;
        double sum = 0;
        for (int i = 0; i < steps; i++) {
            double u = (i + 0.5) / steps;
            sum += ofDaysLeft.applyAsDouble(DAYS * (1 - u * u));
        }
        return sum / steps;
    }

    /** The mean over p from Beta(a, b), with p = y^(1/a) so that the density at 0 is finite. */
    private static double overBeta(DoubleUnaryOperator ofDropout) {
        int steps = 400;
        double sum = 0;
        double weights = 0;
        for (int i = 0; i < steps; i++) {
            double p = Math.pow((i + 0.5) / steps, 1 / A);
            double weight = Math.pow(1 - p, B - 1);
            sum += weight * ofDropout.applyAsDouble(p);
            weights += weight;
        }
        return sum / weights;
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    private static double standardError(double[] values) {
        double mean = mean(values);
        double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
        return Math.sqrt(squares / values.length / (values.length - 1));
    }
}
