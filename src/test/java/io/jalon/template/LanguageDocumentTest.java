package io.jalon.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of docs/template.md are templates. */
class LanguageDocumentTest {

  static Stream<String> examples() throws IOException {
    var text = Files.readString(Path.of("docs/template.md"));
    return Pattern.compile("(?s)```yaml\n(.*?)```").matcher(text).results().map(m -> m.group(1));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void anExampleHasNoProblem(String example) {
    var reading = new TemplateReader().read(example);
    assertThat(reading.problems()).isEmpty();
    assertThat(new StructureCheck().check(Objects.requireNonNull(reading.template()))).isEmpty();
  }

  @Test
  void togetherTheyShowEveryKindOfAction() throws IOException {
    var kinds =
        examples()
            .map(example -> Objects.requireNonNull(new TemplateReader().read(example).template()))
            .flatMap(template -> template.steps().stream())
            .flatMap(step -> step.actions().stream())
            .<Class<?>>map(action -> action.kind().getClass())
            .toList();
    assertThat(kinds).contains(ActionKind.class.getPermittedSubclasses());
  }
}
