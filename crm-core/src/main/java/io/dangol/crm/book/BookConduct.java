package io.dangol.crm.book;

import com.google.common.base.Suppliers;
import io.dangol.crm.CustomerId;
import io.dangol.crm.conduct.ConductAssessment;
import io.dangol.crm.conduct.ConductPolicy;
import io.dangol.crm.conduct.ConductReading;
import io.dangol.crm.conduct.ConductScorer;
import io.dangol.crm.conduct.CustomerIncidents;
import io.dangol.crm.conduct.Frequency;
import io.dangol.crm.conduct.Incident;
import io.dangol.crm.conduct.IncidentLog;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * How the conduct of the customers of a book stands at one instant, by what was known then. It knows what is indicated, and
 * no measure.
 *
 * <p>Immutable and thread-safe.
 */
final class BookConduct {

    private final CustomerFiles files;
    private final Instant at;
    private final Supplier<ConductScorer> scorer;
    private final Supplier<ConductReading> everybody;

    BookConduct(CustomerFiles files, ConductPolicy policy, Instant at) {
        this.files = files;
        this.at = at;
        this.scorer = Suppliers.memoize(() -> policy.at(at));
        this.everybody = Suppliers.memoize(this::read);
    }

    /** Returns how a customer stands; empty if nothing was on file. */
    Optional<ConductAssessment> of(CustomerId customer) {
        return files.of(customer)
                .conduct(customer, at)
                .map(known -> scorer.get().assess(known));
    }

    /** Returns how all stand of whom something was on file. */
    ConductReading everybody() {
        return everybody.get();
    }

    /** Returns what an assessment says, by which two can be compared. */
    static List<Object> parts(ConductAssessment known) {
        return List.of(
                known.policy().name(),
                known.standing(),
                known.score(),
                known.incidents().incidents(),
                known.incidents().frequencies());
    }

    private ConductReading read() {
        List<Incident> incidents = new ArrayList<>();
        List<Frequency> frequencies = new ArrayList<>();
        for (CustomerId customer : files.withConduct()) {
            Optional<CustomerIncidents> known = files.of(customer).conduct(customer, at);
            known.ifPresent(each -> {
                incidents.addAll(each.incidents());
                frequencies.addAll(each.frequencies());
            });
        }
        return scorer.get().read(IncidentLog.of(incidents, frequencies));
    }
}
