package io.dangol.crm.metrics.report;

import io.dangol.crm.book.ActionTrigger;
import io.dangol.crm.book.FindingKind;
import io.dangol.crm.book.NextAction;
import io.dangol.crm.complaint.ClosingCode;
import io.dangol.crm.complaint.ComplaintClock;
import io.dangol.crm.complaint.ComplaintPhase;
import io.dangol.crm.complaint.ComplaintState;
import io.dangol.crm.conduct.IncidentType;
import io.dangol.crm.conduct.ValueHarm;
import io.dangol.crm.loyalty.RfmDimension;
import io.dangol.crm.purchase.PurchaseSummary;
import io.dangol.crm.relationship.Activity;
import io.dangol.crm.relationship.Stage;
import java.util.List;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * The words of a report in one language, and what a language does to numbers.
 *
 * <p>They stand in {@code words_<language>.properties} beside this class, in UTF-8. There is no bundle without a language
 * and none is ever asked for in a language that has no file, so that the lookup has nothing to fall back on; a missing word
 * is an error.
 *
 * <p>Immutable and thread-safe.
 */
final class Words {

    private static final String BUNDLE = "io.dangol.crm.metrics.report.words";

    /** How crm-core ends a share. */
    private static final String SHARE = " %";

    private final Language language;
    private final ResourceBundle bundle;

    private Words(Language language, ResourceBundle bundle) {
        this.language = language;
        this.bundle = bundle;
    }

    static Words in(Language language) {
        ResourceBundle found = ResourceBundle.getBundle(BUNDLE, language.locale());
        if (!found.getLocale().equals(language.locale())) {
            throw new MissingResourceException("No words in " + language, BUNDLE, language.tag());
        }
        return new Words(language, found);
    }

    Language language() {
        return language;
    }

    /**
     * Returns the text of a key.
     *
     * @param values what stands for {@code {0}}, {@code {1}} and so on
     */
    String text(String key, String... values) {
        String pattern = bundle.getString(key);
        if (values.length == 0) {
            return pattern;
        }
        StringBuilder text = new StringBuilder(pattern.length() + 32);
        int from = 0;
        for (int brace = pattern.indexOf('{'); brace >= 0; brace = pattern.indexOf('{', from)) {
            text.append(pattern, from, brace).append(values[pattern.charAt(brace + 1) - '0']);
            from = brace + 3;
        }
        return text.append(pattern, from, pattern.length()).toString();
    }

    /**
     * Returns the text of a key in its form for a number, which stands for {@code {0}}.
     *
     * @param more what stands for {@code {1}} and so on
     */
    String counted(String key, long number, String... more) {
        String[] values = new String[more.length + 1];
        values[0] = Figures.count(number);
        System.arraycopy(more, 0, values, 1, more.length);
        return text(key + (number == 1 ? ".one" : ".many"), values);
    }

    /** Writes such as {@code 1 customer} and {@code 1,200 customers}. */
    String customers(long number) {
        return counted("customers", number);
    }

    /** Writes a place in an order, as {@code 1st}, {@code 12th} and {@code 1,022nd}. */
    String ordinal(long number) {
        long tens = number % 100;
        String end = tens >= 11 && tens <= 13
                ? "th"
                : switch ((int) (number % 10)) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
        return text("ordinal." + end, Figures.count(number));
    }

    /** Writes a share as {@link Figures#percent} does, with the sign as the language sets it. */
    String percent(double share) {
        return text("percent", Figures.percent(share));
    }

    /** Writes a fraction of customers, as {@code 20 %}. */
    String wholePercent(double fraction) {
        return text("percent", Long.toString(Math.round(fraction * 100)));
    }

    /** Says over which part of the business a margin is, as {@code cost is known for 34.7 % of sales, 30.0 % of returns}. */
    String costCoverage(PurchaseSummary summary) {
        String sales = percent(summary.costCoverage().orElse(0));
        return summary.returnLines() == 0
                ? text("coverage.sales", sales)
                : text(
                        "coverage.both",
                        sales,
                        percent(summary.returnCostCoverage().orElse(0)));
    }

    /** Names those who gave back at least a part of what they bought. */
    String gaveBack(double rate) {
        return rate < 1 ? text("gave-back.part", wholePercent(rate)) : text("gave-back.all");
    }

    String finding(FindingKind kind) {
        return text("finding." + kind.name());
    }

    String dimension(RfmDimension dimension) {
        return text("part." + dimension.label());
    }

    /** Returns the name of a segment in this language; that of a host's own segment stays as it is. */
    String segment(String name) {
        return named("segment.", name);
    }

    /** Says what to do in this language; an action of a host's own stays as it is. */
    String action(String code, String description) {
        return named("action.", code, description);
    }

    /** Returns the name of a part of an amount in this language; one that is not known stays as it is. */
    String part(String name) {
        return named("part.", name);
    }

    String stage(Stage stage) {
        return text("stage." + stage.name());
    }

    /** Returns the name of a channel in this language; that of a host's own channel stays as it is. */
    String channel(String code) {
        return named("channel.", code);
    }

    /** Returns the name of a metric of service in this language; that of a host's own metric stays as it is. */
    String metric(String name) {
        return named("metric.", name);
    }

    /** Returns the name of a state of a complaint in this language; that of a host's own state stays as it is. */
    String state(ComplaintState state) {
        return named("complaint.state.", state.name());
    }

    /** Returns the name of a clock of a complaint in this language; that of a host's own clock stays as it is. */
    String clock(ComplaintClock clock) {
        return named("complaint.clock.", clock.name());
    }

    String phase(ComplaintPhase phase) {
        return text("complaint.phase." + phase.name());
    }

    String closing(ClosingCode code) {
        return text("complaint.code." + code.name());
    }

    /** Returns the name of a rung of measures in this language, of which there is the name of the constant. */
    String rung(String name) {
        return named("conduct.rung.", name);
    }

    /** Returns the name of a type of misconduct in this language; that of a host's own type stays as it is. */
    String incidentType(IncidentType type) {
        return named("conduct.type.", type.name());
    }

    String quadrant(ValueHarm quadrant) {
        return text("conduct.quadrant." + quadrant.name());
    }

    String activity(Activity activity) {
        return text("activity." + activity.name());
    }

    /** Says how many on a rung still buy, and how many do not. */
    String activity(Rung rung) {
        return text(
                "funnel.activity",
                Figures.count(rung.active()),
                Figures.count(rung.dormant()),
                Figures.count(rung.lost()));
    }

    /**
     * Says why an action is proposed, from the facts behind it; the words of a host's own rule stay as they are.
     */
    String reason(NextAction action) {
        if (action.trigger() == ActionTrigger.HOST) {
            return action.reason();
        }
        List<String> facts = action.facts();
        String[] said = facts.stream().map(this::share).toArray(String[]::new);
        if (action.trigger() == ActionTrigger.SEGMENT) {
            said = new String[] {segment(facts.get(0)), named("goal.", facts.get(0), facts.get(1))};
        } else if (action.trigger() == ActionTrigger.CONDUCT) {
            said[0] = named("conduct.rung.", facts.get(0), said[0]);
        }
        return text("trigger." + action.trigger().name(), said);
    }

    /** Sets the sign of a share as the language does; a fact that is no share stays as it is. */
    private String share(String fact) {
        return fact.endsWith(SHARE)
                ? text(
                        "percent",
                        fact.substring(0, fact.length() - SHARE.length())
                                .replace("more than", ">")
                                .replace("almost", "≈"))
                : fact;
    }

    private String named(String group, String name) {
        return named(group, name, name);
    }

    private String named(String group, String name, String otherwise) {
        return bundle.containsKey(group + name) ? text(group + name) : otherwise;
    }
}
