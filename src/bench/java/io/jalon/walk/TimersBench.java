package io.jalon.walk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Timers: many that are due at once, drained by the job executor of Jalon and by that of the engine
 * alone, and one that is due after a long idle spell. The command stands in docs/performance.md.
 */
public final class TimersBench {

  private static final Duration IDLE = Duration.ofSeconds(75);
  private static final Duration PATIENCE = Duration.ofMinutes(20);
  private static final String JOBS = "select count(*) from act_ru_job where type_ = 'timer'";

  private TimersBench() {}

  /**
   * Prints how long both take.
   *
   * @param arguments {@code timers=20000 rounds=3}, each of which may be left out
   */
  public static void main(String[] arguments) throws Exception {
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    var settings = Settings.of(arguments);
    try (var server = new Postgres();
        var jalon = new JalonSide(server.create("jalon"));
        var stock = new StockSide(server.create("stock"))) {
      drain(jalon, Math.min(settings.timers(), 1000));
      drain(stock, Math.min(settings.timers(), 1000));
      alternate(settings, jalon, stock);
      for (var side : List.of(jalon, stock)) {
        side.statements().start();
        drain(side, Math.min(settings.timers(), 1000));
        new Report(settings).statements(side, side.statements().stop(), Math.min(settings.timers(), 1000));
      }
      idle(List.of(jalon, stock));
    }
  }

  private static void alternate(Settings settings, Walked jalon, Walked stock) {
    var ratios = new ArrayList<Double>();
    for (int i = 0; i < settings.rounds(); i++) {
      double ours = settings.timers() / drain(jalon, settings.timers());
      double theirs = settings.timers() / drain(stock, settings.timers());
      ratios.add(ours / theirs);
      System.out.printf(
          "%d timers: Jalon %.0f a second, stock %.0f, ratio %.2f%n",
          settings.timers(), ours, theirs, ours / theirs);
    }
    System.out.printf(
        "Jalon to stock: %.2f (median)%n",
        Round.median(ratios.stream().mapToDouble(Double::doubleValue)));
  }

  /** Makes so many timers due, and answers in how many seconds none is left. */
  private static double drain(Walked side, int timers) {
    side.prepare(1);
    var run = side.launchTimer();
    new Preload(side.database(), run).copy(timers - 1);
    var rows = JdbcClient.create(side.database());
    rows.sql("update act_ru_job set duedate_ = now() - interval '1 hour'").update();
    long start = System.nanoTime();
    side.executor(true);
    waitUntil(() -> rows.sql(JOBS).query(Long.class).single() == 0);
    double seconds = (System.nanoTime() - start) / 1e9;
    side.executor(false);
    return seconds;
  }

  /** One timer on each side, due when their executors have had nothing to do for long. */
  private static void idle(List<? extends Walked> sides) {
    var due = Instant.now().plus(IDLE);
    for (var side : sides) {
      side.prepare(1);
      side.launchTimer();
      var rows = JdbcClient.create(side.database());
      rows.sql("update act_ru_job set duedate_ = now() + interval '75 seconds'").update();
      side.executor(true);
    }
    var fired = new double[sides.size()];
    waitUntil(
        () -> {
          IntStream.range(0, fired.length).forEach(i -> fired[i] = lag(sides.get(i), due, fired[i]));
          return IntStream.range(0, fired.length).allMatch(i -> fired[i] > 0);
        });
    for (int i = 0; i < fired.length; i++) {
      System.out.printf(
          "due after %d s of idleness: %s fires %.1f s late%n",
          IDLE.toSeconds(), sides.get(i).name(), fired[i]);
      sides.get(i).executor(false);
    }
  }

  private static double lag(Walked side, Instant due, double known) {
    var waits = JdbcClient.create(side.database()).sql(JOBS).query(Long.class).single() > 0;
    return known > 0 || waits ? known : Duration.between(due, Instant.now()).toMillis() / 1e3;
  }

  private interface Condition {
    boolean holds();
  }

  private static void waitUntil(Condition condition) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.holds()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("it takes too long");
      }
      try {
        Thread.sleep(50);
      } catch (InterruptedException stopped) {
        throw new IllegalStateException(stopped);
      }
    }
  }
}
