package io.jalon.importing.line;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a line has done, as far as it takes to take it back.
 *
 * @param target the id of what it made or changed
 * @param dossierId on which dossier, or {@code null}
 * @param before the values that it changed, as they were; empty for what it made
 * @param after the same values, as it left them
 */
public record Effect(
    String target,
    @Nullable String dossierId,
    Map<String, @Nullable String> before,
    Map<String, @Nullable String> after) {

  public Effect {
    before = Collections.unmodifiableMap(new LinkedHashMap<>(before));
    after = Collections.unmodifiableMap(new LinkedHashMap<>(after));
  }

  /** Something was made, with these values. */
  static Effect made(
      String target, @Nullable String dossierId, Map<String, @Nullable String> values) {
    return new Effect(target, dossierId, Map.of(), values);
  }

  /** Some of these values were changed. */
  static Effect changed(
      String target,
      @Nullable String dossierId,
      Map<String, @Nullable String> old,
      Map<String, @Nullable String> now) {
    var before = new LinkedHashMap<>(old);
    before.entrySet().removeIf(one -> Objects.equals(one.getValue(), now.get(one.getKey())));
    var after = new LinkedHashMap<>(now);
    after.keySet().retainAll(before.keySet());
    return new Effect(target, dossierId, before, after);
  }

  /**
   * What these values become when the line is taken back.
   *
   * @throws LineKept when somebody has changed one of them since
   */
  Map<String, @Nullable String> takenFrom(Map<String, @Nullable String> now) {
    for (var value : after.entrySet()) {
      if (!Objects.equals(now.get(value.getKey()), value.getValue())) {
        throw new LineKept("undo.changed");
      }
    }
    var restored = new LinkedHashMap<>(now);
    restored.putAll(before);
    return restored;
  }
}
