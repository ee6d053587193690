package io.jalon.web.design;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Paramètres → Séquences, and what the editor is told of a draft. */
@SpringBootTest(
    properties = {
      "spring.datasource.url=jdbc:h2:mem:sequencepages;DB_CLOSE_DELAY=-1",
      "jalon.demo=true"
    })
@AutoConfigureMockMvc
@DirtiesContext
class SequencePagesTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String TWO_STEPS =
      """
      sequence: essai
      name: Essai
      roles: { gestionnaire: internal }
      reperes: [date_audience]
      steps:
        - id: avis
          name: Avis
          actions:
            - id: examen
              role: gestionnaire
              task: { title: 'Examiner ${client.nom}', due: 3 working days before date_audience }
              results: { favorable: Favorable, defavorable: Défavorable }
          deadline: 2 months after start
          routes:
            - { when: 'examen.result = "favorable" and passage < 3', to: fini }
            - { when: expired, to: fini }
            %s
        - { id: fini, end: Fini }
      """;

  @Autowired private MockMvc mvc;

  private static RequestPostProcessor account(String name, String... may) {
    return user(name).authorities(AuthorityUtils.createAuthorityList(may));
  }

  private static RequestPostProcessor ines() {
    return account("ines.lopez", "act", "view", "design");
  }

  private ResultActions read(String path) throws Exception {
    return mvc.perform(get(path).header("Accept-Language", "fr").with(ines()));
  }

  private JsonNode reading(Map<String, ?> written) throws Exception {
    var answer =
        mvc.perform(
                post("/parametres/sequences/lecture")
                    .header("Accept-Language", "fr")
                    .contentType(MediaType.APPLICATION_JSON)
                    .content(JSON.writeValueAsBytes(written))
                    .with(ines())
                    .with(csrf()))
            .andExpect(status().isOk())
            .andReturn();
    return JSON.readTree(answer.getResponse().getContentAsString(StandardCharsets.UTF_8));
  }

  /** The sentences of a step without their stress. */
  private static List<String> told(JsonNode reading, String step) {
    return StreamSupport.stream(reading.path("steps").spliterator(), false)
        .filter(one -> one.path("id").asText().equals(step))
        .flatMap(one -> StreamSupport.stream(one.path("sentences").spliterator(), false))
        .map(sentence -> String.join("", sentence.path("bits").findValuesAsText("text")))
        .toList();
  }

  @Test
  @Tag("F-3")
  void designers_list_and_open_sequences_and_others_do_not_reach_them() throws Exception {
    read("/parametres/sequences")
        .andExpect(status().isOk())
        .andExpect(
            content().string(allOf(containsString("Contentieux locatif"), containsString("v1"))));
    for (String page :
        List.of("", "/nouvelle", "/contentieux_locatif", "/contentieux_locatif/editeur")) {
      read("/parametres/sequences" + page).andExpect(status().isOk());
      mvc.perform(
              get("/parametres/sequences" + page)
                  .with(account("camille.martin", "act", "view", "steer", "launch")))
          .andExpect(status().isForbidden());
    }
    mvc.perform(
            get("/parametres").with(account("camille.martin", "act", "view", "steer", "launch")))
        .andExpect(content().string(not(containsString("/parametres/sequences"))));
    read("/parametres/sequences/inconnue").andExpect(status().isNotFound());
  }

  @Test
  void a_version_is_compared_with_another_one() throws Exception {
    read("/parametres/sequences/contentieux_locatif?version=1&since=1")
        .andExpect(content().string(containsString("Rien de ce qui est écrit")));
    read("/parametres/sequences/contentieux_locatif?version=9&since=1")
        .andExpect(status().isNotFound());
  }

  @Test
  void the_dossiers_under_way_stand_on_each_step_of_a_version() throws Exception {
    for (String page : List.of("version=1", "version=1&since=1")) {
      read("/parametres/sequences/contentieux_locatif?" + page)
          .andExpect(content().string(matchesPattern("(?s).*data-running=\"\\w+:\\d+ dossier.*")))
          .andExpect(content().string(containsString("Dossiers en cours, étape par étape")));
    }
  }

  @Test
  void a_comparison_speaks_of_names_and_of_the_fields_of_the_editor() throws Exception {
    var before = TWO_STEPS.formatted("- { otherwise: avis }");
    var after =
        before
            .replace("Examiner ${client.nom}", "Lire ${client.nom}")
            .replace("role: gestionnaire", "role: huissier")
            .replace("{ gestionnaire: internal }", "{ huissier: partner }")
            .replace("2 months after start", "3 months after start");
    mvc.perform(
            post("/parametres/sequences/comparaison")
                .header("Accept-Language", "fr")
                .contentType(MediaType.APPLICATION_JSON)
                .content(JSON.writeValueAsBytes(Map.of("before", before, "after", after)))
                .with(ines())
                .with(csrf()))
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("<b>Lire [nom du client]</b>"),
                        containsString("Échéance de l’étape"),
                        containsString("<b>3 mois après le début de l’étape</b>"),
                        containsString("<del>Examiner [nom du client]</del>"),
                        containsString("Fonction responsable"),
                        containsString("<b>Huissier</b>"),
                        not(containsString("task.title")),
                        not(containsString("examen")))));
  }

  @Test
  void problems_speak_of_the_names_that_were_typed() throws Exception {
    var source =
        TWO_STEPS.formatted("- { otherwise: avis }")
            + "  - { id: fin_1, end: Rejetée }\n"
            + "  - { id: fin_2, end: Rejetée aussi }\n";
    var unreachable = reading(Map.of("source", source));
    Assertions.assertThat(unreachable.path("problems").findValuesAsText("message"))
        .anyMatch(message -> message.contains("Rejetée"))
        .noneMatch(message -> message.contains("fin_1"));
    var hole = reading(Map.of("source", TWO_STEPS.formatted("").replace("      \n", "")));
    Assertions.assertThat(hole.path("problems").findValuesAsText("message"))
        .anyMatch(message -> message.contains("Examiner [nom du client]"));
  }

  @Test
  void what_the_form_has_put_there_gives_an_advice_until_it_is_replaced() throws Exception {
    var source = TWO_STEPS.formatted("- { otherwise: avis }");
    var untouched =
        reading(Map.of("source", source.replace("Examiner ${client.nom}", "À préciser")));
    Assertions.assertThat(untouched.path("problems").findValuesAsText("path"))
        .contains("steps[0].actions[0].task.title");
    Assertions.assertThat(reading(Map.of("source", source)).path("problems")).isEmpty();
  }

  @Test
  void a_draft_that_sends_a_message_which_is_not_there_can_be_read() throws Exception {
    var source =
        TWO_STEPS
                .formatted("- { otherwise: fini }")
                .replaceFirst(
                    "(?m)^ +task: .*\n +results: .*\n",
                    "        send-message: { template: nulle_part, to: gestionnaire }\n")
            + "messages:\n  autre: { subject: Objet à préciser, body: Bonjour }\n";
    Assertions.assertThat(
            reading(Map.of("source", source)).path("problems").findValuesAsText("message"))
        .anyMatch(message -> message.contains("nulle_part"));
  }

  @Test
  @Tag("F-7")
  void an_answer_is_told_as_a_hole_until_it_or_otherwise_leads_somewhere() throws Exception {
    var open = reading(Map.of("source", TWO_STEPS.formatted("").replace("      \n", "")));
    Assertions.assertThat(told(open, "avis"))
        .anyMatch(told -> told.matches(".*reste à décider.*: Défavorable\\."));
    Assertions.assertThat(open.path("problems").findValuesAsText("code"))
        .containsExactly("result.open");
    var said = reading(Map.of("source", TWO_STEPS.formatted("- { otherwise: fini }")));
    Assertions.assertThat(said.path("problems")).isEmpty();
  }

  @Test
  void a_changed_message_is_shown_on_the_steps_that_send_it() throws Exception {
    var before =
        TWO_STEPS.formatted("- { otherwise: fini }")
            + "messages:\n  lettre: { subject: Objet, body: Bonjour }\n";
    before =
        before.replaceFirst(
            "(?m)^ +task: .*\n +results: .*\n",
            "        send-message: { template: lettre, to: gestionnaire }\n");
    var after = before.replace("body: Bonjour", "body: Bonsoir");
    mvc.perform(
            post("/parametres/sequences/comparaison")
                .header("Accept-Language", "fr")
                .contentType(MediaType.APPLICATION_JSON)
                .content(
                    JSON.writeValueAsBytes(
                        Map.of(
                            "before",
                            before.replaceAll("\n.*examen.result.*", ""),
                            "after",
                            after.replaceAll("\n.*examen.result.*", ""))))
                .with(ines())
                .with(csrf()))
        .andExpect(
            content().string(allOf(containsString("Bonsoir"), containsString("à l’étape Avis"))));
  }

  @Test
  @Tag("F-5")
  void sequences_are_found_by_words_of_their_name_and_by_their_situation() throws Exception {
    read("/parametres/sequences?q=contentieux")
        .andExpect(
            content().string(containsString("href=\"/parametres/sequences/contentieux_locatif\"")))
        .andExpect(
            content()
                .string(not(containsString("href=\"/parametres/sequences/reclamation_client\""))));
    read("/parametres/sequences?q=contentieux&situation=rien")
        .andExpect(content().string(containsString("Aucune séquence ne correspond")));
  }

  @Test
  @Tag("F-104")
  void the_check_before_a_launch_offers_to_name_whom_it_misses() throws Exception {
    mvc.perform(
            get("/dossiers/DEM-2026-001/lancement/contentieux_locatif")
                .header("Accept-Language", "fr")
                .with(account("camille.martin", "act", "view", "steer", "launch")))
        .andExpect(
            content()
                .string(containsString("/dossiers/DEM-2026-001/intervenants#fonction-huissier")));
  }

  @Test
  void a_designer_reads_who_can_add_functions_and_reperes() throws Exception {
    for (String page : List.of("fonctions", "reperes")) {
      read("/parametres/" + page).andExpect(content().string(containsString("un administrateur")));
    }
  }

  @Test
  void the_steps_where_dossiers_wait_longest_come_first() throws Exception {
    var page =
        read("/pilotage?sequence=contentieux_locatif")
            .andReturn()
            .getResponse()
            .getContentAsString();
    var days =
        Pattern.compile("depuis (\\d+) jours")
            .matcher(page.replace('\u00A0', ' '))
            .results()
            .map(found -> Integer.valueOf(found.group(1)))
            .toList();
    Assertions.assertThat(days)
        .hasSizeGreaterThan(1)
        .isSortedAccordingTo(Comparator.reverseOrder());
  }

  @Test
  void the_models_of_messages_show_tags_by_name() throws Exception {
    read("/parametres/messages")
        .andExpect(content().string(containsString("Référence du dossier")))
        .andExpect(content().string(not(containsString("${"))))
        .andExpect(content().string(not(containsString("dossier.reference"))));
  }

  @Test
  void a_draft_is_told_in_plain_french() throws Exception {
    var sentences =
        told(reading(Map.of("source", TWO_STEPS.formatted("- { otherwise: avis }"))), "avis");
    Assertions.assertThat(sentences)
        .map(sentence -> sentence.replace('\u00A0', ' ').replace('\u202F', ' '))
        .containsExactly(
            "Gestionnaire a une tâche : « Examiner [nom du client] », à faire 3 jours ouvrés avant"
                + " « Date d’audience ». Résultats possibles : Favorable, Défavorable.",
            "L’étape se termine quand tout est terminé, et au plus tard 2 mois après le début de"
                + " l’étape.",
            "Si « Examiner [nom du client] » donne Favorable et que c’est un passage avant le 3e, la"
                + " séquence se termine : Fini.",
            "Si l’échéance de l’étape est dépassée, la séquence se termine : Fini.",
            "Sinon, on va à Avis.");
  }

  @Test
  void what_is_not_provided_for_is_an_error_at_its_place_and_said() throws Exception {
    var hole = reading(Map.of("source", TWO_STEPS.formatted("").replace("      \n", "")));
    Assertions.assertThat(told(hole, "avis")).last().asString().contains("reste à décider");
    Assertions.assertThat(told(hole, "avis")).noneMatch(told -> told.contains("rien n’est prévu"));
    Assertions.assertThat(hole.path("problems").findValuesAsText("path"))
        .containsExactly("steps[0].actions[0].results");
    Assertions.assertThat(hole.path("bpmn").asText()).contains("avis");
  }

  @Test
  void parts_become_the_same_yaml_and_a_diagram() throws Exception {
    var source = Files.readString(Path.of("processes/contentieux_locatif.yaml"));
    var first = reading(Map.of("source", source));
    var again = reading(Map.of("tree", JSON.convertValue(first.path("tree"), Map.class)));
    Assertions.assertThat(again.path("tree")).isEqualTo(first.path("tree"));
    Assertions.assertThat(again.path("bpmn").asText()).contains("relance_amiable");
    Assertions.assertThat(again.path("bpmn").asText()).isEqualTo(first.path("bpmn").asText());
  }

  @Test
  void every_shipped_sequence_can_be_told_in_both_languages() throws Exception {
    for (String id :
        List.of("contentieux_locatif", "demande_administrative", "reclamation_client")) {
      var source = Files.readString(Path.of("processes", id + ".yaml"));
      for (String language : List.of("fr", "en")) {
        mvc.perform(
                post("/parametres/sequences/lecture")
                    .header("Accept-Language", language)
                    .contentType(MediaType.APPLICATION_JSON)
                    .content(JSON.writeValueAsBytes(Map.of("source", source)))
                    .with(ines())
                    .with(csrf()))
            .andExpect(jsonPath("$.problems", hasSize(0)))
            .andExpect(jsonPath("$.steps[*].sentences[*].kind", hasItem("route")));
      }
    }
  }
}
