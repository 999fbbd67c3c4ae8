package io.dangol.crm.memory;

import static io.dangol.crm.memory.PersonalFixture.AT;

import io.dangol.crm.conduct.ConductCase;
import io.dangol.crm.conduct.ConductCommand;
import io.dangol.crm.conduct.ConductEntry;
import io.dangol.crm.conduct.ConductPolicy;
import io.dangol.crm.conduct.ConductProcess;
import io.dangol.crm.conduct.ConductResult;
import io.dangol.crm.conduct.ConductRoles;
import io.dangol.crm.conduct.Incident;
import io.dangol.crm.conduct.IncidentType;
import io.dangol.crm.memory.PersonalFixture.Person;
import io.dangol.crm.storage.Change;
import io.dangol.crm.storage.CommandId;
import io.dangol.crm.storage.Stored;
import io.dangol.crm.storage.Version;
import io.dangol.crm.workflow.Actor;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A customer who was held off, warned and restricted, and appeals: every reason, ground and piece of evidence is personal. For one thread. */
final class PersonalConduct {

    private static final Actor LEAD =
            Actor.of("lead", ConductRoles.HANDLER, ConductRoles.REVIEWER, ConductRoles.CUSTOMER);

    private final ConductProcess process = ConductProcess.of(ConductPolicy.standard(ZoneOffset.UTC));
    private final List<ConductResult.Handled> steps = new ArrayList<>();
    private final Person person;
    private Instant now = AT;
    private int thefts = 1;

    private PersonalConduct(Person person) {
        this.person = person;
        add(process.begin(ConductCommand.report(theft(1)), LEAD, now, command()));
    }

    static PersonalConduct of(Person person) {
        PersonalConduct course = new PersonalConduct(person);
        String text = person.text();
        course.then(LEAD, ConductCommand.hold("I-1", 2, text));
        course.goOn(0);
        course.then(LEAD, ConductCommand.sendWarning("letter-1", text));
        course.run();
        course.then(LEAD, ConductCommand.assignHandler("carla", text));
        course.goOn(40);
        course.then(LEAD, ConductCommand.restrict("prepayment", text));
        course.goOn(1);
        course.then(LEAD, ConductCommand.approveExit(text));
        course.then(LEAD, ConductCommand.exempt(List.of("I-1"), course.now.plusSeconds(9), text));
        course.then(LEAD, ConductCommand.fileAppeal("M-4", List.of("I-2"), text));
        return course;
    }

    /** Steals again after some days, and lets the system look at it. */
    private void goOn(int days) {
        now = now.plus(Duration.ofDays(days));
        then(LEAD, ConductCommand.report(theft(++thefts)));
        run();
    }

    private void run() {
        Optional<ConductCommand> next = process.proposal(stored(), List.of(), now);
        while (next.isPresent()) {
            then(Actor.SYSTEM, next.get());
            next = process.proposal(stored(), List.of(), now);
        }
    }

    private void then(Actor actor, ConductCommand what) {
        now = now.plusSeconds(1);
        add(process.handle(stored(), what, actor, now, command()));
    }

    private void add(ConductResult result) {
        steps.add(result.fold(handled -> handled, refused -> {
            throw new IllegalStateException(refused.message());
        }));
    }

    private Incident theft(int number) {
        return Incident.of("I-" + number, person.id(), IncidentType.THIEF, 4, now, "till-" + number, now)
                .withEvidence(person.text())
                .verified("guard", now);
    }

    private Stored<ConductCase> stored() {
        return new Stored<>(Version.of(steps.size()), conduct());
    }

    private CommandId command() {
        return CommandId.of("u-" + person.id() + "-" + steps.size());
    }

    /** Returns the case as it stands. */
    ConductCase conduct() {
        return steps.get(steps.size() - 1).conduct();
    }

    /** Returns the last step. */
    ConductResult.Handled last() {
        return steps.get(steps.size() - 1);
    }

    /** Returns the entries of all steps. */
    List<ConductEntry> entries() {
        return steps.stream().map(ConductResult.Handled::entry).toList();
    }

    /** Returns the writes of all steps, under which a store may recognise a repeat of them. */
    List<Change> writes() {
        return steps.stream()
                .map(step -> new Change(
                        step.entry().command(),
                        step.conduct().key(),
                        Version.of(step.entry().version().value() - 1),
                        step.conduct().snapshot(),
                        List.of(step.entry().snapshot())))
                .toList();
    }
}
