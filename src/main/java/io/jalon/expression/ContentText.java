package io.jalon.expression;

import java.util.Optional;
import java.util.regex.Pattern;

/** The text of a content before FreeMarker's parser sees it, and the places in it. */
final class ContentText {

  static final int MAX_SOURCE = 20_000;
  static final int MAX_NESTING = 30;

  /** They leave no node in the parse tree that could be refused there. */
  private static final Pattern UNSEEN = Pattern.compile("[<\\[]#(ftl|noparse)\\b");

  private ContentText() {}

  /** What is refused before FreeMarker's parser sees it. */
  static Optional<Flaw> flaw(String source) {
    if (source.length() > MAX_SOURCE) {
      return Optional.of(Flaw.of("content.too-long", "" + source.length(), "" + MAX_SOURCE));
    }
    var unseen = UNSEEN.matcher(source);
    if (unseen.find()) {
      return Optional.of(at(source, unseen.start(), "content.construct"));
    }
    return tooDeep(source)
        ? Optional.of(Flaw.of("content.too-deep", "" + MAX_NESTING))
        : Optional.empty();
  }

  /** Brackets, and denials of denials: the parser looks at all that are below each. */
  private static boolean tooDeep(String source) {
    var depth = 0;
    var denials = 0;
    for (int i = 0; i < source.length() && Math.max(depth, denials) <= MAX_NESTING; i++) {
      var sign = source.charAt(i);
      depth += sign == '(' || sign == '[' ? 1 : sign == ')' || sign == ']' ? -1 : 0;
      depth = Math.max(depth, 0);
      denials = sign == '!' ? denials + 1 : Character.isWhitespace(sign) ? denials : 0;
    }
    return Math.max(depth, denials) > MAX_NESTING;
  }

  private static Flaw at(String source, int offset, String code) {
    var before = source.substring(0, offset);
    var line = 1 + (int) before.chars().filter(sign -> sign == '\n').count();
    var column = offset - before.lastIndexOf('\n');
    return Flaw.of(code, FeelText.rest(source.substring(offset)), "" + line, "" + column, "");
  }

  static Flaw syntax(String source, int line, int column) {
    var text = source.lines().skip(Math.max(0, line - 1L)).findFirst().orElse("");
    var rest = text.substring(Math.min(text.length(), Math.max(0, column - 1)));
    return Flaw.of("content.syntax", FeelText.rest(rest), "" + line, "" + column, "");
  }
}
