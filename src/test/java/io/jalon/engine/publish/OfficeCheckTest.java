package io.jalon.engine.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalon.template.Problem;
import io.jalon.template.SequenceTemplate;
import io.jalon.template.TemplateKind;
import io.jalon.template.TemplateReader;
import io.jalon.template.TemplateSummary;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfficeCheckTest {

  private static final SequenceTemplate TEMPLATE =
      Objects.requireNonNull(
          new TemplateReader()
              .read(
                  """
                  sequence: s
                  name: S
                  roles: { chef: internal, huissier: partner }
                  reperes: [date_x, date_y]
                  steps:
                    - id: un
                      actions: [ { id: autre, role: chef, launch-sequence: { sequence: plainte } } ]
                      routes: [ { otherwise: fini } ]
                    - { id: fini, end: Fini, switch: suite }
                  """)
              .template());

  private static Map<String, TemplateSummary> shelf(Integer plainte, Integer suite) {
    return Map.of("plainte", summary("plainte", plainte), "suite", summary("suite", suite));
  }

  private static TemplateSummary summary(String id, Integer version) {
    return new TemplateSummary(id, TemplateKind.SEQUENCE, id, "", false, version, false, false);
  }

  @Test
  @Tag("F-12")
  void a_role_comes_from_the_registry() {
    assertThat(OfficeCheck.roles(TEMPLATE, Set.of("chef")))
        .containsExactly(Problem.error("role.unregistered", "roles.huissier", "huissier"));
  }

  @Test
  @Tag("F-13")
  void a_repere_comes_from_the_list() {
    assertThat(OfficeCheck.reperes(TEMPLATE, Set.of("date_x")))
        .containsExactly(Problem.error("repere.unregistered", "reperes[1]", "date_y"));
  }

  @Test
  void what_is_published_is_called() {
    assertThat(OfficeCheck.sequences(TEMPLATE, shelf(1, 2))).isEmpty();
  }

  @Test
  void an_unknown_sequence_bars_publication_with_the_nearest_that_is_known() {
    assertThat(OfficeCheck.sequences(TEMPLATE, Map.of("suites", summary("suites", 1))))
        .containsExactly(
            Problem.error(
                "sequence.unknown",
                "steps[0].actions[0].launch-sequence.sequence",
                "plainte",
                "autre",
                "suites"),
            Problem.error("sequence.unknown", "steps[1].switch", "suite", "fini", "suites"));
  }

  @ParameterizedTest
  @CsvSource({", 1, plainte autre", "1, , suite fini"})
  void a_sequence_that_is_not_published_yet_is_warned_of(
      Integer plainte, Integer suite, String named) {
    assertThat(OfficeCheck.sequences(TEMPLATE, shelf(plainte, suite)))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo("sequence.unpublished");
              assertThat(problem.severity()).isEqualTo(Problem.Severity.WARNING);
              assertThat(String.join(" ", problem.args())).isEqualTo(named);
            });
  }

  @Test
  void a_retired_sequence_that_is_called_is_warned_of() {
    var retired = new TemplateSummary("p", TemplateKind.SEQUENCE, "p", "", false, 1, false, true);
    var shelf = Map.of("plainte", retired, "suite", summary("suite", 1));
    assertThat(OfficeCheck.sequences(TEMPLATE, shelf))
        .extracting(Problem::code)
        .containsExactly("sequence.retired");
  }
}
