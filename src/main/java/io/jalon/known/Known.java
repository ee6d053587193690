package io.jalon.known;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something that was read, and is used again in transactions as long as the office changes nothing,
 * a minute at most: a program of an older version, which runs beside this one while it is replaced,
 * does not say what it changes.
 *
 * @param <T> immutable
 */
public final class Known<T> {

  private static final Duration LONGEST = Duration.ofMinutes(1);

  private final OfficeStamp stamp;
  private volatile @Nullable Kept<T> kept;

  private record Kept<T>(long stamp, long since, T value) {}

  /** Nothing yet. */
  public Known(OfficeStamp stamp) {
    this.stamp = stamp;
  }

  /** What is known, or else read; outside of a transaction it is always read. */
  public T get(Supplier<T> reading) {
    return stamp.current().map(now -> get(now, reading)).orElseGet(reading);
  }

  private T get(long now, Supplier<T> reading) {
    var known = kept;
    if (known == null
        || known.stamp != now
        || System.nanoTime() - known.since > LONGEST.toNanos()) {
      known = new Kept<>(now, System.nanoTime(), reading.get());
      kept = known;
    }
    return known.value;
  }
}
