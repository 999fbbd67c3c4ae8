package io.dangol.crm.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.crm.EpochMicros;
import io.dangol.crm.purchase.Purchase;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class TradingCompanyProperties {

    @Property
    void columnsHoldTheSameRowsAsObjects(@ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int customers) {
        TradingCompany company = TradingCompany.of(seed).customers(customers).build();
        PurchaseColumns columns = company.columns();
        List<String> fromColumns = new ArrayList<>();
        for (int row = 0; row < columns.size(); row++) {
            fromColumns.add(columns.customers().get(columns.customer()[row]) + " " + columns.micros()[row] + " "
                    + columns.signedMinor()[row]);
        }
        List<String> fromObjects = new ArrayList<>();
        for (Purchase purchase : company) {
            fromObjects.add(purchase.customer() + " " + EpochMicros.exact(purchase.at()) + " "
                    + purchase.netAmount().getAmountMinorLong());
        }
        assertThat(fromColumns).containsExactlyInAnyOrderElementsOf(fromObjects);
        assertThat(columns.log().netMinor()).isEqualTo(company.log().netMinor());
        assertThat(columns.currency()).isEqualTo(company.currency());
    }

    @Property
    void largeAccountsAndAbusersAreAsManyAsAskedFor(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 300) int customers,
            @ForAll @IntRange(max = 20) int large,
            @ForAll @IntRange(max = 20) int abusers) {
        int largeAsked = Math.min(large, customers);
        int abusersAsked = Math.min(abusers, customers - largeAsked);
        List<Account> accounts = TradingCompany.of(seed)
                .customers(customers)
                .largeAccounts(largeAsked)
                .abusers(abusersAsked)
                .build()
                .accounts();
        assertThat(accounts)
                .filteredOn(account -> account.kind() == Account.Kind.LARGE)
                .hasSize(largeAsked);
        assertThat(accounts)
                .filteredOn(account -> account.kind() == Account.Kind.ABUSER)
                .hasSize(abusersAsked);
    }
}
