package io.jalon.bench;

import java.time.Duration;
import java.util.Arrays;

/**
 * How often something is done before and while it is timed.
 *
 * @param warmUp rounds that are not timed
 * @param timed rounds that are
 */
public record Rounds(int warmUp, int timed) {

  /** What is timed; whatever it throws ends the bench. */
  public interface Work {
    void run() throws Exception;
  }

  /** The median of the timed rounds. */
  public Duration median(Work work) throws Exception {
    for (int i = 0; i < warmUp; i++) {
      work.run();
    }
    var nanos = new long[timed];
    for (int i = 0; i < timed; i++) {
      long start = System.nanoTime();
      work.run();
      nanos[i] = System.nanoTime() - start;
    }
    Arrays.sort(nanos);
    return Duration.ofNanos(nanos[timed / 2]);
  }
}
