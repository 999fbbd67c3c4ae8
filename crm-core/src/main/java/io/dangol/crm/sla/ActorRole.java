package io.dangol.crm.sla;

/** On whose side the one stands who caused an event. */
public enum ActorRole {
    /** The one who asks for service, or somebody for them. */
    REQUESTER,
    /** Anybody of the house who serves. */
    AGENT,
    /** A rule or program. An automatic reply is no answer. */
    SYSTEM
}
