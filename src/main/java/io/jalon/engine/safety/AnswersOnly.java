package io.jalon.engine.safety;

import io.jalon.engine.form.FormValues;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.PatchTaskVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.RemoveTaskVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Takes nothing but an answer from whoever works on a task: with any other variable, the holder of
 * one task could forge the outcome of another; and takes control characters out of it. BPMN errors
 * and escalations are refused outright: our models hold no such event, and one that nothing catches
 * would end the step without an answer.
 */
public final class AnswersOnly extends CommandInterceptor {

  private static final Set<String> ANSWER = Set.of(FormValues.RESULT, FormValues.NOTE);

  /** Control characters other than line breaks and tabs. */
  private static final Pattern UNTYPED = Pattern.compile("[\\p{Cntrl}&&[^\\n\\r\\t]]");

  private static final Set<Class<?>> NO_ANSWER =
      Set.of(HandleTaskBpmnErrorCmd.class, HandleTaskEscalationCmd.class);

  private static final CommandField VARIABLES =
      CommandField.named(
          "variables",
          CompleteTaskCmd.class,
          ResolveTaskCmd.class,
          SetTaskVariablesCmd.class,
          PatchTaskVariablesCmd.class);

  private static final CommandField DELETIONS =
      CommandField.named("deletions", PatchTaskVariablesCmd.class);

  private static final CommandField REMOVED =
      CommandField.named("variableNames", RemoveTaskVariablesCmd.class);

  private static final CommandField PROPERTIES =
      CommandField.named("properties", SubmitTaskFormCmd.class);

  @SuppressWarnings("unchecked") // The engine's commands hold maps of names to values.
  @Override
  public <T> T execute(Command<T> command) {
    if (NO_ANSWER.contains(command.getClass())) {
      throw new BadUserRequestException(
          "Une action ne se clôt que par une réponse / an action ends by an answer only");
    }
    Stream.of(VARIABLES, PROPERTIES, DELETIONS, REMOVED)
        .flatMap(field -> field.of(command).stream())
        .flatMap(AnswersOnly::names)
        .filter(
            name -> !ANSWER.contains(name) && !FormValues.typed().contains(String.valueOf(name)))
        .findFirst()
        .ifPresent(AnswersOnly::refuse);
    Stream.of(VARIABLES, PROPERTIES)
        .flatMap(field -> field.of(command).stream())
        .forEach(given -> clean((Map<String, Object>) given));
    return next.execute(command);
  }

  /** Takes out what no person types: some databases would refuse it, and readers would stumble. */
  private static void clean(Map<String, Object> given) {
    for (var name : Set.copyOf(given.keySet())) {
      if (given.get(name) instanceof String text && UNTYPED.matcher(text).find()) {
        given.put(name, UNTYPED.matcher(text).replaceAll(""));
      }
    }
  }

  private static Stream<?> names(Object given) {
    return given instanceof Map<?, ?> values
        ? values.keySet().stream()
        : ((Collection<?>) given).stream();
  }

  private static void refuse(Object name) {
    throw new BadUserRequestException(
        "Une réponse ne porte que « result », « note » et ce qui est demandé"
            + " / an answer has no other value: "
            + name);
  }
}
