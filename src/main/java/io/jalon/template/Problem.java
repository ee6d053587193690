package io.jalon.template;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong in a template, as data: its text is {@code problem.<code>} in the messages files,
 * and how to mend it is {@code problem.<code>.mend}.
 *
 * @param code what is wrong, e.g. {@code route.otherwise.missing}
 * @param path where, e.g. {@code steps[2].routes[0].when}
 * @param severity whether it blocks publication
 * @param args what the text speaks of, in the order of its placeholders
 * @param position where in the file, or {@code null} when the template did not come from one
 */
public record Problem(
    String code, String path, Severity severity, List<String> args, @Nullable Position position) {

  public Problem {
    args = List.copyOf(args);
  }

  /** How bad it is. */
  public enum Severity {
    ERROR,
    WARNING
  }

  /**
   * A place in a file, counted from one.
   *
   * @param line from 1
   * @param column from 1
   */
  public record Position(int line, int column) {}

  /** A problem that blocks publication. */
  public static Problem error(String code, String path, String... args) {
    return new Problem(code, path, Severity.ERROR, List.of(args), null);
  }

  /** A problem that is shown and blocks nothing. */
  public static Problem warning(String code, String path, String... args) {
    return new Problem(code, path, Severity.WARNING, List.of(args), null);
  }

  /** The same problem, at a place in the file. */
  public Problem at(@Nullable Position place) {
    return new Problem(code, path, severity, args, place);
  }
}
