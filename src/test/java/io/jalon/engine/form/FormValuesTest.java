package io.jalon.engine.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.ObjectValue;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a task's form reads, and where its answer stays. */
class FormValuesTest {

  private ProcessEngine engine;
  private Task task;

  @BeforeEach
  void openTask() {
    StandaloneInMemProcessEngineConfiguration settings =
        new StandaloneInMemProcessEngineConfiguration();
    settings.setProcessEngineName(UUID.randomUUID().toString());
    settings.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID());
    settings.setProcessEnginePlugins(List.of(new JsonVariables()));
    engine = settings.buildProcessEngine();
    engine
        .getRepositoryService()
        .createDeployment()
        .addModelInstance(
            "essai.bpmn",
            Bpmn.createExecutableProcess("essai").startEvent().userTask().userTask().done())
        .deploy();
    engine.getRuntimeService().startProcessInstanceByKey("essai");
    task = engine.getTaskService().createTaskQuery().singleResult();
  }

  @AfterEach
  void close() {
    engine.close();
  }

  @Test
  void the_form_reads_json() {
    Map<String, String> results = new LinkedHashMap<>();
    results.put("signifie", "Signifié");
    results.put("impossible", "Impossible");
    set(Map.of("titre", "Signifier"), results);

    assertThat(json("fiche")).isEqualTo("{\"titre\":\"Signifier\"}");
    assertThat(engine.getTaskService().getVariableLocal(task.getId(), "resultats"))
        .isEqualTo(
            List.of(
                Map.of("value", "signifie", "label", "Signifié"),
                Map.of("value", "impossible", "label", "Impossible")));
  }

  @Test
  void a_text_longer_than_a_column_is_kept() {
    set(Map.of("corps", "a".repeat(100_000)), Map.of());

    assertThat(json("fiche")).hasSizeGreaterThan(100_000);
  }

  @Test
  void an_answer_does_not_reach_the_next_task() {
    set(Map.of(), Map.of());

    engine
        .getFormService()
        .submitTaskForm(task.getId(), Map.of(FormValues.RESULT, "signifie", FormValues.NOTE, "Vu"));

    assertThat(engine.getRuntimeService().createVariableInstanceQuery().list()).isEmpty();
  }

  @Test
  void what_is_asked_for_has_its_field_and_its_words() {
    engine
        .getTaskService()
        .setVariablesLocal(
            task.getId(),
            FormValues.inputs(
                List.of(
                    input("date_acte", "Date de l’acte", "Un jour"),
                    input("solde", "Solde", "Un montant"),
                    new FormValues.Input("avis", "Avis", "", List.of("favorable")))));

    assertThat(json("demandes"))
        .contains("\"libelle_1\":\"Date de l’acte\"", "\"format_2\":\"Un montant\"");
    assertThat(FormValues.inputsById(engine.getTaskService().getVariablesLocal(task.getId())))
        .isEqualTo(Map.of("date_acte", "ask_1", "solde", "ask_2", "avis", "choice_3"));
    engine.getFormService().submitTaskForm(task.getId(), Map.of("ask_1", "01/04/2026"));
    assertThat(engine.getRuntimeService().createVariableInstanceQuery().list()).isEmpty();
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

  @Test
  void a_class_name_from_a_stranger_creates_nothing_of_that_class() {
    engine
        .getTaskService()
        .setVariableLocal(
            task.getId(),
            "etrangere",
            Variables.serializedObjectValue("{\"a\":[1,\"x\"]}")
                .serializationDataFormat("application/json")
                .objectTypeName("javax.script.ScriptEngineManager")
                .create());

    assertThat(engine.getTaskService().getVariableLocal(task.getId(), "etrangere"))
        .isEqualTo(Map.of("a", List.of(1, "x")));
  }

  private void set(Map<String, String> fiche, Map<String, String> results) {
    Map<String, String> texts = new LinkedHashMap<>(fiche);
    engine.getTaskService().setVariablesLocal(task.getId(), FormValues.of(texts, results));
  }

  private String json(String variable) {
    ObjectValue value =
        engine.getTaskService().getVariableLocalTyped(task.getId(), variable, false);
    return value.getValueSerialized();
  }
}
