package io.jalon.action;

import java.util.List;

/**
 * What an automatic action does: one class a kind, found by Spring. It writes rows in the engine's
 * transaction; what leaves the house goes through the outbox. Called through {@link Effects}.
 */
public interface Effect {

  /** The kind's name in the BPMN, the property {@code jalon.kind}. */
  String kind();

  /**
   * Does it. A business outcome is journalled and returned; a technical failure is thrown, so that
   * the engine retries and then raises an incident.
   */
  Outcome run(ActionContext context);

  /**
   * Takes back what was prepared, because the condition of the action no longer holds.
   *
   * @return what was taken back, in words for the history; empty when nothing was prepared
   */
  default List<String> drop(ActionContext context) {
    return List.of();
  }

  /** The kind of the history's lines that tell of {@link #drop}. */
  default String dropped() {
    return "action_dropped";
  }
}
