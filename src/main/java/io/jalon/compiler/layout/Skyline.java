package io.jalon.compiler.layout;

import java.util.Map;
import java.util.TreeMap;

/** How far from a line something is drawn, all along it. */
final class Skyline {

  /** From each x on, until the next one. */
  private final TreeMap<Integer, Integer> heights = new TreeMap<>(Map.of(Integer.MIN_VALUE, 0));

  /** The furthest between two x. */
  int highest(int from, int to) {
    var inner = heights.subMap(from, false, to, false).values();
    return Math.max(at(from), inner.stream().mapToInt(height -> height).max().orElse(0));
  }

  /** Notes that something is drawn between two x; what lies further stays. */
  void raise(int from, int to, int height) {
    if (from < to) {
      int after = at(to);
      heights.put(from, at(from));
      heights.put(to, after);
      heights.subMap(from, true, to, false).replaceAll((x, before) -> Math.max(before, height));
    }
  }

  private int at(int x) {
    return heights.floorEntry(x).getValue();
  }
}
