package io.dangol.crm.book;

import io.dangol.crm.CustomerId;
import io.dangol.crm.calendar.WorkCalendar;
import io.dangol.crm.complaint.ComplaintEntry;
import io.dangol.crm.complaint.ComplaintNumber;
import io.dangol.crm.complaint.ComplaintTrail;
import io.dangol.crm.complaint.Finding;
import io.dangol.crm.conduct.Incident;
import io.dangol.crm.conduct.IncidentType;
import io.dangol.crm.customer.Customer;
import io.dangol.crm.customer.FieldSource;
import io.dangol.crm.customer.PersonalDetails;
import io.dangol.crm.feedback.Answer;
import io.dangol.crm.feedback.Instrument;
import io.dangol.crm.feedback.Scale;
import io.dangol.crm.interaction.Channel;
import io.dangol.crm.interaction.Direction;
import io.dangol.crm.interaction.Interaction;
import io.dangol.crm.interaction.Phase;
import io.dangol.crm.interaction.Promise;
import io.dangol.crm.interaction.Referral;
import io.dangol.crm.purchase.Purchase;
import io.dangol.crm.purchase.PurchaseLog;
import io.dangol.crm.relationship.LadderEvent;
import io.dangol.crm.sla.Priority;
import io.dangol.crm.sla.SlaAgreement;
import io.dangol.crm.sla.TicketClock;
import io.dangol.crm.sla.TicketFacts;
import io.dangol.crm.sla.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What happened among a few customers in some days, made by chance, and what of it was known on a day. */
record BookHistory(
        List<Purchase> purchases,
        List<Customer> customers,
        List<Interaction> interactions,
        List<Promise> promises,
        List<Referral> referrals,
        List<Answer> answers,
        List<TicketClock> tickets,
        List<ComplaintTrail> complaints,
        List<Incident> incidents,
        Map<CustomerId, LadderEvent> events) {

    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    static final int DAYS = 900;
    private static final int CUSTOMERS = 6;
    private static final List<Finding> FINDINGS = List.of(Finding.values());
    private static final SlaAgreement AGREEMENT = SlaAgreement.named("standard")
            .firstResponse(Priority.HIGH, Duration.ofDays(2), WorkCalendar.always())
            .resolution(Priority.HIGH, Duration.ofDays(20), WorkCalendar.always())
            .build();

    static Instant day(int day) {
        return START.plus(Duration.ofDays(day));
    }

    /** Returns a history of up to so many entries of each kind. */
    static BookHistory of(long seed, int entries) {
        Random random = new Random(seed);
        Map<CustomerId, LadderEvent> events = new LinkedHashMap<>();
        if (random.nextBoolean()) {
            events.put(customer(random), LadderEvent.contractStarted(anyDay(random)));
        }
        MadeComplaints made = new MadeComplaints();
        return new BookHistory(
                some(random, 2 * entries, i -> purchase(i, random)),
                IntStream.range(0, CUSTOMERS)
                        .filter(i -> random.nextBoolean())
                        .mapToObj(i -> record(i, random))
                        .toList(),
                some(random, entries, i -> interaction(i, random)),
                some(random, entries, i -> promise(i, random)),
                some(random, entries, i -> referral(i, random)),
                some(random, entries, i -> answer(i, random)),
                some(random, entries, i -> ticket(i, random)),
                some(random, entries, i -> complaint(made, random)),
                some(random, entries, i -> incident(i, random)).stream()
                        .flatMap(incident -> statuses(incident, random).stream())
                        .toList(),
                events);
    }

    /** Returns what was known at an instant: later entries and later ends of earlier ones are left out. */
    BookHistory knownAt(Instant at) {
        Map<CustomerId, LadderEvent> past = new LinkedHashMap<>(events);
        past.values().removeIf(event -> event.at().isAfter(at));
        return new BookHistory(
                purchases.stream().filter(each -> !each.at().isAfter(at)).toList(),
                customers.stream().filter(each -> !each.since().isAfter(at)).toList(),
                interactions.stream().filter(each -> !each.at().isAfter(at)).toList(),
                promises.stream()
                        .filter(each -> !each.madeAt().isAfter(at))
                        .map(each -> stillOpenAt(each, at))
                        .toList(),
                referrals.stream().filter(each -> !each.at().isAfter(at)).toList(),
                answers.stream().filter(each -> !each.at().isAfter(at)).toList(),
                tickets.stream()
                        .filter(each -> !each.openedAt().isAfter(at))
                        .map(each -> each.asOf(at))
                        .toList(),
                complaints.stream()
                        .filter(each -> !each.begins().isAfter(at))
                        .map(each -> ComplaintTrail.of(knownAt(each.entries(), at)))
                        .toList(),
                incidents.stream()
                        .filter(each -> !each.status().at().isAfter(at))
                        .toList(),
                past);
    }

    /** Returns the same entries in another order. */
    BookHistory shuffled(long seed) {
        Random random = new Random(seed);
        return new BookHistory(
                shuffled(purchases, random),
                shuffled(customers, random),
                shuffled(interactions, random),
                shuffled(promises, random),
                shuffled(referrals, random),
                shuffled(answers, random),
                shuffled(tickets, random),
                shuffled(complaints, random),
                shuffled(incidents, random),
                events);
    }

    /** Returns the same with other complaints. */
    BookHistory withComplaints(List<ComplaintTrail> others) {
        return new BookHistory(
                purchases, customers, interactions, promises, referrals, answers, tickets, others, incidents, events);
    }

    BookReading read(Instant at) {
        CustomerBook.Builder book = CustomerBook.of(PurchaseLog.of(CurrencyUnit.EUR, purchases))
                .customers(customers)
                .interactions(interactions)
                .promises(promises)
                .referrals(referrals)
                .answers(answers)
                .tickets(tickets)
                .complaints(complaints)
                .incidents(incidents);
        events.forEach(book::event);
        return book.build().read(at);
    }

    static List<CustomerId> everybody() {
        return IntStream.range(0, CUSTOMERS)
                .mapToObj(i -> CustomerId.of("c" + i))
                .toList();
    }

    private static Promise stillOpenAt(Promise promise, Instant at) {
        Instant end = promise.keptAt().or(promise::withdrawnAt).orElse(Instant.MIN);
        return end.isAfter(at)
                ? new Promise(
                        promise.id(),
                        promise.customer(),
                        promise.what(),
                        promise.madeAt(),
                        promise.dueAt(),
                        promise.source(),
                        Optional.empty(),
                        Optional.empty())
                : promise;
    }

    private static Purchase purchase(int i, Random random) {
        Money amount = Money.ofMinor(CurrencyUnit.EUR, 1 + random.nextInt(50_000));
        Purchase purchase = random.nextInt(5) == 0
                ? Purchase.returned(customer(random), anyDay(random), amount)
                : Purchase.sale(customer(random), anyDay(random), amount);
        return purchase.withDocument("D-" + i);
    }

    private static Customer record(int i, Random random) {
        Instant since = anyDay(random);
        return Customer.person(everybody().get(i), since)
                .details(PersonalDetails.builder()
                        .name("N. N.", FieldSource.of("shop", since.plus(Duration.ofDays(random.nextInt(100)))))
                        .build())
                .build();
    }

    private static Interaction interaction(int i, Random random) {
        Direction direction = random.nextBoolean() ? Direction.INBOUND : Direction.OUTBOUND;
        return Interaction.builder("I-" + i, customer(random), anyDay(random))
                .channel(Channel.PHONE)
                .direction(direction)
                .phase(Phase.AFTER_PURCHASE)
                .touchpoint("hotline")
                .build();
    }

    private static Promise promise(int i, Random random) {
        int made = random.nextInt(DAYS);
        Promise promise =
                Promise.of("P-" + i, customer(random), "a call", day(made), day(made + random.nextInt(60)), "hotline");
        Instant end = day(made + random.nextInt(120));
        return switch (random.nextInt(3)) {
            case 0 -> promise.keep(end);
            case 1 -> promise.withdraw(end);
            default -> promise;
        };
    }

    private static Referral referral(int i, Random random) {
        List<CustomerId> pair = shuffled(everybody(), random);
        return Referral.of("R-" + i, pair.get(0), pair.get(1), anyDay(random));
    }

    private static Answer answer(int i, Random random) {
        Instrument instrument = random.nextBoolean() ? Instrument.NPS : Instrument.CSAT;
        return Answer.of("A-" + i, customer(random), instrument, random.nextInt(11), Scale.NPS, anyDay(random));
    }

    private static TicketClock ticket(int i, Random random) {
        TicketFacts facts = TicketFacts.of(Priority.HIGH).ofCustomer(customer(random));
        int opened = random.nextInt(DAYS);
        TicketClock ticket = AGREEMENT.open(TicketId.of("T-" + i), facts, day(opened));
        int end = opened + random.nextInt(60);
        return switch (random.nextInt(3)) {
            case 0 -> ticket;
            case 1 -> ticket.agentReply(day(opened + random.nextInt(10))).solve(day(end));
            default -> ticket.solve(day(end)).reopen(day(end + random.nextInt(30)));
        };
    }

    private static ComplaintTrail complaint(MadeComplaints made, Random random) {
        int received = random.nextInt(DAYS);
        int answered = received + random.nextInt(60);
        int closed = answered + random.nextInt(200);
        ComplaintNumber number = made.received(customer(random), day(received));
        if (random.nextInt(8) > 0) {
            Finding finding = FINDINGS.get(random.nextInt(FINDINGS.size()));
            made.found(number, finding, day(answered)).answered(number, day(answered));
            if (random.nextInt(4) > 0) {
                made.closed(number, day(closed));
            }
        }
        return made.trail(number);
    }

    private static List<ComplaintEntry> knownAt(List<ComplaintEntry> entries, Instant at) {
        return entries.stream().filter(entry -> !entry.at().isAfter(at)).toList();
    }

    private static Incident incident(int i, Random random) {
        int happened = random.nextInt(DAYS);
        IncidentType type = IncidentType.LOVELOCK.get(random.nextInt(IncidentType.LOVELOCK.size()));
        Incident incident = Incident.of(
                "V-" + i,
                customer(random),
                type,
                1 + random.nextInt(Incident.MAX_SEVERITY),
                day(happened),
                "clerk-" + random.nextInt(3),
                day(happened + random.nextInt(5)));
        return random.nextInt(8) == 0 ? incident.asProvoked() : incident;
    }

    /** Returns an incident as it was reported, and as it stood later if anything was said of it. */
    private static List<Incident> statuses(Incident incident, Random random) {
        Instant later = incident.reportedAt().plus(Duration.ofDays(1 + random.nextInt(60)));
        return switch (random.nextInt(5)) {
            case 0 -> List.of(incident);
            case 1 -> List.of(incident, incident.disputed("lead", later));
            case 2 ->
                List.of(incident, incident.verified("lead", later), incident.retracted("boss", later.plusSeconds(1)));
            default -> List.of(incident, incident.verified("lead", later));
        };
    }

    private static CustomerId customer(Random random) {
        return everybody().get(random.nextInt(CUSTOMERS));
    }

    private static Instant anyDay(Random random) {
        return day(random.nextInt(DAYS));
    }

    private static <T> List<T> some(Random random, int most, Function<Integer, T> maker) {
        return IntStream.range(0, random.nextInt(most + 1)).boxed().map(maker).toList();
    }

    private static <T> List<T> shuffled(List<T> items, Random random) {
        List<T> copy = new ArrayList<>(items);
        Collections.shuffle(copy, random);
        return copy;
    }
}
