package io.jalon.engine.identity;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets one node at a time prepare the database: several may start together on an empty one. */
@Component
class StartupLock {

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  StartupLock(JdbcClient jdbc, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Runs the work in one transaction that holds the engine's own row for this purpose. */
  void run(Runnable work) {
    transaction.executeWithoutResult(
        status -> {
          jdbc.sql("select value_ from act_ge_property where name_ = 'startup.lock' for update")
              .query(String.class)
              .list();
          work.run();
        });
  }
}
