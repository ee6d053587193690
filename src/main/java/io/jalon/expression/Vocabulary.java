package io.jalon.expression;

import java.util.HashSet;
import java.util.List;
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
 * @param filled the paths that are never empty, beside those without a dot
 */
public record Vocabulary(Map<String, FactType> types, Set<String> filled) {

  public Vocabulary {
    types = Map.copyOf(types);
    filled = Set.copyOf(filled);
  }

  /** A vocabulary where everything but what has no dot may be empty. */
  public Vocabulary(Map<String, FactType> types) {
    this(types, Set.of());
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

  /**
   * Whether a path may have no value: then {@code !=} alone must not be asked of it (DESIGN 10).
   */
  public boolean mayBeEmpty(String path) {
    return path.contains(".") && !filled.contains(path);
  }

  /** This vocabulary and more names. */
  public Vocabulary plus(Map<String, FactType> more) {
    var all = new TreeMap<>(types);
    all.putAll(more);
    return new Vocabulary(all, filled);
  }

  /** This vocabulary, knowing that some paths are never empty, e.g. {@code acte.status}. */
  public Vocabulary neverEmpty(String... paths) {
    var all = new HashSet<>(filled);
    all.addAll(List.of(paths));
    return new Vocabulary(types, all);
  }
}
