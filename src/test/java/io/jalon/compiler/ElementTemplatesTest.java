package io.jalon.compiler;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jalon.template.ActionKind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the Camunda Modeler shows of our elements: a field for each setting, and no other. */
class ElementTemplatesTest {

  private static final Path FOLDER = Path.of("processes/element-templates");
  private static final Path LINT = Path.of("src/test/bpmnlint");
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The properties and attributes that compiled models hold, by the template that they name. */
  private static final Map<String, TreeSet<String>> PROPERTIES = new TreeMap<>();

  private static final Map<String, List<BaseElement>> ELEMENTS = new HashMap<>();

  @BeforeAll
  static void compile() {
    for (var template : Goldens.templates()) {
      var bpmn = Goldens.compiler().compile(template).getBytes(UTF_8);
      var model = Bpmn.readModelFromStream(new ByteArrayInputStream(bpmn));
      for (var element : model.getModelElementsByType(BaseElement.class)) {
        var name = camunda(element, "modelerTemplate");
        if (name != null) {
          ELEMENTS.computeIfAbsent(name, n -> new ArrayList<>()).add(element);
          PROPERTIES
              .computeIfAbsent(name, n -> new TreeSet<>())
              .addAll(properties(element).keySet());
        }
      }
    }
  }

  static List<Path> files() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void each_is_valid_by_the_published_schema(@TempDir Path folder) throws Exception {
    var output = folder.resolve("output.txt").toFile();
    var node =
        new ProcessBuilder("node", "element-templates.js", FOLDER.toAbsolutePath().toString())
            .directory(LINT.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output)
            .start();
    assertThat(node.waitFor(1, TimeUnit.MINUTES)).as("the validator answers").isTrue();
    assertThat(node.exitValue()).as(Files.readString(output.toPath(), UTF_8)).isZero();
  }

  @Test
  void each_kind_of_action_is_drawn_by_an_element_with_a_template() {
    var drawn =
        Goldens.templates().stream()
            .flatMap(template -> template.steps().stream())
            .flatMap(step -> step.actions().stream())
            .<Class<?>>map(action -> action.kind().getClass())
            .collect(Collectors.toSet());
    assertThat(drawn).containsExactlyInAnyOrder(ActionKind.class.getPermittedSubclasses());
    assertThat(files().stream().map(file -> read(file).get("id").asText()))
        .containsExactlyInAnyOrderElementsOf(PROPERTIES.keySet());
  }

  @ParameterizedTest
  @MethodSource("files")
  void each_binds_what_the_compiler_writes_and_nothing_else(Path file) {
    var template = read(file);
    var id = template.get("id").asText();
    var kind = id.substring("io.jalon.".length());
    assertThat(file.getFileName()).hasToString(kind + ".json");
    var written =
        Objects.requireNonNull(PROPERTIES.get(id)).stream()
            .map(name -> name.substring("jalon.".length()))
            .filter(name -> !Derived.is(kind, name));
    var bound =
        fields(template)
            .filter(field -> field.at("/binding/type").asText().equals("camunda:property"))
            .map(field -> field.at("/binding/name").asText().substring("jalon.".length()));
    assertThat(bound).containsExactlyInAnyOrderElementsOf(written.toList());
  }

  @ParameterizedTest
  @MethodSource("files")
  void each_fixes_what_every_compiled_element_has(Path file) {
    var template = read(file);
    fields(template)
        .filter(field -> field.get("type").asText().equals("Hidden"))
        .forEach(
            field ->
                assertThat(ELEMENTS.get(template.get("id").asText()))
                    .extracting(element -> value(element, field.get("binding")))
                    .containsOnly(field.get("value").asText()));
  }

  @ParameterizedTest
  @MethodSource("files")
  void each_binds_properties_and_fixed_attributes_only(Path file) {
    for (var field : fields(read(file)).toList()) {
      var binding = field.get("binding");
      var hidden = field.get("type").asText().equals("Hidden");
      assertThat(binding.get("type").asText()).isIn("camunda:property", "property");
      assertThat(hidden || binding.get("type").asText().equals("camunda:property")).isTrue();
      assertThat(hidden || !field.path("label").asText().isBlank()).isTrue();
    }
  }

  private static @Nullable String value(BaseElement element, JsonNode binding) {
    var name = binding.get("name").asText();
    return binding.get("type").asText().equals("property")
        ? camunda(element, name.substring(name.indexOf(':') + 1))
        : properties(element).get(name);
  }

  private static @Nullable String camunda(BaseElement element, String name) {
    return element.getAttributeValueNs(BpmnModelConstants.CAMUNDA_NS, name);
  }

  private static Map<String, String> properties(BaseElement element) {
    var found = new TreeMap<String, String>();
    if (element.getExtensionElements() != null) {
      element
          .getExtensionElements()
          .getElementsQuery()
          .filterByType(CamundaProperties.class)
          .list()
          .stream()
          .flatMap(properties -> properties.getCamundaProperties().stream())
          .forEach(property -> found.put(property.getCamundaName(), property.getCamundaValue()));
    }
    return found;
  }

  private static Stream<JsonNode> fields(JsonNode template) {
    return StreamSupport.stream(template.get("properties").spliterator(), false);
  }

  private static JsonNode read(Path file) {
    try {
      return JSON.readTree(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
