package io.jalon.template.check;

import io.jalon.template.Nearest;
import io.jalon.template.Problem;
import io.jalon.template.SequenceTemplate;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A repère used in a delay, a condition or a tag is declared (F-13). */
final class DeclaredReperes implements Rule {

  private static final Pattern USE =
      Pattern.compile("\\brepere\\s*\\.\\s*([A-Za-z_][A-Za-z0-9_]*)");

  @Override
  public Stream<Problem> problems(SequenceTemplate template) {
    var declared = Set.copyOf(template.reperes());
    return uses(template).entrySet().stream()
        .flatMap(
            use ->
                use.getValue().stream()
                    .filter(id -> !declared.contains(id))
                    .map(id -> problem(use.getKey(), id, declared)));
  }

  /** The repères used at each path. */
  static Map<String, Set<String>> uses(SequenceTemplate template) {
    var uses = new java.util.LinkedHashMap<String, Set<String>>();
    Delays.onReperes(template).forEach((path, delay) -> uses.put(path, Set.of(delay.anchor())));
    Texts.all(template).forEach((path, text) -> uses.put(path, named(text)));
    return uses;
  }

  private static Set<String> named(String text) {
    var ids = new TreeSet<String>();
    USE.matcher(text).results().map((MatchResult use) -> use.group(1)).forEach(ids::add);
    return ids;
  }

  private static Problem problem(String path, String id, Set<String> declared) {
    return Problem.error("repere.undeclared", path, id, Nearest.to(id, declared));
  }
}
