package io.jalon.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts an expression into the only tokens that a content may hold. */
final class TagTokens {

  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*+(?:(?<name>[\\p{L}_][\\p{L}\\p{N}_]*+(?:\\.[\\p{L}_][\\p{L}\\p{N}_]*+)*+)"
              + "|(?<text>\"(?:\\\\[^{]|[^\"\\\\])*+\"|'(?:\\\\[^{]|[^'\\\\])*+')"
              + "|(?<number>\\d++(?:\\.\\d++)?+)"
              + "|(?<sign>\\?\\?|\\?|!=|!|==|=|<=|>=|<|>|&&|\\|\\||\\(|\\)))");

  private TagTokens() {}

  /** The tokens; throws TagUnreadable when there is anything else, or a tag within a text. */
  static List<String> of(String text) {
    var tokens = new ArrayList<String>();
    var token = TOKEN.matcher(text.stripTrailing());
    while (token.lookingAt()) {
      tokens.add(token.group().strip());
      token.region(token.end(), token.regionEnd());
    }
    if (token.regionStart() < token.regionEnd() || tokens.stream().anyMatch(TagTokens::dynamic)) {
      throw TagUnreadable.expression(text);
    }
    return tokens;
  }

  /** Whether a token is a text between quotes. */
  static boolean literal(String token) {
    return token.startsWith("\"") || token.startsWith("'");
  }

  private static boolean dynamic(String token) {
    return literal(token) && (token.contains("${") || token.contains("#{"));
  }
}
