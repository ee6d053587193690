package io.jalon.scenario;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** Does two things at the same moment. */
final class AtOnce {

  private AtOnce() {}

  /** What came of both; what either throws is thrown. */
  static List<Object> both(Callable<Object> one, Callable<Object> other)
      throws InterruptedException, ExecutionException {
    var together = new CyclicBarrier(2);
    var two = Executors.newFixedThreadPool(2);
    try {
      var first = two.submit(() -> after(together, one));
      var second = two.submit(() -> after(together, other));
      return List.of(first.get(), second.get());
    } finally {
      two.shutdown();
    }
  }

  private static Object after(CyclicBarrier together, Callable<Object> work) throws Exception {
    together.await();
    return work.call();
  }
}
