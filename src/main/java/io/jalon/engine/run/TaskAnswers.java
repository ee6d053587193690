package io.jalon.engine.run;

import io.jalon.engine.safety.CommandField;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.PatchTaskVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.RemoveTaskVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the values of a person's answer with its task. Those that come with a completion are read
 * where they are, and never become variables of the run, where they would fill in the form of the
 * next task; those that are sent before it stand on the task itself.
 */
final class TaskAnswers extends CommandInterceptor {

  private static final CommandField TASK_ID =
      CommandField.named(
          "taskId", CompleteTaskCmd.class, SubmitTaskFormCmd.class, ResolveTaskCmd.class);

  private static final CommandField ANSWER =
      CommandField.named("variables", CompleteTaskCmd.class, ResolveTaskCmd.class);

  private static final CommandField FORM =
      CommandField.named("properties", SubmitTaskFormCmd.class);

  private static final CommandField LOCAL =
      CommandField.named(
          "isLocal",
          SetTaskVariablesCmd.class,
          PatchTaskVariablesCmd.class,
          RemoveTaskVariablesCmd.class);

  private static final ThreadLocal<@Nullable Given> GIVEN = new ThreadLocal<>();

  /** What comes with the completion of a task. */
  private record Given(String taskId, Map<String, Object> values) {}

  /** What was answered, in the completion under way or before it; blank when it was not. */
  static String text(TaskEntity task, String name) {
    return value(task, name) instanceof String text ? text.strip() : "";
  }

  /** The same; {@code null} when it is blank. */
  static @Nullable String orNull(TaskEntity task, String name) {
    var text = text(task, name);
    return text.isEmpty() ? null : text;
  }

  /** Whether it was answered, be it with nothing. */
  static boolean has(TaskEntity task, String name) {
    return value(task, name) != null;
  }

  private static @Nullable Object value(TaskEntity task, String name) {
    var given = GIVEN.get();
    return given != null && given.taskId.equals(task.getId()) && given.values.containsKey(name)
        ? given.values.get(name)
        : task.getVariableLocal(name);
  }

  @Override
  public <T> T execute(Command<T> command) {
    LOCAL.set(command, true);
    var taskId = TASK_ID.of(command);
    var answer = ANSWER.of(command).or(() -> FORM.of(command));
    return taskId.isEmpty() || answer.isEmpty()
        ? next.execute(command)
        : answered(command, (String) taskId.get(), values(answer.get()));
  }

  @SuppressWarnings("unchecked") // The engine's commands hold maps of names to values.
  private static Map<String, Object> values(Object map) {
    return (Map<String, Object>) map;
  }

  /** The command has its values back when it is over: it may be tried again. */
  private <T> T answered(Command<T> command, String taskId, Map<String, Object> values) {
    var given = new HashMap<>(values);
    values.clear();
    try {
      if (command instanceof ResolveTaskCmd) {
        next.execute(new SetTaskVariablesCmd(taskId, given, true));
        return next.execute(command);
      }
      return with(new Given(taskId, given), () -> next.execute(command));
    } finally {
      values.putAll(given);
    }
  }

  private static <T> T with(Given given, Supplier<T> completion) {
    var before = GIVEN.get();
    GIVEN.set(given);
    try {
      return completion.get();
    } finally {
      GIVEN.set(before);
    }
  }
}
