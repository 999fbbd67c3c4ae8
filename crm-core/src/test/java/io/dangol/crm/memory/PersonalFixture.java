package io.dangol.crm.memory;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.dangol.crm.CustomerId;
import io.dangol.crm.calendar.WorkCalendar;
import io.dangol.crm.complaint.Complaint;
import io.dangol.crm.complaint.ComplaintIntake;
import io.dangol.crm.complaint.ComplaintNumber;
import io.dangol.crm.complaint.ComplaintPolicy;
import io.dangol.crm.complaint.ComplaintProcess;
import io.dangol.crm.complaint.ComplaintRoles;
import io.dangol.crm.complaint.ComplaintText;
import io.dangol.crm.complaint.ComplaintWorkflow;
import io.dangol.crm.complaint.DeadlineProfile;
import io.dangol.crm.complaint.HandlingResult;
import io.dangol.crm.conduct.ConductCase;
import io.dangol.crm.customer.ContactPerson;
import io.dangol.crm.customer.ContactPoint;
import io.dangol.crm.customer.ContactPointKind;
import io.dangol.crm.customer.Customer;
import io.dangol.crm.customer.FieldSource;
import io.dangol.crm.customer.PersonalDetails;
import io.dangol.crm.customer.Preference;
import io.dangol.crm.feedback.Answer;
import io.dangol.crm.feedback.AnswerSubject;
import io.dangol.crm.feedback.Instrument;
import io.dangol.crm.feedback.QualityDimension;
import io.dangol.crm.feedback.Scale;
import io.dangol.crm.interaction.Channel;
import io.dangol.crm.interaction.ContentReference;
import io.dangol.crm.interaction.Direction;
import io.dangol.crm.interaction.Interaction;
import io.dangol.crm.interaction.KnowledgeBasis;
import io.dangol.crm.interaction.KnowledgeItem;
import io.dangol.crm.interaction.KnowledgeMove;
import io.dangol.crm.interaction.Phase;
import io.dangol.crm.interaction.Promise;
import io.dangol.crm.interaction.Referral;
import io.dangol.crm.interaction.Sensitivity;
import io.dangol.crm.interaction.UnstructuredKind;
import io.dangol.crm.privacy.ConsentEvent;
import io.dangol.crm.purchase.Purchase;
import io.dangol.crm.storage.Change;
import io.dangol.crm.storage.CommandId;
import io.dangol.crm.storage.PersonalDataStore;
import io.dangol.crm.storage.Version;
import io.dangol.crm.workflow.Actor;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Every port that holds something about people, and a person in each of them, with everything personal filled in. */
final class PersonalFixture {

    static final Instant AT = Instant.parse("2026-03-04T09:00:00Z");
    static final CustomerId THIRD = CustomerId.of("10003");

    /** A person, and the values by which it is recognised. */
    record Person(CustomerId id, String text, LocalDate birth, String mediumHash) {

        static final Person KIM =
                new Person(CustomerId.of("10001"), "MARKER-4711", LocalDate.of(1947, 11, 1), "4711".repeat(16));
        static final Person LEE =
                new Person(CustomerId.of("10002"), "OTHERS-4812", LocalDate.of(1948, 12, 2), "4812".repeat(16));

        boolean isIn(String any) {
            return any.contains(text) || any.contains(birth.toString()) || any.contains(mediumHash);
        }

        boolean isIn(List<String> texts) {
            return texts.stream().anyMatch(this::isIn);
        }

        Person saying(String other) {
            return new Person(id, other, birth, mediumHash);
        }
    }

    private final InMemoryCustomers customers = new InMemoryCustomers();
    private final InMemoryInteractions interactions = new InMemoryInteractions();
    private final InMemoryPromises promises = new InMemoryPromises();
    private final InMemoryKnowledge knowledge = new InMemoryKnowledge();
    private final InMemoryContents contents = new InMemoryContents();
    private final InMemoryReferrals referrals = new InMemoryReferrals();
    private final InMemoryAnswers answers = new InMemoryAnswers();
    private final InMemoryConsents consents = new InMemoryConsents();
    private final InMemoryComplaints complaints = new InMemoryComplaints();
    private final InMemoryConduct conduct = new InMemoryConduct();
    private final InMemoryPurchases purchases = new InMemoryPurchases();

    /** Returns the ports that can forget, by name. */
    Map<String, PersonalDataStore> stores() {
        return new TreeMap<>(Map.of(
                "customers", customers,
                "interactions", interactions,
                "promises", promises,
                "knowledge", knowledge,
                "contents", contents,
                "referrals", referrals,
                "answers", answers,
                "consents", consents,
                "complaints", complaints,
                "conduct", conduct));
    }

    /** Returns the classes of the library, without those of tests. */
    static List<Class<?>> classesOfTheJar() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("io.dangol.crm").stream()
                        .<Class<?>>map(JavaClass::reflect)
                        .toList();
    }

    /** Returns all that an exception says, its causes and what it suppressed included. */
    static String saidBy(Throwable thrown) {
        StringWriter said = new StringWriter();
        thrown.printStackTrace(new PrintWriter(said));
        return said.toString();
    }

    /** Returns the items about a person that the ports hold, in some of which another one has the first place. */
    static List<Record> itemsAbout(Person person) {
        return List.of(
                customer(person),
                interaction(person, "I"),
                shared(person),
                promise(person),
                knowledge(person),
                content(person, "C", person.id()),
                content(person, "D", THIRD).alsoAbout(person.id()),
                referral(person),
                answer(person),
                consent(person),
                complaint(person),
                conduct(person),
                purchase(person));
    }

    /** Returns the writes of these items; a repeat has the same command ids. */
    List<ThrowingCallable> writes(Person person) {
        String key = person.id().value();
        ContentReference own = content(person, "C", person.id());
        ContentReference shared = content(person, "D", THIRD).alsoAbout(person.id());
        return List.of(
                () -> customers.save(customer(person).change(CommandId.of("c-" + key), Version.ABSENT)),
                () -> interactions.append(interaction(person, "I")),
                () -> interactions.append(shared(person)),
                () -> promises.save(promise(person).change(CommandId.of("p-" + key), Version.ABSENT)),
                () -> knowledge.save(knowledge(person).change(CommandId.of("k-" + key), Version.ABSENT)),
                () -> contents.save(own.change(CommandId.of("r-" + key), Version.ABSENT)),
                () -> contents.save(shared.change(CommandId.of("s-" + key), Version.ABSENT)),
                () -> referrals.save(referral(person).change(CommandId.of("f-" + key), Version.ABSENT)),
                () -> answers.append(answer(person)),
                () -> consents.append(consent(person)),
                () -> complaints.save(complaintWrite(person)),
                () -> PersonalConduct.of(person).writes().forEach(conduct::save),
                () -> purchases.add(purchase(person)));
    }

    private static Customer customer(Person person) {
        return Customer.person(person.id(), AT)
                .details(details(person))
                .contactPerson(ContactPerson.of("guardian", details(person)).withRole(person.text(), source()))
                .preference(Preference.of(Preference.CHANNEL, person.text(), source()))
                .build();
    }

    private static PersonalDetails details(Person person) {
        String text = person.text();
        return PersonalDetails.builder()
                .name(text, source())
                .givenName(text, source())
                .familyName(text, source())
                .birthDate(person.birth(), source())
                .language(text, source())
                .contactPoint(ContactPoint.of(ContactPointKind.EMAIL, text + "@example.com", source())
                        .labelled(text))
                .contactPoint(ContactPoint.of(ContactPointKind.PHONE, text, source()))
                .attribute("note", text, source())
                .build();
    }

    private static FieldSource source() {
        return FieldSource.of("shop", AT);
    }

    private static Interaction interaction(Person person, String prefix) {
        return Interaction.builder(prefix + "-" + person.id(), person.id(), AT)
                .channel(Channel.PHONE)
                .direction(Direction.INBOUND)
                .phase(Phase.AFTER_PURCHASE)
                .touchpoint("hotline")
                .related("order-1")
                .note(person.text())
                .build();
    }

    private static Interaction shared(Person person) {
        return Interaction.builder("J-" + person.id(), THIRD, AT)
                .channel(Channel.PHONE)
                .direction(Direction.INBOUND)
                .phase(Phase.AFTER_PURCHASE)
                .touchpoint("hotline")
                .otherSubject(person.id())
                .note(person.text())
                .build();
    }

    private static Promise promise(Person person) {
        return Promise.of("P-" + person.id(), person.id(), person.text(), AT, AT.plusSeconds(9), "agent");
    }

    private static KnowledgeItem knowledge(Person person) {
        return KnowledgeItem.draft(
                        "K-" + person.id(),
                        person.text(),
                        KnowledgeBasis.conversational(List.of("I-" + person.id())),
                        "agent",
                        AT)
                .about(person.id())
                .tagged(List.of("billing"))
                .rated("agent", 4, AT)
                .move(KnowledgeMove.REVIEW, "agent", AT);
    }

    private static ContentReference content(Person person, String prefix, CustomerId customer) {
        return ContentReference.of(
                        prefix + "-" + person.id(),
                        customer,
                        UnstructuredKind.AUDIO_VIDEO,
                        person.text(),
                        "service",
                        person.mediumHash(),
                        AT)
                .withLoweredSensitivity(Sensitivity.INTERNAL, "noise only")
                .ofCase("case-1");
    }

    private static Referral referral(Person person) {
        return Referral.of("R-" + person.id(), person.id(), THIRD, AT);
    }

    private static Answer answer(Person person) {
        return Answer.of("A-" + person.id(), person.id(), Instrument.CSAT, 4, Scale.of(1, 5), AT)
                .about(AnswerSubject.of("order", "order-1"))
                .on(QualityDimension.EMPATHY);
    }

    private static ConsentEvent consent(Person person) {
        return ConsentEvent.grant("E-" + person.id(), person.id(), "service", "web", AT)
                .withNotice("2026-1")
                .withEvidence(person.text());
    }

    private static Complaint complaint(Person person) {
        return received(person).complaint();
    }

    /** Returns the write of a complaint, under which a store may recognise a repeat of it. */
    static Change complaintWrite(Person person) {
        HandlingResult.Handled received = received(person);
        return Change.creating(
                received.entry().command(),
                received.complaint().number().value(),
                received.complaint().snapshot(),
                List.of(received.entry().snapshot()));
    }

    static HandlingResult.Handled received(Person person) {
        ComplaintProcess process = ComplaintProcess.of(
                ComplaintWorkflow.simple(), DeadlineProfile.generic(WorkCalendar.always()), ComplaintPolicy.standard());
        return process.receive(
                ComplaintNumber.of("M-" + person.id()),
                ComplaintIntake.of(person.id(), "phone", "delivery")
                        .product("tea")
                        .about(QualityDimension.EMPATHY)
                        .against("agent"),
                ComplaintText.of(person.text(), person.text()),
                Actor.of("agent", ComplaintRoles.HANDLER),
                AT,
                CommandId.of("m-" + person.id()));
    }

    private static ConductCase conduct(Person person) {
        return PersonalConduct.of(person).conduct();
    }

    private static Purchase purchase(Person person) {
        return Purchase.sale(person.id(), AT, Money.of(CurrencyUnit.EUR, 9))
                .withDocument("order-1")
                .withProduct("tea");
    }
}
