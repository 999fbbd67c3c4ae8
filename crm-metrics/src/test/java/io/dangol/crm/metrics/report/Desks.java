package io.dangol.crm.metrics.report;

import io.dangol.crm.calendar.WeekDays;
import io.dangol.crm.calendar.WorkCalendar;
import io.dangol.crm.sla.Attainment;
import io.dangol.crm.sla.ClockReading;
import io.dangol.crm.sla.Priority;
import io.dangol.crm.sla.SlaAgreement;
import io.dangol.crm.sla.SlaMetric;
import io.dangol.crm.sla.SlaPolicies;
import io.dangol.crm.sla.TicketClock;
import io.dangol.crm.sla.TicketEvent;
import io.dangol.crm.sla.TicketEventType;
import io.dangol.crm.sla.TicketFacts;
import io.dangol.crm.sla.TicketId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Small invented help desks. */
final class Desks {

    static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    static final Instant YEAR_END = Instant.parse("2024-12-30T08:00:00Z");
    static final String HOSTILE = "<b>&\"' \u202Egnp.";
    static final String HOSTILE_SHOWN = "<b>&\"' \uFFFDgnp.";

    private static final WorkCalendar HOURS = WorkCalendar.in(SEOUL)
            .weekly(WeekDays.from(DayOfWeek.MONDAY).to(DayOfWeek.FRIDAY), "09:00-12:00", "13:00-18:00")
            .build();

    private Desks() {}

    private static SlaAgreement agreement(String name, int response, int resolution) {
        return SlaAgreement.named(name)
                .firstResponse(Priority.HIGH, Duration.ofMinutes(30L * response), HOURS)
                .firstResponse(Priority.NORMAL, Duration.ofHours(response), HOURS)
                .resolution(Priority.HIGH, Duration.ofHours(resolution / 2), HOURS)
                .resolution(Priority.NORMAL, Duration.ofHours(resolution), HOURS)
                .pausesIn("waiting for customer")
                .build();
    }

    /** A desk of two agreements over a year in which nothing happened in July, with keys that need care. */
    static List<TicketClock> clocks() {
        List<TicketClock> clocks = new ArrayList<>();
        Random random = new Random(7);
        List<SlaAgreement> agreements = List.of(agreement("gold", 1, 8), agreement("standard <i>", 4, 24));
        List<String> owners = List.of("kim", "lee", HOSTILE, "");
        int number = 1000;
        for (int month = 1; month <= 12; month++) {
            int tickets = month == 7 ? 0 : 14 + 3 * month;
            for (int i = 0; i < tickets; i++) {
                SlaAgreement agreement = agreements.get(random.nextInt(3) / 2);
                Instant at = LocalDate.of(2024, month, 1 + random.nextInt(27))
                        .atTime(9, random.nextInt(60))
                        .atZone(SEOUL)
                        .toInstant();
                TicketId id = TicketId.of("T-" + number++);
                TicketClock clock = agreement.open(id, random.nextInt(4) == 0 ? Priority.HIGH : Priority.NORMAL, at);
                clocks.add(lived(clock, at, owners.get(random.nextInt(owners.size())), random));
            }
        }
        clocks.addAll(today(agreements.get(0), agreements.get(1)));
        return clocks;
    }

    /** Tickets that are open, or ended without an answer, when the year ends. */
    private static List<TicketClock> today(SlaAgreement gold, SlaAgreement standard) {
        Instant friday = Instant.parse("2024-12-27T00:30:00Z");
        Instant monday = Instant.parse("2024-12-30T00:30:00Z");
        return List.of(
                gold.open(TicketId.of(HOSTILE), Priority.NORMAL, friday)
                        .status(friday, "new")
                        .assign(friday, HOSTILE)
                        .status(at(friday, 95), "in progress")
                        .status(at(friday, 200), "<s>with & \"vendor\"")
                        .status(at(friday, 420), "waiting for customer")
                        .status(at(monday, 30), "in progress"),
                gold.open(TicketId.of("T-2001"), Priority.HIGH, monday).status(monday, "new"),
                gold.open(TicketId.of("T-2002"), Priority.NORMAL, monday).agentReply(at(monday, 5)),
                gold.open(TicketId.of("T-2003"), Priority.NORMAL, at(monday, 410)),
                standard.open(TicketId.of("T-2004"), Priority.NORMAL, at(monday, 300)),
                standard.open(TicketId.of("T-2005"), Priority.NORMAL, monday)
                        .agentReply(at(monday, 50))
                        .status(at(monday, 60), "waiting for customer"),
                standard.open(TicketId.of("T-2006"), Priority.NORMAL, monday)
                        .agentReply(at(monday, 20))
                        .close(at(monday, 100)));
    }

    private static Instant at(Instant from, int minutes) {
        return from.plus(Duration.ofMinutes(minutes));
    }

    private static TicketClock lived(TicketClock clock, Instant at, String owner, Random random) {
        TicketClock with = clock.status(at, "new");
        if (!owner.isEmpty()) {
            with = with.assign(at.plus(Duration.ofMinutes(5)), owner);
        }
        Instant reply = at.plus(Duration.ofMinutes((long) (4 + 32 * -Math.log(1 - random.nextDouble()))));
        with = with.agentReply(reply).status(reply, "in progress");
        Instant waiting = reply.plus(Duration.ofMinutes(10 + random.nextInt(90)));
        if (random.nextInt(2) == 0) {
            with = with.status(waiting, random.nextInt(4) == 0 ? "<s>with & \"vendor\"" : "waiting for customer")
                    .status(waiting.plus(Duration.ofHours(27)), "in progress");
            waiting = waiting.plus(Duration.ofHours(27));
        }
        Instant solved = waiting.plus(Duration.ofMinutes((long) (650 * -Math.log(1 - random.nextDouble()))));
        return random.nextInt(150) == 0 ? with : with.solve(solved);
    }

    static Attainment attainment() {
        return Attainment.of(clocks(), SEOUL, YEAR_END);
    }

    /** All readings of the desk, of clocks that stopped too. */
    static List<ClockReading> readings() {
        return clocks().stream()
                .filter(clock -> !clock.openedAt().isAfter(YEAR_END))
                .flatMap(clock -> clock.read(YEAR_END).stream())
                .toList();
    }

    static Attainment empty() {
        return Attainment.of(List.of(), SEOUL, YEAR_END);
    }

    /** One ticket of each result given, in a month. */
    static Attainment month(boolean... met) {
        List<TicketClock> clocks = new ArrayList<>();
        add(clocks, YearMonth.of(2024, 3), met);
        return Attainment.of(clocks, SEOUL, YEAR_END);
    }

    /** Months in a row until 2024-12, in each as many tickets as given, of which one in six is late. */
    static Attainment months(int months, int tickets) {
        List<TicketClock> clocks = new ArrayList<>();
        for (int i = 0; i < months; i++) {
            boolean[] met = new boolean[tickets];
            for (int ticket = 0; ticket < tickets; ticket++) {
                met[ticket] = (7 * i + 11 * ticket) % 6 != 0;
            }
            add(clocks, YearMonth.of(2024, 12).minusMonths(i), met);
        }
        return Attainment.of(clocks, SEOUL, YEAR_END);
    }

    private static void add(List<TicketClock> clocks, YearMonth month, boolean... met) {
        SlaAgreement agreement = SlaAgreement.named("all day")
                .firstResponse(Priority.NORMAL, Duration.ofHours(2), WorkCalendar.always())
                .build();
        for (int i = 0; i < met.length; i++) {
            Instant at = month.atDay(1 + i % 20).atTime(9, 0).atZone(SEOUL).toInstant();
            clocks.add(agreement
                    .open(TicketId.of("T-" + clocks.size()), Priority.NORMAL, at)
                    .agentReply(at.plus(Duration.ofMinutes(met[i] ? 90 : 200))));
        }
    }

    /** A desk whose every key is hostile, or as long as may be. */
    static Attainment hostile() {
        SlaMetric metric = SlaMetric.custom("</svg><script>\"&'")
                .startsOn(event -> event.type() == TicketEventType.CREATED)
                .stopsOn(event -> event.type() == TicketEventType.SOLVED)
                .build();
        SlaAgreement agreement = SlaAgreement.named("]]> <!-- \"'")
                .custom(metric, Priority.NORMAL, Duration.ofHours(1), WorkCalendar.always())
                .build();
        List<TicketClock> clocks = new ArrayList<>();
        for (String id : List.of("<img src=x onerror=alert(1)>", "가".repeat(TicketId.MAX_LENGTH), "=1+1,\"x\"")) {
            Instant at = Instant.parse("2024-05-05T00:00:00Z");
            clocks.add(clock(
                    agreement,
                    id,
                    TicketEvent.created(at),
                    TicketEvent.assigned(at, HOSTILE),
                    TicketEvent.statusChanged(at.plusSeconds(60), "</li><style>*{display:none}</style>"),
                    TicketEvent.statusChanged(at.plusSeconds(7200), "W".repeat(TicketEvent.MAX_VALUE)),
                    TicketEvent.statusChanged(at.plusSeconds(9000), HOSTILE),
                    TicketEvent.solved(at.plusSeconds(20_000))));
        }
        return Attainment.of(clocks, SEOUL, YEAR_END);
    }

    private static TicketClock clock(SlaAgreement agreement, String id, TicketEvent... events) {
        return TicketClock.of(
                SlaPolicies.always(agreement), TicketId.of(id), TicketFacts.of(Priority.NORMAL), Arrays.asList(events));
    }
}
