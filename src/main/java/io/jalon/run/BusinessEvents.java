package io.jalon.run;

import java.util.List;

/** Events of the business, which running sequences wait for (F-68). Implemented by the engine. */
public interface BusinessEvents {

  /**
   * Gives an event to the running sequences of a dossier; it is told in the history whether or not
   * one waited.
   *
   * @param dossierId on which dossier
   * @param event a FEEL name, e.g. {@code payment_received}
   * @return the runs that it moved on
   */
  List<String> deliver(String dossierId, String event);
}
