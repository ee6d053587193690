package io.jalon.template;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Carries the comments of a source over to another writing of it: those above a line and behind it
 * go to the line that says the same, or at least says it of the same key.
 */
final class KeptComments {

  private static final Pattern BLOCK = Pattern.compile(".*[|>][-+]?\\d?$");
  private static final Pattern KEY = Pattern.compile("^((?:- )?[\\p{L}\\p{N}_.-]+:).*");

  private final List<String> lines;
  private int next;

  private KeptComments(String written) {
    this.lines = new ArrayList<>(written.lines().toList());
  }

  /** A line of the source with the comments above it and behind it. */
  private record Line(String code, int indent, List<String> above, String behind) {}

  /** The new writing with the comments of the old one. */
  static String carry(String source, String written) {
    var kept = new KeptComments(written);
    commented(source).forEach(kept::place);
    return String.join("\n", kept.lines) + "\n";
  }

  private void place(Line line) {
    if (line.code().isEmpty()) {
      lines.addAll(line.above().stream().map(" ".repeat(line.indent())::concat).toList());
      return;
    }
    int at = find(line.code(), line.indent());
    if (at < 0) {
      return;
    }
    var indent = " ".repeat(indent(lines.get(at)));
    if (!line.behind().isEmpty()) {
      lines.set(at, lines.get(at) + "  " + line.behind());
    }
    lines.addAll(at, line.above().stream().map(comment -> indent + comment).toList());
    next = at + line.above().size() + 1;
  }

  /**
   * Where a line stands in the new writing. What has an id is found by it wherever it was moved; it
   * never gives its comments to what has another one.
   */
  private int find(String code, int indent) {
    boolean named = code.startsWith("- id:");
    int same = first(next, line -> line.strip().equals(code));
    if (same >= 0 || named) {
      return same >= 0 ? same : first(0, line -> line.strip().equals(code));
    }
    var key = key(code);
    return key.isEmpty()
        ? -1
        : first(next, line -> indent(line) == indent && key(line.strip()).equals(key));
  }

  private int first(int from, Predicate<String> wanted) {
    return IntStream.range(from, lines.size())
        .filter(i -> wanted.test(lines.get(i)))
        .findFirst()
        .orElse(-1);
  }

  private static String key(String code) {
    var key = KEY.matcher(code);
    return key.matches() ? key.group(1) : "";
  }

  private static List<Line> commented(String source) {
    var found = new ArrayList<Line>();
    var above = new ArrayList<String>();
    var quotes = new Quotes();
    int block = -1;
    int last = 0;
    for (var line : source.lines().toList()) {
      var text = line.strip();
      if (text.isEmpty() || (block >= 0 && indent(line) > block)) {
        continue;
      }
      block = -1;
      int sign = quotes.comment(text);
      if (sign == 0) {
        above.add(text);
        last = indent(line);
        continue;
      }
      var code = sign < 0 ? text : text.substring(0, sign).strip();
      var behind = sign < 0 ? "" : text.substring(sign);
      if (sign > 0 || !above.isEmpty()) {
        found.add(new Line(code, indent(line), List.copyOf(above), behind));
        above.clear();
      }
      block = BLOCK.matcher(code).matches() ? indent(line) : -1;
    }
    found.add(new Line("", last, List.copyOf(above), ""));
    return found;
  }

  /** Reads lines up to their comments; a quote opens only where a text may begin. */
  private static final class Quotes {

    private char open;
    private int depth;
    private boolean begins;

    /** Where the comment of a line begins; -1 without one. */
    private int comment(String text) {
      begins = true;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (open != 0) {
          boolean escape = open == '"' ? c == '\\' : text.startsWith("''", i);
          i += escape ? 1 : 0;
          open = c == open && !escape ? 0 : open;
        } else if (c == '#' && (i == 0 || text.charAt(i - 1) == ' ')) {
          return i;
        } else if (c != ' ') {
          read(c, i + 1 == text.length() || text.charAt(i + 1) == ' ');
        }
      }
      return -1;
    }

    private void read(char c, boolean ends) {
      if (begins && (c == '"' || c == '\'')) {
        open = c;
        begins = false;
      } else if ((begins && (c == '[' || c == '{')) || (depth > 0 && (c == ']' || c == '}'))) {
        begins = c == '[' || c == '{';
        depth += begins ? 1 : -1;
      } else {
        begins = (c == ':' && ends) || (depth > 0 && c == ',') || (begins && c == '-' && ends);
      }
    }
  }

  private static int indent(String line) {
    return line.length() - line.stripLeading().length();
  }
}
