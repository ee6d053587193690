package io.jalon.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.Ref;

/**
 * The allow-list of FEEL: what a condition may be made of whoever wrote it, since an evaluation
 * cannot be stopped once it runs (DESIGN 10).
 */
final class FeelTree {

  static final Set<String> FUNCTIONS =
      new TreeSet<>(
          Set.of(
              "abs",
              "ceiling",
              "contains",
              "date",
              "day of week",
              "day of year",
              "ends with",
              "floor",
              "list contains",
              "lower case",
              "max",
              "min",
              "month of year",
              "not",
              "now",
              "starts with",
              "today",
              "upper case",
              "week of year"));

  private static final int MOST_NODES = 300;

  private static final Set<String> VALUES =
      Set.of(
          "Ref",
          "ConstNull",
          "ConstBool",
          "ConstNumber",
          "ConstString",
          "ConstDate",
          "ConstDateTime",
          "ConstDayTimeDuration",
          "ConstYearMonthDuration",
          "ConstList",
          "Addition",
          "Subtraction",
          "Multiplication",
          "Division",
          "ArithmeticNegation",
          "FunctionInvocation",
          "PositionalFunctionParameters");
  private static final Set<String> ANSWERS =
      Set.of(
          "Equal",
          "LessThan",
          "LessOrEqual",
          "GreaterThan",
          "GreaterOrEqual",
          "Conjunction",
          "Disjunction",
          "Not",
          "In");

  /** Only on the right of {@code in}: elsewhere a range is a list that somebody may walk. */
  private static final Set<String> TESTS =
      Set.of(
          "AtLeastOne",
          "UnaryTestExpression",
          "InputEqualTo",
          "InputLessThan",
          "InputLessOrEqual",
          "InputGreaterThan",
          "InputGreaterOrEqual",
          "InputInRange",
          "ConstRange",
          "ClosedConstRangeBoundary",
          "OpenConstRangeBoundary");

  private static final Set<String> YES_NO =
      Set.of("not", "contains", "starts with", "ends with", "list contains");

  private static final Map<String, String> SPELLING =
      Map.of(
          "Filter", "[…]",
          "PathExpression", ").…",
          "ConstRange", "..",
          "ConstLocalDateTime", "date and time(\"…\")",
          "ConstTime", "time(…)",
          "ConstLocalTime", "time(…)",
          "QualifiedFunctionInvocation", ".…(…)");

  private final List<Flaw> flaws = new ArrayList<>();

  private FeelTree() {}

  /** What in the tree of a condition is not allowed. */
  static List<Flaw> flaws(Object root, FeelText text) {
    return flaws(root, text, true);
  }

  /** What in a tree is not allowed; only a condition has to answer yes or no. */
  static List<Flaw> flaws(Object root, FeelText text, boolean answers) {
    var tree = new FeelTree();
    if (FeelNodes.all(root).limit(MOST_NODES + 1L).count() > MOST_NODES) {
      return List.of(Flaw.of("feel.too-complex", "" + MOST_NODES));
    }
    tree.walk(root, false);
    if (answers) {
      tree.mustAnswer(root);
    }
    if (FeelNodes.all(root).filter(node -> FeelNodes.kind(node).equals("ConstNull")).count()
        > text.nulls()) {
      // FEEL quietly reads date("2027-02-30") as null.
      tree.flaws.add(Flaw.of("feel.literal"));
    }
    return tree.flaws.stream().distinct().toList();
  }

  private void walk(Object node, boolean inTest) {
    var kind = FeelNodes.kind(node);
    var known = VALUES.contains(kind) || ANSWERS.contains(kind) || (inTest && TESTS.contains(kind));
    if (!known) {
      flaws.add(Flaw.of("feel.construct", SPELLING.getOrDefault(kind, kind)));
      return;
    }
    if (node instanceof FunctionInvocation call && !FUNCTIONS.contains(call.function())) {
      flaws.add(Flaw.of("feel.function", call.function(), String.join(", ", FUNCTIONS)));
    }
    var test = TESTS.contains(kind) || kind.equals("In");
    FeelNodes.children(node).forEach(child -> walk(child, test));
  }

  /** Whether the whole, and each side of {@code and} and {@code or}, can be yes or no at all. */
  private void mustAnswer(Object node) {
    var kind = FeelNodes.kind(node);
    if (kind.equals("Conjunction") || kind.equals("Disjunction") || kind.equals("Not")) {
      FeelNodes.children(node).forEach(this::mustAnswer);
    } else if (!mayAnswer(node, kind)) {
      flaws.add(Flaw.of("feel.not-a-condition", FeelMeaning.shown(node)));
    }
  }

  private static boolean mayAnswer(Object node, String kind) {
    return node instanceof Ref
        || ANSWERS.contains(kind)
        || kind.equals("ConstBool")
        || (node instanceof FunctionInvocation call
            && (YES_NO.contains(call.function()) || !FUNCTIONS.contains(call.function())));
  }
}
