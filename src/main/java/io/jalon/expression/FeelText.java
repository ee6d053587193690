package io.jalon.expression;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The text of a condition before FEEL's parser sees it. The parser tries every reading of a
 * bracket: each level of nesting doubles its time (measured: 8 levels take 50 ms at worst, 14 take
 * seconds, 50 never end), and nothing can stop it. Hence the limits, checked here.
 *
 * @param source what was written
 * @param bare the same length, with strings and comments blanked
 */
record FeelText(String source, String bare) {

  static final int MAX_LENGTH = 2_000;
  static final int MAX_NESTING = 8;

  private static final Pattern QUOTED =
      Pattern.compile("\"(?:\\\\.|[^\"\\\\])*+\"|//[^\n]*+|/\\*.*?\\*/", Pattern.DOTALL);
  private static final Pattern REFUSED =
      Pattern.compile(
          "\\b(for|some|every|function|if|then|else|return|satisfies|instance\\s+of|external)\\b"
              + "|[{}`?]|\\*\\*");
  private static final Pattern NULL = Pattern.compile("\\bnull\\b");

  /** Blanks strings and comments; a text that is too long is not looked at. */
  static FeelText of(String source) {
    var bare =
        source.length() > MAX_LENGTH
            ? ""
            : QUOTED.matcher(source).replaceAll(match -> " ".repeat(length(match)));
    return new FeelText(source, bare);
  }

  private static int length(MatchResult match) {
    return match.end() - match.start();
  }

  /** Why the parser must not see it, empty when it may. */
  Optional<Flaw> flaw() {
    if (source.length() > MAX_LENGTH) {
      return Optional.of(Flaw.of("feel.too-long", "" + source.length(), "" + MAX_LENGTH));
    }
    if (bare.isBlank() && source.isBlank()) {
      return Optional.of(Flaw.of("feel.empty"));
    }
    var refused = REFUSED.matcher(bare);
    return refused.find() ? Optional.of(Flaw.of("feel.construct", refused.group())) : bracketFlaw();
  }

  private Optional<Flaw> bracketFlaw() {
    var open = new ArrayDeque<Integer>();
    for (int at = 0; at < bare.length(); at++) {
      var sign = bare.charAt(at);
      if (sign == '(' || sign == '[') {
        open.push(at);
      } else if (sign == ')' || sign == ']') {
        if (open.isEmpty()) {
          return Optional.of(syntaxAt(at));
        }
        open.pop();
      }
      if (open.size() > MAX_NESTING) {
        return Optional.of(Flaw.of("feel.too-deep", "" + MAX_NESTING));
      }
    }
    return Optional.ofNullable(open.peek()).map(this::syntaxAt);
  }

  private Flaw syntaxAt(int offset) {
    var before = source.substring(0, offset);
    var line = 1 + before.chars().filter(sign -> sign == '\n').count();
    var column = offset - before.lastIndexOf('\n');
    return Flaw.of("feel.syntax", rest(source.substring(offset)), "" + line, "" + column);
  }

  /** How often {@code null} is written. */
  long nulls() {
    return NULL.matcher(bare).results().count();
  }

  /** The start of what could not be read. */
  static String rest(String text) {
    var line = text.lines().findFirst().orElse("");
    return line.length() > 30 ? line.substring(0, 30) + "…" : line;
  }

  /** What FEEL's parser says, e.g. {@code …:1:3, found "> > 3"}, as a flaw. */
  static Flaw syntax(String message) {
    var places = List.copyOf(PLACE.matcher(message).results().toList());
    if (places.isEmpty()) {
      return Flaw.of("feel.syntax", "", "1", "1");
    }
    var last = places.get(places.size() - 1);
    var found = message.substring(last.end()).replaceFirst("\"\\s*$", "");
    return Flaw.of("feel.syntax", rest(found), last.group(1), last.group(2));
  }

  private static final Pattern PLACE = Pattern.compile(":(\\d+):(\\d+), found \"");
}
