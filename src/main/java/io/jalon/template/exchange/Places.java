package io.jalon.template.exchange;

import io.jalon.template.OfficeWord;
import io.jalon.template.exchange.Turn.Place;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Every place of the language at which a template names something of its office: one rule for each
 * key of the grammar, so that a name is known by where it stands and never by how it looks.
 */
final class Places {

  private static final Pattern ANCHOR = Pattern.compile("(\\d+ [a-z ]+ (?:before|after) )(\\S+)");
  private static final Pattern COUNTED = Pattern.compile("\\d.*");
  private static final Set<String> OWN = Set.of("start", "created", "due");
  private static final String REPERE = "repere.";
  private static final String DOSSIER = "dossier.";

  private final Turn turn;
  private final Expressions expressions;

  /** What becomes of the part of a file at a path. */
  private interface Rule {
    Object turn(Object value, String path);
  }

  private Places(Turn turn) {
    this.turn = turn;
    this.expressions = new Expressions(turn);
  }

  /** The parts of a file, each name turned. */
  @SuppressWarnings("unchecked")
  static Map<String, Object> turned(Map<String, Object> tree, Turn turn) {
    return (Map<String, Object>) new Places(turn).sequence().turn(tree, "");
  }

  private Rule sequence() {
    var content =
        fields(Map.of("subject", text(expressions::tags), "body", text(expressions::tags)));
    return fields(
        Map.of(
            "roles", keys(),
            "reperes", names(OfficeWord.REPERE, true),
            "messages", all(content),
            "always", items(always()),
            "steps", items(this::place)));
  }

  private Rule always() {
    return fields(Map.of("when", text(expressions::feel), "at", delay(Set.of()), "alert", role()));
  }

  private Object place(Object place, String path) {
    var actions = place instanceof Map<?, ?> map ? ids(map.get("actions")) : Set.<String>of();
    return fields(
            Map.of(
                "switch", name(OfficeWord.SEQUENCE),
                "start", delay(Set.of()),
                "deadline", delay(Set.of()),
                "routes", items(fields(Map.of("when", text(expressions::feel)))),
                "actions", items(action(actions))))
        .turn(place, path);
  }

  private static Set<String> ids(@Nullable Object actions) {
    return actions instanceof Collection<?> all
        ? all.stream()
            .filter(Map.class::isInstance)
            .map(one -> String.valueOf(((Map<?, ?>) one).get("id")))
            .collect(Collectors.toSet())
        : Set.of();
  }

  private Rule action(Set<String> others) {
    var rules = new LinkedHashMap<String, Rule>();
    rules.put("role", role());
    rules.put("after", delay(others));
    rules.put("while", text(expressions::feel));
    rules.put("late", fields(Map.of("remind", delay(Set.of()), "alert", role())));
    rules.put("asks", items(this::ask));
    for (var work : List.of("task", "check", "validation", "request-document")) {
      rules.put(work, work());
    }
    rules.put(
        "send-message",
        fields(
            Map.of(
                "to", role(),
                "receipt", text(this::date),
                "attach", items(text(expressions::tags)))));
    rules.put("notify", fields(Map.of("to", role(), "text", text(expressions::tags))));
    rules.put(
        "appointment", fields(Map.of("title", text(expressions::tags), "at", delay(Set.of()))));
    rules.put(
        "set-field", fields(Map.of("field", text(this::field), "value", text(expressions::feel))));
    rules.put("launch-sequence", fields(Map.of("sequence", name(OfficeWord.SEQUENCE))));
    rules.put("http-request", call());
    return fields(rules);
  }

  /** A title alone, or a title with more. */
  private Rule work() {
    var tags = text(expressions::tags);
    var more =
        fields(
            Map.of(
                "title", tags,
                "description", tags,
                "document", tags,
                "due", delay(Set.of()),
                "by", names(OfficeWord.ROLE, false)));
    return (value, path) -> value instanceof Map ? more.turn(value, path) : tags.turn(value, path);
  }

  private Rule call() {
    var tags = text(expressions::tags);
    return fields(Map.of("url", tags, "headers", all(tags), "body", tags));
  }

  private Object ask(Object ask, String path) {
    return ask instanceof Map
        ? fields(Map.of("ask", text(this::asked))).turn(ask, path)
        : asked(String.valueOf(ask), path);
  }

  private String asked(String word, String path) {
    return word.startsWith(DOSSIER) ? word : named(OfficeWord.REPERE, word, path);
  }

  private String field(String word, String path) {
    return word.startsWith(REPERE)
        ? REPERE + named(OfficeWord.REPERE, word.substring(REPERE.length()), path)
        : word;
  }

  private String date(String word, String path) {
    return turn.turn(OfficeWord.REPERE, word, new Place(path, word, true));
  }

  private String named(OfficeWord kind, String word, String path) {
    return turn.turn(kind, word, new Place(path, word, false));
  }

  private Rule role() {
    return name(OfficeWord.ROLE);
  }

  private Rule name(OfficeWord kind) {
    return text((word, path) -> named(kind, word, path));
  }

  private static Rule text(BiFunction<String, String, String> turned) {
    return (value, path) -> value instanceof String text ? turned.apply(text, path) : value;
  }

  /**
   * A delay, alone or with the days that it avoids.
   *
   * @param others the actions that it may be counted from
   */
  private Rule delay(Set<String> others) {
    var words = text((text, path) -> words(text.replaceAll("\\s+", " "), path, others));
    var moved = fields(Map.of("delay", words, "outside", name(OfficeWord.PERIOD)));
    return (value, path) ->
        value instanceof Map ? moved.turn(value, path) : words.turn(value, path);
  }

  private String words(String text, String path, Set<String> others) {
    var anchored = ANCHOR.matcher(text);
    var before = anchored.matches() ? anchored.group(1) : "";
    var anchor = text.substring(before.length());
    boolean other = OWN.contains(anchor) || others.contains(anchor);
    return other || COUNTED.matcher(anchor).matches() ? text : before + date(anchor, path);
  }

  private static Rule fields(Map<String, Rule> rules) {
    return (value, path) ->
        each(value, path, key -> Objects.requireNonNullElse(rules.get(key), (one, at) -> one));
  }

  private static Rule all(Rule rule) {
    return (value, path) -> each(value, path, key -> rule);
  }

  private static Object each(Object value, String path, Function<String, Rule> rules) {
    if (!(value instanceof Map<?, ?> map)) {
      return value;
    }
    var turned = new LinkedHashMap<String, Object>();
    map.forEach(
        (name, part) -> {
          var key = String.valueOf(name);
          turned.put(key, rules.apply(key).turn(part, path.isEmpty() ? key : path + "." + key));
        });
    return turned;
  }

  private static Rule items(Rule rule) {
    return (value, path) ->
        value instanceof List<?> list
            ? IntStream.range(0, list.size())
                .mapToObj(n -> rule.turn(list.get(n), path + "[" + n + "]"))
                .toList()
            : value;
  }

  /** Names in a list; once each where they are declared. */
  private Rule names(OfficeWord kind, boolean once) {
    var all = items(name(kind));
    return (value, path) ->
        all.turn(value, path) instanceof List<?> list ? once(list, once) : value;
  }

  private static List<?> once(List<?> names, boolean once) {
    return once ? names.stream().distinct().toList() : names;
  }

  /** The functions, each with who may hold it; two that become one are held as the first. */
  private Rule keys() {
    return (value, path) -> {
      if (!(value instanceof Map<?, ?> map)) {
        return value;
      }
      var turned = new LinkedHashMap<String, Object>();
      map.forEach(
          (name, holder) -> {
            var role = String.valueOf(name);
            turned.putIfAbsent(named(OfficeWord.ROLE, role, path + "." + role), holder);
          });
      return turned;
    };
  }
}
