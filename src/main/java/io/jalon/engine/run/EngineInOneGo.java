package io.jalon.engine.run;

import io.jalon.run.InOneGo;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Knows whether messages are written in the transaction under way, or by a job of their own. */
@Component
class EngineInOneGo implements InOneGo {

  private static final Logger LOG = LoggerFactory.getLogger(EngineInOneGo.class);
  private static final ThreadLocal<@Nullable Go> GOES = new ThreadLocal<>();

  /** One transaction in which messages may be written. */
  private static final class Go {
    private boolean used;
  }

  private final TransactionTemplate transaction;

  EngineInOneGo(TransactionTemplate transaction) {
    this.transaction = transaction;
  }

  /** Whether a message may be written now; if so, the transaction depends on it from here on. */
  static boolean taken() {
    var go = GOES.get();
    if (go == null) {
      return false;
    }
    go.used = true;
    return true;
  }

  @Override
  public <T> T inTransaction(Supplier<T> work) {
    return Objects.requireNonNull(run(() -> transaction.execute(status -> work.get())));
  }

  @Override
  public <T, E extends Throwable> @Nullable T run(Work<T, E> work) throws E {
    if (GOES.get() != null || TransactionSynchronizationManager.isActualTransactionActive()) {
      return work.done();
    }
    var go = new Go();
    GOES.set(go);
    try {
      return work.done();
    } catch (RuntimeException failure) {
      if (!go.used) {
        throw failure;
      }
      LOG.debug("done once more, with its messages apart", failure);
    } finally {
      GOES.remove();
    }
    return work.done();
  }
}
