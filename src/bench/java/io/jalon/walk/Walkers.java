package io.jalon.walk;

import java.util.Collection;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Walks sequences from their launch to their end, several at a time. */
final class Walkers implements AutoCloseable {

  private final ExecutorService threads;

  Walkers(int threads) {
    this.threads = Executors.newFixedThreadPool(threads);
  }

  /** One round, for which the side is ready. */
  Round round(Walked side, int walks) throws Exception {
    var walker = new Walker(side);
    long start = System.nanoTime();
    long cpu = Round.cpuNow();
    var under =
        IntStream.range(0, walks).mapToObj(i -> threads.submit((Callable<Void>) walker)).toList();
    for (Future<Void> walk : under) {
      walk.get();
    }
    return Round.of(System.nanoTime() - start, Round.cpuNow() - cpu, walker.steps);
  }

  @Override
  public void close() {
    threads.shutdown();
  }

  private static final class Walker implements Callable<Void> {

    private final Walked side;
    private final Waiting waiting;
    private final Collection<Long> steps = new ConcurrentLinkedQueue<>();

    Walker(Walked side) {
      this.side = side;
      this.waiting = new Waiting(side.database());
    }

    @Override
    public Void call() {
      var run = side.launch();
      for (int step = 1; step <= Settings.STEPS; step++) {
        steps.add(step(run, step));
      }
      if (!waiting.over(run)) {
        throw new IllegalStateException(side.name() + ": the walk has not ended");
      }
      return null;
    }

    private long step(String run, int step) {
      var jobs = waiting.jobs(run);
      var task = waiting.task(run);
      long start = System.nanoTime();
      jobs.forEach(side::executeJob);
      side.complete(task, step);
      return System.nanoTime() - start;
    }
  }
}
