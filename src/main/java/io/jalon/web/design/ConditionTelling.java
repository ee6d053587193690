package io.jalon.web.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells FEEL conditions of the forms that the editor writes; what it does not know stays as it is
 * written, in quotes.
 */
final class ConditionTelling {

  private static final Pattern RESULT =
      Pattern.compile("(\\w+)\\.(result|status)\\s*(!?=)\\s*\"([^\"]*)\"");
  private static final Pattern COMPARED =
      Pattern.compile(
          "([\\w.]+)\\s*(<=|>=|!=|=|<|>)\\s*(\"[^\"]*\"|-?[\\d.]+|true|false|null|date\\(\"[\\d-]+\"\\)|[\\w.]+)");
  private static final Map<String, String> SIGNS =
      Map.of("<=", "le", ">=", "ge", "!=", "ne", "=", "eq", "<", "lt", ">", "gt");

  private final Names names;

  ConditionTelling(Names names) {
    this.names = names;
  }

  String tell(String feel) {
    var condition = unwrapped(feel.strip());
    for (String word : List.of("or", "and")) {
      var parts = split(condition, " " + word + " ");
      if (parts.size() > 1) {
        return parts.stream()
            .map(this::tell)
            .collect(Collectors.joining(names.text("cond." + word)));
      }
    }
    return simple(condition);
  }

  private String simple(String condition) {
    if (condition.equals("expired")) {
      return names.text("cond.expired");
    }
    var result = RESULT.matcher(condition);
    if (result.matches()) {
      var not = result.group(3).equals("=") ? "" : ".not";
      return result.group(2).equals("result")
          ? result(result.group(1), result.group(4), not)
          : names.text("cond.status" + not, names.action(result.group(1)), status(result.group(4)));
    }
    var compared = COMPARED.matcher(condition);
    return compared.matches()
        ? compared(
            compared.group(1), String.valueOf(SIGNS.get(compared.group(2))), compared.group(3))
        : names.text("cond.feel", condition);
  }

  private String result(String action, String key, String not) {
    return names.text(
        "cond.result" + not, names.action(action), Sentence.strong(names.result(action, key)));
  }

  private String status(String status) {
    return switch (status) {
      case "done", "validated", "refused", "cancelled", "ignored", "failed" ->
          names.text("status." + status);
      default -> status;
    };
  }

  private String compared(String path, String sign, String value) {
    if (path.equals("passage")) {
      return names.text("cond.passage." + sign, value);
    }
    if (value.equals("null")) {
      return names.text(sign.equals("eq") ? "cond.empty" : "cond.given", names.fact(path));
    }
    return names.text("cond." + sign, names.fact(path), names.value(value));
  }

  /** Without the brackets around all of it. */
  private static String unwrapped(String condition) {
    if (!condition.startsWith("(") || !condition.endsWith(")")) {
      return condition;
    }
    var inside = condition.substring(1, condition.length() - 1);
    int depth = 0;
    for (char c : inside.toCharArray()) {
      depth += depth(c);
      if (depth < 0) {
        return condition;
      }
    }
    return inside.strip();
  }

  /** Splits at a word that stands neither in quotes nor in brackets. */
  private static List<String> split(String text, String word) {
    var parts = new ArrayList<String>();
    int depth = 0;
    int from = 0;
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      quoted = (c == '"') != quoted;
      depth += quoted ? 0 : depth(c);
      if (!quoted && depth == 0 && text.startsWith(word, i)) {
        parts.add(text.substring(from, i));
        from = i + word.length();
      }
    }
    parts.add(text.substring(from));
    return parts;
  }

  private static int depth(char c) {
    return switch (c) {
      case '(', '[', '{' -> 1;
      case ')', ']', '}' -> -1;
      default -> 0;
    };
  }
}
