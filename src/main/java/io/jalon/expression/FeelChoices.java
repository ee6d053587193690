package io.jalon.expression;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.feel.syntaxtree.ConstString;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.Ref;

/**
 * Whether a value that lists its values is compared with one of them: anything else would never be
 * true (F-36).
 */
final class FeelChoices {

  private static final Set<String> EQUALITIES = Set.of("Equal", "In");

  private FeelChoices() {}

  /** The comparisons, anywhere in an expression, with what is not listed. */
  static List<Flaw> flaws(Object root, Vocabulary vocabulary) {
    return FeelNodes.all(root)
        .filter(FeelChoices::compares)
        .flatMap(node -> flaws(sides(node).toList(), vocabulary))
        .toList();
  }

  /** A text that is set to what lists its values. */
  static Stream<Flaw> set(String path, Object root, Vocabulary vocabulary) {
    return unlisted(path, Stream.of(root), vocabulary);
  }

  private static boolean compares(Object node) {
    return EQUALITIES.contains(FeelNodes.kind(node))
        || (node instanceof FunctionInvocation call && call.function().equals("list contains"));
  }

  private static Stream<Flaw> flaws(List<Object> sides, Vocabulary vocabulary) {
    return sides.stream()
        .filter(Ref.class::isInstance)
        .flatMap(name -> unlisted(FeelNodes.path((Ref) name), sides.stream(), vocabulary));
  }

  private static Stream<Flaw> unlisted(String path, Stream<Object> values, Vocabulary vocabulary) {
    var listed = vocabulary.choice(path);
    return listed.isEmpty()
        ? Stream.empty()
        : values
            .filter(ConstString.class::isInstance)
            .map(text -> ((ConstString) text).value())
            .filter(value -> !listed.get().contains(value))
            .map(value -> Flaw.of("feel.choice", path, value, String.join(", ", listed.get())));
  }

  /** Whatever is compared, looked for through lists and the parameters of a function. */
  private static Stream<Object> sides(Object node) {
    return FeelNodes.children(node).stream()
        .flatMap(
            child ->
                child instanceof Ref || child instanceof ConstString
                    ? Stream.of(child)
                    : sides(child));
  }
}
