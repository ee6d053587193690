package io.jalon.task;

/**
 * What became of an action (F-78, F-79); its label is {@code status.<name>} in the messages files.
 */
public enum TaskStatus {
  OPEN,
  DONE,
  VALIDATED,
  REFUSED,
  CANCELLED,
  IGNORED
}
