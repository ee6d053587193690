package io.jalon.walk;

import io.jalon.walk.Shape.Tally;
import java.util.List;
import java.util.stream.IntStream;

/** Says on the console what was measured. */
final class Report {

  private static final int WIDTH = 150;

  private final Settings settings;

  Report(Settings settings) {
    this.settings = settings;
    say("%s; %d steps a walk, pools of %d%n", settings, Settings.STEPS, Settings.POOL);
  }

  void warm(Walked side, Round round) {
    say("warm-up  %-6s %7.1f steps/s%n", side.name(), round.stepsPerSecond());
  }

  void round(Round ours, Round theirs) {
    say(
        "round    Jalon %7.1f  stock %7.1f steps/s  ratio %.2f%n",
        ours.stepsPerSecond(), theirs.stepsPerSecond(), ours.ratioTo(theirs));
  }

  /** Each round is compared with the one after it, when the machine was as busy. */
  void rates(List<Round> ours, List<Round> theirs) {
    var ratios = IntStream.range(0, ours.size()).mapToDouble(i -> ours.get(i).ratioTo(theirs.get(i)));
    say("%nJalon to stock: %.2f (median of the rounds)%n", Round.median(ratios));
    rate("Jalon", ours);
    rate("stock", theirs);
  }

  private void rate(String name, List<Round> rounds) {
    say(
        "%-6s %7.1f steps/s; a step takes %.1f ms (median), %.1f ms (99th percentile), %.1f ms of the JVM's work%n",
        name,
        Round.rate(rounds),
        Round.percentile(rounds, 0.5),
        Round.percentile(rounds, 0.99),
        Round.work(rounds));
  }

  void statements(Walked side, List<Tally> tallies) {
    statements(side, tallies, settings.walks() * Settings.STEPS);
  }

  /** What was asked of the database for so many steps or timers. */
  void statements(Walked side, List<Tally> tallies, double steps) {
    say(
        "%n%s: %.1f statements in %.1f round trips a step, which take %.2f ms%n",
        side.name(),
        tallies.stream().mapToLong(Tally::statements).sum() / steps,
        tallies.stream().mapToLong(Tally::trips).sum() / steps,
        tallies.stream().mapToLong(Tally::nanos).sum() / steps / 1e6);
    say("statements  trips     µs  asked by, statement%n");
    for (var tally : tallies) {
      var sql = tally.shape().sql();
      say(
          "%10.2f %6.2f %6.0f  %-32s %s%n",
          tally.statements() / steps,
          tally.trips() / steps,
          tally.nanos() / steps / 1e3,
          tally.shape().by(),
          sql.substring(0, Math.min(WIDTH, sql.length())));
    }
  }

  private static void say(String line, Object... values) {
    System.out.printf(line, values);
  }
}
