package io.jalon.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalon.dossier.RepereKind;
import io.jalon.template.CalledSequence;
import io.jalon.template.Publisher.Publication;
import io.jalon.template.SequenceTemplate;
import io.jalon.template.TemplateReader;
import io.jalon.template.TemplateUses;
import io.jalon.template.Templates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Whatever the compiler is tested with also runs on the product itself, with all that keeps it
 * safe.
 */
@OnH2
@Scenario
class EveryTemplateScenario {

  /** What the engine evaluates with beans: attributes of its own, and dates. Routes are FEEL. */
  private static final Pattern EXPRESSION =
      Pattern.compile("camunda:\\w+=\"\\$\\{(\\w+)|<timeDate[^>]*>\\$\\{(\\w+)");

  @Autowired private Office office;
  @Autowired private Life life;
  @Autowired private TemplateReader reader;
  @Autowired private Templates templates;
  @Autowired private ProcessEngineConfigurationImpl engine;

  static Stream<Path> templates() throws IOException {
    var golden = Files.walk(Path.of("src/test/resources/compiler"));
    var shipped = Files.walk(Path.of("processes"));
    return Stream.concat(golden, shipped)
        .filter(file -> file.toString().endsWith(".yaml"))
        .filter(file -> !file.toString().contains("hostile"))
        .sorted();
  }

  @ParameterizedTest
  @MethodSource("templates")
  void every_template_of_the_tree_is_published_and_launched(Path file) throws IOException {
    var source = Files.readString(file);
    var template = Objects.requireNonNull(reader.read(source).template());
    declare(template);
    office.publish(source);
    var dossier = office.dossier("Mme Nadia Benali");
    var run = life.launch(template.id(), dossier);
    assertThat(life.told(dossier, "step_entered")).isNotEmpty();
    assertThat(run.templateId()).isEqualTo(template.id());
  }

  static Stream<Path> diagrams() throws IOException {
    var golden = Files.walk(Path.of("src/test/resources/compiler"));
    var shipped = Files.walk(Path.of("processes"));
    return Stream.concat(golden, shipped).filter(file -> file.toString().endsWith(".bpmn"));
  }

  @ParameterizedTest
  @MethodSource("diagrams")
  void every_bean_that_a_diagram_names_is_in_the_engine(Path file) throws IOException {
    var named =
        EXPRESSION
            .matcher(Files.readString(file))
            .results()
            .map(EveryTemplateScenario::bean)
            .distinct()
            .toList();
    assertThat(named).isNotEmpty().allMatch(engine.getBeans()::containsKey);
  }

  private static String bean(MatchResult found) {
    return found.group(1) == null ? found.group(2) : found.group(1);
  }

  @Test
  void a_template_written_by_an_enemy_is_refused_whole() throws IOException {
    var source =
        Files.readString(Path.of("src/test/resources/compiler/hostile-texts/template.yaml"));
    declare(Objects.requireNonNull(reader.read(source).template()));
    assertThat(office.tryPublish(source)).isInstanceOf(Publication.Refused.class);
  }

  private void declare(SequenceTemplate template) {
    office.functions(template.roles().keySet().toArray(String[]::new));
    template.reperes().forEach(this::repere);
    missing(template).forEach(this::publishEmpty);
  }

  private void repere(String id) {
    if (id.startsWith("date")) {
      office.repere(id, RepereKind.DATE);
    } else {
      office.results(id, "accord", "rejet", "ajournement");
    }
  }

  /** The sequences that a template calls must be there; one that is, stays as it is. */
  private Stream<String> missing(SequenceTemplate template) {
    return TemplateUses.sequences(template).stream()
        .map(CalledSequence::sequence)
        .distinct()
        .filter(id -> !id.equals(template.id()))
        .filter(id -> templates.latest(id).isEmpty());
  }

  private void publishEmpty(String id) {
    office.publish(
        """
        sequence: %s
        name: Autre
        roles: { gestionnaire: internal }
        steps:
          - id: etape
            actions: [ { id: faire, role: gestionnaire, task: Faire } ]
            routes: [ { otherwise: fini } ]
          - { id: fini, end: Fini }
        """
            .formatted(id));
  }
}
