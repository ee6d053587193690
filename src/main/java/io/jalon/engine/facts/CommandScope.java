package io.jalon.engine.facts;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Values that live as long as the transaction of a command, and never longer. */
@Component
public class CommandScope {

  /**
   * The value of this command, made when it is first asked for; made anew each time outside of a
   * transaction.
   */
  @SuppressWarnings("unchecked")
  public <T> T get(Object key, Supplier<T> made) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      return made.get();
    }
    return (T) values().computeIfAbsent(key, k -> made.get());
  }

  /** Forgets a value, because what it was made from has changed. */
  public void forget(Object key) {
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      values().remove(key);
    }
  }

  @SuppressWarnings("unchecked")
  private Map<Object, Object> values() {
    var values = (Map<Object, Object>) TransactionSynchronizationManager.getResource(this);
    if (values == null) {
      values = new HashMap<>();
      TransactionSynchronizationManager.bindResource(this, values);
      TransactionSynchronizationManager.registerSynchronization(new Unbind());
    }
    return values;
  }

  private final class Unbind implements TransactionSynchronization {
    @Override
    public void suspend() {
      TransactionSynchronizationManager.unbindResourceIfPossible(CommandScope.this);
    }

    @Override
    public void afterCompletion(int status) {
      TransactionSynchronizationManager.unbindResourceIfPossible(CommandScope.this);
    }
  }
}
