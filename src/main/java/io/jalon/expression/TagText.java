package io.jalon.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads the expressions that a content may hold, from FreeMarker's own canonical spelling of them.
 * It knows names, literals, a few built-ins and comparisons; all the rest of FreeMarker's language
 * (calls, ranges, arithmetic, special variables, …) has no rule here and so is refused.
 */
final class TagText {

  /** What may follow a name in a tag: it makes text of text. */
  static final Set<String> BUILT_INS =
      new TreeSet<>(
          Set.of("cap_first", "capitalize", "lower_case", "trim", "uncap_first", "upper_case"));

  private static final Set<String> OPERATORS =
      Set.of("==", "=", "!=", "<", "<=", ">", ">=", "lt", "lte", "gt", "gte");

  /** A comparison, or a value that must be yes or no by itself (no operator). */
  record Test(TagOperand left, @Nullable String operator, @Nullable TagOperand right) {}

  private final String text;
  private final List<String> tokens;
  private final List<Test> tests = new ArrayList<>();
  private int at;

  private TagText(String text) {
    this.text = text;
    this.tokens = TagTokens.of(text);
  }

  /** The value of a tag: a path, perhaps with a fallback or a built-in. */
  static TagOperand tag(String expression) {
    var reader = new TagText(expression);
    var value = reader.suffixed(reader.primary());
    if (reader.at < reader.tokens.size()
        || value == null
        || value.path() == null
        || value.tested()) {
      throw reader.unreadable();
    }
    return value;
  }

  /** The tests of a condition. */
  static List<Test> tests(String expression) {
    var reader = new TagText(expression);
    reader.answer(reader.or());
    if (reader.at < reader.tokens.size()) {
      throw reader.unreadable();
    }
    return List.copyOf(reader.tests);
  }

  private @Nullable TagOperand or() {
    return joined("||", this::and);
  }

  private @Nullable TagOperand and() {
    return joined("&&", this::not);
  }

  private interface Rule {
    @Nullable TagOperand read();
  }

  private @Nullable TagOperand joined(String sign, Rule rule) {
    var first = rule.read();
    if (!peek().equals(sign)) {
      return first;
    }
    answer(first);
    while (next(sign)) {
      answer(rule.read());
    }
    return null;
  }

  private @Nullable TagOperand not() {
    if (!next("!")) {
      return comparison();
    }
    answer(not());
    return null;
  }

  private @Nullable TagOperand comparison() {
    var left = suffixed(primary());
    if (!OPERATORS.contains(peek())) {
      return left;
    }
    var operator = tokens.get(at++);
    var right = suffixed(primary());
    if (left == null || right == null) {
      throw unreadable();
    }
    tests.add(new Test(left, operator, right));
    return null;
  }

  private @Nullable TagOperand primary() {
    if (next("(")) {
      var inner = or();
      if (!next(")")) {
        throw unreadable();
      }
      return inner == null ? null : inner.inBrackets();
    }
    var token = peek();
    at++;
    return operand(token);
  }

  private TagOperand operand(String token) {
    var type = literalType(token);
    if (type != null) {
      return TagOperand.literal(type, token);
    }
    if (token.isEmpty() || !Character.isLetter(token.charAt(0)) || OPERATORS.contains(token)) {
      throw unreadable();
    }
    return TagOperand.path(token);
  }

  private static @Nullable FactType literalType(String token) {
    if (TagTokens.literal(token)) {
      return FactType.TEXT;
    }
    if (token.equals("true") || token.equals("false")) {
      return FactType.BOOLEAN;
    }
    return !token.isEmpty() && Character.isDigit(token.charAt(0)) ? FactType.NUMBER : null;
  }

  /** What follows a value. After a fallback FreeMarker takes more as part of the fallback. */
  private @Nullable TagOperand suffixed(@Nullable TagOperand first) {
    var value = first;
    while (value != null && Set.of("?", "??", "!").contains(peek())) {
      if (value.path() == null || value.open() || value.tested()) {
        throw unreadable();
      }
      value = suffix(value, tokens.get(at++));
    }
    return value;
  }

  private TagOperand suffix(TagOperand value, String sign) {
    if (sign.equals("??")) {
      return value.thatIsTested();
    }
    if (sign.equals("!")) {
      return fallback(value);
    }
    var builtIn = peek();
    at++;
    if (builtIn.equals("has_content")) {
      return value.thatIsTested();
    }
    if (!BUILT_INS.contains(builtIn)) {
      throw new TagUnreadable("content.built-in", "?" + builtIn, String.join(", ", BUILT_INS));
    }
    return value.thatIsText();
  }

  private TagOperand fallback(TagOperand value) {
    if (value.asText()) {
      throw unreadable();
    }
    var type = literalType(peek());
    at += type == null ? 0 : 1;
    return value.orElse(type == null ? FactType.TEXT : type);
  }

  private void answer(@Nullable TagOperand value) {
    if (value != null) {
      tests.add(new Test(value, null, null));
    }
  }

  private String peek() {
    return at < tokens.size() ? tokens.get(at) : "";
  }

  private boolean next(String sign) {
    var found = peek().equals(sign);
    at += found ? 1 : 0;
    return found;
  }

  private TagUnreadable unreadable() {
    return TagUnreadable.expression(text);
  }
}
