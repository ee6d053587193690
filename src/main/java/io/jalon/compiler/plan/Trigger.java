package io.jalon.compiler.plan;

/**
 * What an event waits for, and on what it sits.
 *
 * @param host the id of the node on whose border it sits; empty when it stands in the flow
 * @param interrupting whether it ends its host
 * @param date the call of the date bean, as the engine evaluates it; empty for a message
 * @param message the name of the message; empty for a date
 */
public record Trigger(String host, boolean interrupting, String date, String message) {

  /** A date at which a node is interrupted. */
  static Trigger deadline(String host, String date) {
    return new Trigger(host, true, date, "");
  }

  /** A date at which something happens beside a node. */
  static Trigger reminder(String host, String date) {
    return new Trigger(host, false, date, "");
  }

  /** A message that interrupts a node. */
  static Trigger interruption(String host, String message) {
    return new Trigger(host, true, "", message);
  }

  /** A date that the flow waits for. */
  static Trigger date(String date) {
    return new Trigger("", false, date, "");
  }

  /** A message that the flow waits for. */
  static Trigger message(String message) {
    return new Trigger("", false, "", message);
  }

  /** Whether it sits on the border of a node. */
  public boolean attached() {
    return !host.isEmpty();
  }
}
