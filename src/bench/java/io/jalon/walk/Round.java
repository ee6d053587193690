package io.jalon.walk;

import java.util.Arrays;
import java.util.Collection;

/**
 * What one round took.
 *
 * @param nanos from its beginning to its end
 * @param steps of each step, what its message and its answer took, in order of time
 */
record Round(long nanos, long[] steps) {

  static Round of(long nanos, Collection<Long> steps) {
    return new Round(nanos, steps.stream().mapToLong(Long::longValue).sorted().toArray());
  }

  double stepsPerSecond() {
    return steps.length * 1e9 / nanos;
  }

  /** The time of a step, in milliseconds, which this part of all steps do not exceed. */
  static double percentile(Collection<Round> rounds, double part) {
    var all = rounds.stream().flatMapToLong(round -> Arrays.stream(round.steps)).sorted().toArray();
    return all[(int) Math.min(all.length - 1, Math.floor(all.length * part))] / 1e6;
  }

  /** The median rate of several rounds. */
  static double median(Collection<Round> rounds) {
    var rates = rounds.stream().mapToDouble(Round::stepsPerSecond).sorted().toArray();
    int middle = rates.length / 2;
    return rates.length % 2 == 1 ? rates[middle] : (rates[middle - 1] + rates[middle]) / 2;
  }
}
