package io.jalon.template;

import org.jspecify.annotations.Nullable;

/**
 * A way from a step to a step or an end (F-11).
 *
 * @param when the FEEL condition, or {@code null} for {@code otherwise}
 * @param to the id of the step or end it leads to
 * @param name what the office calls the route, or {@code null}
 */
public record Route(@Nullable String when, String to, @Nullable String name) {

  /** Whether this is the route taken when no other one is. */
  public boolean otherwise() {
    return when == null;
  }
}
