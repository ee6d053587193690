package io.jalon.template;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What was read or made of something that never changes, kept as long as it is among those that
 * were used last.
 *
 * @param <K> what it was made of
 * @param <V> what was made
 */
public final class RecentlyUsed<K, V> {

  private final int most;
  private final Map<K, V> kept = new LinkedHashMap<>(16, 0.75f, true);

  /** Keeps so many. */
  public RecentlyUsed(int most) {
    this.most = most;
  }

  /** What is kept for a key. */
  public Optional<V> find(K key) {
    synchronized (kept) {
      return Optional.ofNullable(kept.get(key));
    }
  }

  /** What is kept for a key, or else made now; two threads at once may both make it. */
  public V get(K key, Function<K, V> made) {
    return find(key).orElseGet(() -> keep(key, made.apply(key)));
  }

  /** Keeps a value, and forgets the one that was not used for longest if there are too many. */
  public V keep(K key, V value) {
    synchronized (kept) {
      kept.put(key, value);
      if (kept.size() > most) {
        kept.remove(kept.keySet().iterator().next());
      }
      return value;
    }
  }
}
