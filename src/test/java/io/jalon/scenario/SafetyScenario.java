package io.jalon.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalon.dossier.Dossier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What strangers write into models, templates and data stays harmless, and nothing starts but by a
 * launch.
 */
@Scenario
class SafetyScenario {

  private static final Path PROOF = Path.of("target/injected");
  private static final String RUN_TOUCH =
      "${''.getClass().forName('java.lang.Runtime').getMethod('getRuntime').invoke(null)"
          + ".exec('touch target/injected')!=null}";

  @Autowired private Office office;
  @Autowired private Life life;
  @Autowired private RepositoryService repository;
  @Autowired private RuntimeService runtime;
  @Autowired private FormService forms;
  @Autowired private TaskService taskService;

  private Dossier dossier;

  @BeforeEach
  void aDossier() throws Exception {
    Files.deleteIfExists(PROOF);
    dossier = office.dossier("M. ${7*7} <#assign x=1> #{8*8}");
    office.bind(dossier, "gestionnaire", office.collaborator("camille", "Camille Martin"));
  }

  private static final String ONE_TASK =
      """
      sequence: une_tache
      name: "Une tâche #{8*8} ${client.nom}"
      roles: { gestionnaire: internal }
      steps:
        - id: etape
          name: "Étape ${execution.id} #{execution.id}"
          actions:
            - { id: faire, role: gestionnaire, task: { title: "Voir ${client.nom}" } }
          routes: [ { otherwise: fini } ]
        - { id: fini, end: "Fini ${execution.id}" }
      """;

  @Test
  void an_expression_in_data_or_in_a_name_is_only_text() {
    office.publish(ONE_TASK);
    life.launch("une_tache", dossier);
    assertThat(life.task(dossier, "faire").title())
        .isEqualTo("Voir M. ${7*7} <#assign x=1> #{8*8}");
    assertThat(taskService.createTaskQuery().processInstanceBusinessKey(dossier.id()).list())
        .extracting(task -> task.getName())
        .containsExactly("Voir M. ${7*7} <#assign x=1> #{8*8}");
    life.done(dossier, "faire");
    assertThat(life.run(dossier).endLabel()).contains("execution.id");
  }

  @Test
  void an_answer_cannot_carry_the_outcome_of_another_action() {
    office.publish(ONE_TASK);
    life.launch("une_tache", dossier);
    var task = life.task(dossier, "faire").id();
    Map<String, Object> forged = Map.of("result", "", "autre_status", "validated");
    assertThatThrownBy(() -> taskService.complete(task, forged))
        .hasMessageContaining("autre_status");
    assertThatThrownBy(() -> forms.submitTaskForm(task, forged))
        .hasMessageContaining("autre_status");
    assertThat(life.open(dossier)).containsExactly("faire");
  }

  @Test
  void nothing_starts_but_by_a_launch() {
    office.publish(ONE_TASK);
    var definition =
        repository
            .createProcessDefinitionQuery()
            .processDefinitionKey("une_tache")
            .latestVersion()
            .singleResult();
    assertThatThrownBy(() -> runtime.startProcessInstanceByKey("une_tache", dossier.id()))
        .isInstanceOf(ProcessEngineException.class)
        .hasMessageContaining("se lance depuis le dossier");
    assertThatThrownBy(
            () ->
                runtime
                    .createProcessInstanceByKey("une_tache")
                    .businessKey(dossier.id())
                    .startBeforeActivity("faire")
                    .execute(true, true))
        .hasMessageContaining("se lance depuis le dossier");
    assertThatThrownBy(() -> forms.submitStartForm(definition.getId(), Map.of()))
        .hasMessageContaining("se lance depuis le dossier");
    assertThat(life.open(dossier)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<serviceTask id='x' camunda:class='java.lang.Thread'/>",
        "<serviceTask id='x' camunda:expression='${effect}'/>",
        "<serviceTask id='x' camunda:type='external' camunda:topic='t'/>",
        "<scriptTask id='x' scriptFormat='freemarker'><script>x</script></scriptTask>",
        "<userTask id='x'><extensionElements><camunda:taskListener event='create' class='a.B'/>"
            + "</extensionElements></userTask>",
        "<userTask id='x'><extensionElements><camunda:inputOutput><camunda:inputParameter name='a'>"
            + "${execution}</camunda:inputParameter></camunda:inputOutput></extensionElements></userTask>",
        "<userTask id='x' camunda:candidateGroups='partners'/>",
        "<userTask id='x'><multiInstanceLoopCharacteristics><loopCardinality>9</loopCardinality>"
            + "</multiInstanceLoopCharacteristics></userTask>",
        "<callActivity id='x' calledElement='une_tache'/>",
        "<userTask id='x' xmlns:a='http://activiti.org/bpmn' a:candidateUsers='eve'/>",
      })
  void a_model_with_anything_that_is_not_ours_does_not_deploy(String element) {
    assertThatThrownBy(() -> deploy(element)).isInstanceOf(ProcessEngineException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        RUN_TOUCH,
        "${execution.processEngineServices.identityService.createUserQuery().count() >= 0}",
        "${execution.getProcessEngineServices()}",
        "${roles.getClass().getClassLoader()}",
        "${roles['cla'.concat('ss')]}",
        "${execution.setVariable('a',1)}",
        "${due.toString()}",
        "#{roles.holder(execution,'gestionnaire')}",
      })
  void an_expression_that_is_not_one_of_ours_never_runs(String expression) {
    var attribute = expression.replace("'", "&apos;").replace("<", "&lt;");
    assertThatThrownBy(
            () -> {
              deploy("<userTask id='x' camunda:assignee='" + attribute + "'/>");
              runtime.startProcessInstanceByKey("etranger", dossier.id());
            })
        .isInstanceOf(ProcessEngineException.class);
    assertThat(PROOF).doesNotExist();
  }

  private void deploy(String element) {
    var xml =
        "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'"
            + " xmlns:camunda='http://camunda.org/schema/1.0/bpmn' targetNamespace='x'>"
            + "<process id='etranger' isExecutable='true' camunda:historyTimeToLive='P3650D'>"
            + "<startEvent id='s'/><sequenceFlow id='f' sourceRef='s' targetRef='x'/>"
            + element
            + "</process></definitions>";
    repository.createDeployment().addString("etranger.bpmn", xml).deploy();
  }
}
