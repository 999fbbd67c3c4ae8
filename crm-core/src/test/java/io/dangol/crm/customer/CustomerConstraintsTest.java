package io.dangol.crm.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.crm.CustomerId;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.time.Instant;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A host's validator reads the rules on the records and agrees with their constructors. */
class CustomerConstraintsTest {

    private static final ValidatorFactory FACTORY = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory();
    private static final Validator VALIDATOR = FACTORY.getValidator();
    private static final Instant AT = Instant.parse("2024-03-01T00:00:00Z");

    @AfterAll
    static void close() {
        FACTORY.close();
    }

    @Test
    void whatTheConstructorsAcceptTheValidatorAccepts() {
        FieldSource source = FieldSource.of("erp", AT);
        PersonalDetails details = PersonalDetails.builder()
                .name("Kim", source)
                .contactPoint(ContactPoint.of(ContactPointKind.EMAIL, "kim@example.com", source))
                .attribute("size", "7", source)
                .build();
        Customer customer = Customer.company(CustomerId.of("7"), AT)
                .details(details)
                .contactPerson(ContactPerson.of("p", details).withRole("buyer", source))
                .preference(Preference.of(Preference.CHANNEL, "e-mail", source))
                .build();
        assertThat(VALIDATOR.validate(customer)).isEmpty();
        assertThat(VALIDATOR.validate(ProfileDefinition.company().assess(customer, AT)))
                .isEmpty();
    }

    @Test
    void validatorRefusesWhatTheConstructorsRefuse() {
        assertThat(VALIDATOR.validateValue(ContactPoint.class, "value", " ")).isNotEmpty();
        assertThat(VALIDATOR.validateValue(ContactPoint.class, "value", "x".repeat(1_001)))
                .isNotEmpty();
        assertThat(VALIDATOR.validateValue(FieldSource.class, "system", "")).isNotEmpty();
        assertThat(VALIDATOR.validateValue(ContactPerson.class, "id", "x".repeat(101)))
                .isNotEmpty();
        assertThat(VALIDATOR.validateValue(Preference.class, "topic", "")).isNotEmpty();
        assertThat(VALIDATOR.validateValue(Customer.class, "since", null)).isNotEmpty();
    }
}
