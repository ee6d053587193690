package io.jalon.message;

/** How the runs are that messages come from. Implemented by the engine. */
public interface RunStates {

  /** Whether a run stands still; it stays as it is until the transaction ends. */
  boolean paused(String runId);
}
