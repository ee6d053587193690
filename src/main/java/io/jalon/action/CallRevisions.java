package io.jalon.action;

import io.jalon.outbox.HttpCall;
import io.jalon.run.Run;

/**
 * Coming back on a call that has failed, while its step is under way (F-27). Implemented by the
 * engine.
 */
public interface CallRevisions {

  /**
   * Has an action's call made once more, as soon as may be: the step waits for its answer, and what
   * comes after it comes again.
   *
   * @param id of the call that has failed, or was stopped
   * @param reason why, kept in the history
   */
  Redone redo(long id, String reason);

  /** What became of it; unless it is {@link Again}, nothing has changed. */
  sealed interface Redone {

    /** It is made again; this is the one that has failed. */
    record Again(HttpCall call) implements Redone {}

    /** It has not failed, or was made again already. */
    record NotFailed(HttpCall call) implements Redone {}

    /** Too late: its step, or this pass of it, is over; a jump leads back to it. */
    record StepOver(HttpCall call) implements Redone {}

    /** Not now: it comes by itself after an action that is open, or waits already. */
    record ComesAgain(HttpCall call, String after) implements Redone {}

    /** Never: the version that runs no longer has this action. */
    record NoLonger(HttpCall call) implements Redone {}

    /** Not now: the run stands still. */
    record Paused(Run run) implements Redone {}

    /** There is no such call. */
    record Unknown() implements Redone {}
  }
}
