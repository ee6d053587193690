package io.jalon.walk;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.DoubleStream;

/**
 * What one round took.
 *
 * @param nanos from its beginning to its end
 * @param cpu what the JVM's threads worked meanwhile, in nanoseconds
 * @param steps of each step, what its message and its answer took, in order of time
 */
record Round(long nanos, long cpu, long[] steps) {

  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  /** What the JVM's threads have worked until now, in nanoseconds. */
  static long cpuNow() {
    return SYSTEM.getProcessCpuTime();
  }

  static Round of(long nanos, long cpu, Collection<Long> steps) {
    return new Round(nanos, cpu, steps.stream().mapToLong(Long::longValue).sorted().toArray());
  }

  double stepsPerSecond() {
    return steps.length * 1e9 / nanos;
  }

  double ratioTo(Round other) {
    return stepsPerSecond() / other.stepsPerSecond();
  }

  /** What the JVM worked for a step, in milliseconds; the median of several rounds. */
  static double work(Collection<Round> rounds) {
    return median(rounds.stream().mapToDouble(round -> round.cpu / 1e6 / round.steps.length));
  }

  /** The time of a step, in milliseconds, which this part of all steps do not exceed. */
  static double percentile(Collection<Round> rounds, double part) {
    var all = rounds.stream().flatMapToLong(round -> Arrays.stream(round.steps)).sorted().toArray();
    return all[(int) Math.min(all.length - 1, Math.floor(all.length * part))] / 1e6;
  }

  /** The median rate of several rounds. */
  static double rate(Collection<Round> rounds) {
    return median(rounds.stream().mapToDouble(Round::stepsPerSecond));
  }

  static double median(DoubleStream values) {
    var sorted = values.sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
