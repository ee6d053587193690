package io.jalon.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Every flaw that the sources can name says in both languages what is wrong and how to mend it. */
class ExpressionMessagesTest {

  private static final Pattern CODE = Pattern.compile("\"((?:feel|content)\\.[a-z-]+)\"");
  private static final Object[] ARGUMENTS = {"quoi", "12", "34", "autre"};

  static Stream<String> codes() throws IOException {
    try (var sources = Files.list(Path.of("src/main/java/io/jalon/expression"))) {
      return sources.flatMap(ExpressionMessagesTest::codesOf).distinct().sorted().toList().stream();
    }
  }

  private static Stream<String> codesOf(Path source) {
    try {
      return CODE.matcher(Files.readString(source)).results().map(found -> found.group(1));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("codes")
  void saysWhatIsWrongAndHowToMendIt(String code) {
    var messages = new ResourceBundleMessageSource();
    messages.setBasename("messages");
    messages.setDefaultEncoding("UTF-8");
    for (var locale : new Locale[] {Locale.FRENCH, Locale.ENGLISH}) {
      for (var key : new String[] {"problem." + code, "problem." + code + ".mend"}) {
        assertThat(messages.getMessage(key, ARGUMENTS, locale))
            .isNotBlank()
            .doesNotContain("'")
            .doesNotContainPattern("\\{\\d}");
      }
    }
  }
}
