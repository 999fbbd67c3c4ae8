package io.dangol.crm.examples;

import io.dangol.crm.EpochMicros;
import io.dangol.crm.complaint.ClosingCode;
import io.dangol.crm.complaint.RecoveryKind;
import io.dangol.crm.feedback.Scale;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Makes up the complaints of a {@link TradingCompany}: about one purchase in thirty, most of them answered in time, some
 * late or not yet, some with redress that was promised and not always kept.
 *
 * <p>A stream of random numbers for each customer, unrelated to those of the purchases and of {@link CompanyLife}, decides.
 * For one thread.
 */
final class CompanyComplaints {

    private static final long SALT = 0x67726965L;
    private static final Scale MARKS = Scale.of(1, 5);
    private static final List<String> CHANNELS = List.of("phone", "email", "web", "letter");
    private static final List<String> CATEGORIES = List.of("delivery", "billing", "quality", "advice");
    private static final List<ClosingCode> WITHOUT_ANSWER =
            List.of(ClosingCode.WITHDRAWN, ClosingCode.WITHDRAWN, ClosingCode.OUT_OF_SCOPE);
    private static final List<RecoveryKind> REDRESS =
            List.of(RecoveryKind.REFUND, RecoveryKind.REPLACEMENT, RecoveryKind.VOUCHER, RecoveryKind.OWNER_CALL);

    private final TradingCompany company;
    private final long seed;
    private final List<long[]> sales;
    private final long endMicros;
    private final List<ComplaintRow> rows = new ArrayList<>();

    /**
     * Makes the complaints of a company.
     *
     * @param sales when each customer bought, in microseconds
     */
    CompanyComplaints(TradingCompany company, long seed, List<long[]> sales) {
        this.company = company;
        this.seed = seed;
        this.sales = sales;
        this.endMicros = EpochMicros.truncate(
                company.endDay().atStartOfDay(company.zone()).toInstant());
    }

    /** Returns the complaints by receipt. */
    List<ComplaintRow> rows() {
        for (int i = 0; i < sales.size(); i++) {
            Chance chance = new Chance(seed ^ SALT, i);
            for (long sale : sales.get(i)) {
                if (chance.uniform() < 1.0 / 30) {
                    complain(i, sale + days(0.5, 12, chance), chance);
                }
            }
        }
        rows.sort(Comparator.comparing(ComplaintRow::receivedAt).thenComparing(ComplaintRow::customer));
        return rows;
    }

    private void complain(int customer, long received, Chance chance) {
        String channel = pick(CHANNELS, chance);
        String category = pick(CATEGORIES, chance);
        boolean answerable = chance.uniform() < 0.85;
        long answered = received + (chance.uniform() < 0.85 ? days(0.2, 18, chance) : days(30, 70, chance));
        long withdrawn = received + days(0.5, 5, chance);
        boolean upheld = chance.uniform() < 0.6;
        RecoveryKind kind = pick(REDRESS, chance);
        long due = answered + days(7, 14, chance);
        long kept = chance.uniform() < 0.9 ? answered + days(0.5, 6, chance) : due + days(5, 90, chance);
        boolean disputing = chance.uniform() < 0.1;
        long disputed = answered + days(0.5, 6, chance);
        long closed = Math.max(upheld ? kept : answered, disputed) + days(1, 15, chance);
        ClosingCode without = pick(WITHOUT_ANSWER, chance);
        ClosingCode code = upheld ? upheldCode(kind) : ClosingCode.NOT_UPHELD_EXPLAINED;
        boolean marking = chance.uniform() < 0.5;
        int mark = 1 + (int) (5 * Math.max(chance.uniform(), chance.uniform()));
        if (received >= endMicros) {
            return;
        }
        Optional<Instant> answer = answerable ? past(answered) : Optional.empty();
        Optional<Instant> end = past(answerable ? closed : withdrawn);
        rows.add(new ComplaintRow(
                Optional.empty(),
                company.key(customer),
                EpochMicros.toInstant(received),
                channel,
                category,
                Optional.empty(),
                answer,
                answer.isPresent() && disputing ? past(disputed) : Optional.empty(),
                end,
                end.map(at -> answerable ? code : without),
                answer.isPresent() && end.isPresent() && marking
                        ? Optional.of(new ComplaintRow.Mark(mark, MARKS))
                        : Optional.empty(),
                answer.isPresent() && upheld
                        ? Optional.of(
                                new ComplaintRow.Redress(kind, Optional.of(EpochMicros.toInstant(due)), past(kept)))
                        : Optional.empty()));
    }

    private static ClosingCode upheldCode(RecoveryKind kind) {
        return kind == RecoveryKind.OWNER_CALL ? ClosingCode.UPHELD_PSYCHOLOGICAL : ClosingCode.UPHELD_TANGIBLE;
    }

    /** Returns an instant; empty if it is after the days covered. */
    private Optional<Instant> past(long micros) {
        return micros < endMicros ? Optional.of(EpochMicros.toInstant(micros)) : Optional.empty();
    }

    private static <T> T pick(List<T> from, Chance chance) {
        return from.get((int) (from.size() * chance.uniform()));
    }

    private static long days(double least, double most, Chance chance) {
        return Math.round((least + (most - least) * chance.uniform()) * 86_400) * 1_000_000;
    }
}
