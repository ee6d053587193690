package io.jalon.template.grammar;

import io.jalon.template.yaml.YamlNode;
import io.jalon.template.yaml.YamlNode.Text;

/** Reads texts within their limits. */
final class TextReader {

  private static final int SHOWN = 60;

  private final Findings findings;

  TextReader(Findings findings) {
    this.findings = findings;
  }

  /** The text without the blanks around it; empty when it is not fit, which is noted. */
  String read(YamlNode node, String path, TextKind kind) {
    if (!(node instanceof Text text)) {
      findings.error(
          "shape.text", path, node.position(), path.substring(path.lastIndexOf('.') + 1));
      return "";
    }
    var value = text.value().strip();
    var flaw = flaw(value, kind);
    if (flaw.isEmpty()) {
      return value;
    }
    findings.error(
        flaw,
        path,
        node.position(),
        Integer.toString(kind.length()),
        Integer.toString(value.length()));
    return "";
  }

  /** A word as an error shows it. */
  static String shortened(String word) {
    return word.length() > SHOWN ? word.substring(0, SHOWN) + "…" : word;
  }

  private static String flaw(String value, TextKind kind) {
    if (value.isEmpty()) {
      return "text.empty";
    }
    if (value.length() > kind.length()) {
      return "text.long";
    }
    return kind.accepts(value) ? "" : "text.lines";
  }
}
