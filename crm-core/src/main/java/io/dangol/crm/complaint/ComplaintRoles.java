package io.dangol.crm.complaint;

import io.dangol.crm.workflow.Role;
import java.util.Set;

/**
 * The roles of complaint handling.
 *
 * <p>Stateless and thread-safe.
 */
public final class ComplaintRoles {

    /** Takes complaints in and speaks with customers. */
    public static final Role HANDLER = Role.of("handler");

    /**
     * Has this complaint. The library gives and takes this role: who holds it is who the complaint is assigned to, and as
     * long as nobody is, each handler but the person complained of.
     */
    public static final Role OWNER = Role.of("owner");

    /** Answers for handlers. */
    public static final Role SUPERVISOR = Role.of("supervisor");

    /** Decides on proposals that are beyond the authority of who made them. */
    public static final Role APPROVER = Role.of("approver");

    /** Complains; a member of staff who writes down what the customer said acts in this role. */
    public static final Role CUSTOMER = Role.of("customer");

    /** Was asked something. */
    public static final Role THIRD_PARTY = Role.of("third party");

    /** Decides outside. */
    public static final Role OMBUDSMAN = Role.of("ombudsman");

    /** Who is no member of staff; one who writes down what they did acts in such a role alone. */
    static final Set<Role> OUTSIDE = Set.of(CUSTOMER, THIRD_PARTY, OMBUDSMAN);

    private ComplaintRoles() {}
}
