package io.jalon.template.grammar;

/** The names of the business's events. */
final class Events {

  /** What tells one sequence of the end of another. */
  private static final String OURS = "sequence_ended";

  private Events() {}

  /** The event under a key that has to be there; one of Jalon's own is refused. */
  static String read(Fields fields, String key) {
    var event = fields.id(key);
    if (event.equals(OURS)) {
      fields.error("id.reserved", key, event);
    }
    return event;
  }
}
