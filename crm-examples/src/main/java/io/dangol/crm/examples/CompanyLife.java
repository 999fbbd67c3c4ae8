package io.dangol.crm.examples;

import io.dangol.crm.CustomerId;
import io.dangol.crm.EpochMicros;
import io.dangol.crm.customer.CustomerKind;
import io.dangol.crm.feedback.Instrument;
import io.dangol.crm.feedback.Scale;
import io.dangol.crm.interaction.Channel;
import io.dangol.crm.interaction.Direction;
import io.dangol.crm.interaction.InteractionKind;
import io.dangol.crm.interaction.Phase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes up what a {@link TradingCompany} knows of its customers beside their purchases, so that it fits them: who they are,
 * what was said and promised, whom they brought, what they answered.
 *
 * <p>One walk over the customers finds when each bought; a stream of random numbers for each customer, unrelated to that of
 * the purchases, decides the rest. For one thread.
 */
final class CompanyLife {

    private static final long SALT = 0x6C696665L;
    private static final int CUSTOMERS_PER_PROSPECT = 12;
    private static final int SALES_OF_A_REFERRER = 4;
    private static final int SALES_OF_A_PARTNER = 10;
    private static final int TRIES = 4;
    private static final List<Channel> CHANNELS =
            List.of(Channel.PHONE, Channel.EMAIL, Channel.MESSENGER, Channel.STORE);
    private static final List<String> BEGINNINGS =
            List.of("Ar", "Bel", "Cor", "Del", "Fen", "Gal", "Hol", "Ist", "Jor", "Kel", "Lum", "Mar", "Nor", "Ost");
    private static final List<String> ENDINGS =
            List.of("adin", "ebor", "illon", "omar", "usk", "ander", "eth", "ivar", "onel", "urie");

    private final TradingCompany company;
    private final TradingCompanyBuilder of;
    private final long endMicros;
    private final List<long[]> sales;
    private final boolean[] referred;
    private final List<CustomerRow> customers = new ArrayList<>();
    private final List<ContactRow> contacts = new ArrayList<>();
    private final List<SurveyRow> surveys = new ArrayList<>();

    CompanyLife(TradingCompany company, TradingCompanyBuilder of, List<long[]> sales) {
        this.company = company;
        this.of = of;
        this.sales = sales;
        this.referred = new boolean[sales.size()];
        this.endMicros = EpochMicros.truncate(
                company.endDay().atStartOfDay(company.zone()).toInstant());
    }

    CompanyRecords records() {
        for (int i = 0; i < sales.size(); i++) {
            live(i, new Chance(of.seed ^ SALT, i));
        }
        int prospects = sales.size() / CUSTOMERS_PER_PROSPECT;
        for (int i = sales.size(); i < sales.size() + prospects; i++) {
            inquire(i, new Chance(of.seed ^ SALT, i));
        }
        contacts.sort(Comparator.comparing(ContactRow::at).thenComparing(ContactRow::customer));
        surveys.sort(Comparator.comparing(SurveyRow::at).thenComparing(SurveyRow::customer));
        return new CompanyRecords(
                customers, contacts, surveys, new CompanyComplaints(company, of.seed, sales).rows(), List.of());
    }

    private void live(int customer, Chance chance) {
        long[] bought = sales.get(customer);
        Account.Kind kind = company.kind(customer);
        boolean firm = kind == Account.Kind.LARGE || chance.uniform() < 0.3;
        boolean bound = kind == Account.Kind.LARGE || (bought.length >= SALES_OF_A_PARTNER && chance.uniform() < 0.3);
        long known = bought[0] - days(20 * chance.uniform());
        Optional<Instant> contract = bound ? Optional.of(instant(bought[bought.length / 2])) : Optional.empty();
        customers.add(customer(customer, firm, known, contract, chance));
        if (chance.uniform() < 0.5) {
            contact(customer, known, Phase.BEFORE_PURCHASE, chance, null);
        }
        for (long at : bought) {
            if (chance.uniform() < (kind == Account.Kind.ABUSER ? 0.6 : 0.2)) {
                contact(customer, at + days(0.2 + 9 * chance.uniform()), Phase.AFTER_PURCHASE, chance, null);
            }
        }
        if (bought.length >= SALES_OF_A_REFERRER && chance.uniform() < (bound ? 0.9 : 0.35)) {
            refer(customer, bought[SALES_OF_A_REFERRER - 1], chance);
        }
        int answers = chance.uniform() < 0.4 ? 1 + (int) (2 * chance.uniform()) : 0;
        for (int i = 0; i < answers; i++) {
            answer(customer, bought[(int) (bought.length * chance.uniform())], kind, bought.length, chance);
        }
    }

    /** Somebody who asks and has not bought. */
    private void inquire(int customer, Chance chance) {
        long known = EpochMicros.truncate(
                        company.firstDay().atTime(9, 0).atZone(company.zone()).toInstant())
                + days((of.days - 1) * chance.uniform());
        customers.add(customer(customer, chance.uniform() < 0.4, known, Optional.empty(), chance));
        contact(customer, known, Phase.BEFORE_PURCHASE, chance, null);
    }

    private CustomerRow customer(int customer, boolean firm, long known, Optional<Instant> contract, Chance chance) {
        CustomerId id = company.key(customer);
        String family = made(chance);
        return new CustomerRow(
                id,
                firm ? CustomerKind.COMPANY : CustomerKind.PERSON,
                Optional.of(firm ? family + " & " + made(chance) + " Trading" : made(chance) + " " + family),
                Optional.empty(),
                Optional.of("c" + id + "@example.com"),
                Optional.empty(),
                Optional.of(instant(known)),
                contract);
    }

    private static String made(Chance chance) {
        return pick(BEGINNINGS, chance) + pick(ENDINGS, chance);
    }

    private void contact(
            int customer, long micros, Phase phase, Chance chance, ContactRow.@Nullable Referred referral) {
        Channel channel = pick(CHANNELS, chance);
        boolean inbound = chance.uniform() < 0.8;
        boolean promising = chance.uniform() < 0.3;
        double due = 1 + 6 * chance.uniform();
        boolean kept = chance.uniform() < 0.85;
        double used = (kept ? 0.1 : 1.0) + chance.uniform();
        if (micros >= endMicros) {
            return;
        }
        contacts.add(new ContactRow(
                company.key(customer),
                instant(micros),
                channel,
                inbound ? Direction.INBOUND : Direction.OUTBOUND,
                phase,
                InteractionKind.CONTACT,
                Optional.empty(),
                promising ? Optional.of(promise(micros, due, used)) : Optional.empty(),
                Optional.ofNullable(referral)));
    }

    /** A promise that is kept after the part of its time that was used; not yet, if that is after the days covered. */
    private ContactRow.Promised promise(long micros, double dueDays, double used) {
        long done = micros + days(dueDays * used);
        return new ContactRow.Promised(
                "call back",
                instant(micros + days(dueDays)),
                done < endMicros ? Optional.of(instant(done)) : Optional.empty());
    }

    /** Brings a customer who first bought later, if one of a few tries finds one that nobody brought before. */
    private void refer(int customer, long after, Chance chance) {
        for (int i = 0; i < TRIES; i++) {
            int other = (int) (sales.size() * chance.uniform());
            long first = sales.get(other)[0];
            if (other != customer && !referred[other] && first > after + days(1)) {
                referred[other] = true;
                long at = Math.max(after, first - days(1 + 13 * chance.uniform()));
                contact(
                        customer,
                        at,
                        Phase.AFTER_PURCHASE,
                        chance,
                        new ContactRow.Referred(company.key(other), Optional.of(instant(first))));
                return;
            }
        }
    }

    private void answer(int customer, long sale, Account.Kind kind, int orders, Chance chance) {
        long at = sale + days(1 + 6 * chance.uniform());
        double lean = kind == Account.Kind.ABUSER ? 1 : orders >= SALES_OF_A_REFERRER ? 6.5 : 4.5;
        int score = (int) Math.min(10, lean + 5 * chance.uniform());
        if (at < endMicros) {
            surveys.add(new SurveyRow(company.key(customer), instant(at), score, Scale.NPS, Instrument.NPS));
        }
    }

    private static <T> T pick(List<T> from, Chance chance) {
        return from.get((int) (from.size() * chance.uniform()));
    }

    private static long days(double days) {
        return Math.round(days * 86_400) * 1_000_000;
    }

    private static Instant instant(long micros) {
        return EpochMicros.toInstant(micros);
    }
}
