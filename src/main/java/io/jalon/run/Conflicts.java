package io.jalon.run;

/**
 * Knows whether a command failed only because another one was at the same place at the same time,
 * so that it may simply be tried again. Implemented by the engine, which has conflicts of its own.
 */
public interface Conflicts {

  /** Whether a failure, or one of its causes, is a conflict between two transactions. */
  boolean in(Throwable failure);
}
