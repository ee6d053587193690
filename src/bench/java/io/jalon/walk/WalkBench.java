package io.jalon.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;

/**
 * The walk: a sequence of 5 steps, of a message and an action each, from its launch to its end, on
 * Jalon with all that it does, and on the engine alone; rounds of the two alternate. The command
 * stands in docs/performance.md.
 */
public final class WalkBench {

  private final Settings settings;
  private final Report report;

  private WalkBench(Settings settings) {
    this.settings = settings;
    this.report = new Report(settings);
  }

  /**
   * Prints rates, times and statements.
   *
   * @param arguments as {@link Settings#of} reads them
   */
  public static void main(String[] arguments) throws Exception {
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    try (var server = new Postgres();
        var jalon = new JalonSide(server.create("jalon"));
        var stock = new StockSide(server.create("stock"))) {
      new WalkBench(Settings.of(arguments)).run(jalon, stock);
    }
  }

  private void run(Walked jalon, Walked stock) throws Exception {
    var sides = List.of(jalon, stock);
    for (var side : sides) {
      preload(side);
    }
    try (var walkers = new Walkers(settings.threads())) {
      for (int i = 0; i < settings.warmUp(); i++) {
        for (var side : sides) {
          report.warm(side, round(walkers, side));
        }
      }
      alternate(walkers, jalon, stock);
      for (var side : sides) {
        side.prepare(settings.walks());
        side.statements().start();
        walkers.round(side, settings.walks());
        report.statements(side, side.statements().stop());
      }
    }
  }

  private void preload(Walked side) {
    side.prepare(1);
    var run = side.launch();
    var rows = new Waiting(side.database());
    rows.jobs(run).forEach(side::executeJob);
    new Preload(side.database(), run).copy(settings.open() - 1);
  }

  private Round round(Walkers walkers, Walked side) throws Exception {
    side.prepare(settings.walks());
    return walkers.round(side, settings.walks());
  }

  private void alternate(Walkers walkers, Walked jalon, Walked stock) throws Exception {
    var ours = new ArrayList<Round>();
    var theirs = new ArrayList<Round>();
    for (int i = 0; i < settings.rounds(); i++) {
      ours.add(round(walkers, jalon));
      theirs.add(round(walkers, stock));
      report.round(ours.get(i), theirs.get(i));
    }
    report.rates(ours, theirs);
  }
}
