package io.jalon.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.jalon.dossier.Dossier;
import io.jalon.dossier.RepereKind;
import io.jalon.run.Run;
import io.jalon.run.RunCommands;
import io.jalon.template.DraftOutcome;
import io.jalon.template.Problem;
import io.jalon.template.Publisher;
import io.jalon.template.Publisher.Publication;
import io.jalon.template.Templates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Expressions, scripts and markup in every text field of a template, and in every text of a
 * dossier: refused where they stand, or shown as they were typed; never run.
 */
@OnH2
@Scenario
class InjectionScenario {

  private static final Path PROOF = Path.of("target/injected");

  private static final List<String> PAYLOADS =
      List.of(
          "${''.getClass().forName('java.lang.Runtime').getMethod('getRuntime').invoke(null)"
              + ".exec('touch target/injected')}",
          "#{''.getClass().forName('java.lang.Runtime').getMethod('getRuntime').invoke(null)"
              + ".exec('touch target/injected')}",
          "${execution.processEngineServices.runtimeService.createProcessInstanceQuery().count()}",
          "${\"freemarker.template.utility.Execute\"?new()(\"touch target/injected\")}",
          "<#assign x=\"freemarker.template.utility.Execute\"?new()>${x(\"touch target/injected\")}",
          "${\"x\"?left_pad(2000000000)}",
          "<#list 1..2000000000 as i>x</#list>",
          "{f: function(c) external {java: {class: \"java.lang.Runtime\", method signature:"
              + " \"getRuntime()\"}}, r: f(1)}.r",
          "for i in 1..2000000000 return i",
          "<script>alert(1)</script><img src=x onerror=alert(1)>",
          "\"/><bpmn:scriptTask id=\"x\" scriptFormat=\"freemarker\"><bpmn:script>x</bpmn:script>",
          "]]></bpmn:documentation><!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/passwd\">]>&y;",
          "=cmd|' /C calc'!A0");

  /** Where a template takes a text; a problem names the place by its path. */
  private enum Field {
    NAME,
    STEP_NAME,
    END_LABEL,
    ROUTE_CONDITION,
    TASK_TITLE,
    TASK_DESCRIPTION,
    RESULT_LABEL,
    RESULT_KEY,
    CHECK_TITLE,
    VALIDATION_TITLE,
    DOCUMENT_TITLE,
    DOCUMENT_NAME,
    APPOINTMENT_TITLE,
    NOTICE,
    STATUS,
    FIELD_VALUE,
    WHILE,
    MESSAGE_SUBJECT,
    MESSAGE_BODY,
    LETTER_BODY,
    ATTACHED,
    URL,
    HEADER,
    CALL_BODY,
    POINTER,
    EVENT,
    SEQUENCE,
    ROLE,
    ACTION_ID,
    STEP_ID
  }

  private static final String TEMPLATE =
      """
      sequence: injection
      name: ⟦NAME|Injection⟧
      roles: { gestionnaire: internal, locataire: contact }
      messages:
        avis: { subject: ⟦MESSAGE_SUBJECT|Avis⟧, body: ⟦MESSAGE_BODY|Bonjour⟧ }
        lettre: { subject: Lettre, body: ⟦LETTER_BODY|Bonjour⟧ }
      steps:
        - id: ⟦STEP_ID|etape⟧
          name: ⟦STEP_NAME|Étape⟧
          until: all
          actions:
            - id: ⟦ACTION_ID|tache⟧
              role: ⟦ROLE|gestionnaire⟧
              task: { title: ⟦TASK_TITLE|Appeler⟧, description: ⟦TASK_DESCRIPTION|Vite⟧ }
              results: { ⟦RESULT_KEY|ok⟧: ⟦RESULT_LABEL|Oui⟧ }
            - { id: controle, role: gestionnaire, check: ⟦CHECK_TITLE|Vérifier⟧ }
            - { id: accord, role: gestionnaire, validation: { title: ⟦VALIDATION_TITLE|Valider⟧ } }
            - id: piece
              role: gestionnaire
              request-document: { title: ⟦DOCUMENT_TITLE|Demander⟧, document: ⟦DOCUMENT_NAME|Bail⟧ }
            - { id: rdv, role: gestionnaire, appointment: { title: ⟦APPOINTMENT_TITLE|Visite⟧, at: 2 days } }
            - { id: notice, role: gestionnaire, notify: { to: gestionnaire, text: ⟦NOTICE|Vu⟧ } }
            - { id: statut, role: gestionnaire, set-status: ⟦STATUS|ouvert⟧ }
            - { id: valeur, role: gestionnaire, set-field: { field: dossier.solde, value: ⟦FIELD_VALUE|12⟧ } }
            - id: envoi
              role: gestionnaire
              while: ⟦WHILE|dossier.solde >= 0⟧
              send-message: { template: avis, to: locataire, attach: [ ⟦ATTACHED|Bail⟧ ] }
            - { id: courrier, role: gestionnaire, send-message: { template: lettre, to: locataire, letter: true } }
            - id: appel
              role: gestionnaire
              http-request:
                url: ⟦URL|https://registre.example/avis⟧
                method: POST
                headers: { X-Avis: ⟦HEADER|avis⟧ }
                body: ⟦CALL_BODY|{"avis": 1}⟧
                fields: { note: ⟦POINTER|text⟧ }
            - { id: paiement, role: gestionnaire, await: ⟦EVENT|payment_received⟧ }
            - { id: suite, role: gestionnaire, launch-sequence: { sequence: ⟦SEQUENCE|injectee⟧ } }
          routes: [ { when: ⟦ROUTE_CONDITION|tache.result = "ok"⟧, to: fini }, { otherwise: fini } ]
        - { id: fini, end: ⟦END_LABEL|Fini⟧ }
      """;

  @Autowired private Office office;
  @Autowired private Life life;
  @Autowired private Rest rest;
  @Autowired private RunCommands commands;
  @Autowired private Templates templates;
  @Autowired private Publisher publisher;

  @BeforeEach
  void aDossier() throws IOException {
    Files.deleteIfExists(PROOF);
    office.functions("locataire");
    office.repere("texte_libre", RepereKind.TEXT);
    dossier("Mme Nadia Benali");
    office.publish(
        """
        sequence: injectee
        name: Suite
        roles: { gestionnaire: internal }
        steps:
          - id: etape
            actions: [ { id: faire, role: gestionnaire, task: Faire } ]
            routes: [ { otherwise: fini } ]
          - { id: fini, end: Fini }
        """);
  }

  @AfterEach
  void nothingHasRun() {
    assertThat(PROOF).doesNotExist();
  }

  private Dossier dossier(String client) {
    var made = office.dossier(client);
    office.bind(made, "gestionnaire", office.collaborator("camille", "Camille Martin"));
    office.bind(made, "locataire", office.contact(client, "nadia@exemple.fr"));
    return made;
  }

  private static String template(Field filled, String payload) {
    return Pattern.compile("⟦(\\w+)\\|([^⟧]*)⟧")
        .matcher(TEMPLATE)
        .replaceAll(
            place -> {
              var text = place.group(1).equals(filled.name()) ? payload : place.group(2);
              return Matcher.quoteReplacement("'" + text.replace("'", "''") + "'");
            });
  }

  @Test
  void the_template_itself_has_no_problem() {
    assertThat(problems(template(Field.NAME, "Injection"))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void in_a_template_it_is_refused_in_its_place_or_stays_text(Field field) {
    for (var payload : PAYLOADS) {
      var what = field + " " + payload;
      var problems = problems(template(field, payload));
      assertThat(problems).as(what).allMatch(problem -> problem.position() != null);
      if (problems.isEmpty()) {
        var dossier = dossier("Mme Nadia Benali");
        life.launch("injection", dossier);
        life.post();
        assertThat(life.open(dossier)).as(what).contains("controle");
        var run = life.runs(dossier).stream().filter(Run::active).toList();
        run.forEach(one -> office.as("camille", () -> commands.interrupt(one.id(), "Fin")));
      }
    }
  }

  private List<Problem> problems(String yaml) {
    if (templates.saveDraft(yaml, "tests") instanceof DraftOutcome.Refused refused) {
      return refused.problems();
    }
    return publisher.publish("injection", "tests") instanceof Publication.Refused refused
        ? refused.problems()
        : List.of();
  }

  @ParameterizedTest
  @FieldSource("PAYLOADS")
  void in_a_dossier_it_is_shown_as_it_was_typed(String payload) {
    office.publish(SAID_AGAIN);
    var dossier = dossier(payload);
    var gestionnaire = rest.as("camille");
    var texts = new ObjectMapper().createObjectNode().put("value", payload);
    var repere = "/api/v1/dossiers/" + dossier.id() + "/reperes/texte_libre";
    assertThat(gestionnaire.put(repere, texts.toString()).status()).isBetween(200, 204);
    life.launch("redite", dossier);

    assertThat(life.task(dossier, "appeler").title()).isEqualTo("Appeler " + payload);
    var answer = new ObjectMapper().createObjectNode().put("note", payload);
    var task = "/api/v1/tasks/" + life.task(dossier, "appeler").id();
    assertThat(gestionnaire.post(task + "/completion", answer.toString()).status()).isEqualTo(200);
    assertThat(life.told(dossier, "action_completed"))
        .singleElement()
        .satisfies(line -> assertThat(line.details()).containsEntry("note", payload));
    assertThat(life.messages(dossier))
        .singleElement()
        .satisfies(message -> assertThat(message.body()).isEqualTo(payload + " / " + payload));
  }

  private static final String SAID_AGAIN =
      """
      sequence: redite
      name: Redite
      roles: { gestionnaire: internal, locataire: contact }
      reperes: [ texte_libre ]
      messages:
        avis: { subject: Avis, body: "${client.nom} / ${repere.texte_libre}" }
      steps:
        - id: etape
          until: all
          actions:
            - { id: appeler, role: gestionnaire, task: "Appeler ${client.nom}" }
            - { id: envoi, role: gestionnaire, send-message: { template: avis, to: locataire } }
          routes: [ { otherwise: fini } ]
        - { id: fini, end: Fini }
      """;
}
