package io.dangol.crm.complaint;

import io.dangol.crm.KeyText;
import io.dangol.crm.calendar.WorkCalendar;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How long each clock of a complaint may run, by whose rules, and by which calendar.
 *
 * <pre>{@code
 * DeadlineProfile.generic(seoul).with(ComplaintClock.FINAL, ClockRule.statutory(DeadlinePeriod.businessDays(10)));
 * }</pre>
 *
 * <p>A profile is data: a rule that changes is another profile, and complaints that came in before keep the ends of their
 * clocks. A clock without a rule never runs. The four profiles here hold what their sources say; where a source says
 * nothing about a clock of the house, the figures of {@link #generic} stand.
 *
 * <p>Immutable and thread-safe.
 */
public final class DeadlineProfile {

    /** The most characters of a name. */
    public static final int MAX_NAME = 64;

    private final String name;
    private final String source;
    private final WorkCalendar calendar;
    private final Map<ComplaintClock, ClockRule> rules;

    private DeadlineProfile(String name, String source, WorkCalendar calendar, Map<ComplaintClock, ClockRule> rules) {
        this.name = KeyText.require("Name of a profile", name, MAX_NAME);
        this.source = Objects.requireNonNull(source, "source");
        this.calendar = Objects.requireNonNull(calendar, "calendar");
        this.rules = Collections.unmodifiableMap(rules);
    }

    /**
     * Returns a profile without rules.
     *
     * @param name 1 to 64 characters as {@link KeyText} allows; complaints keep it
     * @param source where the rules stand, for a reader
     * @throws IllegalArgumentException if the name is not allowed
     */
    public static DeadlineProfile named(String name, String source, WorkCalendar calendar) {
        return new DeadlineProfile(name, source, calendar, new LinkedHashMap<>());
    }

    /**
     * Returns figures for a house without other rules: acknowledged in 1 business day, assessed in 3, a word every 10,
     * answered in 20. They are a decision of this library; ISO 10002:2018 asks for an acknowledgement at once and gives no
     * figures. Besides: 5 business days for a reply, 2 for an approval, 10 until an answer counts as accepted, 10 for the
     * survey, 10 for a promise of redress without a date; 6 months to go outside.
     */
    public static DeadlineProfile generic(WorkCalendar calendar) {
        return named("GENERIC", "decision of this library; ISO 10002:2018 gives no figures", calendar)
                .with(ComplaintClock.ACK, ClockRule.statutory(DeadlinePeriod.businessDays(1)))
                .with(ComplaintClock.ASSESS, ClockRule.internal(DeadlinePeriod.businessDays(3)))
                .with(ComplaintClock.PROGRESS, ClockRule.internal(DeadlinePeriod.businessDays(10)))
                .with(ComplaintClock.FINAL, ClockRule.statutory(DeadlinePeriod.businessDays(20)))
                .with(ComplaintClock.REPLY, ClockRule.internal(DeadlinePeriod.businessDays(5)))
                .with(ComplaintClock.APPROVAL, ClockRule.internal(DeadlinePeriod.businessDays(2)))
                .with(ComplaintClock.ACCEPT, ClockRule.internal(DeadlinePeriod.businessDays(10)))
                .with(ComplaintClock.REFERRAL, ClockRule.window(DeadlinePeriod.months(6)))
                .with(ComplaintClock.SURVEY, ClockRule.internal(DeadlinePeriod.businessDays(10)))
                .with(ComplaintClock.RECOVERY, ClockRule.internal(DeadlinePeriod.businessDays(10)));
    }

    /**
     * Returns the rules of the UK Financial Conduct Authority (DISP 1.5 and 1.6): promptly acknowledged, for which it
     * gives no figure; resolved by the close of the third business day after the day of receipt on the short path; a final
     * response in 8 weeks; 6 months to go to the ombudsman.
     */
    public static DeadlineProfile fcaDisp(WorkCalendar calendar) {
        return generic(calendar)
                .renamed("FCA_DISP", "FCA Handbook, DISP 1.5 and 1.6")
                .without(ComplaintClock.ACK)
                .with(ComplaintClock.SUMMARY, ClockRule.window(DeadlinePeriod.businessDays(3)))
                .with(ComplaintClock.FINAL, ClockRule.statutory(DeadlinePeriod.weeks(8)));
    }

    /**
     * Returns the rules of the same authority for payment services (DISP 1.6.2A): a final response in 15 business days,
     * in exceptional cases 35.
     */
    public static DeadlineProfile fcaPsd(WorkCalendar calendar) {
        return fcaDisp(calendar)
                .renamed("FCA_PSD", "FCA Handbook, DISP 1.6.2A")
                .with(
                        ComplaintClock.FINAL,
                        ClockRule.statutory(DeadlinePeriod.businessDays(15), DeadlinePeriod.businessDays(35)));
    }

    /**
     * Returns the rules of the US Consumer Financial Protection Bureau (manual of its company portal): a response in 15
     * calendar days, 60 if it is in progress; 60 days for the consumer to say how it was handled.
     */
    public static DeadlineProfile cfpb(WorkCalendar calendar) {
        return generic(calendar)
                .renamed("CFPB", "CFPB company portal manual")
                .without(ComplaintClock.ACK)
                .with(
                        ComplaintClock.FINAL,
                        ClockRule.statutory(DeadlinePeriod.calendarDays(15), DeadlinePeriod.calendarDays(60)))
                .with(ComplaintClock.SURVEY, ClockRule.internal(DeadlinePeriod.calendarDays(60)));
    }

    /**
     * Returns this profile under another name.
     *
     * @throws IllegalArgumentException if the name is not allowed
     */
    public DeadlineProfile renamed(String newName, String newSource) {
        return new DeadlineProfile(newName, newSource, calendar, rules);
    }

    /** Returns this profile with a rule, in the place of an earlier one of the clock. */
    public DeadlineProfile with(ComplaintClock clock, ClockRule rule) {
        Map<ComplaintClock, ClockRule> more = new LinkedHashMap<>(rules);
        more.put(Objects.requireNonNull(clock, "clock"), Objects.requireNonNull(rule, "rule"));
        return new DeadlineProfile(name, source, calendar, more);
    }

    /** Returns this profile without a clock, which then never runs. */
    public DeadlineProfile without(ComplaintClock clock) {
        Map<ComplaintClock, ClockRule> fewer = new LinkedHashMap<>(rules);
        fewer.remove(clock);
        return new DeadlineProfile(name, source, calendar, fewer);
    }

    /** Returns the name. */
    public String name() {
        return name;
    }

    /** Returns where the rules stand. */
    public String source() {
        return source;
    }

    /** Returns the calendar by which days and hours are counted. */
    public WorkCalendar calendar() {
        return calendar;
    }

    /** Returns the rules, in the order in which they were given. */
    public Map<ComplaintClock, ClockRule> rules() {
        return rules;
    }

    /** Returns the rule of a clock; empty if it never runs. */
    public Optional<ClockRule> rule(ComplaintClock clock) {
        return Optional.ofNullable(rules.get(clock));
    }

    /** Returns name and source. */
    @Override
    public String toString() {
        return "DeadlineProfile[" + name + ", " + source + "]";
    }
}
