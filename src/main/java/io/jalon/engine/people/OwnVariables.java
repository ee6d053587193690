package io.jalon.engine.people;

import io.jalon.engine.safety.CommandField;
import java.util.Collection;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.cmd.GetTaskFormVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskVariableCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskVariableCmdTyped;
import org.camunda.bpm.engine.impl.cmd.GetTaskVariablesCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.variable.VariableMap;

/**
 * Shows partners, who belong to no group, the variables of their task alone: through it the engine
 * would also show those of the run, which hold the outcomes of other people's actions (F-95).
 */
public final class OwnVariables extends CommandInterceptor {

  private static final CommandField TASK_ID =
      CommandField.named(
          "taskId",
          GetTaskVariablesCmd.class,
          GetTaskVariableCmd.class,
          GetTaskVariableCmdTyped.class);

  private static final CommandField FORM_OF =
      CommandField.named("resourceId", GetTaskFormVariablesCmd.class);

  private static final CommandField NAME =
      CommandField.named("variableName", GetTaskVariableCmd.class, GetTaskVariableCmdTyped.class);

  @Override
  public <T> T execute(Command<T> command) {
    var own = own(command);
    own.ifPresent(names -> NAME.of(command).ifPresent(name -> check(names, name)));
    var answer = next.execute(command);
    if (answer instanceof VariableMap variables) {
      own.ifPresent(variables.keySet()::retainAll);
    }
    return answer;
  }

  /** The names that a partner may read by this command; empty when it is not theirs to restrict. */
  private static Optional<Collection<String>> own(Command<?> command) {
    return TASK_ID
        .of(command)
        .or(() -> FORM_OF.of(command))
        .filter(task -> outsider())
        .map(task -> Context.getCommandContext().getTaskManager().findTaskById((String) task))
        .map(task -> task.getVariableNamesLocal());
  }

  private static boolean outsider() {
    var who = Context.getCommandContext().getAuthentication();
    return who != null && (who.getGroupIds() == null || who.getGroupIds().isEmpty());
  }

  private static void check(Collection<String> own, Object name) {
    if (!own.contains(name)) {
      throw new AuthorizationException(
          "Cette valeur ne vous est pas ouverte / this value is not open to you: " + name);
    }
  }
}
