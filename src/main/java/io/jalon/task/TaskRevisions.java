package io.jalon.task;

import io.jalon.run.Run;
import java.util.List;

/**
 * Coming back on an action that is over, while its step is under way (F-76). Unless it is {@link
 * Revision.Revised}, nothing has changed. Implemented by the engine.
 */
public interface TaskRevisions {

  /**
   * Gives a task another result than the one that was just given, as long as nothing has followed
   * from it.
   *
   * @param taskId the task
   * @param result the key of one of its named results
   * @param reason why, kept in the history
   */
  Revision correct(String taskId, String result, String reason);

  /**
   * Has an action done once more: its task is opened again in its step, for whoever holds its role
   * now. What comes after it in its path comes again.
   *
   * @param taskId a task of the action
   * @param reason why, kept in the history
   */
  Revision redo(String taskId, String reason);

  /** What became of it. */
  sealed interface Revision {

    /** The task as it is now: the corrected one, or the one that was opened. */
    record Revised(Task task) implements Revision {}

    /** Not yet: it is still open, or open again. */
    record StillOpen(Task task) implements Revision {}

    /** Too late: its step, or this pass of it, is over; a jump leads back to it. */
    record StepOver(Task task) implements Revision {}

    /** Too late: these actions came after it, or its result decides its step. */
    record Followed(Task task, List<String> by) implements Revision {
      public Followed {
        by = List.copyOf(by);
      }
    }

    /** Not this one: its action was done once more since, and this is its last task. */
    record Superseded(Task last) implements Revision {}

    /** Not now: it comes by itself after an action that is open, or waits already. */
    record ComesAgain(Task task, String after) implements Revision {}

    /** Never: the version that runs no longer has this action. */
    record NoLonger(Task task) implements Revision {}

    /** Never: it was one of several votes, or let a message go or not; it is done again instead. */
    record Settled(Task task) implements Revision {}

    /** It has no named results, this is none of them, or it is the one that it has. */
    record WrongResult(Task task, String expected) implements Revision {}

    /** Not now: the run stands still. */
    record Paused(Run run) implements Revision {}

    /** There is no such task. */
    record Unknown() implements Revision {}
  }
}
