package io.jalon.action;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Says when a rule of the model comes true, at the place where an action stands. */
@FunctionalInterface
public interface Dates {

  /** Where no date can be counted. */
  Dates NONE =
      rule -> {
        throw new IllegalStateException("no date can be counted here: " + rule);
      };

  /**
   * When something begins that a rule speaks of.
   *
   * @param rule {@code after|before <anchor> <amount> <counting>}, e.g. {@code before date_audience
   *     P3D working}
   * @return {@code null} while the anchor is a repère that is not set
   */
  @Nullable Instant at(String rule);
}
