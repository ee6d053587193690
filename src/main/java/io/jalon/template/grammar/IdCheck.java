package io.jalon.template.grammar;

import io.jalon.template.Problem.Position;
import io.jalon.template.yaml.YamlNode;

/** Checks that names are stable FEEL names without a meaning of their own. */
final class IdCheck {

  private final Findings findings;

  IdCheck(Findings findings) {
    this.findings = findings;
  }

  /** Reads a node that has to be a name. */
  String read(YamlNode node, String path) {
    var id = new TextReader(findings).read(node, path, TextKind.ID);
    return check(id, path, node.position());
  }

  /** Gives the name back, and notes what is wrong with it; an empty one was noted before. */
  String check(String id, String path, Position position) {
    if (id.isEmpty()) {
      return id;
    }
    if (!Names.wellFormed(id)) {
      findings.error("id.shape", path, position, TextReader.shortened(id));
    } else if (Names.reserved(id)) {
      findings.error("id.reserved", path, position, id);
    }
    return id;
  }
}
