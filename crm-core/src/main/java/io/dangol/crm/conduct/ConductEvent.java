package io.dangol.crm.conduct;

/** What happens to a conduct case. Each is an entry of its trail, with who did it and why. */
public enum ConductEvent {
    /** An incident is recorded. */
    REPORT,
    /** What is held of an incident changes: how far it is established, whether it was provoked, what shows it. */
    ESTABLISH,
    /** How often something happened at how many visits is recorded. */
    COUNT,
    /** The case was looked at and nothing follows. */
    ASSESS,
    /** The customer is watched. */
    WATCH,
    /** A pre-warning is drafted. */
    DRAFT_WARNING,
    /** A person sends the pre-warning, with the procedure that would follow. */
    SEND_WARNING,
    /** A trained handler is proposed. */
    PROPOSE_HANDLER,
    /** A person names the handler. */
    ASSIGN_HANDLER,
    /** A restriction is recommended. */
    RECOMMEND_RESTRICTION,
    /** A reviewer decides the restriction. */
    RESTRICT,
    /** An exit is recommended. */
    RECOMMEND_EXIT,
    /** A first reviewer approves the exit. */
    APPROVE_EXIT,
    /** A second reviewer approves the exit, and notice is given. */
    CONFIRM_EXIT,
    /** A person declines what was drafted, proposed or recommended. */
    DECLINE,
    /** What was recommended is no longer indicated. */
    WITHDRAW,
    /** A person holds off the customer for some hours after violence or theft. */
    HOLD,
    /** An interim hold ends early. */
    RELEASE_HOLD,
    /** A reviewer has looked at a measure again and keeps it. */
    REVIEW,
    /** A reviewer ends a measure. */
    LIFT,
    /** A reviewer exempts incidents for a time. */
    EXEMPT,
    /** The customer appeals against a measure. */
    FILE_APPEAL,
    /** The appeal is right: the measure ends. */
    ALLOW_APPEAL,
    /** The appeal is not right: the measure stays. */
    REJECT_APPEAL,
    /** The customer takes the appeal back. */
    WITHDRAW_APPEAL
}
