package io.dangol.crm.metrics.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.crm.book.FindingKind;
import io.dangol.crm.interaction.Channel;
import io.dangol.crm.interaction.Direction;
import io.dangol.crm.loyalty.SegmentTable;
import io.dangol.crm.loyalty.StrategyTable;
import io.dangol.crm.relationship.Activity;
import io.dangol.crm.relationship.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WordsTest {

    private static final Path FOLDER = Path.of("src/main/resources/io/dangol/crm/metrics/report");
    private static final Pattern PLACE = Pattern.compile("\\{[^}]*\\}");
    private static final Properties ENGLISH = words(Language.ENGLISH);

    private static Properties words(Language language) {
        Properties words = new Properties();
        try (var reader = Files.newBufferedReader(FOLDER.resolve("words_" + language.tag() + ".properties"))) {
            words.load(reader);
        } catch (IOException e) {
            throw new AssertionError("The words of " + language + " cannot be read.", e);
        }
        return words;
    }

    private static List<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).sorted().toList();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageHasTheSameWordsWithTheSamePlaces(Language language) {
        Properties words = words(language);
        assertThat(new TreeSet<>(words.stringPropertyNames())).isEqualTo(new TreeSet<>(ENGLISH.stringPropertyNames()));
        assertThat(words.stringPropertyNames()).allSatisfy(key -> {
            assertThat(places(words.getProperty(key))).as(key).isEqualTo(places(ENGLISH.getProperty(key)));
            assertThat(words.getProperty(key)).as(key).isNotBlank();
        });
    }

    @Test
    void placesAreNumberedAndEveryFormForOneHasAFormForMany() {
        assertThat(ENGLISH.stringPropertyNames()).allSatisfy(key -> {
            assertThat(places(ENGLISH.getProperty(key))).as(key).isSubsetOf("{0}", "{1}", "{2}", "{3}");
            if (key.endsWith(".one")) {
                assertThat(ENGLISH).containsKey(key.replace(".one", ".many"));
            }
        });
    }

    @Test
    void noFileIsThereThatALookupCouldFallBackOn() throws IOException {
        try (var files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("words_en.properties", "words_ko.properties");
        }
    }

    @Test
    void aMissingWordIsAnError() {
        assertThatExceptionOfType(MissingResourceException.class)
                .isThrownBy(() -> Words.in(Language.KOREAN).text("no such word"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyFindingAndEveryStandardSegmentHasAName(Language language) {
        Words words = Words.in(language);
        for (FindingKind kind : FindingKind.values()) {
            assertThat(words.finding(kind)).isNotBlank();
        }
        assertThat(SegmentTable.standard().segments())
                .allSatisfy(segment -> assertThat(words(language)).containsKey("segment." + segment));
        assertThat(words.segment("VIP of the host")).isEqualTo("VIP of the host");
    }

    @Test
    void everyStandardStrategyIsSaidInBothLanguagesAndInEnglishAsTheLibrarySaysIt() {
        Properties korean = words(Language.KOREAN);
        assertThat(StrategyTable.standard().strategies()).allSatisfy(strategy -> {
            assertThat(ENGLISH.getProperty("goal." + strategy.segment())).isEqualTo(strategy.goal());
            assertThat(korean).containsKey("goal." + strategy.segment());
            assertThat(strategy.actions()).allSatisfy(action -> {
                assertThat(ENGLISH.getProperty("action." + action.code())).isEqualTo(action.description());
                assertThat(korean).containsKey("action." + action.code());
            });
        });
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyStageActivityChannelAndPartOfStrengthHasAName(Language language) {
        Words words = Words.in(language);
        for (Stage stage : Stage.values()) {
            assertThat(words.stage(stage)).isNotBlank();
        }
        for (Activity activity : Activity.values()) {
            assertThat(words.activity(activity)).isNotBlank();
        }
        for (Direction direction : Direction.values()) {
            assertThat(words.text("direction." + direction)).isNotBlank();
        }
        assertThat(Channel.standard())
                .allSatisfy(channel -> assertThat(words(language)).containsKey("channel." + channel.code()));
        assertThat(words.channel("pigeon of the host")).isEqualTo("pigeon of the host");
    }

    /** A word that no class asks for is a word nobody reads. */
    @Test
    void everyWordIsUsed() throws IOException {
        StringBuilder sources = new StringBuilder();
        try (var files = Files.list(Path.of("src/main/java/io/dangol/crm/metrics/report"))) {
            for (Path file : files.toList()) {
                sources.append(Files.readString(file));
            }
        }
        assertThat(ENGLISH.stringPropertyNames()).allSatisfy(key -> {
            String group = key.replaceFirst("\\.(one|many)$", "");
            String prefix = group.contains(".") ? group.substring(0, group.lastIndexOf('.') + 1) : group;
            assertThat(sources.toString())
                    .containsPattern("\"" + Pattern.quote(group) + "\"|\"" + Pattern.quote(prefix) + "\"");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1st, 1위",
        "2, 2nd, 2위",
        "3, 3rd, 3위",
        "4, 4th, 4위",
        "11, 11th, 11위",
        "12, 12th, 12위",
        "13, 13th, 13위",
        "21, 21st, 21위",
        "111, 111th, 111위",
        "22, 22nd, 22위"
    })
    void ordinals(long number, String english, String korean) {
        assertThat(Words.in(Language.ENGLISH).ordinal(number)).isEqualTo(english);
        assertThat(Words.in(Language.KOREAN).ordinal(number)).isEqualTo(korean);
    }

    @Test
    void numbersTakeTheFormOfTheLanguage() {
        Words english = Words.in(Language.ENGLISH);
        assertThat(english.customers(1)).isEqualTo("1 customer");
        assertThat(english.customers(1_200)).isEqualTo("1,200 customers");
        assertThat(english.percent(0.299)).isEqualTo("29.9 %");
        assertThat(english.percent(12)).isEqualTo("> 999 %");
        Words korean = Words.in(Language.KOREAN);
        assertThat(korean.customers(1_200)).isEqualTo("고객 1,200명");
        assertThat(korean.percent(0.299)).isEqualTo("29.9%");
        assertThat(korean.wholePercent(0.2)).isEqualTo("20%");
    }

    @Test
    void aValueWithBracesIsNotTakenForAPlace() {
        assertThat(Words.in(Language.ENGLISH).text("rank-of", "{1}", "{0}")).isEqualTo("{1} of {0}");
    }

    @Test
    void aLanguageIsFoundByItsTag() {
        assertThat(Language.of("ko")).isEqualTo(Language.KOREAN);
        assertThat(Language.of("EN")).isEqualTo(Language.ENGLISH);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Language.of("fr"))
                .withMessage("Language 'fr' is not one of a report; allowed are en, ko.");
    }
}
