package io.jalon.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class ProblemMessagesTest {

  private static final Path SOURCES = Path.of("src/main/java/io/jalon/template");
  private static final Pattern PROBLEM =
      Pattern.compile("(?s)(?:error|warning|refusal|unused)\\(\\s*\"([a-z.-]+)\"");
  private static final Pattern TEXT_FLAW = Pattern.compile("\"(text\\.[a-z]+)\"");

  static Stream<String> codes() throws IOException {
    var codes = new TreeSet<String>();
    try (var files = Files.walk(SOURCES)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var source = Files.readString(file);
        PROBLEM.matcher(source).results().forEach(match -> codes.add(match.group(1)));
        TEXT_FLAW.matcher(source).results().forEach(match -> codes.add(match.group(1)));
      }
    }
    return codes.stream();
  }

  @ParameterizedTest
  @MethodSource("codes")
  void everyProblemSaysWhatIsWrongAndHowToMendItInBothLanguages(String code) throws IOException {
    for (var language : new String[] {"fr", "en"}) {
      assertThat(messages(language)).containsKeys("problem." + code, "problem." + code + ".mend");
    }
  }

  @Test
  void theSourcesNameManyProblems() throws IOException {
    assertThat(codes()).hasSizeGreaterThan(50).contains("yaml.anchor", "text.long", "role.unused");
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void everyTextIsAWellFormedPattern(String language) throws IOException {
    messages(language)
        .forEach(
            (code, text) -> {
              if (code.toString().startsWith("problem.")) {
                var shown =
                    new MessageFormat(text.toString())
                        .format(new Object[] {"a", "b", "c", "d", "e", "f"});
                assertThat(shown).doesNotContainPattern("\\{\\d").doesNotContain("'");
              }
            });
  }

  /** A page speaks of its pages and buttons. */
  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void noAdviceOnAPageNamesAnAddressOfTheInterface(String language) throws IOException {
    var known = new ResourceBundleMessageSource();
    known.setBasename("messages");
    known.setDefaultEncoding("UTF-8");
    known.setFallbackToSystemLocale(false);
    var sentences = new ProblemSentences(known, Locale.forLanguageTag(language));
    var advised =
        messages(language).entrySet().stream()
            .filter(text -> text.getKey().toString().matches("problem\\..*\\.mend"))
            .filter(text -> text.getValue().toString().contains("/api/"))
            .map(text -> text.getKey().toString().replaceAll("problem\\.|\\.mend", ""))
            .toList();
    assertThat(advised).contains("role.unregistered");
    assertThat(advised)
        .extracting(code -> sentences.mendOnPage(Problem.error(code, "roles.x", "a", "b")))
        .noneMatch(text -> text.contains("/api/") || text.contains("problem."));
  }

  private static Properties messages(String language) throws IOException {
    var messages = new Properties();
    var file = Path.of("src/main/resources/messages_" + language + ".properties");
    try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      messages.load(reader);
    }
    return messages;
  }
}
