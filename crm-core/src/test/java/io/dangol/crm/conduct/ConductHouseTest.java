package io.dangol.crm.conduct;

import static io.dangol.crm.conduct.ConductCourse.CLERK;
import static io.dangol.crm.conduct.ConductCourse.CUSTOMER;
import static io.dangol.crm.conduct.ConductCourse.LEAD;
import static io.dangol.crm.conduct.ConductCourse.SEOUL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.crm.CustomerId;
import io.dangol.crm.Policy;
import io.dangol.crm.PolicyHistory;
import io.dangol.crm.memory.InMemoryConduct;
import io.dangol.crm.storage.PageRequest;
import io.dangol.crm.workflow.Actor;
import io.dangol.crm.workflow.TransitionRefusedException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A desk with several records of one customer, and several policies. */
@Timeout(60)
class ConductHouseTest {

    private static final CustomerId TWIN = CustomerId.of("K-8");
    private static final ConductPolicy POLICY = ConductPolicy.standard(SEOUL);

    private final InMemoryConduct store = new InMemoryConduct();
    private final List<CustomerId> records = new ArrayList<>();
    private Instant now = Instant.parse("2024-01-10T01:00:00Z");
    private final ConductDesk desk = ConductDesk.over(store)
            .policy(POLICY)
            .clock(() -> now)
            .records(customer -> records)
            .build();

    private Incident theft(String id, CustomerId customer) {
        return Incident.of(id, customer, IncidentType.THIEF, 1, now, "till-" + id, now)
                .verified("lead", now);
    }

    private Rung indicated(CustomerId customer) {
        return desk.assess(customer).orElseThrow().indicated();
    }

    private ConductCase run(CustomerId customer) {
        while (!desk.runDue(PageRequest.first(99)).done().isEmpty()) {
            assertThat(store.find(customer)).isPresent();
        }
        return store.find(customer).orElseThrow().value();
    }

    @Test
    void recordsOfOneCustomerCountTogetherAndStandAloneAgain() {
        desk.as(CLERK).report(theft("I-1", CUSTOMER));
        desk.as(CLERK).report(theft("I-2", TWIN));
        assertThat(indicated(CUSTOMER)).as("one verified incident").isEqualTo(Rung.PRE_WARNING);
        records.addAll(List.of(CUSTOMER, TWIN));
        assertThat(indicated(CUSTOMER)).as("two of the same customer").isEqualTo(Rung.EXIT);
        assertThat(run(CUSTOMER).recommendation().orElseThrow().incidents()).containsExactly("I-1", "I-2");
        records.clear();
        assertThat(indicated(CUSTOMER)).isEqualTo(Rung.PRE_WARNING);
        assertThat(store.find(CUSTOMER).orElseThrow().value().incidents()).hasSize(1);
        assertThat(store.find(TWIN).orElseThrow().value().incidents()).hasSize(1);
    }

    @Test
    void anIdIsGivenOnceAmongTheRecordsOfACustomer() {
        records.addAll(List.of(CUSTOMER, TWIN));
        desk.as(CLERK).report(theft("I-1", CUSTOMER));
        assertThatExceptionOfType(TransitionRefusedException.class)
                .as("the first of a record too")
                .isThrownBy(() -> desk.as(CLERK).report(theft("I-1", TWIN)))
                .withMessageContaining("there is an incident of this id");
        desk.as(CLERK).report(theft("I-2", TWIN));
        assertThatExceptionOfType(TransitionRefusedException.class)
                .isThrownBy(() -> desk.as(CLERK).report(theft("I-1", TWIN)));
        assertThat(desk.runDue(PageRequest.first(9)).failed()).isEmpty();
    }

    @Test
    void recordsThatShareAnIdAreToldUntilTheyAreSeparated() {
        desk.as(CLERK).report(theft("I-1", CUSTOMER));
        desk.as(CLERK).report(theft("I-1", TWIN));
        records.addAll(List.of(CUSTOMER, TWIN));
        ConductRun run = desk.runDue(PageRequest.first(9));
        assertThat(run.done()).isEmpty();
        assertThat(run.failed())
                .hasSize(2)
                .allSatisfy(failure -> assertThat(failure.reason()).contains("Incident I-1 is given twice"));
        records.clear();
        assertThat(desk.runDue(PageRequest.first(9)).failed()).isEmpty();
    }

    @Test
    void thousandsOfUnverifiedIncidentsAreNoMoreThanAPreWarning() {
        for (int i = 0; i < 600; i++) {
            desk.as(CLERK).report(Incident.of("I-" + i, CUSTOMER, IncidentType.THIEF, 4, now, "till-" + i, now));
            now = now.plusSeconds(60);
        }
        assertThat(run(CUSTOMER).state()).isEqualTo(ConductState.WARNING_DRAFTED);
        desk.as(LEAD).sendWarning(CUSTOMER, "letter-1", "many say so");
        for (int month = 0; month < 11; month++) {
            ConductCase after = run(CUSTOMER);
            assertThat(after.state()).isEqualTo(ConductState.OPEN);
            assertThat(after.inForce(now)).isEqualTo(Rung.PRE_WARNING);
            now = now.plusSeconds(30 * 86_400L);
        }
        assertThat(desk.assess(CUSTOMER).orElseThrow().standing().isHeldByGate())
                .isTrue();
    }

    @Test
    void eachCommandGoesByThePolicyOfItsDay() {
        MeasureTerms shorter = new MeasureTerms(3, 12, 12, 12, 6, 12, 30, 30, 30, 72, 6);
        LocalDate from = LocalDate.of(2024, 1, 11);
        ConductDesk dated = ConductDesk.over(store)
                .policies(PolicyHistory.of(List.of(
                        Policy.of("conduct", LocalDate.of(2024, 1, 1), POLICY),
                        new Policy<>(
                                "conduct",
                                2,
                                from,
                                POLICY.toBuilder("shorter").terms(shorter).build(),
                                Optional.empty()))))
                .clock(() -> now)
                .build();
        now = from.atStartOfDay(SEOUL).toInstant().minusNanos(1_000);
        dated.as(CLERK).report(theft("I-1", CUSTOMER));
        dated.runDue(PageRequest.first(9));
        dated.as(CLERK).report(theft("I-2", TWIN));
        now = from.atStartOfDay(SEOUL).toInstant();
        dated.runDue(PageRequest.first(9));
        Measure first = store.find(CUSTOMER).orElseThrow().value().measures().get(0);
        Measure second = store.find(TWIN).orElseThrow().value().measures().get(0);
        assertThat(first.until().orElseThrow().atZone(SEOUL).toLocalDate()).isEqualTo("2024-07-10");
        assertThat(second.until().orElseThrow().atZone(SEOUL).toLocalDate()).isEqualTo("2024-04-11");
        assertThat(store.find(TWIN).orElseThrow().value().policy()).isEqualTo("shorter");
        now = Instant.parse("2023-12-31T00:00:00Z");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> dated.as(CLERK).report(theft("I-3", CustomerId.of("K-9"))))
                .withMessageContaining("in force on 2023-12-31");
    }

    @Test
    void policiesHaveNamesOfTheirOwnAndOneZone() {
        LocalDate day = LocalDate.of(2024, 1, 1);
        ConductPolicy berlin = ConductPolicy.standard(ZoneId.of("Europe/Berlin")).toBuilder("other")
                .build();
        for (ConductPolicy other : List.of(POLICY, berlin)) {
            PolicyHistory<ConductPolicy> history = PolicyHistory.of(List.of(
                    Policy.of("conduct", day, POLICY),
                    new Policy<>("conduct", 2, day.plusDays(9), other, Optional.empty())));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ConductDesk.over(store).policies(history))
                    .withMessageContaining("each version needs a name of its own, and all one zone");
        }
    }

    @Test
    void aDeskNeedsAPolicyAndAClock() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConductDesk.over(store).clock(() -> now).build())
                .withMessageContaining("no policy");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConductDesk.over(store).policy(POLICY).build())
                .withMessageContaining("no clock");
    }

    @Test
    void whoMayDoWhatIsToldBeforehand() {
        desk.as(CLERK).report(theft("I-1", CUSTOMER));
        run(CUSTOMER);
        assertThat(desk.as(LEAD).permitted(CUSTOMER))
                .filteredOn(permission -> permission.event() == ConductEvent.SEND_WARNING)
                .singleElement()
                .satisfies(permission -> {
                    assertThat(permission.isAllowed()).isTrue();
                    assertThat(permission.inputs()).containsExactly("notice", "reason");
                });
        assertThat(desk.as(Actor.SYSTEM).permitted(CUSTOMER))
                .filteredOn(permission -> permission.event() == ConductEvent.SEND_WARNING)
                .noneMatch(permission -> permission.isAllowed());
    }
}
