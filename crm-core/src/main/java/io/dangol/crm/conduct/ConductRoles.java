package io.dangol.crm.conduct;

import io.dangol.crm.workflow.Role;

/**
 * Who acts in a conduct case.
 *
 * <p>The host checks who somebody is; that a reviewer is a person and not a program is its word. Stateless and thread-safe.
 */
public final class ConductRoles {

    /** Staff who record incidents, send warnings and place interim holds. */
    public static final Role HANDLER = Role.of("handler");

    /** Who decides about restrictions and exits, lifts measures and grants exemptions. */
    public static final Role REVIEWER = Role.of("reviewer");

    /** Who hears appeals; never somebody who decided the measure. */
    public static final Role HEARER = Role.of("hearer");

    /** The customer, for whom staff writes down what was said. */
    public static final Role CUSTOMER = Role.of("customer");

    /** What runs by itself. It watches, drafts and recommends, and decides nothing. */
    public static final Role SYSTEM = Role.SYSTEM;

    private ConductRoles() {}
}
