package io.jalon.engine.run;

import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;

/** Where the values of a person's answer stand. */
final class TaskAnswers {

  private TaskAnswers() {}

  /**
   * A form writes its answer on the task; a completion by REST writes it on the run. Blank when it
   * is not there.
   */
  static String text(TaskEntity task, String variable) {
    var local = task.getVariableLocal(variable);
    var answer = local == null ? task.getExecution().getVariable(variable) : local;
    return answer instanceof String text ? text.strip() : "";
  }

  /** The same; {@code null} when it is blank. */
  static @Nullable String orNull(TaskEntity task, String variable) {
    var text = text(task, variable);
    return text.isEmpty() ? null : text;
  }
}
