package io.dangol.crm.privacy;

import io.dangol.crm.CustomerId;
import io.dangol.crm.storage.Cursor;
import io.dangol.crm.storage.Page;
import io.dangol.crm.storage.PageRequest;
import io.dangol.crm.storage.PersonalDataStore;
import io.dangol.crm.storage.Snapshot;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** A small register of purposes, its instants and ids, and a store that remembers what it was asked. */
final class PrivacyFixture {

    static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    static final CustomerId KIM = CustomerId.of("kim-7");
    static final CustomerId LEE = CustomerId.of("lee-8");
    static final Instant JAN = Instant.parse("2024-01-01T00:00:00Z");
    static final Instant FEB = Instant.parse("2024-02-01T00:00:00Z");
    static final Instant MAR = Instant.parse("2024-03-01T00:00:00Z");
    static final Instant APR = Instant.parse("2024-04-01T00:00:00Z");
    static final Instant MAY = Instant.parse("2024-05-01T00:00:00Z");

    static final PurposeRegistry REGISTRY = PurposeRegistry.builder()
            .purpose(DataPurpose.onConsent("newsletter", "News by e-mail", Period.ZERO)
                    .withConsentValidity(Period.ofYears(1)))
            .purpose(DataPurpose.onConsent("study", "Study of habits", Period.ofMonths(1)))
            .purpose(DataPurpose.on(
                    "delivery", "Sending goods", Period.ofYears(10), LegalBasis.CONTRACT, LegalBasis.CONSENT))
            .field("name", "newsletter", "delivery")
            .field("email", "newsletter")
            .field("address", "delivery")
            .field("habits", "study")
            .build();

    static final ConsentLedger EMPTY = ConsentLedger.of(REGISTRY, SEOUL);

    private PrivacyFixture() {}

    static ConsentEvent grant(CustomerId subject, String purpose, Instant at) {
        return ConsentEvent.grant("g-" + subject + "-" + purpose + "-" + at, subject, purpose, "web-form", at);
    }

    static ConsentEvent withdraw(CustomerId subject, String purpose, Instant at) {
        return ConsentEvent.withdraw("w-" + subject + "-" + purpose + "-" + at, subject, purpose, "web-form", at);
    }

    /** A store of numbered items, given out two at a time. */
    static class FakeStore implements PersonalDataStore {

        final List<String> calls = new ArrayList<>();
        private int items;

        FakeStore(int items) {
            this.items = items;
        }

        @Override
        public Page<Snapshot> dataOf(CustomerId subject, PageRequest request) {
            int from = request.after()
                    .map(cursor -> Integer.parseInt(cursor.value()))
                    .orElse(0);
            int to = Math.min(items, from + 2);
            List<Snapshot> page = new ArrayList<>();
            for (int i = from; i < to; i++) {
                page.add(Snapshot.builder("item", 1).number("n", i).build());
            }
            return to < items ? Page.of(page, Cursor.of(Integer.toString(to))) : Page.last(page);
        }

        @Override
        public int delete(CustomerId subject) {
            calls.add("delete " + subject);
            int count = items;
            items = 0;
            return count;
        }

        @Override
        public int anonymise(CustomerId subject) {
            calls.add("anonymise " + subject);
            int count = items;
            items = 0;
            return count;
        }
    }
}
