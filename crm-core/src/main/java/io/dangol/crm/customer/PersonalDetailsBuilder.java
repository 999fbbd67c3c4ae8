package io.dangol.crm.customer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Collects personal fields; a field given again replaces what was given before, contact points add up.
 *
 * <p>Not thread-safe.
 */
public final class PersonalDetailsBuilder {

    private Optional<Sourced<String>> name;
    private Optional<Sourced<String>> givenName;
    private Optional<Sourced<String>> familyName;
    private Optional<Sourced<LocalDate>> birthDate;
    private Optional<Sourced<String>> language;
    private List<ContactPoint> contactPoints;
    private final Map<String, Sourced<String>> attributes;

    PersonalDetailsBuilder(PersonalDetails start) {
        name = start.name();
        givenName = start.givenName();
        familyName = start.familyName();
        birthDate = start.birthDate();
        language = start.language();
        contactPoints = new ArrayList<>(start.contactPoints());
        attributes = new TreeMap<>(start.attributes());
    }

    /** Sets the name as it is written on an envelope. */
    public PersonalDetailsBuilder name(String value, FieldSource source) {
        name = Optional.of(Sourced.of(value, source));
        return this;
    }

    /** Sets the given name. */
    public PersonalDetailsBuilder givenName(String value, FieldSource source) {
        givenName = Optional.of(Sourced.of(value, source));
        return this;
    }

    /** Sets the family name. */
    public PersonalDetailsBuilder familyName(String value, FieldSource source) {
        familyName = Optional.of(Sourced.of(value, source));
        return this;
    }

    /** Sets the date of birth. */
    public PersonalDetailsBuilder birthDate(LocalDate value, FieldSource source) {
        birthDate = Optional.of(Sourced.of(value, source));
        return this;
    }

    /** Sets the language spoken, a language tag such as {@code ko-KR}. */
    public PersonalDetailsBuilder language(String tag, FieldSource source) {
        language = Optional.of(Sourced.of(tag, source));
        return this;
    }

    /** Adds a way to reach them, after those given before. */
    public PersonalDetailsBuilder contactPoint(ContactPoint point) {
        contactPoints.add(point);
        return this;
    }

    /** Replaces all contact points. */
    public PersonalDetailsBuilder contactPoints(List<ContactPoint> points) {
        contactPoints = new ArrayList<>(points);
        return this;
    }

    /** Sets a further attribute. */
    public PersonalDetailsBuilder attribute(String attribute, String value, FieldSource source) {
        attributes.put(attribute, Sourced.of(value, source));
        return this;
    }

    /**
     * Returns the details collected so far.
     *
     * @throws IllegalArgumentException if a text is blank or too long, the language is no tag, or the name of an attribute is
     *     not allowed; the message shows lengths, not values
     */
    public PersonalDetails build() {
        return new PersonalDetails(name, givenName, familyName, birthDate, language, contactPoints, attributes);
    }
}
