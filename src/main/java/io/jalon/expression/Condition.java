package io.jalon.expression;

import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.feel.syntaxtree.ParsedExpression;

/** A condition that was read and found harmless, ready to be decided many times, by any thread. */
public final class Condition {

  private final String source;
  private final ParsedExpression tree;
  private final Set<String> paths;
  private final Set<String> roots;

  Condition(String source, ParsedExpression tree, Set<String> paths) {
    this.source = source;
    this.tree = tree;
    this.paths = Set.copyOf(paths);
    this.roots =
        paths.stream().map(path -> path.split("\\.", 2)[0]).collect(Collectors.toUnmodifiableSet());
  }

  /** The FEEL text. */
  public String source() {
    return source;
  }

  /** The roots that it names, e.g. {@code dossier}. */
  public Set<String> roots() {
    return roots;
  }

  /** The paths that it reads, e.g. {@code dossier.solde}. */
  public Set<String> paths() {
    return paths;
  }

  ParsedExpression tree() {
    return tree;
  }
}
