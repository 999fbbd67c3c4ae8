package io.dangol.crm.complaint;

import io.dangol.crm.CustomerId;
import io.dangol.crm.KeyText;
import io.dangol.crm.feedback.QualityDimension;
import io.dangol.crm.storage.Snapshot;
import io.dangol.crm.storage.SnapshotBuilder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.Optional;

/**
 * Who complains about what, without what was said: the facts by which complaints are counted.
 *
 * <pre>{@code
 * ComplaintIntake.of(customer, "phone", "delivery").about(QualityDimension.RELIABILITY).product("P-7");
 * }</pre>
 *
 * <p>All texts are codes of the host and say nothing about the customer. Immutable and thread-safe.
 *
 * @param customer who complains
 * @param channel how it came in, such as the code of an {@code interaction.Channel}; 1 to 64 characters as
 *     {@link KeyText} allows
 * @param category what it is about, in the host's words; as the channel
 * @param product which product or service, up to 64 characters; empty if none
 * @param dimension which aspect of quality failed; empty if not known
 * @param complainedOf the host's key of the member of staff complained of; empty if nobody
 * @param proactive whether the house noticed the problem itself and spoke first
 */
public record ComplaintIntake(
        @NotNull @Valid CustomerId customer,
        @NotBlank @Size(max = ComplaintIntake.MAX_CODE) String channel,
        @NotBlank @Size(max = ComplaintIntake.MAX_CODE) String category,
        Optional<@NotBlank @Size(max = ComplaintIntake.MAX_CODE) String> product,
        Optional<@Valid QualityDimension> dimension,
        Optional<@NotBlank @Size(max = ComplaintIntake.MAX_CODE) String> complainedOf,
        boolean proactive) {

    /** The most characters of a code. */
    public static final int MAX_CODE = 64;

    private static final String SNAPSHOT_TYPE = "complaint-intake";
    private static final int SNAPSHOT_VERSION = 1;

    public ComplaintIntake {
        Objects.requireNonNull(customer, "customer");
        KeyText.require("Channel of a complaint", channel, MAX_CODE);
        KeyText.require("Category of a complaint", category, MAX_CODE);
        product.ifPresent(code -> KeyText.require("Product of a complaint", code, MAX_CODE));
        Objects.requireNonNull(dimension, "dimension");
        complainedOf.ifPresent(key -> KeyText.require("Key of who is complained of", key, MAX_CODE));
    }

    /**
     * Returns an intake with nothing but its channel and category.
     *
     * @throws IllegalArgumentException if a code is empty, too long, or not as {@link KeyText} allows
     */
    public static ComplaintIntake of(CustomerId customer, String channel, String category) {
        return new ComplaintIntake(
                customer, channel, category, Optional.empty(), Optional.empty(), Optional.empty(), false);
    }

    /** Returns this intake about a product or service. */
    public ComplaintIntake product(String code) {
        return new ComplaintIntake(customer, channel, category, Optional.of(code), dimension, complainedOf, proactive);
    }

    /** Returns this intake about an aspect of quality. */
    public ComplaintIntake about(QualityDimension aspect) {
        return new ComplaintIntake(customer, channel, category, product, Optional.of(aspect), complainedOf, proactive);
    }

    /** Returns this intake as one about a member of staff, who may then not own it. */
    public ComplaintIntake against(String staff) {
        return new ComplaintIntake(customer, channel, category, product, dimension, Optional.of(staff), proactive);
    }

    /** Returns this intake as one of a problem that the house noticed before the customer spoke. */
    public ComplaintIntake noticedFirst() {
        return new ComplaintIntake(customer, channel, category, product, dimension, complainedOf, true);
    }

    Snapshot snapshot() {
        SnapshotBuilder builder = Snapshot.builder(SNAPSHOT_TYPE, SNAPSHOT_VERSION)
                .text("customer", customer.value())
                .text("channel", channel)
                .text("category", category)
                .optional("product", product, SnapshotBuilder::text)
                .optional("complainedOf", complainedOf, SnapshotBuilder::text)
                .flag("proactive", proactive);
        dimension.ifPresent(aspect -> builder.text("dimension", aspect.code()).text("dimensionName", aspect.name()));
        return builder.build();
    }

    static ComplaintIntake restore(Snapshot snapshot) {
        snapshot.require(SNAPSHOT_TYPE, SNAPSHOT_VERSION);
        return new ComplaintIntake(
                CustomerId.of(snapshot.text("customer")),
                snapshot.text("channel"),
                snapshot.text("category"),
                snapshot.optional("product", Snapshot::text),
                snapshot.optional("dimension", Snapshot::text)
                        .map(code -> QualityDimension.of(code, snapshot.text("dimensionName"))),
                snapshot.optional("complainedOf", Snapshot::text),
                snapshot.flag("proactive"));
    }
}
