/**
 * Domain models, algorithms and storage ports of customer relationship management.
 *
 * <p>Packages that hold records are open, so that a host's Jakarta Validation provider can read the constraints on their
 * components on the module path.
 */
module io.dangol.crm.core {
    requires transitive org.joda.money;
    requires static transitive jakarta.validation;
    requires static transitive org.jspecify;
    requires com.google.common;
    requires org.apache.commons.numbers.gamma;
    requires org.slf4j;

    exports io.dangol.crm;
    exports io.dangol.crm.book;
    exports io.dangol.crm.calendar;
    exports io.dangol.crm.complaint;
    exports io.dangol.crm.conduct;
    exports io.dangol.crm.customer;
    exports io.dangol.crm.estimate;
    exports io.dangol.crm.feedback;
    exports io.dangol.crm.interaction;
    exports io.dangol.crm.loyalty;
    exports io.dangol.crm.memory;
    exports io.dangol.crm.privacy;
    exports io.dangol.crm.purchase;
    exports io.dangol.crm.relationship;
    exports io.dangol.crm.sla;
    exports io.dangol.crm.storage;
    exports io.dangol.crm.value;
    exports io.dangol.crm.workflow;

    opens io.dangol.crm;
    opens io.dangol.crm.book;
    opens io.dangol.crm.calendar;
    opens io.dangol.crm.complaint;
    opens io.dangol.crm.conduct;
    opens io.dangol.crm.customer;
    opens io.dangol.crm.estimate;
    opens io.dangol.crm.feedback;
    opens io.dangol.crm.interaction;
    opens io.dangol.crm.loyalty;
    opens io.dangol.crm.privacy;
    opens io.dangol.crm.purchase;
    opens io.dangol.crm.relationship;
    opens io.dangol.crm.sla;
    opens io.dangol.crm.storage;
    opens io.dangol.crm.value;
    opens io.dangol.crm.workflow;
}
