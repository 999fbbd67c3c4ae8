package io.dangol.crm;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks what is personal: a component of a record, or a method, whose value says something about a person.
 *
 * <p>A host finds the mark by reflection, to mask such values in its own logs, to encrypt their columns, or to leave them out of
 * an export. The library keeps them out of {@code toString} and out of messages. A customer id is the host's key and is not
 * marked; neither is a record whose components are.
 *
 * <pre>{@code
 * Stream.of(Interaction.class.getRecordComponents()).filter(part -> part.isAnnotationPresent(Personal.class));
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.METHOD})
public @interface Personal {}
