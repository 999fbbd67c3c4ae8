/**
 * What all storage ports share: versions, command ids, pages, snapshots and errors.
 *
 * <p>A port is a small typed interface that a host implements over its own tables; it lives with its aggregate (for
 * example a complaint), and its records are built from the words of this package. The package is not a repository, a
 * query language, a mapper or a cache, and knows no database.
 *
 * <p>These rules hold for every port and every implementation of one. Their numbers are stable; tests of an
 * implementation name them.
 *
 * <dl>
 *   <dt>S1 one call, one unit
 *   <dd>A call takes effect whole or not at all, and nobody sees half of it. What one
 *       {@link io.dangol.crm.storage.Change} carries, state and events, is one unit.
 *   <dt>S2 expected version
 *   <dd>A write names the version it was based on, {@link io.dangol.crm.storage.Version#ABSENT} for what does not exist
 *       yet. If another version is stored, it is refused with
 *       {@link io.dangol.crm.storage.VersionConflictException} and nothing is written. Of writes based on the same version
 *       exactly one succeeds.
 *   <dt>S3 next version
 *   <dd>A successful write raises the version by one. Versions of one aggregate are never used again, not after an
 *       erasure either.
 *   <dt>S4 read your writes
 *   <dd>When a write has returned, every later read through the same store sees it.
 *   <dt>S5 idempotency
 *   <dd>The command id is looked up before the version is compared. An id that was carried out with the same
 *       {@link io.dangol.crm.storage.ContentHash} returns the first result, marked as replayed, and writes nothing; with
 *       other content it is refused with {@link io.dangol.crm.storage.IdempotencyConflictException}. Of concurrent
 *       writes with the same id exactly one is carried out.
 *   <dt>S6 absence
 *   <dd>What does not exist is an empty {@code Optional}, or an empty page, never null and never an error. Empty text is
 *       text, not absence.
 *   <dt>S7 pages
 *   <dd>A list is read by {@link io.dangol.crm.storage.PageRequest} in a total order that the port documents. Each page
 *       continues after the last sort key of the page before. An item that is there all the while, with the same sort
 *       key, is returned exactly once, whatever else comes and goes. A page without a next cursor is the last. A cursor
 *       names the list that it belongs to, its customer, case or tag included; a store refuses one of another list, or one
 *       that no list returned, with {@link IllegalArgumentException}. The instant of a timer is not part of the list: its
 *       cursor is good for a later one too.
 *   <dt>S8 timers
 *   <dd>What waits for an instant is read with {@code due(notAfter, cursor, limit)}: all that is due at or before it, the
 *       earliest first, equal instants by key. Reading changes nothing.
 *   <dt>S9 time
 *   <dd>Instants are whole microseconds; the library truncates finer ones before they reach a store
 *       ({@link io.dangol.crm.EpochMicros#truncate}). A store returns the same instant, without rounding or zone. An
 *       instant that only bounds what is read may be any, finer or beyond the range
 *       ({@link io.dangol.crm.EpochMicros#ceiling}).
 *   <dt>S10 text
 *   <dd>Text holds neither U+0000 nor half of a surrogate pair; the library refuses both before they reach a store. A
 *       store returns the same characters, neither trimmed nor folded nor normalised.
 *   <dt>S11 snapshots
 *   <dd>Every stored aggregate has a public, versioned {@code snapshot()} and a {@code restore(snapshot)} with
 *       {@code restore(snapshot(x))} equal to x. A store needs nothing else of it, and keeps every field.
 *   <dt>S12 errors
 *   <dd>A failure is one of the five kinds of {@link io.dangol.crm.storage.StorageException}. Only an unknown outcome
 *       leaves open whether something was written.
 *   <dt>S13 transactions
 *   <dd>A store never owns the host's transaction: it works in one of its own, or joins the host's and then neither
 *       commits nor rolls back. After an error in a joined transaction the host rolls back.
 *   <dt>S14 no aliasing
 *   <dd>What a caller does to a list or array after handing it to a store, or to one that a store returned, changes
 *       nothing in the store.
 *   <dt>S15 erasure
 *   <dd>After {@link io.dangol.crm.storage.PersonalDataStore#delete} or
 *       {@link io.dangol.crm.storage.PersonalDataStore#anonymise} no read of the port, and no message of an exception that it
 *       throws, gives a personal value of that person. Content hashes of the person's items are gone as well, because a
 *       short text can be found from its hash by trying; the ids of entries and the versions of aggregates stay, so that an
 *       id is not used twice and a late repeat of an erased write is refused.
 * </dl>
 */
@NullMarked
package io.dangol.crm.storage;

import org.jspecify.annotations.NullMarked;
