package io.dangol.crm.storage.tck;

import static io.dangol.crm.storage.tck.ConductCourse.CLERK;
import static io.dangol.crm.storage.tck.ConductCourse.LEAD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dangol.crm.CustomerId;
import io.dangol.crm.conduct.ConductCase;
import io.dangol.crm.conduct.ConductCommand;
import io.dangol.crm.conduct.ConductDesk;
import io.dangol.crm.conduct.ConductEntry;
import io.dangol.crm.conduct.ConductEvent;
import io.dangol.crm.conduct.ConductResult;
import io.dangol.crm.conduct.ConductStore;
import io.dangol.crm.conduct.ConductTrail;
import io.dangol.crm.conduct.Incident;
import io.dangol.crm.storage.CommandId;
import io.dangol.crm.storage.OutcomeUnknownException;
import io.dangol.crm.storage.PageRequest;
import io.dangol.crm.storage.PermanentStorageException;
import io.dangol.crm.storage.TransientStorageException;
import io.dangol.crm.storage.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * What a {@link ConductDesk} over every {@link ConductStore} holds to: several desks at once, lost calls and lost replies.
 *
 * <p>Implement {@link ConductStoreContract}, and not this one.
 */
public interface ConductDeskContract extends PersonalAggregateContract<ConductStore, ConductCase> {

    /** Of eight who decided on one version one is followed; the others are told that it is no longer the one. */
    @Test
    default void s02OfRacingDecisionsOnOneVersionOneIsFollowed() {
        ConductStore store = newStore();
        ConductCourse course = ConductProbe.course().drafted().save(store);
        ConductDesk desk = desk(store, course.now());
        List<Object> outcomes = Race.run(runner -> desk.as(LEAD)
                .expecting(course.version())
                .tryCarryOut(CUSTOMER, ConductCommand.sendWarning("letter-" + runner, "because " + runner)));
        assertEquals(
                1,
                outcomes.stream()
                        .filter(ConductResult.Handled.class::isInstance)
                        .count(),
                outcomes::toString);
        assertEquals(
                Race.RUNNERS - 1,
                outcomes.stream()
                        .filter(ConductResult.NotHandled.class::isInstance)
                        .count(),
                outcomes::toString);
        assertEquals(course.version().next(), store.find(CUSTOMER).orElseThrow().version());
        assertEquals(
                course.version().next().value(),
                ConductProbe.history(store, CUSTOMER).size());
    }

    /** Eight who report at once are all heard, in one case. */
    @Test
    default void s02OfRacingReportsAllAreRecorded() {
        for (int round = 0; round < 5; round++) {
            ConductStore store = newStore();
            Race.run(runner -> desk(store, AT.plusMillis(9)).as(CLERK).report(theft(runner + 1)));
            ConductCase conduct = store.find(CUSTOMER).orElseThrow().value();
            List<ConductEntry> trail = ConductProbe.history(store, CUSTOMER);
            assertEquals(Race.RUNNERS, conduct.incidents().size());
            assertEquals(Race.RUNNERS, trail.size());
            assertEquals(conduct, ConductTrail.of(trail).conductCase());
            assertEquals(1, listed(store, 10).size());
        }
    }

    /** One form that comes in eight times, by clocks that differ, begins one case with one entry. */
    @Test
    default void s05OfRacingDuplicatesAtADeskOneIsCarriedOut() {
        for (int round = 0; round < 10; round++) {
            ConductStore store = newStore();
            CommandId form = CommandId.of("form-1");
            List<Object> outcomes = Race.run(runner ->
                    desk(store, AT.plusMillis(runner)).as(CLERK).command(form).report(theft(1)));
            ConductCase conduct = store.find(CUSTOMER).orElseThrow().value();
            assertEquals(List.of(conduct), outcomes.stream().distinct().toList());
            assertEquals(1, ConductProbe.history(store, CUSTOMER).size());
            assertEquals(Version.of(1), store.find(CUSTOMER).orElseThrow().version());
        }
    }

    /** Eight schedulers at once do what one does. */
    @Test
    default void s05OfRacingSchedulersEachStepIsDoneOnce() {
        ConductStore store = newStore();
        for (int i = 0; i < 4; i++) {
            ConductProbe.course("C-" + i).theft(1).save(store);
        }
        ConductDesk desk = desk(store, AT.plusSeconds(60));
        List<Object> outcomes = Race.run(runner -> {
            runDue(desk);
            return true;
        });
        assertEquals(List.of(true), outcomes.stream().distinct().toList());
        for (int i = 0; i < 4; i++) {
            assertEquals(
                    List.of(ConductEvent.REPORT, ConductEvent.REPORT, ConductEvent.WATCH, ConductEvent.DRAFT_WARNING),
                    ConductProbe.history(store, CustomerId.of("C-" + i)).stream()
                            .map(ConductEntry::event)
                            .toList());
        }
    }

    /** Whichever call of a day is lost, or carried out without its reply, who repeats it comes to the same day. */
    @Test
    default void s12AtADeskEveryLostCallAndReplyIsRepeated() {
        ConductStore sound = newStore();
        day(desk(sound, AT.plusSeconds(60)));
        List<ConductEntry> expected = ConductProbe.history(sound, CUSTOMER);
        assertEquals(5, expected.size());
        for (boolean carriedOut : new boolean[] {true, false}) {
            boolean lost = true;
            for (int call = 1; lost; call++) {
                ConductStore store = newStore();
                Faults.Once fault = new Faults.Once(call, carriedOut);
                day(desk(fault.over(ConductStore.class, store), AT.plusSeconds(60)));
                lost = fault.happened();
                assertEquals(expected, ConductProbe.history(store, CUSTOMER), "with call " + call + " lost");
                assertEquals(sound.find(CUSTOMER), store.find(CUSTOMER));
                assertTrue(call < 100, "a day takes fewer calls");
            }
        }
    }

    /** At a desk a form of an erased case is not taken again, and a new report begins a new case. */
    @Test
    default void s15AtADeskAnErasedFormIsNotTakenAgain() {
        ConductStore store = newStore();
        CommandId form = CommandId.of("form-1");
        desk(store, AT).as(CLERK).command(form).report(theft(1));
        assertEquals(1, store.delete(CUSTOMER));
        ConductDesk later = desk(store, AT.plusSeconds(1));
        assertThrows(
                PermanentStorageException.class,
                () -> later.as(CLERK).command(form).report(theft(1)));
        assertEquals(Optional.empty(), store.find(CUSTOMER));
        later.as(CLERK).report(theft(2));
        assertThrows(
                PermanentStorageException.class,
                () -> later.as(CLERK).command(form).report(theft(1)));
        assertEquals(Version.of(1), store.find(CUSTOMER).orElseThrow().version());
    }

    /** At a desk the repeat of a form is known after what it said was made anonymous, and changes nothing. */
    @Test
    default void s15AtADeskARepeatIsKnownAfterAnonymising() {
        ConductStore store = newStore();
        ConductDesk desk = desk(store, AT);
        CommandId form = CommandId.of("form-1");
        Incident incident = theft(1).withEvidence(MARKER);
        desk.as(CLERK).command(form).report(incident);
        assertEquals(1, store.anonymise(CUSTOMER));
        ConductCase left = store.find(CUSTOMER).orElseThrow().value();
        assertEquals(left, desk.as(CLERK).command(form).report(incident));
        assertEquals(Version.of(2), store.find(CUSTOMER).orElseThrow().version());
        assertEquals(1, ConductProbe.history(store, CUSTOMER).size());
    }

    /** Two thefts are reported, the system drafts a warning, and a person sends it; each call is repeated as it fails. */
    private static void day(ConductDesk desk) {
        repeated(() -> desk.as(CLERK).command(CommandId.of("form-1")).report(theft(1)));
        repeated(() -> desk.as(CLERK).command(CommandId.of("form-2")).report(theft(2)));
        repeated(() -> runDue(desk));
        repeated(() -> desk.as(LEAD).command(CommandId.of("form-3")).sendWarning(CUSTOMER, "letter-1", "two thefts"));
    }

    private static void repeated(Runnable move) {
        try {
            move.run();
        } catch (TransientStorageException | OutcomeUnknownException e) {
            move.run();
        }
    }

    /** Runs what is due until nothing is; bounded, for a store that never changes anything. */
    private static void runDue(ConductDesk desk) {
        PageRequest all = PageRequest.first(100);
        for (int i = 0; i < 50; i++) {
            if (desk.runDue(all).done().isEmpty()
                    && desk.runDue(all).overtaken().isEmpty()) {
                return;
            }
        }
        throw new AssertionError("there is always something due");
    }

    private static Incident theft(int number) {
        return ConductCourse.theft(CUSTOMER, number, 1, AT);
    }

    private static ConductDesk desk(ConductStore store, Instant now) {
        return ConductDesk.over(store)
                .policy(ConductCourse.POLICY)
                .clock(() -> now)
                .build();
    }
}
