package io.dangol.crm.customer;

import io.dangol.crm.KeyText;
import io.dangol.crm.OpenText;
import io.dangol.crm.storage.Snapshot;
import io.dangol.crm.storage.SnapshotBuilder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A person who speaks for a customer: the buyer of a company, the guardian of a child.
 *
 * <p>The {@code toString} shows the id and which fields are there. Immutable and thread-safe.
 *
 * @param id the key of the person within the customer, 1 to 100 characters as {@link KeyText} allows them; it is shown, so it
 *     says nothing about the person
 * @param role what the person does there, such as the head of purchasing; not blank, at most 1,000 characters; may be empty
 * @param details the personal fields
 */
public record ContactPerson(
        @NotBlank @Size(max = ContactPerson.MAX_ID) String id,
        Optional<Sourced<String>> role,
        @NotNull @Valid PersonalDetails details) {

    /** The most characters that an id may have. */
    public static final int MAX_ID = 100;

    private static final String SNAPSHOT_TYPE = "contact-person";

    public ContactPerson {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(details, "details");
        KeyText.require("Id of a contact person", id, MAX_ID);
        role.ifPresent(text -> OpenText.require("Role of a contact person", text.value(), PersonalDetails.MAX_TEXT));
    }

    /**
     * Returns a contact person without role.
     *
     * @throws IllegalArgumentException if the id is not allowed
     */
    public static ContactPerson of(String id, PersonalDetails details) {
        return new ContactPerson(id, Optional.empty(), details);
    }

    /**
     * Returns this person in a role.
     *
     * @throws IllegalArgumentException if the role is blank or too long; the message does not show it
     */
    public ContactPerson withRole(String text, FieldSource source) {
        return new ContactPerson(id, Optional.of(Sourced.of(text, source)), details);
    }

    /** Returns this person with other personal fields. */
    public ContactPerson withDetails(PersonalDetails other) {
        return new ContactPerson(id, role, other);
    }

    /** Returns the id alone, without role and personal fields. */
    public ContactPerson anonymised() {
        return new ContactPerson(id, Optional.empty(), PersonalDetails.none());
    }

    /** Returns the id and which fields are there. */
    @Override
    public String toString() {
        return "ContactPerson[" + id + (role.isPresent() ? ", role" : "") + ", " + details + "]";
    }

    Stream<FieldSource> sources() {
        return Stream.concat(role.stream().map(Sourced::source), details.sources());
    }

    Snapshot snapshot() {
        return Snapshot.builder(SNAPSHOT_TYPE, 1)
                .text("id", id)
                .optional("role", role.map(text -> text.snapshot(Function.identity())), SnapshotBuilder::snapshot)
                .snapshot("details", details.snapshot())
                .build();
    }

    static ContactPerson restore(Snapshot snapshot) {
        snapshot.require(SNAPSHOT_TYPE, 1);
        return new ContactPerson(
                snapshot.text("id"),
                snapshot.optional("role", Snapshot::snapshot).map(role -> Sourced.restore(role, Function.identity())),
                PersonalDetails.restore(snapshot.snapshot("details")));
    }
}
