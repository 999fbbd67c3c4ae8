package io.dangol.crm.storage.tck;

import static io.dangol.crm.storage.tck.ConductCourse.CLERK;
import static io.dangol.crm.storage.tck.ConductCourse.DIRECTOR;
import static io.dangol.crm.storage.tck.ConductCourse.GUEST;
import static io.dangol.crm.storage.tck.ConductCourse.JUDGE;
import static io.dangol.crm.storage.tck.ConductCourse.LEAD;

import io.dangol.crm.CustomerId;
import io.dangol.crm.conduct.ConductCase;
import io.dangol.crm.conduct.ConductCommand;
import io.dangol.crm.conduct.ConductEntry;
import io.dangol.crm.conduct.ConductStore;
import io.dangol.crm.conduct.Frequency;
import io.dangol.crm.conduct.Incident;
import io.dangol.crm.conduct.IncidentType;
import io.dangol.crm.conduct.Verification;
import io.dangol.crm.storage.Change;
import io.dangol.crm.storage.CommandId;
import io.dangol.crm.storage.Page;
import io.dangol.crm.storage.PageRequest;
import io.dangol.crm.storage.Saved;
import io.dangol.crm.storage.Snapshot;
import io.dangol.crm.storage.Stored;
import io.dangol.crm.storage.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** How the kit speaks with the port of conduct cases; a case is about the customer whose id is its key. */
enum ConductProbe implements PersonalAggregateProbe<ConductStore, ConductCase> {
    /** The only one. */
    PROBE;

    private static final String RECORDING = "recording-1";

    /** Made once: it takes hundreds of moves, and the kit asks for them again and again. */
    private static final List<ConductCase> SHAPES = shapesAt(StoreContract.AT);

    /** Begins the course of the usual customer at the usual instant. */
    static ConductCourse course() {
        return course(StoreContract.CUSTOMER.value());
    }

    /** Begins the course of a customer at the usual instant. */
    static ConductCourse course(String customer) {
        return ConductCourse.of(CustomerId.of(customer), StoreContract.AT, "text");
    }

    /** Returns the whole trail of a customer. */
    static List<ConductEntry> history(ConductStore store, CustomerId customer) {
        return Pages.all(PageRequest.first(100), request -> store.history(customer, request));
    }

    /** Returns all values that the reads of a store give of a case, as one text. */
    static String told(ConductStore store, CustomerId customer) {
        StringBuilder told = new StringBuilder();
        List<ConductCase> cases = new ArrayList<>();
        store.find(customer).ifPresent(stored -> cases.add(stored.value()));
        store.read(cases::add);
        PageRequest all = PageRequest.first(PageRequest.MAX_LIMIT);
        Pages.all(all, request -> store.due(Instant.MAX, request)).forEach(stored -> cases.add(stored.value()));
        Pages.all(all, request -> store.waiting(Instant.MAX, request)).forEach(stored -> cases.add(stored.value()));
        Pages.all(all, request -> store.dataOf(customer, request))
                .forEach(item -> told.append(SnapshotText.of(item)).append('\n'));
        cases.forEach(conduct ->
                told.append(SnapshotText.of(conduct.snapshot())).append('\n').append(conduct));
        for (ConductEntry entry : history(store, customer)) {
            told.append(SnapshotText.of(entry.snapshot())).append('\n').append(entry);
            store.entry(entry.command()).ifPresent(found -> told.append(SnapshotText.of(found.snapshot())));
        }
        return told.toString();
    }

    @Override
    public Class<ConductStore> port() {
        return ConductStore.class;
    }

    /** An interim hold has the text for its reason; a reference to evidence is a key, and not any text. */
    @Override
    public ConductCase item(String key, CustomerId customer, Instant at, String text) {
        ConductCourse begun = ConductCourse.of(CustomerId.of(key), at, RECORDING);
        Instant same = begun.conduct().changedAt();
        return begun.next(ConductCommand.hold("I-1", 1, text), LEAD, CommandId.of("hold"), Version.of(1), same)
                .conduct();
    }

    @Override
    public List<ConductCase> shapes(CustomerId customer, Instant at) {
        return at.equals(StoreContract.AT) ? SHAPES : shapesAt(at);
    }

    private static List<ConductCase> shapesAt(Instant at) {
        List<ConductCase> shapes = new ArrayList<>();
        courses(at, "text").forEach(course -> shapes.add(course.conduct()));
        shapes.add(full("S-12", at, "text").conduct().anonymised());
        return List.copyOf(shapes);
    }

    /** Returns courses that leave a case in every state, with all that may be absent and with none of it. */
    static List<ConductCourse> courses(Instant at, String text) {
        return List.of(
                ConductCourse.of(
                        Incident.of("I-1", CustomerId.of("S-1"), IncidentType.of("CHEAT"), 1, at, "till-1", at),
                        at,
                        text),
                begun("S-2", at, text).drafted(),
                begun("S-3", at, text).warned(),
                begun("S-4", at, text).recommended(),
                begun("S-5", at, text).restricted(),
                begun("S-6", at, text).approved(),
                begun("S-7", at, text).exited(),
                begun("S-8", at, text)
                        .exited()
                        .then(GUEST, ConductCommand.fileAppeal("M-5", List.of("I-1", "I-2"), text)),
                begun("S-9", at, text).then(LEAD, ConductCommand.hold("I-1", 2, text)),
                full("S-10", at, text),
                full("S-11", at, text).then(LEAD, ConductCommand.decline(text)));
    }

    private static ConductCourse begun(String customer, Instant at, String text) {
        return ConductCourse.of(CustomerId.of(customer), at, text);
    }

    /** Returns a course with a move of nearly every kind, at whose end a case has something of all that it may have. */
    static ConductCourse full(String customer, Instant at, String text) {
        CustomerId who = CustomerId.of(customer);
        Incident first = ConductCourse.theft(who, 1, Incident.MAX_SEVERITY, at)
                .withEvidence(text)
                .withAmount(Money.ofMinor(CurrencyUnit.of("KRW"), 9_000));
        Incident second = Incident.of("I-x", who, IncidentType.VANDAL, 2, at, "till-x", at)
                .withEvidence(text)
                .asProvoked();
        ConductCourse course = ConductCourse.of(first, at, text)
                .then(LEAD, ConductCommand.hold("I-1", 72, text))
                .then(LEAD, ConductCommand.releaseHold(text))
                .then(CLERK, ConductCommand.report(second))
                .then(LEAD, ConductCommand.establish("I-x", Verification.VERIFIED, text, List.of(text + "-2")))
                .then(CLERK, ConductCommand.count(new Frequency(ConductCourse.RETURNS, who, 3, 40, at)))
                .exited()
                .then(GUEST, ConductCommand.fileAppeal("M-4", List.of(), text))
                .then(GUEST, ConductCommand.withdrawAppeal())
                .then(GUEST, ConductCommand.fileAppeal("M-5", List.of("I-2"), text))
                .then(JUDGE, ConductCommand.allowAppeal(List.of("I-2"), text));
        return course.then(DIRECTOR, ConductCommand.review("M-4", text))
                .then(
                        DIRECTOR,
                        ConductCommand.exempt(List.of("I-x"), course.now().plus(Duration.ofDays(30)), text))
                .then(DIRECTOR, ConductCommand.lift("M-1", text))
                .theft(2)
                .theft(2)
                .run()
                .then(LEAD, ConductCommand.approveExit(text));
    }

    @Override
    public boolean isListedByCustomer() {
        return false;
    }

    @Override
    public String key(ConductCase item) {
        return item.customer().value();
    }

    @Override
    public CustomerId subject(ConductCase item) {
        return item.customer();
    }

    /** Every item was never looked at, and is due since it began. */
    @Override
    public Page<ConductCase> list(ConductStore store, CustomerId customer, PageRequest request) {
        return Pages.values(store.due(Instant.MAX, request));
    }

    @Override
    public Snapshot snapshot(ConductCase item) {
        return item.snapshot();
    }

    @Override
    public ConductCase restore(Snapshot snapshot) {
        return ConductCase.restore(snapshot);
    }

    @Override
    public Optional<Stored<ConductCase>> find(ConductStore store, ConductCase aggregate) {
        return store.find(aggregate.customer());
    }

    @Override
    public Saved save(ConductStore store, Change change) {
        return store.save(change);
    }

    /** A later count of the same frequency, so that all else stays as it is. */
    @Override
    public ConductCase changed(ConductCase aggregate, int step) {
        List<Frequency> counted =
                List.of(new Frequency(ConductCourse.RETURNS, aggregate.customer(), step, 1_000, aggregate.openedAt()));
        return new ConductCase(
                aggregate.customer(),
                aggregate.state(),
                aggregate.resumesTo(),
                aggregate.incidents(),
                counted,
                aggregate.recommendation(),
                aggregate.measures(),
                aggregate.holds(),
                aggregate.exemptions(),
                aggregate.appeals(),
                aggregate.openedAt(),
                aggregate.changedAt(),
                aggregate.unassessedSince(),
                aggregate.assessedAt(),
                aggregate.policy());
    }

    /** The entry is one of the aggregate's own key, of the version and the command; a store reads no more in it. */
    @Override
    public Change change(ConductCase aggregate, CommandId command, Version expected) {
        CustomerId customer = aggregate.customer();
        Instant at = aggregate.openedAt();
        Incident first =
                ConductCourse.theft(customer, 1, Incident.MAX_SEVERITY, at).withEvidence(RECORDING);
        if (expected.isAbsent()) {
            return ConductCourse.change(
                    aggregate, ConductCourse.begun(first, at, command).entry());
        }
        ConductCommand count = ConductCommand.count(new Frequency(ConductCourse.RETURNS, customer, 1, 1_000, at));
        return ConductCourse.change(
                aggregate,
                ConductCourse.of(first, at, RECORDING)
                        .next(count, CLERK, command, expected, at)
                        .entry());
    }
}
