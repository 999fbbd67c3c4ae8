package io.dangol.crm.examples;

import io.dangol.crm.Contribution;
import io.dangol.crm.CustomerId;
import io.dangol.crm.conduct.ConductAssessment;
import io.dangol.crm.conduct.ConductCase;
import io.dangol.crm.conduct.ConductCommand;
import io.dangol.crm.conduct.ConductDesk;
import io.dangol.crm.conduct.ConductEntry;
import io.dangol.crm.conduct.ConductEvent;
import io.dangol.crm.conduct.ConductPolicy;
import io.dangol.crm.conduct.ConductResult;
import io.dangol.crm.conduct.ConductRoles;
import io.dangol.crm.conduct.ConductTrail;
import io.dangol.crm.conduct.Incident;
import io.dangol.crm.conduct.IncidentType;
import io.dangol.crm.conduct.Rung;
import io.dangol.crm.conduct.Verification;
import io.dangol.crm.memory.InMemoryConduct;
import io.dangol.crm.storage.PageRequest;
import io.dangol.crm.workflow.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Two made-up years of a customer who shouts at staff, told in lines: how the score fades, what the gate keeps back, and who
 * decides.
 *
 * <p>All instants are fixed, so the lines are always the same. Mutable, for one thread and one telling.
 */
final class ConductStory {

    static final ZoneId ZONE = ZoneId.of("Asia/Seoul");
    static final Instant END = at("2024-12-31");
    static final ConductPolicy POLICY = ConductPolicy.standard(ZONE);

    private static final CustomerId CUSTOMER = CustomerId.of("20417");
    private static final Actor RULES = Actor.SYSTEM;
    private static final Actor ANNA = Actor.of("anna", ConductRoles.HANDLER);
    private static final Actor LEE = Actor.of("lee", ConductRoles.HANDLER, ConductRoles.REVIEWER);
    private static final Actor RUTH = Actor.of("ruth", ConductRoles.REVIEWER, ConductRoles.HEARER);
    private static final Actor PARK = Actor.of("park", ConductRoles.HEARER);
    private static final PageRequest PAGE = PageRequest.first(50);
    private static final int WIDTH = 108;
    private static final String INDENT = "              ";

    private final InMemoryConduct store = new InMemoryConduct();
    private final List<String> lines = new ArrayList<>();
    private Instant now = at("2023-01-01");
    private final ConductDesk desk =
            ConductDesk.over(store).policy(POLICY).clock(() -> now).build();

    /** Returns the two years, as they went. */
    List<String> lines() {
        lines.add("Two made-up years of customer " + CUSTOMER + ", who shouts at staff (" + ZONE
                + "); --simulate N tests the rules on made-up customers.");
        firstTime();
        warned();
        appealed();
        left();
        contributions();
        trail();
        return List.copyOf(lines);
    }

    /** Returns the trail of the customer once the story is told. */
    ConductTrail told() {
        return ConductTrail.of(store.history(CUSTOMER, PAGE).items());
    }

    private void firstTime() {
        heading("Provoked, and faded");
        report("I-1", 2, "2023-02-03", "till-2");
        establish("I-1", Verification.CORROBORATED, "a second clerk heard it");
        run();
        day("2023-02-06");
        desk.as(LEE).establish(CUSTOMER, "I-1", Verification.CORROBORATED, "a parcel was late and we were wrong", true);
        tell("lee notes that it was provoked: a complaint of the customer was open, and right");
        desk.as(LEE).decline(CUSTOMER, "we owed an apology, not a warning");
        tell("lee declines the warning");
        day("2023-12-01");
        run();
    }

    private void warned() {
        heading("Warned, with the procedure told beforehand");
        report("I-2", 1, "2024-01-08", "till-4");
        establish("I-2", Verification.VERIFIED, "on the recording of the call");
        report("I-3", 1, "2024-01-22", "guard-1");
        run();
        establish("I-3", Verification.VERIFIED, "seen by the guard and on camera");
        run();
        day("2024-01-23");
        desk.as(ANNA).sendWarning(CUSTOMER, "letter-31", "shouted twice in two weeks");
        tell("anna sends letter-31: what is expected, what would follow, and how to appeal");
        run();
        desk.as(LEE).assignHandler(CUSTOMER, "carla", "trained to calm a dispute");
        tell("lee names carla, who is trained for this");
        day("2024-03-01");
        run();
    }

    private void appealed() {
        heading("Restricted, appealed, cleared");
        report("I-4", 3, "2024-03-14", "till-1");
        establish("I-4", Verification.VERIFIED, "the name on the till receipt");
        run();
        refused("anna restricts", ANNA, ConductCommand.restrict("by appointment", "third time"));
        day("2024-03-15");
        desk.as(LEE).restrict(CUSTOMER, "by appointment", "went on after the warning");
        tell("lee restricts: by appointment only, for 12 months, to be reviewed after 6");
        day("2024-03-20");
        String measure = store.find(CUSTOMER)
                .flatMap(stored -> stored.value().activeMeasure(now))
                .orElseThrow()
                .key();
        desk.as(ANNA).onBehalfOf(ConductRoles.CUSTOMER).fileAppeal(CUSTOMER, measure, List.of("I-4"), "mail-77");
        tell("the customer appeals: I-4 was somebody else. I-4 weighs nothing until that is decided");
        day("2024-04-02");
        desk.as(PARK).allowAppeal(CUSTOMER, List.of("I-4"), "the receipt was of a namesake");
        tell("park allows the appeal; I-4 is retracted, the restriction ends");
        run();
    }

    private void left() {
        heading("Went on, and left");
        report("I-5", 2, "2024-05-20", "till-3");
        establish("I-5", Verification.VERIFIED, "on camera");
        run();
        report("I-6", 1, "2024-06-24", "till-1");
        establish("I-6", Verification.VERIFIED, "on camera");
        run();
        desk.as(LEE).restrict(CUSTOMER, "by appointment", "went on after the warning");
        tell("lee restricts again");
        report("I-7", 4, "2024-09-02", "guard-2");
        establish("I-7", Verification.VERIFIED, "hit a clerk; police report 4711");
        desk.as(ANNA).hold(CUSTOMER, "I-7", 72, "violence; staff must be safe today");
        tell("anna holds the customer off for 72 hours");
        run();
        day("2024-09-03");
        desk.as(LEE).approveExit(CUSTOMER, "violence after warning and restriction");
        tell("lee approves the exit");
        refused("lee confirms it", LEE, ConductCommand.confirmExit("letter-90", "violence"));
        desk.as(RUTH).confirmExit(CUSTOMER, "letter-90", "violence after warning and restriction");
        tell("ruth confirms it with letter-90: reasons, 30 days of notice, 30 days to appeal");
        day("2024-10-04");
        tell("the notice has ended");
    }

    private void contributions() {
        ConductAssessment assessment = desk.assess(CUSTOMER).orElseThrow();
        heading("What the score rests on, " + now.atZone(ZONE).toLocalDate());
        for (Contribution part : assessment.score().contributions()) {
            lines.add(String.format(Locale.ROOT, "  %6.2f  %s: %s", part.amount(), part.name(), part.evidence()));
        }
        lines.add(String.format(
                Locale.ROOT,
                "  %6.2f  %s indicated; gate: %s",
                assessment.total(),
                assessment.indicated(),
                assessment.standing().gate().reason()));
    }

    private void trail() {
        heading("Who decided");
        for (ConductEntry entry : store.history(CUSTOMER, PAGE).items()) {
            boolean decided = !entry.actor().equals(RULES.id())
                    && entry.input().reason().isPresent()
                    && entry.event() != ConductEvent.ESTABLISH;
            if (decided) {
                lines.add("  " + entry.at().atZone(ZONE).toLocalDate() + "  " + entry.event() + " by " + entry.actor()
                        + ": " + entry.input().reason().orElseThrow());
            }
        }
    }

    private void report(String id, int severity, String day, String reporter) {
        day(day);
        desk.as(ANNA)
                .report(Incident.of(
                        id, CUSTOMER, IncidentType.BELLIGERENT, severity, now.minusSeconds(1_800), reporter, now));
        tell(id + " reported by " + reporter + ", severity " + severity);
    }

    private void establish(String id, Verification verification, String reason) {
        desk.as(LEE).establish(CUSTOMER, id, verification, reason);
        tell(id + " " + verification.name().toLowerCase(Locale.ROOT) + " by lee: " + reason);
    }

    /** Lets the rules look until nothing more follows, and tells what they did. */
    private void run() {
        for (List<ConductResult.Handled> done = desk.runDue(PAGE).done();
                !done.isEmpty();
                done = desk.runDue(PAGE).done()) {
            for (ConductResult.Handled handled : done) {
                ConductEvent event = handled.entry().event();
                tell(event == ConductEvent.ASSESS ? "rules: nothing follows" : "rules: " + event);
            }
        }
    }

    private void refused(String who, Actor actor, ConductCommand command) {
        String reason =
                desk.as(actor).tryCarryOut(CUSTOMER, command).fold(handled -> "", ConductResult.NotHandled::message);
        tell(who + " and is refused:");
        StringBuilder line = new StringBuilder(INDENT);
        for (String word : reason.split(" ", -1)) {
            if (line.length() + word.length() >= WIDTH) {
                lines.add(line.toString());
                line = new StringBuilder(INDENT);
            }
            line.append(' ').append(word);
        }
        lines.add(line.toString());
    }

    private void tell(String what) {
        ConductCase conduct = store.find(CUSTOMER).orElseThrow().value();
        double total = desk.assess(CUSTOMER).orElseThrow().total();
        Rung inForce = conduct.inForce(now);
        lines.add(String.format(
                Locale.ROOT,
                "  %s %5.2f  %-18s  %s",
                now.atZone(ZONE).toLocalDate(),
                total,
                inForce == Rung.NONE ? "-" : inForce.name(),
                what));
    }

    private void heading(String text) {
        lines.add("");
        lines.add(text);
    }

    private void day(String date) {
        now = at(date);
    }

    private static Instant at(String date) {
        return LocalDate.parse(date).atTime(10, 0).atZone(ZONE).toInstant();
    }
}
