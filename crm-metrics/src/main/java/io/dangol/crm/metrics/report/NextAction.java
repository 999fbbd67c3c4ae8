package io.dangol.crm.metrics.report;

import io.dangol.crm.CustomerId;
import java.util.Optional;

/**
 * What to do next for one customer, and why.
 *
 * @param customer the id
 * @param stage key of the stage
 * @param segment its name; empty for a customer who has not bought
 * @param code key of the action
 * @param action what to do, in English
 * @param reason the facts behind it
 */
record NextAction(
        CustomerId customer, String stage, Optional<String> segment, String code, String action, String reason) {}
