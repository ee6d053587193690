package io.jalon.walk;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * How a bench is run.
 *
 * @param open how many tasks are open already, on each side
 * @param rounds how many rounds of each side are measured
 * @param walks how many walks a round has
 * @param threads how many threads share them
 * @param warmUp how many rounds of each side come before
 * @param timers how many timers are due at once
 */
record Settings(int open, int rounds, int walks, int threads, int warmUp, int timers) {

  /** The steps of a walk. */
  static final int STEPS = 5;

  /** The connections of each side's pool. */
  static final int POOL = 10;

  /** Reads {@code open=1000 rounds=7 walks=60 threads=4 warmUp=3}, each of which may be left out. */
  static Settings of(String... arguments) {
    var given =
        Arrays.stream(arguments)
            .map(argument -> argument.split("=", 2))
            .collect(Collectors.toMap(pair -> pair[0], pair -> Integer.valueOf(pair[1])));
    return new Settings(
        given.getOrDefault("open", 1000),
        given.getOrDefault("rounds", 7),
        given.getOrDefault("walks", 60),
        given.getOrDefault("threads", 4),
        given.getOrDefault("warmUp", 3),
        given.getOrDefault("timers", 20_000));
  }
}
