package io.jalon.simulation;

import io.jalon.task.TaskCommands;
import java.util.Map;

/** What whoever tries a sequence does, one after the other. */
public sealed interface Move {

  /**
   * Answers an open action, whoever holds its role.
   *
   * @param action its id
   * @param role whose, when several are asked
   * @param answer the result, the comment, what is asked for
   */
  record Answer(String action, String role, TaskCommands.Answer answer) implements Move {}

  /** Lets time pass until the next date at which something happens. */
  record NextDate() implements Move {}

  /** An event of the business arrives. */
  record Event(String event) implements Move {}

  /**
   * Another program answers a call.
   *
   * @param action the action that has called it
   * @param succeeds whether it took the call
   * @param values what its answer says, by the name of its fields: 12.5, 2026-12-31, true
   */
  record Call(String action, boolean succeeds, Map<String, String> values) implements Move {
    public Call {
      values = Map.copyOf(values);
    }
  }
}
