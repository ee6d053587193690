package io.jalon.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.jalon.dossier.Documents;
import io.jalon.dossier.Dossier;
import io.jalon.dossier.Repere;
import io.jalon.dossier.RepereKind;
import io.jalon.dossier.Reperes;
import io.jalon.task.TaskCommands;
import io.jalon.task.TaskCommands.Answer;
import io.jalon.task.TaskCommands.Completion;
import io.jalon.task.TaskStatus;
import io.jalon.task.Tasks;
import io.jalon.task.WrongInput;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is asked for with an answer, through our commands and through Tasklist's form. */
@Scenario
class AsksScenario {

  @Autowired private Office office;
  @Autowired private Life life;
  @Autowired private Rest rest;
  @Autowired private Tasks tasks;
  @Autowired private TaskCommands commands;
  @Autowired private Reperes reperes;
  @Autowired private Documents documents;
  @Autowired private FormService forms;
  @Autowired private RuntimeService engine;

  private Dossier dossier;

  @BeforeEach
  void anActToServe() {
    reperes.define(new Repere("date_commandement", "Date du commandement", RepereKind.DATE));
    office.publish(
        """
        sequence: saisies
        name: Ce qui est demandé avec la réponse
        roles: { gestionnaire: internal }
        reperes: [date_commandement]
        steps:
          - id: acte
            name: Acte
            actions:
              - id: signification
                role: gestionnaire
                task: "Faire signifier"
                asks: [date_commandement, dossier.montant, { document: Procès-verbal }]
            routes:
              - { when: 'repere.date_commandement != null', to: signifie }
              - { otherwise: impossible }
          - { id: signifie, end: Acte signifié }
          - { id: impossible, end: Acte impossible }
        """);
    dossier = office.dossier("M. Karim Haddad");
    office.bind(dossier, "gestionnaire", office.collaborator("camille", "Camille Martin"));
    life.launch("saisies", dossier);
  }

  @Test
  @Tag("F-35")
  void sets_what_was_typed_before_the_route_is_chosen() {
    answer(
        Map.of(
            "date_commandement",
            "01/03/2027",
            "montant",
            "1 250,50",
            "Procès-verbal",
            "Au greffe"));

    assertThat(reperes.get(dossier.id(), "date_commandement")).contains(LocalDate.of(2027, 3, 1));
    assertThat(documents.of(dossier.id())).hasSize(1);
    assertThat(life.run(dossier).endLabel()).isEqualTo("Acte signifié");
  }

  @Test
  void keeps_the_task_open_and_changes_nothing_when_a_value_cannot_be_read() {
    var completion =
        answer(Map.of("date_commandement", "01/03/2027", "montant", "mille", "Procès-verbal", "x"));

    assertThat(completion)
        .isInstanceOfSatisfying(
            Completion.WrongInputs.class,
            wrong ->
                assertThat(wrong.inputs())
                    .extracting(WrongInput::input)
                    .containsExactly("montant"));
    assertThat(life.open(dossier)).containsExactly("signification");
    assertThat(reperes.get(dossier.id(), "date_commandement")).isEmpty();
  }

  @Test
  void refuses_an_input_that_nobody_asked_for() {
    assertThat(answer(Map.of("statut", "clos"))).isInstanceOf(Completion.WrongInputs.class);
  }

  @Test
  void takes_the_same_from_the_form_of_tasklist_and_says_there_what_is_wrong() {
    var task = life.task(dossier, "signification");
    office.as(
        "camille",
        () -> {
          assertThatThrownBy(
                  () -> forms.submitTaskForm(task.id(), Map.of("ask_1", "bientôt", "ask_2", "1")))
              .isInstanceOf(ProcessEngineException.class)
              .hasMessageContaining("n’est pas un jour")
              .hasMessageContaining("Procès-verbal");
          forms.submitTaskForm(
              task.id(), Map.of("ask_1", "2027-03-01", "ask_2", "12,5", "ask_3", "Au greffe"));
          return true;
        });
    assertThat(tasks.find(task.id()).orElseThrow().status()).isEqualTo(TaskStatus.DONE);
    assertThat(life.told(dossier, "field_set")).hasSize(1);
    assertThat(engine.createVariableInstanceQuery().processInstanceIdIn(task.runId()).list())
        .isEmpty();
  }

  @Test
  void tells_a_program_what_to_send() {
    var task = "/api/v1/tasks/" + life.task(dossier, "signification").id();
    var told = rest.as("camille").get(task).json();
    assertThat(told.path("status").asText()).isEqualTo("OPEN");
    assertThat(told.path("asks").findValuesAsText("id"))
        .containsExactly("date_commandement", "montant", "Procès-verbal");
    assertThat(told.path("asks").findValuesAsText("type")).containsExactly("DATE", "MONEY", "TEXT");
    assertThat(told.path("asks").findValuesAsText("required")).containsOnly("true");
    assertThat(told.at("/asks/1/value").asText()).isEqualTo("1250.50");
    assertThat(told.at("/asks/0/label").asText()).isEqualTo("Date du commandement");
    var given = JsonNodeFactory.instance.objectNode();
    told.path("asks")
        .forEach(
            ask ->
                given.put(
                    ask.path("id").asText(),
                    ask.path("type").asText().equals("DATE") ? "2027-03-01" : "12.5"));
    var answered = rest.as("camille").post(task + "/completion", "{\"asks\": %s}".formatted(given));
    assertThat(answered.status()).as(answered.body()).isEqualTo(200);
    assertThat(rest.as("camille").get(task).json().path("asks")).isEmpty();
  }

  @Test
  void tells_what_the_actions_of_a_template_ask_for() {
    office.collaborator("camille", "Camille Martin");
    var actions = rest.as("camille").get("/api/v1/templates/saisies/actions").json();
    assertThat(actions.at("/0/asks").findValuesAsText("id"))
        .containsExactly("date_commandement", "montant", "Procès-verbal");
  }

  private Completion answer(Map<String, String> given) {
    var task = life.task(dossier, "signification");
    return office.as("camille", () -> commands.complete(task.id(), new Answer(null, null, given)));
  }
}
