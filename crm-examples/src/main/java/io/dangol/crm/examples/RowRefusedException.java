package io.dangol.crm.examples;

/** A row that is not taken, and why; without a stack trace, since a file may have millions of them. */
final class RowRefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final RejectReason reason;

    RowRefusedException(RejectReason reason, String message) {
        super(message, null, false, false);
        this.reason = reason;
    }

    RejectReason reason() {
        return reason;
    }
}
