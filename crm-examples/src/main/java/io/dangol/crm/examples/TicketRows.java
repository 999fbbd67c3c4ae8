package io.dangol.crm.examples;

import io.dangol.crm.sla.ActorRole;
import io.dangol.crm.sla.Irregularity;
import io.dangol.crm.sla.Priority;
import io.dangol.crm.sla.SlaPolicies;
import io.dangol.crm.sla.TicketClock;
import io.dangol.crm.sla.TicketEvent;
import io.dangol.crm.sla.TicketEventType;
import io.dangol.crm.sla.TicketFacts;
import io.dangol.crm.sla.TicketId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Makes the clock of a ticket of its rows, whatever their order; rows that can have no effect are refused, each with its
 * reason.
 *
 * <p>A row whose priority or owner differs from the last one known stands for that change too. A status that is open after
 * a solved or closed one is a reopening. Rows of one instant are numbered in their {@linkplain DeskRow#ORDER order}. Not
 * thread-safe.
 */
final class TicketRows {

    /** What a ticket is called whose rows name no priority. */
    static final Priority ASSUMED = Priority.NORMAL;

    private enum Life {
        OPEN,
        SOLVED,
        CLOSED
    }

    private record Made(TicketEvent event, DeskRow row) {}

    private final SlaPolicies policies;
    private final Site defaultSite;
    private final Consumer<RejectedRow> rejects;
    private int withoutPriority;

    TicketRows(SlaPolicies policies, Site defaultSite, Consumer<RejectedRow> rejects) {
        this.policies = policies;
        this.defaultSite = defaultSite;
        this.rejects = rejects;
    }

    /** Returns how many tickets named no priority when they came in. */
    int withoutPriority() {
        return withoutPriority;
    }

    /** Returns the clock of a ticket, empty if no row says when it came in. */
    Optional<TicketClock> clock(TicketId ticket, List<DeskRow> all) {
        List<DeskRow> rows = withoutRepeated(all);
        Optional<DeskRow> first = rows.stream()
                .filter(row -> row.type() == TicketEventType.CREATED)
                .min(DeskRow.ORDER);
        if (first.isEmpty()) {
            rows.forEach(row -> refuse(row, RejectReason.TICKET, "no row says when the ticket came in; add created"));
            return Optional.empty();
        }
        List<DeskRow> usable = notBefore(first.get(), rows);
        if (first.get().priority().isEmpty()) {
            withoutPriority++;
        }
        TicketFacts facts = TicketFacts.of(first.get().priority().orElse(ASSUMED))
                .with(ServiceLevels.SITE, first.get().site().orElse(defaultSite).option());
        List<Made> made = events(usable);
        TicketClock clock = clock(ticket, facts, made);
        if (clock.irregularities().isEmpty()) {
            return Optional.of(clock);
        }
        usable.removeAll(refuseOdd(clock, made));
        return Optional.of(clock(ticket, facts, events(usable)));
    }

    private TicketClock clock(TicketId ticket, TicketFacts facts, List<Made> made) {
        return TicketClock.of(
                policies, ticket, facts, made.stream().map(Made::event).toList());
    }

    private List<DeskRow> withoutRepeated(List<DeskRow> all) {
        TreeSet<DeskRow> kept = new TreeSet<>(DeskRow.ORDER);
        for (DeskRow row : all) {
            if (!kept.add(row)) {
                DeskRow same = kept.floor(row);
                refuse(row, RejectReason.EVENT, "the row repeats line " + (same == null ? row : same).line());
            }
        }
        return new ArrayList<>(kept);
    }

    private List<DeskRow> notBefore(DeskRow first, List<DeskRow> rows) {
        List<DeskRow> usable = new ArrayList<>();
        for (DeskRow row : rows) {
            if (row.at().isBefore(first.at())) {
                refuse(row, RejectReason.TIME, "the time is before the ticket came in, at " + first.at());
            } else {
                usable.add(row);
            }
        }
        return usable;
    }

    private Set<DeskRow> refuseOdd(TicketClock clock, List<Made> made) {
        Set<DeskRow> odd = new HashSet<>();
        for (Irregularity irregularity : clock.irregularities()) {
            for (Made each : made) {
                if (each.event().equals(irregularity.event()) && odd.add(each.row())) {
                    refuse(each.row(), RejectReason.EVENT, message(irregularity.kind()));
                }
            }
        }
        return odd;
    }

    private static String message(Irregularity.Kind kind) {
        return switch (kind) {
            case CREATED_TWICE -> "the ticket came in before; leave out the later row";
            case RESUMED_WITHOUT_PAUSE -> "no pause of that reason has begun; add paused, or correct the time";
            case PAUSED_TWICE -> "a pause of that reason has begun before; it is one pause";
            case SOLVED_TWICE -> "the ticket is solved or closed already; the first time counts";
            case CLOSED_TWICE -> "the ticket is closed already; the first time counts";
            case REOPENED_WHILE_OPEN -> "the ticket is open, so there is nothing to reopen";
            case UNKNOWN_AGREEMENT -> "no agreement has that name; known are " + ServiceLevels.NAMES;
        };
    }

    private void refuse(DeskRow row, RejectReason reason, String why) {
        rejects.accept(new RejectedRow(row.line(), reason, "ticket " + row.ticket() + ": " + why, ""));
    }

    private static List<Made> events(List<DeskRow> rows) {
        List<Made> made = new ArrayList<>();
        Optional<Priority> priority = Optional.empty();
        String owner = "";
        String status = "";
        Life life = Life.OPEN;
        Instant before = Instant.MIN;
        int number = 0;
        for (DeskRow row : rows.stream().sorted(DeskRow.ORDER).toList()) {
            number = row.at().equals(before) ? number + 1 : 0;
            before = row.at();
            Step step = new Step(row, number, made);
            if (row.type() == TicketEventType.CREATED) {
                step.add(TicketEventType.CREATED, ActorRole.REQUESTER, "");
            }
            if (row.type() == TicketEventType.PRIORITY_CHANGED || row.priority().isPresent()) {
                Priority now = row.type() == TicketEventType.PRIORITY_CHANGED
                        ? Priority.of(row.value())
                        : row.priority().orElse(ASSUMED);
                if (row.type() != TicketEventType.CREATED && !now.equals(priority.orElse(null))) {
                    step.add(TicketEventType.PRIORITY_CHANGED, ActorRole.AGENT, now.name());
                }
                priority = Optional.of(now);
            }
            if (row.type() == TicketEventType.ASSIGNED || row.owner().isPresent()) {
                String now = row.type() == TicketEventType.ASSIGNED
                        ? row.value()
                        : row.owner().orElse("");
                if (!now.equals(owner)) {
                    step.add(TicketEventType.ASSIGNED, ActorRole.AGENT, now);
                }
                owner = now;
            }
            switch (row.type()) {
                case CREATED, PRIORITY_CHANGED, ASSIGNED -> {}
                case STATUS_CHANGED -> {
                    life = step.status(life, !status.equals(row.value()));
                    status = row.value();
                }
                default -> {
                    step.add(
                            row.type(),
                            row.type() == TicketEventType.REOPENED ? ActorRole.REQUESTER : ActorRole.AGENT,
                            row.value());
                    life = after(row.type(), life);
                }
            }
        }
        return made;
    }

    private static Life after(TicketEventType type, Life life) {
        return switch (type) {
            case SOLVED -> life == Life.OPEN ? Life.SOLVED : life;
            case CLOSED -> Life.CLOSED;
            case REOPENED -> Life.OPEN;
            default -> life;
        };
    }

    /** One row becoming events. */
    private record Step(DeskRow row, int number, List<Made> made) {

        void add(TicketEventType type, ActorRole byDefault, String value) {
            made.add(new Made(new TicketEvent(row.at(), number, type, row.role().orElse(byDefault), value), row));
        }

        /** Adds what a status stands for, and returns how the ticket is then. */
        Life status(Life before, boolean changed) {
            StatusMeaning meaning = row.meaning().orElse(StatusMeaning.WORKING);
            Life life = before;
            if (meaning.isOpen() && life != Life.OPEN) {
                add(TicketEventType.REOPENED, ActorRole.REQUESTER, "");
                life = Life.OPEN;
            }
            if (changed) {
                add(TicketEventType.STATUS_CHANGED, ActorRole.AGENT, row.value());
            }
            if (meaning.events().contains(TicketEventType.SOLVED) && life == Life.OPEN) {
                add(TicketEventType.SOLVED, ActorRole.AGENT, "");
                life = Life.SOLVED;
            }
            if (meaning.events().contains(TicketEventType.CLOSED) && life != Life.CLOSED) {
                add(TicketEventType.CLOSED, ActorRole.AGENT, "");
                life = Life.CLOSED;
            }
            return life;
        }
    }
}
