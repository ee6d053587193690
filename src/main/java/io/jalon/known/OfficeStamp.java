package io.jalon.known;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * How often what the office sets up has been changed, by whichever program of several: what was
 * read under one stamp is still so under the same. Whoever changes a repère, a function, a
 * colleague, an absence or a hold says so.
 */
@Component
public class OfficeStamp {

  /** The stamp as a column of whatever a transaction reads first, so that it costs no statement. */
  public static final String COLUMN = "(select stamp from office_stamp) as office_stamp";

  private final JdbcClient jdbc;

  OfficeStamp(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The transaction under way has read {@link #COLUMN}. */
  public void read(long stamp) {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      here().stamp = stamp;
    }
  }

  /** Something has been changed in the transaction under way, or just now when there is none. */
  public void changed() {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      here().changes = true;
    } else {
      count();
    }
  }

  /** Whether the transaction under way makes such a change. */
  public boolean changing() {
    return TransactionSynchronizationManager.getResource(this) instanceof Here here && here.changes;
  }

  /** The stamp under which the transaction under way reads; empty when it makes a change itself. */
  Optional<Long> current() {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      return Optional.empty();
    }
    var here = here();
    if (here.changes) {
      return Optional.empty();
    }
    if (here.stamp == null) {
      here.stamp = jdbc.sql("select stamp from office_stamp").query(Long.class).single();
    }
    return Optional.of(here.stamp);
  }

  private void count() {
    jdbc.sql("update office_stamp set stamp = stamp + 1").update();
  }

  private Here here() {
    if (TransactionSynchronizationManager.getResource(this) instanceof Here known) {
      return known;
    }
    var here = new Here();
    TransactionSynchronizationManager.bindResource(this, here);
    TransactionSynchronizationManager.registerSynchronization(here);
    return here;
  }

  /** What one transaction knows. */
  private final class Here implements TransactionSynchronization {

    private @Nullable Long stamp;
    private boolean changes;

    /** The one row that all changes meet at is locked last, after the chains of the history. */
    @Override
    public int getOrder() {
      return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void beforeCommit(boolean readOnly) {
      if (changes) {
        count();
      }
    }

    @Override
    public void suspend() {
      TransactionSynchronizationManager.unbindResource(OfficeStamp.this);
    }

    @Override
    public void resume() {
      TransactionSynchronizationManager.bindResource(OfficeStamp.this, this);
    }

    @Override
    public void afterCompletion(int status) {
      TransactionSynchronizationManager.unbindResourceIfPossible(OfficeStamp.this);
    }
  }
}
