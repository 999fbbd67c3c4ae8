package io.dangol.crm.book;

import io.dangol.crm.customer.ProfileDefinition;
import io.dangol.crm.relationship.LadderRules;

/** By which rules a book reads relationships. */
record RelationshipPolicy(
        LadderRules ladder, NextActionRules actions, ProfileDefinition person, ProfileDefinition company) {}
