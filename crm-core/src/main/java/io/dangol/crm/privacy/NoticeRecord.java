package io.dangol.crm.privacy;

import io.dangol.crm.CustomerId;
import io.dangol.crm.EpochMicros;
import io.dangol.crm.KeyText;
import io.dangol.crm.storage.Snapshot;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Objects;

/**
 * That a notice was shown to a person.
 *
 * <p>The instant is kept to the microsecond; what is finer is dropped towards the past. Immutable and thread-safe.
 *
 * @param subject who saw it
 * @param noticeVersion the version of the notice, 1 to 100 characters as {@link KeyText} allows them
 * @param language in which language it was shown, a well-formed language tag
 * @param shownAt when
 * @param channel by which way, such as {@code web-form}; 1 to 100 characters as {@link KeyText} allows them
 */
public record NoticeRecord(
        @NotNull CustomerId subject,
        @NotBlank @Size(max = ConsentEvent.MAX_TEXT) String noticeVersion,
        @NotBlank String language,
        @NotNull Instant shownAt,
        @NotBlank @Size(max = ConsentEvent.MAX_TEXT) String channel) {

    /** The type of the snapshot. */
    public static final String SNAPSHOT_TYPE = "notice-record";

    /** The latest version of the fields of the snapshot. */
    public static final int SNAPSHOT_VERSION = 1;

    public NoticeRecord {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(noticeVersion, "noticeVersion");
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(channel, "channel");
        KeyText.require("Notice version of a notice record", noticeVersion, ConsentEvent.MAX_TEXT);
        KeyText.require("Channel of a notice record", channel, ConsentEvent.MAX_TEXT);
        Notice.requireLanguage(language);
        shownAt = EpochMicros.toInstant(EpochMicros.truncate(shownAt));
    }

    /**
     * Returns that a notice was shown.
     *
     * @throws IllegalArgumentException if it was shown before it was published, or the channel is not allowed
     */
    public static NoticeRecord of(CustomerId subject, Notice notice, Instant shownAt, String channel) {
        NoticeRecord shown = new NoticeRecord(subject, notice.version(), notice.language(), shownAt, channel);
        if (shown.shownAt.isBefore(notice.publishedAt())) {
            throw new IllegalArgumentException("Notice " + notice.version() + " was shown to customer " + subject
                    + " at " + shown.shownAt + ", before it was published at " + notice.publishedAt()
                    + ". Correct one of the two, or name the version that was shown.");
        }
        return shown;
    }

    /** Returns the record as plain values. */
    public Snapshot snapshot() {
        return Snapshot.builder(SNAPSHOT_TYPE, SNAPSHOT_VERSION)
                .text("subject", subject.value())
                .text("noticeVersion", noticeVersion)
                .text("language", language)
                .instant("shownAt", shownAt)
                .text("channel", channel)
                .build();
    }

    /**
     * Returns the record of a snapshot.
     *
     * @throws IllegalArgumentException if it is not one of a notice record, or of a later schema version
     */
    public static NoticeRecord restore(Snapshot snapshot) {
        snapshot.require(SNAPSHOT_TYPE, SNAPSHOT_VERSION);
        return new NoticeRecord(
                CustomerId.of(snapshot.text("subject")),
                snapshot.text("noticeVersion"),
                snapshot.text("language"),
                snapshot.instant("shownAt"),
                snapshot.text("channel"));
    }
}
