package io.dangol.crm.relationship;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.joda.money.Money;

/**
 * What the customers of one stage, or all of them, bought.
 *
 * <p>Immutable and thread-safe.
 *
 * @param name the stage, or {@code ALL}
 * @param customers how many there are
 * @param orders how many paid orders they made
 * @param net their sales minus their returns
 * @param margin sales minus returns minus the cost of both, over the lines whose cost is known; empty where none is
 * @param costCoverage which part of the sales, by amount, has a known cost, 0 to 1; empty without sales
 * @param share which part of the net of all they bring; empty if that is not above zero; above 1 or below 0 where others
 *     returned more than they bought
 */
public record StageProfitRow(
        @NotBlank String name,
        @PositiveOrZero int customers,
        @PositiveOrZero long orders,
        @NotNull Money net,
        Optional<Money> margin,
        OptionalDouble costCoverage,
        OptionalDouble share) {

    public StageProfitRow {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(net, "net");
        Objects.requireNonNull(margin, "margin");
        Objects.requireNonNull(costCoverage, "costCoverage");
        Objects.requireNonNull(share, "share");
        if (name.isBlank() || customers < 0 || orders < 0) {
            throw new IllegalArgumentException("Stage '" + name + "' has " + customers + " customers and " + orders
                    + " orders; it has a name, and neither may be negative.");
        }
    }

    /** Returns the row in one line. */
    @Override
    public String toString() {
        return name + ": " + customers + " customers, " + orders + " orders, net " + net
                + margin.map(money -> ", margin " + money + " where the cost is known")
                        .orElse("");
    }
}
