package io.jalon.compiler;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.jalon.template.SequenceTemplate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

/**
 * The engine as it comes, without any of our safety, takes what is compiled and evaluates no text.
 */
class CompiledOnEngineTest {

  private static ProcessEngine engine;

  @BeforeAll
  static void start() {
    ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
    var configuration = new StandaloneInMemProcessEngineConfiguration();
    configuration.setProcessEngineName("compiler");
    configuration.setJdbcUrl("jdbc:h2:mem:compiler;DB_CLOSE_DELAY=-1");
    configuration.setJobExecutorActivate(false);
    configuration.setBeans(Map.of("roles", new Roles(), "due", new Due(), "start", new Due()));
    engine = configuration.buildProcessEngine();
  }

  @AfterAll
  static void stop() {
    engine.close();
  }

  static List<SequenceTemplate> templates() {
    return Goldens.templates();
  }

  @ParameterizedTest
  @MethodSource("templates")
  void each_sequence_deploys_and_starts(SequenceTemplate template) {
    launch(template);

    assertThat(engine.getRuntimeService().createProcessInstanceQuery().count()).isPositive();
  }

  @Test
  @Tag("F-12")
  void each_action_of_a_step_goes_to_the_holder_of_its_role() {
    launch(Goldens.template("deadline-on-repere"));

    assertThat(tasks("audience").values())
        .extracting(Task::getAssignee)
        .containsOnly("holder of avocat");
  }

  @Test
  void a_hostile_title_is_shown_as_it_is() {
    launch(Goldens.template("hostile-texts"));

    assertThat(name("calcul"))
        .isEqualTo("[client.nom] doit #{1+1} \\${2+2} ${(client.nom)!'x'} <&> \"'😀");
    assertThat(name("envoi"))
        .startsWith("Valider\u00a0: ${''.getClass().forName('java.lang.Runtime')} & #{roles}");
  }

  private static String name(String action) {
    return Objects.requireNonNull(tasks("pieges").get(action)).getName();
  }

  private static Map<String, Task> tasks(String sequence) {
    return engine.getTaskService().createTaskQuery().processDefinitionKey(sequence).list().stream()
        .collect(toMap(Task::getTaskDefinitionKey, task -> task, (one, other) -> one));
  }

  private static void launch(SequenceTemplate template) {
    engine
        .getRepositoryService()
        .createDeployment()
        .addString(template.id() + ".bpmn", Goldens.compiler().compile(template))
        .deploy();
    engine.getRuntimeService().startProcessInstanceByKey(template.id());
  }

  /** Answers for the people. */
  public static final class Roles {

    /** The holder of a role. */
    public String holder(DelegateExecution execution, String role) {
      return "holder of " + role;
    }
  }

  /** Answers for the calendar. */
  public static final class Due {

    /** A date. */
    public Date after(
        DelegateExecution execution, String step, String anchor, String delay, String counting) {
      return Date.from(Instant.parse("2030-01-01T08:00:00Z"));
    }

    /** A date. */
    public Date before(
        DelegateExecution execution, String step, String anchor, String delay, String counting) {
      return after(execution, step, anchor, delay, counting);
    }

    /** A date. */
    public Date beforeDue(
        DelegateExecution execution, String action, String delay, String counting) {
      return after(execution, action, "due", delay, counting);
    }

    /** A date. */
    public Date late(DelegateExecution execution, String action) {
      return after(execution, action, "due", "P0D", "calendar");
    }
  }
}
