package io.jalon.importing;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Adds lines up by what became of them. */
final class Counts {

  private Counts() {}

  /** How many lines there are of each result, and of each fate when they were to be taken back. */
  static Map<String, Integer> of(List<LineRows.Count> rows) {
    var counts = new TreeMap<String, Integer>();
    for (var row : rows) {
      counts.merge(row.result(), row.lines(), Integer::sum);
      if (row.undo() != null) {
        counts.merge(row.undo(), row.lines(), Integer::sum);
      }
    }
    return counts;
  }
}
