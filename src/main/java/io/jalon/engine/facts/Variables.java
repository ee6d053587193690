package io.jalon.engine.facts;

/**
 * The names of the process variables that a run keeps: outcomes and anchors, nothing else (DESIGN,
 * rule 1). Ids are unique in a template, so that these names cannot clash.
 */
public final class Variables {

  /** The id of the end that a run has reached; ids of actions and steps never end so. */
  public static final String END = "end_id";

  private Variables() {}

  /** What became of an action, in lower case. */
  public static String status(String action) {
    return action + "_status";
  }

  /** The named result of an action. */
  public static String result(String action) {
    return action + "_result";
  }

  /** Which pass through a step, from 1. */
  public static String pass(String step) {
    return step + "_passage";
  }

  /** Whether the deadline of a step was reached. */
  public static String expired(String step) {
    return step + "_expired";
  }

  /** When a step was entered, local to its scope. */
  public static String enteredAt(String step) {
    return step + "_at";
  }

  /** When a step that waits for its start has opened, local to its scope. */
  public static String openedAt(String step) {
    return step + "_opened_at";
  }

  /** When an action was created, local to its scope. */
  public static String createdAt(String action) {
    return action + "_created_at";
  }

  /** When an action was over, a {@code Date}; what comes after it counts from there. */
  public static String doneAt(String action) {
    return action + "_done_at";
  }

  /** How the i-th of several votes was cast, {@code validated} or {@code refused}. */
  public static String vote(String action, String number) {
    return action + "_vote_" + number;
  }
}
