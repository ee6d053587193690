package io.jalon.expression;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The names that a condition or a tag may use, with their types: the design-time side of {@link
 * Facts}.
 *
 * @param types the type of each path, e.g. {@code dossier.solde -> MONEY}; a path without a dot is
 *     a root that is itself a value, e.g. {@code aujourdhui -> DATE}
 */
public record Vocabulary(Map<String, FactType> types) {

  public Vocabulary {
    types = Map.copyOf(types);
  }

  /** The type of a path, empty when nothing is known by that name. */
  public Optional<FactType> type(String path) {
    return Optional.ofNullable(types.get(path));
  }

  /** The roots, e.g. {@code dossier}. */
  public Set<String> roots() {
    return types.keySet().stream()
        .map(path -> path.split("\\.", 2)[0])
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The paths, in alphabetical order, to offer in an error. */
  public Set<String> paths() {
    return new TreeMap<>(types).keySet();
  }

  /** This vocabulary and more names. */
  public Vocabulary plus(Map<String, FactType> more) {
    var all = new TreeMap<>(types);
    all.putAll(more);
    return new Vocabulary(all);
  }
}
