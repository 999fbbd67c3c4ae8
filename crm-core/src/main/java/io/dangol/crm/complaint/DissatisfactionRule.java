package io.dangol.crm.complaint;

import io.dangol.crm.CustomerId;
import io.dangol.crm.feedback.Answer;
import io.dangol.crm.feedback.Instrument;
import io.dangol.crm.feedback.Scale;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * When an answer is dissatisfied, and how long a complaint may lie before or after it and still be about the same.
 *
 * <pre>{@code
 * DissatisfactionRule rule = DissatisfactionRule.of(Instrument.CSAT, Scale.of(1, 5), 2, Duration.ofDays(30));
 * SilentReading reading = rule.read(answers, complaints, asOf);
 * reading.silent();            // cases for a RecoveryStudy
 * reading.complainingShare();  // c, for ComplaintEconomics
 * }</pre>
 *
 * <p>Who was asked and did not answer is in none of it: the silent who do not answer surveys either stay unknown.
 *
 * <p>Immutable and thread-safe.
 *
 * @param instrument the question
 * @param scale its scale
 * @param upTo the best answer that is still dissatisfied, on the scale
 * @param patience how long before or after, above zero, at most 365,000 days, in whole microseconds
 */
public record DissatisfactionRule(
        @NotNull @Valid Instrument instrument,
        @NotNull Scale scale,
        double upTo,
        @NotNull Duration patience) {

    private static final Comparator<Answer> FIRST =
            Comparator.comparing(Answer::at).thenComparing(Answer::id);

    public DissatisfactionRule {
        Objects.requireNonNull(instrument, "instrument");
        scale.require(upTo);
        CaseTime.requireWindow("The time between an answer and a complaint about the same", patience);
    }

    /**
     * Returns a rule.
     *
     * @throws IllegalArgumentException if the answer is not on the scale, or the duration is not allowed
     */
    public static DissatisfactionRule of(Instrument instrument, Scale scale, double upTo, Duration patience) {
        return new DissatisfactionRule(instrument, scale, upTo, patience);
    }

    /**
     * Returns which of the dissatisfied complained and which stayed silent, each customer once, by the first dissatisfied answer.
     *
     * @param answers any answers, in any order; those to another instrument or on another scale are counted, not read
     * @param complaints the complaints, open or not, in any order; silent cases among them are passed over
     * @param asOf answers and complaints after it have not happened
     */
    public SilentReading read(Collection<Answer> answers, Collection<ProblemCase> complaints, Instant asOf) {
        Map<CustomerId, List<Instant>> complained = complained(complaints, asOf);
        Map<CustomerId, Answer> first = new LinkedHashMap<>();
        long later = 0;
        long others = 0;
        long satisfied = 0;
        long dissatisfied = 0;
        SatisfactionScale asked = new SatisfactionScale(instrument, scale);
        for (Answer answer : answers.stream().sorted(FIRST).toList()) {
            if (!asked.has(answer)) {
                others++;
            } else if (answer.at().isAfter(asOf)) {
                later++;
            } else if (answer.value() > upTo) {
                satisfied++;
            } else {
                dissatisfied++;
                first.putIfAbsent(answer.customer(), answer);
            }
        }
        List<ProblemCase> silent = new ArrayList<>();
        long didComplain = 0;
        long tooEarly = 0;
        for (Answer answer : first.values()) {
            // whoever has complained already would be in, and whoever may yet complain would not
            if (CaseTime.isTooYoung(answer.at(), patience, asOf)) {
                tooEarly++;
            } else if (complained.getOrDefault(answer.customer(), List.of()).stream()
                    .anyMatch(at -> isNear(answer.at(), at))) {
                didComplain++;
            } else {
                silent.add(ProblemCase.silent(answer.id(), answer.customer(), answer.at()));
            }
        }
        return new SilentReading(silent, didComplain, tooEarly, dissatisfied - first.size(), satisfied, others, later);
    }

    private boolean isNear(Instant answered, Instant complained) {
        return Duration.between(answered, complained).abs().compareTo(patience) <= 0;
    }

    private static Map<CustomerId, List<Instant>> complained(Collection<ProblemCase> complaints, Instant asOf) {
        Map<CustomerId, List<Instant>> complained = new HashMap<>();
        for (ProblemCase each : complaints) {
            if (each.isComplaint() && !each.problemAt().isAfter(asOf)) {
                complained
                        .computeIfAbsent(each.customer(), customer -> new ArrayList<>())
                        .add(each.problemAt());
            }
        }
        return complained;
    }
}
