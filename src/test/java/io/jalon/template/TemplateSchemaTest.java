package io.jalon.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The published JSON Schema and the grammar say the same. */
class TemplateSchemaTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonNode DOCUMENT = document();
  private static final JsonSchema SCHEMA =
      JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(DOCUMENT);

  private static JsonNode document() {
    try {
      return JSON.readTree(Path.of("src/main/resources/template.schema.json").toFile());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  static Stream<Path> templates() throws IOException {
    return TemplateWriterTest.templates();
  }

  private static java.util.Set<?> flaws(String yaml) {
    var tree = new Load(LoadSettings.builder().build()).loadFromString(yaml);
    return SCHEMA.validate(JSON.valueToTree(tree));
  }

  @ParameterizedTest
  @MethodSource("templates")
  void everyTemplateThatIsShippedIsValid(Path file) throws IOException {
    assertThat(flaws(Files.readString(file))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sequence: s\nname: S\n",
        "sequence: S\nname: S\nsteps: []\n",
        "sequence: s\nname: S\nsteps: []\nowner: martin\n",
        "sequence: s\nname: S\nsteps: [{ id: a, routes: [{ otherwise: b, when: c }] }]\n",
        "sequence: s\nname: S\nsteps: [{ id: a, actions: [{ id: b, role: c }], routes: [] }]\n",
        "sequence: s\nname: S\nalways: [{ at: { roll: next working day }, alert: c }]\nsteps: []\n",
        "sequence: s\nname: S\nalways: [{ at: { delay: a, roll: yes }, alert: c }]\nsteps: []\n",
        "sequence: s\nname: S\nalways: [{ at: demain matin, alert: c }]\nsteps: []\n",
      })
  void whatIsNotInTheLanguageIsNotValid(String yaml) {
    assertThat(flaws(yaml)).isNotEmpty();
    assertThat(new TemplateReader().read(yaml).template()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/properties | zzz: a",
        "/$defs/message/properties | messages: { m: { zzz: a } }",
        "/$defs/on-event/properties | always: [{ zzz: a }]",
        "/$defs/at-date/properties | always: [{ at: a, zzz: a }]",
        "/$defs/step/properties | steps: [{ id: a, zzz: a }]",
        "/$defs/end/properties | steps: [{ end: a, zzz: a }]",
        "/$defs/route/properties | steps: [{ routes: [{ when: a, zzz: a }] }]",
        "/$defs/otherwise/properties | steps: [{ routes: [{ otherwise: a, zzz: a }] }]",
        "/$defs/action/properties | steps: [{ actions: [{ id: a, zzz: a }] }]",
        "/$defs/action/properties/late/properties | ACTION late: { zzz: a }",
        "/$defs/action/properties/asks/items/oneOf/1/properties | ACTION asks: [{ zzz: a }]",
        "/$defs/delay/oneOf/1/properties | ACTION after: { zzz: a }",
        "/$defs/reminder/oneOf/1/properties | ACTION late: { remind: { zzz: a } }",
        "/$defs/action/properties/task/oneOf/1/properties | ACTION task: { zzz: a }",
        "/$defs/action/properties/validation/oneOf/1/properties | ACTION validation: { zzz: a }",
        "/$defs/action/properties/check/oneOf/1/properties | ACTION check: { zzz: a }",
        "/$defs/action/properties/request-document/properties | ACTION request-document: { zzz: a }",
        "/$defs/action/properties/send-message/properties | ACTION send-message: { zzz: a }",
        "/$defs/action/properties/notify/properties | ACTION notify: { zzz: a }",
        "/$defs/action/properties/appointment/properties | ACTION appointment: { zzz: a }",
        "/$defs/action/properties/create-document/properties | ACTION create-document: { zzz: a }",
        "/$defs/action/properties/set-field/properties | ACTION set-field: { zzz: a }",
        "/$defs/action/properties/http-request/properties | ACTION http-request: { zzz: a }",
        "/$defs/action/properties/launch-sequence/properties | ACTION launch-sequence: { zzz: a }",
      })
  void bothKnowTheSameKeys(String pointer, String yaml) {
    var source =
        yaml.startsWith("ACTION ")
            ? "steps: [{ actions: [{ id: a, %s }] }]".formatted(yaml.substring(7))
            : yaml;
    assertThat(keys(pointer)).isEqualTo(grammarKeys(source));
  }

  private static TreeSet<String> keys(String pointer) {
    var keys = new TreeSet<String>();
    DOCUMENT.at(pointer).fieldNames().forEachRemaining(keys::add);
    keys.addAll(pointer.equals("/$defs/route/properties") ? List.of("otherwise") : List.of());
    return keys;
  }

  /** The keys that the grammar offers in the place of an unknown one. */
  private static TreeSet<String> grammarKeys(String source) {
    var problem =
        new TemplateReader()
            .read(source).problems().stream()
                .filter(p -> p.code().equals("key.unknown") && p.args().get(0).equals("zzz"))
                .findFirst()
                .orElseThrow();
    return new TreeSet<>(Arrays.asList(problem.args().get(2).split(", ")));
  }

  @Test
  void everyKindOfActionIsInIt() {
    for (var kind : ActionKind.class.getPermittedSubclasses()) {
      assertThat(LanguageTest.kinds().map(row -> row.get()[1]).filter(kind::isInstance))
          .allSatisfy(
              known ->
                  assertThat(keys("/$defs/action/properties"))
                      .contains(((ActionKind) known).key()));
    }
  }
}
