package io.jalon.engine.run;

import org.camunda.bpm.engine.impl.pvm.PvmActivity;
import org.jspecify.annotations.Nullable;

/**
 * How the elements of a model are named. The engine's own {@code getName()} knows the names of
 * activities, but not those of events.
 */
final class ElementNames {

  private ElementNames() {}

  /** The name that an element has in its model; {@code null} for no element, or no name. */
  static @Nullable String of(@Nullable PvmActivity element) {
    return element != null && element.getProperty("name") instanceof String name ? name : null;
  }
}
