package io.dangol.crm.complaint;

import io.dangol.crm.EpochMicros;
import io.dangol.crm.KeyText;
import io.dangol.crm.Policy;
import io.dangol.crm.PolicyHistory;
import io.dangol.crm.calendar.WorkCalendar;
import io.dangol.crm.storage.PageRequest;
import io.dangol.crm.workflow.Actor;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a house handles its complaints: a workflow, its rules and a store behind one way in.
 *
 * <pre>{@code
 * ComplaintDesk desk = ComplaintDesk.over(new InMemoryComplaints()).clock(InstantSource.system()).build();
 * Complaint c = desk.as(agent).register(intake, ComplaintText.of("the parcel never came"));
 * desk.as(agent).assign(c.number(), "carla", "needs the warehouse");
 * }</pre>
 *
 * <p>It holds nothing but its parts: complaints are in the store, and two desks over one store are as good as one. What is
 * sent to the customer, the host sends, by the effects of each result.
 *
 * <p>Thread-safe if its store and clock are.
 */
public final class ComplaintDesk {

    private final ComplaintStore store;
    private final ZoneId zone;
    private final PolicyHistory<ComplaintProcess> processes;
    private final InstantSource clock;
    private final String prefix;

    private ComplaintDesk(Builder builder, InstantSource clock) {
        this.store = builder.store;
        DeadlineProfile profile =
                Optional.ofNullable(builder.profile).orElseGet(() -> DeadlineProfile.generic(WorkCalendar.always()));
        this.zone = profile.calendar().zone();
        this.processes = PolicyHistory.of(builder.policies.versions().stream()
                .map(version -> new Policy<>(
                        version.name(),
                        version.version(),
                        version.effectiveFrom(),
                        ComplaintProcess.of(builder.workflow, profile, version.content()),
                        version.note()))
                .toList());
        this.clock = clock;
        this.prefix = builder.prefix;
    }

    /** Begins a desk over a store. */
    public static Builder over(ComplaintStore store) {
        return new Builder(store);
    }

    /** Returns the desk as somebody uses it, in the roles that the host has checked. */
    public DeskSession as(Actor actor) {
        return new DeskSession(this, actor, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * Fires what is due up to now: the events of timers, and one escalation of a complaint for all its other clocks whose
     * time is over and of which nobody was told. Call it from the host's scheduler; several at once do no harm.
     *
     * @param request how many complaints at most, and after which
     * @return what was done and what was refused, and where to go on
     * @throws io.dangol.crm.storage.StorageException if the host's storage fails; what was done stays done
     */
    public DueRun runDue(PageRequest request) {
        return DueRun.over(this, request);
    }

    ComplaintStore store() {
        return store;
    }

    InstantSource clock() {
        return clock;
    }

    /**
     * Returns the handling behind this desk as it is at an instant, for what needs no store.
     *
     * @throws IllegalArgumentException if no policy is in force on the day of the instant in the zone of the calendar
     */
    public ComplaintProcess process(Instant at) {
        LocalDate day = dayOf(at);
        return processes
                .at(day)
                .map(Policy::content)
                .orElseThrow(() -> new IllegalArgumentException("No version of policy " + processes.name()
                        + " is in force on " + day + "; the first is from "
                        + processes.versions().get(0).effectiveFrom()
                        + ". Give the desk a version from an earlier day."));
    }

    /** Returns the number of a complaint that comes in now. */
    ComplaintNumber nextNumber(Instant at) {
        String series = prefix + "-" + dayOf(at).getYear();
        return ComplaintNumber.of(series, store.nextPlace(series));
    }

    /** Refuses instants that no store keeps, some of which have no date. */
    private LocalDate dayOf(Instant at) {
        return EpochMicros.toInstant(EpochMicros.truncate(at)).atZone(zone).toLocalDate();
    }

    /** Describes a desk; mutable, for one thread. */
    public static final class Builder {

        private static final int MAX_PREFIX = 16;

        private final ComplaintStore store;
        private ComplaintWorkflow workflow = ComplaintWorkflow.simple();
        private @Nullable DeadlineProfile profile;
        private PolicyHistory<ComplaintPolicy> policies = always(ComplaintPolicy.standard());
        private @Nullable InstantSource clock;
        private String prefix = "C";

        private Builder(ComplaintStore store) {
            this.store = Objects.requireNonNull(store, "store");
        }

        /** Sets the workflow; {@link ComplaintWorkflow#simple} without a call. */
        public Builder workflow(ComplaintWorkflow moves) {
            workflow = Objects.requireNonNull(moves, "moves");
            return this;
        }

        /** Sets the profile; without a call {@link DeadlineProfile#generic} with a calendar that never closes. */
        public Builder profile(DeadlineProfile deadlines) {
            profile = Objects.requireNonNull(deadlines, "deadlines");
            return this;
        }

        /** Sets the policy; {@link ComplaintPolicy#standard} without a call. */
        public Builder policy(ComplaintPolicy decisions) {
            policies = always(decisions);
            return this;
        }

        /**
         * Sets the policies in the place of one: each command goes by the version in force on its day, in the zone of the
         * calendar of the profile.
         *
         * @throws IllegalArgumentException if two versions have one name, for the audit trail could not tell them apart
         */
        public Builder policies(PolicyHistory<ComplaintPolicy> history) {
            Set<String> names = new HashSet<>();
            for (Policy<ComplaintPolicy> version : history.versions()) {
                if (!names.add(version.content().name())) {
                    throw new IllegalArgumentException("Version " + version.version() + " of policy " + history.name()
                            + " is called " + version.content().name()
                            + " as an earlier one, and the audit trail keeps the name. Give each its own by named.");
                }
            }
            policies = history;
            return this;
        }

        private static PolicyHistory<ComplaintPolicy> always(ComplaintPolicy policy) {
            return PolicyHistory.of(Policy.of("complaints", LocalDate.MIN, policy));
        }

        /** Sets where the desk asks for the time; there is no default. */
        public Builder clock(InstantSource source) {
            clock = Objects.requireNonNull(source, "source");
            return this;
        }

        /**
         * Sets what numbers begin with, before the year; {@code C} without a call.
         *
         * @param text 1 to 16 characters as {@link KeyText} allows
         * @throws IllegalArgumentException if the text is not allowed
         */
        public Builder numbersBeginWith(String text) {
            prefix = KeyText.require("Beginning of complaint numbers", text, MAX_PREFIX);
            return this;
        }

        /**
         * Returns the desk.
         *
         * @throws IllegalArgumentException if there is no clock, or a timer of the workflow runs by a window of the profile
         */
        public ComplaintDesk build() {
            if (clock == null) {
                throw new IllegalArgumentException(
                        "The desk has no clock; the library never reads the system's by itself."
                                + " Call clock, for example with InstantSource.system().");
            }
            return new ComplaintDesk(this, clock);
        }
    }
}
