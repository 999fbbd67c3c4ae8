package io.dangol.crm.metrics.report;

import io.dangol.crm.book.CustomerAssessment;
import io.dangol.crm.book.Finding;
import io.dangol.crm.book.FindingKind;
import io.dangol.crm.book.Rank;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A customer of high gross whose net tells another story.
 *
 * @param customer who it is
 * @param rank the places by gross and by net
 * @param reasons what makes the difference; empty if the place alone does
 */
record GrossWarning(CustomerAssessment customer, Rank rank, List<Finding> reasons) {

    private static final Set<FindingKind> TELLING =
            EnumSet.of(FindingKind.NET_NOT_POSITIVE, FindingKind.HIGH_RETURNS, FindingKind.NEGATIVE_MARGIN);

    /**
     * Returns those of the top customers by gross with a finding that their sales hide, or who fall by net at least as many
     * places as the list is long.
     */
    static List<GrossWarning> among(List<CustomerAssessment> topByGross) {
        return topByGross.stream()
                .flatMap(customer ->
                        customer.rank().stream().map(rank -> new GrossWarning(customer, rank, reasons(customer, rank))))
                .filter(warning -> !warning.reasons.isEmpty()
                        || warning.rank.byNet() - warning.rank.byGross() >= topByGross.size())
                .toList();
    }

    /** A score that is higher on net than on gross is no reason: it rose because others fell. */
    private static List<Finding> reasons(CustomerAssessment customer, Rank rank) {
        return customer.findings().stream()
                .filter(finding -> TELLING.contains(finding.kind())
                        || (finding.kind() == FindingKind.GROSS_MISLEADS && rank.byNet() > rank.byGross()))
                .toList();
    }
}
