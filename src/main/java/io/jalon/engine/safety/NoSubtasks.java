package io.jalon.engine.safety;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.cmd.SaveTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.task.Task;

/**
 * Refuses tasks below tasks, which the engine knows and Jalon does not: nobody would see them in
 * their dossier. What is to be done besides is an action that is added to the step.
 */
public final class NoSubtasks extends CommandInterceptor {

  private static final CommandField TASK = CommandField.named("task", SaveTaskCmd.class);

  @Override
  public <T> T execute(Command<T> command) {
    TASK.of(command)
        .map(Task.class::cast)
        .map(Task::getParentTaskId)
        .ifPresent(
            parent -> {
              throw new BadUserRequestException(
                  "Une tâche n’en contient pas d’autres : ajoutez une action à l’étape, depuis le"
                      + " dossier / a task holds no others: add an action to the step, from the"
                      + " dossier");
            });
    return next.execute(command);
  }
}
