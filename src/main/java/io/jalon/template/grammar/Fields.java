package io.jalon.template.grammar;

import io.jalon.template.Problem.Position;
import io.jalon.template.yaml.YamlNode;
import io.jalon.template.yaml.YamlNode.Entry;
import io.jalon.template.yaml.YamlNode.Items;
import io.jalon.template.yaml.YamlNode.Mapping;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The keys of one map of the file. What is wrong is noted, and an empty value is given in its
 * place, so that the reading goes on and finds every problem.
 */
final class Fields {

  private static final Mapping NOTHING = new Mapping(Map.of(), new Position(1, 1));

  private final Mapping map;
  private final String path;
  private final Findings findings;
  private final boolean there;

  private Fields(@Nullable Mapping map, String path, Findings findings) {
    this.map = map == null ? NOTHING : map;
    this.path = path;
    this.findings = findings;
    this.there = map != null;
  }

  /** The keys of a node that has to be a map. */
  static Fields of(YamlNode node, String path, Findings findings) {
    if (node instanceof Mapping mapping) {
      return new Fields(mapping, path, findings);
    }
    findings.error("shape.map", path, node.position(), lastWord(path));
    return new Fields(null, path, findings);
  }

  String path() {
    return path;
  }

  Set<String> keys() {
    return map.entries().keySet();
  }

  /** The path of a key of this map. */
  String path(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  /** Notes an error about a key, or about this map where the key is not there. */
  void error(String code, String key, String... args) {
    var entry = map.entries().get(key);
    findings.error(code, path(key), entry == null ? map.position() : entry.position(), args);
  }

  /** Refuses every key that is none of these, each for its own reason (F-25). */
  void allow(String... keys) {
    var known = new TreeSet<>(Set.of(keys));
    var check = new KeyCheck(known, findings);
    map.entries().forEach((key, entry) -> check.check(key, path, entry.key()));
  }

  /** A text that has to be there. */
  String text(String key, TextKind kind) {
    var entry = map.entries().get(key);
    if (entry == null) {
      requireKnown(key);
      return "";
    }
    return textOf(entry, key, kind);
  }

  /** A text that may be left out. */
  @Nullable String optionalText(String key, TextKind kind) {
    var entry = map.entries().get(key);
    return entry == null ? null : textOf(entry, key, kind);
  }

  /** A name that has to be there. */
  String id(String key) {
    return new IdCheck(findings).check(text(key, TextKind.ID), path(key), position(key));
  }

  /** A name that may be left out. */
  @Nullable String optionalId(String key) {
    return map.entries().containsKey(key) ? id(key) : null;
  }

  /** The map under a key that has to be there. */
  Fields fields(String key) {
    var entry = map.entries().get(key);
    return entry == null
        ? new Fields(null, path(key), findings)
        : of(entry.value(), path(key), findings);
  }

  /** The node under a key, {@code null} when the key is left out. */
  @Nullable YamlNode node(String key) {
    var entry = map.entries().get(key);
    return entry == null ? null : entry.value();
  }

  /** The items of a list that has to be there. */
  <T> List<T> list(String key, int max, Function<Fields, T> reader) {
    requireKnown(key);
    return optionalList(key, max, reader);
  }

  /** The items of a list that may be left out. */
  <T> List<T> optionalList(String key, int max, Function<Fields, T> reader) {
    return items(key, max, (node, itemPath) -> reader.apply(of(node, itemPath, findings)));
  }

  /** Items that are no maps, or not all of them, in a list that may be left out. */
  <T> List<T> items(String key, int max, ItemReader<T> reader) {
    return items(key, max, (node, itemPath) -> reader.read(node, itemPath, findings));
  }

  /** The names in a list that may be left out. */
  List<String> ids(String key, int max) {
    return items(key, max, new IdCheck(findings)::read);
  }

  /** What stands under each name of a map that may be left out, in order. */
  <T> Map<String, T> map(String key, int max, BiFunction<Fields, String, T> reader) {
    var inner = fields(key);
    inner.checkCount(inner.keys().size(), max, map.position());
    var read = new LinkedHashMap<String, T>();
    inner
        .map
        .entries()
        .forEach(
            (id, entry) -> {
              new IdCheck(findings).check(id, inner.path(id), entry.key());
              read.put(id, reader.apply(inner, id));
            });
    return read;
  }

  /** Notes that a key is missing. */
  private void requireKnown(String key) {
    if (!map.entries().containsKey(key) && there) {
      findings.error("key.missing", path(key), map.position(), key);
    }
  }

  private <T> List<T> items(String key, int max, BiFunction<YamlNode, String, T> reader) {
    var entry = map.entries().get(key);
    if (entry == null) {
      return List.of();
    }
    if (!(entry.value() instanceof Items list)) {
      findings.error("shape.list", path(key), entry.position(), key);
      return List.of();
    }
    checkCount(list.items().size(), max, entry.position());
    var read = new ArrayList<T>();
    list.items().forEach(item -> read.add(reader.apply(item, path(key) + "[" + read.size() + "]")));
    return read;
  }

  private void checkCount(int count, int max, Position position) {
    if (count > max) {
      findings.error("list.long", path, position, Integer.toString(max));
    }
  }

  private String textOf(Entry entry, String key, TextKind kind) {
    return new TextReader(findings).read(entry.value(), path(key), kind);
  }

  private Position position(String key) {
    var entry = map.entries().get(key);
    return entry == null ? map.position() : entry.position();
  }

  /** Reads one item of a list at its path. */
  interface ItemReader<T> {
    T read(YamlNode node, String path, Findings findings);
  }

  private static String lastWord(String path) {
    return path.substring(path.lastIndexOf('.') + 1);
  }
}
