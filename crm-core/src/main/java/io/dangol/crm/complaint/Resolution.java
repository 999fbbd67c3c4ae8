package io.dangol.crm.complaint;

import io.dangol.crm.KeyText;
import io.dangol.crm.OpenText;
import io.dangol.crm.storage.Snapshot;
import io.dangol.crm.storage.SnapshotBuilder;
import java.util.Objects;
import java.util.Optional;

/**
 * What the answer to a complaint rests on.
 *
 * <p>Texts are references and labels of the host and say nothing about a person. Immutable and thread-safe.
 *
 * @param article the article of the manual by which it was answered at once; empty if it was not
 * @param finding whether the customer was right; empty if nobody looked into it
 * @param reasons why, in the house's words, up to 200 characters; empty if there is no finding
 * @param proposedBy the key of who found it and proposed what to do
 * @param approvedBy the key of who approved the proposal; empty if nobody had to, or has
 * @param onEvidence whether the customer did not reply and was answered on the evidence held
 * @param externalBody who decides outside; empty if nobody was asked
 * @param externalUpheld whether they decided for the customer; empty if they have not
 */
public record Resolution(
        Optional<String> article,
        Optional<Finding> finding,
        Optional<String> reasons,
        Optional<String> proposedBy,
        Optional<String> approvedBy,
        boolean onEvidence,
        Optional<String> externalBody,
        Optional<Boolean> externalUpheld) {

    static final Resolution NONE = new Resolution(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            Optional.empty(),
            Optional.empty());

    private static final String SNAPSHOT_TYPE = "complaint-resolution";
    private static final int SNAPSHOT_VERSION = 1;

    public Resolution {
        article.ifPresent(key -> KeyText.require("Article reference", key, ComplaintCommand.MAX_REFERENCE));
        Objects.requireNonNull(finding, "finding");
        reasons.ifPresent(text -> OpenText.require("Reasons of a finding", text, ComplaintCommand.MAX_REASON));
        Objects.requireNonNull(proposedBy, "proposedBy");
        Objects.requireNonNull(approvedBy, "approvedBy");
        Objects.requireNonNull(externalBody, "externalBody");
        Objects.requireNonNull(externalUpheld, "externalUpheld");
    }

    Resolution byArticle(String key) {
        return new Resolution(
                Optional.of(key), finding, reasons, proposedBy, approvedBy, false, externalBody, externalUpheld);
    }

    Resolution proposed(Finding found, String why, String by) {
        return new Resolution(
                Optional.empty(),
                Optional.of(found),
                Optional.of(why),
                Optional.of(by),
                Optional.empty(),
                false,
                externalBody,
                // what is found after a decision from outside takes its place
                Optional.empty());
    }

    Resolution approved(String by) {
        return new Resolution(
                article, finding, reasons, proposedBy, Optional.of(by), onEvidence, externalBody, externalUpheld);
    }

    Resolution declined() {
        return new Resolution(
                article, finding, reasons, proposedBy, Optional.empty(), onEvidence, externalBody, externalUpheld);
    }

    Resolution onEvidenceHeld() {
        return new Resolution(article, finding, reasons, proposedBy, approvedBy, true, externalBody, externalUpheld);
    }

    Resolution referred(String body) {
        return new Resolution(
                article, finding, reasons, proposedBy, approvedBy, onEvidence, Optional.of(body), Optional.empty());
    }

    Resolution decidedOutside(boolean upheld) {
        return new Resolution(
                article, finding, reasons, proposedBy, approvedBy, onEvidence, externalBody, Optional.of(upheld));
    }

    /** Returns the code that these facts and what was carried out give; empty if there is neither finding nor answer. */
    Optional<ClosingCode> code(ServiceRecovery recovery) {
        if (externalUpheld.isPresent()) {
            return Optional.of(externalUpheld.get() ? ClosingCode.EXTERNAL_UPHELD : ClosingCode.EXTERNAL_REJECTED);
        }
        if (onEvidence) {
            return Optional.of(ClosingCode.NO_REPLY);
        }
        if (article.isPresent()) {
            return Optional.of(ClosingCode.ANSWERED_FROM_MANUAL);
        }
        return finding.map(found -> switch (found) {
            case PARTLY_UPHELD -> ClosingCode.PARTLY_UPHELD;
            case NOT_UPHELD -> ClosingCode.NOT_UPHELD_EXPLAINED;
            case UPHELD -> upheldCode(recovery);
        });
    }

    private static ClosingCode upheldCode(ServiceRecovery recovery) {
        if (!recovery.hasExecuted(RecoveryPart.TANGIBLE)) {
            return ClosingCode.UPHELD_PSYCHOLOGICAL;
        }
        return recovery.hasExecuted(RecoveryPart.PSYCHOLOGICAL) ? ClosingCode.UPHELD_BOTH : ClosingCode.UPHELD_TANGIBLE;
    }

    Snapshot snapshot() {
        return Snapshot.builder(SNAPSHOT_TYPE, SNAPSHOT_VERSION)
                .optional("article", article, SnapshotBuilder::text)
                .optional("finding", finding, SnapshotBuilder::constant)
                .optional("reasons", reasons, SnapshotBuilder::text)
                .optional("proposedBy", proposedBy, SnapshotBuilder::text)
                .optional("approvedBy", approvedBy, SnapshotBuilder::text)
                .flag("onEvidence", onEvidence)
                .optional("externalBody", externalBody, SnapshotBuilder::text)
                .optional("externalUpheld", externalUpheld, SnapshotBuilder::flag)
                .build();
    }

    static Resolution restore(Snapshot snapshot) {
        snapshot.require(SNAPSHOT_TYPE, SNAPSHOT_VERSION);
        return new Resolution(
                snapshot.optional("article", Snapshot::text),
                snapshot.optional("finding", (fields, field) -> fields.constant(field, Finding.class)),
                snapshot.optional("reasons", Snapshot::text),
                snapshot.optional("proposedBy", Snapshot::text),
                snapshot.optional("approvedBy", Snapshot::text),
                snapshot.flag("onEvidence"),
                snapshot.optional("externalBody", Snapshot::text),
                snapshot.optional("externalUpheld", Snapshot::flag));
    }
}
