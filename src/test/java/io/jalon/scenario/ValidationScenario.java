package io.jalon.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalon.dossier.Dossier;
import io.jalon.message.MessageRevision;
import io.jalon.message.MessageStatus;
import io.jalon.outbox.ReceivedMail;
import io.jalon.task.Task;
import io.jalon.task.TaskCommands.Answer;
import io.jalon.task.TaskCommands.Completion;
import io.jalon.task.Tasks;
import io.jalon.task.WrongInput;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Messages that a person validates before they leave. */
@Scenario
class ValidationScenario {

  @Autowired private Office office;
  @Autowired private Life life;
  @Autowired private Tasks rows;

  @Autowired private Rest rest;
  @Autowired private FormService forms;
  @Autowired private TaskService engineTasks;
  @Autowired private JdbcClient jdbc;

  private Dossier dossier;

  @BeforeEach
  void aMessageToValidate() {
    office.functions("locataire");
    office.publish(
        """
        sequence: mise_en_demeure
        name: Mise en demeure
        roles: { gestionnaire: internal, locataire: contact }
        messages:
          demeure: { subject: "Mise en demeure ${dossier.reference}", body: "Vous devez ${dossier.solde}." }
        steps:
          - id: envoi
            actions:
              - { id: lettre, role: gestionnaire, send-message: { template: demeure, to: locataire, validate: true } }
            routes:
              - { when: 'lettre.status = "refused"', to: refusee }
              - { otherwise: envoyee }
          - { id: envoyee, end: Envoyée }
          - { id: refusee, end: Abandonnée }
        """);
    dossier = office.dossier("M. Karim Haddad");
    office.bind(dossier, "gestionnaire", office.collaborator("camille", "Camille Martin"));
    office.bind(dossier, "locataire", office.contact("Karim Haddad", "karim@example.fr"));
    life.launch("mise_en_demeure", dossier);
  }

  @Test
  @Tag("F-19")
  void nothing_leaves_before_its_function_has_validated_it() {
    life.post();
    assertThat(life.received(dossier)).isEmpty();
    life.answer(dossier, "lettre", "validated");
    life.post();
    assertThat(life.received(dossier)).hasSize(1);
    assertThat(life.messages(dossier))
        .extracting(message -> message.status())
        .containsExactly(MessageStatus.SENT);
  }

  @Test
  @Tag("F-19")
  @Tag("F-67")
  @Tag("F-79")
  void a_refused_message_never_leaves_and_its_refusal_takes_its_own_route() {
    life.answer(dossier, "lettre", new Answer("refused", "Le loyer est payé"));
    life.post();
    assertThat(life.received(dossier)).isEmpty();
    assertThat(life.run(dossier).endLabel()).isEqualTo("Abandonnée");
    assertThat(life.told(dossier, "message_refused")).hasSize(1);
  }

  @Test
  @Tag("F-67")
  void the_comment_of_an_approval_and_of_a_refusal_is_kept() {
    var other = office.dossier("Mme Nadia Benali");
    office.bind(other, "gestionnaire", office.collaborator("camille", "Camille Martin"));
    office.bind(other, "locataire", office.contact("Nadia Benali", "nadia@example.fr"));
    life.launch("mise_en_demeure", other);
    assertThat(commented(dossier, "refused", "Le solde est contesté")).isEqualTo("Abandonnée");
    assertThat(commented(other, "validated", "Relu avec l’avocat")).isEqualTo("Envoyée");
  }

  /** Answers with a comment, finds it on the task and in the history; the end that is reached. */
  private String commented(Dossier of, String result, String comment) {
    var task = life.task(of, "lettre");
    life.answer(of, "lettre", new Answer(result, comment));
    assertThat(rows.find(task.id()).map(Task::note)).contains(comment);
    assertThat(life.told(of, "action_completed"))
        .extracting(entry -> entry.details().get("note"))
        .containsExactly(comment);
    return String.valueOf(life.run(of).endLabel());
  }

  @Test
  @Tag("F-67")
  @Tag("F-79")
  void a_validated_message_takes_the_other_route() {
    life.answer(dossier, "lettre", "validated");
    assertThat(life.run(dossier).endLabel()).isEqualTo("Envoyée");
  }

  @Test
  @Tag("F-19")
  void what_a_person_has_changed_leaves_as_they_typed_it_beside_what_the_template_wrote() {
    var edited =
        edit(
            "{\"subject\": \"Dernier rappel\\r\\nBcc: x@example.fr "
                + dossier.reference()
                + "\", \"body\": \"${client.nom} <b>\"}");
    assertThat(edited.status()).isEqualTo(200);
    assertThat(String.valueOf(fiche().get("objet"))).contains("Dernier rappel Bcc");

    life.answer(dossier, "lettre", "validated");
    life.post();

    assertThat(ReceivedMail.text(life.received(dossier).get(0))).isEqualTo("${client.nom} <b>");
    var message = life.messages(dossier).get(0);
    var edit = Objects.requireNonNull(message.edit());
    assertThat(message.subject())
        .isEqualTo("Dernier rappel Bcc: x@example.fr " + dossier.reference());
    assertThat(edit.subject()).startsWith("Mise en demeure ");
    assertThat(edit.body()).startsWith("Vous devez ");
    assertThat(edit.by()).isEqualTo("camille");
    assertThat(life.told(dossier, "message_edited")).hasSize(1);
    assertThat(edit("{\"subject\": \"a\", \"body\": \"b\"}").status()).isEqualTo(409);
  }

  @Test
  @Tag("F-19")
  void what_is_changed_in_the_form_is_what_leaves() {
    var task = life.task(dossier, "lettre").id();
    forms.submitTaskForm(
        task, Map.of("result", "validated", "message_body", "Payez avant lundi !"));
    life.pass(dossier, Duration.ZERO);
    life.post();

    assertThat(ReceivedMail.text(life.received(dossier).get(0)))
        .isEqualTo("Payez avant lundi\u202f!");
    assertThat(life.told(dossier, "message_edited")).hasSize(1);
  }

  @Test
  @Tag("F-19")
  void what_is_validated_as_it_stands_is_not_changed() {
    var task = life.task(dossier, "lettre").id();
    forms.submitTaskForm(
        task,
        Map.of(
            "result", "validated", "message_body", life.messages(dossier).get(0).body() + "\r\n"));

    assertThat(life.messages(dossier).get(0).edit()).isNull();
    assertThat(life.told(dossier, "message_edited")).isEmpty();
  }

  @Test
  @Tag("F-19")
  void a_text_that_was_read_before_somebody_changed_it_is_not_validated() {
    var task = life.task(dossier, "lettre").id();
    var old = life.messages(dossier).get(0);
    var revision = MessageRevision.of(List.of(old));
    edit("{\"subject\": \"" + old.subject() + "\", \"body\": \"Payez lundi.\"}");

    var page =
        rest.as("camille")
            .post(
                "/api/v1/tasks/" + task + "/completion",
                "{\"result\": \"validated\", \"revision\": \"" + revision + "\"}");
    assertThat(page.status()).isEqualTo(409);
    assertThat(page.json().get("code").asText()).isEqualTo("task.message-changed");
    var form = Map.<String, Object>of("result", "validated", "message_body", old.body() + "\r\n");
    assertThatThrownBy(() -> forms.submitTaskForm(task, form))
        .hasMessageContaining("a changé depuis");
    life.answer(dossier, "lettre", "validated");
    life.post();
    assertThat(ReceivedMail.text(life.received(dossier).get(0))).isEqualTo("Payez lundi.");
  }

  @Test
  @Tag("F-19")
  void what_an_older_version_kept_in_variables_does_not_come_before_a_change() {
    var task = life.task(dossier, "lettre").id();
    var old = life.messages(dossier).get(0);
    jdbc.sql("update task set sheet = null where id = ?").param(task).update();
    engineTasks.setVariablesLocal(
        task, Map.of("message_subject", old.subject(), "message_body", old.body()));
    edit("{\"subject\": \"" + old.subject() + "\", \"body\": \"Payez mardi.\"}");

    life.answer(dossier, "lettre", "validated");
    life.post();
    assertThat(ReceivedMail.text(life.received(dossier).get(0))).isEqualTo("Payez mardi.");
  }

  @Test
  @Tag("F-19")
  void a_message_is_not_refused_without_a_reason_nor_sent_without_a_text() {
    var refused = life.answer(dossier, "lettre", new Answer("refused", null));
    assertThat(refused)
        .isEqualTo(
            new Completion.WrongInputs(List.of(WrongInput.note("task.validate-message.reason"))));
    var task = life.task(dossier, "lettre").id();
    var empty = Map.<String, Object>of("result", "validated", "message_body", " ");
    assertThatThrownBy(() -> forms.submitTaskForm(task, empty))
        .hasMessageContaining("un objet et un texte");
    assertThat(edit("{\"subject\": \"\", \"body\": \"b\"}").status()).isEqualTo(400);
    assertThat(life.messages(dossier).get(0).status()).isEqualTo(MessageStatus.PREPARED);
  }

  private Rest.Reply edit(String text) {
    var id = life.messages(dossier).get(0).id();
    return rest.as("camille").put("/api/v1/messages/" + id + "/text", text);
  }

  private Map<?, ?> fiche() {
    return forms
        .getTaskFormVariables(life.task(dossier, "lettre").id())
        .getValue("fiche", Map.class);
  }
}
