package io.dangol.crm.examples;

import io.dangol.crm.sla.ActorRole;
import io.dangol.crm.sla.TicketEventType;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The words by which a log names events and roles, besides the statuses of its help desk. Stateless and thread-safe. */
final class DeskWords {

    private static final Map<String, TicketEventType> EVENTS = events();
    private static final Map<String, ActorRole> ROLES = Map.of(
            "requester", ActorRole.REQUESTER,
            "customer", ActorRole.REQUESTER,
            "end user", ActorRole.REQUESTER,
            "caller", ActorRole.REQUESTER,
            "agent", ActorRole.AGENT,
            "technician", ActorRole.AGENT,
            "system", ActorRole.SYSTEM,
            "bot", ActorRole.SYSTEM,
            "automation", ActorRole.SYSTEM);

    private DeskWords() {}

    private static Map<String, TicketEventType> events() {
        Map<String, TicketEventType> events = new HashMap<>();
        for (TicketEventType type : TicketEventType.values()) {
            events.put(HelpDesk.word(type.name()), type);
        }
        events.put("reply", TicketEventType.PUBLIC_REPLY);
        events.put("public comment", TicketEventType.PUBLIC_REPLY);
        events.put("note", TicketEventType.INTERNAL_NOTE);
        events.put("private note", TicketEventType.INTERNAL_NOTE);
        events.put("internal comment", TicketEventType.INTERNAL_NOTE);
        return Map.copyOf(events);
    }

    /** Returns the event of a word, empty if it is none. */
    static Optional<TicketEventType> event(String word) {
        return Optional.ofNullable(EVENTS.get(HelpDesk.word(word)));
    }

    /** Returns the events of the library as a log writes them. */
    static String eventNames() {
        return Arrays.stream(TicketEventType.values())
                .map(type -> type.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    /** @throws RowRefusedException if the word names nobody */
    static ActorRole role(String word) throws RowRefusedException {
        ActorRole role = ROLES.get(HelpDesk.word(word));
        if (role == null) {
            throw new RowRefusedException(
                    RejectReason.KIND, "actor_role is unknown; accepted are requester, agent and system");
        }
        return role;
    }
}
