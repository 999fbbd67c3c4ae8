package io.dangol.crm.metrics.report;

import io.dangol.crm.complaint.ComplaintEvent;
import io.dangol.crm.complaint.ComplaintState;
import io.dangol.crm.complaint.ComplaintWorkflow;
import io.dangol.crm.workflow.Conformance;
import io.dangol.crm.workflow.ReplayReport;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;

/**
 * How a foreign log fits a workflow of complaints, as an HTML page.
 *
 * <pre>{@code
 * ComplaintWorkflow workflow = ComplaintWorkflow.standard();
 * Conformance<ComplaintState, ComplaintEvent> log = workflow.definition().conformance()
 *         .name("New", ComplaintState.RECEIVED, ComplaintState.ACKNOWLEDGED) // and so on
 *         .build();
 * LogReplay<ComplaintState, ComplaintEvent> replay = log.replay();
 * rows.forEach(row -> replay.add(row.caseId(), row.state()));
 * ConformanceReport.of(workflow, log, replay.report()).title("Incidents").writeHtml(page);
 * }</pre>
 *
 * <p>It shows the states of the workflow with the names of the log that stand for them, and an arrow for the changes
 * from a name to another, with how many there are: by one move, by several, only by a move that needs a code, or not at
 * all. The arrow goes along the moves that explain the change, from the first state to the last; they are the fewest
 * that do, not what a case has done. A change that nothing explains goes from the first state of the one name to the
 * first of the other. A table has every change with the moves that explain it.
 *
 * <p>Shares are of all changes of state, rounded half up to a tenth of a percent. The same replay, title and language
 * give the same characters, whatever the locale and platform; lines end with {@code \n}. Names of the log are escaped.
 *
 * <p>Write HTML as UTF-8. Immutable and thread-safe; an {@code Appendable} is used by the calling thread only.
 */
public final class ConformanceReport {

    private final ConformanceFacts facts;

    private ConformanceReport(ConformanceFacts facts) {
        this.facts = facts;
    }

    /**
     * Returns a report in English, without title.
     *
     * @param workflow by which the log was checked
     * @param log for which states the names of the log stand
     * @param replay what came of it
     * @throws IllegalArgumentException if the log stands for a state that the workflow does not have, or the replay has a
     *     name that the log does not have
     */
    public static ConformanceReport of(
            ComplaintWorkflow workflow,
            Conformance<ComplaintState, ComplaintEvent> log,
            ReplayReport<ComplaintState, ComplaintEvent> replay) {
        return new ConformanceReport(
                ConformanceFacts.of(workflow, log, replay, Optional.empty(), Words.in(Language.ENGLISH)));
    }

    /**
     * Returns this report with the name of the log in its title.
     *
     * @throws IllegalArgumentException if the name is blank
     */
    public ConformanceReport title(String log) {
        if (log.isBlank()) {
            throw new IllegalArgumentException("The title of a report is blank. Give a name, or leave the title out.");
        }
        return new ConformanceReport(facts.with(Optional.of(log), facts.words()));
    }

    /** Returns this report in another language. */
    public ConformanceReport in(Language other) {
        return new ConformanceReport(facts.with(facts.title(), Words.in(Objects.requireNonNull(other, "other"))));
    }

    /**
     * Returns the report as an HTML page: one file with its styles and pictures in it, no script, and nothing loaded from
     * anywhere. It is well-formed XML too, and reads on paper, in light and in dark.
     */
    public String html() {
        return Writing.text(this::writeHtml);
    }

    /**
     * Writes {@link #html()}.
     *
     * @throws IOException if the target does not take it
     */
    public void writeHtml(Appendable out) throws IOException {
        new ConformancePage(facts, new Markup(out)).write();
    }
}
