package io.dangol.crm.storage.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.crm.CustomerId;
import io.dangol.crm.conduct.ConductCase;
import io.dangol.crm.conduct.ConductEntry;
import io.dangol.crm.conduct.ConductStore;
import io.dangol.crm.memory.InMemoryConduct;
import io.dangol.crm.storage.Change;
import io.dangol.crm.storage.CommandId;
import io.dangol.crm.storage.Page;
import io.dangol.crm.storage.PageRequest;
import io.dangol.crm.storage.Saved;
import io.dangol.crm.storage.Snapshot;
import io.dangol.crm.storage.Stored;
import io.dangol.crm.storage.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A sound store, to be broken in one place. */
class ConductFault implements ConductStore {

    ConductStore sound = new InMemoryConduct();

    Version stored(Change change) {
        return sound.find(ConductEntry.of(change).customer())
                .filter(stored -> stored.value().key().equals(change.key()))
                .map(Stored::version)
                .orElse(Version.ABSENT);
    }

    /** Checks that each of these checks fails on a store; the others are not run, for they would take long. */
    static void assertBroken(Supplier<ConductStore> stores, String... checks) {
        ConductStoreContract contract = stores::get;
        assertThat(Checks.brokenBy(ConductStoreContract.class, contract, Set.of(checks)::contains))
                .containsExactlyInAnyOrder(checks);
    }

    /** Returns a write as if it were based on another version. */
    static Change moved(Change change, Version expected) {
        ConductEntry given = ConductEntry.of(change);
        return change(change, change.command(), expected, given);
    }

    /** Returns a write as if it came by another command. */
    static Change renamed(Change change, CommandId command) {
        return change(change, command, change.expected(), ConductEntry.of(change));
    }

    private static Change change(Change change, CommandId command, Version expected, ConductEntry given) {
        ConductEntry entry = new ConductEntry(
                given.caseKey(),
                given.customer(),
                expected.next(),
                command,
                given.input(),
                given.actor(),
                given.roles(),
                given.at(),
                given.from(),
                given.to(),
                given.resumesTo(),
                given.policy());
        return new Change(command, change.key(), expected, change.state(), List.of(entry.snapshot()));
    }

    @Override
    public Optional<Stored<ConductCase>> find(CustomerId customer) {
        return sound.find(customer);
    }

    @Override
    public Saved save(Change change) {
        return sound.save(change);
    }

    @Override
    public Optional<ConductEntry> entry(CommandId command) {
        return sound.entry(command);
    }

    @Override
    public Page<ConductEntry> history(CustomerId customer, PageRequest request) {
        return sound.history(customer, request);
    }

    @Override
    public Page<Stored<ConductCase>> due(Instant notAfter, PageRequest request) {
        return sound.due(notAfter, request);
    }

    @Override
    public Page<Stored<ConductCase>> waiting(Instant notAfter, PageRequest request) {
        return sound.waiting(notAfter, request);
    }

    @Override
    public void read(Consumer<? super ConductCase> consumer) {
        sound.read(consumer);
    }

    @Override
    public Page<Snapshot> dataOf(CustomerId subject, PageRequest request) {
        return sound.dataOf(subject, request);
    }

    @Override
    public int delete(CustomerId subject) {
        return sound.delete(subject);
    }

    @Override
    public int anonymise(CustomerId subject) {
        return sound.anonymise(subject);
    }
}
