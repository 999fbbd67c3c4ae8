package io.dangol.crm.examples;

import io.dangol.crm.conduct.IncidentType;
import io.dangol.crm.conduct.Verification;
import java.util.List;
import java.util.Optional;

/**
 * Makes up the customers of a table of four kinds.
 *
 * <p>Incidents are Poisson processes over three years, so that their number is a Poisson one and their ages are
 * uniform.
 *
 * <table>
 * <caption>Kinds, shares of the customers, and incidents by rate per year, span, chance of verification and
 * severities</caption>
 * <tr><th>Kind</th><th>Share</th><th>Incidents</th></tr>
 * <tr><td>BAD</td><td>3 %</td><td>3 a year, 3 years, 0.65, 1 2 2 3, all of one type; and 0.5 a year, 3 years, 0.5, 1
 *     2</td></tr>
 * <tr><td>REFORMED</td><td>1.5 %</td><td>4 a year, from 3 to 2 years ago, 0.65, 1 2 2 3; and 0.06 a year, last 2 years,
 *     0.25, 1</td></tr>
 * <tr><td>FREQUENT</td><td>10 %</td><td>0.5 a year, 3 years, 0.15, 1 1 2</td></tr>
 * <tr><td>ORDINARY</td><td>the rest</td><td>0.06 a year, 3 years, 0.25, 1 1 2</td></tr>
 * </table>
 *
 * <p>Types, severities and reporters have equal chances; where no type is said, each incident has one of the six of its
 * own. What is not verified is retracted with a chance of 25 %, else it stays as reported. One of 40 members of staff
 * reports, and what is verified has a piece of evidence of its own. It flatters every rule: nobody is provoked, nobody
 * reports out of malice, nothing false is verified more often for one kind than the table says, and who is bad was so
 * all the time. Stateless.
 */
final class TableConduct implements ConductGenerator {

    private static final double DAYS_BEFORE_2 = 731;
    private static final double DAYS_BEFORE_3 = 1096;
    private static final double DAYS_PER_YEAR = DAYS_BEFORE_3 / ConductSheet.YEARS;
    private static final double RETRACTED = 0.25;

    @Override
    public String word() {
        return "table";
    }

    @Override
    public String description() {
        return "four kinds with Poisson incidents over 3 years; nobody is provoked or maligned";
    }

    @Override
    public ConductKind make(Chance chance, ConductSheet sheet) {
        double kind = chance.uniform();
        if (kind < 0.03) {
            Optional<IncidentType> fixed = Optional.of(ConductSheet.anyType(chance));
            write(chance, sheet, fixed, 3, 0, DAYS_BEFORE_3, 0.65, 1, 2, 2, 3);
            write(chance, sheet, Optional.empty(), 0.5, 0, DAYS_BEFORE_3, 0.5, 1, 2);
            return ConductKind.BAD;
        }
        if (kind < 0.045) {
            write(chance, sheet, Optional.empty(), 4, DAYS_BEFORE_2, DAYS_BEFORE_3, 0.65, 1, 2, 2, 3);
            write(chance, sheet, Optional.empty(), 0.06, 0, DAYS_BEFORE_2, 0.25, 1);
            return ConductKind.REFORMED;
        }
        if (kind < 0.145) {
            write(chance, sheet, Optional.empty(), 0.5, 0, DAYS_BEFORE_3, 0.15, 1, 1, 2);
            return ConductKind.FREQUENT;
        }
        write(chance, sheet, Optional.empty(), 0.06, 0, DAYS_BEFORE_3, 0.25, 1, 1, 2);
        return ConductKind.ORDINARY;
    }

    private static void write(
            Chance chance,
            ConductSheet sheet,
            Optional<IncidentType> fixed,
            double perYear,
            double fromAge,
            double toAge,
            double verified,
            int... severities) {
        double gap = DAYS_PER_YEAR / perYear;
        for (double age = fromAge + gap * chance.exponential(); age < toAge; age += gap * chance.exponential()) {
            boolean isVerified = chance.uniform() < verified;
            Verification other = chance.uniform() < RETRACTED ? Verification.RETRACTED : Verification.REPORTED;
            sheet.write(
                    fixed.orElseGet(() -> ConductSheet.anyType(chance)),
                    ConductSheet.oneOf(chance, severities),
                    age,
                    sheet.anyReporter(),
                    isVerified ? Verification.VERIFIED : other,
                    false,
                    isVerified ? sheet.ownEvidence() : List.of());
        }
    }
}
