package io.dangol.crm.privacy;

import static io.dangol.crm.privacy.PrivacyFixture.EMPTY;
import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.crm.CustomerId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ConsentLedgerProperties {

    private static final String PURPOSE = "newsletter";
    private static final CustomerId A = CustomerId.of("a");
    private static final CustomerId B = CustomerId.of("b");

    private record Join(CustomerId absorbed, CustomerId survivor, Instant at) {}

    @Property
    void permissionIsThatOfTheLastInstantWithAStatement(
            @ForAll("events") List<ConsentEvent> events,
            @ForAll("ids") CustomerId subject,
            @ForAll("instants") Instant at) {
        List<ConsentEvent> heard = events.stream()
                .filter(event -> event.subject().equals(subject) && !event.at().isAfter(at))
                .toList();
        Optional<Instant> last = heard.stream().map(ConsentEvent::at).max(Instant::compareTo);
        boolean withdrawn = heard.stream()
                .anyMatch(event -> Optional.of(event.at()).equals(last) && event.action() == ConsentAction.WITHDRAW);
        boolean allowed = last.isPresent()
                && !withdrawn
                && at.isBefore(
                        last.get().atZone(PrivacyFixture.SEOUL).plusYears(1).toInstant());
        Permission permission = EMPTY.plus(events).permission(subject, PURPOSE, at);
        assertThat(permission.allowed()).isEqualTo(allowed);
        if (allowed) {
            assertThat(permission.since()).isEqualTo(last);
        }
    }

    @Property
    void orderOfEventsAndMergesAndTheirDirectionHaveNoMeaning(
            @ForAll("events") List<ConsentEvent> events,
            @ForAll("joins") List<Join> joins,
            @ForAll("ids") CustomerId subject,
            @ForAll("instants") Instant at,
            @ForAll Random random) {
        ConsentLedger given = EMPTY.plus(events);
        for (Join join : joins) {
            given = given.merge(join.absorbed(), join.survivor(), join.at());
        }
        List<ConsentEvent> shuffled = new ArrayList<>(events);
        List<Join> others = new ArrayList<>(joins);
        Collections.shuffle(shuffled, random);
        Collections.shuffle(others, random);
        ConsentLedger other = EMPTY;
        for (Join join : others) {
            other = random.nextBoolean()
                    ? other.merge(join.absorbed(), join.survivor(), join.at())
                    : other.merge(join.survivor(), join.absorbed(), join.at());
        }
        for (ConsentEvent event : shuffled) {
            other = other.plus(event);
        }
        DataPurpose purpose = given.registry().purpose(PURPOSE);
        assertThat(other.standing(subject, purpose, at)).isEqualTo(given.standing(subject, purpose, at));
    }

    @Property
    void mergeNeverPermitsWhatEitherHadRefused(
            @ForAll("events") List<ConsentEvent> events,
            @ForAll("instants") Instant merged,
            @ForAll("instants") Instant asked) {
        Instant at = asked.isBefore(merged) ? merged : asked;
        ConsentLedger apart = EMPTY.plus(events.stream()
                .filter(event ->
                        event.action() == ConsentAction.WITHDRAW || !event.at().isAfter(merged))
                .toList());
        ConsentLedger together = apart.merge(B, A, merged);
        PermissionReason a = apart.permission(A, PURPOSE, at).reason();
        PermissionReason b = apart.permission(B, PURPOSE, at).reason();
        boolean neitherRefused = isOpen(a) && isOpen(b);
        boolean oneGranted = a.isAllowed() || b.isAllowed();
        assertThat(together.permission(A, PURPOSE, at).allowed()).isEqualTo(neitherRefused && oneGranted);
        assertThat(together.permission(B, PURPOSE, at).reason())
                .isEqualTo(together.permission(A, PURPOSE, at).reason());
    }

    @Property
    void moreMergesNeverPermitMoreToThoseWhoHadAStatement(
            @ForAll("events") List<ConsentEvent> events,
            @ForAll("joins") List<Join> joins,
            @ForAll("instants") Instant at) {
        List<ConsentEvent> early = events.stream()
                .filter(event -> joins.stream().noneMatch(join -> join.at().isBefore(event.at())))
                .toList();
        ConsentLedger apart = EMPTY.plus(early);
        ConsentLedger together = apart;
        for (Join join : joins) {
            together = together.merge(join.absorbed(), join.survivor(), join.at());
        }
        for (CustomerId id : together.idsOf(A, at)) {
            if (!isOpen(apart.permission(id, PURPOSE, at).reason())) {
                assertThat(together.permission(A, PURPOSE, at).allowed()).isFalse();
            }
        }
    }

    @Property
    void mergeChangesNothingBeforeItsInstant(
            @ForAll("events") List<ConsentEvent> events,
            @ForAll("instants") Instant merged,
            @ForAll("instants") Instant at) {
        ConsentLedger apart = EMPTY.plus(events);
        if (at.isBefore(merged)) {
            assertThat(apart.merge(B, A, merged).permission(A, PURPOSE, at))
                    .isEqualTo(apart.permission(A, PURPOSE, at));
        }
    }

    @Property
    void snapshotsRestoreTheEvents(@ForAll("events") List<ConsentEvent> events) {
        assertThat(events.stream().map(event -> ConsentEvent.restore(event.snapshot())))
                .containsExactlyElementsOf(events);
    }

    private static boolean isOpen(PermissionReason reason) {
        return reason == PermissionReason.GRANTED || reason == PermissionReason.NEVER_GRANTED;
    }

    @Provide
    Arbitrary<CustomerId> ids() {
        return Arbitraries.of(A, B, CustomerId.of("c"), CustomerId.of("d"));
    }

    /** Few instants, so that equal ones are common, over more than a year, so that consents lapse. */
    @Provide
    Arbitrary<Instant> instants() {
        return Arbitraries.integers().between(0, 9).map(n -> PrivacyFixture.JAN.plusSeconds(n * 6_000_000L));
    }

    @Provide
    Arbitrary<List<ConsentEvent>> events() {
        Arbitrary<String> numbers = Arbitraries.integers().between(0, 99_999).map(n -> "e" + n);
        return Combinators.combine(numbers, ids(), Arbitraries.of(ConsentAction.class), instants())
                .as((id, subject, action, at) -> action == ConsentAction.GRANT
                        ? ConsentEvent.grant(id, subject, PURPOSE, "form", at)
                        : ConsentEvent.withdraw(id, subject, PURPOSE, "form", at))
                .list()
                .uniqueElements(ConsentEvent::id)
                .ofMaxSize(10)
                .withoutEdgeCases();
    }

    @Provide
    Arbitrary<List<Join>> joins() {
        return Combinators.combine(ids(), ids(), instants())
                .filter((one, other, at) -> !one.equals(other))
                .as(Join::new)
                .list()
                .ofMaxSize(4)
                .withoutEdgeCases();
    }
}
