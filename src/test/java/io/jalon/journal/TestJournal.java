package io.jalon.journal;

import io.jalon.AdjustableClock;
import io.jalon.Database;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** A journal on a database of its own, with words to tell stories in it and to tamper with it. */
final class TestJournal {

  static final String DOSSIER = "d0000000-0000-0000-0000-000000000001";

  final AdjustableClock clock = new AdjustableClock("2026-03-12T09:00:00Z");
  final Authors authors = new Authors();
  final Origins origins = new Origins();
  final DataSource source;
  final Journal journal;
  final JournalCheck check;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  TestJournal(Database database) {
    source = database.fresh();
    jdbc = JdbcClient.create(source);
    var transactions = new JdbcTransactionManager(source);
    transaction = new TransactionTemplate(transactions);
    journal = new Journal(source, transactions, clock, authors, origins);
    check = new JournalCheck(jdbc);
  }

  /** Tells some lines, one after the other. */
  void tell(String... names) {
    for (var name : names) {
      journal.write(Entry.of("step_entered", DOSSIER).with("name", name));
    }
  }

  /** Reads where the history ends, as whoever locks a dossier does. */
  void readHead() {
    jdbc.sql(
            "select line as head_line, hash as head_hash from journal_head where dossier_id = '"
                + DOSSIER
                + "'")
        .query(
            (row, number) -> {
              journal.read(DOSSIER, row);
              return number;
            })
        .single();
  }

  /** Begins anew, as if nothing had been told. */
  void forget() {
    sql("delete from journal_entry");
    sql("delete from journal_head");
    sql("create unique index if not exists ux_journal_line on journal_entry (dossier_id, line)");
  }

  void inTransaction(Runnable work) {
    transaction.executeWithoutResult(status -> work.run());
  }

  /** Does something in a transaction of its own, within another or not. */
  void apart(Runnable work) {
    var own = new TransactionTemplate(transaction.getTransactionManager());
    own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    own.executeWithoutResult(status -> work.run());
  }

  /** Does something in a transaction that is rolled back. */
  void inVain(Runnable work) {
    transaction.executeWithoutResult(
        status -> {
          work.run();
          status.setRollbackOnly();
        });
  }

  /** What somebody does who has the database's password. */
  void sql(String statement, Object... values) {
    jdbc.sql(statement).params(values).update();
  }

  <T> T one(Class<T> type, String query) {
    return jdbc.sql(query).query(type).single();
  }

  Verification verified() {
    return check.of(DOSSIER);
  }
}
