package io.jalon.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalon.compiler.Goldens;
import io.jalon.template.Action.Ask;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Parts of a template that stand alone are read as they were written. */
class FragmentsTest {

  static List<SequenceTemplate> templates() {
    return Goldens.templates();
  }

  @ParameterizedTest
  @MethodSource("templates")
  void what_a_template_declares_comes_back(SequenceTemplate template) {
    assertThat(Fragments.roles(Fragments.roles(template.roles())).value())
        .isEqualTo(template.roles());
    assertThat(Fragments.ids(Fragments.ids(template.reperes())).value())
        .isEqualTo(template.reperes());
    assertThat(Fragments.messages(Fragments.messages(template.messages())).value())
        .isEqualTo(template.messages());
  }

  @ParameterizedTest
  @MethodSource("templates")
  void what_an_action_says_comes_back_from_one_line(SequenceTemplate template) {
    for (var step : template.steps()) {
      for (var action : step.actions()) {
        var results = Fragments.results(action.results());
        var asks = Fragments.asks(action.asks());
        assertThat(results + asks).doesNotContain("\n");
        assertThat(Fragments.results(results).value()).isEqualTo(action.results());
        assertThat(Fragments.asks(asks).value()).isEqualTo(action.asks());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10 working days",
        "3 weeks before date_audience",
        "date_audience",
        "1 hour after lettre"
      })
  void a_delay_comes_back(String text) {
    var read = Fragments.delay(text, Delay.CREATED);
    assertThat(read.problems()).isEmpty();
    assertThat(Fragments.write(Objects.requireNonNull(read.value()))).isEqualTo(text);
  }

  @Test
  void what_a_delay_counts_from_by_itself_need_not_be_said() {
    assertThat(Fragments.delay("2 months", Delay.START).value())
        .isEqualTo(Fragments.delay("2 months after start", Delay.START).value());
  }

  @Test
  void a_delay_before_the_due_date_comes_back() {
    var delay = Fragments.beforeDue("2 working days before due").value();
    assertThat(Fragments.write(Objects.requireNonNull(delay)))
        .isEqualTo("2 working days before due");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "10", "tomorrow at noon", "1 day\nsteps: []", "1 day\npart: 2 days"})
  void what_is_no_delay_is_told(String text) {
    var read = Fragments.delay(text, Delay.START);
    assertThat(read.value()).isNull();
  }

  @Test
  void results_may_have_a_line_each() {
    assertThat(Fragments.results("oui: Oui, bien sûr\nnon: Non").value())
        .isEqualTo(Map.of("oui", "Oui, bien sûr", "non", "Non"));
  }

  @Test
  void what_is_asked_for_needs_no_brackets() {
    assertThat(Fragments.asks("date_audience, { document: Bail }").value())
        .containsExactly(
            new Ask(Ask.Kind.REPERE, "date_audience"), new Ask(Ask.Kind.DOCUMENT, "Bail"));
  }

  @Test
  void a_text_of_several_lines_stands_on_one() {
    assertThat(Fragments.oneLine("Madame,\n\nVotre loyer.")).isEqualTo("Madame,¶¶Votre loyer.");
    assertThat(Fragments.lines("Madame,¶¶Votre loyer.")).isEqualTo("Madame,\n\nVotre loyer.");
    assertThat(Fragments.lines(Fragments.oneLine("§ et ¶\n2"))).isEqualTo("§ et ¶\n2");
  }
}
