package io.dangol.crm.examples;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;

import io.dangol.crm.CustomerId;
import io.dangol.crm.calendar.WeekDays;
import io.dangol.crm.calendar.WorkCalendar;
import io.dangol.crm.complaint.AuthorityLimits;
import io.dangol.crm.complaint.ComplaintDesk;
import io.dangol.crm.complaint.ComplaintIntake;
import io.dangol.crm.complaint.ComplaintNumber;
import io.dangol.crm.complaint.ComplaintPolicy;
import io.dangol.crm.complaint.ComplaintRoles;
import io.dangol.crm.complaint.ComplaintText;
import io.dangol.crm.complaint.ComplaintTrail;
import io.dangol.crm.complaint.ComplaintWorkflow;
import io.dangol.crm.complaint.DeadlineProfile;
import io.dangol.crm.memory.InMemoryComplaints;
import io.dangol.crm.storage.PageRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * A made-up complaint desk with the standard workflow: half a year of complaints, handled one step after the other at a
 * real desk over a store in memory, whose due list runs every morning.
 *
 * <p>What people do and when is drawn from a seed; what the desk makes of it, clocks, timers and refusals, is the
 * library's. The same seed gives the same trails. For one thread, to be lived once.
 */
final class MadeUpComplaints {

    /** Until when it is lived; what was planned for later has not happened. */
    static final Instant END = Instant.parse("2025-06-30T17:00:00Z");

    private static final Instant BEGIN = Instant.parse("2025-01-02T00:00:00Z");
    private static final int COMPLAINTS = 220;
    private static final double OFFICE_HOURS = 8;
    private static final List<String> CHANNELS = List.of("phone", "email", "web", "letter");
    private static final List<String> CATEGORIES = List.of("delivery", "billing", "quality", "advice");

    private final long seed;
    private final WorkCalendar office = WorkCalendar.in(ZoneOffset.UTC)
            .weekly(WeekDays.from(MONDAY).to(FRIDAY), "09:00-17:00")
            .build();
    private final InMemoryComplaints store = new InMemoryComplaints();
    private final List<ComplaintNumber> numbers = new ArrayList<>();
    private final PriorityQueue<Step> steps =
            new PriorityQueue<>(Comparator.comparing(Step::at).thenComparing(Step::place));
    private Instant now = BEGIN;
    private long planned;

    private final ComplaintDesk desk = ComplaintDesk.over(store)
            .workflow(ComplaintWorkflow.standard())
            .profile(DeadlineProfile.generic(office))
            .policy(ComplaintPolicy.standard()
                    .named("made-up")
                    .limits(AuthorityLimits.standard().upTo(ComplaintRoles.HANDLER, MadeUpCase.LIMIT)))
            .clock(() -> now)
            .build();

    /** What is planned, in the order of time, and at the same time in that of planning. */
    private record Step(Instant at, long place, Runnable what) {}

    MadeUpComplaints(long seed) {
        this.seed = seed;
    }

    /** Lives the half year and returns the trails, by number. */
    List<ComplaintTrail> trails() {
        Duration span = Duration.between(BEGIN, END);
        for (int i = 0; i < COMPLAINTS; i++) {
            Chance chance = new Chance(seed, i);
            CustomerId customer = CustomerId.of(Integer.toString(10_001 + i));
            plan(BEGIN.plusSeconds((long) (span.toSeconds() * chance.uniform())), () -> begin(customer, chance));
        }
        for (Instant morning = BEGIN.plus(Duration.ofHours(6));
                morning.isBefore(END);
                morning = morning.plus(Duration.ofDays(1))) {
            plan(morning, this::runDue);
        }
        for (Step step = steps.poll(); step != null; step = steps.poll()) {
            now = step.at();
            step.what().run();
        }
        return numbers.stream()
                .map(number -> ComplaintTrail.of(
                        store.history(number, PageRequest.first(200)).items()))
                .toList();
    }

    private void begin(CustomerId customer, Chance chance) {
        new MadeUpCase(this, desk, register(customer, chance), customer, chance).begin();
    }

    private void runDue() {
        Optional<PageRequest> page = Optional.of(PageRequest.first(100));
        while (page.isPresent()) {
            PageRequest asked = page.get();
            page = desk.runDue(asked).next().map(asked::after);
        }
    }

    ComplaintNumber register(CustomerId customer, Chance chance) {
        String channel = CHANNELS.get((int) (CHANNELS.size() * chance.uniform()));
        String category = CATEGORIES.get((int) (CATEGORIES.size() * chance.uniform()));
        ComplaintNumber number = desk.as(MadeUpCase.ANNA)
                .register(ComplaintIntake.of(customer, channel, category), ComplaintText.of("made up"))
                .number();
        numbers.add(number);
        return number;
    }

    boolean isOpen(ComplaintNumber number) {
        return store.find(number).orElseThrow().value().isOpen();
    }

    Instant now() {
        return now;
    }

    /** Returns the instant after some days of open hours from another one. */
    Instant worked(Instant from, double days) {
        return office.plus(from, Duration.ofSeconds((long) (days * OFFICE_HOURS * 3_600)))
                .orElseThrow();
    }

    /** Plans what the house does after some days of open hours. */
    void staff(double days, Runnable what) {
        plan(worked(now, days), what);
    }

    /** Plans what somebody outside does after some days. */
    void outside(double days, Runnable what) {
        plan(now.plusSeconds((long) (days * 86_400)), what);
    }

    void plan(Instant at, Runnable what) {
        if (at.isBefore(END)) {
            steps.add(new Step(at, planned++, what));
        }
    }
}
