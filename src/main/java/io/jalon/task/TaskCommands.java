package io.jalon.task;

import org.jspecify.annotations.Nullable;

/** What a person can do with a task. Implemented by the engine. */
public interface TaskCommands {

  /**
   * Completes a task with its answer.
   *
   * @param taskId the task
   * @param result the key of a named result, or {@code null} when the action has none
   * @param note the person's comment, or {@code null}
   * @return what became of it
   */
  Completion complete(String taskId, @Nullable String result, @Nullable String note);

  /** What became of a completion. */
  sealed interface Completion {

    /** It is over, and the run went on. */
    record Completed(Task task) implements Completion {}

    /** Somebody, or a deadline, was faster: it was closed before. */
    record AlreadyDecided(Task task) implements Completion {}

    /** The answer is none of those that the action waits for. */
    record WrongResult(String expected) implements Completion {}

    /** There is no such task. */
    record Unknown() implements Completion {}
  }
}
