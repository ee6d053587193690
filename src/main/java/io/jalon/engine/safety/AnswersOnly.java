package io.jalon.engine.safety;

import io.jalon.engine.form.FormValues;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Takes nothing but an answer from whoever works on a task: with any other variable, the holder of
 * one task could forge the outcome of another.
 */
public final class AnswersOnly extends CommandInterceptor {

  private static final Set<String> ANSWER = Set.of(FormValues.RESULT, FormValues.NOTE);

  private static final CommandField VARIABLES =
      CommandField.named(
          "variables",
          CompleteTaskCmd.class,
          ResolveTaskCmd.class,
          HandleTaskBpmnErrorCmd.class,
          HandleTaskEscalationCmd.class,
          SetTaskVariablesCmd.class);

  private static final CommandField PROPERTIES =
      CommandField.named("properties", SubmitTaskFormCmd.class);

  @Override
  public <T> T execute(Command<T> command) {
    Stream.of(VARIABLES, PROPERTIES)
        .flatMap(field -> field.of(command).stream())
        .flatMap(given -> ((Map<?, ?>) given).keySet().stream())
        .filter(name -> !ANSWER.contains(name) && !FormValues.isInput(String.valueOf(name)))
        .findFirst()
        .ifPresent(AnswersOnly::refuse);
    return next.execute(command);
  }

  private static void refuse(Object name) {
    throw new BadUserRequestException(
        "Une réponse ne porte que « result », « note » et ce qui est demandé"
            + " / an answer has no other value: "
            + name);
  }
}
