package io.jalon.engine.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a task's form reads, and the fields that its answer comes in. */
class FormValuesTest {

  @Test
  void the_form_reads_texts_and_answers_in_their_order() {
    var results = new LinkedHashMap<String, String>();
    results.put("signifie", "Signifié");
    results.put("impossible", "Impossible");
    assertThat(kept(FormValues.of(Map.of("titre", "Signifier"), results)))
        .isEqualTo(
            Map.of(
                "fiche",
                Map.of("titre", "Signifier"),
                "resultats",
                List.of(
                    Map.of("value", "signifie", "label", "Signifié"),
                    Map.of("value", "impossible", "label", "Impossible"))));
  }

  @Test
  void what_is_asked_for_has_its_field_and_its_words() {
    var values =
        kept(
            FormValues.inputs(
                List.of(
                    input("date_acte", "Date de l’acte", "Un jour"),
                    input("solde", "Solde", "Un montant"),
                    new FormValues.Input("avis", "Avis", "", List.of("favorable")))));
    assertThat((Map<?, ?>) values.get("demandes"))
        .extracting("libelle_1", "format_2", "question_3")
        .containsExactly("Date de l’acte", "Un montant", "Avis");
    assertThat(values).containsKey("choix_3").doesNotContainKeys("choix_1", "choix_2");
    assertThat(FormValues.inputsById(values))
        .isEqualTo(Map.of("date_acte", "ask_1", "solde", "ask_2", "avis", "choice_3"));
  }

  @Test
  void a_message_that_was_changed_shows_what_it_says_now() {
    var before = FormValues.of(Map.of("titre", "Relire", "corps", "Avant"), Map.of("ok", "Oui"));
    var after = kept(FormValues.edited(before, "Objet", "Après", Map.of("pieces", "")));
    assertThat((Map<?, ?>) after.get("fiche"))
        .extracting("titre", "corps")
        .containsExactly("Relire", "Après");
    assertThat(after).containsEntry("message_body", "Après").containsKey("resultats");
  }

  @Test
  void the_form_has_the_fields_that_an_answer_may_hold_and_no_other() throws IOException {
    var form = new ObjectMapper().readTree(Path.of("forms/jalon-asks.form").toFile());
    assertThat(form.path("components").findValuesAsText("key"))
        .filteredOn(key -> !key.equals("result") && !key.equals("note"))
        .containsExactlyInAnyOrderElementsOf(FormValues.fields());
    assertThat(FormValues.fields()).hasSize(20).contains("ask_10", "choice_10");
  }

  private static FormValues.Input input(String id, String label, String format) {
    return new FormValues.Input(id, label, format, List.of());
  }

  private static Map<String, Object> kept(Map<String, Object> values) {
    return Sheets.read(Sheets.written(values));
  }
}
