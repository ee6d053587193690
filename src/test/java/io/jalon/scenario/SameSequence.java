package io.jalon.scenario;

import io.jalon.template.SequenceTemplate;
import io.jalon.template.SourceTree;
import io.jalon.template.TemplateReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A sequence with names that tell nothing but the place of what they name, so that two can be held
 * against each other whatever their authors called things.
 */
final class SameSequence {

  private static final Pattern ANSWER =
      Pattern.compile("\\b([a-z0-9_]+)\\.(result|status)(?:( = \")([a-z0-9_]+)\")?");

  private final SourceTree trees;
  private final TemplateReader reader;
  private final Map<String, String> places = new HashMap<>();
  private final Map<String, String> actions = new HashMap<>();
  private final Map<String, String> messages = new HashMap<>();
  private final Map<String, Map<String, String>> results = new HashMap<>();

  SameSequence(SourceTree trees, TemplateReader reader) {
    this.trees = trees;
    this.reader = reader;
  }

  /** What a source says, its own names aside. */
  static SequenceTemplate of(String source, SourceTree trees, TemplateReader reader) {
    return new SameSequence(trees, reader).plain(Objects.requireNonNull(trees.read(source)));
  }

  private SequenceTemplate plain(Map<String, Object> tree) {
    names(list(tree, "steps"));
    var plain = new LinkedHashMap<>(map(turned(tree, "", "")));
    plain.put("sequence", "une_sequence");
    plain.put("name", "Une séquence");
    plain.put(
        "reperes", ((List<?>) tree.get("reperes")).stream().map(String::valueOf).sorted().toList());
    return Objects.requireNonNull(reader.read(trees.write(plain)).template());
  }

  private void names(List<Map<String, Object>> steps) {
    for (int n = 0; n < steps.size(); n++) {
      places.put(text(steps.get(n), "id"), "p" + n);
      var all = list(steps.get(n), "actions");
      for (int m = 0; m < all.size(); m++) {
        named(all.get(m), "a" + n + "_" + m);
      }
    }
  }

  private void named(Map<String, Object> action, String plain) {
    var id = text(action, "id");
    actions.put(id, plain);
    var keys = new HashMap<String, String>();
    map(action.get("results")).keySet().forEach(key -> keys.put(key, "r" + keys.size()));
    results.put(id, keys);
    action
        .values()
        .forEach(
            kind -> {
              if (kind instanceof Map && map(kind).containsKey("template")) {
                messages.computeIfAbsent(text(map(kind), "template"), key -> "m" + plain);
              }
            });
  }

  /**
   * A part of the file with the names of places.
   *
   * @param owner the action that it is part of, or empty
   */
  private Object turned(Object value, String key, String owner) {
    if (value instanceof List<?> list) {
      return list.stream().map(one -> turned(one, key, owner)).toList();
    }
    if (!(value instanceof Map)) {
      return word(value.toString().strip(), key, owner);
    }
    var id = map(value).containsKey("role") ? text(map(value), "id") : owner;
    var turned = new TreeMap<String, Object>();
    map(value).forEach((name, part) -> turned.put(name(name, key, id), turned(part, name, id)));
    return turned;
  }

  private String name(String name, String of, String owner) {
    return switch (of) {
      case "messages" -> messages.getOrDefault(name, name);
      case "results" -> results.getOrDefault(owner, Map.of()).getOrDefault(name, name);
      default -> name;
    };
  }

  private String word(String text, String key, String owner) {
    return switch (key) {
      case "id" ->
          owner.isEmpty() ? places.getOrDefault(text, text) : actions.getOrDefault(text, text);
      case "to", "otherwise" -> owner.isEmpty() ? places.getOrDefault(text, text) : text;
      case "template" -> messages.getOrDefault(text, text);
      case "when", "while" -> answers(text);
      case "after" -> anchored(text);
      default -> text;
    };
  }

  private String anchored(String text) {
    var words = new ArrayList<>(List.of(text.split(" ")));
    words.replaceAll(word -> actions.getOrDefault(word, word));
    return words.stream().collect(Collectors.joining(" "));
  }

  private String answers(String text) {
    return ANSWER
        .matcher(text)
        .replaceAll(
            found -> {
              var key = found.group(4);
              var named = results.getOrDefault(found.group(1), Map.of());
              var plain = key == null ? "" : named.getOrDefault(key, key);
              return Matcher.quoteReplacement(
                  actions.getOrDefault(found.group(1), found.group(1))
                      + "."
                      + found.group(2)
                      + (key == null ? "" : found.group(3) + plain + "\""));
            });
  }

  private static String text(Map<String, Object> map, String key) {
    return String.valueOf(map.get(key));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object value) {
    return value == null ? Map.of() : (Map<String, Object>) value;
  }

  private static List<Map<String, Object>> list(Map<String, Object> map, String key) {
    var all = new ArrayList<Map<String, Object>>();
    ((List<?>) map.getOrDefault(key, List.of())).forEach(one -> all.add(map(one)));
    return all;
  }
}
