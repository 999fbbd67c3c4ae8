package io.dangol.crm.metrics.report;

import io.dangol.crm.CustomerId;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;

/** Writes customers by the names that the host gave, and by their ids. */
final class Who {

    private final Function<CustomerId, Optional<String>> names;
    private final Markup page;

    Who(Function<CustomerId, Optional<String>> names, Markup page) {
        this.names = names;
        this.page = page;
    }

    /** Writes the name, if there is one, and the id. */
    void write(CustomerId customer) throws IOException {
        Optional<String> name = names.apply(customer);
        page.element("bdi", name.orElse(customer.value()));
        if (name.isPresent()) {
            page.text(" ").open("span", "class", "id").element("bdi", customer.value());
            page.close();
        }
    }
}
