package io.dangol.crm.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.dangol.crm.CustomerId;
import io.dangol.crm.memory.InMemoryComplaints;
import io.dangol.crm.storage.Change;
import io.dangol.crm.storage.CommandId;
import io.dangol.crm.storage.IdempotencyConflictException;
import io.dangol.crm.storage.PageRequest;
import io.dangol.crm.storage.Stored;
import io.dangol.crm.storage.TransientStorageException;
import io.dangol.crm.storage.Version;
import io.dangol.crm.workflow.Actor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What the desk does where a store fails half-way, somebody is faster, or one complaint of many cannot be handled. */
class ComplaintDeskFaultsTest {

    private static final Instant NINE = Instant.parse("2024-03-04T09:00:00Z");
    private static final Actor AGENT = Actor.of("agent-7", ComplaintRoles.HANDLER);
    private static final Actor CARLA = Actor.of("carla", ComplaintRoles.HANDLER);
    private static final Actor KIM = Actor.of("10001", ComplaintRoles.CUSTOMER);
    private static final ComplaintIntake INTAKE = ComplaintIntake.of(CustomerId.of("10001"), "phone", "delivery");
    private static final ComplaintText TEXT = ComplaintText.of("the parcel never came");
    private static final RecoveryAction REPLACEMENT = RecoveryAction.of("replacement", RecoveryKind.REPLACEMENT);
    private static final RecoveryAction APOLOGY = RecoveryAction.of("apology", RecoveryKind.APOLOGY);
    private static final CommandId MERGING = CommandId.of("form-4711");

    private final InMemoryComplaints store = new InMemoryComplaints();
    private Instant now = NINE;
    private final ComplaintDesk desk = desk(store);

    private ComplaintDesk desk(ComplaintStore over) {
        return ComplaintDesk.over(over).clock(() -> now).build();
    }

    /** Returns a desk at which something happens before each write. */
    private ComplaintDesk deskWhere(Consumer<Change> happens) {
        return desk((ComplaintStore) Proxy.newProxyInstance(
                ComplaintStore.class.getClassLoader(),
                new Class<?>[] {ComplaintStore.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("save")) {
                        happens.accept((Change) arguments[0]);
                    }
                    try {
                        return method.invoke(store, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getTargetException();
                    }
                }));
    }

    private Complaint stored(ComplaintNumber number) {
        return store.find(number).orElseThrow().value();
    }

    private void assertReplayed(ComplaintNumber number) {
        assertThat(Complaint.replay(
                        store.history(number, PageRequest.first(500)).items()))
                .isEqualTo(stored(number).anonymised());
    }

    /** Returns a complaint that is worked on again, with a replacement that was promised and not sent. */
    private ComplaintNumber disputed() {
        ComplaintNumber number = desk.as(AGENT).register(INTAKE, TEXT).number();
        desk.as(AGENT).assign(number, "carla", "needs the warehouse");
        desk.as(CARLA).reportResult(number, Finding.UPHELD, "lost", ServiceRecovery.of(APOLOGY, REPLACEMENT));
        desk.as(AGENT).sendAnswer(number, "rights-1");
        desk.as(AGENT).executeRemedy(number, "apology");
        desk.as(KIM).dispute(number, "dan", "asks for more");
        return number;
    }

    private static boolean isOf(Change change, ComplaintEvent event) {
        return ComplaintEntry.of(change).event().equals(event);
    }

    @Test
    void aPromiseThatIsKeptWhileItsComplaintIsMergedIsNotKeptTwice() {
        ComplaintNumber merged = disputed();
        ComplaintNumber into = desk.as(AGENT).register(INTAKE, TEXT).number();
        boolean[] happened = {false};
        ComplaintDesk slow = deskWhere(change -> {
            if (!happened[0] && isOf(change, ComplaintEvent.MERGE)) {
                happened[0] = true;
                desk.as(AGENT).executeRemedy(merged, "replacement");
            }
        });
        slow.as(AGENT).merge(merged, into);
        assertThat(stored(merged).recovery().action("replacement").flatMap(RecoveryAction::executedAt))
                .isPresent();
        assertThat(stored(into).recovery().actions()).isEmpty();
        assertThat(stored(into).absorbed()).containsExactly(merged);
        assertReplayed(merged);
        assertReplayed(into);
    }

    @Test
    void aRefusedMergeLeavesTheOtherOneAlone() {
        ComplaintNumber merged = desk.as(AGENT).register(INTAKE, TEXT).number();
        ComplaintNumber into = desk.as(AGENT).register(INTAKE, TEXT).number();
        Version before = store.find(into).orElseThrow().version();
        boolean[] happened = {false};
        ComplaintDesk slow = deskWhere(change -> {
            if (!happened[0] && isOf(change, ComplaintEvent.MERGE)) {
                happened[0] = true;
                desk.as(AGENT).answerFromManual(merged, "manual-12");
            }
        });
        assertThat(slow.as(AGENT).tryMerge(merged, into).isHandled()).isFalse();
        assertThat(store.find(into).orElseThrow().version()).isEqualTo(before);
        assertThat(stored(into).absorbed()).isEmpty();
    }

    @Test
    void aMergeThatWasCutShortIsFinishedByItsRepeat() {
        for (boolean named : List.of(true, false)) {
            ComplaintNumber merged = disputed();
            ComplaintNumber into = desk.as(AGENT).register(INTAKE, TEXT).number();
            boolean[] down = {true};
            ComplaintDesk failing = deskWhere(change -> {
                if (down[0] && isOf(change, ComplaintEvent.ABSORB)) {
                    throw new TransientStorageException("The store is away", null);
                }
            });
            CommandId command = CommandId.of(MERGING + " of " + merged);
            DeskSession session = named ? failing.as(AGENT).command(command) : failing.as(AGENT);
            assertThatExceptionOfType(TransientStorageException.class).isThrownBy(() -> session.merge(merged, into));
            assertThat(stored(merged).mergedInto()).contains(into);
            assertThat(stored(into).absorbed()).isEmpty();
            down[0] = false;
            assertThat(session.tryMerge(merged, into).isHandled()).isEqualTo(named);
            assertThat(stored(into).absorbed()).containsExactly(merged);
            assertThat(stored(into).recovery().openPromises())
                    .singleElement()
                    .satisfies(promise -> assertThat(promise.id()).isEqualTo("replacement"));
            assertThat(stored(merged).recovery().openPromises()).isEmpty();
            assertReplayed(merged);
            assertReplayed(into);
            session.tryMerge(merged, into);
            assertThat(stored(into).absorbed()).containsExactly(merged);
        }
    }

    @Test
    void aRepeatAfterTheTargetWasMergedItselfTakesNothingOverTwice() {
        ComplaintNumber merged = disputed();
        ComplaintNumber middle = desk.as(AGENT).register(INTAKE, TEXT).number();
        ComplaintNumber last = desk.as(AGENT).register(INTAKE, TEXT).number();
        DeskSession session = desk.as(AGENT).command(MERGING);
        session.merge(merged, middle);
        desk.as(AGENT).merge(middle, last);
        assertThat(stored(last).recovery().openPromises()).hasSize(1);
        session.merge(merged, middle);
        desk.as(AGENT).tryMerge(merged, middle);
        assertThat(stored(last).recovery().openPromises()).hasSize(1);
        assertThat(stored(last).absorbed()).containsExactly(middle);
        assertReplayed(last);
    }

    @Test
    void aTargetThatIsClosedMeanwhileIsNamed() {
        ComplaintNumber merged = disputed();
        ComplaintNumber into = desk.as(AGENT).register(INTAKE, TEXT).number();
        boolean[] happened = {false};
        ComplaintDesk slow = deskWhere(change -> {
            if (!happened[0] && isOf(change, ComplaintEvent.MERGE)) {
                happened[0] = true;
                desk.as(KIM).withdraw(into, "letter-1");
            }
        });
        DeskSession session = slow.as(AGENT).command(MERGING);
        assertThatIllegalStateException()
                .isThrownBy(() -> session.merge(merged, into))
                .withMessageContaining(
                        "Complaint " + merged + " was merged into " + into + ", which could not take it over")
                .withMessageEndingWith("If it was closed in the meantime, reopen it; then repeat the merge.");
        desk.as(KIM).reopen(into, ReopenGround.UNMET_REMEDY, "the other one was not done");
        session.merge(merged, into);
        assertThat(stored(into).recovery().openPromises()).hasSize(1);
    }

    @Test
    void oneComplaintThatCannotBeHandledStopsNoOther() {
        ComplaintNumber strange = desk.as(AGENT).register(INTAKE, TEXT).number();
        ComplaintNumber ahead = desk.as(AGENT).register(INTAKE, TEXT).number();
        ComplaintNumber fine = desk.as(AGENT).register(INTAKE, TEXT).number();
        ComplaintDesk other = ComplaintDesk.over(store)
                .workflow(ComplaintWorkflow.standard())
                .clock(() -> now)
                .build();
        other.as(AGENT).acknowledge(strange);
        now = NINE.plus(Duration.ofDays(40));
        desk.as(AGENT).at(now.plus(Duration.ofHours(2))).escalate(ahead, EscalationReason.REQUEST);
        DueRun run = desk.runDue(PageRequest.first(10));
        assertThat(run.done())
                .singleElement()
                .satisfies(done -> assertThat(done.complaint().number()).isEqualTo(fine));
        assertThat(run.failed()).extracting(DueFailure::number).containsExactlyInAnyOrder(strange, ahead);
        assertThat(run.failed())
                .anySatisfy(failure -> assertThat(failure.reason()).contains("has no state ACKNOWLEDGED"))
                .anySatisfy(failure -> assertThat(failure.reason()).contains("in the order of time"));
    }

    @Test
    void aSchedulerThatReadTheSameVersionAtAnotherInstantIsTheFaster() {
        ComplaintNumber number = desk.as(AGENT).register(INTAKE, TEXT).number();
        now = NINE.plus(Duration.ofDays(40));
        boolean[] happened = {false};
        ComplaintDesk slow = deskWhere(change -> {
            if (!happened[0]) {
                happened[0] = true;
                now = now.minus(Duration.ofDays(25));
                desk.runDue(PageRequest.first(10));
                now = now.plus(Duration.ofDays(25));
            }
        });
        DueRun run = slow.runDue(PageRequest.first(10));
        assertThat(run.done()).isEmpty();
        assertThat(run.overtaken()).containsExactly(number);
        assertThat(desk.runDue(PageRequest.first(10)).done()).hasSize(1);
        assertReplayed(number);
    }

    @Test
    void aNameIsUsedForOneContent() {
        CommandId form = CommandId.of("form-1");
        Complaint first = desk.as(AGENT).command(form).register(INTAKE, TEXT);
        now = now.plusSeconds(5);
        assertThat(desk.as(AGENT).command(form).register(INTAKE, TEXT)).isEqualTo(first);
        assertThatExceptionOfType(IdempotencyConflictException.class)
                .isThrownBy(
                        () -> desk.as(AGENT).command(form).register(INTAKE, ComplaintText.of("the driver was rude")));
        CommandId transfer = CommandId.of("transfer-1");
        Complaint imported = imported(transfer, ComplaintState.ASSIGNED, NINE);
        assertThat(imported(transfer, ComplaintState.ASSIGNED, NINE)).isEqualTo(imported);
        assertThatExceptionOfType(IdempotencyConflictException.class)
                .isThrownBy(() -> imported(transfer, ComplaintState.ANSWERED, NINE));
        assertThatExceptionOfType(IdempotencyConflictException.class)
                .isThrownBy(() -> imported(transfer, ComplaintState.ASSIGNED, NINE.minusSeconds(60)));
        CommandId assessing = CommandId.of("assess-1");
        ComplaintDesk standard = ComplaintDesk.over(store)
                .workflow(ComplaintWorkflow.standard())
                .clock(() -> now)
                .build();
        Assessment minor = ComplaintHouse.MINOR;
        standard.as(AGENT).acknowledge(first.number());
        Instant soon = NINE.plus(Duration.ofDays(2));
        standard.as(AGENT).command(assessing).carryOut(first.number(), ComplaintCommand.assess(minor, soon));
        standard.as(AGENT).command(assessing).carryOut(first.number(), ComplaintCommand.assess(minor, soon));
        assertThatExceptionOfType(IdempotencyConflictException.class)
                .isThrownBy(() ->
                        standard.as(AGENT).command(assessing).carryOut(first.number(), ComplaintCommand.assess(minor)));
    }

    private Complaint imported(CommandId command, ComplaintState state, Instant receivedAt) {
        return desk.as(AGENT)
                .command(command)
                .importAt(INTAKE, Optional.of(TEXT), state, receivedAt, Optional.of("carla"), Optional.empty());
    }

    @Test
    void aComplaintWhoseTextWasErasedIsStillTheOneOfItsName() {
        CommandId form = CommandId.of("form-1");
        Complaint first = desk.as(AGENT).command(form).register(INTAKE, TEXT);
        Stored<Complaint> before = store.find(first.number()).orElseThrow();
        assertThat(before.value().text()).contains(TEXT);
        store.anonymise(INTAKE.customer());
        assertThat(desk.as(AGENT).command(form).register(INTAKE, TEXT).number()).isEqualTo(first.number());
    }
}
