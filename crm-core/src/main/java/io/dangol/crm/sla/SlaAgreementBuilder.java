package io.dangol.crm.sla;

import io.dangol.crm.calendar.WorkCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Describes a {@link SlaAgreement}. What is not said is: an SLA, valid for ever, clocks pause in no status and are at risk
 * from 80 % on, reopening continues the clock, a change recomputes it, nothing is excluded or credited.
 *
 * <p>Durations are open time of the calendar given with them. Mutable, for one thread.
 */
public final class SlaAgreementBuilder {

    private static final int DEFAULT_AT_RISK_PERCENT = 80;

    private final String name;
    private final List<SlaTarget> targets = new ArrayList<>();
    private final List<PauseRule> pauses = new ArrayList<>();
    private final List<Exclusion> exclusions = new ArrayList<>();
    private AgreementKind kind = AgreementKind.SLA;
    private @Nullable String provider;
    private @Nullable String recipient;
    private @Nullable Instant validFrom;
    private @Nullable Instant validUntil;
    private ReopenMode onReopen = ReopenMode.CONTINUE;
    private ChangeMode onChange = ChangeMode.RECOMPUTE;
    private int atRiskPercent = DEFAULT_AT_RISK_PERCENT;
    private ServiceCredits credits = ServiceCredits.none();

    SlaAgreementBuilder(String name) {
        this.name = Objects.requireNonNull(name, "name");
    }

    /** Says between whom the agreement is made. */
    public SlaAgreementBuilder kind(AgreementKind agreementKind) {
        kind = Objects.requireNonNull(agreementKind, "agreementKind");
        return this;
    }

    /** Names the parties. */
    public SlaAgreementBuilder between(String providerName, String recipientName) {
        provider = Objects.requireNonNull(providerName, "providerName");
        recipient = Objects.requireNonNull(recipientName, "recipientName");
        return this;
    }

    /** Says from when on it holds, inclusive. */
    public SlaAgreementBuilder validFrom(Instant from) {
        validFrom = Objects.requireNonNull(from, "from");
        return this;
    }

    /** Says until when it holds, exclusive. */
    public SlaAgreementBuilder validUntil(Instant until) {
        validUntil = Objects.requireNonNull(until, "until");
        return this;
    }

    /** Adds a target of the first response to tickets of a priority. */
    public SlaAgreementBuilder firstResponse(Priority priority, Duration within, WorkCalendar calendar) {
        return response(SlaMetric.FIRST_RESPONSE, priority, within, calendar);
    }

    /** Adds a target of each further response to tickets of a priority. */
    public SlaAgreementBuilder nextResponse(Priority priority, Duration within, WorkCalendar calendar) {
        return response(SlaMetric.NEXT_RESPONSE, priority, within, calendar);
    }

    /** Adds a target of updates to tickets of a priority. */
    public SlaAgreementBuilder periodicUpdate(Priority priority, Duration within, WorkCalendar calendar) {
        return response(SlaMetric.PERIODIC_UPDATE, priority, within, calendar);
    }

    /** Adds a target of the resolution of tickets of a priority. */
    public SlaAgreementBuilder resolution(Priority priority, Duration within, WorkCalendar calendar) {
        return target(new ResolutionTarget(TargetScope.any().priority(priority), within, calendar));
    }

    /** Adds a target of the host's own for tickets of a priority. */
    public SlaAgreementBuilder custom(SlaMetric metric, Priority priority, Duration within, WorkCalendar calendar) {
        return target(new CustomTarget(metric, TargetScope.any().priority(priority), within, calendar));
    }

    /** Adds a target of the first response to tickets for which none before holds. */
    public SlaAgreementBuilder firstResponse(Duration within, WorkCalendar calendar) {
        return target(new ResponseTarget(SlaMetric.FIRST_RESPONSE, TargetScope.any(), within, calendar));
    }

    /** Adds a target of each further response to tickets for which none before holds. */
    public SlaAgreementBuilder nextResponse(Duration within, WorkCalendar calendar) {
        return target(new ResponseTarget(SlaMetric.NEXT_RESPONSE, TargetScope.any(), within, calendar));
    }

    /** Adds a target of updates to tickets for which none before holds. */
    public SlaAgreementBuilder periodicUpdate(Duration within, WorkCalendar calendar) {
        return target(new ResponseTarget(SlaMetric.PERIODIC_UPDATE, TargetScope.any(), within, calendar));
    }

    /** Adds a target of the resolution of tickets for which none before holds. */
    public SlaAgreementBuilder resolution(Duration within, WorkCalendar calendar) {
        return target(new ResolutionTarget(TargetScope.any(), within, calendar));
    }

    private SlaAgreementBuilder response(SlaMetric metric, Priority priority, Duration within, WorkCalendar calendar) {
        return target(new ResponseTarget(metric, TargetScope.any().priority(priority), within, calendar));
    }

    /** Adds a target of any scope. The first in order that includes a ticket holds for it. */
    public SlaAgreementBuilder target(SlaTarget target) {
        targets.add(Objects.requireNonNull(target, "target"));
        return this;
    }

    /** Pauses all clocks in these statuses. */
    public SlaAgreementBuilder pausesIn(String... statuses) {
        for (String status : statuses) {
            pauses.add(new PauseRule(status, Optional.empty()));
        }
        return this;
    }

    /** Pauses the clocks of one metric in these statuses. */
    public SlaAgreementBuilder pausesIn(SlaMetric metric, String... statuses) {
        for (String status : statuses) {
            pauses.add(new PauseRule(status, Optional.of(metric)));
        }
        return this;
    }

    /** Says what a reopening does to the clock of the resolution. */
    public SlaAgreementBuilder onReopen(ReopenMode mode) {
        onReopen = Objects.requireNonNull(mode, "mode");
        return this;
    }

    /** Says what a change of priority, or a change to this agreement, does to clocks that run. */
    public SlaAgreementBuilder onChange(ChangeMode mode) {
        onChange = Objects.requireNonNull(mode, "mode");
        return this;
    }

    /**
     * Says from what share of its target on a clock is at risk.
     *
     * @param percent 1 to 100
     */
    public SlaAgreementBuilder atRiskFrom(int percent) {
        atRiskPercent = percent;
        return this;
    }

    /** Leaves tickets out of attainment. */
    public SlaAgreementBuilder excluding(String exclusion, Predicate<TicketFacts> tickets) {
        exclusions.add(new Exclusion(exclusion, tickets));
        return this;
    }

    /** Says what is credited when targets are missed. */
    public SlaAgreementBuilder credits(ServiceCredits serviceCredits) {
        credits = Objects.requireNonNull(serviceCredits, "serviceCredits");
        return this;
    }

    /**
     * Returns the agreement.
     *
     * @throws IllegalArgumentException if there is no target, or something contradicts itself
     */
    public SlaAgreement build() {
        return new SlaAgreement(
                name,
                kind,
                Optional.ofNullable(provider),
                Optional.ofNullable(recipient),
                Optional.ofNullable(validFrom),
                Optional.ofNullable(validUntil),
                targets,
                pauses,
                onReopen,
                onChange,
                atRiskPercent,
                exclusions,
                credits);
    }
}
