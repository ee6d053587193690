package io.jalon.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalon.dossier.Dossier;
import io.jalon.message.MessageStatus;
import io.jalon.run.RunCommands;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Analysts draw and change sequences in the Camunda Modeler, and deploy them with its button. */
@Scenario
class ModelerScenario {

  private static final String BUTTON = "/engine-rest/deployment/create";

  private static final String WRITTEN =
      """
      sequence: ecrite
      name: Écrite
      roles: { gestionnaire: internal }
      steps:
        - id: etape
          name: Étape
          actions:
            - { id: appel, role: gestionnaire, task: Appeler, results: { ok: Oui, ko: Non } }
          routes: [ { when: 'appel.result = "ko"', to: perdu }, { otherwise: gagne } ]
        - { id: gagne, end: Gagné }
        - { id: perdu, end: Perdu }
      """;

  @Autowired private Office office;
  @Autowired private Life life;
  @Autowired private Rest rest;
  @Autowired private RunCommands commands;

  private Dossier dossier;

  @BeforeEach
  void anAnalystAndADossier() {
    office.functions("locataire");
    office.designer("ines", "Inès Lopez");
    dossier = office.dossier("Mme Nadia Benali");
    office.bind(dossier, "gestionnaire", office.collaborator("camille", "Camille Martin"));
    office.bind(dossier, "locataire", office.contact("Nadia Benali", "nadia@example.fr"));
  }

  private static String drawn() {
    try {
      return Files.readString(Path.of("src/test/resources/models/dessinee.bpmn"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** A drawn sequence of a name of its own, since versions stay. */
  private static String drawnAs(String id) {
    return drawn().replace("Process_0x1", id);
  }

  private Rest.Reply deploy(String bpmn) {
    return deploy("ines", bpmn);
  }

  private Rest.Reply deploy(String account, String bpmn) {
    return rest.as(account).upload(BUTTON, "data", "sequence.bpmn", bpmn.getBytes(UTF_8));
  }

  private Rest.Reply deployed(String bpmn) {
    var reply = deploy(bpmn);
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    return reply;
  }

  private String model(String template, int version) {
    return rest.as("ines")
        .get("/api/v1/templates/" + template + "/versions/" + version + "/model")
        .body();
  }

  @Test
  @Tag("F-48")
  void a_sequence_drawn_from_nothing_is_among_the_sequences_as_modelled_in_bpmn() {
    var reply = deployed(drawn());
    assertThat(reply.json().get("outcome").asText()).isEqualTo("published");
    assertThat(reply.json().get("name").asText()).isEqualTo("dessinee_a_la_main");
    for (var template : rest.as("camille").get("/api/v1/templates").json()) {
      if (template.get("id").asText().equals("dessinee_a_la_main")) {
        assertThat(template.get("modelled").asBoolean()).isTrue();
        assertThat(template.get("name").asText()).isEqualTo("Dessinée à la main");
        return;
      }
    }
    throw new AssertionError("not in the list");
  }

  @Test
  void a_drawing_does_not_take_the_place_of_another_sequence() {
    office.publish(WRITTEN.replace("sequence: ecrite", "sequence: prise"));
    var byId = deploy(drawnAs("prise"));
    assertThat(byId.status()).isEqualTo(422);
    assertThat(byId.body()).contains("La clé « prise » est celle d’une autre séquence, « Écrite »");
    assertThat(rest.as("ines").get("/api/v1/templates/prise/versions/2/source").status())
        .isEqualTo(404);
    deployed(drawn().replace("Process_0x1", "Process_1").replace("Dessinée à la main", "Prisée"));
    var byName =
        deploy(drawn().replace("Process_0x1", "Process_2").replace("Dessinée à la main", "Prisée"));
    assertThat(byName.body()).contains("La clé « prisee » est celle d’une autre séquence");
    deployed(drawn().replace("Process_0x1", "Process_1").replace("Dessinée à la main", "Prisée"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "<camunda:taskListener class=\"a.B\" event=\"create\" />;camunda:taskListener",
        "<camunda:inputOutput />;camunda:inputOutput",
        "<camunda:failedJobRetryTimeCycle>R9/PT1S</camunda:failedJobRetryTimeCycle>;camunda:failedJobRetryTimeCycle"
      })
  void what_an_element_bears_beside_its_template_is_refused_with_the_element(
      String part, String named) {
    var at = drawn().indexOf("<camunda:properties>", drawn().indexOf("<bpmn:userTask"));
    var bpmn = new StringBuilder(drawn()).insert(at, part).toString();
    var reply = deploy(bpmn.replace("Process_0x1", "dessinee_etrangere"));
    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.body()).contains("« Appeler » porte « " + named + " »", "\"path\":\"appel\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "camunda:assignee=\"paul\"",
        "camunda:dueDate=\"${now()}\"",
        "camunda:candidateUsers=\"paul\""
      })
  void an_attribute_of_ones_own_is_refused_with_its_element(String attribute) {
    var bpmn =
        drawn()
            .replaceFirst(
                "<bpmn:userTask ", "<bpmn:userTask " + Matcher.quoteReplacement(attribute) + " ");
    var reply = deploy(bpmn.replace("Process_0x1", "dessinee_etrangere"));
    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.body()).contains("« Appeler » porte");
  }

  @Test
  void its_roles_and_tags_are_found_in_it() {
    deployed(drawnAs("dessinee_trouvee"));
    var source = rest.as("ines").get("/api/v1/templates/dessinee_trouvee/versions/1/source").body();
    assertThat(source)
        .contains("gestionnaire: internal", "locataire: contact", "Appeler ${client.nom}")
        .contains("deadline: 2 months after start", "results: { joint: Joint, absent: Absent }");
  }

  @Test
  void what_the_language_cannot_say_is_listed_by_element() {
    deployed(drawnAs("dessinee_ecarts"));
    var misfits = rest.as("ines").get("/api/v1/templates/dessinee_ecarts/versions/1/misfits");
    assertThat(misfits.status()).isEqualTo(200);
    assertThat(misfits.json().findValuesAsText("path")).contains("appel");
    assertThat(misfits.body()).contains("Le dessin mène de « Appeler » à « Appeler » (sinon)");
  }

  @Test
  void it_is_launched_and_follows_its_drawing() {
    deployed(drawnAs("dessinee_lancee"));
    life.launch("dessinee_lancee", dossier);
    var task = life.task(dossier, "appel");
    assertThat(task.title()).isEqualTo("Appeler Mme Nadia Benali");
    assertThat(task.assignee()).isEqualTo("camille");
    assertThat(task.dueAt()).isNotNull();
    life.answer(dossier, "appel", "absent");
    assertThat(life.open(dossier)).containsExactly("appel");
    life.answer(dossier, "appel", "joint");
    assertThat(life.messages(dossier).get(0).status()).isEqualTo(MessageStatus.QUEUED);
    assertThat(life.messages(dossier).get(0).body()).contains("Merci de votre appel");
    assertThat(life.run(dossier).endLabel()).isEqualTo("Contact établi");
  }

  @Test
  void its_deadline_ends_its_step() {
    deployed(drawnAs("dessinee_delai"));
    life.launch("dessinee_delai", dossier);
    life.pass(dossier, Duration.ofDays(63));
    assertThat(life.run(dossier).endLabel()).isEqualTo("Injoignable");
  }

  @Test
  void it_is_steered_like_any_other() {
    deployed(drawnAs("dessinee_pilotee"));
    var run = life.launch("dessinee_pilotee", dossier);
    office.as("camille", () -> commands.pause(run.id(), null));
    office.as("camille", () -> commands.resume(run.id()));
    office.as("camille", () -> commands.jump(run.id(), "contact", "Nouveau numéro"));
    assertThat(life.open(dossier)).containsExactly("appel");
    assertThat(life.told(dossier, "step_entered")).hasSize(2);
    office.as("camille", () -> commands.interrupt(run.id(), "Soldé"));
    assertThat(life.open(dossier)).isEmpty();
  }

  @Test
  @Tag("F-48")
  void a_compiled_sequence_that_still_fits_becomes_the_draft() {
    office.publish(WRITTEN);
    var version = version("ecrite");
    var changed = model("ecrite", version).replace("\"Appeler\"", "\"Appeler encore\"");
    assertThat(deployed(changed).json().get("outcome").asText()).isEqualTo("draft");
    assertThat(rest.as("ines").get("/api/v1/templates/ecrite/draft").body())
        .contains("task: Appeler encore")
        .contains("when: 'appel.result = \"ko\"'");
    assertThat(version("ecrite")).isEqualTo(version);
  }

  private int version(String template) {
    for (var summary : rest.as("camille").get("/api/v1/templates").json()) {
      if (summary.get("id").asText().equals(template)) {
        return summary.get("latestVersion").asInt();
      }
    }
    throw new AssertionError(template);
  }

  @Test
  void one_that_no_longer_fits_becomes_a_version_modelled_in_bpmn() {
    office.publish(WRITTEN.replace("ecrite", "ecrite_autrement"));
    var version = version("ecrite_autrement");
    var changed =
        model("ecrite_autrement", version)
            .replace("appel.result = \"ko\"", "appel.result = \"ko\" and dossier.solde > 0")
            .replaceFirst(
                "(?s)<endEvent id=\"appel-end\".*?</endEvent>",
                """
                <exclusiveGateway id="Gateway_z"><incoming>appel-to-appel-end</incoming><outgoing>Flow_z</outgoing></exclusiveGateway>
                <sequenceFlow id="Flow_z" sourceRef="Gateway_z" targetRef="Event_z"/>
                <endEvent id="Event_z"><incoming>Flow_z</incoming><terminateEventDefinition id="T_z"/></endEvent>
                """)
            .replace("targetRef=\"appel-end\"", "targetRef=\"Gateway_z\"")
            .replaceFirst("(?s)<bpmndi:BPMNDiagram.*</bpmndi:BPMNDiagram>", "");
    var reply = deployed(changed);
    assertThat(reply.json().get("outcome").asText()).as(reply.body()).isEqualTo("published");
    assertThat(reply.json().get("problems")).isNotEmpty();
    assertThat(version("ecrite_autrement")).isEqualTo(version + 1);
    life.launch("ecrite_autrement", dossier);
    life.answer(dossier, "appel", "ko");
    assertThat(life.run(dossier).endLabel()).isEqualTo("Perdu");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<bpmn:endEvent id=\"Event_f\">|<bpmn:scriptTask id=\"Activity_s\" name=\"Script\"/><bpmn:endEvent id=\"Event_f\">|Script",
        "<bpmn:endEvent id=\"Event_f\">|<bpmn:userTask id=\"Activity_u\" name=\"Sans modèle\"/><bpmn:endEvent id=\"Event_f\">|Sans modèle",
        "language=\"feel\">appel.result = \"joint\"|>${execution.processEngineServices}|execution.processEngineServices",
        "value=\"3 working days\"|value=\"bientôt\"|appel",
        "value=\"gestionnaire\"|value=\"inconnue\"|inconnue",
        "Appeler ${client.nom}|Appeler ${client.mere}|client.mere",
        "<bpmn:process |<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><bpmn:process |BPMN 2.0"
      })
  void what_is_wrong_is_refused_with_its_element(String from, String to, String named) {
    var reply = deploy(drawnAs("dessinee_fausse").replace(from, to));
    assertThat(reply.status()).as(reply.body()).isEqualTo(422);
    assertThat(reply.json().get("message").asText()).contains(named);
    assertThat(rest.as("ines").get("/api/v1/templates/dessinee_fausse/versions/1").status())
        .isEqualTo(404);
  }

  @Test
  void an_action_outside_of_a_step_is_refused() {
    var outside =
        drawnAs("dessinee_dehors")
            .replace(
                "<bpmn:endEvent id=\"Event_h\"",
                """
                <bpmn:userTask id="Activity_o" name="Dehors"><bpmn:extensionElements><camunda:properties>
                <camunda:property name="jalon.kind" value="task" /><camunda:property name="jalon.role" value="gestionnaire" />
                </camunda:properties></bpmn:extensionElements></bpmn:userTask>
                <bpmn:endEvent id="Event_h\"""");
    var reply = deploy(outside);
    assertThat(reply.status()).as(reply.body()).isEqualTo(422);
    assertThat(reply.json().get("message").asText()).contains("Dehors");
  }

  @Test
  @Tag("F-95")
  void nobody_else_deploys() {
    office.partner("lefevre", "Me Paul Lefèvre");
    for (var account : new String[] {"camille", "lefevre"}) {
      assertThat(deploy(account, drawnAs("dessinee_interdite")).status()).isEqualTo(403);
    }
  }

  @Test
  void one_file_at_a_time_that_is_a_model() {
    assertThat(rest.as("ines").upload(BUTTON, "note.txt").status()).isEqualTo(422);
  }
}
