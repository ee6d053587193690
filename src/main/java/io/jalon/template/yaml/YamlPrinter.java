package io.jalon.template.yaml;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes maps as YAML that a person likes to read; {@link YamlFile} reads the same back. */
public final class YamlPrinter {

  private static final int WIDTH = 100;

  /** Texts with paragraphs, even when there is only one. */
  private static final Set<String> PARAGRAPHS = Set.of("description", "body");

  private final StringBuilder out = new StringBuilder();

  private YamlPrinter() {}

  /** The text of a file. */
  public static String print(YamlOut root) {
    var printer = new YamlPrinter();
    printer.lines(root.entries(), 0);
    return printer.out.toString();
  }

  /** A text, a list or a map that stands alone, on one line whatever its length. */
  public static String line(Object value) {
    return value instanceof String text ? Scalars.alone(text) : flow(value);
  }

  private void lines(Map<String, Object> entries, int indent) {
    entries.forEach(
        (key, value) -> {
          if (indent == 0 && !(value instanceof String) && fitting(value, indent).isEmpty()) {
            out.append('\n');
          }
          out.append(" ".repeat(startsLine() ? indent : 0)).append(key).append(':');
          value(key, value, indent);
        });
  }

  private void value(String key, Object value, int indent) {
    if (value instanceof String text) {
      text(key, text, indent);
      return;
    }
    var oneLine = fitting(value, column());
    if (!oneLine.isEmpty()) {
      out.append(' ').append(oneLine).append('\n');
      return;
    }
    out.append('\n');
    if (value instanceof YamlOut map) {
      lines(map.entries(), indent + 2);
    } else {
      items((List<?>) value, indent + 2);
    }
  }

  private void items(List<?> items, int indent) {
    for (int i = 0; i < items.size(); i++) {
      var fit = fitting(items.get(i), indent + 2);
      if (fit.isEmpty() && indent == 2 && i > 0) {
        out.append('\n');
      }
      out.append(" ".repeat(indent)).append("- ");
      if (fit.isEmpty()) {
        lines(((YamlOut) items.get(i)).entries(), indent + 2);
      } else {
        out.append(fit).append('\n');
      }
    }
  }

  private void text(String key, String text, int indent) {
    boolean paragraphs = PARAGRAPHS.contains(key) || text.contains("\n");
    if (!paragraphs || text.isEmpty() || text.contains("\r")) {
      out.append(' ').append(Scalars.alone(text)).append('\n');
      return;
    }
    out.append(" |\n");
    text.lines()
        .forEach(
            line ->
                out.append(line.isEmpty() ? "" : " ".repeat(indent + 2)).append(line).append('\n'));
  }

  /** A value on one line from a column on; empty when it does not fit or should not. */
  private static String fitting(Object value, int column) {
    if (!fitsOneLine(value)) {
      return "";
    }
    var text = flow(value);
    return column + 1 + text.length() <= WIDTH || value instanceof String ? text : "";
  }

  private static boolean fitsOneLine(Object value) {
    if (value instanceof YamlOut map) {
      return map.inline()
          && map.entries().entrySet().stream()
              .allMatch(e -> !PARAGRAPHS.contains(e.getKey()) && fitsOneLine(e.getValue()));
    }
    return value instanceof List<?> list
        ? list.stream().allMatch(YamlPrinter::fitsOneLine) && (list.isEmpty() || words(list))
        : !((String) value).contains("\n");
  }

  /** Whether a list holds texts; one of maps has a line for each. */
  private static boolean words(List<?> list) {
    return list.stream().anyMatch(String.class::isInstance);
  }

  private static String flow(Object value) {
    if (value instanceof YamlOut map) {
      return map.entries().entrySet().stream()
          .map(entry -> entry.getKey() + ": " + flow(entry.getValue()))
          .collect(Collectors.joining(", ", "{ ", " }"));
    }
    return value instanceof List<?> list
        ? list.stream().map(YamlPrinter::flow).collect(Collectors.joining(", ", "[", "]"))
        : Scalars.inBraces((String) value);
  }

  private boolean startsLine() {
    return out.isEmpty() || out.charAt(out.length() - 1) == '\n';
  }

  private int column() {
    return out.length() - out.lastIndexOf("\n") - 1;
  }
}
