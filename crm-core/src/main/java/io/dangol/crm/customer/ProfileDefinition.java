package io.dangol.crm.customer;

import io.dangol.crm.Contribution;
import io.dangol.crm.KeyText;
import io.dangol.crm.Score;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Which fields make a profile complete, and how much each of them counts.
 *
 * <pre>{@code
 * ProfileDefinition definition = ProfileDefinition.named("delivery")
 *         .field(CustomerField.NAME, 1)
 *         .field(CustomerField.POSTAL_ADDRESS, 2)
 *         .field(CustomerField.attribute("doorCode"), 1)
 *         .build();
 * double complete = definition.assess(customer, at).score().value();
 * }</pre>
 *
 * <p>A field's share is its weight over the sum of the weights, rounded to a multiple of 2<sup>−52</sup> so that the shares of
 * all fields add up to 1 exactly: units lost by rounding down go to the fields that lost most, the first of equals first. A
 * sum of such shares has no rounding error, so a score is 1 if nothing is missing and only then. Weights that add up to a
 * power of two are kept exactly.
 *
 * <p>Immutable and thread-safe.
 */
public final class ProfileDefinition {

    /** The largest weight. */
    public static final int MAX_WEIGHT = 1_000_000;

    /** The most fields. */
    public static final int MAX_FIELDS = 1_000;

    private static final int SHARE_BITS = 52;
    private static final int MAX_NAME = 100;

    private static final ProfileDefinition PERSON = named("person")
            .field(CustomerField.NAME, 4)
            .field(CustomerField.EMAIL, 3)
            .field(CustomerField.MOBILE, 3)
            .field(CustomerField.POSTAL_ADDRESS, 2)
            .field(CustomerField.LANGUAGE, 2)
            .field(CustomerField.PREFERENCES, 2)
            .build();

    private static final ProfileDefinition COMPANY = named("company")
            .field(CustomerField.NAME, 4)
            .field(CustomerField.CONTACT_PERSONS, 4)
            .field(CustomerField.POSTAL_ADDRESS, 3)
            .field(CustomerField.EMAIL, 2)
            .field(CustomerField.PHONE, 2)
            .field(CustomerField.LANGUAGE, 1)
            .build();

    private final String name;
    private final Map<String, Double> shares;

    private ProfileDefinition(String name, Map<String, Integer> weights) {
        this.name = name;
        this.shares = Collections.unmodifiableMap(shares(weights));
    }

    /**
     * Returns a definition for persons, our own proposal: in sixteenths name 4, e-mail 3, mobile 3, postal address 2, language
     * 2, a stated preference 2. The date of birth is left out: few purposes need it.
     */
    public static ProfileDefinition person() {
        return PERSON;
    }

    /**
     * Returns a definition for companies, our own proposal: in sixteenths name 4, a contact person 4, postal address 3, e-mail
     * 2, telephone 2, language 1.
     */
    public static ProfileDefinition company() {
        return COMPANY;
    }

    /**
     * Returns a builder of a definition.
     *
     * @param name 1 to 100 characters as {@link KeyText} allows them
     * @throws IllegalArgumentException if the name is not allowed
     */
    public static Builder named(String name) {
        return new Builder(KeyText.require("Name of a profile definition", name, MAX_NAME));
    }

    /** Returns the name. */
    public String name() {
        return name;
    }

    /** Returns the share of each field in a complete profile, above 0 and at most 1, in the order given; unmodifiable. */
    public Map<String, Double> shares() {
        return shares;
    }

    /**
     * Returns how complete a customer's profile was at an instant.
     *
     * <p>A field counts if one of its values was recorded at or before the instant, and a contact point only if it holds at the
     * instant. What was replaced since is not known any more: ask the state that was stored at the time.
     */
    public ProfileCompleteness assess(Customer customer, Instant at) {
        RecordedFields recorded = RecordedFields.of(customer, at);
        List<Contribution> parts = new ArrayList<>(shares.size());
        List<String> missing = new ArrayList<>();
        shares.forEach((field, share) -> {
            Optional<FieldSource> source = recorded.latest(field, at);
            if (source.isEmpty()) {
                missing.add(field);
            }
            parts.add(source.map(found -> new Contribution(field, share, evidence(found)))
                    .orElseGet(() -> new Contribution(field, 0, "nothing recorded that holds at " + at)));
        });
        return new ProfileCompleteness(customer.id(), name, at, new Score(parts), missing);
    }

    /** Returns name and shares. */
    @Override
    public String toString() {
        return "ProfileDefinition[" + name + " " + shares + "]";
    }

    private static String evidence(FieldSource source) {
        return "recorded " + source.recordedAt() + " by " + source.system() + (source.verified() ? ", verified" : "");
    }

    private static Map<String, Double> shares(Map<String, Integer> weights) {
        BigInteger total = BigInteger.valueOf(
                weights.values().stream().mapToLong(Integer::longValue).sum());
        List<BigInteger[]> parts = weights.values().stream()
                .map(weight -> BigInteger.valueOf(weight).shiftLeft(SHARE_BITS).divideAndRemainder(total))
                .toList();
        long left = (1L << SHARE_BITS)
                - parts.stream().mapToLong(part -> part[0].longValueExact()).sum();
        Comparator<Integer> byLoss = Comparator.comparing(i -> parts.get(i)[1]);
        boolean[] roundedUp = new boolean[parts.size()];
        IntStream.range(0, parts.size())
                .boxed()
                .sorted(byLoss.reversed())
                .limit(left)
                .forEach(i -> roundedUp[i] = true);
        Map<String, Double> shares = new LinkedHashMap<>();
        int i = 0;
        for (String field : weights.keySet()) {
            long units = parts.get(i)[0].longValueExact() + (roundedUp[i] ? 1 : 0);
            shares.put(field, Math.scalb((double) units, -SHARE_BITS));
            i++;
        }
        return shares;
    }

    /**
     * Collects the fields of a definition, in order; each field once.
     *
     * <p>Not thread-safe.
     */
    public static final class Builder {

        private final String name;
        private final Map<String, Integer> weights = new LinkedHashMap<>();

        private Builder(String name) {
            this.name = name;
        }

        /**
         * Adds a field.
         *
         * @param weight how much the field counts beside the others, 1 to 1,000,000
         * @throws IllegalArgumentException if the weight is not allowed or the field was given before
         */
        public Builder field(CustomerField field, int weight) {
            return add(field.fieldName(), weight);
        }

        /**
         * Adds a further attribute by its field name, as {@link CustomerField#attribute} makes it, or a constant by its name.
         *
         * @param weight how much the field counts beside the others, 1 to 1,000,000
         * @throws IllegalArgumentException if there is no such field, the weight is not allowed, or the field was given before
         */
        public Builder field(String field, int weight) {
            CustomerField.requireFieldName(field);
            return add(field, weight);
        }

        /**
         * Returns the definition.
         *
         * @throws IllegalArgumentException if there is no field, or there are more than 1,000
         */
        public ProfileDefinition build() {
            if (weights.isEmpty() || weights.size() > MAX_FIELDS) {
                throw new IllegalArgumentException("Profile definition " + name + " has " + weights.size()
                        + " fields; allowed are 1 to " + MAX_FIELDS + ".");
            }
            return new ProfileDefinition(name, weights);
        }

        private Builder add(String field, int weight) {
            if (weight < 1 || weight > MAX_WEIGHT) {
                throw new IllegalArgumentException("Weight of " + field + " in profile definition " + name + " is "
                        + weight + "; allowed are 1 to " + MAX_WEIGHT + ". Leave out a field that does not count.");
            }
            if (weights.putIfAbsent(field, weight) != null) {
                throw new IllegalArgumentException(
                        "Profile definition " + name + " has the field " + field + " already; give each field once.");
            }
            return this;
        }
    }
}
