package io.dangol.crm.metrics.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What must hold of every page. */
final class PageChecks {

    private PageChecks() {}

    static List<Element> elements(Document page, String name) {
        return elements(page.getElementsByTagName(name));
    }

    static List<Element> elements(Element within, String name) {
        return elements(within.getElementsByTagName(name));
    }

    private static List<Element> elements(NodeList nodes) {
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    /** The policy is there, and what the host did not give has nothing that would be against it. */
    static void nothingIsLoadedAndNothingRuns(String page) {
        assertThat(page).contains("content=\"default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;\"");
        assertThat(page.replace("http-equiv", ""))
                .doesNotContain("<script", "http", "//", "url(", "@import", " src=", " href=", "javascript:")
                .doesNotContainPattern("\\son[a-z]+=");
    }

    static void whatIsNotDefinedIsNotPrinted(String page) {
        assertThat(page).doesNotContain("NaN", "Infinity", "Optional", "null", "{0}", "{1}");
    }

    static void everyPictureHasATitleAndADescriptionThatItNames(String html) {
        Document page = Xml.parse(html);
        assertThat(elements(page, "svg")).allSatisfy(picture -> {
            if (!picture.getAttribute("aria-hidden").equals("true")) {
                assertThat(picture.getAttribute("role")).isEqualTo("img");
                String[] named = picture.getAttribute("aria-labelledby").split(" ", -1);
                assertThat(elements(page, "title"))
                        .anyMatch(title -> title.getAttribute("id").equals(named[0]));
                assertThat(elements(page, "desc"))
                        .anyMatch(desc -> desc.getAttribute("id").equals(named[1]));
            }
        });
    }

    static void noIdOccursTwice(String page) {
        assertThat(Pattern.compile(" id=\"([^\"]+)\"").matcher(page).results().map(MatchResult::group))
                .doesNotHaveDuplicates();
    }

    static void everyClassHasAStyle(String page) {
        assertThat(Pattern.compile(" class=\"([^\"]+)\"")
                        .matcher(page)
                        .results()
                        .map(found -> found.group(1)))
                .flatMap(names -> List.of(names.split(" ", -1)))
                .allSatisfy(name -> assertThat(PageStyle.SHEET).contains("." + name));
    }
}
