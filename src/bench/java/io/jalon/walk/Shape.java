package io.jalon.walk;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.lang.StackWalker.StackFrame;

/**
 * What statements have in common that differ in their values only.
 *
 * @param sql the statement without its columns
 * @param by the class and the method of ours that asked for it, or {@code engine}
 */
record Shape(String sql, String by) {

  private static final Pattern COLUMNS = Pattern.compile("select (?!count).*? from ");
  private static final Pattern VALUES = Pattern.compile("\\(([^()]*,[^()]*)\\) values? .*");
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern LIST = Pattern.compile("\\?( ?, ?\\?)+");
  private static final Set<String> BENCH = Set.of("io.jalon.walk", "io.jalon.engine.safety");

  static Shape of(String sql) {
    var flat = SPACE.matcher(sql.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
    flat = COLUMNS.matcher(flat).replaceFirst("select … from ");
    flat = VALUES.matcher(flat).replaceFirst("");
    return new Shape(LIST.matcher(flat).replaceAll("?…"), asker());
  }

  private static String asker() {
    return StackWalker.getInstance()
        .walk(
            frames ->
                frames
                    .filter(Shape::ours)
                    .findFirst()
                    .map(Shape::name)
                    .orElse("engine"));
  }

  private static boolean ours(StackFrame frame) {
    var name = frame.getClassName();
    return name.startsWith("io.jalon.")
        && BENCH.stream().noneMatch(name::startsWith)
        && !name.contains("$$")
        && !frame.getMethodName().equals("execute");
  }

  private static String name(StackFrame frame) {
    var name = frame.getClassName();
    return name.substring(name.lastIndexOf('.') + 1) + "." + frame.getMethodName();
  }

  /**
   * How often, and for how long.
   *
   * @param shape of what
   * @param statements how many
   * @param trips in how many round trips
   * @param nanos how long the program waited for them
   */
  record Tally(Shape shape, long statements, long trips, long nanos) {

    Tally plus(Tally other) {
      return new Tally(
          shape, statements + other.statements, trips + other.trips, nanos + other.nanos);
    }
  }
}
