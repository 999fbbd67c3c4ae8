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
    void standingIsTheFoldOfTheStatementsUntilThen(
            @ForAll("events") List<ConsentEvent> events,
            @ForAll("ids") CustomerId subject,
            @ForAll("instants") Instant at) {
        DataPurpose purpose = EMPTY.registry().purpose(PURPOSE);
        Standing standing = Standing.NONE;
        for (ConsentEvent event : events.stream().sorted(ConsentTimeline.ORDER).toList()) {
            if (event.subject().equals(subject) && !event.at().isAfter(at)) {
                standing = standing.after(event, EMPTY.periods().lapse(event, purpose));
            }
        }
        assertThat(EMPTY.plus(events).standing(subject, purpose, at)).isEqualTo(standing.at(at));
    }

    @Property
    void mergeOfStandingsIsCommutativeAssociativeAndIdempotent(
            @ForAll("standings") Standing a,
            @ForAll("standings") Standing b,
            @ForAll("standings") Standing c,
            @ForAll("laterInstants") Instant at) {
        assertThat(a.merged(b, at)).isEqualTo(b.merged(a, at));
        assertThat(a.merged(b, at).merged(c, at)).isEqualTo(a.merged(b.merged(c, at), at));
        assertThat(a.merged(a, at)).isEqualTo(a.at(at));
        assertThat(a.merged(Standing.NONE, at)).isEqualTo(a.at(at));
    }

    @Property
    void mergeIsAsRestrictiveAsEitherStanding(
            @ForAll("standings") Standing a, @ForAll("standings") Standing b, @ForAll("laterInstants") Instant at) {
        Standing merged = a.merged(b, at);
        List<PermissionReason> both = List.of(a.at(at).reason(), b.at(at).reason());
        List<PermissionReason> mostRestrictiveFirst = List.of(
                PermissionReason.WITHDRAWN,
                PermissionReason.EXPIRED,
                PermissionReason.GRANTED,
                PermissionReason.NEVER_GRANTED);
        assertThat(merged.reason())
                .isEqualTo(mostRestrictiveFirst.stream()
                        .filter(both::contains)
                        .findFirst()
                        .orElseThrow());
        if (merged.isLive()) {
            a.at(at)
                    .until()
                    .ifPresent(end -> assertThat(merged.until().orElseThrow()).isBeforeOrEqualTo(end));
        }
    }

    @Property
    void onlyAGrantAfterTheMergeLiftsAWithdrawalOfEither(
            @ForAll("events") List<ConsentEvent> events,
            @ForAll("instants") Instant merged,
            @ForAll("instants") Instant asked) {
        Instant at = asked.isBefore(merged) ? merged : asked;
        ConsentLedger apart = EMPTY.plus(events);
        List<PermissionReason> before = List.of(
                apart.permission(A, PURPOSE, merged).reason(),
                apart.permission(B, PURPOSE, merged).reason());
        boolean grantedLater = events.stream()
                .anyMatch(event -> event.action() == ConsentAction.GRANT
                        && (event.subject().equals(A) || event.subject().equals(B))
                        && event.at().isAfter(merged)
                        && !event.at().isAfter(at));
        if (before.contains(PermissionReason.WITHDRAWN) && !grantedLater) {
            assertThat(apart.merge(B, A, merged).permission(A, PURPOSE, at).reason())
                    .isEqualTo(PermissionReason.WITHDRAWN);
        }
    }

    @Property
    void mergesThatAreTakenBackCountUntilThenAndNotAfterwards(
            @ForAll("events") List<ConsentEvent> events,
            @ForAll("joins") List<Join> joins,
            @ForAll("instants") Instant undone,
            @ForAll("ids") CustomerId subject,
            @ForAll("instants") Instant at) {
        ConsentLedger apart = EMPTY.plus(events);
        List<ConsentMerge> early = joins.stream()
                .filter(join -> join.at().isBefore(undone))
                .map(join -> ConsentMerge.of(join.absorbed(), join.survivor(), join.at()))
                .toList();
        ConsentLedger back =
                apart.merge(early.stream().map(merge -> merge.undoneAt(undone)).toList());
        ConsentLedger expected = at.isBefore(undone) ? apart.merge(early) : apart;
        assertThat(back.permission(subject, PURPOSE, at)).isEqualTo(expected.permission(subject, PURPOSE, at));
        assertThat(back.idsOf(subject, at)).isEqualTo(expected.idsOf(subject, at));
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

    /** Instants at or after all statements. */
    @Provide
    Arbitrary<Instant> laterInstants() {
        return Arbitraries.integers().between(9, 18).map(n -> PrivacyFixture.JAN.plusSeconds(n * 6_000_000L));
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

    /** How a purpose stands after some statements of one person, on consent or on a contract. */
    @Provide
    Arbitrary<Standing> standings() {
        DataPurpose purpose = EMPTY.registry().purpose(PURPOSE);
        return Combinators.combine(events(), Arbitraries.of(LegalBasis.CONSENT, LegalBasis.CONTRACT))
                .as((events, basis) -> {
                    Standing standing = Standing.NONE;
                    for (ConsentEvent event :
                            events.stream().sorted(ConsentTimeline.ORDER).toList()) {
                        ConsentEvent on = event.subject().equals(A) ? event.on(basis) : event;
                        standing = standing.after(on, EMPTY.periods().lapse(on, purpose));
                    }
                    return standing;
                });
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
