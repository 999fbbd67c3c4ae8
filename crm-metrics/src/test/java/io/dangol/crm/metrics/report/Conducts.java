package io.dangol.crm.metrics.report;

import io.dangol.crm.CustomerId;
import io.dangol.crm.conduct.ConductCase;
import io.dangol.crm.conduct.ConductCommand;
import io.dangol.crm.conduct.ConductDesk;
import io.dangol.crm.conduct.ConductEntry;
import io.dangol.crm.conduct.ConductPolicy;
import io.dangol.crm.conduct.ConductProcess;
import io.dangol.crm.conduct.ConductResult;
import io.dangol.crm.conduct.ConductRoles;
import io.dangol.crm.conduct.ConductRun;
import io.dangol.crm.conduct.ConductTrail;
import io.dangol.crm.conduct.Frequency;
import io.dangol.crm.conduct.FrequencyRule;
import io.dangol.crm.conduct.Incident;
import io.dangol.crm.conduct.IncidentType;
import io.dangol.crm.conduct.Verification;
import io.dangol.crm.memory.InMemoryConduct;
import io.dangol.crm.storage.CommandId;
import io.dangol.crm.storage.Page;
import io.dangol.crm.storage.PageRequest;
import io.dangol.crm.storage.Stored;
import io.dangol.crm.workflow.Actor;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** A desk in Seoul with a clock that a test moves, and cases of several kinds. For one thread. */
final class Conducts {

    static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    static final Instant BEGIN = Instant.parse("2024-01-10T01:00:00Z");
    static final CustomerId CUSTOMER = CustomerId.of("K-77-personal");
    static final IncidentType QUEUE_JUMPER = IncidentType.of("QUEUE_JUMPER");

    /** Begins every key of a person, and every text; none of them may be on a page that does not ask for it. */
    static final String PERSON = "who-";

    static final String SAID = "said-";

    static final Actor CLERK = Actor.of(PERSON + "clerk", ConductRoles.HANDLER);
    static final Actor LEAD = Actor.of(PERSON + "lead", ConductRoles.HANDLER, ConductRoles.REVIEWER);
    static final Actor DIRECTOR = Actor.of(PERSON + "director", ConductRoles.REVIEWER);
    static final Actor JUDGE = Actor.of(PERSON + "judge", ConductRoles.HEARER);
    static final Actor GUEST = Actor.of(PERSON + "clerk", ConductRoles.CUSTOMER);

    static final ConductPolicy POLICY = ConductPolicy.standard(SEOUL).toBuilder("house 2024")
            .type(QUEUE_JUMPER, 0.5, 90)
            .frequency(new FrequencyRule("returns", IncidentType.RULE_BREAKER, 2, 18, 0.25, 0.75, 2))
            .build();

    private final InMemoryConduct store = new InMemoryConduct();
    private Instant now = BEGIN;
    private final ConductDesk desk = ConductDesk.over(store)
            .policy(POLICY)
            .clock((InstantSource) () -> now)
            .build();
    private int incidents;

    /** Returns an instant so many days after the beginning. */
    static Instant day(int day) {
        return BEGIN.plus(Duration.ofDays(day));
    }

    private Conducts at(int day) {
        now = day(day);
        return this;
    }

    private Conducts run() {
        for (ConductRun run = desk.runDue(PageRequest.first(10));
                !run.done().isEmpty();
                run = desk.runDue(PageRequest.first(10))) {
            if (!run.failed().isEmpty()) {
                throw new IllegalStateException(run.failed().toString());
            }
        }
        return this;
    }

    private Incident incident(IncidentType type, int severity, String reporter) {
        return Incident.of(
                "case-" + ++incidents,
                CUSTOMER,
                type,
                severity,
                now.minus(Duration.ofHours(3)),
                PERSON + reporter,
                now.minus(Duration.ofHours(1)));
    }

    private String report(Incident incident) {
        desk.as(CLERK).report(incident);
        return incident.id();
    }

    private String verified(IncidentType type, int severity, String reporter) {
        String id = report(incident(type, severity, reporter));
        desk.as(LEAD)
                .establish(
                        CUSTOMER,
                        id,
                        Verification.VERIFIED,
                        SAID + "seen on the recording",
                        List.of(SAID + "rec-" + id));
        return id;
    }

    ConductTrail trail() {
        List<ConductEntry> entries = new ArrayList<>();
        for (Page<ConductEntry> page = store.history(CUSTOMER, PageRequest.first(1_000)); ; ) {
            entries.addAll(page.items());
            if (page.next().isEmpty()) {
                return ConductTrail.of(entries);
            }
            page = store.history(
                    CUSTOMER, PageRequest.first(1_000).after(page.next().get()));
        }
    }

    /** A year in which nearly everything happens, up to an appeal against an exit. */
    static ConductTrail rich() {
        Conducts to = new Conducts();
        String shouting = to.report(to.incident(IncidentType.BELLIGERENT, 2, "till-3"));
        to.at(5).desk.as(LEAD).establish(CUSTOMER, shouting, Verification.CORROBORATED, SAID + "a second witness");
        to.at(20).desk.as(CLERK).count(new Frequency("returns", CUSTOMER, 9, 12, to.now));
        to.run()
                .at(30)
                .report(to.incident(IncidentType.RULE_BREAKER, 1, "till-4").asProvoked());
        to.at(60).verified(IncidentType.VANDAL, 2, "guard-1");
        to.run().at(61).desk.as(LEAD).decline(CUSTOMER, SAID + "talk to them first");
        to.run().at(120).verified(IncidentType.THIEF, 1, "till-9");
        to.run().at(123).desk.as(LEAD).sendWarning(CUSTOMER, SAID + "letter-1", SAID + "a theft after a talk");
        to.run().at(150);
        String mistaken = to.report(to.incident(QUEUE_JUMPER, 1, "till-3"));
        to.at(158).desk.as(LEAD).establish(CUSTOMER, mistaken, Verification.RETRACTED, SAID + "it was somebody else");
        to.run()
                .at(180)
                .report(to.incident(IncidentType.THIEF, 2, "till-2")
                        .withAmount(Money.ofMajor(CurrencyUnit.of("KRW"), 38_000)));
        to.at(181).desk.as(LEAD).establish(CUSTOMER, "case-6", Verification.VERIFIED, SAID + "on the recording");
        to.run().at(185).desk.as(LEAD).assignHandler(CUSTOMER, PERSON + "carla", SAID + "trained for this");
        to.run().at(190).desk.as(DIRECTOR).restrict(CUSTOMER, SAID + "prepayment", 12, SAID + "went on after it");
        to.run().at(195).desk.as(GUEST).fileAppeal(CUSTOMER, "M-4", List.of("case-6"), SAID + "letter-77");
        to.at(214).desk.as(JUDGE).rejectAppeal(CUSTOMER, SAID + "the recording is clear");
        to.run().at(330);
        String robbery = to.verified(IncidentType.THIEF, 4, "guard-2");
        to.desk.as(LEAD).hold(CUSTOMER, robbery, 48, SAID + "threatened a guard");
        to.run().at(331).desk.as(LEAD).releaseHold(CUSTOMER, SAID + "calm again");
        to.at(335).desk.as(LEAD).approveExit(CUSTOMER, SAID + "went on under the restriction");
        to.at(338).desk.as(DIRECTOR).confirmExit(CUSTOMER, SAID + "letter-9", SAID + "no other way is left");
        to.at(352).desk.as(GUEST).fileAppeal(CUSTOMER, "M-5", List.of(robbery), SAID + "letter-78");
        return to.trail();
    }

    /** A restriction that an appeal ended with an exemption, and a customer who changed. */
    static ConductTrail reformed() {
        Conducts to = new Conducts();
        to.verified(IncidentType.DEADBEAT, 1, "till-1");
        to.at(3).verified(IncidentType.DEADBEAT, 2, "till-2");
        to.run().at(10).desk.as(LEAD).sendWarning(CUSTOMER, SAID + "letter-1", SAID + "two bills");
        to.run().at(14).desk.as(LEAD).assignHandler(CUSTOMER, PERSON + "carla", SAID + "trained for this");
        to.run().at(60).verified(IncidentType.DEADBEAT, 1, "till-5");
        to.run().at(64).desk.as(DIRECTOR).restrict(CUSTOMER, SAID + "prepayment", 6, SAID + "a third bill");
        to.run().at(70).desk.as(GUEST).fileAppeal(CUSTOMER, "M-4", List.of(), SAID + "letter-7");
        to.at(82).desk.as(JUDGE).allowAppeal(CUSTOMER, day(400), SAID + "the bills are paid by now");
        to.run().at(100).desk.as(LEAD).lift(CUSTOMER, "M-3", SAID + "no longer needed");
        to.run().at(420).run();
        return to.trail();
    }

    static ConductTrail one() {
        Conducts to = new Conducts();
        to.report(to.incident(IncidentType.BELLIGERENT, 1, "till-3"));
        return to.run().trail();
    }

    static ConductTrail retracted() {
        Conducts to = new Conducts();
        for (int i = 0; i < 3; i++) {
            String id = to.at(i * 9).verified(IncidentType.VANDAL, 2, "guard-" + i);
            to.at(i * 9 + 4).desk.as(LEAD).establish(CUSTOMER, id, Verification.RETRACTED, SAID + "mistaken");
        }
        return to.run().trail();
    }

    /** So many incidents within a year, in all states but disputed; without a store, which would take its time. */
    static ConductTrail many(int count) {
        SplittableRandom random = new SplittableRandom(7);
        ConductProcess process = ConductProcess.of(POLICY);
        List<ConductEntry> entries = new ArrayList<>();
        Optional<Stored<ConductCase>> stored = Optional.empty();
        for (int i = 0; i < count; i++) {
            Instant now = BEGIN.plus(Duration.ofMinutes(i * 365L * 24 * 60 / count));
            String id = "case-" + (i + 1);
            ConductCommand report = ConductCommand.report(Incident.of(
                    id,
                    CUSTOMER,
                    IncidentType.LOVELOCK.get(random.nextInt(3)),
                    1 + random.nextInt(2),
                    now.minus(Duration.ofHours(3)),
                    PERSON + "till-" + random.nextInt(9),
                    now.minus(Duration.ofHours(1))));
            CommandId command = CommandId.of("report " + id);
            ConductResult.Handled handled = handled(
                    stored.isEmpty()
                            ? process.begin(report, CLERK, now, command)
                            : process.handle(stored.get(), report, CLERK, now, command));
            entries.add(handled.entry());
            int fate = random.nextInt(20);
            if (fate < 3) {
                Verification found = List.of(Verification.CORROBORATED, Verification.RETRACTED, Verification.VERIFIED)
                        .get(fate);
                ConductCommand judged = ConductCommand.establish(id, found, SAID + "looked into it");
                handled = handled(process.handle(stored(handled), judged, LEAD, now, CommandId.of("judge " + id)));
                entries.add(handled.entry());
            }
            stored = Optional.of(stored(handled));
        }
        return ConductTrail.of(entries);
    }

    private static ConductResult.Handled handled(ConductResult result) {
        return result.fold(handled -> handled, refused -> {
            throw new IllegalStateException(refused.message());
        });
    }

    private static Stored<ConductCase> stored(ConductResult.Handled handled) {
        return new Stored<>(handled.entry().version(), handled.conduct());
    }

    /** A case whose every key and text tries to break out of the page. */
    static ConductTrail hostile() {
        Conducts to = new Conducts();
        for (String id : List.of("<script>alert(1)</script>", "\"><img src=x>", "a&b'")) {
            to.desk
                    .as(CLERK)
                    .report(Incident.of(id, CUSTOMER, QUEUE_JUMPER, 4, BEGIN, "</td><b>till</b>", BEGIN)
                            .withEvidence("</style>", "<i>" + "long".repeat(14)));
            to.desk.as(LEAD).establish(CUSTOMER, id, Verification.VERIFIED, "<svg onload=x>" + " and so on".repeat(90));
        }
        return to.run().trail();
    }
}
