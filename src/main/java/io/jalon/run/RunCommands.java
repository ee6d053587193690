package io.jalon.run;

import org.jspecify.annotations.Nullable;

/**
 * What a person can do with a run as a whole (docs/steering.md). Each command is one transaction
 * that locks the run first; unless it is {@link Steered.Done}, nothing has changed. Implemented by
 * the engine.
 */
public interface RunCommands {

  /**
   * Makes a run stand still: nothing is due, nothing can be answered, events are kept for later.
   * Sequences that it has launched and waits for stand still with it.
   *
   * @param reason why, or {@code null}
   */
  Steered pause(String runId, @Nullable String reason);

  /**
   * Lets a paused run go on: its relative dates move by the time it stood still, and the events
   * that arrived meanwhile are given to it in order.
   */
  Steered resume(String runId);

  /**
   * Ends a run before its time (F-73, F-88): open actions are cancelled, timers gone, what is still
   * to leave held back. Sequences that it has launched and waits for end with it. A paused run can
   * be interrupted too.
   *
   * @param reason why, kept with it
   */
  Steered interrupt(String runId, String reason);

  /** What became of a command. */
  sealed interface Steered {

    /** It was done. */
    record Done(Run run) implements Steered {}

    /** The run is already as the command would make it: paused, or not paused. */
    record AlreadySo(Run run) implements Steered {}

    /** Too late: the run is over. */
    record Over(Run run) implements Steered {}

    /** Not now: the run stands still. */
    record Paused(Run run) implements Steered {}

    /** There is no such run. */
    record Unknown() implements Steered {}
  }
}
