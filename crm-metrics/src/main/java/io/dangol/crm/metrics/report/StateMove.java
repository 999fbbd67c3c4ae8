package io.dangol.crm.metrics.report;

import io.dangol.crm.complaint.ComplaintEvent;
import io.dangol.crm.complaint.ComplaintState;
import java.util.List;
import java.util.stream.Collectors;

/**
 * All ways from one state to another, and how often they were gone.
 *
 * @param events by which, in the order of the workflow
 */
record StateMove(ComplaintState from, ComplaintState to, List<ComplaintEvent> events, long count) {

    String eventNames() {
        return events.stream().map(ComplaintEvent::name).collect(Collectors.joining(", "));
    }
}
