package io.jalon.task.api;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** How far away a day may be that a person sets: farther is a slip of the keyboard. */
final class LatestDay {

  private static final int LAST_YEAR = 2200;

  private LatestDay() {}

  /**
   * Looks at a day, if there is one.
   *
   * @throws Refusal 422 when it is too far away
   */
  static void check(@Nullable LocalDate day) {
    if (day != null && day.getYear() > LAST_YEAR) {
      throw new Refusal(HttpStatus.UNPROCESSABLE_ENTITY, "task.too-far", String.valueOf(LAST_YEAR));
    }
  }
}
