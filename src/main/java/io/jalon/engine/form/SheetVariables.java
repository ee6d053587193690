package io.jalon.engine.form;

import io.jalon.engine.safety.CommandField;
import io.jalon.task.SheetRows;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.cmd.GetTaskFormVariablesCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;

/**
 * Gives Tasklist, and whoever asks for the variables of a task’s form, what our row of the task
 * holds for it. Who may ask is the engine’s to say, and was asked before.
 */
public final class SheetVariables extends CommandInterceptor {

  private static final CommandField FORM_OF =
      CommandField.named("resourceId", GetTaskFormVariablesCmd.class);

  private static final CommandField NAMES =
      CommandField.named("formVariableNames", GetTaskFormVariablesCmd.class);

  private static final CommandField DESERIALIZED =
      CommandField.named("deserializeObjectValues", GetTaskFormVariablesCmd.class);

  private final SheetRows rows;

  /** Reads the rows of tasks. */
  public SheetVariables(SheetRows rows) {
    this.rows = rows;
  }

  @Override
  public <T> T execute(Command<T> command) {
    var answer = next.execute(command);
    if (answer instanceof VariableMap variables) {
      FORM_OF
          .of(command)
          .flatMap(task -> rows.find((String) task))
          .map(Sheets::read)
          .ifPresent(sheet -> add(variables, sheet, command));
    }
    return answer;
  }

  private static @Nullable Collection<?> asked(Command<?> command) {
    return NAMES.of(command).map(names -> (Collection<?>) names).orElse(null);
  }

  private static void add(VariableMap variables, Map<String, Object> sheet, Command<?> command) {
    var asked = asked(command);
    var deserialized = DESERIALIZED.of(command).filter(Boolean.TRUE::equals).isPresent();
    sheet.forEach(
        (name, value) -> {
          if (asked == null || asked.contains(name)) {
            add(variables, name, value, deserialized);
          }
        });
  }

  /** What somebody has entered already, and not yet sent, stands on the task. */
  private static void add(
      VariableMap variables, String name, @Nullable Object value, boolean deserialized) {
    if (value instanceof Map<?, ?> || value instanceof List<?>) {
      variables.putValueTyped(
          name, deserialized ? JsonValue.of(value) : JsonValue.serialized(value));
    } else {
      variables.putIfAbsent(name, value);
    }
  }
}
