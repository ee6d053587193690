package io.jalon.expression;

import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which values of a content can be compared: dates with dates, numbers with numbers. */
final class TagSorts {

  private static final Set<String> EQUALITIES = Set.of("==", "=", "!=");

  /** The type of a path; null when it is unknown. */
  interface Types extends Function<String, @Nullable FactType> {}

  private TagSorts() {}

  /** Whether a test can be answered; an unknown name is a flaw of its own. */
  static boolean comparable(TagText.Test test, Types types) {
    var left = sort(test.left(), types);
    var operator = test.operator();
    if (operator == null || test.right() == null) {
      return left == null || left == FactType.BOOLEAN;
    }
    var right = sort(test.right(), types);
    if (left == null || right == null) {
      return true;
    }
    var ordered = left != FactType.TEXT && left != FactType.BOOLEAN;
    return left == right && (ordered || EQUALITIES.contains(operator));
  }

  private static @Nullable FactType sort(TagOperand operand, Types types) {
    if (operand.tested()) {
      return FactType.BOOLEAN;
    }
    if (operand.asText()) {
      return FactType.TEXT;
    }
    var path = operand.path();
    var type = path == null ? operand.literal() : types.apply(path);
    return type == FactType.MONEY ? FactType.NUMBER : type;
  }
}
