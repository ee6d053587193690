package io.jalon.action;

/**
 * What an automatic action does: one class a kind, found by Spring. It writes rows in the engine's
 * transaction; what leaves the house goes through the outbox.
 */
public interface Effect {

  /** The kind's name in the BPMN, the property {@code jalon.kind}. */
  String kind();

  /**
   * Does it. A business outcome is journalled and returns; a technical failure is thrown, so that
   * the engine retries and then raises an incident.
   */
  void run(ActionContext context);
}
