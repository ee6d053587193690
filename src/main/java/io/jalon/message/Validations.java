package io.jalon.message;

import java.util.List;
import java.util.Optional;

/** The messages that somebody validates before they leave. */
public interface Validations {

  /**
   * Writes a message anew that could be written to nobody, and those to others that were written
   * with it, to be validated.
   *
   * @param message a message that has failed
   * @return what waits to be validated now, nothing when it can still be written to nobody; empty
   *     when its validation is not open
   */
  Optional<List<Message>> writeAnew(Message message);
}
