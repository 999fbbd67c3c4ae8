package io.dangol.crm.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class StorageExceptionTest {

    private static final CommandId COMMAND = CommandId.of("c-1");
    private static final ContentHash GIVEN = ContentHash.parse("a".repeat(64));
    private static final ContentHash STORED = ContentHash.parse("b".repeat(64));

    @Test
    void versionConflictNamesBothVersions() {
        VersionConflictException e = new VersionConflictException("complaint", "C-7", Version.of(3), Version.of(5));
        assertThat(e)
                .hasMessage("complaint C-7: the change is based on version 3, stored is version 5."
                        + " Nothing was written. Read it again and decide again.");
        assertThat(e.aggregate()).isEqualTo("complaint");
        assertThat(e.key()).isEqualTo("C-7");
        assertThat(e.expected()).isEqualTo(Version.of(3));
        assertThat(e.stored()).isEqualTo(Version.of(5));
        assertThat(new VersionConflictException("complaint", "C-7", Version.ABSENT, Version.of(1)))
                .hasMessageContaining("based on version 0 (absent), stored is version 1");
    }

    @Test
    void idempotencyConflictNamesBothContents() {
        IdempotencyConflictException e = new IdempotencyConflictException(COMMAND, GIVEN, STORED);
        assertThat(e)
                .hasMessageContaining("Command c-1 was carried out with content " + STORED)
                .hasMessageContaining("again with content " + GIVEN)
                .hasMessageContaining("Use a new command id");
        assertThat(e.command()).isEqualTo(COMMAND);
        assertThat(e.given()).isEqualTo(GIVEN);
        assertThat(e.stored()).isEqualTo(STORED);
    }

    @Test
    void failuresSayWhetherToRepeat() {
        Exception cause = new IOException("reset");
        OutcomeUnknownException unknown = new OutcomeUnknownException(COMMAND, "connection lost during commit", cause);
        assertThat(unknown)
                .hasMessage("Command c-1: connection lost during commit. It may or may not have been written."
                        + " Repeat it with the same command id.")
                .hasCause(cause);
        assertThat(unknown.command()).isEqualTo(COMMAND);
        assertThat(new TransientStorageException("deadlock detected", cause))
                .hasMessage("deadlock detected. Nothing was written. Repeat the call after a while.")
                .hasCause(cause);
        assertThat(new PermanentStorageException("table missing", null))
                .hasMessage("table missing. Nothing was written. Repeating does not help; see the cause.")
                .hasNoCause();
    }

    @Test
    void everyTypeHasItsException() {
        List<StorageException> all = List.of(
                new VersionConflictException("complaint", "C-7", Version.of(3), Version.of(5)),
                new IdempotencyConflictException(COMMAND, GIVEN, STORED),
                new TransientStorageException("deadlock detected", null),
                new OutcomeUnknownException(COMMAND, "connection lost", null),
                new PermanentStorageException("table missing", null));
        assertThat(all).extracting(StorageException::type).containsExactly(StorageException.Type.values());
    }

    @Test
    void dataOfAnExceptionSurvivesSerialization() throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(new VersionConflictException("complaint", "C-7", Version.of(3), Version.of(5)));
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            VersionConflictException read = (VersionConflictException) in.readObject();
            assertThat(read.stored()).isEqualTo(Version.of(5));
        }
    }
}
