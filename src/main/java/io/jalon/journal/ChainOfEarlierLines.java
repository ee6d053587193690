package io.jalon.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/** Flyway's version 15: numbers and chains the lines that were written before there was a chain. */
@Component
class ChainOfEarlierLines implements JavaMigration {

  private static final List<String> COMPLETE = List.of("line", "previous", "hash");

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("15");
  }

  @Override
  public String getDescription() {
    return "chain of earlier lines";
  }

  @Override
  public Integer getChecksum() {
    return 1;
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }

  @Override
  public void migrate(Context context) throws SQLException {
    migrate(context.getConnection());
  }

  static void migrate(Connection connection) {
    var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    jdbc.sql("select distinct dossier_id from journal_entry where line is null")
        .query(String.class)
        .list()
        .forEach(dossierId -> chain(jdbc, dossierId));
    COMPLETE.forEach(
        column ->
            jdbc.sql("alter table journal_entry alter column " + column + " set not null")
                .update());
  }

  private static void chain(JdbcClient jdbc, String dossierId) {
    var last = new JournalChain.Head(0, ChainedLine.NONE);
    for (var id : ids(jdbc, dossierId)) {
      var chained = ChainedLine.after(last.hash(), line(jdbc, id).numbered(last.line() + 1));
      write(jdbc, id, chained);
      last = new JournalChain.Head(chained.line().id(), chained.hash());
    }
    jdbc.sql("insert into journal_head (dossier_id, line, hash) values (?, ?, ?)")
        .params(dossierId, last.line(), last.hash())
        .update();
  }

  private static List<Long> ids(JdbcClient jdbc, String dossierId) {
    return jdbc.sql("select id from journal_entry where dossier_id = ? order by id")
        .param(dossierId)
        .query(Long.class)
        .list();
  }

  private static JournalEntry line(JdbcClient jdbc, long id) {
    return jdbc.sql("select * from journal_entry where id = ?")
        .param(id)
        .query(JournalRows::read)
        .single();
  }

  private static void write(JdbcClient jdbc, long id, ChainedLine chained) {
    jdbc.sql("update journal_entry set line = ?, salt = ?, previous = ?, hash = ? where id = ?")
        .params(chained.line().id(), chained.seal().salt(), chained.previous(), chained.hash(), id)
        .update();
  }
}
