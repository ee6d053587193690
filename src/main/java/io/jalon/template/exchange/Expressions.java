package io.jalon.template.exchange;

import io.jalon.template.OfficeWord;
import io.jalon.template.exchange.Turn.Place;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of the office in conditions and in the tags of contents; quoted texts are none. */
final class Expressions {

  private static final Pattern NAME =
      Pattern.compile("(?<![\\w.])(repere|intervenant|secret)(\\s*\\.\\s*)([A-Za-z_]\\w*)");
  private static final Map<String, OfficeWord> ROOTS =
      Map.of(
          "repere", OfficeWord.REPERE, "intervenant", OfficeWord.ROLE, "secret", OfficeWord.SECRET);
  private static final String FEEL = "\"";
  private static final String FREEMARKER = "\"'";

  private final Turn turn;

  Expressions(Turn turn) {
    this.turn = turn;
  }

  /** A FEEL condition or value. */
  String feel(String text, String path) {
    return names(text, FEEL, new Place(path, text, false));
  }

  /** A content, of which only {@code ${…}} and {@code <#…>} are more than text. */
  String tags(String text, String path) {
    var place = new Place(path, text, false);
    var out = new StringBuilder();
    int from = 0;
    while (from < text.length()) {
      int open = opening(text, from);
      out.append(text, from, open);
      int end = text.startsWith("<#--", open) ? comment(text, open) : closing(text, open);
      var part = text.substring(open, end);
      out.append(part.startsWith("<#--") ? part : names(part, FREEMARKER, place));
      from = end;
    }
    return out.toString();
  }

  private static int opening(String text, int from) {
    int tag = text.indexOf("${", from);
    int directive = text.indexOf("<#", from);
    int first = tag < 0 || directive < 0 ? Math.max(tag, directive) : Math.min(tag, directive);
    return first < 0 ? text.length() : first;
  }

  private static int comment(String text, int open) {
    int end = text.indexOf("-->", open);
    return end < 0 ? text.length() : end + 3;
  }

  /** Behind the tag or directive that begins there. */
  private static int closing(String text, int open) {
    char close = text.startsWith("${", open) ? '}' : '>';
    int at = open;
    while (at < text.length()) {
      if (text.charAt(at) == close) {
        return at + 1;
      }
      at = FREEMARKER.indexOf(text.charAt(at)) < 0 ? at + 1 : behindQuoted(text, at);
    }
    return text.length();
  }

  private static int behindQuoted(String text, int quote) {
    for (int at = quote + 1; at < text.length(); at++) {
      if (text.charAt(at) == '\\') {
        at++;
      } else if (text.charAt(at) == text.charAt(quote)) {
        return at + 1;
      }
    }
    return text.length();
  }

  private String names(String code, String quotes, Place place) {
    var out = new StringBuilder();
    int from = 0;
    for (int at = 0; at < code.length(); ) {
      if (quotes.indexOf(code.charAt(at)) < 0) {
        at++;
      } else {
        int end = behindQuoted(code, at);
        out.append(plain(code.substring(from, at), place)).append(code, at, end);
        from = end;
        at = end;
      }
    }
    return out.append(plain(code.substring(from), place)).toString();
  }

  private String plain(String code, Place place) {
    return NAME.matcher(code)
        .replaceAll(
            name ->
                Matcher.quoteReplacement(
                    name.group(1)
                        + name.group(2)
                        + turn.turn(
                            ROOTS.getOrDefault(name.group(1), OfficeWord.REPERE),
                            name.group(3),
                            place)));
  }
}
