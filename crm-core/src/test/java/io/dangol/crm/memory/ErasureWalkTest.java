package io.dangol.crm.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.dangol.crm.CustomerId;
import io.dangol.crm.customer.ContactPoint;
import io.dangol.crm.customer.ContactPointKind;
import io.dangol.crm.customer.Customer;
import io.dangol.crm.customer.FieldSource;
import io.dangol.crm.customer.PersonalDetails;
import io.dangol.crm.customer.Preference;
import io.dangol.crm.feedback.Answer;
import io.dangol.crm.feedback.Instrument;
import io.dangol.crm.feedback.Scale;
import io.dangol.crm.interaction.Channel;
import io.dangol.crm.interaction.ContentReference;
import io.dangol.crm.interaction.Direction;
import io.dangol.crm.interaction.Interaction;
import io.dangol.crm.interaction.KnowledgeBasis;
import io.dangol.crm.interaction.KnowledgeItem;
import io.dangol.crm.interaction.Phase;
import io.dangol.crm.interaction.Promise;
import io.dangol.crm.interaction.Referral;
import io.dangol.crm.interaction.UnstructuredKind;
import io.dangol.crm.privacy.ConsentEvent;
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
import io.dangol.crm.storage.CommandId;
import io.dangol.crm.storage.PersonalDataStore;
import io.dangol.crm.storage.StorageException;
import io.dangol.crm.storage.Version;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** After an erasure nothing personal of the subject is reachable from any port, by any field, text form or message. */
class ErasureWalkTest {

    private static final String MARKER = "MARKER-4711";
    private static final String OTHERS = "MARKER-OTHER";
    private static final Instant AT = Instant.parse("2026-03-04T09:00:00Z");
    private static final CustomerId SUBJECT = CustomerId.of("10001");
    private static final CustomerId OTHER = CustomerId.of("10002");
    private static final FieldSource SOURCE = FieldSource.of("shop", AT);

    private final InMemoryCustomers customers = new InMemoryCustomers();
    private final InMemoryInteractions interactions = new InMemoryInteractions();
    private final InMemoryPromises promises = new InMemoryPromises();
    private final InMemoryKnowledge knowledge = new InMemoryKnowledge();
    private final InMemoryContents contents = new InMemoryContents();
    private final InMemoryReferrals referrals = new InMemoryReferrals();
    private final InMemoryAnswers answers = new InMemoryAnswers();
    private final InMemoryConsents consents = new InMemoryConsents();
    private final Map<String, PersonalDataStore> stores = new TreeMap<>(Map.of(
            "customers", customers,
            "interactions", interactions,
            "promises", promises,
            "knowledge", knowledge,
            "contents", contents,
            "referrals", referrals,
            "answers", answers,
            "consents", consents));

    @Test
    void theWalkFindsWhatIsThere() throws IOException {
        write(SUBJECT, MARKER);
        stores.forEach((name, store) -> assertThat(textsIn(store))
                .as(name)
                .anyMatch(text -> text.contains(MARKER) || name.equals("referrals") || name.equals("answers")));
        StringBuilder json = new StringBuilder();
        SubjectExport.read(SUBJECT, AT, stores).writeJson(json);
        assertThat(json).contains(MARKER);
    }

    @Test
    void deletionLeavesNothingPersonalReachable() throws IOException {
        assertErased(false);
    }

    @Test
    void anonymisingLeavesNothingPersonalReachable() throws IOException {
        assertErased(true);
    }

    private void assertErased(boolean pseudonymous) throws IOException {
        write(SUBJECT, MARKER);
        write(OTHER, OTHERS);
        ErasurePlan plan = plan(pseudonymous);
        ErasureReceipt receipt = plan.execute(StoreErasure.over(stores), AT.plusSeconds(60));
        assertThat(receipt.isComplete()).isTrue();
        for (Object root : List.of(stores, plan, receipt, SubjectExport.read(SUBJECT, AT, stores))) {
            assertThat(textsIn(root)).noneMatch(text -> text.contains(MARKER));
            assertThat(root.toString()).doesNotContain(MARKER);
        }
        StringBuilder json = new StringBuilder();
        SubjectExport.read(SUBJECT, AT, stores).writeJson(json);
        assertThat(json).doesNotContain(MARKER);
        for (ThrowingCallable repeat : writes(SUBJECT, MARKER)) {
            Throwable refusal = catchThrowable(repeat);
            if (refusal != null) {
                assertThat(refusal).isInstanceOf(StorageException.class);
                assertThat(refusal.getMessage()).doesNotContain(MARKER);
            }
        }
        assertThat(textsIn(stores)).noneMatch(text -> text.contains(MARKER)).anyMatch(text -> text.contains(OTHERS));
        assertThat(plan.execute(StoreErasure.over(stores), AT.plusSeconds(120)).isComplete())
                .isTrue();
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
                .of(SUBJECT)
                .erasurePlan(ErasureCause.REQUESTED, holdings, AT);
    }

    private void write(CustomerId customer, String text) {
        for (ThrowingCallable write : writes(customer, text)) {
            assertThat(catchThrowable(write)).isNull();
        }
    }

    private List<ThrowingCallable> writes(CustomerId customer, String text) {
        String key = customer.value();
        PersonalDetails details = PersonalDetails.builder()
                .name(text, SOURCE)
                .contactPoint(ContactPoint.of(ContactPointKind.OTHER, text, SOURCE))
                .attribute("note", text, SOURCE)
                .build();
        Customer record = Customer.person(customer, AT)
                .details(details)
                .preference(Preference.of(Preference.CHANNEL, text, SOURCE))
                .build();
        Interaction contact = Interaction.builder("I-" + key, customer, AT)
                .channel(Channel.PHONE)
                .direction(Direction.INBOUND)
                .phase(Phase.AFTER_PURCHASE)
                .touchpoint("hotline")
                .note(text)
                .build();
        Promise promise = Promise.of("P-" + key, customer, text, AT, AT.plusSeconds(9), "agent");
        KnowledgeItem item = KnowledgeItem.draft(
                        "K-" + key, text, KnowledgeBasis.conversational(List.of("I-" + key)), "agent", AT)
                .about(customer);
        ContentReference content = ContentReference.of(
                "C-" + key, customer, UnstructuredKind.AUDIO_VIDEO, text, "service", "0a".repeat(32), AT);
        Referral referral = Referral.of("R-" + key, customer, CustomerId.of("friend"), AT);
        Answer answer = Answer.of("A-" + key, customer, Instrument.CSAT, 4, Scale.of(1, 5), AT);
        ConsentEvent consent =
                ConsentEvent.grant("E-" + key, customer, "service", "web", AT).withEvidence(text);
        return List.of(
                () -> customers.save(record.change(CommandId.of("c1-" + key), Version.ABSENT)),
                () -> interactions.append(contact),
                () -> promises.save(promise.change(CommandId.of("p1-" + key), Version.ABSENT)),
                () -> knowledge.save(item.change(CommandId.of("k1-" + key), Version.ABSENT)),
                () -> contents.save(content.change(CommandId.of("r1-" + key), Version.ABSENT)),
                () -> referrals.save(referral.change(CommandId.of("f1-" + key), Version.ABSENT)),
                () -> answers.append(answer),
                () -> consents.append(consent));
    }

    /** Returns every text that can be reached from an object: through its fields, elements and text forms. */
    private static List<String> textsIn(Object root) {
        List<String> texts = new ArrayList<>();
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Object> waiting = new ArrayDeque<>(List.of(root));
        while (!waiting.isEmpty()) {
            Object object = waiting.remove();
            if (!seen.add(object)) {
                continue;
            }
            if (object instanceof String text) {
                texts.add(text);
            } else if (object instanceof Optional<?> optional) {
                optional.ifPresent(waiting::add);
            } else if (object instanceof Map<?, ?> map) {
                waiting.addAll(map.keySet());
                waiting.addAll(map.values());
            } else if (object instanceof Collection<?> collection) {
                waiting.addAll(collection);
            } else if (object instanceof Object[] array) {
                waiting.addAll(Arrays.asList(array));
            } else if (object.getClass().getName().startsWith("io.dangol.") && !(object instanceof Enum)) {
                texts.add(object.toString());
                waiting.addAll(fieldsOf(object));
            }
        }
        return texts;
    }

    private static List<Object> fieldsOf(Object object) {
        List<Object> values = new ArrayList<>();
        for (Class<?> type = object.getClass(); type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
                    try {
                        field.setAccessible(true);
                        Optional.ofNullable(field.get(object)).ifPresent(values::add);
                    } catch (IllegalAccessException e) {
                        throw new AssertionError(e);
                    }
                }
            }
        }
        return values;
    }
}
