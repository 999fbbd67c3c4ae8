package io.dangol.crm.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.dangol.crm.Personal;
import io.dangol.crm.calendar.WorkCalendar;
import io.dangol.crm.complaint.ComplaintCase;
import io.dangol.crm.complaint.ComplaintPolicy;
import io.dangol.crm.complaint.DeadlineProfile;
import io.dangol.crm.complaint.HandlingResult;
import io.dangol.crm.conduct.ConductEntry;
import io.dangol.crm.conduct.ConductPolicy;
import io.dangol.crm.conduct.ConductResult;
import io.dangol.crm.conduct.ConductSubject;
import io.dangol.crm.interaction.KnowledgeItem;
import io.dangol.crm.interaction.KnowledgeMoveResult;
import io.dangol.crm.memory.PersonalFixture.Person;
import io.dangol.crm.storage.CommandId;
import io.dangol.crm.storage.IdempotencyConflictException;
import io.dangol.crm.storage.Page;
import io.dangol.crm.storage.PlainValue;
import io.dangol.crm.storage.Snapshot;
import io.dangol.crm.storage.Stored;
import io.dangol.crm.storage.Version;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/**
 * No text form and no message of an exception shows anything personal; which texts are personal is found, not listed.
 *
 * <p>Listed are the texts that are not: a text that is added to an item must be filled in by the fixture, and is then
 * personal, or join the list.
 */
class PersonalDataTest {

    private static final Person KIM = Person.KIM;

    /** Keys, codes and texts that must not be personal by their definition; they may be shown and may stay. */
    private static final List<String> KEYS = List.of(
            "Answer.id",
            "AnswerSubject.kind",
            "AnswerSubject.reference",
            "Appeal.incidents",
            "Appeal.measure",
            "Channel.code",
            "Complaint.owner",
            "Complaint.policy",
            "Complaint.profile",
            "Complaint.workflow",
            "ComplaintClock.name",
            "ComplaintIntake.category",
            "ComplaintIntake.channel",
            "ComplaintIntake.complainedOf",
            "ComplaintIntake.product",
            "ComplaintNumber.value",
            "ComplaintState.name",
            "ConductCase.policy",
            "ConsentEvent.channel",
            "ConsentEvent.id",
            "ConsentEvent.noticeVersion",
            "ConsentEvent.purpose",
            "ContactPerson.id",
            "ContentReference.caseReference",
            "ContentReference.id",
            "ContentReference.loweredBecause",
            "ContentReference.purpose",
            "Conversational.interactions",
            "CustomerId.value",
            "Exemption.incidents",
            "FieldSource.system",
            "Frequency.rule",
            "HumanDecision.reviewer",
            "Incident.id",
            "Incident.reporter",
            "IncidentStatus.by",
            "IncidentType.name",
            "Instrument.code",
            "Interaction.id",
            "Interaction.related",
            "Interaction.touchpoint",
            "InterimHold.incident",
            "KnowledgeItem.createdBy",
            "KnowledgeItem.id",
            "KnowledgeItem.tags",
            "KnowledgeRating.by",
            "KnowledgeStep.by",
            "Observed.references",
            "PersonalDetails.attributes",
            "Predicted.model",
            "Preference.topic",
            "Promise.id",
            "Promise.source",
            "Purchase.document",
            "Purchase.originalDocument",
            "Purchase.product",
            "QualityDimension.code",
            "QualityDimension.name",
            "Recommendation.incidents",
            "RecoveryAction.carriedTo",
            "RecoveryAction.id",
            "Referral.id",
            "Resolution.approvedBy",
            "Resolution.article",
            "Resolution.externalBody",
            "Resolution.proposedBy",
            "Resolution.reasons",
            "SatisfactionMark.answer");

    /** Fields of snapshots with a word of the host or the library for a thing, not a person; messages name it. */
    private static final Set<String> CODES = Set.of("attribute.name");

    @Test
    void everyTextOfAnItemIsPersonalAndFilledInOrAKey() {
        Set<String> texts = new TreeSet<>();
        recordsOf(PersonalFixture.itemsAbout(KIM).stream()
                        .<Class<?>>map(Object::getClass)
                        .toList())
                .forEach(type -> Stream.of(type.getRecordComponents())
                        .filter(component -> isText(component.getGenericType()))
                        .forEach(component -> texts.add(name(component))));
        Set<String> personal = personalTexts();
        assertThat(personal).isNotEmpty();
        texts.removeAll(personal);
        assertThat(texts)
                .as("texts that the fixture does not fill in with something personal")
                .containsExactlyElementsOf(KEYS);
    }

    @Test
    void whatIsPersonalIsMarkedAndNothingElse() {
        Set<String> marked = new TreeSet<>();
        PersonalFixture.classesOfTheJar().stream()
                .filter(Class::isRecord)
                .flatMap(type -> Stream.of(type.getRecordComponents()))
                .filter(component -> component.isAnnotationPresent(Personal.class))
                .forEach(component -> marked.add(name(component)));
        Set<String> personal = personalTexts();
        // where and when somebody likes to be reached is in no port
        personal.add("ChannelPreference.place");
        assertThat(marked).containsExactlyElementsOf(personal);
    }

    /** What anonymising leaves, by the port of conduct cases. */
    @Test
    void entriesOfConductHoldNothingPersonalOnceTheyAreAnonymous() {
        List<ConductEntry> entries = PersonalConduct.of(KIM).entries();
        assertThat(KIM.isIn(ObjectWalk.from(entries).texts())).isTrue();
        assertThat(entries)
                .allMatch(entry -> !KIM.isIn(entry.toString()))
                .allMatch(entry -> !KIM.isIn(entry.input().toString()));
        assertThat(ObjectWalk.from(
                                entries.stream().map(ConductEntry::anonymised).toList())
                        .texts())
                .noneMatch(KIM::isIn);
    }

    /** What anonymising leaves, by the port of complaints. */
    @Test
    void entriesOfComplaintsHoldNothingPersonal() {
        assertThat(ObjectWalk.from(PersonalFixture.received(KIM).entry()).texts())
                .contains(KIM.id().value())
                .noneMatch(KIM::isIn);
    }

    @Test
    void textFormsShowNothingPersonal() {
        List<Object> forms = new ArrayList<>();
        for (Record item : PersonalFixture.itemsAbout(KIM)) {
            forms.add(item);
            forms.add(Page.last(List.of(item)));
            forms.add(new Stored<>(Version.of(1), item));
            method(item, "snapshot").ifPresent(snapshot -> forms.add(invoke(snapshot, item)));
            method(item, "change", CommandId.class, Version.class)
                    .ifPresent(change -> forms.add(invoke(change, item, CommandId.of("any"), Version.ABSENT)));
        }
        Set<String> personal = new TreeSet<>();
        for (Object object : ObjectWalk.from(forms).objects()) {
            assertThat(KIM.isIn(object.toString()))
                    .as(object.getClass().getName())
                    .isFalse();
            if (object instanceof Record && KIM.isIn(ObjectWalk.from(object).texts())) {
                personal.add(object.getClass().getSimpleName());
            }
        }
        assertThat(personal)
                .contains("Customer", "Interaction", "Sourced", "Snapshot", "TextValue", "Change", "Stored");
    }

    @Test
    void recordsThatCarryItemsAreKnownAndShowNothingPersonal() {
        Set<Class<?>> personal = new HashSet<>();
        for (Object object : ObjectWalk.from(PersonalFixture.itemsAbout(KIM)).objects()) {
            if (object instanceof Record && KIM.isIn(ObjectWalk.from(object).texts())) {
                personal.add(object.getClass());
            }
        }
        Stream<Class<?>> carriers = PersonalFixture.classesOfTheJar().stream()
                .filter(type -> type.isRecord() && !personal.contains(type))
                // nobody but its own class sees a private record
                .filter(type -> !Modifier.isPrivate(type.getModifiers()))
                .filter(type -> Stream.of(type.getRecordComponents())
                        .flatMap(component -> classesIn(component.getGenericType()).stream())
                        .anyMatch(personal::contains));
        assertThat(carriers)
                .containsExactlyInAnyOrder(
                        KnowledgeMoveResult.Moved.class,
                        HandlingResult.Handled.class,
                        ComplaintCase.class,
                        ConductResult.Handled.class,
                        ConductSubject.class);
        HandlingResult.Handled received = PersonalFixture.received(KIM);
        ComplaintCase asked = new ComplaintCase(
                received.complaint(),
                Optional.of(received.entry().input()),
                Optional.of(received.complaint()),
                ComplaintPolicy.standard(),
                DeadlineProfile.generic(WorkCalendar.always()));
        ConductResult.Handled warned = PersonalConduct.of(KIM).last();
        ConductSubject subject = new ConductSubject(
                warned.conduct(),
                warned.conduct().incidents(),
                Optional.of(warned.entry().input()),
                ConductPolicy.standard(ZoneOffset.UTC));
        assertThat(List.of(received, asked, warned, subject)).allMatch(carrier -> !KIM.isIn(carrier.toString()));
        assertThat(PersonalFixture.itemsAbout(KIM))
                .filteredOn(KnowledgeItem.class::isInstance)
                .singleElement()
                .satisfies(item -> assertThat(new KnowledgeMoveResult.Moved((KnowledgeItem) item).toString())
                        .matches(text -> !KIM.isIn(text)));
    }

    @Test
    void refusalsOfConstructorsShowNothingPersonal() {
        List<UnaryOperator<String>> mistakes =
                List.of(text -> text + "\0", text -> text + "\ud800", text -> text + "_!", text -> text.repeat(10_000));
        Set<String> refused = new TreeSet<>();
        for (Record item : PersonalFixture.itemsAbout(KIM)) {
            for (UnaryOperator<String> mistake : mistakes) {
                for (Throwable refusal : refusals(item, KIM::isIn, mistake, copy -> {})) {
                    refused.add(item.getClass().getSimpleName());
                    assertThat(PersonalFixture.saidBy(refusal))
                            .as(item.getClass().getName())
                            .matches(said -> !KIM.isIn(said));
                }
            }
        }
        assertThat(refused)
                .containsExactly(
                        "Complaint",
                        "ConductCase",
                        "ConsentEvent",
                        "ContentReference",
                        "Customer",
                        "Interaction",
                        "KnowledgeItem",
                        "Promise");
    }

    @Test
    void refusalsOfDamagedRowsShowNothingPersonal() {
        List<UnaryOperator<String>> damages = List.of(
                text -> KIM.text() + text,
                text -> KIM.text() + "\n",
                text -> KIM.text().repeat(10_000));
        Set<String> refused = new TreeSet<>();
        for (Record item : PersonalFixture.itemsAbout(KIM)) {
            method(item, "snapshot").ifPresent(method -> {
                Snapshot snapshot = (Snapshot) invoke(method, item);
                Method restore = method(item, "restore", Snapshot.class).orElseThrow();
                assertThat(invoke(restore, item, snapshot)).isEqualTo(item);
                for (UnaryOperator<String> damage : damages) {
                    for (Throwable refusal :
                            refusals(snapshot, text -> true, damage, copy -> invoke(restore, item, copy))) {
                        refused.add(item.getClass().getSimpleName());
                        assertThat(PersonalFixture.saidBy(refusal))
                                .as(item.getClass().getName())
                                .matches(said -> !KIM.isIn(said));
                    }
                }
            });
        }
        assertThat(refused)
                .containsExactly(
                        "Answer",
                        "Complaint",
                        "ConductCase",
                        "ConsentEvent",
                        "ContentReference",
                        "Customer",
                        "Interaction",
                        "KnowledgeItem",
                        "Promise",
                        "Referral");
    }

    @Test
    void conflictsShowNothingPersonal() {
        PersonalFixture fixture = new PersonalFixture();
        fixture.writes(KIM).forEach(write -> assertThat(catchThrowable(write)).isNull());
        List<Throwable> refusals = new ArrayList<>();
        for (ThrowingCallable write : fixture.writes(KIM.saying(KIM.text() + "-4712"))) {
            Optional.ofNullable(catchThrowable(write)).ifPresent(refusals::add);
        }
        assertThat(refusals).hasSize(10).allSatisfy(refusal -> {
            assertThat(refusal).isInstanceOf(IdempotencyConflictException.class);
            assertThat(PersonalFixture.saidBy(refusal)).matches(said -> !KIM.isIn(said));
        });
    }

    /** Returns the components that hold something personal themselves. */
    private static Set<String> personalTexts() {
        Set<String> personal = new TreeSet<>();
        for (Object object : ObjectWalk.from(PersonalFixture.itemsAbout(KIM)).objects()) {
            if (object instanceof Record) {
                Stream.of(object.getClass().getRecordComponents())
                        .filter(component -> KIM.isIn(directTextsIn(valueOf(component, object))))
                        .forEach(component -> personal.add(name(component)));
            }
        }
        return personal;
    }

    /** Spoils one text after the other, uses the copy, and returns what was thrown. */
    private static List<Throwable> refusals(
            Object object, Predicate<String> which, UnaryOperator<String> mistake, Consumer<Object> use) {
        List<Throwable> thrown = new ArrayList<>();
        boolean more = true;
        for (int n = 0; more; n++) {
            Spoiler spoiler = new Spoiler(n, which, mistake);
            Optional.ofNullable(catchThrowable(() -> use.accept(spoiler.copy(object))))
                    .ifPresent(thrown::add);
            more = spoiler.left < 0;
        }
        return thrown;
    }

    /** Returns the records that items are made of, by their declared types. */
    private static Set<Class<?>> recordsOf(Collection<Class<?>> items) {
        Set<Class<?>> records = new LinkedHashSet<>();
        Deque<Class<?>> waiting = new ArrayDeque<>(items);
        while (!waiting.isEmpty()) {
            Class<?> type = waiting.remove();
            if (type.isSealed()) {
                waiting.addAll(List.of(type.getPermittedSubclasses()));
            } else if (type.isRecord() && records.add(type)) {
                Stream.of(type.getRecordComponents())
                        .forEach(component -> waiting.addAll(classesIn(component.getGenericType())));
            }
        }
        return records;
    }

    private static List<Class<?>> classesIn(Type type) {
        List<Class<?>> classes = new ArrayList<>();
        if (type instanceof Class<?> single) {
            classes.add(single);
        } else if (type instanceof ParameterizedType generic) {
            classes.addAll(classesIn(generic.getRawType()));
            Stream.of(generic.getActualTypeArguments()).forEach(argument -> classes.addAll(classesIn(argument)));
        }
        return classes;
    }

    /** Returns whether a component holds text or a date itself, in a container or not, and not in a record of its own. */
    private static boolean isText(Type type) {
        if (type instanceof ParameterizedType generic) {
            return !((Class<?>) generic.getRawType()).isRecord()
                    && Stream.of(generic.getActualTypeArguments()).anyMatch(PersonalDataTest::isText);
        }
        return type == String.class || type == LocalDate.class || type instanceof TypeVariable<?>;
    }

    private static List<String> directTextsIn(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(PersonalDataTest::directTextsIn).orElse(List.of());
        }
        if (value instanceof Collection<?> collection) {
            return collection.stream()
                    .flatMap(element -> directTextsIn(element).stream())
                    .toList();
        }
        return value instanceof String || value instanceof LocalDate ? List.of(value.toString()) : List.of();
    }

    private static String name(RecordComponent component) {
        return component.getDeclaringRecord().getSimpleName() + "." + component.getName();
    }

    private static Object valueOf(RecordComponent component, Object record) {
        return invoke(component.getAccessor(), record);
    }

    private static Optional<Method> method(Object object, String name, Class<?>... parameters) {
        return Stream.of(object.getClass().getMethods())
                .filter(method -> method.getName().equals(name))
                .filter(method -> List.of(method.getParameterTypes()).equals(List.of(parameters)))
                .findFirst();
    }

    private static Object invoke(Method method, Object object, Object... arguments) {
        try {
            method.setAccessible(true);
            return method.invoke(object, arguments);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    /** Copies an object and changes one of its texts. */
    private static final class Spoiler {

        private final Predicate<String> which;
        private final UnaryOperator<String> mistake;
        private int left;

        Spoiler(int index, Predicate<String> which, UnaryOperator<String> mistake) {
            this.left = index;
            this.which = which;
            this.mistake = mistake;
        }

        Object copy(Object object) {
            if (object instanceof String text) {
                return which.test(text) && left-- == 0 ? mistake.apply(text) : text;
            }
            if (object instanceof Optional<?> optional) {
                return optional.map(this::copy);
            }
            if (object instanceof List<?> list) {
                return list.stream().map(this::copy).toList();
            }
            if (object instanceof Map<?, ?> map) {
                Map<Object, Object> copy = new LinkedHashMap<>();
                map.forEach((key, value) -> copy.put(key, copy(value)));
                return copy;
            }
            if (object instanceof Snapshot snapshot) {
                Map<String, PlainValue> fields = new LinkedHashMap<>();
                snapshot.fields()
                        .forEach((name, value) -> fields.put(
                                name, CODES.contains(snapshot.type() + "." + name) ? value : (PlainValue) copy(value)));
                return new Snapshot(snapshot.type(), snapshot.schemaVersion(), fields);
            }
            return object instanceof Record record
                            && record.getClass().getName().startsWith("io.dangol.")
                    ? copyOf(record)
                    : object;
        }

        private Object copyOf(Record record) {
            RecordComponent[] components = record.getClass().getRecordComponents();
            Class<?>[] types =
                    Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Object[] values = Stream.of(components)
                    .map(component -> copy(valueOf(component, record)))
                    .toArray();
            try {
                Constructor<?> canonical = record.getClass().getDeclaredConstructor(types);
                canonical.setAccessible(true);
                return canonical.newInstance(values);
            } catch (InvocationTargetException e) {
                throw new IllegalStateException(e.getCause());
            } catch (ReflectiveOperationException e) {
                throw new LinkageError(e.getMessage(), e);
            }
        }
    }
}
