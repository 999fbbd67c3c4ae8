module consumer {
    requires io.dangol.crm.metrics;
    requires jakarta.validation;
    requires org.hibernate.validator;
}
