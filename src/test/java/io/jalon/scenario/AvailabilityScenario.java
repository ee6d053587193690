package io.jalon.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalon.dossier.Accounts;
import io.jalon.dossier.Dossier;
import io.jalon.run.Launcher.Launch;
import io.jalon.run.Run;
import io.jalon.simulation.Simulations;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Where a sequence may be launched: everywhere, by some teams, by a pilot, or not any more. */
@Scenario
class AvailabilityScenario {

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private static final String TEMPLATE =
      """
      sequence: %s
      name: %s
      roles: { gestionnaire: internal }
      steps:
        - id: etape
          actions: [ { id: appel, role: gestionnaire, task: "%s" } ]
          routes: [ { otherwise: fini } ]
        - { id: fini, end: Fini }
      """;

  private static final String CALLER =
      """
      sequence: %1$s_appelante
      name: Appelante
      roles: { gestionnaire: internal }
      steps:
        - id: etape
          actions: [ { id: plan, role: gestionnaire, launch-sequence: { sequence: %1$s } } ]
          routes: [ { otherwise: fini } ]
        - { id: fini, end: Fini }
      """;

  @Autowired private Office office;
  @Autowired private Life life;
  @Autowired private Rest rest;
  @Autowired private Simulations simulations;

  private String id;
  private Dossier pilot;
  private Dossier other;

  @BeforeEach
  void aSequence() {
    id = "dispo_" + NUMBER.incrementAndGet();
    office.collaborator("camille", "Camille Martin");
    office.designer("ines", "Inès Lopez");
    pilot = office.dossier("Mme Nadia Benali");
    other = office.dossier("M. Luc Blanc");
    publish("Appeler");
  }

  private void publish(String title) {
    office.publish(TEMPLATE.formatted(id, id, title));
  }

  private Rest.Reply design(String method, String what, String body) {
    return rest.as("ines").send(method, "/api/v1/templates/" + id + what, body);
  }

  private void limit(int from) {
    var body = "{\"from\": %d, \"dossiers\": [\"%s\"]}".formatted(from, pilot.reference());
    var reply = design("PUT", "/pilot", body);
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
  }

  private Rest.Reply launch(Dossier dossier) {
    return rest.as("camille")
        .post(
            "/api/v1/dossiers/" + dossier.reference() + "/runs", "{\"template\": \"" + id + "\"}");
  }

  private int version(Dossier dossier) {
    return ((Launch.Launched) life.tryLaunch(id, dossier)).run().version();
  }

  @Test
  @Tag("F-57")
  void a_pilot_is_launched_on_its_dossiers_only_and_elsewhere_is_refused_with_words() {
    limit(1);
    var refused = launch(other);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.detail()).contains("en pilote", "n’est pas ouverte à ce dossier");
    assertThat(life.told(other, "launch_refused"))
        .singleElement()
        .satisfies(line -> assertThat(line.details()).containsEntry("reason", "pilot"));
    var check = "/api/v1/dossiers/%s/launch-check?template=" + id;
    assertThat(rest.as("camille").get(check.formatted(other.reference())).status()).isEqualTo(409);
    assertThat(rest.as("camille").get(check.formatted(pilot.reference())).status()).isEqualTo(200);
    assertThat(launch(pilot).status()).isEqualTo(201);
  }

  @Test
  @Tag("F-57")
  void the_others_go_on_with_the_version_before_until_it_is_opened_to_all() {
    limit(2);
    publish("Appeler le matin");
    publish("Appeler le soir");
    assertThat(version(other)).isEqualTo(1);
    assertThat(version(pilot)).isEqualTo(3);
    assertThat(design("DELETE", "/pilot", "").status()).isEqualTo(200);
    assertThat(version(office.dossier("Mme Léa Roux"))).isEqualTo(3);
    assertThat(life.run(other).version()).isEqualTo(1);
  }

  @Test
  void a_first_draft_is_refused_when_another_version_was_published_since_it_was_begun() {
    publish("Appeler le matin");
    var body = TEMPLATE.formatted(id, id, "Écrire");
    var path = "/api/v1/templates/" + id + "/draft";
    assertThat(rest.as("ines").putIfMatch(path, body, "\"version-1\"").status()).isEqualTo(412);
    var none = "\"0d41d8cd98f00b204e9800998ecf8427e\"";
    assertThat(rest.as("ines").putIfMatch(path, body, none).status()).isEqualTo(412);
    assertThat(rest.as("ines").putIfMatch(path, body, "\"version-2\"").status()).isEqualTo(200);
  }

  @Test
  @Tag("F-57")
  void what_runs_outside_the_pilot_is_not_moved_to_its_version() {
    launch(other);
    launch(pilot);
    limit(2);
    publish("Appeler le matin");
    var refused = migrate(other);
    assertThat(refused.json().at("/0/moved").asBoolean()).isFalse();
    assertThat(refused.json().at("/0/detail").asText()).contains("en pilote");
    assertThat(life.run(other).version()).isEqualTo(1);
    assertThat(migrate(pilot).json().at("/0/moved").asBoolean()).isTrue();
    assertThat(life.run(pilot).version()).isEqualTo(2);
  }

  private Rest.Reply migrate(Dossier dossier) {
    var body = "{\"runs\": [\"%s\"], \"version\": 2}";
    return rest.as("camille")
        .post("/api/v1/templates/" + id + "/migration", body.formatted(life.run(dossier).id()));
  }

  @Test
  @Tag("F-57")
  void a_team_can_be_the_pilot() {
    var reply = design("PUT", "/pilot", "{\"teams\": [\"" + Accounts.CASE_MANAGERS + "\"]}");
    assertThat(reply.json().at("/pilot/teams/0").asText()).isEqualTo(Accounts.CASE_MANAGERS);
    assertThat(launch(other).status()).isEqualTo(201);
    design("PUT", "/pilot", "{\"teams\": [\"" + Accounts.DESIGNERS + "\"]}");
    assertThat(launch(pilot).status()).isEqualTo(409);
  }

  @Test
  @Tag("F-57")
  void a_called_sequence_that_is_not_open_to_the_dossier_is_an_incident_in_words() {
    office.publish(CALLER.formatted(id));
    limit(1);
    assertThatThrownBy(() -> life.launch(id + "_appelante", other))
        .hasMessageContainingAll("est en pilote", "pas ouverte à ce dossier");
    assertThat(life.runs(other)).extracting(Run::templateId).doesNotContain(id);
    life.launch(id + "_appelante", pilot);
    assertThat(life.runs(pilot)).extracting(Run::templateId).contains(id);
  }

  @Test
  @Tag("F-57")
  void who_is_no_dossier_or_team_is_named_and_nothing_changes() {
    var unknown = design("PUT", "/pilot", "{\"dossiers\": [\"NULLE-PART\"]}");
    assertThat(unknown.status()).isEqualTo(422);
    assertThat(unknown.detail()).contains("NULLE-PART", "Rien n’a été changé");
    assertThat(design("PUT", "/teams", "{\"teams\": [\"absents\"]}").detail()).contains("absents");
    assertThat(design("PUT", "/pilot", "{}").status()).isEqualTo(400);
    var late = "{\"from\": 9, \"dossiers\": [\"" + pilot.reference() + "\"]}";
    assertThat(design("PUT", "/pilot", late).detail()).contains("v1", "v2");
    assertThat(design("GET", "/availability", "").json().get("pilot").isNull()).isTrue();
    assertThat(launch(other).status()).isEqualTo(201);
  }

  @Test
  @Tag("F-4")
  void a_published_sequence_is_for_the_dossiers_of_the_teams_that_may_use_it() {
    design("PUT", "/teams", "{\"teams\": [\"" + Accounts.DESIGNERS + "\"]}");
    var refused = launch(other);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.detail()).contains("réservée à d’autres équipes");
    design("PUT", "/teams", "{\"teams\": []}");
    assertThat(launch(other).status()).isEqualTo(201);
  }

  @Test
  @Tag("F-4")
  void a_retired_sequence_is_launched_no_more_while_what_runs_goes_on_until_it_is_put_back() {
    launch(pilot);
    assertThat(design("POST", "/retirement", "").json().get("retiredBy").asText())
        .isEqualTo("ines");
    assertThat(launch(other).detail()).contains("retirée");
    life.done(pilot, "appel");
    assertThat(life.run(pilot).endLabel()).isEqualTo("Fini");
    design("POST", "/restoration", "");
    assertThat(launch(other).status()).isEqualTo(201);
  }

  @Test
  void a_draft_was_never_in_service_and_cannot_be_retired() {
    office.draft(TEMPLATE.formatted(id + "_b", "Brouillon", "Appeler"));
    var reply = rest.as("ines").post("/api/v1/templates/" + id + "_b/retirement", "");
    assertThat(reply.status()).isEqualTo(409);
    assertThat(launch(other).status()).isEqualTo(201);
  }

  @Test
  @Tag("F-228")
  void what_is_limited_to_a_pilot_can_be_tried_on_any_dossier() {
    limit(1);
    var trial = new Simulations.Trial(id, other.id(), "ines", List.of());
    var played =
        simulations.play(
            trial,
            new Simulations.View<Boolean>() {
              @Override
              public Boolean broken(List<io.jalon.template.Problem> problems) {
                return false;
              }

              @Override
              public Boolean shown(io.jalon.simulation.Stage stage) {
                return true;
              }
            });
    assertThat(played).isTrue();
    assertThat(launch(other).status()).isEqualTo(409);
  }
}
