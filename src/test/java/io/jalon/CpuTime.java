package io.jalon;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.function.Supplier;

/** What work costs the processor: a bound that holds on a busy machine too. */
public final class CpuTime {

  private CpuTime() {}

  /**
   * Does some work and checks that it has cost its thread no more processor time than this.
   *
   * @param most the bound
   * @param work done in the calling thread
   */
  public static <T> T within(Duration most, Supplier<T> work) {
    var threads = ManagementFactory.getThreadMXBean();
    var before = threads.getCurrentThreadCpuTime();
    var done = work.get();
    assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - before)).isLessThan(most);
    return done;
  }
}
