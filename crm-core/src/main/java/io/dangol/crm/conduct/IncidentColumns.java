package io.dangol.crm.conduct;

import io.dangol.crm.EpochMicros;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Incidents and frequencies as columns, for the kernel.
 *
 * <p>What an incident weighs but for its age depends on its type and on severity, verification and provocation, which have 40
 * combinations: one byte, by which the kernel looks the product up. Reporters, evidence and types are numbers of
 * dictionaries. Filled by one thread and only read afterwards.
 */
final class IncidentColumns {

    /** How many codes there are for severity, verification and provocation. */
    static final int CODES = Incident.MAX_SEVERITY * Verification.values().length * 2;

    private static final Verification[] VERIFICATIONS = Verification.values();
    private static final int PER_SEVERITY = VERIFICATIONS.length * 2;

    private static final int VERIFIED = Verification.VERIFIED.code();

    final int size;
    final long[] occurred;
    final byte[] code;
    final int[] type;
    final int[] reporter;
    final int[] evidenceFrom;
    final int[] evidence;
    final List<IncidentType> types;
    final int[] rule;
    final long[] events;
    final long[] visits;
    final long[] until;
    final List<String> rules;

    /** The latest instant of all: none of it was known before. */
    final long latest;

    IncidentColumns(List<Incident> incidents, List<Frequency> frequencies) {
        size = incidents.size();
        occurred = new long[size];
        code = new byte[size];
        type = new int[size];
        reporter = new int[size];
        evidenceFrom = new int[size + 1];
        Map<IncidentType, Integer> typeNumbers = new LinkedHashMap<>();
        Map<String, Integer> reporters = new HashMap<>();
        Map<String, Integer> references = new HashMap<>();
        evidence = new int
                [incidents.stream()
                        .mapToInt(incident -> incident.status().evidence().size())
                        .sum()];
        long last = Long.MIN_VALUE;
        int pieces = 0;
        for (int i = 0; i < size; i++) {
            Incident incident = incidents.get(i);
            occurred[i] = micros(incident.occurredAt());
            code[i] = (byte) code(
                    incident.severity(),
                    incident.verification(),
                    incident.status().provoked());
            type[i] = number(typeNumbers, incident.type());
            reporter[i] = number(reporters, incident.reporter());
            for (String reference : incident.status().evidence()) {
                evidence[pieces++] = number(references, reference);
            }
            evidenceFrom[i + 1] = pieces;
            last = Math.max(last, micros(incident.status().at()));
        }
        types = List.copyOf(typeNumbers.keySet());
        int counted = frequencies.size();
        rule = new int[counted];
        events = new long[counted];
        visits = new long[counted];
        until = new long[counted];
        Map<String, Integer> ruleNumbers = new LinkedHashMap<>();
        for (int i = 0; i < counted; i++) {
            Frequency frequency = frequencies.get(i);
            rule[i] = number(ruleNumbers, frequency.rule());
            events[i] = frequency.events();
            visits[i] = frequency.visits();
            until[i] = micros(frequency.until());
            last = Math.max(last, until[i]);
        }
        rules = List.copyOf(ruleNumbers.keySet());
        latest = last;
    }

    static int code(int severity, Verification verification, boolean provoked) {
        return (severity - 1) * PER_SEVERITY + verification.code() * 2 + (provoked ? 1 : 0);
    }

    static int severity(int code) {
        return code / PER_SEVERITY + 1;
    }

    static Verification verification(int code) {
        return VERIFICATIONS[code % PER_SEVERITY / 2];
    }

    static boolean isProvoked(int code) {
        return (code & 1) == 1;
    }

    boolean isVerified(int row) {
        return code[row] % PER_SEVERITY / 2 == VERIFIED;
    }

    boolean hasEvidence(int row) {
        return evidenceFrom[row] < evidenceFrom[row + 1];
    }

    /** Tells whether a piece of evidence is of an incident. */
    boolean hasPiece(int row, int piece) {
        for (int i = evidenceFrom[row]; i < evidenceFrom[row + 1]; i++) {
            if (evidence[i] == piece) {
                return true;
            }
        }
        return false;
    }

    int frequencies() {
        return rule.length;
    }

    private static long micros(Instant at) {
        return EpochMicros.exact(at);
    }

    private static <K> int number(Map<K, Integer> numbers, K key) {
        Integer known = numbers.get(key);
        if (known != null) {
            return known;
        }
        int next = numbers.size();
        numbers.put(key, next);
        return next;
    }
}
