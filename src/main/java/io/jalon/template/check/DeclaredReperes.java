package io.jalon.template.check;

import io.jalon.template.Action;
import io.jalon.template.Action.Ask;
import io.jalon.template.ActionKind.SetField;
import io.jalon.template.Nearest;
import io.jalon.template.Problem;
import io.jalon.template.SequenceTemplate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A repère used in a delay, a condition or a tag, asked for or set, is declared (F-13). */
final class DeclaredReperes implements Rule {

  private static final Pattern USE =
      Pattern.compile("\\brepere\\s*\\.\\s*([A-Za-z_][A-Za-z0-9_]*)");

  private static final KindParts<String> FIELDS =
      new KindParts<String>()
          .of(SetField.class, (setting, fields) -> fields.put("field", setting.field()));

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
    var uses = new LinkedHashMap<String, Set<String>>();
    Delays.onReperes(template).forEach((path, delay) -> uses.put(path, Set.of(delay.anchor())));
    Located.actions(template).forEach(action -> addAsks(uses, action));
    Located.actions(template)
        .forEach(
            action -> FIELDS.in(action).forEach((path, field) -> uses.put(path, named(field))));
    Texts.all(template).forEach((path, text) -> uses.put(path, named(text)));
    return uses;
  }

  private static void addAsks(Map<String, Set<String>> uses, Located<Action> action) {
    var asks = action.part().asks();
    for (int i = 0; i < asks.size(); i++) {
      if (asks.get(i).kind() == Ask.Kind.REPERE) {
        uses.put(action.path("asks[" + i + "]"), Set.of(asks.get(i).id()));
      }
    }
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
