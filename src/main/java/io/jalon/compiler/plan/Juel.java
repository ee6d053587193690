package io.jalon.compiler.plan;

import io.jalon.template.Delay;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The engine's own expressions: calls of our beans with constants only, and texts that must stay
 * texts where the engine evaluates what it reads.
 */
final class Juel {

  private Juel() {}

  /** A call of a bean's method with the execution and constants. */
  static String call(String method, String... constants) {
    var arguments = Arrays.stream(constants).map(Juel::literal).collect(Collectors.joining(","));
    return "${" + method + "(execution," + arguments + ")}";
  }

  /** The call of the bean of what is due, e.g. {@code due.after}. */
  static String due(String step, Delay delay) {
    return date("due", step, delay);
  }

  /** The call of the bean of what begins or reminds, e.g. {@code start.after}. */
  static String start(String step, Delay delay) {
    return date("start", step, delay);
  }

  /** The call that answers how long before its due date an action is reminded of. */
  static String beforeDue(String action, Delay delay) {
    return call("start.beforeDue", action, Delays.iso(delay), Delays.counting(delay));
  }

  private static String date(String bean, String step, Delay delay) {
    var method = bean + (delay.direction() == Delay.Direction.BEFORE ? ".before" : ".after");
    return call(method, step, delay.anchor(), Delays.iso(delay), Delays.counting(delay));
  }

  /** A text that the engine shows as it is, in an attribute that it evaluates. */
  static String text(String text) {
    return text.replace("${", "\\${").replace("#{", "\\#{");
  }

  /**
   * A FEEL condition that can be nothing else: the engine evaluates a script that starts like an
   * expression before it looks at its language.
   */
  static String feel(String condition) {
    var text = condition.strip();
    return text.startsWith("${") || text.startsWith("#{") ? "(" + text + ")" : text;
  }

  private static String literal(String constant) {
    return "'" + constant.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
