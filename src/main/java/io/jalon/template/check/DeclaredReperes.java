package io.jalon.template.check;

import io.jalon.template.Action;
import io.jalon.template.Action.Ask;
import io.jalon.template.ActionKind.SetField;
import io.jalon.template.Nearest;
import io.jalon.template.Problem;
import io.jalon.template.SendMessage;
import io.jalon.template.SequenceTemplate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A repère used in a delay, a condition or a tag, asked for or set, is declared (F-13). */
public final class DeclaredReperes implements Rule {

  private static final Pattern USE =
      Pattern.compile("\\brepere\\s*\\.\\s*([A-Za-z_][A-Za-z0-9_]*)");

  private static final KindParts<String> FIELDS =
      new KindParts<String>()
          .of(SetField.class, (setting, fields) -> fields.put("field", setting.field()));

  private static final KindParts<String> RECEIPTS =
      new KindParts<String>()
          .of(
              SendMessage.class,
              (message, receipts) -> {
                if (message.receipt() != null) {
                  receipts.put("receipt", message.receipt());
                }
              });

  private static final String REPERE = "repere.";

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
  public static Map<String, Set<String>> uses(SequenceTemplate template) {
    var uses = new LinkedHashMap<String, Set<String>>();
    Delays.onReperes(template).forEach((path, delay) -> uses.put(path, Set.of(delay.anchor())));
    set(template).forEach((path, repere) -> uses.put(path, Set.of(repere)));
    Texts.all(template).forEach((path, text) -> uses.put(path, named(text)));
    return uses;
  }

  /** The repère that is asked for or set at each path. */
  public static Map<String, String> set(SequenceTemplate template) {
    var set = new LinkedHashMap<String, String>();
    Located.actions(template).forEach(action -> addAsks(set, action));
    Located.actions(template)
        .flatMap(action -> FIELDS.in(action).entrySet().stream())
        .filter(field -> field.getValue().startsWith(REPERE))
        .forEach(field -> set.put(field.getKey(), field.getValue().substring(REPERE.length())));
    set.putAll(received(template));
    return set;
  }

  /** The repère that gets the date of a receipt, at each path. */
  public static Map<String, String> received(SequenceTemplate template) {
    var received = new LinkedHashMap<String, String>();
    Located.actions(template).map(RECEIPTS::in).forEach(received::putAll);
    return received;
  }

  private static void addAsks(Map<String, String> set, Located<Action> action) {
    var asks = action.part().asks();
    for (int i = 0; i < asks.size(); i++) {
      if (asks.get(i).kind() == Ask.Kind.REPERE) {
        set.put(action.path("asks[" + i + "]"), asks.get(i).id());
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
