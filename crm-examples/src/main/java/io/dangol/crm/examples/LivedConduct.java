package io.dangol.crm.examples;

import io.dangol.crm.conduct.IncidentType;
import io.dangol.crm.conduct.Verification;
import java.util.List;

/**
 * Makes up customers who come, behave as they are at the time, and are reported by people who err.
 *
 * <p>It is meant to be hard, and its numbers are guesses that were set before anything was scored and not tuned since.
 * Only who behaves badly on the day of the judgement is bad; some of them have hardly begun.
 *
 * <ul>
 *   <li>Visits: 1 + 8 · Gamma(1.2) a year, for three years. Who behaves well and comes 24 times a year or more is
 *       frequent.
 *   <li>BAD, 3 %: misbehaves at each visit with a chance of its own, Beta(2, 5). Half did so all the time, half began
 *       on a day drawn from the three years. Three of four deeds are of one type.
 *   <li>REFORMED, 2 %: likewise, but stopped 3 to 33 months ago.
 *   <li>PROVOKED, 2 %: the firm let them down on a day drawn from the three years; one to three outbursts within 45
 *       days, severities 1 to 3. The upheld complaint is noted with 7 of 10.
 *   <li>HOUNDED, 0.5 %: one and the same member of staff reports two to six things within 90 days that never were. A
 *       quarter is waved through as verified, each time on the same note, a sixth is retracted.
 *   <li>Everybody else behaves well. Who behaves well slips at one of 250 visits, severities 1 1 2; and at one of 300
 *       visits is taken for somebody else, severities 1 2 2 3.
 *   <li>Deeds: 8 of 10 are reported; of these half are verified, 15 % corroborated. What never was is verified with 7
 *       %, corroborated with 8 %, retracted with 30 %. What is verified has evidence of its own with 9 of 10.
 *   <li>Disputes: 8 % of what was and 35 % of what was not; they take 60 days on average, exponentially. Once decided,
 *       10 % of what was and 85 % of what was not is retracted, the rest stays as it was.
 * </ul>
 *
 * <p>What it leaves out: customers who share an account, staff who look the other way for some, reports that come in
 * late, conduct that answers to measures. Stateless.
 */
final class LivedConduct implements ConductGenerator {

    private static final double DAYS = 1096;
    private static final double DAYS_PER_YEAR = DAYS / ConductSheet.YEARS;
    private static final double DAYS_PER_MONTH = DAYS_PER_YEAR / 12;
    private static final double FREQUENT_VISITS = 24;
    private static final String GRUDGE = "staff-with-a-grudge";
    private static final List<String> NOTE = List.of("note-of-staff-with-a-grudge");

    @Override
    public String word() {
        return "lived";
    }

    @Override
    public String description() {
        return "visits over 3 years; late beginners, provocation, a grudge of one member of staff, errors, disputes";
    }

    @Override
    public ConductKind make(Chance chance, ConductSheet sheet) {
        double kind = chance.uniform();
        double visitsPerYear = 1 + 8 * chance.gamma(1.2);
        double begun = DAYS;
        double stopped = DAYS;
        ConductKind made = visitsPerYear >= FREQUENT_VISITS ? ConductKind.FREQUENT : ConductKind.ORDINARY;
        if (kind < 0.03) {
            made = ConductKind.BAD;
            begun = chance.uniform() < 0.5 ? DAYS : DAYS * chance.uniform();
            stopped = 0;
        } else if (kind < 0.05) {
            made = ConductKind.REFORMED;
            stopped = DAYS_PER_MONTH * (3 + 30 * chance.uniform());
        } else if (kind < 0.07) {
            made = ConductKind.PROVOKED;
            explode(chance, sheet);
        } else if (kind < 0.075) {
            made = ConductKind.HOUNDED;
            malign(chance, sheet);
        }
        live(chance, sheet, DAYS_PER_YEAR / visitsPerYear, begun, stopped);
        return made;
    }

    /** Lets a customer come, who misbehaves from one age to another; ages are days before the judgement. */
    private static void live(Chance chance, ConductSheet sheet, double gap, double begun, double stopped) {
        IncidentType habit = ConductSheet.anyType(chance);
        double misbehaves = chance.beta(2, 5);
        for (double age = gap * chance.exponential(); age < DAYS; age += gap * chance.exponential()) {
            if (age < begun && age >= stopped) {
                if (chance.uniform() < misbehaves) {
                    IncidentType type = chance.uniform() < 0.75 ? habit : ConductSheet.anyType(chance);
                    report(chance, sheet, type, ConductSheet.oneOf(chance, 1, 2, 2, 3), age, false);
                }
            } else if (chance.uniform() < 1 / 250.0) {
                report(chance, sheet, ConductSheet.anyType(chance), ConductSheet.oneOf(chance, 1, 1, 2), age, false);
            }
            if (chance.uniform() < 1 / 300.0) {
                int severity = ConductSheet.oneOf(chance, 1, 2, 2, 3);
                mistake(chance, sheet, ConductSheet.anyType(chance), severity, age);
            }
        }
    }

    private static void explode(Chance chance, ConductSheet sheet) {
        double failed = DAYS * chance.uniform();
        boolean noted = chance.uniform() < 0.7;
        int outbursts = ConductSheet.oneOf(chance, 1, 2, 3);
        for (int i = 0; i < outbursts; i++) {
            double age = Math.max(0, failed - 45 * chance.uniform());
            report(chance, sheet, IncidentType.BELLIGERENT, ConductSheet.oneOf(chance, 1, 2, 3), age, noted);
        }
    }

    private static void malign(Chance chance, ConductSheet sheet) {
        double begins = DAYS * chance.uniform();
        int reports = ConductSheet.oneOf(chance, 2, 3, 4, 5, 6);
        for (int i = 0; i < reports; i++) {
            double draw = chance.uniform();
            Verification verification = draw < 0.25
                    ? Verification.VERIFIED
                    : draw < 0.25 + 1 / 6.0 ? Verification.RETRACTED : Verification.REPORTED;
            double age = Math.max(0, begins - 90 * chance.uniform());
            int severity = ConductSheet.oneOf(chance, 1, 2, 2, 3);
            sheet.write(
                    ConductSheet.anyType(chance),
                    severity,
                    age,
                    GRUDGE,
                    disputed(chance, age, verification, 0.35, 0.85),
                    false,
                    verification == Verification.VERIFIED ? NOTE : List.of());
        }
    }

    /** Writes down what was, if somebody reports it. */
    private static void report(
            Chance chance, ConductSheet sheet, IncidentType type, int severity, double age, boolean provoked) {
        if (chance.uniform() < 0.8) {
            double draw = chance.uniform();
            Verification verification = draw < 0.5
                    ? Verification.VERIFIED
                    : draw < 0.65 ? Verification.CORROBORATED : Verification.REPORTED;
            write(chance, sheet, type, severity, age, disputed(chance, age, verification, 0.08, 0.1), provoked);
        }
    }

    /** Writes down what never was. */
    private static void mistake(Chance chance, ConductSheet sheet, IncidentType type, int severity, double age) {
        double draw = chance.uniform();
        Verification verification = draw < 0.07
                ? Verification.VERIFIED
                : draw < 0.15
                        ? Verification.CORROBORATED
                        : draw < 0.45 ? Verification.RETRACTED : Verification.REPORTED;
        write(chance, sheet, type, severity, age, disputed(chance, age, verification, 0.35, 0.85), false);
    }

    private static void write(
            Chance chance,
            ConductSheet sheet,
            IncidentType type,
            int severity,
            double age,
            Verification verification,
            boolean provoked) {
        boolean hasEvidence = verification == Verification.VERIFIED && chance.uniform() < 0.9;
        List<String> evidence = hasEvidence ? sheet.ownEvidence() : List.of();
        sheet.write(type, severity, age, sheet.anyReporter(), verification, provoked, evidence);
    }

    /** Returns the verification after the customer had a say. */
    private static Verification disputed(
            Chance chance, double age, Verification before, double disputes, double retracted) {
        if (before == Verification.RETRACTED || chance.uniform() >= disputes) {
            return before;
        }
        if (60 * chance.exponential() > age) {
            return Verification.DISPUTED;
        }
        return chance.uniform() < retracted ? Verification.RETRACTED : before;
    }
}
