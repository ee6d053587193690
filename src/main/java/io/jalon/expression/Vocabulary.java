package io.jalon.expression;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The names that a condition, a tag or a delay may use, with their types: the design-time side of
 * {@link Facts}.
 *
 * @param types the type of each path, e.g. {@code dossier.solde -> MONEY}; a path without a dot is
 *     a root that is itself a value, e.g. {@code aujourdhui -> DATE}
 * @param filled the paths that are never empty, beside those without a dot
 * @param choices the values that a path may have, when they are listed (F-36)
 * @param periods the office's closed periods, which dates may have to stay out of
 */
public record Vocabulary(
    Map<String, FactType> types,
    Set<String> filled,
    Map<String, List<String>> choices,
    Set<String> periods) {

  public Vocabulary {
    types = Map.copyOf(types);
    filled = Set.copyOf(filled);
    choices = Map.copyOf(choices);
    periods = Set.copyOf(periods);
  }

  /** A vocabulary where everything but what has no dot may be empty, and nothing is listed. */
  public Vocabulary(Map<String, FactType> types) {
    this(types, Set.of(), Map.of(), Set.of());
  }

  /** The type of a path, empty when nothing is known by that name. */
  public Optional<FactType> type(String path) {
    return Optional.ofNullable(types.get(path));
  }

  /** The values that a path may have, empty when they are not listed. */
  public Optional<List<String>> choice(String path) {
    return Optional.ofNullable(choices.get(path));
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
    return new Vocabulary(all, filled, choices, periods);
  }

  /** This vocabulary without the paths that do not hold. */
  public Vocabulary only(Predicate<String> known) {
    var some = new TreeMap<>(types);
    some.keySet().removeIf(path -> !known.test(path));
    return new Vocabulary(some, filled, choices, periods);
  }

  /** This vocabulary, knowing that some paths are never empty, e.g. {@code acte.status}. */
  public Vocabulary neverEmpty(String... paths) {
    var all = new HashSet<>(filled);
    all.addAll(List.of(paths));
    return new Vocabulary(types, all, choices, periods);
  }

  /** This vocabulary, knowing which values some paths may have. */
  public Vocabulary choosing(Map<String, List<String>> listed) {
    var all = new TreeMap<>(choices);
    all.putAll(listed);
    return new Vocabulary(types, filled, all, periods);
  }

  /** This vocabulary, knowing the office's closed periods. */
  public Vocabulary closedIn(Set<String> known) {
    return new Vocabulary(types, filled, choices, known);
  }
}
