package io.jalon.task;

import io.jalon.run.Run;
import java.time.LocalDate;

/**
 * What a person changes of an action on one dossier, without its template changing (F-75). Unless
 * it is {@link Adaptation.Adapted}, nothing has changed. Implemented by the engine.
 */
public interface TaskAdaptations {

  /**
   * Makes an action due later, or sooner, than its template says. From then on it keeps this date,
   * whatever its repère does; its reminder and its alert follow.
   *
   * @param taskId its task
   * @param until the day until whose end it is due, today at the earliest
   * @param reason why, kept in the history
   */
  Adaptation postpone(String taskId, LocalDate until, String reason);

  /**
   * Gives an action to somebody, whoever holds its role. It stays theirs when the holder changes.
   *
   * @param taskId its task
   * @param account of an active intervenant of the kind that the template takes for the role
   */
  Adaptation assign(String taskId, String account);

  /** What became of a change. */
  sealed interface Adaptation {

    /** The task as it is now. */
    record Adapted(Task task) implements Adaptation {}

    /** Too late: it is closed. */
    record TooLate(Task task) implements Adaptation {}

    /** Not now: the run stands still. */
    record Paused(Run run) implements Adaptation {}

    /** The day has passed. */
    record Past(LocalDate day) implements Adaptation {}

    /** Nobody active with this account can take an action of this role. */
    record Unfit(String account, String role) implements Adaptation {}

    /** Somebody who may not see its dossier would get it. */
    record Outside(String account) implements Adaptation {}

    /** There is no such task. */
    record Unknown() implements Adaptation {}
  }
}
