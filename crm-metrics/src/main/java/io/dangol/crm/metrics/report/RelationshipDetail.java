package io.dangol.crm.metrics.report;

import io.dangol.crm.Contribution;
import io.dangol.crm.book.CustomerContext;
import io.dangol.crm.book.RelationshipIndex;
import io.dangol.crm.book.RelationshipStrength;
import io.dangol.crm.conduct.ConductAssessment;
import io.dangol.crm.interaction.Interaction;
import io.dangol.crm.interaction.Promise;
import io.dangol.crm.interaction.PromiseRecord;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is known of the relationship with one customer: the rung, the last contacts, the promises, and how its strength comes
 * about. What was said is left out, for it is personal.
 */
final class RelationshipDetail {

    private static final int CONTACTS = 3;

    private final Words words;
    private final Markup page;

    RelationshipDetail(Words words, Markup page) {
        this.words = words;
        this.page = page;
    }

    void write(CustomerContext context) throws IOException {
        page.element("h3", words.text("relationship"));
        page.open("table").open("tbody");
        row("stage", stage(context));
        if (!context.lastContacts().isEmpty()) {
            row(
                    "contacts",
                    context.lastContacts().stream()
                            .limit(CONTACTS)
                            .map(contact -> contact(contact, context))
                            .collect(Collectors.joining("; ")));
        }
        List<String> promises = promises(context);
        if (!promises.isEmpty()) {
            row("promises", String.join("; ", promises));
        }
        if (context.conduct().isPresent()) {
            row("conduct.row", stands(context.conduct().get()));
        }
        page.close().close();
        if (context.strength().isPresent()) {
            write(context.strength().get());
        }
    }

    private void row(String key, String text) throws IOException {
        page.open("tr").element("th", words.text(key), "scope", "row");
        page.element("td", text).close();
    }

    private String stage(CustomerContext context) {
        String stage = words.stage(context.stage());
        String activity = words.activity(context.activity());
        return context.stageSince()
                .map(since -> words.text("relationship.since", stage, date(since, context), activity))
                .orElse(stage);
    }

    private String contact(Interaction contact, CustomerContext context) {
        return words.text(
                "contact",
                date(contact.at(), context),
                words.channel(contact.channel().code()),
                words.text("direction." + contact.direction().name()));
    }

    private String stands(ConductAssessment conduct) {
        return words.text("conduct.stands", words.rung(conduct.indicated().name()), Figures.index(conduct.total()));
    }

    private List<String> promises(CustomerContext context) {
        List<String> told = new ArrayList<>();
        PromiseRecord record = context.trust().promises();
        long due = record.kept() + record.broken();
        if (due > 0) {
            told.add(words.text("promises.kept", Figures.count(record.kept()), Figures.count(due)));
        }
        for (Promise promise : context.openPromises()) {
            String key = promise.dueAt().isBefore(context.at()) ? "promises.overdue" : "promises.open";
            told.add(words.text(key, date(promise.dueAt(), context)));
        }
        return told;
    }

    private void write(RelationshipStrength strength) throws IOException {
        page.element("h3", words.text("strength.explained")).open("table").open("tbody");
        for (Contribution part : strength.explained().contributions()) {
            page.open("tr").element("th", words.text("strength." + part.name()), "scope", "row");
            page.element("td", Figures.signedIndex(part.amount()), "class", "num");
            page.element("td", evidence(part.name(), strength)).close();
        }
        page.open("tr", "class", "sum").element("th", words.text("strength"), "scope", "row");
        page.element("td", Figures.index(strength.value()), "class", "num");
        page.element(
                        "td",
                        words.text(
                                "strength.formula",
                                Figures.index(strength.solidity().value()),
                                Figures.index(strength.intimacy().value())))
                .close();
        page.close().close();
    }

    private String evidence(String name, RelationshipStrength strength) {
        return switch (name) {
            case "solidity" -> parts(strength.solidity(), strength.baseline().solidity());
            case "intimacy" -> parts(strength.intimacy(), strength.baseline().intimacy());
            default -> words.text("strength.typical");
        };
    }

    /** Says where an index stands, where a typical one does, and what it is made of. */
    private String parts(RelationshipIndex index, double typical) {
        String made = index.score().contributions().stream()
                .map(part -> words.part(part.name()) + " " + Figures.index(part.amount()))
                .collect(Collectors.joining(" + "));
        String against = words.text("strength.against", Figures.index(index.value()), Figures.index(typical), made);
        return index.unknown().isEmpty()
                ? against
                : against + "; "
                        + words.text(
                                "strength.unknown",
                                index.unknown().stream().map(words::part).collect(Collectors.joining(", ")));
    }

    private static String date(Instant at, CustomerContext context) {
        return LocalDate.ofInstant(at, context.zone()).toString();
    }
}
