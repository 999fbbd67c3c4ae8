package io.dangol.crm.complaint;

import io.dangol.crm.storage.PlainValue;
import io.dangol.crm.storage.Snapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.joda.money.Money;

/**
 * What is done for a customer after a failure of service, in its two parts, each step with its promise and execution.
 *
 * <pre>{@code
 * ServiceRecovery.of(
 *         RecoveryAction.of("apology", RecoveryKind.APOLOGY),
 *         RecoveryAction.of("refund", RecoveryKind.REFUND).worth(Money.of(EUR, 25)));
 * }</pre>
 *
 * <p>A recovery may be planned with a tangible part alone, so that the refusal can say what is missing: a complaint workflow
 * refuses it, because refunds alone do not restore trust (Orsingher, Valentini and de Angelis 2010, DOI
 * 10.1007/s11747-009-0155-z, set distributive and interactional justice side by side over 60 studies).
 *
 * <p>Immutable and thread-safe.
 *
 * @param actions the steps in the order in which they were planned, each key once; all costs in one currency
 */
public record ServiceRecovery(List<RecoveryAction> actions) {

    private static final String SNAPSHOT_TYPE = "service-recovery";
    private static final int SNAPSHOT_VERSION = 1;

    public ServiceRecovery {
        actions = List.copyOf(actions);
        Set<String> ids = new HashSet<>();
        Set<Object> currencies = new HashSet<>();
        for (RecoveryAction action : actions) {
            if (!ids.add(action.id())) {
                throw new IllegalArgumentException("Two recovery actions have the key " + action.id()
                        + ". Give each a key of its own within the complaint.");
            }
            action.cost().ifPresent(cost -> currencies.add(cost.getCurrencyUnit()));
        }
        if (currencies.size() > 1) {
            throw new IllegalArgumentException("Recovery actions cost in " + currencies.size()
                    + " currencies; one is allowed. Convert them first.");
        }
    }

    /**
     * Returns a plan of steps; of none where nothing is done.
     *
     * @throws IllegalArgumentException if a key comes twice or costs are in several currencies
     */
    public static ServiceRecovery of(RecoveryAction... actions) {
        return new ServiceRecovery(Arrays.asList(actions));
    }

    /** Tells whether nothing is planned. */
    public boolean isEmpty() {
        return actions.isEmpty();
    }

    /** Returns the steps of a part. */
    public List<RecoveryAction> part(RecoveryPart part) {
        return actions.stream().filter(action -> action.kind().part() == part).toList();
    }

    /** Tells whether there is a step of a part that was not taken back. */
    public boolean has(RecoveryPart part) {
        return actions.stream()
                .anyMatch(action ->
                        action.kind().part() == part && action.cancelledAt().isEmpty());
    }

    /** Tells whether a step of a part was carried out. */
    public boolean hasExecuted(RecoveryPart part) {
        return actions.stream()
                .anyMatch(action ->
                        action.kind().part() == part && action.executedAt().isPresent());
    }

    /** Tells whether something is given and nothing said, which restores no trust. */
    public boolean isCompensationAlone() {
        return has(RecoveryPart.TANGIBLE) && !has(RecoveryPart.PSYCHOLOGICAL);
    }

    /** Returns the step of a key; empty if there is none. */
    public Optional<RecoveryAction> action(String id) {
        return actions.stream().filter(action -> action.id().equals(id)).findFirst();
    }

    /** Returns what was promised and is neither carried out nor taken back. */
    public List<RecoveryAction> openPromises() {
        return actions.stream().filter(RecoveryAction::isOpenPromise).toList();
    }

    /** Returns the earliest instant until which an open promise is to be carried out; empty if there is none. */
    public Optional<Instant> nextDue() {
        return openPromises().stream()
                .flatMap(action -> action.dueBy().stream())
                .min(Instant::compareTo);
    }

    /** Returns what the steps cost that were not taken back; empty if none has a cost. */
    public Optional<Money> cost() {
        return actions.stream()
                .filter(action -> action.cancelledAt().isEmpty())
                .flatMap(action -> action.cost().stream())
                .reduce(Money::plus);
    }

    /** Returns what in the end was given, in the words of the US complaint database. */
    public ReliefKind relief() {
        List<RecoveryAction> done = actions.stream()
                .filter(action -> action.executedAt().isPresent())
                .toList();
        if (done.stream().anyMatch(action -> action.kind().isMonetary())) {
            return ReliefKind.MONETARY_RELIEF;
        }
        boolean other = done.stream().anyMatch(action -> action.kind() != RecoveryKind.EXPLANATION);
        return other ? ReliefKind.NON_MONETARY_RELIEF : ReliefKind.EXPLANATION;
    }

    ServiceRecovery promised(Instant at, Optional<Instant> dueBefore) {
        return each(
                action -> action.isOpen() && action.promisedAt().isEmpty() ? action.promised(at, dueBefore) : action);
    }

    ServiceRecovery executed(String id, Instant at) {
        return each(action -> action.id().equals(id) ? action.executed(at) : action);
    }

    ServiceRecovery cancelled(String id, Instant at) {
        return each(action -> action.id().equals(id) ? action.cancelled(at) : action);
    }

    ServiceRecovery allCancelled(Instant at) {
        return each(action -> action.isOpen() ? action.cancelled(at) : action);
    }

    /** Returns this recovery without what is planned and was not promised. */
    ServiceRecovery withoutPlans() {
        return new ServiceRecovery(actions.stream()
                .filter(action -> action.promisedAt().isPresent() || !action.isOpen())
                .toList());
    }

    ServiceRecovery allCarriedTo(String key, Instant at) {
        return each(action -> action.isOpen() ? action.carriedTo(key, at) : action);
    }

    ServiceRecovery plus(RecoveryAction more) {
        List<RecoveryAction> all = new ArrayList<>(actions);
        all.add(more);
        return new ServiceRecovery(all);
    }

    private ServiceRecovery each(Function<RecoveryAction, RecoveryAction> change) {
        return new ServiceRecovery(actions.stream().map(change).toList());
    }

    Snapshot snapshot() {
        return Snapshot.builder(SNAPSHOT_TYPE, SNAPSHOT_VERSION)
                .list("actions", actions, action -> PlainValue.of(action.snapshot()))
                .build();
    }

    static ServiceRecovery restore(Snapshot snapshot) {
        snapshot.require(SNAPSHOT_TYPE, SNAPSHOT_VERSION);
        return new ServiceRecovery(snapshot.list("actions", value -> RecoveryAction.restore(value.asSnapshot())));
    }
}
