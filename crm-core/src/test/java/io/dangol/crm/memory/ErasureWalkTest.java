package io.dangol.crm.memory;

import static io.dangol.crm.memory.PersonalFixture.AT;
import static io.dangol.crm.memory.PersonalFixture.THIRD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.dangol.crm.complaint.Complaint;
import io.dangol.crm.conduct.ConductCase;
import io.dangol.crm.memory.PersonalFixture.Person;
import io.dangol.crm.privacy.ConsentLedger;
import io.dangol.crm.privacy.DataHolding;
import io.dangol.crm.privacy.DataProtection;
import io.dangol.crm.privacy.DataPurpose;
import io.dangol.crm.privacy.ErasureCause;
import io.dangol.crm.privacy.ErasurePlan;
import io.dangol.crm.privacy.ErasureReceipt;
import io.dangol.crm.privacy.PurposeRegistry;
import io.dangol.crm.privacy.StoreErasure;
import io.dangol.crm.privacy.SubjectExport;
import io.dangol.crm.storage.Change;
import io.dangol.crm.storage.CommandId;
import io.dangol.crm.storage.ContentHash;
import io.dangol.crm.storage.PageRequest;
import io.dangol.crm.storage.PersonalDataStore;
import io.dangol.crm.storage.Snapshot;
import io.dangol.crm.storage.StorageException;
import io.dangol.crm.storage.Version;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** After an erasure nothing personal of the subject is reachable from any port, by any field, text form or message. */
class ErasureWalkTest {

    private static final Person KIM = Person.KIM;
    private static final Person LEE = Person.LEE;

    private final PersonalFixture fixture = new PersonalFixture();
    private final Map<String, PersonalDataStore> stores = new TreeMap<>(fixture.stores());

    @Test
    void everyPortOfTheLibraryThatCanForgetIsWalked() {
        List<Class<?>> library = PersonalFixture.classesOfTheJar();
        List<Class<?>> ports = library.stream()
                .filter(type -> type.isInterface() && type != PersonalDataStore.class)
                .filter(PersonalDataStore.class::isAssignableFrom)
                .toList();
        assertThat(ports)
                .hasSameSizeAs(stores.values())
                .allSatisfy(port -> assertThat(stores.values())
                        .filteredOn(port::isInstance)
                        .as(port.getName())
                        .hasSize(1));
        Set<Class<?>> walked =
                stores.values().stream().<Class<?>>map(Object::getClass).collect(Collectors.toSet());
        Stream<Class<?>> adapters = library.stream()
                .filter(type -> type.getPackage().equals(InMemoryPurchases.class.getPackage()))
                .filter(type -> Modifier.isPublic(type.getModifiers()));
        // Purchases are kept, under the customer id; that they hold nothing personal is checked by PersonalDataTest.
        // Timers are about tickets and hold keys, instants and the name of a step.
        assertThat(adapters.filter(type -> !walked.contains(type)))
                .containsExactlyInAnyOrder(InMemoryPurchases.class, InMemoryTimers.class);
    }

    @Test
    void theWalkFindsWhatIsThere() throws IOException {
        write(KIM);
        // Answers and referrals hold ids, codes, numbers and instants alone.
        assertThat(stores.keySet().stream().filter(this::holdsSomethingOfKim))
                .containsExactly(
                        "complaints",
                        "conduct",
                        "consents",
                        "contents",
                        "customers",
                        "interactions",
                        "knowledge",
                        "promises");
        assertThat(KIM.isIn(json(KIM))).isTrue();
        List<String> texts = textsIn(stores);
        for (Record item : PersonalFixture.itemsAbout(KIM)) {
            if (KIM.isIn(textsIn(item))) {
                assertThat(hashesOf(item)).as("hash of " + item).anyMatch(hash -> texts.contains(hash.hex()));
            }
        }
    }

    @Test
    void exportOfOnePersonHoldsNothingOfAnother() throws IOException {
        write(LEE);
        String nothing = json(KIM);
        write(KIM);
        assertThat(LEE.isIn(nothing)).isFalse();
        assertThat(json(KIM))
                .isNotEqualTo(nothing)
                .matches(text -> !LEE.isIn(text))
                .doesNotContain(LEE.id().value());
        assertThat(json(KIM)).isEqualTo(json(KIM));
    }

    @Test
    void deletionLeavesNothingPersonalReachable() throws IOException {
        assertErased(false);
        stores.forEach((name, store) -> assertThat(
                        store.dataOf(KIM.id(), PageRequest.first(100)).items())
                .as(name)
                .allMatch(item -> textsIn(item).contains(THIRD.value())));
    }

    @Test
    void anonymisingLeavesNothingPersonalReachable() throws IOException {
        assertErased(true);
        stores.forEach((name, store) -> assertThat(
                        store.dataOf(KIM.id(), PageRequest.first(100)).items())
                .as(name)
                .isNotEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "complaints",
                "conduct",
                "consents",
                "contents",
                "customers",
                "interactions",
                "knowledge",
                "promises"
            })
    void theWalkNoticesAPortThatForgetsNothing(String name) {
        for (boolean pseudonymous : new boolean[] {false, true}) {
            ErasureWalkTest other = new ErasureWalkTest();
            other.stores.computeIfPresent(name, (n, store) -> instead(store, (proxy, method, arguments) -> 0));
            assertThatExceptionOfType(AssertionError.class)
                    .isThrownBy(() -> other.assertErased(pseudonymous))
                    .withMessageContaining("[" + name + "]");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "answers",
                "complaints",
                "conduct",
                "consents",
                "contents",
                "customers",
                "interactions",
                "knowledge",
                "promises"
            })
    void theWalkNoticesAPortThatForgetsSomebodyElseToo(String name) {
        stores.computeIfPresent(
                name,
                (n, store) -> instead(
                        store,
                        (proxy, method, arguments) -> store.delete(LEE.id()) + (int) method.invoke(store, arguments)));
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> assertErased(false))
                .withMessageContaining("[others]");
    }

    private void assertErased(boolean pseudonymous) throws IOException {
        write(KIM);
        write(LEE);
        SubjectExport others = SubjectExport.read(LEE.id(), AT, stores);
        List<String> hashes = PersonalFixture.itemsAbout(KIM).stream()
                .filter(item -> KIM.isIn(textsIn(item)))
                .flatMap(item -> hashesOf(item).stream())
                .map(ContentHash::hex)
                .toList();
        ErasurePlan plan = plan(pseudonymous);
        ErasureReceipt receipt = plan.execute(StoreErasure.over(stores), AT.plusSeconds(60));
        assertThat(receipt.isComplete()).isTrue();
        assertThat(receipt.isOf(plan)).isTrue();
        assertNothingOfKim(hashes);
        for (Object root : List.of(plan, receipt, SubjectExport.read(KIM.id(), AT, stores))) {
            assertThat(textsIn(root)).noneMatch(KIM::isIn);
            assertThat(root.toString()).matches(text -> !KIM.isIn(text));
        }
        assertThat(KIM.isIn(json(KIM))).isFalse();
        assertThat(SubjectExport.read(LEE.id(), AT, stores)).as("others").isEqualTo(others);
        assertThat(repeats()).as("late repeats").isNotEmpty().allSatisfy(refusal -> {
            assertThat(refusal).isInstanceOf(StorageException.class);
            assertThat(PersonalFixture.saidBy(refusal)).matches(said -> !KIM.isIn(said));
        });
        assertNothingOfKim(hashes);
        ErasureReceipt again = plan.execute(StoreErasure.over(stores), AT.plusSeconds(120));
        assertThat(again.isComplete()).isTrue();
        assertThat(again.results()).allMatch(result -> result.outcome().count() == 0);
    }

    private void assertNothingOfKim(List<String> hashes) {
        stores.forEach((name, store) -> {
            ObjectWalk walk = ObjectWalk.from(store);
            assertThat(walk.texts()).as(name).noneMatch(KIM::isIn).doesNotContainAnyElementsOf(hashes);
            assertThat(walk.objects()).as(name).noneMatch(object -> KIM.isIn(object.toString()));
        });
    }

    /** Writes all of Kim's items again and returns what was thrown. */
    private List<Throwable> repeats() {
        List<Throwable> thrown = new ArrayList<>();
        for (ThrowingCallable write : fixture.writes(KIM)) {
            Throwable refusal = catchThrowable(write);
            if (refusal != null) {
                thrown.add(refusal);
            }
        }
        return thrown;
    }

    private void write(Person person) {
        fixture.writes(person)
                .forEach(write -> assertThat(catchThrowable(write)).isNull());
    }

    private boolean holdsSomethingOfKim(String name) {
        return KIM.isIn(textsIn(Map.of(name, Objects.requireNonNull(stores.get(name)))));
    }

    private String json(Person person) throws IOException {
        StringBuilder json = new StringBuilder();
        SubjectExport.read(person.id(), AT, stores).writeJson(json);
        return json.toString();
    }

    private ErasurePlan plan(boolean pseudonymous) {
        PurposeRegistry registry = PurposeRegistry.builder()
                .purpose(DataPurpose.onConsent("service", "Serve the customer", Period.ofYears(1)))
                .field("notes", "service")
                .build();
        List<DataHolding> holdings = stores.keySet().stream()
                .map(name -> DataHolding.of(name, List.of("notes")))
                .map(holding -> pseudonymous ? holding.pseudonymous() : holding)
                .toList();
        return DataProtection.of(ConsentLedger.of(registry, ZoneOffset.UTC))
                .of(KIM.id())
                .erasurePlan(ErasureCause.REQUESTED, holdings, AT);
    }

    /** Returns a port that erases in another way and does all else as before. */
    private static PersonalDataStore instead(PersonalDataStore store, InvocationHandler erasure) {
        return (PersonalDataStore) Proxy.newProxyInstance(
                ErasureWalkTest.class.getClassLoader(),
                new Class<?>[] {PersonalDataStore.class},
                (proxy, method, arguments) -> Set.of("delete", "anonymise").contains(method.getName())
                        ? erasure.invoke(proxy, method, arguments)
                        : method.invoke(store, arguments));
    }

    private static List<String> textsIn(Object root) {
        return ObjectWalk.from(root).texts();
    }

    /** Returns the hashes by which a store may recognise a repeat of an item. */
    private static List<ContentHash> hashesOf(Record item) {
        try {
            List<ContentHash> hashes = new ArrayList<>();
            hashes.add(ContentHash.of(
                    (Snapshot) item.getClass().getMethod("snapshot").invoke(item)));
            if (item instanceof Complaint) {
                // the write of a complaint carries its entry too, which a complaint does not know
                hashes.add(PersonalFixture.complaintWrite(KIM).contentHash());
            }
            if (item instanceof ConductCase) {
                PersonalConduct.of(KIM).writes().forEach(write -> hashes.add(write.contentHash()));
            }
            if (Stream.of(item.getClass().getMethods())
                    .anyMatch(method -> method.getName().equals("change"))) {
                Change change = (Change) item.getClass()
                        .getMethod("change", CommandId.class, Version.class)
                        .invoke(item, CommandId.of("any"), Version.ABSENT);
                hashes.add(change.contentHash());
            }
            return hashes;
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }
}
