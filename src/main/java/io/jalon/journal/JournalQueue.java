package io.jalon.journal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the lines of a transaction until it is about to commit, and gives them to the chain all at
 * once: the lock on a dossier's chain is the last one taken and is held for moments, so that it
 * takes part in no deadlock, and a command that tells ten things pays once.
 */
final class JournalQueue {

  private final JournalChain chain;
  private final TransactionTemplate own;

  JournalQueue(JournalChain chain, PlatformTransactionManager transactions) {
    this.chain = chain;
    this.own = new TransactionTemplate(transactions);
  }

  /** Adds a line; outside of a transaction it is written at once, in one of its own. */
  void add(JournalEntry line) {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      waiting().add(line);
    } else {
      own.executeWithoutResult(status -> chain.append(List.of(line), new HashMap<>()));
    }
  }

  /** The transaction under way has read the last line of a dossier. */
  void read(String dossierId, JournalChain.Head head) {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      waiting().heads.putIfAbsent(dossierId, head);
    }
  }

  /** Writes what waits in the transaction under way, for whoever reads in it. */
  void flush() {
    if (TransactionSynchronizationManager.getResource(this) instanceof Waiting waiting) {
      waiting.write();
    }
  }

  private Waiting waiting() {
    if (TransactionSynchronizationManager.getResource(this) instanceof Waiting waiting) {
      return waiting;
    }
    var waiting = new Waiting();
    TransactionSynchronizationManager.bindResource(this, waiting);
    TransactionSynchronizationManager.registerSynchronization(waiting);
    return waiting;
  }

  /** The lines of one transaction. */
  private final class Waiting implements TransactionSynchronization {

    private final List<JournalEntry> lines = new ArrayList<>();
    private final Map<String, JournalChain.Head> heads = new HashMap<>();
    private boolean closing;

    void add(JournalEntry line) {
      lines.add(line);
      if (closing) {
        write();
      }
    }

    void write() {
      var now = List.copyOf(lines);
      lines.clear();
      if (!now.isEmpty()) {
        chain.append(now, heads);
      }
    }

    /** Before what is locked for shorter still: the stamp of the office's settings. */
    @Override
    public int getOrder() {
      return Ordered.LOWEST_PRECEDENCE - 1;
    }

    /** What others still tell while the transaction commits is written as it comes. */
    @Override
    public void beforeCommit(boolean readOnly) {
      closing = true;
      write();
    }

    @Override
    public void suspend() {
      TransactionSynchronizationManager.unbindResource(JournalQueue.this);
    }

    @Override
    public void resume() {
      TransactionSynchronizationManager.bindResource(JournalQueue.this, this);
    }

    @Override
    public void afterCompletion(int status) {
      TransactionSynchronizationManager.unbindResourceIfPossible(JournalQueue.this);
    }
  }
}
