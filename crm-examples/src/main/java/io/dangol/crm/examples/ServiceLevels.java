package io.dangol.crm.examples;

import io.dangol.crm.calendar.KoreanHolidays;
import io.dangol.crm.calendar.WeekDays;
import io.dangol.crm.calendar.WorkCalendar;
import io.dangol.crm.sla.CustomTarget;
import io.dangol.crm.sla.EscalationLadder;
import io.dangol.crm.sla.EscalationStep;
import io.dangol.crm.sla.Priority;
import io.dangol.crm.sla.ResolutionTarget;
import io.dangol.crm.sla.ResponseTarget;
import io.dangol.crm.sla.SlaAgreement;
import io.dangol.crm.sla.SlaAgreementBuilder;
import io.dangol.crm.sla.SlaMetric;
import io.dangol.crm.sla.SlaPolicies;
import io.dangol.crm.sla.TargetScope;
import io.dangol.crm.sla.TicketEventType;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The agreements of the example: urgent tickets round the clock, all others by the office hours of their site.
 *
 * <p>Immutable and thread-safe.
 */
final class ServiceLevels {

    /** The share of targets that is promised to be met. */
    static final double AGREED_SHARE = 0.9;

    /** The attribute of a ticket that names its site. */
    static final String SITE = "site";

    /** From the receipt to the first status that is not new, for logs that have no replies. */
    static final SlaMetric FIRST_MOVE = SlaMetric.custom("first move")
            .startsOn(event -> event.type() == TicketEventType.CREATED)
            .stopsOn(event -> event.type() == TicketEventType.STATUS_CHANGED
                    && !event.value().equalsIgnoreCase("new"))
            .build();

    /** The priorities that have targets of their own; others have those of normal. */
    static final Set<String> PRIORITIES = Set.of("urgent", "high", "normal", "low");

    /** The names of the agreements, as an event may name one. */
    static final String NAMES = "round-the-clock, seoul, berlin, local";

    private static final String ROUND_THE_CLOCK = "round-the-clock";
    private static final WeekDays WEEK = WeekDays.from(DayOfWeek.MONDAY).to(DayOfWeek.FRIDAY);

    private final Map<Site, WorkCalendar> offices;
    private final SlaPolicies policies;

    private ServiceLevels(HelpDesk desk, ZoneId zone, boolean withReplies) {
        this.offices = Map.of(
                Site.SEOUL,
                WorkCalendar.in(ZoneId.of("Asia/Seoul"))
                        .weekly(WEEK, "09:00-12:00", "13:00-18:00")
                        .closed(KoreanHolidays.all())
                        .build(),
                Site.BERLIN,
                WorkCalendar.in(ZoneId.of("Europe/Berlin"))
                        .weekly(WEEK, "09:00-17:00")
                        .build(),
                Site.LOCAL,
                WorkCalendar.in(zone).weekly(WEEK, "09:00-18:00").build());
        this.policies = SlaPolicies.when(
                        "urgent", facts -> facts.priority().equals(Priority.URGENT), roundTheClock(desk, withReplies))
                .when(
                        "served in Seoul",
                        facts -> Site.SEOUL.option().equals(facts.attributes().get(SITE)),
                        office(Site.SEOUL, desk, withReplies))
                .when(
                        "served in Berlin",
                        facts -> Site.BERLIN.option().equals(facts.attributes().get(SITE)),
                        office(Site.BERLIN, desk, withReplies))
                .otherwise(office(Site.LOCAL, desk, withReplies));
    }

    /**
     * Returns the agreements for a log that has replies.
     *
     * @param desk in whose statuses clocks pause
     * @param zone of the local office hours
     */
    static ServiceLevels withReplies(HelpDesk desk, ZoneId zone) {
        return new ServiceLevels(desk, zone, true);
    }

    /** Returns the agreements for a log without replies, where the first move out of new counts as the response. */
    static ServiceLevels withoutReplies(HelpDesk desk, ZoneId zone) {
        return new ServiceLevels(desk, zone, false);
    }

    SlaPolicies policies() {
        return policies;
    }

    /** Returns the office hours of a site. */
    WorkCalendar office(Site site) {
        return offices.getOrDefault(site, WorkCalendar.always());
    }

    /** Returns whom to alert and when, by the agreement that holds: at any hour for urgent tickets, else in office hours. */
    EscalationLadder ladder(String agreement) {
        EscalationLadder ladder = EscalationLadder.of(
                EscalationStep.atPercent(75, "remind the owner"),
                EscalationStep.atBreach("tell the team lead"),
                EscalationStep.afterBreach(Duration.ofHours(4), "tell the service manager"));
        return Site.of(agreement).map(site -> ladder.alertsDuring(office(site))).orElse(ladder);
    }

    private static SlaAgreement roundTheClock(HelpDesk desk, boolean withReplies) {
        SlaAgreementBuilder agreement = pausing(ROUND_THE_CLOCK, desk);
        return targets(agreement, Optional.empty(), WorkCalendar.always(), withReplies, 1, 8)
                .build();
    }

    private SlaAgreement office(Site site, HelpDesk desk, boolean withReplies) {
        WorkCalendar office = office(site);
        SlaAgreementBuilder agreement = pausing(site.option(), desk);
        targets(agreement, Optional.of(Priority.HIGH), office, withReplies, 2, 16);
        targets(agreement, Optional.of(Priority.LOW), office, withReplies, 8, 80);
        return targets(agreement, Optional.empty(), office, withReplies, 4, 40).build();
    }

    private static SlaAgreementBuilder pausing(String name, HelpDesk desk) {
        return SlaAgreement.named(name)
                .between("service desk", "customers")
                .pausesIn(SlaMetric.RESOLUTION, desk.waiting().toArray(String[]::new));
    }

    private static SlaAgreementBuilder targets(
            SlaAgreementBuilder agreement,
            Optional<Priority> priority,
            WorkCalendar calendar,
            boolean withReplies,
            int responseHours,
            int solutionHours) {
        TargetScope scope = priority.map(TargetScope.any()::priority).orElse(TargetScope.any());
        Duration response = Duration.ofHours(responseHours);
        if (withReplies) {
            agreement
                    .target(new ResponseTarget(SlaMetric.FIRST_RESPONSE, scope, response, calendar))
                    .target(new ResponseTarget(SlaMetric.NEXT_RESPONSE, scope, response.multipliedBy(2), calendar));
        } else {
            agreement.target(new CustomTarget(FIRST_MOVE, scope, response, calendar));
        }
        return agreement.target(new ResolutionTarget(scope, Duration.ofHours(solutionHours), calendar));
    }

    /** Returns in words what was agreed, a line for each agreement. */
    List<String> lines() {
        ZoneId local = office(Site.LOCAL).zone();
        return List.of(
                "  urgent tickets are served round the clock: response within 1 h, solution within 8 h",
                "  others in office hours, Monday to Friday: high 2 h and 16 h, normal 4 h and 40 h, low 8 h and 80 h",
                "  seoul 09:00-12:00 and 13:00-18:00 but for the holidays of South Korea; berlin 09:00-17:00;",
                "  local 09:00-18:00 in " + (local.equals(ZoneOffset.UTC) ? "UTC" : local.getId())
                        + "; 90 % of all targets are to be met");
    }
}
