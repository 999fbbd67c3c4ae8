package io.dangol.crm.metrics.report;

import io.dangol.crm.complaint.ComplaintHistory;
import io.dangol.crm.estimate.Estimate;
import java.util.List;

/** A key figure of complaints with its name and a note. */
record ComplaintFigure(String name, String value, String note) {

    static List<ComplaintFigure> all(ComplaintFacts facts) {
        ComplaintHistory history = facts.history();
        return List.of(
                of(facts, "received", history.received()),
                of(facts, "open", history.open()),
                inTime(facts),
                of(facts, "upheld", history.upheld()),
                of(facts, "disputed", history.disputed()),
                of(facts, "reopened", history.reopened()),
                of(facts, "promises", history.overduePromises()));
    }

    private static ComplaintFigure of(ComplaintFacts facts, String key, long count) {
        Words words = facts.words();
        return new ComplaintFigure(
                words.text("complaint.figure." + key), Figures.count(count), words.text("complaint.note." + key));
    }

    private static ComplaintFigure inTime(ComplaintFacts facts) {
        Words words = facts.words();
        SlaWords shares = new SlaWords(words);
        Estimate share = facts.history().answeredInTime();
        String name = words.text("complaint.figure.in-time");
        if (share.value().isEmpty()) {
            return new ComplaintFigure(name, "–", words.text("complaint.note.undecided"));
        }
        String few = shares.few(share);
        return new ComplaintFigure(
                name,
                shares.share(share),
                words.text("complaint.note.in-time", Figures.count(share.n()))
                        + "; " + words.text("sla.between", shares.interval(share))
                        + (few.isEmpty() ? "" : "; " + few));
    }
}
