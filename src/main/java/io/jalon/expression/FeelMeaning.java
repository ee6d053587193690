package io.jalon.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.feel.syntaxtree.ConstNumber;
import org.camunda.feel.syntaxtree.ConstString;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.Ref;
import org.jspecify.annotations.Nullable;

/** What is wrong in a condition once it is known which names exist, with which types. */
final class FeelMeaning {

  private static final Set<String> COMPARISONS =
      Set.of("Equal", "LessThan", "LessOrEqual", "GreaterThan", "GreaterOrEqual");
  private static final Set<String> JOINS = Set.of("Conjunction", "Disjunction", "Not");

  private final Vocabulary vocabulary;
  private final Set<String> tested;
  private final List<Flaw> flaws = new ArrayList<>();

  private FeelMeaning(Object root, Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.tested =
        FeelNodes.all(root)
            .filter(FeelMeaning::testsForEmpty)
            .flatMap(FeelMeaning::paths)
            .collect(Collectors.toSet());
  }

  /** What is wrong in an expression; {@code condition} says that it has to answer yes or no. */
  static List<Flaw> flaws(Object root, Vocabulary vocabulary, boolean condition) {
    var meaning = new FeelMeaning(root, vocabulary);
    FeelNodes.all(root).flatMap(FeelMeaning::paths).distinct().forEach(meaning::mustBeKnown);
    if (condition) {
      meaning.mustAnswer(root);
    }
    meaning.walk(root, false);
    return meaning.flaws.stream().distinct().toList();
  }

  /** A value of another type than what is set to it; a text takes any, a day a moment. */
  static List<Flaw> set(String path, Object root, Vocabulary vocabulary) {
    var value = new FeelMeaning(root, vocabulary).sort(root);
    var wanted = vocabulary.type(path).map(FeelMeaning::compared).orElse(null);
    boolean taken =
        wanted == FactType.TEXT || (wanted == FactType.DATE && value == FactType.DATE_TIME);
    return !taken && differ(wanted, value)
        ? List.of(Flaw.of("feel.set", path, shown(root)))
        : List.of();
  }

  private void mustBeKnown(String path) {
    if (vocabulary.type(path).isEmpty()) {
      flaws.add(Flaw.of("feel.unknown", path, NearNames.of(path, vocabulary)));
    }
  }

  private void mustAnswer(Object node) {
    if (JOINS.contains(FeelNodes.kind(node)) || FeelNodes.denies(node)) {
      children(node).forEach(this::mustAnswer);
    } else if (node instanceof Ref && sort(node) != null && sort(node) != FactType.BOOLEAN) {
      flaws.add(Flaw.of("feel.not-a-condition", shown(node)));
    }
  }

  /** The operands: a function's are one level further down. */
  private static Stream<Object> children(Object node) {
    return FeelNodes.children(node).stream()
        .flatMap(
            child ->
                FeelNodes.kind(child).equals("PositionalFunctionParameters")
                    ? FeelNodes.children(child).stream()
                    : Stream.of(child));
  }

  /** Denied is what may be under a negation: there, an empty value would answer yes. */
  private void walk(Object node, boolean denied) {
    var equality = FeelNodes.kind(node).equals("Equal") || FeelNodes.kind(node).equals("In");
    if (denied && equality && !testsForEmpty(node)) {
      paths(node).filter(this::unguarded).forEach(this::mayBeEmpty);
    }
    if (COMPARISONS.contains(FeelNodes.kind(node)) || FeelNodes.kind(node).equals("In")) {
      mustCompare(node);
    }
    // A comparison of comparisons, (x = 3) = false, denies as well as any not().
    var below = denied || FeelNodes.denies(node) || equality;
    FeelNodes.children(node).forEach(child -> walk(child, below));
  }

  private boolean unguarded(String path) {
    return vocabulary.mayBeEmpty(path) && !tested.contains(path);
  }

  private void mayBeEmpty(String path) {
    flaws.add(Flaw.of("feel.may-be-empty", path));
  }

  private void mustCompare(Object node) {
    var sides = FeelNodes.children(node).stream().flatMap(FeelMeaning::leaves).toList();
    var left = sides.get(0);
    sides.stream()
        .skip(1)
        .filter(right -> differ(sort(left), sort(right)))
        .forEach(right -> flaws.add(Flaw.of("feel.types", shown(left), shown(right))));
  }

  /** The values to compare with: what {@code in} lists, or the side itself. */
  private static Stream<Object> leaves(Object node) {
    var kind = FeelNodes.kind(node);
    var list =
        kind.equals("AtLeastOne")
            || kind.equals("UnaryTestExpression")
            || kind.equals("ConstList")
            || kind.startsWith("Input")
            || kind.contains("Range");
    return list ? FeelNodes.children(node).stream().flatMap(FeelMeaning::leaves) : Stream.of(node);
  }

  private static boolean differ(@Nullable FactType left, @Nullable FactType right) {
    return left != null && right != null && left != right;
  }

  /** Dates with dates, numbers with numbers; null when it cannot be told. */
  private @Nullable FactType sort(Object node) {
    if (node instanceof Ref name) {
      return vocabulary.type(FeelNodes.path(name)).map(FeelMeaning::compared).orElse(null);
    }
    var name = node instanceof FunctionInvocation call ? call.function() : FeelNodes.kind(node);
    return switch (name) {
      case "ConstString", "lower case", "upper case" -> FactType.TEXT;
      case "ConstNumber", "abs", "floor", "ceiling" -> FactType.NUMBER;
      case "ConstDate", "date", "today" -> FactType.DATE;
      case "ConstDateTime", "now" -> FactType.DATE_TIME;
      case "ConstBool", "contains", "starts with", "ends with" -> FactType.BOOLEAN;
      default -> null;
    };
  }

  private static FactType compared(FactType type) {
    return type == FactType.MONEY ? FactType.NUMBER : type;
  }

  private static boolean testsForEmpty(Object node) {
    return FeelNodes.kind(node).equals("Equal")
        && FeelNodes.children(node).stream()
            .anyMatch(side -> FeelNodes.kind(side).equals("ConstNull"));
  }

  /** The paths that a node names itself or, for a comparison, in its sides. */
  private static Stream<String> paths(Object node) {
    return FeelNodes.all(node)
        .filter(Ref.class::isInstance)
        .map(name -> FeelNodes.path((Ref) name));
  }

  /** A node as its author may recognise it. */
  static String shown(Object node) {
    if (node instanceof Ref name) {
      return FeelNodes.path(name);
    }
    if (node instanceof ConstString text) {
      return '"' + text.value() + '"';
    }
    if (node instanceof ConstNumber number) {
      return Objects.toString(number.value());
    }
    return node instanceof FunctionInvocation call ? call.function() + "(…)" : "…";
  }
}
