package io.dangol.crm.examples;

import io.dangol.crm.calendar.WorkCalendar;
import io.dangol.crm.sla.ActorRole;
import io.dangol.crm.sla.Priority;
import io.dangol.crm.sla.TicketEventType;
import io.dangol.crm.sla.TicketId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Half a year of a made-up service desk in Seoul and Berlin: tickets come in by day, wait for the requester now and then,
 * are mostly solved in time, and some come back.
 *
 * <p>The same seed gives the same rows. Immutable and thread-safe.
 *
 * @param seed of all random numbers
 */
record MadeUpDesk(long seed) {

    private static final int TICKETS = 600;
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 2);
    private static final int DAYS = 180;
    private static final Instant END = Instant.parse("2025-06-30T08:00:00Z");
    private static final int OWNERS = 4;
    private static final double URGENT = 0.05;
    private static final double HIGH = 0.25;
    private static final double LOW = 0.8;

    /** Returns the clocks of the made-up tickets as of {@code 2025-06-30T08:00Z}. */
    DeskIntake intake(ServiceLevels levels) {
        DeskRows rows = new DeskRows();
        for (int number = 1; number <= TICKETS; number++) {
            new Life(new Chance(seed, number), levels, number)
                    .rows().stream().filter(row -> !row.at().isAfter(END)).forEach(rows::add);
        }
        return rows.intake(levels, Site.LOCAL, List.of()).upTo(END);
    }

    /** The life of one ticket. */
    private static final class Life {

        private final Chance chance;
        private final TicketId ticket;
        private final Site site;
        private final Priority priority;
        private final WorkCalendar calendar;
        private final List<DeskRow> rows = new ArrayList<>();
        private Instant now;

        Life(Chance chance, ServiceLevels levels, int number) {
            this.chance = chance;
            this.ticket = TicketId.of(Integer.toString(1_000 + number));
            this.site = chance.uniform() < 0.6 ? Site.SEOUL : Site.BERLIN;
            double urgency = chance.uniform();
            this.priority = urgency < URGENT
                    ? Priority.URGENT
                    : urgency < HIGH ? Priority.HIGH : urgency < LOW ? Priority.NORMAL : Priority.LOW;
            WorkCalendar office = levels.office(site);
            this.calendar = priority.equals(Priority.URGENT) ? WorkCalendar.always() : office;
            LocalDate day = FIRST.plusDays((long) (DAYS * chance.uniform()));
            if (day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0 && chance.uniform() < 0.8) {
                day = day.plusDays(2);
            }
            double hour = 8 + 6 * (chance.uniform() + chance.uniform());
            this.now = day.atStartOfDay(office.zone()).toInstant().plusSeconds((long) (3_600 * hour));
        }

        List<DeskRow> rows() {
            double response = priority.equals(Priority.HIGH) ? 2 : priority.equals(Priority.NORMAL) ? 4 : 8;
            double solution = priority.equals(Priority.NORMAL) ? 40 : priority.equals(Priority.LOW) ? 80 : 16;
            if (priority.equals(Priority.URGENT)) {
                response = 1;
                solution = 8;
            }
            add(TicketEventType.CREATED, ActorRole.REQUESTER, Optional.of(owner()));
            work(response * skewed(-1.3, 0.9));
            add(TicketEventType.PUBLIC_REPLY, ActorRole.AGENT, Optional.empty());
            status("open", StatusMeaning.WORKING, ActorRole.AGENT);
            work(solution * skewed(-1.9, 0.8));
            if (chance.uniform() < 0.15) {
                add(TicketEventType.INTERNAL_NOTE, ActorRole.AGENT, Optional.of(owner()));
            }
            if (chance.uniform() < 0.45) {
                waitForRequester(response);
            }
            work(solution * skewed(-1.6, 0.9));
            status("solved", StatusMeaning.SOLVED, ActorRole.AGENT);
            if (chance.uniform() < 0.06) {
                pass(2 * 86_400 * chance.uniform());
                status("open", StatusMeaning.WORKING, ActorRole.REQUESTER);
                work(response * skewed(-0.9, 0.6));
                add(TicketEventType.PUBLIC_REPLY, ActorRole.AGENT, Optional.empty());
                work(solution * skewed(-2.2, 0.6));
                status("solved", StatusMeaning.SOLVED, ActorRole.AGENT);
            }
            pass(4 * 86_400);
            status("closed", StatusMeaning.DROPPED, ActorRole.SYSTEM);
            return rows;
        }

        private void waitForRequester(double response) {
            add(TicketEventType.PUBLIC_REPLY, ActorRole.AGENT, Optional.empty());
            status("pending", StatusMeaning.WAITING, ActorRole.AGENT);
            pass(86_400 * skewed(-0.2, 0.9));
            add(TicketEventType.PUBLIC_REPLY, ActorRole.REQUESTER, Optional.empty());
            status("open", StatusMeaning.WORKING, ActorRole.SYSTEM);
            work(2 * response * skewed(-1.4, 0.8));
            add(TicketEventType.PUBLIC_REPLY, ActorRole.AGENT, Optional.empty());
        }

        private String owner() {
            return site.option() + "-" + (1 + (int) (OWNERS * chance.uniform()));
        }

        private double skewed(double mean, double deviation) {
            return StrictMath.exp(mean + deviation * chance.normal());
        }

        /** Lets hours of open time go by. */
        private void work(double hours) {
            Duration open = Duration.ofSeconds((long) (3_600 * hours));
            now = calendar.plus(now, open).orElse(WorkCalendar.HORIZON_END.minus(1, ChronoUnit.DAYS));
        }

        private void pass(double seconds) {
            now = now.plusSeconds((long) seconds);
        }

        private void status(String name, StatusMeaning meaning, ActorRole role) {
            rows.add(DeskRow.of(0, ticket, now, TicketEventType.INTERNAL_NOTE)
                    .inStatus(name, meaning)
                    .by(role));
        }

        private void add(TicketEventType type, ActorRole role, Optional<String> owner) {
            rows.add(DeskRow.of(0, ticket, now, type).by(role).with(Optional.of(priority), owner, Optional.of(site)));
        }
    }
}
