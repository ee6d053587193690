package io.jalon.template;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Carries the comments of a source over to another writing of it: those above a line and behind it
 * go to the line that says the same, or at least says it of the same key.
 */
final class KeptComments {

  private static final Pattern BEHIND = Pattern.compile("^(.*\\S)\\s+(#.*)$");
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

  /** Where a line stands in the new writing; the end for the comments after the last one. */
  private int find(String code, int indent) {
    if (code.isEmpty()) {
      return -1;
    }
    for (int i = next; i < lines.size(); i++) {
      if (lines.get(i).strip().equals(code)) {
        return i;
      }
    }
    var key = key(code);
    for (int i = next; i < lines.size() && !key.isEmpty(); i++) {
      if (indent(lines.get(i)) == indent && key(lines.get(i).strip()).equals(key)) {
        return i;
      }
    }
    return -1;
  }

  private static String key(String code) {
    var key = KEY.matcher(code);
    return key.matches() ? key.group(1) : "";
  }

  private static List<Line> commented(String source) {
    var found = new ArrayList<Line>();
    var above = new ArrayList<String>();
    int block = -1;
    for (var line : source.lines().toList()) {
      var text = line.strip();
      if (text.isEmpty() || (block >= 0 && indent(line) > block)) {
        continue;
      }
      block = -1;
      if (text.startsWith("#")) {
        above.add(text);
        continue;
      }
      var behind = BEHIND.matcher(text);
      boolean comment = behind.matches() && closed(behind.group(1));
      var code = comment ? behind.group(1) : text;
      if (comment || !above.isEmpty()) {
        found.add(new Line(code, indent(line), List.copyOf(above), comment ? behind.group(2) : ""));
        above.clear();
      }
      block = BLOCK.matcher(code).matches() ? indent(line) : -1;
    }
    return found;
  }

  /** Whether no quote is open at the end. */
  private static boolean closed(String text) {
    return text.chars().filter(c -> c == '\'').count() % 2 == 0
        && text.chars().filter(c -> c == '"').count() % 2 == 0;
  }

  private static int indent(String line) {
    return line.length() - line.stripLeading().length();
  }
}
