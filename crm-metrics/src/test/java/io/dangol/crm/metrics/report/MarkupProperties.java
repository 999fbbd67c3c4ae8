package io.dangol.crm.metrics.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.w3c.dom.Element;

class MarkupProperties {

    @Property
    void anyTextReadsBackAsItsLegibleForm(@ForAll String text) throws IOException {
        StringBuilder page = new StringBuilder();
        new Markup(page).element("p", text, "title", text);
        Element read = Xml.parse(page.toString()).getDocumentElement();
        assertThat(read.getTextContent()).isEqualTo(Legible.of(text));
        assertThat(read.getAttribute("title")).isEqualTo(Legible.of(text));
    }
}
