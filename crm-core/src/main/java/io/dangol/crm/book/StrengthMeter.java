package io.dangol.crm.book;

import io.dangol.crm.CompensatedSum;
import io.dangol.crm.EpochMicros;
import io.dangol.crm.customer.Customer;
import io.dangol.crm.customer.CustomerKind;
import io.dangol.crm.customer.ProfileCompleteness;
import io.dangol.crm.customer.ProfileDefinition;
import io.dangol.crm.feedback.Answer;
import io.dangol.crm.interaction.Direction;
import io.dangol.crm.interaction.InteractionKind;
import io.dangol.crm.purchase.PurchaseLog;
import io.dangol.crm.relationship.Activity;
import io.dangol.crm.relationship.LadderEvent;
import io.dangol.crm.relationship.LadderEventKind;
import io.dangol.crm.relationship.Stage;
import io.dangol.crm.relationship.StageTable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Measures solidity and intimacy; the parts, their weights and their limits are described in {@link RelationshipStrength}.
 *
 * <p>Thread-safe: the baseline is computed when it is first asked for, to the same bits by whatever thread.
 */
final class StrengthMeter {

    private static final Duration YEAR = Duration.ofDays(365);

    private final CustomerFiles files;
    private final PurchaseLog log;
    private final StageTable stages;
    private final Instant at;
    private final RelationshipPolicy policy;
    private volatile RelationshipStrength.@Nullable Baseline baseline;

    StrengthMeter(CustomerFiles files, PurchaseLog log, StageTable stages, Instant at, RelationshipPolicy policy) {
        this.files = files;
        this.log = log;
        this.stages = stages;
        this.at = at;
        this.policy = policy;
    }

    /** Returns the strength of the relationship with the customer of a row of the table of stages. */
    Optional<RelationshipStrength> of(int row) {
        Optional<RelationshipIndex> solidity = solidity(row);
        Optional<RelationshipIndex> intimacy = intimacy(files.of(stages.customer(row)));
        return solidity.isEmpty() || intimacy.isEmpty()
                ? Optional.empty()
                : Optional.of(new RelationshipStrength(solidity.get(), intimacy.get(), baseline()));
    }

    private Optional<RelationshipIndex> solidity(int row) {
        Activity activity = stages.activity(row);
        if (activity == Activity.NONE) {
            return Optional.empty();
        }
        int index = log.indexOf(stages.customer(row)).orElse(-1);
        double years = index < 0 ? 0 : yearsSinceFirstSale(index);
        int orders = index < 0 ? 0 : ordersOfTheYear(index);
        Stage stage = stages.stage(row);
        double alive = activity == Activity.ACTIVE ? 1 : activity == Activity.DORMANT ? 0.5 : 0;
        return RelationshipIndex.of(List.of(
                IndexPart.of("tenure", 3, Math.min(1, years / 3), decimal(years) + " years since the first sale"),
                IndexPart.of(
                        "orders",
                        3,
                        Math.min(1, orders / 6.0),
                        Wording.count(orders, "order") + " in the last 365 days"),
                IndexPart.of("activity", 2, alive, activity.name()),
                IndexPart.of("stage", 2, height(stage), stage.name())));
    }

    private static double height(Stage stage) {
        return switch (stage) {
            case PROSPECT -> 0;
            case FIRST_PURCHASE -> 0.25;
            case REGULAR -> 0.5;
            case ADVOCATE -> 0.75;
            case PARTNER -> 1;
        };
    }

    private Optional<RelationshipIndex> intimacy(CustomerFile file) {
        return RelationshipIndex.of(List.of(profile(file), dialogue(file), satisfaction(file), advocacy(file)));
    }

    private IndexPart profile(CustomerFile file) {
        return file.customer(at)
                .map(customer -> definition(customer).assess(customer, at))
                .map(StrengthMeter::profile)
                .orElseGet(() -> IndexPart.unknown("profile", 2));
    }

    private static IndexPart profile(ProfileCompleteness complete) {
        double level = Math.min(1, complete.score().value());
        return IndexPart.of("profile", 2, level, complete.missing().size() + " fields missing");
    }

    private ProfileDefinition definition(Customer customer) {
        return customer.kind() == CustomerKind.COMPANY ? policy.company() : policy.person();
    }

    private IndexPart dialogue(CustomerFile file) {
        if (!files.hasInteractions(at)) {
            return IndexPart.unknown("dialogue", 3);
        }
        long inbound = file.interactions(at).stream()
                .filter(entry -> entry.direction() == Direction.INBOUND && entry.kind() != InteractionKind.USE)
                .filter(entry -> isWithin(entry.at(), YEAR))
                .count();
        return IndexPart.of(
                "dialogue",
                3,
                Math.min(1, inbound / 4.0),
                Wording.count(inbound, "contact") + " begun by the customer in the last 365 days");
    }

    private IndexPart satisfaction(CustomerFile file) {
        CompensatedSum sum = new CompensatedSum();
        int count = 0;
        for (Answer answer : file.answers(at)) {
            if (isWithin(answer.at(), YEAR)) {
                sum.add(answer.normalised());
                count++;
            }
        }
        return count == 0
                ? IndexPart.unknown("satisfaction", 3)
                : IndexPart.of(
                        "satisfaction",
                        3,
                        Math.min(1, sum.value() / count),
                        Wording.count(count, "answer") + " in the last 365 days");
    }

    private IndexPart advocacy(CustomerFile file) {
        if (!files.hasAdvocacy(at)) {
            return IndexPart.unknown("advocacy", 2);
        }
        long signs = file.events(at).stream()
                .filter(this::speaksForUs)
                .filter(event -> isWithin(event.at(), policy.ladder().advocacyWindow()))
                .count();
        return IndexPart.of(
                "advocacy",
                2,
                Math.min(1, signs / 2.0),
                Wording.grouped(signs) + " referrals or high answers within the advocacy window");
    }

    private boolean speaksForUs(LadderEvent event) {
        return event.kind() == LadderEventKind.REFERRAL_CONVERTED
                || event.score().orElse(-1) >= policy.ladder().recommendationFrom();
    }

    private boolean isWithin(Instant then, Duration window) {
        return Duration.between(then, at).compareTo(window) < 0;
    }

    private double yearsSinceFirstSale(int index) {
        for (int row = log.firstRow(index); row < log.endRow(index); row++) {
            if (!log.isReturn(row)) {
                Duration since = Duration.between(EpochMicros.toInstant(log.micros(row)), at);
                return (double) since.toSeconds() / YEAR.toSeconds();
            }
        }
        return 0;
    }

    private int ordersOfTheYear(int index) {
        int orders = 0;
        for (int row = log.firstRow(index); row < log.endRow(index); row++) {
            if (log.opensDocument(row) && isWithin(EpochMicros.toInstant(log.micros(row)), YEAR)) {
                orders++;
            }
        }
        return orders;
    }

    /** Returns the mean indices of the customers of whom both are known. */
    private RelationshipStrength.Baseline baseline() {
        RelationshipStrength.Baseline known = baseline;
        if (known == null) {
            known = mean();
            baseline = known;
        }
        return known;
    }

    private RelationshipStrength.Baseline mean() {
        CompensatedSum solidities = new CompensatedSum();
        CompensatedSum intimacies = new CompensatedSum();
        int count = 0;
        for (int row = 0; row < stages.size(); row++) {
            CustomerFile file = files.of(stages.customer(row));
            if (!file.isKnown(at)) {
                continue;
            }
            Optional<RelationshipIndex> solidity = solidity(row);
            Optional<RelationshipIndex> intimacy = intimacy(file);
            if (solidity.isPresent() && intimacy.isPresent()) {
                solidities.add(solidity.get().value());
                intimacies.add(intimacy.get().value());
                count++;
            }
        }
        return count == 0
                ? new RelationshipStrength.Baseline(0, 0, "nobody else")
                : new RelationshipStrength.Baseline(
                        Math.min(1, solidities.value() / count),
                        Math.min(1, intimacies.value() / count),
                        "mean of " + Wording.count(count, "customer") + " with something on file");
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
