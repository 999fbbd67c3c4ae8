package io.dangol.crm.conduct;

import io.dangol.crm.CustomerId;
import io.dangol.crm.EpochMicros;
import io.dangol.crm.Policy;
import io.dangol.crm.PolicyHistory;
import io.dangol.crm.storage.PageRequest;
import io.dangol.crm.storage.Stored;
import io.dangol.crm.workflow.Actor;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where a house deals with misconduct: a policy and a store behind one way in.
 *
 * <pre>{@code
 * ConductDesk desk = ConductDesk.over(new InMemoryConduct()).policy(ConductPolicy.standard(SEOUL))
 *         .clock(InstantSource.system()).build();
 * desk.as(clerk).report(incident);
 * desk.as(lead).establish(customer, "I-17", Verification.VERIFIED, "seen on the recording");
 * desk.runDue(PageRequest.first(100));                 // watches, drafts, recommends; decides nothing
 * desk.as(lead).sendWarning(customer, "letter-88", "second incident in a month");
 * }</pre>
 *
 * <p>It holds nothing but its parts: cases are in the store, and two desks over one store are as good as one. What is sent to
 * the customer, the host sends.
 *
 * <p>Thread-safe if its store, clock and records are.
 */
public final class ConductDesk {

    private final ConductStore store;
    private final ZoneId zone;
    private final PolicyHistory<ConductProcess> processes;
    private final InstantSource clock;
    private final Function<CustomerId, ? extends Collection<CustomerId>> records;

    private ConductDesk(Builder builder, PolicyHistory<ConductPolicy> policies, InstantSource clock) {
        this.store = builder.store;
        this.zone = policies.latest().content().zone();
        this.processes = PolicyHistory.of(policies.versions().stream()
                .map(version -> new Policy<>(
                        version.name(),
                        version.version(),
                        version.effectiveFrom(),
                        ConductProcess.of(version.content()),
                        version.note()))
                .toList());
        this.clock = clock;
        this.records = builder.records;
    }

    /** Begins a desk over a store. */
    public static Builder over(ConductStore store) {
        return new Builder(store);
    }

    /** Returns the desk as somebody uses it, in the roles that the host has checked. */
    public ConductSession as(Actor actor) {
        return new ConductSession(this, actor, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * Looks at the records for which something has happened or ended up to now, and does what follows: watches, drafts, proposes
     * and recommends, each customer one rung at most, and withdraws what no longer fits. Call it from the host's scheduler;
     * several at once do no harm.
     *
     * @param request how many cases at most, and after which
     * @throws io.dangol.crm.storage.StorageException if the host's storage fails; what was done stays done
     */
    public ConductRun runDue(PageRequest request) {
        return ConductRun.over(this, request);
    }

    /**
     * Returns what the record of a customer amounts to now, exempt incidents and other records of the customer included; empty
     * if nothing is recorded.
     *
     * @throws io.dangol.crm.storage.StorageException if the host's storage fails
     */
    public Optional<ConductAssessment> assess(CustomerId customer) {
        Instant at = clock.instant();
        return store.find(customer).map(stored -> process(at).assess(stored.value(), linked(customer), at));
    }

    ConductStore store() {
        return store;
    }

    InstantSource clock() {
        return clock;
    }

    /** Returns what is recorded under other ids of a customer. */
    List<Incident> linked(CustomerId customer) {
        return records.apply(customer).stream()
                .filter(other -> !other.equals(customer))
                .distinct()
                .sorted()
                .flatMap(other -> store.find(other).map(Stored::value).stream())
                .flatMap(other -> other.incidents().stream())
                .toList();
    }

    /**
     * Returns the handling behind this desk as it is at an instant, for what needs no store.
     *
     * @throws IllegalArgumentException if no policy is in force on the day of the instant in the zone of the policies
     */
    public ConductProcess process(Instant at) {
        LocalDate day =
                EpochMicros.toInstant(EpochMicros.truncate(at)).atZone(zone).toLocalDate();
        return processes
                .at(day)
                .map(Policy::content)
                .orElseThrow(() -> new IllegalArgumentException("No version of policy " + processes.name()
                        + " is in force on " + day + "; the first is from "
                        + processes.versions().get(0).effectiveFrom()
                        + ". Give the desk a version from an earlier day."));
    }

    /** Describes a desk; mutable, for one thread. */
    public static final class Builder {

        private final ConductStore store;
        private @Nullable PolicyHistory<ConductPolicy> policies;
        private @Nullable InstantSource clock;
        private Function<CustomerId, ? extends Collection<CustomerId>> records = List::of;

        private Builder(ConductStore store) {
            this.store = Objects.requireNonNull(store, "store");
        }

        /** Sets the policy; there is no default, for it has the zone in which days are counted. */
        public Builder policy(ConductPolicy weights) {
            policies = PolicyHistory.of(Policy.of("conduct", LocalDate.MIN, weights));
            return this;
        }

        /**
         * Sets the policies in the place of one: each command goes by the version in force on its day.
         *
         * @throws IllegalArgumentException if two versions have one name, for the trail could not tell them apart, or they are
         *     in different zones
         */
        public Builder policies(PolicyHistory<ConductPolicy> history) {
            Set<String> names = new HashSet<>();
            ZoneId zone = history.latest().content().zone();
            for (Policy<ConductPolicy> version : history.versions()) {
                if (!names.add(version.content().name())
                        || !version.content().zone().equals(zone)) {
                    throw new IllegalArgumentException("Version " + version.version() + " of policy " + history.name()
                            + " is called " + version.content().name() + " and counts days in "
                            + version.content().zone()
                            + "; each version needs a name of its own, and all one zone. Give them by toBuilder.");
                }
            }
            policies = history;
            return this;
        }

        /** Sets where the desk asks for the time; there is no default. */
        public Builder clock(InstantSource source) {
            clock = Objects.requireNonNull(source, "source");
            return this;
        }

        /**
         * Sets under which other ids a customer is recorded, as found by a search for duplicates; none if it is not set. Their
         * incidents count together for what is recommended, and nothing is moved: once two ids are no longer said to be one
         * customer, each stands alone again. Incidents need ids that are unique among them.
         */
        public Builder records(Function<CustomerId, ? extends Collection<CustomerId>> ids) {
            records = Objects.requireNonNull(ids, "ids");
            return this;
        }

        /**
         * Returns the desk.
         *
         * @throws IllegalArgumentException if there is no policy or no clock
         */
        public ConductDesk build() {
            if (policies == null || clock == null) {
                throw new IllegalArgumentException("The desk has no " + (policies == null ? "policy" : "clock")
                        + "; the library takes neither zone nor time from the system by itself."
                        + " Call policy with ConductPolicy.standard(zone), and clock with InstantSource.system().");
            }
            return new ConductDesk(this, policies, clock);
        }
    }
}
