package io.dangol.crm.interaction;

import io.dangol.crm.KeyText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A way by which customer and house meet, such as the telephone, with what it can do.
 *
 * <p>The capabilities of the standard channels are our reading; a host that sees one differently makes its own.
 * Whatever is counted by channel is counted by code.
 *
 * <p>Immutable and thread-safe.
 *
 * @param code the key, compared by its characters, 1 to 64 of them as {@link KeyText} allows
 * @param capabilities what it can do, unmodifiable, in the order of the enum
 */
public record Channel(
        @NotBlank @Size(max = Channel.MAX_CODE) String code,
        @NotNull Set<ChannelCapability> capabilities) {

    /** The most characters that a code may have. */
    public static final int MAX_CODE = 64;

    /** A call. */
    public static final Channel PHONE = of("phone", ChannelCapability.UBIQUITY, ChannelCapability.REACHABILITY);

    /** Electronic mail. */
    public static final Channel EMAIL = of("email", ChannelCapability.UBIQUITY);

    /** A site in a browser. */
    public static final Channel WEB = of("web", ChannelCapability.UBIQUITY);

    /** An application on the customer's own device. */
    public static final Channel MOBILE_APP = of("mobile-app", ChannelCapability.values());

    /** A short text message to a telephone. */
    public static final Channel SMS = of(
            "sms", ChannelCapability.UBIQUITY, ChannelCapability.REACHABILITY, ChannelCapability.INSTANT_CONNECTIVITY);

    /** A message in a chat application. */
    public static final Channel MESSENGER = of(
            "messenger",
            ChannelCapability.UBIQUITY,
            ChannelCapability.REACHABILITY,
            ChannelCapability.INSTANT_CONNECTIVITY);

    /** The premises of the house. */
    public static final Channel STORE = of("store", ChannelCapability.LOCALIZATION);

    /** The premises of the customer, where staff come. */
    public static final Channel VISIT = of("visit", ChannelCapability.LOCALIZATION);

    /** Post on paper. */
    public static final Channel LETTER = of("letter");

    private static final List<Channel> STANDARD =
            List.of(PHONE, EMAIL, WEB, MOBILE_APP, SMS, MESSENGER, STORE, VISIT, LETTER);

    public Channel {
        KeyText.require("Code of a channel", code, MAX_CODE);
        EnumSet<ChannelCapability> ordered = EnumSet.noneOf(ChannelCapability.class);
        ordered.addAll(capabilities);
        capabilities = Collections.unmodifiableSet(ordered);
    }

    /**
     * Returns a channel with what it can do.
     *
     * @throws IllegalArgumentException if the code is empty, longer than 64 characters, or not as {@link KeyText}
     *     allows
     */
    public static Channel of(String code, ChannelCapability... capabilities) {
        return new Channel(code, Set.of(capabilities));
    }

    /** Returns the channels that are defined here, in the order of this page. */
    public static List<Channel> standard() {
        return STANDARD;
    }

    /** Returns whether the channel can do something. */
    public boolean can(ChannelCapability capability) {
        return capabilities.contains(capability);
    }

    /** Returns whether the channel can do all of these; any channel can do none. */
    public boolean canAll(Collection<ChannelCapability> needed) {
        return capabilities.containsAll(needed);
    }
}
