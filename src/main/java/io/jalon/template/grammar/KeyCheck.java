package io.jalon.template.grammar;

import io.jalon.template.Nearest;
import io.jalon.template.Problem.Position;
import java.util.SortedSet;

/** Refuses the keys that a map may not have, each for its own reason. */
final class KeyCheck {

  private final SortedSet<String> known;
  private final Findings findings;

  KeyCheck(SortedSet<String> known, Findings findings) {
    this.known = known;
    this.findings = findings;
  }

  void check(String key, String path, Position position) {
    if (known.contains(key)) {
      return;
    }
    var word = TextReader.shortened(key);
    var where = path.isEmpty() ? word : path + "." + word;
    var all = String.join(", ", known);
    if (Names.namesPerson(key)) {
      findings.error("key.person", where, position, word);
    } else if (Names.notYet(key)) {
      findings.error("key.later", where, position, word, all);
    } else {
      findings.error("key.unknown", where, position, word, Nearest.to(key, known), all);
    }
  }
}
