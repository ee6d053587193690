package io.jalon.template.grammar;

import java.util.Set;

/** The names of the business's events. */
final class Events {

  /** What tells a sequence of the end of another, and of the answer to a call. */
  private static final Set<String> OURS = Set.of("sequence_ended", "http_answered");

  private Events() {}

  /** The event under a key that has to be there; one of Jalon's own is refused. */
  static String read(Fields fields, String key) {
    var event = fields.id(key);
    if (OURS.contains(event)) {
      fields.error("id.reserved", key, event);
    }
    return event;
  }
}
