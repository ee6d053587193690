package io.jalon.template.yaml;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A map to be written: its values are texts, lists and maps of its own kind. What is empty is left
 * out, so that it is written only where it says something.
 */
public final class YamlOut {

  private final Map<String, Object> entries = new LinkedHashMap<>();
  private final boolean inline;

  private YamlOut(boolean inline) {
    this.inline = inline;
  }

  /** A map with a line for each key. */
  public static YamlOut lines() {
    return new YamlOut(false);
  }

  /** A map that stands in braces when it fits on its line. */
  public static YamlOut braces() {
    return new YamlOut(true);
  }

  /** Adds a text, a list or a map, unless it is {@code null} or empty. */
  public YamlOut and(String key, @Nullable Object value) {
    boolean empty =
        value == null
            || (value instanceof String text && text.isEmpty())
            || (value instanceof Collection<?> list && list.isEmpty())
            || (value instanceof YamlOut map && map.entries.isEmpty());
    return empty || value == null ? this : always(key, value);
  }

  /** Adds a key that says {@code true}, if it does. */
  public YamlOut flag(String key, boolean set) {
    return set ? always(key, "true") : this;
  }

  /** Adds a text, a list or a map, even if it is empty. */
  public YamlOut always(String key, Object value) {
    entries.put(key, value);
    return this;
  }

  /** What is written, by the words that lead to it, e.g. {@code task.due}; lists on one line. */
  public Map<String, String> flat() {
    var texts = new LinkedHashMap<String, String>();
    entries.forEach(
        (key, value) -> {
          if (value instanceof YamlOut map) {
            map.flat().forEach((inner, text) -> texts.put(key + "." + inner, text));
          } else {
            texts.put(key, value instanceof String text ? text : YamlPrinter.line(value));
          }
        });
    return texts;
  }

  Map<String, Object> entries() {
    return Collections.unmodifiableMap(entries);
  }

  boolean inline() {
    return inline;
  }
}
