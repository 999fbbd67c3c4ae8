package io.dangol.crm.metrics.report;

import io.dangol.crm.conduct.ConductEntry;
import io.dangol.crm.conduct.ConductRoles;
import io.dangol.crm.conduct.Incident;
import io.dangol.crm.workflow.Actor;
import io.dangol.crm.workflow.Role;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What people of a case are called who are not to be named: by the highest role in which they acted and a number.
 *
 * <p>One person has one name on the page, so that a reader sees who did two things without seeing who it is.
 */
final class ConductPeople {

    private final Map<String, Name> names;

    private ConductPeople(Map<String, Name> names) {
        this.names = names;
    }

    /** Numbers people in the order in which they first appear in the entries, then reporters by their incidents. */
    static ConductPeople of(List<ConductEntry> entries, List<Incident> incidents) {
        Map<String, Kind> kinds = new LinkedHashMap<>();
        for (ConductEntry entry : entries) {
            kinds.merge(entry.actor(), kind(entry), ConductPeople::higher);
        }
        for (Incident incident : incidents) {
            kinds.putIfAbsent(incident.reporter(), Kind.REPORTER);
            kinds.putIfAbsent(incident.status().by(), Kind.STAFF);
        }
        Map<Kind, Integer> numbers = new EnumMap<>(Kind.class);
        Map<String, Name> names = new LinkedHashMap<>();
        kinds.forEach((key, kind) -> names.put(key, new Name(kind, numbers.merge(kind, 1, Integer::sum))));
        return new ConductPeople(names);
    }

    private static Kind kind(ConductEntry entry) {
        List<Role> roles = entry.roles();
        if (entry.actor().equals(Actor.SYSTEM.id())) {
            return Kind.SYSTEM;
        }
        if (roles.contains(ConductRoles.REVIEWER)) {
            return Kind.REVIEWER;
        }
        if (roles.contains(ConductRoles.HEARER)) {
            return Kind.HEARER;
        }
        return roles.contains(ConductRoles.HANDLER) ? Kind.HANDLER : Kind.STAFF;
    }

    private static Kind higher(Kind one, Kind other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    /** Returns what somebody is called, such as {@code reviewer 2}. */
    String name(String key, Words words) {
        Name name = names.get(key);
        if (name == null) {
            return words.text("review.who.somebody");
        }
        return words.text("review.who." + name.kind(), Figures.count(name.number()));
    }

    private enum Kind {
        SYSTEM,
        REVIEWER,
        HEARER,
        HANDLER,
        STAFF,
        REPORTER
    }

    private record Name(Kind kind, int number) {}
}
