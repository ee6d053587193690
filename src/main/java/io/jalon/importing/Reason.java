package io.jalon.importing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a line is refused, or kept when its import is taken back.
 *
 * @param code {@code import.reason.<code>} in the messages files says it, and how to mend it
 * @param column the heading of the column that is wrong, or {@code null}
 * @param values what the text names
 */
public record Reason(String code, @Nullable String column, List<String> values) {

  public Reason {
    values = List.copyOf(values);
  }

  /** A reason that concerns the line as a whole. */
  public static Reason of(String code, String... values) {
    return new Reason(code, null, List.of(values));
  }

  /** A reason that concerns one column. */
  public static Reason at(@Nullable String column, String code, String... values) {
    return new Reason(code, column, List.of(values));
  }
}
