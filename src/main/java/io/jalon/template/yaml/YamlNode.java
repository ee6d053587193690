package io.jalon.template.yaml;

import io.jalon.template.Problem.Position;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A piece of a YAML file. Scalars are text: {@code no} and {@code on} have no other meaning. */
public sealed interface YamlNode {

  /** Where it starts. */
  Position position();

  /**
   * A scalar.
   *
   * @param value its text, whatever the way it is quoted
   * @param position where it starts
   */
  record Text(String value, Position position) implements YamlNode {}

  /**
   * A list.
   *
   * @param items in order
   * @param position where it starts
   */
  record Items(List<YamlNode> items, Position position) implements YamlNode {

    public Items {
      items = List.copyOf(items);
    }
  }

  /**
   * A map.
   *
   * @param entries in order
   * @param position where it starts
   */
  record Mapping(Map<String, Entry> entries, Position position) implements YamlNode {

    public Mapping {
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }
  }

  /**
   * A key with its value.
   *
   * @param key where the key starts
   * @param value what it holds
   */
  record Entry(Position key, YamlNode value) {

    /** Where an editor should show it: a text by itself, a list or a map by its key. */
    public Position position() {
      return value instanceof Text ? value.position() : key;
    }
  }
}
