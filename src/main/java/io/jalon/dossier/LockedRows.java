package io.jalon.dossier;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Rows of a table that the transaction under way has locked: until it ends nobody else changes
 * them, so that they are read once, and once more after each change of its own.
 *
 * @param <T> a row
 */
public final class LockedRows<T> {

  /** Notes that a row is locked, and how it is; does nothing outside of a transaction. */
  public void hold(String id, T row) {
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      var held = held().orElseGet(this::begin);
      held.ids.add(id);
      held.rows.put(id, row);
    }
  }

  /** Notes that the transaction under way has made a row, which nobody else sees yet. */
  public void made(String id) {
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      held().orElseGet(this::begin).ids.add(id);
    }
  }

  /** Whether the transaction under way has locked a row. */
  public boolean holds(String id) {
    return held().filter(held -> held.ids.contains(id)).isPresent();
  }

  /** A row, which is read unless it is locked and was read since. */
  public Optional<T> find(String id, Supplier<Optional<T>> reading) {
    if (!holds(id)) {
      return reading.get();
    }
    var known = held().map(held -> held.rows.get(id));
    return known.isPresent() ? known : keep(id, reading.get());
  }

  /** Has a row read again, because this transaction has changed it. */
  public void changed(String id) {
    held().ifPresent(held -> held.rows.remove(id));
  }

  /** Has every row read again, because this transaction has changed some of them. */
  public void changed() {
    held().ifPresent(held -> held.rows.clear());
  }

  private Optional<T> keep(String id, Optional<T> row) {
    row.ifPresent(found -> held().ifPresent(held -> held.rows.put(id, found)));
    return row;
  }

  @SuppressWarnings("unchecked")
  private Optional<Held> held() {
    return Optional.ofNullable((Held) TransactionSynchronizationManager.getResource(this));
  }

  private Held begin() {
    var held = new Held();
    TransactionSynchronizationManager.bindResource(this, held);
    TransactionSynchronizationManager.registerSynchronization(held);
    return held;
  }

  /** What one transaction has locked. */
  private final class Held implements TransactionSynchronization {

    private final Set<String> ids = new HashSet<>();
    private final Map<String, T> rows = new HashMap<>();

    @Override
    public void suspend() {
      TransactionSynchronizationManager.unbindResource(LockedRows.this);
    }

    @Override
    public void resume() {
      TransactionSynchronizationManager.bindResource(LockedRows.this, this);
    }

    @Override
    public void afterCompletion(int status) {
      TransactionSynchronizationManager.unbindResourceIfPossible(LockedRows.this);
    }
  }
}
