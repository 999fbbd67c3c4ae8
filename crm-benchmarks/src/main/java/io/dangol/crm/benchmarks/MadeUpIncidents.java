package io.dangol.crm.benchmarks;

import io.dangol.crm.CustomerId;
import io.dangol.crm.conduct.ConductPolicy;
import io.dangol.crm.conduct.Incident;
import io.dangol.crm.conduct.IncidentStatus;
import io.dangol.crm.conduct.IncidentType;
import io.dangol.crm.conduct.Verification;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeSet;

/**
 * Incidents that are made up, the same for the same seed, and the policy that weighs them: the standard one of a house where
 * customers do not meet, so that its five types and five rungs make ten rules. Not thread-safe.
 */
final class MadeUpIncidents {

    /** The instant at which is judged. */
    static final Instant AT = Instant.parse("2025-06-01T03:00:00Z");

    static final ZoneId ZONE = ZoneId.of("Asia/Seoul");

    static final ConductPolicy POLICY = ConductPolicy.named("mail order", ZONE)
            .type(IncidentType.THIEF, 5, 720)
            .type(IncidentType.RULE_BREAKER, 1.5, 180)
            .type(IncidentType.BELLIGERENT, 2.5, 270)
            .type(IncidentType.VANDAL, 4, 540)
            .type(IncidentType.DEADBEAT, 3, 540)
            .build();

    private static final int[] SEVERITIES = {1, 1, 1, 1, 2, 2, 3, 4};
    private static final Verification[] VERIFICATIONS = {
        Verification.REPORTED, Verification.REPORTED, Verification.REPORTED, Verification.REPORTED,
        Verification.CORROBORATED, Verification.VERIFIED, Verification.VERIFIED, Verification.VERIFIED,
        Verification.DISPUTED, Verification.RETRACTED
    };
    private static final int REPORTERS = 6;
    private static final int PIECES = 5;
    private static final int ONE_IN_PROVOKED = 8;
    private static final long SPAN_SECONDS = Duration.ofDays(1_100).toSeconds();

    private final SplittableRandom random;
    private final String[] reporters = new String[REPORTERS];
    private final String[] pieces = new String[PIECES];
    private int incidents;

    MadeUpIncidents(long seed) {
        random = new SplittableRandom(seed);
        for (int i = 0; i < REPORTERS; i++) {
            reporters[i] = "clerk-" + i;
        }
        for (int i = 0; i < PIECES; i++) {
            pieces[i] = "recording-" + i;
        }
    }

    static CustomerId customer(int number) {
        return CustomerId.of("C" + number);
    }

    /** Returns so many incidents of a customer, each once, in no order. */
    List<Incident> of(CustomerId customer, int count) {
        List<Incident> rows = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            rows.add(incident(customer));
        }
        return rows;
    }

    /** Returns one to so many incidents of a customer. */
    List<Incident> upTo(CustomerId customer, int most) {
        return of(customer, 1 + random.nextInt(most));
    }

    private Incident incident(CustomerId customer) {
        Instant occurred = AT.minusSeconds(random.nextLong(SPAN_SECONDS));
        String reporter = reporters[random.nextInt(REPORTERS)];
        TreeSet<String> evidence = new TreeSet<>();
        for (int more = random.nextInt(3); more > 0; more--) {
            evidence.add(pieces[random.nextInt(PIECES)]);
        }
        return new Incident(
                "I" + incidents++,
                customer,
                POLICY.types().get(random.nextInt(POLICY.types().size())).type(),
                SEVERITIES[random.nextInt(SEVERITIES.length)],
                occurred,
                occurred,
                reporter,
                Optional.empty(),
                new IncidentStatus(
                        VERIFICATIONS[random.nextInt(VERIFICATIONS.length)],
                        random.nextInt(ONE_IN_PROVOKED) == 0,
                        List.copyOf(evidence),
                        occurred,
                        reporter));
    }
}
