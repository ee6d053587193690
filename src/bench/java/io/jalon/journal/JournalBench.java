package io.jalon.journal;

import io.jalon.Database;
import io.jalon.bench.Rounds;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What telling the history costs: transactions that tell 1, 5 and 20 things, chained, against plain
 * inserts one by one; microseconds a transaction, the median of warm rounds. The command stands in
 * docs/performance.md.
 */
public final class JournalBench {

  private static final int[] SIZES = {5, 1, 20};
  private static final Rounds ROUNDS = new Rounds(400, 1000);

  private JournalBench() {}

  /** Prints one line a database and size. */
  public static void main(String[] arguments) throws Exception {
    System.out.println(
        "database  lines  plain µs  chained µs; at the end, the check of 10 000 lines");
    for (var database : Database.values()) {
      try (var connection = database.fresh().getConnection()) {
        new Bench(new SingleConnectionDataSource(connection, true)).run(database);
      }
    }
  }

  private static final class Bench {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Journal journal;
    private final JournalCheck check;

    Bench(SingleConnectionDataSource source) {
      var transactions = new JdbcTransactionManager(source);
      jdbc = JdbcClient.create(source);
      transaction = new TransactionTemplate(transactions);
      journal = new Journal(source, transactions, Clock.systemUTC(), new Authors(), new Origins());
      check = new JournalCheck(jdbc);
    }

    void run(Database database) throws Exception {
      for (int size : SIZES) {
        var plain = ROUNDS.median(() -> plain(size));
        var chained = ROUNDS.median(() -> chained("d" + size, size));
        System.out.printf("%-9s %5d %9.0f %11.0f%n", database, size, plain.toNanos() / 1e3, chained.toNanos() / 1e3);
      }
      for (int i = 0; i < 10; i++) {
        chained("long", 1000);
      }
      long start = System.nanoTime();
      var found = check.of("long");
      var took = (System.nanoTime() - start) / 1e6;
      System.out.printf("%-9s %s %.0f ms%n", database, found.intact(), took);
    }

    private void chained(String dossier, int size) {
      transaction.executeWithoutResult(
          status -> {
            for (int i = 0; i < size; i++) {
              journal.write(entry(dossier));
            }
          });
    }

    /** As it was before the chain. */
    private void plain(int size) {
      transaction.executeWithoutResult(
          status -> {
            for (int i = 0; i < size; i++) {
              jdbc.sql(
                      "insert into journal_entry (dossier_id, at, author_kind, author_id, kind,"
                          + " run_id, template_id, version, step_id, action_id, pass, details)"
                          + " values (?, current_timestamp, 'USER', 'camille', 'action_opened',"
                          + " 'r', 't', 3, 's', 'a', 1, ?)")
                  .params(UUID.randomUUID().toString(), entry("x").details().toString())
                  .update();
            }
          });
    }

    private static Entry entry(String dossier) {
      return Entry.of("action_opened", dossier)
          .in(new Entry.Place("r", "t", 3, "s", "a", 1))
          .with("title", "Faire signifier à M. Jean Vert")
          .with("step", "Commandement de payer")
          .with("role", "huissier")
          .with("assignee", "maitre.lefevre")
          .with("due", "2026-03-31T21:59:59Z");
    }
  }
}
