package io.jalon.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.jalon.dossier.Dossier;
import io.jalon.dossier.RepereKind;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A template is changed while dossiers are under way on it. */
@Scenario
class VersionsScenario {

  private static final String FIRST =
      """
      sequence: evolution
      name: Évolution
      roles: { gestionnaire: internal, huissier: partner }
      steps:
        - id: appel
          actions:
            - { id: appeler, role: gestionnaire, task: Appeler, results: { ok: Oui, ko: Non } }
          routes: [ { when: 'appeler.result = "ok"', to: relance }, { otherwise: perdu } ]
        - id: relance
          actions: [ { id: relancer, role: gestionnaire, task: Relancer } ]
          routes: [ { otherwise: regle } ]
        - { id: regle, end: Réglé }
        - { id: perdu, end: Perdu }
      """;

  @Autowired private Office office;
  @Autowired private Life life;
  @Autowired private Rest rest;
  @Autowired private JdbcClient jdbc;

  private Dossier dossier;

  @BeforeEach
  void aRunOfTheFirstVersion() {
    jdbc.sql("update template set draft = null where id = 'evolution'").update();
    office.repere("date_audience", RepereKind.DATE);
    office.functions("huissier");
    office.designer("ines", "Inès Lopez");
    office.publish(FIRST);
    dossier = launched();
  }

  private Dossier launched() {
    var launched = office.dossier("Mme Nadia Benali");
    office.bind(launched, "gestionnaire", office.collaborator("camille", "Camille Martin"));
    office.bind(launched, "huissier", office.partner("lefevre", "Me Paul Lefèvre"));
    life.launch("evolution", launched);
    return launched;
  }

  private int version(Dossier of) {
    return life.run(of).version();
  }

  private static String edited(String... replacements) {
    var later = FIRST;
    for (int i = 0; i < replacements.length; i += 2) {
      later = later.replace(replacements[i], replacements[i + 1]);
    }
    assertThat(later).isNotEqualTo(FIRST);
    return later;
  }

  private static final String[] A_STEP_MORE = {
    "[ { otherwise: regle } ]",
    "[ { otherwise: visite } ]",
    "  - { id: regle, end: Réglé }",
    "  - { id: visite, actions: [ { id: visiter, role: gestionnaire, task: Visiter } ],"
        + " routes: [ { otherwise: regle } ] }\n  - { id: regle, end: Réglé }"
  };

  @Test
  @Tag("F-48")
  void a_step_more_is_a_draft_that_stops_no_run() {
    office.draft(edited(A_STEP_MORE));
    var changes = rest.as("ines").get("/api/v1/templates/evolution/draft/changes").json();
    assertThat(parts(changes, "ADDED")).contains("STEP visite", "ACTION visiter");
    assertThat(changes.get("kind").asText()).isEqualTo("SEQUENCE");
    assertThat(changes.get("runs").get(String.valueOf(version(dossier))).asInt()).isPositive();

    office.publish(edited(A_STEP_MORE));
    life.answer(dossier, "appeler", "ok");
    life.done(dossier, "relancer");
    assertThat(life.run(dossier).endLabel()).isEqualTo("Réglé");
  }

  @Test
  @Tag("F-48")
  @Tag("F-52")
  void a_step_less_is_met_by_later_launches_alone() {
    office.publish(edited("to: relance }", "to: regle }", relanceStep(), ""));
    var later = launched();
    life.answer(later, "appeler", "ok");
    life.answer(dossier, "appeler", "ok");
    assertThat(life.run(later).endLabel()).isEqualTo("Réglé");
    assertThat(life.open(dossier)).containsExactly("relancer");
    assertThat(version(later)).isEqualTo(version(dossier) + 1);
    assertThat(shown(later)).isEqualTo(shown(dossier) + 1);
  }

  /** The version that the interface shows of a dossier's run. */
  private int shown(Dossier of) {
    var runs = rest.as("ines").get("/api/v1/dossiers/" + of.reference() + "/runs").json();
    return runs.get(0).get("version").asInt();
  }

  @Test
  @Tag("F-54")
  void a_linear_sequence_of_two_steps_gains_a_condition_later() {
    var decision = "[ { when: 'appeler.result = \"ok\"', to: relance }, { otherwise: perdu } ]";
    var linear =
        edited(decision, "[ { otherwise: relance } ]", ", results: { ok: Oui, ko: Non }", "")
            .replace("  - { id: perdu, end: Perdu }\n", "")
            .replace(", huissier: partner", "");
    int first = office.publish(linear);
    var simple = launched();
    int second =
        office.publish(
            linear
                .replace("[ { otherwise: relance } ]", decision)
                .replace("task: Appeler", "task: Appeler, results: { ok: Oui, ko: Non }")
                .replace("  - { id: regle,", "  - { id: perdu, end: Perdu }\n  - { id: regle,"));
    var conditional = launched();

    assertThat(second).isEqualTo(first + 1);
    assertThat(version(simple)).isEqualTo(first);
    life.done(simple, "appeler");
    life.answer(conditional, "appeler", "ko");
    assertThat(life.open(simple)).containsExactly("relancer");
    assertThat(life.run(conditional).endLabel()).isEqualTo("Perdu");
  }

  private static String relanceStep() {
    return FIRST.substring(FIRST.indexOf("  - id: relance"), FIRST.indexOf("  - { id: regle"));
  }

  @Test
  @Tag("F-49")
  void the_conditions_of_the_version_before_stay_readable() {
    int first = version(dossier);
    int second = office.publish(edited("'appeler.result = \"ok\"'", "dossier.solde > 2000"));
    var ines = rest.as("ines");
    var address = "/api/v1/templates/evolution/versions/";

    var condition =
        ines.get(address + second + "/changes").json().get("changes").get(0).get("differences");
    assertThat(condition.get(0).get("before").asText()).isEqualTo("appeler.result = \"ok\"");
    assertThat(condition.get(0).get("after").asText()).isEqualTo("dossier.solde > 2000");
    assertThat(ines.get(address + first + "/source").body()).contains("appeler.result = \"ok\"");
    assertThat(ines.get(address + second + "/source").body()).contains("dossier.solde > 2000");

    life.answer(dossier, "appeler", "ok");
    assertThat(life.open(dossier)).containsExactly("relancer");
  }

  @Test
  @Tag("F-50")
  void another_role_is_asked_by_later_launches_alone() {
    office.publish(edited("id: relancer, role: gestionnaire", "id: relancer, role: huissier"));
    var later = launched();
    for (var one : List.of(dossier, later)) {
      life.answer(one, "appeler", "ok");
    }
    assertThat(life.task(dossier, "relancer").assignee()).isEqualTo("camille");
    assertThat(life.task(later, "relancer").assignee()).isEqualTo("lefevre");
  }

  @Test
  @Tag("F-51")
  void a_repere_more_is_a_new_version_that_lists_what_it_affects() {
    office.draft(
        edited(
            "steps:",
            "reperes: [date_audience]\nsteps:",
            "task: Relancer }",
            "task: { title: Relancer, due: 2 days before date_audience } }"));
    var changes = rest.as("ines").get("/api/v1/templates/evolution/draft/changes").json();
    assertThat(parts(changes, "ADDED")).containsExactly("REPERE date_audience");
    assertThat(changes.get("changes").get(0).get("affects").get(0).get("id").asText())
        .isEqualTo("relancer");
    var published = rest.as("ines").post("/api/v1/templates/evolution/publish", "");
    assertThat(published.json().get("number").asInt()).isEqualTo(version(dossier) + 1);
  }

  @Test
  @Tag("F-53")
  void done_actions_of_runs_under_way_stay_as_they_are() {
    life.answer(dossier, "appeler", "ok");
    var before = rows(dossier);
    office.publish(
        edited(
            "task: Appeler, results: { ok: Oui, ko: Non }",
            "task: Téléphoner, results: { ok: Joint, ko: Absent }"));
    assertThat(rows(dossier)).isEqualTo(before);
    life.done(dossier, "relancer");
    assertThat(rows(dossier)).containsAll(before);
  }

  /** The done actions of a dossier, with every column. */
  private List<Map<String, Object>> rows(Dossier of) {
    var run = life.run(of).id();
    var ours =
        jdbc.sql("select * from task where run_id = ? and status <> 'OPEN' order by id")
            .param(run)
            .query()
            .listOfRows();
    assertThat(ours).isNotEmpty();
    return ours;
  }

  @Test
  void a_draft_that_cannot_be_read_has_no_list_of_changes() {
    assertThat(rest.as("ines").get("/api/v1/templates/evolution/draft/changes").status())
        .isEqualTo(404);
    office.draft(edited("  - id: relance\n", "  - id: relance\n    deadline: 2 jours\n"));
    var reply = rest.as("ines").get("/api/v1/templates/evolution/draft/changes");
    assertThat(reply.status()).isEqualTo(409);
    assertThat(reply.detail()).contains("Le brouillon comporte des erreurs");
  }

  private static List<String> parts(JsonNode view, String kind) {
    return StreamSupport.stream(view.get("changes").spliterator(), false)
        .filter(change -> change.get("kind").asText().equals(kind))
        .map(change -> change.get("part").asText() + " " + change.get("id").asText())
        .collect(Collectors.toList());
  }
}
