package io.dangol.crm.sla;

import io.dangol.crm.storage.Change;
import io.dangol.crm.storage.Page;
import io.dangol.crm.storage.PageRequest;
import io.dangol.crm.storage.Saved;
import io.dangol.crm.storage.Stored;
import java.time.Instant;
import java.util.Optional;

/**
 * The port of timers, by which a scheduler of the host gives the alerts of an escalation ladder.
 *
 * <p>The rules of the package {@code storage} hold. Timers hold nothing personal, so that S15 asks nothing of this
 * port; a host removes them with their tickets.
 *
 * <p>The loop that is recommended keeps nothing outside the store, so that it may stop and start at any point:
 *
 * <ol>
 *   <li>Whatever happens to a ticket makes its timers due at once. In the unit that records the event, the host saves a
 *       new timer of each of the ticket's clocks, due at the event, or the one that is there by
 *       {@link SlaTimer#noLaterThan}.
 *   <li>As often as it likes the scheduler looks at each timer that is due. It gives what has come up since the timer
 *       was due, then lets it wait for the next alert, or for nothing:
 *       <pre>{@code
 * for (Stored<SlaTimer> stored : store.due(now, request).items()) {
 *     SlaTimer timer = stored.value();
 *     ladder.due(clock, metric, timer.dueAt().minusNanos(1), now).forEach(this::send);
 *     SlaTimer after = ladder.next(clock, metric, now).map(timer::rescheduled).orElseGet(() -> timer.done(now));
 *     store.save(after.change(command, stored.version()));
 * }
 * }</pre>
 *       Here {@code clock} is the clock of the timer's ticket with all events up to {@code now}, and {@code command} a
 *       new command id.
 * </ol>
 *
 * <p>Then each alert of {@link EscalationLadder#plan} is given once: at its instant if the scheduler looks then, else
 * at the next look, where of alerts of one run of a clock that came up in the meantime the last stands for all.
 * Delivery is <em>at least once</em>: after a failure between the sending and the save, or if somebody saved the timer
 * in between, the next look gives that alert again, once for each such failure. Whoever saves before sending gives it
 * at most once. Of two schedulers at work at the same time both may send, and one of them is refused at the save.
 *
 * <p>An implementation says whether it may be called by several threads at once.
 */
public interface TimerStore {

    /**
     * Returns the timer of a clock, empty if there is none (rule S6).
     *
     * @param metric the name of the metric
     * @throws io.dangol.crm.storage.StorageException if the host's storage fails
     */
    Optional<Stored<SlaTimer>> find(TicketId ticket, String metric);

    /**
     * Carries out a write made by {@link SlaTimer#change} (rules S1 to S5).
     *
     * @throws io.dangol.crm.storage.VersionConflictException if another version is stored
     * @throws io.dangol.crm.storage.IdempotencyConflictException if the command id was used for other content
     * @throws io.dangol.crm.storage.StorageException if the host's storage fails
     */
    Saved save(Change change);

    /**
     * Returns the timers of a ticket in every state, by the name of the metric (rule S7).
     *
     * @throws io.dangol.crm.storage.StorageException if the host's storage fails
     */
    Page<Stored<SlaTimer>> ofTicket(TicketId ticket, PageRequest request);

    /**
     * Returns the timers that {@linkplain SlaTimer#isWaiting wait} and are due at or before an instant, the earliest
     * due first, equal instants by {@linkplain SlaTimer#key key} (rule S8).
     *
     * @throws io.dangol.crm.storage.StorageException if the host's storage fails
     */
    Page<Stored<SlaTimer>> due(Instant notAfter, PageRequest request);
}
