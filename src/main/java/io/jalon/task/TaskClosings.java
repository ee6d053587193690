package io.jalon.task;

import io.jalon.task.TaskCommands.Completion;

/**
 * Closing an action without doing it. The sequence goes on from it, and conditions can test it.
 * Implemented by the engine.
 */
public interface TaskClosings {

  /**
   * Cancels an action (F-80).
   *
   * @param taskId its task
   * @param reason why, kept with it
   * @return never {@link Completion.WrongResult}
   */
  Completion cancel(String taskId, String reason);

  /**
   * Skips an action (F-81).
   *
   * @param taskId its task
   * @param reason why, kept with it
   * @return never {@link Completion.WrongResult}
   */
  Completion ignore(String taskId, String reason);
}
